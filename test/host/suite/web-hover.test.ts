import * as vscode from "vscode";
import { rangeOf, showNote } from "./documents.ts";
import { eventually } from "./eventually.ts";
import { fixtureNote } from "./fixture-note.ts";

describe("in the web worker", () => {
  it("a hover shows the seed's passage", async () => {
    const note = await showNote(fixtureNote.name);
    const position = rangeOf(note, "@000_d19a382c3b4f9353").start.translate(0, 3);
    await eventually("the passage in a hover", async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        note.uri,
        position,
      );
      const texts = hovers.flatMap(({ contents }) =>
        contents.map((content) => (content as vscode.MarkdownString).value),
      );
      return texts.find((text) => text.replaceAll("*", "").includes("voted 295 to 1 to adopt a resolution"));
    });
  });
});
