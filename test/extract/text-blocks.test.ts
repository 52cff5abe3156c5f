import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { extractSources } from "../../server/src/extract/extract.ts";
import { sourceOf, wordsAt } from "../support/sources.ts";

/** Blocks as `kind number: words`. */
function blocksOf(text: string): string[] {
  const source = sourceOf("sources/a.txt", text);
  return [...source.blocks].map((block) => {
    const number = block.paragraph === undefined ? "" : ` ${block.paragraph}`;
    return `${block.kind}${number}: ${wordsAt(source, block)?.replace(/\s+/g, " ")}`;
  });
}

describe("blocks of plain text", () => {
  it("are the title block and the paragraphs of the seed article", () => {
    const path = "seeds/000_d19a382c3b4f9353.txt";
    const { sources, problems } = extractSources(path, new Uint8Array(readFileSync(path)), "00", {
      limitBytes: 1_000_000,
    });
    assert.deepEqual(problems, []);
    const [source] = sources;
    assert.ok(source);
    assert.equal(source.metadata.title, "Azerbaijan slams French Senate for sanction call over Karabakh");
    const kinds = [...source.blocks].map((block) => block.kind);
    assert.deepEqual(kinds.slice(0, 3), ["title", "caption", "paragraph"]);
    assert.equal([...source.blocks].at(-1)?.paragraph, 16);
    const third = [...source.blocks].find((block) => block.paragraph === 3);
    assert.match(wordsAt(source, third) ?? "", /^The French Senate on Tuesday voted 295 to 1 /);
    assert.deepEqual(source.metadata.date, { year: 2022, month: 11, day: 8 });
    assert.equal(source.metadata.dateOrigin, "inferred");
  });

  it("keep the whole of an emoji at their end", () => {
    const text = "Ferries stay in port\n\nThe crews were sent \u2764\ufe0f\n\nTalks go on.\n";
    assert.equal(blocksOf(text)[1], "paragraph 1: The crews were sent \u2764\ufe0f");
  });

  it("part at blank lines, and wrapped lines are one paragraph", () => {
    const text = "Ferries stay in port\n\nThe walkout went into its\nsecond week.\n \t\nTalks go on.\n";
    assert.deepEqual(blocksOf(text), [
      "title: Ferries stay in port",
      "paragraph 1: The walkout went into its second week.",
      "paragraph 2: Talks go on.",
    ]);
  });

  it("are lines where a file has no blank ones and its lines are sentences", () => {
    const text = "Ferries stay in port\nThe walkout went on.\nNo boat left Halmsund.\nTalks go on.\n";
    assert.deepEqual(blocksOf(text), [
      "title: Ferries stay in port",
      "paragraph 1: The walkout went on.",
      "paragraph 2: No boat left Halmsund.",
      "paragraph 3: Talks go on.",
    ]);
  });

  it("are lines where these are too long to be wrapped", () => {
    const long = `The port ${"of Halmsund and its people ".repeat(7)}waited.`;
    assert.deepEqual(blocksOf(`${long}\n${long}`), [`paragraph 1: ${long}`, `paragraph 2: ${long}`]);
  });

  it("begin at indented lines, as in books", () => {
    const text =
      "The walkout went into its\nsecond week.\n    No boat left the harbour, and\nno one knew when.\n  Rain fell.";
    assert.deepEqual(blocksOf(text), [
      "paragraph 1: The walkout went into its second week.",
      "paragraph 2: No boat left the harbour, and no one knew when.",
      "paragraph 3: Rain fell.",
    ]);
  });

  it("are not parted by a long address in a wrapped line", () => {
    const url = `https://times.example/${"a".repeat(200)}`;
    assert.deepEqual(blocksOf(`The report (see\n${url}) says that\nno boat left.`).length, 1);
  });

  it("have no title where the first line is a sentence, or goes on in lower case", () => {
    assert.deepEqual(blocksOf("The walkout went on.\n\nTalks go on."), [
      "paragraph 1: The walkout went on.",
      "paragraph 2: Talks go on.",
    ]);
    assert.deepEqual(blocksOf("The walkout of the harbour\nworkers went on. No boat\nleft.\n\nTalks go on."), [
      "paragraph 1: The walkout of the harbour workers went on. No boat left.",
      "paragraph 2: Talks go on.",
    ]);
  });

  it("take a wrapped first line as one title", () => {
    assert.deepEqual(blocksOf("Ferries stay in port as the\nwalkout goes on\n\nTalks go on."), [
      "title: Ferries stay in port as the walkout goes on",
      "paragraph 1: Talks go on.",
    ]);
  });

  it("keep the caption below the title, and a byline and a date line, out of the count", () => {
    const text =
      "Ferries stay in port\nBoats at the quay on Monday. (NT Photo)\n\nBy Ida Brandt and Jo Ek\n\nMarch 3, 2021\n\nTalks go on.";
    assert.deepEqual(blocksOf(text), [
      "title: Ferries stay in port",
      "caption: Boats at the quay on Monday. (NT Photo)",
      "caption: By Ida Brandt and Jo Ek",
      "caption: March 3, 2021",
      "paragraph 1: Talks go on.",
    ]);
  });

  it("do not count headings", () => {
    const text =
      "Annual report\n\nThe year was calm.\n\nTHE PORT\n\nIt was full.\n\nWhat the Union Wants\n\nMore pay.\n\nIda Brandt";
    assert.deepEqual(blocksOf(text), [
      "title: Annual report",
      "paragraph 1: The year was calm.",
      "heading: THE PORT",
      "paragraph 2: It was full.",
      "heading: What the Union Wants",
      "paragraph 3: More pay.",
      "paragraph 4: Ida Brandt",
    ]);
  });

  it("have as many headings as stand apart, in pairs too, but none at the end", () => {
    const section = (heading: string) => `${heading}\n\nThey met on Monday.`;
    const sections = ["The Strike", "Its Causes\n\nLow Pay", "New Talks", "The Vote"].map(section).join("\n\n");
    assert.deepEqual(
      blocksOf(`Ferries\n\nBoats stay in port.\n\n${sections}\n\nLast Words\n`).filter((one) =>
        one.startsWith("heading"),
      ),
      ["heading: The Strike", "heading: Its Causes", "heading: Low Pay", "heading: New Talks", "heading: The Vote"],
    );
  });

  it("take three short lines in a row for a list, not for headings", () => {
    const text = "Who spoke\n\nThese spoke:\n\nIda Brandt\n\nJo Ek\n\nMira Sand\n\nNobody else did.";
    assert.deepEqual(
      blocksOf(text).filter((block) => block.startsWith("heading")),
      [],
    );
    assert.equal(blocksOf(text).at(-1), "paragraph 5: Nobody else did.");
  });

  it("are items where lines begin with the marks of a list", () => {
    assert.deepEqual(
      blocksOf("Demands\n\nThe union wants:\n- more pay,\n  at once\n- shorter shifts\n\nTalks go on."),
      [
        "title: Demands",
        "paragraph 1: The union wants:",
        "item 2: more pay, at once",
        "item 3: shorter shifts",
        "paragraph 4: Talks go on.",
      ],
    );
  });

  it("end at CRLF and CR as at LF, and keep the file's own offsets", () => {
    for (const end of ["\r\n", "\r"]) {
      const text = ["Ferries stay in port", "", "The walkout", "went on.", "", "🚢 港 Talks go on."].join(end);
      const source = sourceOf("sources/a.txt", text);
      assert.equal(source.text, text);
      assert.equal(wordsAt(source, source.blocks.get(1)), `The walkout${end}went on.`);
      assert.equal(wordsAt(source, source.blocks.get(2)), "🚢 港 Talks go on.");
    }
  });

  it("hold passages with their sentences and the heading above", () => {
    const source = sourceOf(
      "sources/a.txt",
      "Report\n\nCalm year.\n\nTHE PORT\n\nIt was full. Boats waited.\n\nNo end.",
    );
    assert.deepEqual(
      [...source.passages].map(({ index, paragraph, heading }) => [index, paragraph, heading]),
      [
        [0, undefined, undefined],
        [1, 1, undefined],
        [2, 2, "THE PORT"],
        [3, 3, "THE PORT"],
      ],
    );
    const sentences = source.passages.get(2)?.sentences.map((sentence) => wordsAt(source, sentence));
    assert.deepEqual(sentences, ["It was full.", "Boats waited."]);
  });

  it("of great length are several passages of whole sentences", () => {
    const sentence = `Boat after boat ${"came in ".repeat(20)}at night.`;
    const source = sourceOf("sources/a.txt", `Night\n\n${Array(25).fill(sentence).join(" ")}`);
    const body = [...source.passages].filter(({ paragraph }) => paragraph === 1);
    assert.ok(body.length > 1);
    assert.equal(body.flatMap(({ sentences }) => sentences).length, 25);
    assert.ok(body.every(({ start, end }) => end - start <= 1500));
  });
});
