import { execFile } from "node:child_process";
import { promisify } from "node:util";

export interface ServerProcess {
  readonly id: number;
  readonly parent: number;
  readonly command: string;
}

/** Every process on this machine that runs our language server. Reads the list of `ps`. */
export async function listLanguageServers(): Promise<ServerProcess[]> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-ww", "-o", "pid=,ppid=,args="], { maxBuffer: 1 << 24 });
  const processes = stdout.split("\n").map((line): ServerProcess => {
    const [, id, parent, command = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return { id: Number(id), parent: Number(parent), command };
  });
  return processes.filter(({ command }) => /[/\\]dist[/\\]server\.cjs\b/.test(command));
}
