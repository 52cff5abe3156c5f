import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const supervisor = path.resolve(import.meta.dirname, "../../scripts/host/supervise.ts");
const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** Programs in shell's words, as `supervise.ts` takes them. */
function supervise(temporary: string, ...scripts: string[]) {
  const commands = scripts.map((script) => JSON.stringify(["sh", "-c", script]));
  const args = ["--import", loader, supervisor, temporary, ...commands];
  return spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"], detached: true });
}

/** Resolves with the number that a program prints, that of a process. */
async function printedNumber(child: ReturnType<typeof supervise>): Promise<number> {
  let text = "";
  for await (const data of child.stdout) {
    text += data;
    if (text.includes("\n")) break;
  }
  return Number.parseInt(text, 10);
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

describe("supervise.ts", () => {
  before(function () {
    if (process.platform === "win32") this.skip();
  });

  it("ends whatever command is under way with its children when the process that asked is gone, and begins no other", async () => {
    const temporary = mkdtempSync(path.join(tmpdir(), "provenote-"));
    const begun = path.join(tmpdir(), `${path.basename(temporary)}-begun`);
    // An installation that does not heed the signal, with a process of its own.
    const child = supervise(temporary, "trap '' TERM; sleep 600 & echo $!; wait; wait; sleep 600", `touch ${begun}`);
    const exited = once(child, "exit");
    const id = await printedNumber(child);
    assert.ok(isAlive(id));
    child.stdin.end();
    await exited;
    while (isAlive(id)) await new Promise((resolve) => setTimeout(resolve, 10));
    assert.ok(!existsSync(temporary));
    assert.ok(!existsSync(begun));
  });

  it("runs one command after the other while they succeed", async () => {
    const temporary = mkdtempSync(path.join(tmpdir(), "provenote-"));
    const child = supervise(temporary, "echo one", "echo two; exit 1", "echo three");
    const texts: string[] = [];
    child.stdout.on("data", (data) => texts.push(String(data)));
    await once(child, "close");
    assert.equal(texts.join(""), "one\ntwo\n");
    assert.ok(!existsSync(temporary));
  });
});
