import { spawnSync } from "node:child_process";

const commands = ["code", "code-insiders", "codium"];

/**
 * Finds the command of the VS Code of this machine.
 *
 * @throws Error that says what to do when there is none.
 */
export function findDesktopEditor(): string {
  const command = commands.find((name) => run(name, ["--version"]).status === 0);
  if (command === undefined) {
    throw new Error(
      "No VS Code was found on this machine. Install it from https://code.visualstudio.com and let it add `code` to the " +
        "PATH (Command Palette: Shell Command: Install 'code' command in PATH), or run npm start without --desktop.",
    );
  }
  return command;
}

/**
 * Installs a packed extension in the VS Code of this machine and opens a folder with a file there.
 *
 * @throws Error when it refuses.
 */
export function openInDesktopEditor(command: string, vsix: string, folder: string, file: string): void {
  for (const args of [
    ["--install-extension", vsix, "--force"],
    ["--new-window", folder, file],
  ]) {
    const { status, stderr } = run(command, args);
    if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed.\n${stderr}`);
  }
  console.log(`\nInstalled and opened with \`${command}\`.`);
}

function run(command: string, args: readonly string[]) {
  const windows = process.platform === "win32";
  const words = windows ? args.map((word) => `"${word}"`) : args;
  return spawnSync(command, words, { encoding: "utf8", shell: windows, timeout: 120_000 });
}
