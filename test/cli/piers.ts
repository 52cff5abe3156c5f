import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { bundle } from "../support/bundle.ts";

/** Files of a folder of sources, each with three passages. */
export const PIERS = 400;

/** A folder of sources and a place for caches, made anew for each test of a `describe`, and the command line as it is shipped. */
export class Piers {
  program = "";
  home = "";
  folder = "";
  cache = "";
  /** Whom commands run as; the user of the tests where it is undefined. */
  user: number | undefined;

  writePier(i: number, more = ""): void {
    const body = `${"The crews of the harbour came back to work in the morning. ".repeat(16)}\n\nPier ${i} reopened.${more}\n`;
    writeFileSync(join(this.folder, "sources", `pier${i}.txt`), `Piers\n\n${body}`);
  }

  run(...args: string[]): { readonly code: number | null; readonly out: string; readonly error: string } {
    const result = spawnSync(process.execPath, [this.program, ...args], { ...this.#options, encoding: "utf8" });
    return { code: result.status, out: result.stdout, error: result.stderr };
  }

  /** The running command, and its end. */
  begin(...args: string[]) {
    const child = spawn(process.execPath, [this.program, ...args], { ...this.#options, stdio: "ignore" });
    return { child, ended: new Promise<void>((resolve) => child.once("exit", () => resolve())) };
  }

  keptFiles(): string[] {
    if (!existsSync(this.cache)) return [];
    const names = readdirSync(this.cache, { recursive: true, encoding: "utf8" });
    return names.filter((name) => /manifest|pack-|segment-/.test(name)).sort();
  }

  get #options() {
    const env = { ...process.env, XDG_CACHE_HOME: this.cache };
    return { cwd: this.folder, env, ...(this.user === undefined ? {} : { uid: this.user }) };
  }
}

export function usePiers(): Piers {
  const piers = new Piers();
  let program: Awaited<ReturnType<typeof bundle>>;

  before(async () => {
    program = await bundle("server/src/cli/main.ts", "esm", { PROVENOTE_RECIPE: '"1"' });
    piers.program = program.program;
    const directory = dirname(program.program);
    chmodSync(directory, 0o755);
    await build({
      entryPoints: ["server/src/platform/node/index-worker.ts"],
      outfile: join(directory, "index-worker.cjs"),
      bundle: true,
      platform: "node",
      format: "cjs",
      mainFields: ["module", "main"],
      logLevel: "error",
    });
  });
  after(() => program.remove());

  beforeEach(() => {
    piers.home = realpathSync(mkdtempSync(join(tmpdir(), "provenote-cache-")));
    chmodSync(piers.home, 0o755);
    piers.folder = join(piers.home, "harbour");
    piers.cache = join(piers.home, "cache");
    piers.user = undefined;
    mkdirSync(join(piers.folder, "sources"), { recursive: true });
    for (let i = 0; i < PIERS; i++) piers.writePier(i);
  });
  afterEach(() => {
    if (existsSync(piers.cache)) chmodSync(piers.cache, 0o700);
    rmSync(piers.home, { recursive: true, force: true });
  });
  return piers;
}
