import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, watch } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "../support/bundle.ts";
import { TestClient } from "./test-client.ts";

const FILES = {
  "sources/strike.txt": "Ferry strike\n\nThe walkout idled 40 boats.\n",
  "notes/n.md": "The walkout idled 40 boats [@strike].\n",
};

describe("the language server's cache", function () {
  this.timeout(120_000);
  let server: Awaited<ReturnType<typeof bundle>>;
  let cacheFolder: string;
  let client: TestClient;

  before(async () => {
    server = await bundle("server/src/lsp/main.node.ts", "cjs", { PROVENOTE_RECIPE: '"1"' });
  });
  after(() => server.remove());
  beforeEach(() => {
    cacheFolder = realpathSync(mkdtempSync(join(tmpdir(), "provenote-cache-")));
  });
  afterEach(async () => {
    assert.equal(await client.dispose(), 0);
    rmSync(cacheFolder, { recursive: true, force: true });
  });

  const start = (options: { cacheFolder?: string }) => {
    client = new TestClient([server.program, "--stdio"], FILES, { options });
    return client;
  };
  const kept = () => readdirSync(cacheFolder, { recursive: true, encoding: "utf8" }).sort();
  /** Resolves when there is a manifest, which is written last. */
  const written = () =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!kept().some((name) => name.endsWith("manifest"))) return;
        watcher.close();
        resolve();
      };
      const watcher = watch(cacheFolder, { recursive: true }, look);
      look();
    });

  it("is written where the client names a place, and nowhere else", async () => {
    await start({ cacheFolder }).ready();
    await written();
    await client.dispose();
    rmSync(cacheFolder, { recursive: true });
    mkdirSync(cacheFolder);
    await start({}).ready();
    assert.match((await client.hover("notes/n.md", "@strike"))?.value ?? "", /40 boats/);
    assert.deepEqual(kept(), []);
    assert.deepEqual(readdirSync(client.root).sort(), ["notes", "sources"]);
  });
});
