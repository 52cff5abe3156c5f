import assert from "node:assert/strict";
import { Folder } from "../../server/src/lsp/folder.ts";
import type { Workspace } from "../../server/src/workspace/workspace.ts";

const NO_WORKSPACE = undefined as unknown as Workspace;

describe("the URI of a file in a folder", () => {
  it("is the client's own while the file is open", () => {
    const folder = new Folder("file:///home/user/notes", "notes", NO_WORKSPACE);
    assert.equal(folder.uriOf("a b.md"), "file:///home/user/notes/a%20b.md");
    folder.setOpen("a b.md", "file:///home/user/notes/a+b.md");
    assert.equal(folder.uriOf("a b.md"), "file:///home/user/notes/a+b.md");
    folder.setOpen("a b.md", undefined);
    assert.equal(folder.uriOf("a b.md"), "file:///home/user/notes/a%20b.md");
  });

  it("follows how the disk spells the path", () => {
    let spelt = "e\u0301.md";
    const folder = new Folder("file:///notes", "notes", NO_WORKSPACE, () => spelt);
    assert.equal(folder.uriOf("é.md"), "file:///notes/e%CC%81.md");
    spelt = "é.md";
    assert.equal(folder.uriOf("é.md"), "file:///notes/%C3%A9.md");
  });
});
