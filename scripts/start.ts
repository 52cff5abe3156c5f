// npm start [-- --port N] [-- --no-open] [-- --desktop]
//
// Packs the extension, installs it in a VS Code of its own that runs in the browser, and opens this folder with a sample
// note. With --desktop it installs it in the VS Code of this machine instead.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { findFreePort, isPortFree, startCodeServer } from "../test/host/code-server.ts";
import { windowAddress } from "../test/host/window-address.ts";
import { getCodeServer } from "./host/code-server.ts";
import { openInBrowser } from "./open-in-browser.ts";
import { findDesktopEditor, openInDesktopEditor } from "./open-in-desktop-editor.ts";
import { packExtension } from "./pack-extension.ts";

const repository = path.resolve(import.meta.dirname, "..");
const usualPort = 3137;

const options = readOptions();

/** Whatever is under way ends with this process, VS Code's server by its supervisor. */
let stop = async (): Promise<void> => process.exit(0);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop());
stopWithParent();

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: "string" },
        "no-open": { type: "boolean", default: false },
        desktop: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\nnpm start knows -- --port N, -- --no-open and -- --desktop.`);
    process.exit(1);
  }
}

async function start(): Promise<void> {
  const editor = options.desktop ? findDesktopEditor() : undefined;
  const port = await choosePort();
  console.log("Packing the extension ...");
  const { file: vsix, bytes } = await packExtension();
  console.log(`  ${path.relative(repository, vsix)}  ${(bytes / 1e6).toFixed(2)} MB`);
  await printCheckOfNotes();
  const note = await firstNote();
  if (editor !== undefined) {
    openInDesktopEditor(editor, vsix, repository, note);
  } else {
    await serve(port, vsix, note);
  }
}

/** A port that was asked for has to be free; the usual one gives way to another. */
async function choosePort(): Promise<number> {
  const asked = options.port ?? process.env["PORT"];
  if (!asked) return (await isPortFree(usualPort)) ? usualPort : findFreePort();
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`"${asked}" is no port. Give a number from 1 to 65535: PORT=8080 npm start`);
  }
  if (!(await isPortFree(port))) {
    throw new Error(`Port ${port} is taken. Stop what listens there, or give another: PORT=${port + 1} npm start`);
  }
  return port;
}

/** What the command line finds in the sample notes: their mistakes are there on purpose. */
async function printCheckOfNotes(): Promise<void> {
  console.log("\nprovenote check notes");
  const args = [path.join(repository, "dist/provenote.mjs"), "check", "notes"];
  const child = spawn(process.execPath, args, { cwd: repository, stdio: ["ignore", "inherit", "inherit"] });
  await once(child, "exit");
}

async function firstNote(): Promise<string> {
  const folder = path.join(repository, "notes");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".md")).sort();
  if (names[0] === undefined) throw new Error(`There is no note in ${folder}.`);
  return path.join(folder, names[0]);
}

async function serve(port: number, vsix: string, note: string): Promise<void> {
  const host = await getCodeServer((line) => console.log(`\n${line}`));
  console.log("\nStarting VS Code ...");
  const profile = path.join(repository, "out/start");
  const server = await startCodeServer(host, { port, profile, extensions: [vsix] });
  let stopping = false;
  stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.stop();
    process.exit(0);
  };

  const address = windowAddress(server, repository, [["openFile", server.uri(note)]]);
  console.log(`\n  Open ${address}\n\n  Ctrl+C stops it.`);
  if (!options["no-open"]) openInBrowser(address);
  await server.ended;
  if (!stopping) {
    await server.stop();
    throw new Error("VS Code's server ended by itself. Run npm start again.");
  }
}

/**
 * npm may be killed without a chance to pass the signal on, or passes it to the shell between it and this process alone.
 * To be called before anything takes time: who is gone by then is no parent any more.
 */
function stopWithParent(): void {
  const ancestors = [process.ppid];
  if (process.env["npm_lifecycle_event"] !== undefined && process.platform !== "win32") {
    const { stdout } = spawnSync("ps", ["-o", "ppid=", "-p", String(process.ppid)], { encoding: "utf8" });
    if (Number(stdout) > 1) ancestors.push(Number(stdout));
  }
  setInterval(() => {
    if (process.ppid !== ancestors[0] || !ancestors.every(isAlive)) void stop();
  }, 1000).unref();
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
