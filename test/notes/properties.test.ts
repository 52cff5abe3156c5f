import assert from "node:assert/strict";
import fc from "fast-check";
import type { MappedText, Note } from "../../server/src/notes/note.ts";
import { parseNote } from "../../server/src/notes/parse-note.ts";
import type { Range } from "../../server/src/text/range.ts";
import { editOf, longMarkdownText, markdownText } from "../markdown/arbitrary-markdown.ts";
import { runs } from "../support/runs.ts";

const SEED = 7;

/** The note with each map written out as the raw offset of every offset. */
function written(note: Note): unknown {
  const plain = <T extends MappedText>(value: T) => ({
    ...value,
    map: Array.from({ length: value.text.length + 1 }, (_, offset) => value.map.toRaw(offset)),
  });
  return {
    ...note,
    prose: note.prose.map(plain),
    claims: note.claims.map(plain),
    quotations: note.quotations.map(plain),
  };
}

function assertInside(outer: Range, inner: Range, name: string): void {
  assert.ok(outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end, name);
}

function assertOrdered(ranges: readonly Range[], name: string): void {
  for (const [index, range] of ranges.entries()) {
    assert.ok(index === 0 || (ranges[index - 1] as Range).start <= range.start, name);
  }
}

function assertMapped(note: Note, range: Range, { text, map }: MappedText, name: string): void {
  assert.equal(map.length, text.length, name);
  for (let offset = 0; offset < text.length; offset++) {
    const raw = map.toRaw(offset);
    assertInside(range, { start: raw, end: raw + 1 }, name);
    const original = note.text[raw] as string;
    // Copied characters are the same; a space stands for white space, a decoded character for `&…;`.
    if (original !== text[offset]) assert.ok(text[offset] === " " || original === "&" || /\s/.test(original), name);
  }
}

/** What every note must satisfy, whatever its text. */
function assertSound(note: Note): void {
  const whole = { start: 0, end: note.text.length };
  for (const [name, ranges] of Object.entries({
    headings: note.headings,
    claims: note.claims,
    citations: note.citations,
    own: note.own,
    prose: note.prose,
    suppressions: note.suppressions,
    quotations: note.quotations.map(({ outer }) => outer),
  })) {
    assertOrdered(ranges, name);
    for (const range of ranges) assertInside(whole, range, name);
  }
  for (const [index, claim] of note.claims.entries()) {
    assert.equal(claim.index, index);
    assertMapped(note, claim, claim, "claim");
    assert.ok(claim.citations.every((number) => note.citations[number]));
    assert.ok(claim.quotations.every((number) => note.quotations[number]?.claim === index));
    assert.ok(note.prose[claim.block]?.text.includes(claim.text));
  }
  for (const prose of note.prose) assertMapped(note, prose, prose, "prose");
  for (const [index, quotation] of note.quotations.entries()) {
    assert.equal(quotation.index, index);
    assertInside(quotation.outer, quotation.inner, "inner");
    assertMapped(note, quotation.inner, quotation, "quotation");
    assert.ok(quotation.citations.every((number) => note.citations[number]));
  }
  for (const [index, citation] of note.citations.entries()) {
    assert.equal(citation.index, index);
    assertInside(citation.mark, citation, "citation in its mark");
    assertInside(whole, citation.keyRange, "key");
    if (citation.key !== undefined) {
      assert.equal(note.text.slice(citation.keyRange.start, citation.keyRange.end), citation.key);
    }
    for (const place of citation.places) assertInside(whole, place.range, "place");
  }
}

describe("parseNote, whatever the text", () => {
  it("gives sound ranges and maps", () => {
    fc.assert(
      fc.property(markdownText, (text) => assertSound(parseNote("notes/a.md", text))),
      { seed: SEED, numRuns: runs(400) },
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => assertSound(parseNote("notes/a.md", text))),
      { seed: SEED, numRuns: runs(200) },
    );
  });

  it("gives after edits what it gives from scratch", () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(40), markdownText), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(longMarkdownText, edits, (text, changes) => {
        let note = parseNote("notes/a.md", text);
        for (const [at, length, inserted] of changes) {
          note = parseNote("notes/a.md", editOf(note.text, at, length, inserted), note);
          assert.deepEqual(written(note), written(parseNote("notes/a.md", note.text)));
        }
      }),
      { seed: SEED, numRuns: runs(80) },
    );
  });

  it("gives after an edit of a paragraph what it gives from scratch, whatever stands around", () => {
    const inserted = fc.constantFrom(
      "x",
      " It sank [@c].",
      " “Stop,” she said [@a].",
      "[^1]",
      ":",
      "\n- An item fell.",
      "\n\n",
      "> ",
    );
    const edits = fc.array(fc.tuple(fc.nat(), inserted), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PARAGRAPHS), { minLength: 2, maxLength: 9 }), edits, (parts, changes) => {
        let note = parseNote("notes/a.md", `${parts.join("\n\n")}\n`);
        for (const [at, text] of changes) {
          note = parseNote("notes/a.md", editOf(note.text, at, 0, text), note);
          assert.deepEqual(written(note), written(parseNote("notes/a.md", note.text)));
        }
      }),
      { seed: SEED, numRuns: runs(150) },
    );
  });
});

/** Blocks whose parts say something of each other: citations, footnotes, quotations and headings that others rest on. */
const PARAGRAPHS = [
  "# The strike",
  "## Later",
  "The strike lasted nine days [@a]. The port stood still.",
  "Ida Brandt said “it is over” [@b, p. 3]. “Nobody won,” said Kai Lind.",
  "The mayor stepped back.[^1] Rents fell [@a; @b].",
  "[^1]: @c, p. 4",
  "> The walkout is over.\n>\n> — [@a]",
  "> Nobody won.",
  "[@b]",
  "Two things happened [@a]:",
  "- Rents fell.\n- The port opened [@c].",
  "| Town | Boats |\n|---|---|\n| Vind has forty boats. | [@a] |",
  "<!-- provenote: own -->",
  "See [the report][r] for more of it.",
  "[r]: seeds/r.txt#page=3",
];

describe("parseNote after an edit", () => {
  const parts = ["# The strike", "It lasted nine days [@a].", "It ended “at last” [@b].", "> It is over.\n\n[@c]"];
  const note = parseNote("notes/a.md", `${parts.join("\n\n")}\n\nRents fell.\n`);

  it("takes over whatever stands before it", () => {
    const after = parseNote("notes/a.md", `${note.text}More.\n`, note);
    for (const part of ["claims", "citations", "headings"] as const) {
      const [before, now] = [note[part], after[part]];
      assert.ok(before.length > 0 && now.length >= before.length, part);
      // The last paragraph goes on.
      const kept = part === "claims" ? before.slice(0, -1) : before;
      for (const [i, one] of kept.entries()) assert.equal(now[i], one, `${part} ${i}`);
    }
    assert.equal(after.quotations[0], note.quotations[0]);
  });

  it("keeps the texts, citations and headings of claims behind it", () => {
    const after = parseNote("notes/a.md", note.text.replace("nine", "ten"), note);
    const [, before] = note.claims;
    const [, now] = after.claims;
    assert.equal(now?.start, (before?.start ?? 0) - 1);
    assert.equal(now?.citations, before?.citations);
    assert.equal(now?.headings, before?.headings);
  });

  it("takes over what stands between two places that are edited at once", () => {
    const after = parseNote("notes/a.md", note.text.replace("nine", "five").replace("Rents", "Wages"), note);
    assert.equal(after.prose[2], note.prose[2]);
    assert.equal(after.quotations[0], note.quotations[0]);
  });

  it("knows what stands in one list item where blocks before it were joined", () => {
    for (const mark of ["", "[^1]"]) {
      const list = `- Rents fell in Vind.${mark}\n\n  Wages fell, [they say][r] there.\n\n  [@a]\n`;
      const behind = `${list}\n[r]: seeds/r.txt\n\n[^1]: A remark.\n`;
      const before = parseNote("notes/a.md", `***\n\n***\n\n${behind}`);
      const after = parseNote("notes/a.md", `********\n\n${behind}`, before);
      assert.equal(after.citations[after.claims[0]?.citations[0] ?? -1]?.key, "a");
    }
  });
});
