// node --import tsx scripts/host/supervise.ts TEMPORARY-FOLDER COMMAND [ARGUMENT...]
//
// Runs a command whose processes must not outlive the one that asked for it. Start it as the leader of a process group
// (`detached`) with a pipe as standard input: when that pipe ends, which it does however the asking process dies, or when
// the command ends or a signal asks to stop, the whole group goes, and the command's temporary folder with it.
import { execFileSync, spawn } from "node:child_process";
import { rmSync } from "node:fs";

const graceMilliseconds = 3000;
const [temporary, command, ...args] = process.argv.slice(2);
if (temporary === undefined || command === undefined) throw new Error("supervise.ts needs a folder and a command.");

const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"] });
let stopping = false;

function stop(): void {
  if (stopping) return;
  stopping = true;
  signalGroup("SIGTERM");
  setTimeout(end, graceMilliseconds);
}

function end(): void {
  try {
    rmSync(temporary as string, { recursive: true, force: true });
  } catch {
    // A process that is about to end still writes there; the system clears what is left.
  }
  signalGroup("SIGKILL");
}

function signalGroup(signal: NodeJS.Signals): void {
  if (process.platform === "win32") {
    try {
      execFileSync("taskkill", ["/pid", String(child.pid), "/T", "/F"], { stdio: "ignore" });
    } catch {
      // The processes are gone already.
    }
    process.exit(0);
  }
  process.kill(-process.pid, signal);
}

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, stop);
process.stdin.on("end", stop).on("error", stop).resume();
child.on("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
child.on("exit", end);
