import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clearCache, pruneCaches, userCacheFolder } from "../../server/src/platform/node/cache-folder.ts";
import { DiskStorage } from "../../server/src/platform/node/disk-storage.ts";
import { FileError } from "../../server/src/workspace/ports.ts";

const name = (letter: string) => `sources-${letter.repeat(32)}`;

describe("the folder of caches", () => {
  let folder: string;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "provenote-caches-")));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function keep(cache: string, bytes: number, usedAt: number): void {
    mkdirSync(join(folder, cache));
    for (const file of ["manifest", "pack-1"]) writeFileSync(join(folder, cache, file), new Uint8Array(bytes / 2));
    utimesSync(join(folder, cache, "manifest"), usedAt, usedAt);
  }

  it("loses those not used for longest when they are too many, never the own one or what is none of ours", async () => {
    keep(name("a"), 1000, 100);
    keep(name("b"), 1000, 300);
    keep(name("c"), 1000, 200);
    keep("pictures", 1000, 0);
    await pruneCaches(folder, 1500, name("a"));
    assert.deepEqual(readdirSync(folder), ["pictures", name("a"), name("b")]);
    await pruneCaches(join(folder, "nowhere"), 0);
  });

  it("is emptied of all caches and of nothing else", async () => {
    keep(name("a"), 10, 1);
    keep("pictures", 10, 1);
    assert.equal(await clearCache(folder), true);
    assert.deepEqual(readdirSync(folder), ["pictures"]);
    assert.equal(await clearCache(folder), false);
  });

  it("is where the system has it", () => {
    assert.equal(userCacheFolder({ XDG_CACHE_HOME: folder }), join(folder, "provenote"));
    assert.ok(!userCacheFolder({ XDG_CACHE_HOME: "relative" }).startsWith("relative"));
  });
});

describe("files on the disk that are kept between runs", () => {
  let folder: string;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "provenote-storage-")));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("are written whole or not at all, and what was given up is removed later", async () => {
    const storage = new DiskStorage(join(folder, "cache"));
    await storage.write("pack", Uint8Array.of(1, 2, 3));
    assert.deepEqual([...((await storage.read("pack")) ?? [])], [1, 2, 3]);
    writeFileSync(join(folder, "cache", "pack.0.tmp"), "being written by another window");
    assert.deepEqual(await storage.list(), [{ name: "pack", size: 3 }]);
    utimesSync(join(folder, "cache", "pack.0.tmp"), 0, 0);
    assert.equal((await storage.list()).length, 2);
    await storage.remove("pack.0.tmp");
    assert.equal(await storage.read("other"), undefined);
  });

  it("leave nothing behind where they cannot be put in place", async () => {
    const storage = new DiskStorage(join(folder, "cache"));
    mkdirSync(join(folder, "cache", "pack"), { recursive: true });
    writeFileSync(join(folder, "cache", "pack", "in-the-way"), "");
    await assert.rejects(storage.write("pack", Uint8Array.of(1)), FileError);
    assert.deepEqual(readdirSync(join(folder, "cache")), ["pack"]);
    writeFileSync(join(folder, "file"), "");
    await assert.rejects(new DiskStorage(join(folder, "file")).write("pack", Uint8Array.of(1)), FileError);
    assert.ok(existsSync(join(folder, "file")));
  });
});
