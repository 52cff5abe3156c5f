import assert from "node:assert/strict";
import { parseNote } from "../../server/src/notes/parse-note.ts";
import { findQuotedRanges } from "../../server/src/notes/quotation-marks.ts";
import { markRanges, readMarkedText } from "../support/marked-text.ts";

/** Checks that the words quoted in a plain text are those marked `⟦…⟧`. */
function assertQuoted(marked: string): void {
  const { text } = readMarkedText(marked);
  const inner = findQuotedRanges(text).map((quoted) => quoted.inner);
  assert.equal(markRanges(text, inner), marked);
}

/** `kind "text" <- keys` for each quotation of a note. */
function quotations(text: string): string[] {
  const note = parseNote("notes/a.md", text);
  return note.quotations.map(
    ({ kind, text: words, citations }) =>
      `${kind} ${words} <- ${citations.map((number) => note.citations[number]?.key ?? note.citations[number]?.target).join(" ")}`,
  );
}

describe("findQuotedRanges", () => {
  it("finds every style of marks", () => {
    assertQuoted('He said "⟦one⟧" and “⟦two⟧”, „⟦drei⟧“, „⟦vier⟧”, «⟦cinq⟧», «⟦ six ⟧», »⟦sieben⟧«.');
    assertQuoted("He said ‘⟦one⟧’ and '⟦two words⟧'.");
    assertQuoted("漢“⟦字⟧”😀");
    assertQuoted("部長は「⟦来年『⟦再会⟧』する⟧」と述べた");
  });

  it("finds quotations inside quotations", () => {
    assertQuoted("“⟦She called it ‘⟦a win⟧’ today,⟧” he said.");
    assertQuoted('"⟦She called it “⟦a win⟧” today⟧"');
  });

  it("takes no apostrophe, inch mark or mark without partner for a quotation", () => {
    for (const text of [
      "The workers’ strike and the mayor’s office weren’t.",
      "The workers' strike and the mayor's office weren't.",
      "'Tis the season of the workers' strike.",
      "In the '90s the boats' owners paid.",
      "A 12\" pipe and a 6' ladder.",
      'A 12" pipe and a 14" pipe.',
      'He said "it was so.',
      "He said “it was so.",
      "It was so” he said.",
      "Rock ’n’ roll.",
      '"" and “”',
    ]) {
      assertQuoted(text);
    }
  });

  it("gives up on single marks that may end in two places", () => {
    assertQuoted("He said ‘the workers’ strike’ was over.");
    assertQuoted("He said 'the workers' strike' was over.");
  });
});

describe("quotations of a note", () => {
  it("reach across line breaks and emphasis, and know the way back", () => {
    const text = "> 😀 He said “it was\n> *all* &amp; over”. [@a]";
    const [quotation] = parseNote("notes/a.md", text).quotations;
    assert.equal(quotation?.text, "it was all & over");
    assert.equal(text.slice(quotation?.inner.start, quotation?.inner.end), "it was\n> *all* &amp; over");
    assert.equal(text.slice(quotation?.outer.start, quotation?.outer.end), "“it was\n> *all* &amp; over”");
    const at = (quotation?.text.indexOf("over") ?? 0) as number;
    assert.equal(text.slice(quotation?.map.toRaw(at)).startsWith("over"), true);
  });

  it("are none in code", () => {
    assert.deepEqual(quotations('It was `"code"` and "words".\n\n```\n"code"\n```'), ["inline words <- "]);
  });

  it("are covered by the citations behind them up to the next, else by those of their claim", () => {
    assert.deepEqual(quotations('He said "one" [@a] and "two" [@b; @c]. She said "three".'), [
      "inline one <- a",
      "inline two <- b c",
      "inline three <- ",
    ]);
    assert.deepEqual(quotations('As @a says, "one" was so.'), ["inline one <- a"]);
    assert.deepEqual(quotations('He said "one". It was so. [@a]'), ["inline one <- a"]);
    assert.deepEqual(quotations('It was ["one"](a.txt#L1) and "[two](b.txt)".'), [
      "inline one <- a.txt",
      "inline two <- b.txt",
    ]);
  });

  it("are block quotes with a citation at their end or behind them", () => {
    assert.deepEqual(quotations("> It was so.\n> It is over. [@a]"), ["block It was so. It is over. <- a"]);
    assert.deepEqual(quotations("> It was so.\n>\n> It is over.\n\n[@a, p. 3]\n"), [
      "block It was so. It is over. <- a",
    ]);
    assert.deepEqual(quotations("> It was so.\n> — Ida Brandt [@a]"), ["block It was so. <- a"]);
    assert.deepEqual(quotations("> It was so."), []);
    assert.deepEqual(quotations("> [!note]\n> It was so. [@a]"), []);
    assert.deepEqual(quotations("> [!quote] Brandt\n> It was so. [@a]").length, 1);
    assert.deepEqual(quotations('> He called it "so". [@a]'), ["inline so <- a"]);
  });

  it("belong to their claim", () => {
    const note = parseNote("notes/a.md", "It was “one” and “two”. It was “three”.\n\n# “Four”");
    assert.deepEqual(
      note.quotations.map(({ claim }) => claim),
      [0, 0, 1, undefined],
    );
    assert.deepEqual(
      note.claims.map(({ quotations }) => quotations),
      [[0, 1], [2]],
    );
  });
});
