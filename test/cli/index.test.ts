import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  watch,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { bundle } from "../support/bundle.ts";

const SOURCES = 400;

describe("the command line's cache", () => {
  let program: Awaited<ReturnType<typeof bundle>>;
  let home: string;
  let folder: string;
  let cache: string;

  before(async () => {
    program = await bundle("server/src/cli/main.ts", "esm", { PROVENOTE_RECIPE: '"1"' });
    await build({
      entryPoints: ["server/src/platform/node/index-worker.ts"],
      outfile: join(dirname(program.program), "index-worker.cjs"),
      bundle: true,
      platform: "node",
      format: "cjs",
      mainFields: ["module", "main"],
      logLevel: "error",
    });
  });
  after(() => program.remove());

  beforeEach(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), "provenote-cache-")));
    folder = join(home, "harbour");
    cache = join(home, "cache");
    mkdirSync(join(folder, "sources"), { recursive: true });
    for (let i = 0; i < SOURCES; i++) {
      const body = `${"The crews of the harbour came back to work in the morning. ".repeat(16)}\n\nPier ${i} reopened.\n`;
      writeFileSync(join(folder, "sources", `pier${i}.txt`), `Piers\n\n${body}`);
    }
  });
  afterEach(() => {
    if (existsSync(cache)) chmodSync(cache, 0o700);
    rmSync(home, { recursive: true, force: true });
  });

  const environment = () => ({ ...process.env, XDG_CACHE_HOME: cache });

  function run(...args: string[]) {
    const result = spawnSync(process.execPath, [program.program, ...args], {
      cwd: folder,
      env: environment(),
      encoding: "utf8",
    });
    return { code: result.status, out: result.stdout, error: result.stderr };
  }

  function keptFiles(): string[] {
    if (!existsSync(cache)) return [];
    return readdirSync(cache, { recursive: true, encoding: "utf8" }).filter((name) =>
      /manifest|pack-|segment-/.test(name),
    );
  }

  it("is filled by `index`, used by `search`, and emptied by `index --clear`", () => {
    const read = run("index");
    assert.deepEqual([read.code, read.error], [0, ""]);
    assert.equal(read.out, `Read ${SOURCES} sources with ${SOURCES * 3} passages.\n`);
    assert.ok(keptFiles().some((name) => name.endsWith("manifest")));
    const found = JSON.parse(run("search", "pier", "211", "reopened", "--json", "--limit", "2").out);
    assert.deepEqual(
      [found.version, found.query, found.passages.length, found.passages[0].locator],
      [1, "pier 211 reopened", 2, "para. 2"],
    );
    assert.equal(found.passages[0].text, "Pier 211 reopened.");
    assert.match(
      run("search", "pier 211 reopened", "--limit", "1").out,
      /^\[@pier211, para\. 2\] Piers \d+\.\d\d\n {4}Pier 211 reopened\.\n$/,
    );
    assert.equal(run("index", "--clear").out, "The cache is empty now.\n");
    assert.deepEqual(keptFiles(), []);
    assert.equal(run("index", "--clear").out, "There was nothing in the cache.\n");
  });

  it("is left alone with --no-cache", () => {
    assert.equal(run("search", "pier 7", "--no-cache").code, 0);
    assert.deepEqual(keptFiles(), []);
  });

  it("may be a place that cannot be written", () => {
    writeFileSync(cache, "a file where the folder should be");
    const { code, out } = run("search", "pier 300 reopened", "--limit", "1");
    assert.equal(code, 0);
    assert.match(out, /Pier 300 reopened\./);
    assert.equal(readFileSync(cache, "utf8"), "a file where the folder should be");
  });

  for (const moment of [1, 9, 20]) {
    it(`is right after a command was killed at change ${moment} of the cache`, async () => {
      mkdirSync(cache);
      let left = moment;
      const watcher = watch(cache, { recursive: true });
      const child = spawn(process.execPath, [program.program, "index"], {
        cwd: folder,
        env: environment(),
        stdio: "ignore",
      });
      const ended = new Promise((resolve) => child.once("exit", resolve));
      watcher.on("change", () => --left === 0 && child.kill("SIGKILL"));
      await ended;
      watcher.close();
      // What is read now must be neither half of the old nor of the new.
      writeFileSync(join(folder, "sources", "pier399.txt"), "Piers\n\nA boat.\n\nPier 399 reopened lately.\n");
      const { code, out } = run("index");
      assert.deepEqual([code, out], [0, `Read ${SOURCES} sources with ${SOURCES * 3} passages.\n`]);
      assert.match(run("search", "lately", "--limit", "1").out, /Pier 399 reopened lately\./);
    });
  }

  it("says which files cannot be read, why and what to do, and reads the others", () => {
    writeFileSync(join(folder, "provenote.json"), '{ "limits": { "sourceBytes": 5000 } }');
    writeFileSync(join(folder, "sources", "annals.txt"), `${"A year went by. ".repeat(600)}\n`);
    writeFileSync(join(folder, "sources", "wire.jsonl"), '{"text":"A boat left."}\n{"text":\n');
    const { code, out, error } = run("index");
    assert.deepEqual([code, out], [0, `Read ${SOURCES + 1} sources with ${SOURCES * 3 + 1} passages.\n`]);
    assert.equal(
      error,
      'sources/annals.txt The file is not read: it has 9.4 KB, and the limit is 4.9 KB. Split it, or raise "limits.sourceBytes" in provenote.json.\n' +
        "sources/wire.jsonl:2:1 Line 2: The line is no valid JSON.\n",
    );
  });

  it("asks for words where there are none to look for", () => {
    for (const [words, told] of [
      ["", /^There is nothing to look for: give words, as in provenote search "ferry strike"\.\n$/],
      [" –, ", /^There is nothing to look for: give words/],
      ["The of", /^There is nothing to look for in “The of”: such words are nearly everywhere\. Add others\.\n$/],
    ] as const) {
      const { code, out, error } = run("search", words);
      assert.deepEqual([code, out], [2, ""]);
      assert.match(error, told);
    }
  });

  it("takes words and a limit, and says what is wrong with them", () => {
    assert.equal(run("search", "pier", "--limit", "0").code, 2);
    assert.equal(run("search").code, 2);
    assert.match(run("search", "submarine").out, /^No passage of the sources has any of these words\.\n$/);
    rmSync(join(folder, "sources"), { recursive: true });
    const { code, error } = run("index");
    assert.equal(code, 2);
    assert.match(error, /^There are no sources in /);
  });
});
