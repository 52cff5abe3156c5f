import assert from "node:assert/strict";
import * as vscode from "vscode";
import { inFolder, rangeOf, showNote, writeFile } from "./documents.ts";
import { eventually } from "./eventually.ts";
import { findingOn, findingsOf } from "./findings.ts";

const name = "being-written.md";
const key = "000_d19a382c3b4f9353";
const text = `# Being written

At least 312 people were killed in September before a truce. [@${key}]

Here the writing goes on:

The last paragraph.
`;

describe("findings about the sentence being written", () => {
  const uri = inFolder(`notes/${name}`);
  let note: vscode.TextDocument;
  let markers = 0;

  beforeEach(async () => {
    await writeFile(uri, text);
    note = await showNote(name);
    // What was typed before and thrown away may still be told for a moment, and what was told before is not withheld.
    await eventually("the findings of this text alone", () => {
      const found = contradictions();
      return (found.length === 1 && found[0] === "At least 312") || undefined;
    });
  });

  afterEach(() => vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor"));

  it("wait until the cursor moves to another line; those elsewhere stay", async () => {
    await typeAfter("Here the writing goes on:", ` The French Senate voted 259 to 1 on Tuesday. [@${key}]`);
    await untilChecked();
    assert.deepEqual(contradictions(), ["At least 312"]);

    putCursor(new vscode.Position(0, 0));
    await eventually("the new finding", () => contradictions().length === 2 || undefined);
    const [finding] = findingsOf(uri, "claim-contradicted").filter(({ range }) => note.getText(range).includes("259"));
    assert.match(finding?.message ?? "", /295/);
    await findingOn(uri, "claim-contradicted", rangeOf(note, "At least 312"));
  });

  it("wait until the cursor moves to the sentence after", async () => {
    await typeAfter("Here the writing goes on:", ` It was a Tuesday. [@${key}]`);
    await typeAfter("Here the writing goes on:", " The French Senate voted 259 to 1.");
    putCursor(rangeOf(note, "voted 259").start);
    await untilChecked();
    assert.deepEqual(contradictions(), ["At least 312"]);

    putCursor(rangeOf(note, "It was a").end);
    await eventually("the new finding", () => contradictions().length === 2 || undefined);
  });

  it("wait while it has no final punctuation, wherever on its line the cursor is", async () => {
    await typeAfter("Here the writing goes on:", `\n\nThe French Senate voted 259 to 1 on Tuesday [@${key}] `);
    await untilChecked();
    assert.deepEqual(contradictions(), ["At least 312"]);

    putCursor(rangeOf(note, "The last").start);
    await eventually("the new finding", () => contradictions().length === 2 || undefined);
  });

  it("stay when they were there before, while another word changes", async () => {
    putCursor(rangeOf(note, "killed").end);
    await replace(rangeOf(note, "killed"), "slain");
    putCursor(rangeOf(note, "slain").end);
    await untilChecked();
    assert.deepEqual(contradictions(), ["At least 312"]);
  });

  it("stay when they were there before, while a source changes what they say", async () => {
    const source = inFolder("seeds/strike-of-may.txt");
    await writeFile(source, "The strike\n\nThe strike of the dockers idled 41 boats in May.\n");
    await replace(
      rangeOf(note, "The last paragraph."),
      "The strike of the dockers idled 40 boats in May. [@strike-of-may]\n\nThe last paragraph.",
    );
    await findingOn(uri, "claim-contradicted", rangeOf(note, "40"));
    putCursor(rangeOf(note, "40").end);
    await writeFile(source, "The strike\n\nThe strike of the dockers idled 42 boats in May.\n");
    await eventually(
      "the new message",
      () => findingsOf(uri, "claim-contradicted").some(({ message }) => message.includes("42")) || undefined,
    );
    assert.deepEqual(contradictions(), ["At least 312", "40"]);
    await vscode.workspace.fs.delete(source);
  });

  it("go away at once when the sentence is mended under the cursor", async () => {
    putCursor(rangeOf(note, "312").end);
    await replace(rangeOf(note, "312"), "286");
    putCursor(rangeOf(note, "286").end);
    await eventually("no contradiction", () => contradictions().length === 0 || undefined);
  });

  it("are shown at once when they are not about what it claims", async () => {
    await typeAfter("Here the writing goes on:", " The Senate voted on a Tuesday. [@nowhere-at-all]");
    await findingOn(uri, "citation-unresolved", rangeOf(note, "nowhere-at-all"));
  });

  function contradictions(): string[] {
    return findingsOf(uri, "claim-contradicted").map(({ range }) => note.getText(range));
  }

  /** Waits until findings have come for the text as it is now, by means of a mistake at its end that is always shown. */
  async function untilChecked(): Promise<void> {
    const wrong = `no-such-source-${++markers}`;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, rangeOf(note, "The last paragraph.").end, ` [@${wrong}]`);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await findingOn(uri, "citation-unresolved", rangeOf(note, wrong));
  }

  async function typeAfter(words: string, typed: string): Promise<void> {
    putCursor(rangeOf(note, words).end);
    await vscode.commands.executeCommand("type", { text: typed });
    assert.ok(note.getText().includes(typed), note.getText());
  }

  async function replace(range: vscode.Range, words: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, range, words);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }
});

function putCursor(position: vscode.Position): void {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor !== undefined);
  editor.selection = new vscode.Selection(position, position);
}
