import assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually } from "./eventually.ts";

describe("activation", () => {
  it("happens by itself in a folder with sources and notes", async () => {
    const extension = vscode.extensions.getExtension("provenote.provenote");
    assert.ok(extension !== undefined, "The extension is not installed.");
    await eventually("the extension to be active", () => extension.isActive || undefined);
  });

  it("offers every command of the manifest", async () => {
    const { contributes } = vscode.extensions.getExtension("provenote.provenote")?.packageJSON ?? {};
    const declared: string[] = contributes.commands.map(({ command }: { command: string }) => command);
    assert.ok(declared.length > 0);
    await eventually("the commands", async () => {
      const known = await vscode.commands.getCommands(true);
      return declared.every((command) => known.includes(command)) || undefined;
    });
  });

  it("leaves VS Code's own Markdown support on", () => {
    assert.ok(vscode.extensions.getExtension("vscode.markdown-language-features") !== undefined);
  });
});
