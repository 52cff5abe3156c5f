import * as vscode from "vscode";

describe("the web worker", () => {
  it("activates the extension", async () => {
    await vscode.extensions.getExtension("provenote.provenote")?.activate();
  });
});
