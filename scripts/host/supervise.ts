// node --import tsx scripts/host/supervise.ts TEMPORARY-FOLDER COMMAND...
//
// Runs commands, each a JSON array of a program and its arguments, one after the other while they succeed; their processes
// must not outlive the one that asked for them. Start it as the leader of a process group (`detached`) with a pipe as
// standard input: when that pipe ends, which it does however the asking process dies, or when the last command ends or a
// signal asks to stop, the whole group goes, and the commands' temporary folder with it.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { rmSync } from "node:fs";

const graceMilliseconds = 3000;
const [temporary, ...commands] = process.argv.slice(2);
if (temporary === undefined || commands.length === 0) throw new Error("supervise.ts needs a folder and commands.");

let child: ChildProcess | undefined;
let stopping = false;

function runNext(): void {
  const command = commands.shift();
  if (stopping || command === undefined) {
    end();
    return;
  }
  const [program, ...args] = JSON.parse(command) as string[];
  child = spawn(program as string, args, { stdio: ["ignore", "inherit", "inherit"] });
  child.on("error", (error) => {
    console.error(error.message);
    end();
  });
  child.on("exit", (code) => (code === 0 ? runNext() : end()));
}

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
      execFileSync("taskkill", ["/pid", String(child?.pid), "/T", "/F"], { stdio: "ignore" });
    } catch {
      // The processes are gone already.
    }
    process.exit(0);
  }
  process.kill(-process.pid, signal);
}

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, stop);
process.stdin.on("end", stop).on("error", stop).resume();
runNext();
