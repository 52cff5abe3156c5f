import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runs } from "../support/runs.ts";
import { seededNumbers } from "../support/seeded-numbers.ts";
import { PIERS, usePiers } from "./piers.ts";

/** A user of Linux that owns nothing. */
const NOBODY = 65534;

describe("the command line's cache, when something is wrong with it,", function () {
  this.timeout(runs(60_000));
  const piers = usePiers();
  const find = (i: number) => {
    const { code, out } = piers.run("search", `pier ${i} reopened`, "--limit", "1");
    assert.equal(code, 0);
    return out.split("\n")[1]?.trim();
  };

  it("may be a place that cannot be written", () => {
    writeFileSync(piers.cache, "a file where the folder should be");
    assert.equal(find(300), "Pier 300 reopened.");
    assert.equal(readFileSync(piers.cache, "utf8"), "a file where the folder should be");
  });

  it("may be a folder that its user can read and not write", function () {
    if (process.platform === "win32") this.skip();
    mkdirSync(piers.cache);
    // Nothing is closed to the superuser, who runs it as somebody else.
    if (process.getuid?.() === 0) piers.user = NOBODY;
    else chmodSync(piers.cache, 0o555);
    assert.equal(find(300), "Pier 300 reopened.");
    assert.deepEqual(readdirSync(piers.cache), []);

    piers.user = undefined;
    chmodSync(piers.cache, 0o755);
    assert.equal(piers.run("index").code, 0);
    const kept = readdirSync(piers.cache, { recursive: true, encoding: "utf8" }).sort();
    for (const name of kept) {
      const path = join(piers.cache, name);
      chmodSync(path, statSync(path).isDirectory() ? 0o555 : 0o444);
    }
    chmodSync(piers.cache, 0o555);
    if (process.getuid?.() === 0) piers.user = NOBODY;
    piers.writePier(300, " Nobody came.");
    assert.equal(find(300), "Pier 300 reopened. Nobody came.");
    assert.equal(find(299), "Pier 299 reopened.");
    assert.deepEqual(readdirSync(piers.cache, { recursive: true, encoding: "utf8" }).sort(), kept);
    piers.user = undefined;
    for (const name of ["", ...kept]) {
      const path = join(piers.cache, name);
      if (statSync(path).isDirectory()) chmodSync(path, 0o700);
    }
  });

  it("may be on a disk that is full", function () {
    mkdirSync(piers.cache);
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", piers.cache]);
    // Where no disk can be mounted, the tests of kept sources have a storage without room.
    if (mounted.status !== 0) this.skip();
    try {
      assert.equal(find(300), "Pier 300 reopened.");
      piers.writePier(300, " Nobody came.");
      assert.equal(find(300), "Pier 300 reopened. Nobody came.");
      assert.deepEqual(
        piers.keptFiles().filter((name) => name.endsWith(".tmp")),
        [],
      );
    } finally {
      spawnSync("umount", [piers.cache]);
    }
  });

  it("may be filled by two commands at once, after which it serves a third", async () => {
    await Promise.all([piers.begin("index").ended, piers.begin("index").ended]);
    const kept = piers.keptFiles();
    assert.equal(find(300), "Pier 300 reopened.");
    const ask = (...more: string[]) => piers.run("search", "harbour crews", "--json", "--limit", "50", ...more).out;
    assert.equal(ask(), ask("--no-cache"));
    assert.deepEqual(piers.keptFiles(), kept);
    assert.ok(kept.length > 0 && !kept.some((name) => name.endsWith(".tmp")), kept.join(" "));
  });

  it("is right after commands were killed at any moment of reading, one after the other", async () => {
    const next = seededNumbers(3);
    /** Milliseconds that reading everything took last. */
    let whole = 500;
    for (let round = 0; round < runs(1); round++) {
      const pier = Math.floor(next() * PIERS);
      const word = `Visitor${round}`;
      piers.writePier(pier, ` ${word} came.`);
      for (let kill = 0; kill < 2; kill++) {
        // Now and then nothing is left of what the others had kept, so that all is read once more.
        if (next() < 0.5) rmSync(piers.cache, { recursive: true, force: true });
        mkdirSync(piers.cache, { recursive: true });
        const { child, ended } = piers.begin("index");
        let left = 1 + Math.floor(next() * 12);
        const watcher = watch(piers.cache, { recursive: true });
        if (next() < 0.5) watcher.on("change", () => --left === 0 && child.kill("SIGKILL"));
        const timer = setTimeout(() => child.kill("SIGKILL"), whole * next());
        await ended;
        clearTimeout(timer);
        watcher.close();
      }
      const begun = performance.now();
      const { code, out } = piers.run("search", word, "--limit", "1");
      whole = performance.now() - begun;
      assert.equal(code, 0);
      assert.equal(out.split("\n")[1]?.trim(), `Pier ${pier} reopened. ${word} came.`, `round ${round}`);
    }
    const ask = (...more: string[]) => piers.run("search", "harbour crews", "--json", "--limit", "50", ...more).out;
    assert.equal(ask(), ask("--no-cache"));
  });
});
