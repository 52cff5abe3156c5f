import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PIERS, usePiers } from "./piers.ts";

describe("the command line's cache", () => {
  const piers = usePiers();

  it("is filled by `index`, used by `search`, and emptied by `index --clear`", () => {
    const read = piers.run("index");
    assert.deepEqual([read.code, read.error], [0, ""]);
    assert.equal(read.out, `Read ${PIERS} sources with ${PIERS * 3} passages.\n`);
    assert.ok(piers.keptFiles().some((name) => name.endsWith("manifest")));
    const found = JSON.parse(piers.run("search", "pier", "211", "reopened", "--json", "--limit", "2").out);
    assert.deepEqual(
      [found.version, found.query, found.passages.length, found.passages[0].locator],
      [1, "pier 211 reopened", 2, "para. 2"],
    );
    assert.equal(found.passages[0].text, "Pier 211 reopened.");
    assert.match(
      piers.run("search", "pier 211 reopened", "--limit", "1").out,
      /^\[@pier211, para\. 2\] Piers \d+\.\d\d\n {4}Pier 211 reopened\.\n$/,
    );
    assert.equal(piers.run("index", "--clear").out, "The cache is empty now.\n");
    assert.deepEqual(piers.keptFiles(), []);
    assert.equal(piers.run("index", "--clear").out, "There was nothing in the cache.\n");
  });

  it("is left alone with --no-cache", () => {
    assert.equal(piers.run("search", "pier 7", "--no-cache").code, 0);
    assert.deepEqual(piers.keptFiles(), []);
  });

  it("holds a file of many sources in parts, all of them found again", () => {
    const boats = 9000;
    const record = (i: number) => JSON.stringify({ key: `boat-${i}`, text: `Boat ${i} sailed at dawn.` }).padEnd(130);
    const lines = Array.from({ length: boats }, (_, i) => record(i));
    writeFileSync(join(piers.folder, "sources", "boats.jsonl"), lines.join("\n"));
    assert.equal(piers.run("index").out, `Read ${PIERS + boats} sources with ${PIERS * 3 + boats} passages.\n`);
    for (const i of [0, boats - 1]) {
      assert.match(piers.run("search", `boat ${i} sailed`, "--limit", "1").out, new RegExp(`^\\[@boat-${i}[,\\]]`));
    }
  });

  it("takes words and a limit, and says what is wrong with them", () => {
    assert.equal(piers.run("search", "pier", "--limit", "0").code, 2);
    assert.equal(piers.run("search").code, 2);
    assert.match(piers.run("search", "submarine").out, /^No passage of the sources has any of these words\.\n$/);
    rmSync(join(piers.folder, "sources"), { recursive: true });
    const { code, error } = piers.run("index");
    assert.equal(code, 2);
    assert.match(error, /^There are no sources in /);
  });
});
