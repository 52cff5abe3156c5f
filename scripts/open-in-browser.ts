import { spawn } from "node:child_process";

/** Opens an address in the person's browser where there is a display; that it cannot be opened is no error. */
export function openInBrowser(address: string): void {
  const command = openingCommand(address);
  if (command === undefined) return;
  const [program, ...args] = command;
  spawn(program, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

function openingCommand(address: string): [string, ...string[]] | undefined {
  if (process.env["CI"]) return undefined;
  if (process.platform === "darwin") return ["open", address];
  if (process.platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler", address];
  const hasDisplay = Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
  return hasDisplay ? ["xdg-open", address] : undefined;
}
