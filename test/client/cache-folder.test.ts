import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

/** As much of the editor as the function asks for, on the real disk; settings stand in `globalThis.provenoteCache`. */
const EDITOR = `
import { rm } from "node:fs/promises";
export const Uri = { joinPath: ({ scheme, fsPath }, name) => ({ scheme, fsPath: fsPath + "/" + name }) };
export const workspace = {
  getConfiguration: () => ({ inspect: () => globalThis.provenoteCache }),
  fs: { delete: ({ fsPath }, options) => rm(fsPath, options) },
};
`;

type FindCacheFolder = (context: { storageUri: object | undefined }) => Promise<string | undefined>;

describe("the setting provenote.cache", () => {
  let folder: string;
  let findCacheFolder: FindCacheFolder;
  const settings = globalThis as { provenoteCache?: { globalValue?: string; workspaceValue?: string } };

  before(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "provenote-setting-")));
    const outfile = join(folder, "cache-folder.cjs");
    const editor = {
      name: "editor",
      setup(bundling: import("esbuild").PluginBuild) {
        bundling.onResolve({ filter: /^vscode$/ }, () => ({ path: "vscode", namespace: "editor" }));
        bundling.onLoad({ filter: /.*/, namespace: "editor" }, () => ({ contents: EDITOR, resolveDir: folder }));
      },
    };
    const entryPoints = ["client/src/cache-folder.ts"];
    await build({ entryPoints, outfile, bundle: true, platform: "node", format: "cjs", plugins: [editor] });
    ({ findCacheFolder } = createRequire(import.meta.url)(outfile) as { findCacheFolder: FindCacheFolder });
  });
  after(() => {
    delete settings.provenoteCache;
    rmSync(folder, { recursive: true, force: true });
  });

  const find = (storage: object | undefined) => findCacheFolder({ storageUri: storage });

  it("keeps everything in the editor's own storage unless it is off", async () => {
    for (const value of [undefined, "on"]) {
      settings.provenoteCache = value === undefined ? {} : { globalValue: value, workspaceValue: value };
      assert.equal(await find({ scheme: "file", fsPath: folder }), `${folder}/cache`);
    }
    assert.equal(await find({ scheme: "vscode-userdata", fsPath: folder }), undefined);
    assert.equal(await find(undefined), undefined);
  });

  it("keeps nothing and removes what was kept where the person or the workspace turns it off", async () => {
    for (const off of [
      { globalValue: "off" },
      { globalValue: "off", workspaceValue: "on" },
      { globalValue: "on", workspaceValue: "off" },
    ]) {
      settings.provenoteCache = off;
      mkdirSync(join(folder, "cache"), { recursive: true });
      writeFileSync(join(folder, "cache", "manifest"), "");
      assert.equal(await find({ scheme: "file", fsPath: folder }), undefined);
      assert.equal(existsSync(join(folder, "cache")), false);
      assert.equal(await find({ scheme: "file", fsPath: folder }), undefined, "when there was nothing");
    }
  });
});
