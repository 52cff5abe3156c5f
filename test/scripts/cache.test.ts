import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { installOnce } from "../../scripts/host/cache.ts";

describe("installing into the cache", () => {
  const before = process.env["PROVENOTE_VSCODE_HOST"];
  let folder = "";

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "provenote-cache-"));
    process.env["PROVENOTE_VSCODE_HOST"] = folder;
  });
  afterEach(() => {
    if (before === undefined) delete process.env["PROVENOTE_VSCODE_HOST"];
    else process.env["PROVENOTE_VSCODE_HOST"] = before;
    rmSync(folder, { recursive: true });
  });

  const writeHost = (text: string) => async (staging: string) => writeFileSync(path.join(staging, "host"), text);

  it("installs once and finds it afterwards", async () => {
    const first = await installOnce("host-1", writeHost("first"));
    const second = await installOnce("host-1", writeHost("second"));
    assert.equal(first, path.join(folder, "host-1"));
    assert.equal(second, first);
    assert.equal(readFileSync(path.join(first, "host"), "utf8"), "first");
  });

  it("leaves nothing behind when the installation fails", async () => {
    const fail = async (staging: string) => {
      writeFileSync(path.join(staging, "half"), "");
      throw new Error("no network");
    };
    await assert.rejects(installOnce("host-1", fail), /no network/);
    assert.deepEqual(readdirSync(folder), []);
  });

  it("lets two installations at a time both succeed, with the result of one", async () => {
    const [one, two] = await Promise.all([
      installOnce("host-1", writeHost("same")),
      installOnce("host-1", writeHost("same")),
    ]);
    assert.equal(one, two);
    assert.deepEqual(readdirSync(folder), ["host-1"]);
    assert.deepEqual(readdirSync(path.join(folder, "host-1")), ["host"]);
  });

  it("removes what an interrupted installation left an hour ago, and not what another is writing now", async () => {
    const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
    for (const name of ["host-1.old.part", "host-1.now.part", "host-10.old.part"]) mkdirSync(path.join(folder, name));
    for (const name of ["host-1.old.part", "host-10.old.part"]) utimesSync(path.join(folder, name), longAgo, longAgo);
    await installOnce("host-1", writeHost("first"));
    assert.deepEqual(readdirSync(folder).sort(), ["host-1", "host-1.now.part", "host-10.old.part"]);
  });
});
