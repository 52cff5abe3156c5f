import assert from "node:assert/strict";
import * as vscode from "vscode";

describe("activation", () => {
  it("starts in a folder with sources and notes", async () => {
    const extension = vscode.extensions.getExtension("provenote.provenote");
    assert.ok(extension !== undefined, "The extension is not installed.");
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
