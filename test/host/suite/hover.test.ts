import assert from "node:assert/strict";
import { describeRange, rangeOf, showNote } from "./documents.ts";
import { fixtureNote, seed } from "./fixture-note.ts";
import { hoversAt, hoverWith, markdownOf, wordsOf } from "./questions.ts";

describe("hover", () => {
  it("on a name says what the sources say, with passages to open", async () => {
    const note = await showNote(fixtureNote.name);
    const name = rangeOf(note, "Karabakh");
    const hover = await hoverWith(note, name.start.translate(0, 2), "Karabakh");
    const text = markdownOf(hover);
    assert.match(text, /para\. \d+/);
    assert.match(text, /mention/);
    assert.ok(text.includes(seed.name), "The card links into the seed article.");
    assert.equal(hover.range && describeRange(hover.range), describeRange(name));
  });

  it("on a citation shows the passage it points to", async () => {
    const note = await showNote(fixtureNote.name);
    const citation = rangeOf(note, "@000_d19a382c3b4f9353, para. 3");
    const text = wordsOf(await hoverWith(note, citation.start.translate(0, 3), "voted"));
    assert.match(text, /voted 295 to 1 to adopt a resolution/);
    assert.match(text, /para\. 3/);
  });

  it("on a number that the source gives otherwise shows the source's", async () => {
    const note = await showNote(fixtureNote.name);
    const number = rangeOf(note, "312");
    const text = wordsOf(await hoverWith(note, number.start.translate(0, 1), "286"));
    assert.match(text, /286 people were killed/);
  });

  it("says nothing on a plain word of a heading", async () => {
    const note = await showNote(fixtureNote.name);
    await hoverWith(note, rangeOf(note, "Karabakh").start.translate(0, 2), "Karabakh");
    const hovers = await hoversAt(note, rangeOf(note, "Vote").start.translate(0, 1));
    assert.deepEqual(hovers.map(markdownOf), []);
  });
});
