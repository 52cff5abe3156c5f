import * as vscode from "vscode";
import { inFolder, rangeOf, showNote } from "./documents.ts";
import { eventually } from "./eventually.ts";
import { findingOn } from "./findings.ts";
import { fixtureNote, seed } from "./fixture-note.ts";
import { definitionsIn, hoverWith } from "./questions.ts";

// The browser has no node:assert: what is not as it should be throws or is waited for in vain.
describe("in the web worker", () => {
  it("no memory is shared between threads", () => {
    if (globalThis.crossOriginIsolated || typeof SharedArrayBuffer !== "undefined") {
      throw new Error("The host shares memory, so that this suite does not show what happens without.");
    }
  });

  it("a hover shows the seed's passage", async () => {
    const note = await showNote(fixtureNote.name);
    const position = rangeOf(note, "@000_d19a382c3b4f9353").start.translate(0, 3);
    await hoverWith(note, position, "voted 295 to 1 to adopt a resolution");
  });

  it("a finding marks the wrong number alone, and names the source's", async () => {
    const note = await showNote(fixtureNote.name);
    const { message } = await findingOn(note.uri, "claim-contradicted", rangeOf(note, "At least 312"));
    if (!message.includes("286")) throw new Error(message);
  });

  it("findings are there for notes that no editor shows", async () => {
    const uri = inFolder("notes/karabakh-background.md");
    await eventually("a finding in a closed note", () => vscode.languages.getDiagnostics(uri)[0]);
  });

  it("a citation leads to the exact words", async () => {
    const note = await showNote(fixtureNote.name);
    const [target] = await definitionsIn(seed.name, note, rangeOf(note, "bears%20no").start);
    const source = await vscode.workspace.openTextDocument(inFolder(`seeds/${seed.name}`));
    const words = source.getText(target?.selection);
    if (words !== seed.linkedWords) throw new Error(words);
  });
});
