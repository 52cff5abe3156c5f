import assert from "node:assert/strict";
import { extractText, sourceOf, wordsAt } from "../support/sources.ts";

const day = (year: number, month: number, date: number) => ({ year, month, day: date });

describe("metadata of a text", () => {
  it("takes the date of a dateline before any other", () => {
    const text =
      "Ferries stay\n\nHALMSUND, March 3, 2021 (NT) — The walkout went on. It will end by May 9, 2021, says Ek.";
    const { metadata } = sourceOf("sources/a.txt", text);
    assert.deepEqual([metadata.date, metadata.dateOrigin], [day(2021, 3, 3), "dateline"]);
  });

  it("does not take a date in a sentence with a dash for a dateline", () => {
    const text = "Ferries stay\n\nThe walkout began on March 3, 2021 – a Wednesday – and ended on May 9, 2021.";
    const { metadata } = sourceOf("sources/a.txt", text);
    assert.deepEqual([metadata.date, metadata.dateOrigin], [day(2021, 5, 9), "inferred"]);
  });

  it("takes a line with nothing but a date below the title as the dateline", () => {
    const text = "Ferries stay\nPublished March 3, 2021\n\nThe walkout will end by May 9, 2021.";
    const { metadata } = sourceOf("sources/a.txt", text);
    assert.deepEqual([metadata.date, metadata.dateOrigin], [day(2021, 3, 3), "dateline"]);
  });

  it("takes a paper or place and a date on a line of their own below the title as the dateline", () => {
    const body = "The inquiry was told on 3 March 2022 that the boats were late.";
    const dateOf = (line: string, gap = "\n") => {
      const { metadata } = sourceOf("sources/a.txt", `Ferries stay in port\n${line}\n${gap}${body}`);
      return [metadata.date, metadata.dateOrigin];
    };
    for (const line of [
      "Tilling Echo, 22 November 2019",
      "Halmsund | 22 November 2019",
      "22 November 2019, Halmsund",
    ]) {
      assert.deepEqual(dateOf(line), [day(2019, 11, 22), "dateline"], line);
      assert.deepEqual(dateOf(`\n${line}`), [day(2019, 11, 22), "dateline"], line);
    }
    assert.deepEqual(dateOf("Observatory Notes No. 114, February 2018"), [undefined, undefined]);
    assert.deepEqual(dateOf("The crews went home, 22 November 2019"), [day(2022, 3, 3), "inferred"]);
  });

  it("finds that dateline in a text without blank lines, and in Markdown", () => {
    const body = "The inquiry was told on 3 March 2022 that the boats were late.";
    const line = "Tilling Echo, 22 November 2019";
    const texts = {
      "sources/a.txt": `Ferries stay in port\n${line}\n${body}\nThe crews went home.\nThe port was shut.\nIt was late.`,
      "sources/b.md": `# Ferries stay\n\n*${line}*\n\n${body}`,
      "sources/c.md": `${line}\n\n${body}`,
    };
    for (const [path, text] of Object.entries(texts)) {
      const { metadata } = sourceOf(path, text);
      assert.deepEqual([metadata.date, metadata.dateOrigin], [day(2019, 11, 22), "dateline"], path);
    }
  });

  it("infers the date from the title before any other", () => {
    const text = "Minutes of the Harbour Board, 14 May 2021\n\nThe board looked back on 3 March 2022 as a dream.";
    const { metadata } = sourceOf("sources/a.txt", text);
    assert.deepEqual([metadata.date, metadata.dateOrigin], [day(2021, 5, 14), "inferred"]);
  });

  it("infers no date from days that lie ahead", () => {
    for (const ahead of [
      "The hearing is set for 9 May 2021.",
      "The permit runs until 9 May 2021.",
      "The report is due on 9 May 2021.",
      "Repairs will be done by 9 May 2021.",
    ]) {
      const { metadata } = sourceOf("sources/a.txt", `Ferries stay\n\nThe walkout began on 3 March 2021. ${ahead}`);
      assert.deepEqual([metadata.date, metadata.dateOrigin], [day(2021, 3, 3), "inferred"], ahead);
    }
  });

  it("infers no date from histories", () => {
    for (const text of [
      "The town burned on 4 June 1718. It was rebuilt by 2 May 1731.",
      "The quay was laid on 4 June 1902 and widened on 2 May 1961.",
    ]) {
      assert.equal(sourceOf("sources/a.txt", `Halmsund of old\n\n${text}`).metadata.date, undefined);
    }
  });

  it("has no date where the text has none in full", () => {
    const { metadata } = sourceOf("sources/a.txt", "Ferries stay\n\nThe walkout began in March.");
    assert.deepEqual([metadata.date, metadata.dateOrigin], [undefined, undefined]);
  });

  it("reads the names of a byline", () => {
    const text = "Ferries stay\nBy Ida Brandt, Jo Ek and P. van Damm\n\nThe walkout went on.";
    assert.deepEqual(sourceOf("sources/a.txt", text).metadata.authors, ["Ida Brandt", "Jo Ek", "P. van Damm"]);
  });

  it("gives a text without title its first words", () => {
    const source = sourceOf("sources/a.txt", "The walkout went on.");
    assert.equal(source.metadata.title, "The walkout went on.");
    assert.equal(source.metadata.titleRange, undefined);
  });
});

describe("a sidecar", () => {
  const text = "Ferries stay\n\nThe walkout began on March 3, 2021.";

  it("goes before the text", () => {
    const sidecar =
      "title: Ferry strike\nauthors: [Ida Brandt, {given: Jo, family: Ek}]\ndate: 2021-03-04\npublisher: Northern Times\nurl: https://times.example/ferry\nkey: times2021\naliases: [ferry]\n";
    const { metadata } = sourceOf("sources/a.txt", text, sidecar);
    assert.deepEqual(
      { ...metadata, titleRange: undefined },
      {
        title: "Ferry strike",
        titleRange: undefined,
        authors: ["Ida Brandt", "Jo Ek"],
        date: day(2021, 3, 4),
        dateOrigin: "declared",
        publisher: "Northern Times",
        url: "https://times.example/ferry",
        key: "times2021",
        aliases: ["ferry"],
      },
    );
  });

  it("may call the citation key by the names other programs use", () => {
    for (const field of ["key", "citekey", "citation_key", "citationKey", "citation-key", "bibtexkey"]) {
      assert.equal(sourceOf("sources/a.txt", text, `${field}: ek2021\n`).metadata.key, "ek2021", field);
    }
  });

  it("that is malformed is a problem at its place, and the source is read without it", () => {
    const { sources, problems } = extractText("sources/a.txt", text, "title: Ferry\nauthors: [Ida\n");
    assert.equal(sources[0]?.metadata.title, "Ferries stay");
    const [problem] = problems;
    assert.equal(problem?.path, "sources/a.txt.yaml");
    assert.equal(problem?.kind, "malformed");
    assert.equal(problem?.fatal, false);
    assert.ok(problem?.range && problem.range.start >= 13);
  });

  it("with a date that is none is a problem at that value", () => {
    const sidecar = "title: Ferry\ndate: 2021-02-30\n";
    const { sources, problems } = extractText("sources/a.txt", text, sidecar);
    assert.equal(sources[0]?.metadata.title, "Ferry");
    assert.equal(sources[0]?.metadata.dateOrigin, "inferred");
    assert.deepEqual(
      problems.map(({ range }) => range && sidecar.slice(range.start, range.end)),
      ["2021-02-30"],
    );
  });

  it("takes a day with a time behind it, as agencies print it", () => {
    for (const written of ["3-MAR-2021 15:47:16.17", "3 March 2021, 15:47", "2021-03-03 15:47"]) {
      const { metadata } = sourceOf("sources/a.txt", "Ferries stay\n\nThe walkout went on.", `date: ${written}\n`);
      assert.deepEqual([metadata.date, metadata.dateOrigin], [day(2021, 3, 3), "declared"], written);
    }
  });

  it("may leave the day out without complaint", () => {
    assert.equal(sourceOf("sources/a.txt", text, "date: 2021\n").metadata.dateOrigin, "inferred");
  });
});

describe("Markdown", () => {
  const text = `---
title: Ferry strike
author: Ida Brandt
date: 2021-03-03
---

# Ferries *stay* in port

By Jo Ek

The walkout went on.
It is long.

## Demands

- more pay
- shorter shifts

> No boat leaves.

| Day | Boats |
|---|---|
| 1 | 40 |
`;

  it("is read by its structure, front matter aside", () => {
    const source = sourceOf("sources/a.md", text);
    assert.deepEqual(
      [...source.blocks].map((block) => [block.kind, block.paragraph, wordsAt(source, block)?.split("\n")[0]]),
      [
        ["title", undefined, "Ferries *stay* in port"],
        ["caption", undefined, "By Jo Ek"],
        ["paragraph", 1, "The walkout went on."],
        ["heading", undefined, "Demands"],
        ["item", 2, "more pay"],
        ["item", 3, "shorter shifts"],
        ["quote", 4, "No boat leaves."],
        ["table", 5, "| Day | Boats |"],
      ],
    );
    assert.equal(source.ownText, true);
    assert.equal(source.metadata.title, "Ferry strike");
    assert.deepEqual(
      source.markup?.slice(1, 4).map((range) => wordsAt(source, range)),
      ["#", "*", "*"],
    );
    assert.equal([...source.passages].at(-1)?.heading, "Demands");
  });

  it("declares its metadata in front matter, which a sidecar overrides", () => {
    const { metadata } = sourceOf("sources/a.md", text, "date: 2021-03-04");
    assert.equal(metadata.title, "Ferry strike");
    assert.deepEqual(metadata.authors, ["Ida Brandt"]);
    assert.deepEqual(metadata.date, day(2021, 3, 4));
  });

  it("gives title and headings as a reader sees them", () => {
    const source = sourceOf(
      "sources/a.md",
      "# Ferries *stay* in [port](https://port.example)\n\nX.\n\n## `New` talks\n\nY.\n",
    );
    assert.equal(source.metadata.title, "Ferries stay in port");
    assert.equal([...source.passages].at(-1)?.heading, "New talks");
  });

  it("counts a line however long as one paragraph", () => {
    const { blocks } = sourceOf("sources/a.md", `# Ferries\n\n${"They stay. ".repeat(5000)}\n\nThe end.\n`);
    assert.deepEqual(
      [...blocks].map(({ kind, paragraph }) => [kind, paragraph]),
      [
        ["title", undefined],
        ["paragraph", 1],
        ["paragraph", 2],
      ],
    );
  });

  it("with malformed front matter is read all the same", () => {
    const broken = "---\ntitle: [Ferry\n---\n\n# Ferries\n\nThey stay.\n";
    const { sources, problems } = extractText("sources/a.md", broken);
    assert.equal(sources[0]?.metadata.title, "Ferries");
    assert.equal(problems.length, 1);
    assert.equal(problems[0]?.path, "sources/a.md");
    assert.ok(problems[0]?.range && problems[0].range.start > 4);
  });
});
