import assert from "node:assert/strict";
import type { Resolution } from "../../server/src/citations/resolution.ts";
import { resolveCitation, type Surroundings } from "../../server/src/citations/resolve.ts";
import { makeCorpus } from "../../server/src/corpus/make-corpus.ts";
import type { Citation } from "../../server/src/notes/note.ts";
import { corpusOf, sourceOf } from "../support/sources.ts";
import { citeBare, citeKey, citeLink, citeWiki, fragment, locator, noteAt } from "./make-citation.ts";

const STRIKE = "Ferry strike\n\nThe walkout idled 40 boats.\n\nDemands\n\nMore pay.\n\nThe union met on Monday.\n";
const corpus = corpusOf({
  "sources/strike.txt": STRIKE,
  "sources/talks.md": "# Talks\n\nThey talk.\n",
  "sources/2020/report.txt": "One.",
  "sources/2021/report.txt": "Two.",
  "sources/scan.txt": "\0\0\0",
  "sources/records.jsonl": '{"text": "One."}\n{"text": "Two."}',
});
const surroundings: Surroundings = {
  isCorpusPath: (path) => path.startsWith("sources/") && path.endsWith(".txt"),
  notePaths: ["notes/talk.md"],
};

const resolve = (citation: Citation, from = "notes/note.md") =>
  resolveCitation(noteAt(from), citation, corpus, surroundings);

/** What is named: the source and the words, or the status. */
function told(resolution: Resolution): string {
  switch (resolution.status) {
    case "resolved": {
      const { source, ranges, whole } = resolution;
      return `${source.path}: ${whole ? "whole" : ranges.map(({ start, end }) => source.text.slice(start, end)).join(" | ")}`;
    }
    case "out-of-range":
      return `out of range: ${resolution.label} ${resolution.written} of ${resolution.count}`;
    case "ambiguous":
      return `ambiguous: ${resolution.sources.map(({ id }) => id).join(" ")}`;
    default:
      return resolution.status;
  }
}

describe("a citation key", () => {
  it("leads to the whole source without a locator", () => {
    assert.equal(told(resolve(citeKey("strike"))), "sources/strike.txt: whole");
  });

  it("that names two sources is ambiguous", () => {
    assert.equal(told(resolve(citeKey("report"))), "ambiguous: sources/2020/report.txt sources/2021/report.txt");
    assert.equal(told(resolve(citeKey("2021/report"))), "sources/2021/report.txt: whole");
  });

  it("that names none is unresolved, with the nearest ones", () => {
    const resolution = resolve(citeKey("strikes"));
    assert.equal(resolution.status, "unresolved");
    assert.deepEqual(resolution.status === "unresolved" && resolution.nearest[0], "strike");
  });

  it("of a file that cannot be read says why", () => {
    const resolution = resolve(citeKey("scan"));
    assert.equal(resolution.status, "unresolved");
    assert.match((resolution.status === "unresolved" && resolution.problem) || "", /binary/);
  });

  it("in running text is a citation only if it resolves or nearly does", () => {
    assert.equal(told(resolve(citeBare("strike"))), "sources/strike.txt: whole");
    assert.equal(told(resolve(citeBare("stirke"))), "unresolved");
    assert.equal(told(resolve(citeBare("jo_ek"))), "foreign");
  });

  it("that refers to a figure or table of the note is none of ours", () => {
    assert.equal(told(resolve(citeKey("fig:boats"))), "foreign");
    assert.equal(told(resolve(citeKey("tbl-boats"))), "foreign");
    assert.equal(told(resolve(citeKey("figures2021"))), "unresolved");
  });
});

describe("a wiki link", () => {
  it("leads to a source by name or path, and to a note not at all", () => {
    assert.equal(told(resolve(citeWiki("strike.txt"))), "sources/strike.txt: whole");
    assert.equal(told(resolve(citeWiki("../sources/strike.txt"))), "sources/strike.txt: whole");
    assert.equal(told(resolve(citeWiki("Meeting 3 March"))), "foreign");
    assert.equal(told(resolve(citeWiki("stroke"))), "unresolved");
    // One edit from the source "talks", but a note of that name is there.
    assert.equal(told(resolve(citeWiki("talk"))), "foreign");
  });
});

describe("a link", () => {
  it("leads to a file whose name holds the hash sign that it does not escape", () => {
    const odd = corpusOf({ "sources/a b#c d.txt": "One.", "sources/e#f%20g.txt": "Two." });
    const resolveIn = (target: string, wholeTarget: string) => {
      const citation = { ...citeLink(target, locator("section", "x")), wholeTarget };
      return told(resolveCitation(noteAt("notes/note.md"), citation, odd));
    };
    assert.equal(resolveIn("../sources/a b", "../sources/a b#c%20d.txt"), "sources/a b#c d.txt: whole");
    assert.equal(resolveIn("../sources/e", "../sources/e#f%20g.txt"), "sources/e#f%20g.txt: whole");
  });

  it("is read from the note's folder, the workspace folder, or the root", () => {
    for (const target of [
      "../sources/strike.txt",
      "/sources/strike.txt",
      "sources/strike.txt",
      "./../sources/./strike.txt",
    ]) {
      assert.equal(told(resolve(citeLink(target))), "sources/strike.txt: whole", target);
    }
    assert.equal(told(resolve(citeLink("strike.txt"), "sources/note.md")), "sources/strike.txt: whole");
  });

  it("to a file that is missing from the corpus is unresolved, with the nearest paths", () => {
    const resolution = resolve(citeLink("../sources/strikes.txt"));
    assert.deepEqual(resolution.status === "unresolved" && resolution.nearest[0], "../sources/strike.txt");
  });

  it("to anything else is none of ours", () => {
    const targets = [
      "other.md",
      "../README.md",
      "../sources",
      "../sources/",
      "https://example.org/x",
      "mailto:a@b.example",
    ];
    targets.push("", "../../outside.txt", "../sources/photo.png", "..");
    for (const target of targets) assert.equal(told(resolve(citeLink(target))), "foreign", target);
  });

  it("to a file that cannot be read says why", () => {
    const resolution = resolve(citeLink("../sources/scan.txt"));
    assert.match((resolution.status === "unresolved" && resolution.problem) || "", /binary/);
  });

  it("to a file of many sources is ambiguous", () => {
    assert.equal(
      told(resolve(citeLink("../sources/records.jsonl"))),
      "ambiguous: sources/records.jsonl#r1 sources/records.jsonl#r2",
    );
  });

  it("to one record of such a file leads there", () => {
    const resolution = resolve(citeLink("../sources/records.jsonl", locator("section", "r2")));
    assert.equal(resolution.status === "resolved" && resolution.source.id, "sources/records.jsonl#r2");
    assert.equal(resolution.status === "resolved" && resolution.whole, true);
  });

  it("by URL leads to the source that declares it", () => {
    const source = sourceOf("sources/a.txt", "A.", "url: https://times.example/ferry");
    const resolution = resolveCitation(
      noteAt("notes/note.md"),
      citeLink("https://times.example/ferry/"),
      makeCorpus([source], []),
    );
    assert.equal(told(resolution), "sources/a.txt: whole");
  });
});

describe("a locator", () => {
  const at = (...places: Parameters<typeof citeKey>[1][]) => told(resolve(citeKey("strike", ...places)));

  it("leads to a real range", () => {
    assert.equal(at(locator("paragraph", "1")), "sources/strike.txt: The walkout idled 40 boats.");
    assert.equal(at(locator("paragraph", "2", "3")), "sources/strike.txt: More pay.\n\nThe union met on Monday.");
    assert.equal(at(locator("line", "3")), "sources/strike.txt: The walkout idled 40 boats.");
    assert.equal(
      at(locator("section", "Demands")),
      "sources/strike.txt: Demands\n\nMore pay.\n\nThe union met on Monday.",
    );
    assert.equal(at(fragment("union met")), "sources/strike.txt: union met");
    assert.equal(
      at(locator("paragraph", "1"), locator("paragraph", "3")),
      "sources/strike.txt: The walkout idled 40 boats. | The union met on Monday.",
    );
  });

  it("beyond the source is out of range, with the count", () => {
    assert.equal(at(locator("paragraph", "4")), "out of range: paragraph 4 of 3");
    assert.equal(at(locator("paragraph", "3", "9")), "out of range: paragraph 3-9 of 3");
    assert.equal(at(locator("line", "10")), "out of range: line 10 of 9");
    assert.equal(at(locator("section", "Boats")), "out of range: section Boats of 1");
    assert.equal(at(locator("page", "3")), "out of range: page 3 of 0");
    assert.equal(at(fragment("union left")), "out of range: text union left of undefined");
  });

  it("of a kind that texts do not record says nothing", () => {
    assert.equal(at(locator("figure", "3")), "sources/strike.txt: whole");
    assert.equal(at(locator("chapter", "3")), "sources/strike.txt: whole");
    // Headings of plain text are recognised by their looks: one may have been missed.
    assert.equal(at(locator("section", "7")), "sources/strike.txt: whole");
    assert.equal(told(resolve(citeKey("talks", locator("section", "7")))), "out of range: section 7 of 0");
    assert.equal(at(locator("figure", "3"), locator("paragraph", "2")), "sources/strike.txt: More pay.");
  });

  it("may shorten the last number", () => {
    const lines = Array.from({ length: 120 }, (_, i) => `Line ${i + 1} is here.`).join("\n");
    const long = corpusOf({ "sources/long.txt": lines });
    const resolution = resolveCitation(noteAt("notes/n.md"), citeKey("long", locator("line", "117", "8")), long);
    assert.equal(told(resolution), "sources/long.txt: Line 117 is here.\nLine 118 is here.");
  });
});
