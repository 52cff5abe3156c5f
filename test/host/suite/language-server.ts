import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Ids of the processes of our language server that `parent` started. Reads the list of `ps`. */
export async function languageServersOf(parent: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,ppid=,args="], { maxBuffer: 1 << 24 });
  return stdout.split("\n").flatMap((line) => {
    const [, id, parentId, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(parentId) === parent && /[/\\]server\.cjs\b/.test(command ?? "") ? [Number(id)] : [];
  });
}
