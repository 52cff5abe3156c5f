import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { NodeFiles } from "../../server/src/platform/node/node-files.ts";
import { decodeAscii, nodeDigest, nodeScheduler } from "../../server/src/platform/node/platform.ts";
import { RULE_IDS } from "../../server/src/rules/finding.ts";
import { Workspace } from "../../server/src/workspace/workspace.ts";
import { contentsOf } from "../support/memory-workspace.ts";

const TEXT = "The ferry left the port of Halmsund at noon.\n";

describe("a workspace on the disk", () => {
  let base: string;
  let root: string;

  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), "provenote-files-"));
    root = join(base, "folder");
    write("folder/seeds/a.txt", TEXT);
    write("folder/notes/n.md", TEXT);
  });
  afterEach(() => rmSync(base, { recursive: true, force: true }));

  function write(path: string, content: string): void {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), content);
  }

  async function read() {
    const files = new NodeFiles(root);
    const ports = { files, digest: nodeDigest, scheduler: nodeScheduler, decodeAscii };
    const onFault = (error: unknown) => {
      throw error;
    };
    const workspace = new Workspace(ports, { rules: RULE_IDS, onFault });
    await workspace.index();
    return { files, workspace };
  }

  it("has paths in Unicode NFC and still finds the files as the disk spells them", async () => {
    const written = "Cafe\u0301";
    write(`folder/seeds/${written}/re\u0301sume\u0301.txt`, TEXT);
    const { files, workspace } = await read();
    const path = "seeds/Caf\u00e9/r\u00e9sum\u00e9.txt";
    assert.deepEqual(contentsOf(workspace).sources, [path, "seeds/a.txt"]);
    assert.equal(files.nativePath(path), `seeds/${written}/re\u0301sume\u0301.txt`);
    write(`folder/seeds/${written}/re\u0301sume\u0301.txt`, TEXT.replace("noon", "nine"));
    workspace.filesChanged([path]);
    await workspace.settled();
    assert.match(workspace.snapshot?.corpus.findSource(path)?.text ?? "", /nine/);
  });

  it("ends where links lead back, and leaves links that lead nowhere", async () => {
    symlinkSync(join(root, "seeds"), join(root, "seeds/again"));
    symlinkSync(root, join(root, "seeds/up"));
    symlinkSync(join(root, "seeds/self"), join(root, "seeds/self"));
    symlinkSync("gone", join(root, "seeds/gone.txt"));
    const { workspace } = await read();
    assert.deepEqual(contentsOf(workspace).sources, ["seeds/a.txt"]);
  });

  it("follows no link out of the folder, and says so of those among the sources", async () => {
    write("elsewhere/b.txt", TEXT);
    write("secret.txt", TEXT);
    write("folder/archive/c.txt", TEXT);
    symlinkSync(join(base, "elsewhere"), join(root, "seeds/elsewhere"));
    symlinkSync(join(base, "secret.txt"), join(root, "seeds/secret.txt"));
    symlinkSync(join(base, "secret.txt"), join(root, "notes/secret.md"));
    symlinkSync(join(root, "archive"), join(root, "seeds/archive"));
    const { workspace } = await read();
    const contents = () => [
      contentsOf(workspace).sources,
      contentsOf(workspace).notes,
      workspace.snapshot?.corpus.problems.map(({ path, message }) => [path, /out of the folder/.test(message)]),
    ];
    const sources = ["seeds/a.txt", "seeds/archive/c.txt"];
    const refused = [
      ["seeds/elsewhere", true],
      ["seeds/secret.txt", true],
    ];
    assert.deepEqual(contents(), [sources, ["notes/n.md"], refused]);

    symlinkSync(join(base, "secret.txt"), join(root, "seeds/z.txt"));
    write("folder/seeds/z.txt.yaml", "title: Secret\n");
    workspace.filesChanged(["seeds/z.txt", "seeds/z.txt.yaml", "seeds/elsewhere/b.txt", "notes/secret.md"]);
    await workspace.settled();
    assert.deepEqual(contents(), [
      sources,
      ["notes/n.md"],
      [
        ["seeds/elsewhere", true],
        ["seeds/secret.txt", true],
        ["seeds/z.txt", true],
      ],
    ]);

    rmSync(join(root, "seeds/secret.txt"));
    write("folder/seeds/secret.txt", TEXT);
    workspace.filesChanged(["seeds/secret.txt"]);
    await workspace.settled();
    assert.deepEqual(contentsOf(workspace).sources, [...sources, "seeds/secret.txt"]);
  });

  it("says that the sources lie behind a link out of the folder", async () => {
    rmSync(join(root, "seeds"), { recursive: true });
    write("elsewhere/b.txt", TEXT);
    symlinkSync(join(base, "elsewhere"), join(root, "seeds"));
    const { workspace } = await read();
    assert.deepEqual(contentsOf(workspace), { state: "idle", sources: [], notes: [] });
    const lack = /^There are no sources: “seeds” is a link that leads out of the folder\./;
    assert.match(workspace.lackOfSources ?? "", lack);

    rmSync(join(root, "seeds"));
    write("folder/seeds/b.txt", TEXT);
    workspace.filesChanged(["seeds"]);
    await workspace.settled();
    assert.deepEqual([contentsOf(workspace).sources, workspace.lackOfSources], [["seeds/b.txt"], undefined]);

    rmSync(join(root, "seeds"), { recursive: true });
    symlinkSync(join(base, "elsewhere"), join(root, "seeds"));
    workspace.filesChanged(["seeds"]);
    await workspace.settled();
    assert.match(workspace.lackOfSources ?? "", lack);
  });

  it("says of a file whose name holds a line break that it cannot be used", async () => {
    write("folder/seeds/two\nlines.txt", TEXT);
    const { workspace } = await read();
    assert.deepEqual(contentsOf(workspace).sources, ["seeds/a.txt"]);
    const [problem, ...others] = workspace.snapshot?.corpus.problems ?? [];
    assert.deepEqual(others, []);
    assert.equal(problem?.path, "seeds/two\nlines.txt");
    assert.match(problem?.message ?? "", /control characters/);
  });
});
