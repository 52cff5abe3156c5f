import assert from "node:assert/strict";
import type { Citation, Place } from "../../server/src/notes/note.ts";
import { parseNote } from "../../server/src/notes/parse-note.ts";

function citationsOf(text: string): readonly Citation[] {
  return parseNote("notes/a.md", text).citations;
}

/** `label first-last` or `text(prefix|start|end|suffix)`. */
function describePlace(place: Place): string {
  if (place.kind === "text") return `text(${[place.prefix, place.start, place.end, place.suffix].join("|")})`;
  return `${place.label} ${place.first}${place.last === undefined ? "" : `-${place.last}`}`;
}

/** Key or target with its places, as `key: para 4, …`. */
function summary(text: string): string[] {
  return citationsOf(text).map(
    ({ key, target, places }) =>
      `${key ?? target}${places.length > 0 ? `: ${places.map(describePlace).join(", ")}` : ""}`,
  );
}

/** What each claim is covered by, as keys or targets, nearest first. */
function coverage(text: string): string[] {
  const note = parseNote("notes/a.md", text);
  return note.claims.map(
    ({ text: claim, citations }) =>
      `${claim} <- ${citations.map((number) => note.citations[number]?.key ?? note.citations[number]?.target).join(" ")}`,
  );
}

describe("citations as written", () => {
  it("reads Pandoc's groups with affixes", () => {
    const [a, b] = citationsOf("It was so [see @a, p. 3, and more; -@b, pp. 5-7].");
    assert.deepEqual([a?.prefix, a?.key, a?.suffix, a?.certain], ["see", "a", "and more", true]);
    assert.deepEqual([b?.prefix, b?.key, b?.suffix], [undefined, "b", undefined]);
    assert.deepEqual(summary("It was so [see @a, p. 3, and more; -@b, pp. 5-7]."), ["a: page 3", "b: page 5-7"]);
  });

  it("gives the places of mark, citation, key and locator", () => {
    const text = "😀 It was so [see @{odd key}, para. 4; @b].";
    const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    const [a, b] = citationsOf(text);
    assert.deepEqual(
      [a, a?.mark, a?.keyRange, a?.places[0]?.range, b, b?.mark].map((range) => range && slice(range)),
      [
        "see @{odd key}, para. 4",
        "[see @{odd key}, para. 4; @b]",
        "odd key",
        "para. 4",
        "@b",
        "[see @{odd key}, para. 4; @b]",
      ],
    );
  });

  it("reads locators by their CSL names", () => {
    const written: readonly (readonly [string, string])[] = [
      ["para. 4", "paragraph 4"],
      ["paras 4–6", "paragraph 4-6"],
      ["¶ 4", "paragraph 4"],
      ["¶¶4-5", "paragraph 4-5"],
      ["p. 12-14", "page 12-14"],
      ["pp. 3, 5", "page 3, page 5"],
      ["page iv", "page iv"],
      ["33", "page 33"],
      ["33-35", "page 33-35"],
      ["l. 10", "line 10"],
      ["lines 10-12", "line 10-12"],
      ["L10-L12", "line 10-12"],
      ["§ 2.1", "section 2.1"],
      ["sec. Results", "section Results"],
      ['section "The vote"', "section The vote"],
      ["ch. 2", "chapter 2"],
      ["fig. 3a", "figure 3a"],
      ["1:30", "timestamp 1:30"],
      ["at 00:01:30-00:02:00", "timestamp 00:01:30-00:02:00"],
      ["p. 3, fig. 2", "page 3, figure 2"],
      ["{p. 3}", "page 3"],
    ];
    for (const [locator, read] of written) assert.deepEqual(summary(`[@a, ${locator}]`), [`a: ${read}`], locator);
    for (const suffix of ["2020", "passim", "emphasis added", "4 ships", "paragon 3", "pages"]) {
      const [citation] = citationsOf(`[@a, ${suffix}]`);
      assert.deepEqual([citation?.places, citation?.suffix], [[], suffix]);
    }
  });

  it("reads narrative citations, which are not certain", () => {
    assert.deepEqual(summary("As @smith2020 [sec. 2] and @jones, p. 3, say."), [
      "smith2020: section 2",
      "jones: page 3",
    ]);
    assert.ok(citationsOf("As @smith2020 [sec. 2] says.").every(({ certain }) => !certain));
    assert.deepEqual(summary("[@jo](https://example.org/@jo) wrote to me@example.org."), ["https://example.org/@jo"]);
  });

  it("reads links to files and web pages with their fragments", () => {
    const written: readonly (readonly [string, string])[] = [
      ["seeds/a.txt", "seeds/a.txt"],
      ["seeds/a%20b.txt#L10", "seeds/a b.txt: line 10"],
      ["<seeds/a b.txt#L10-L12>", "seeds/a b.txt: line 10-12"],
      ["/seeds/a.txt#page=3", "/seeds/a.txt: page 3"],
      ["a.txt#t=90", "a.txt: timestamp 90"],
      ["a.txt#^p4", "a.txt: paragraph 4"],
      ["a.md#the-vote", "a.md: section the-vote"],
      ["a.txt#:~:text=one%20day", "a.txt: text(|one day||)"],
      ["a.txt#:~:text=pre-,one%2C%20two,end,-post", "a.txt: text(pre|one, two|end|post)"],
      ["a.txt#L3:~:text=one&text=two,three", "a.txt: line 3, text(|one||), text(|two|three|)"],
      ["https://example.org/a?b=c#:~:text=x-y", "https://example.org/a?b=c: text(|x-y||)"],
      ["a.txt#:~:text=%E4%BD%A0%ZZ", "a.txt: text(|%E4%BD%A0%ZZ||)"],
    ];
    for (const [destination, read] of written) assert.deepEqual(summary(`[x](${destination})`), [read], destination);
    for (const other of ["#here", "mailto:a@example.org", "command:x", "file:///a", "//example.org/a"]) {
      assert.deepEqual(summary(`[x](${other})`), [], other);
    }
    assert.deepEqual(summary("![x](a.png)"), []);
  });

  it("follows links to where their destination is defined", () => {
    const text = "It was [so][Here] and [there].\n\n[here]: seeds/a.txt#L3\n[there]: <seeds/b.txt>\n";
    assert.deepEqual(summary(text), ["seeds/a.txt: line 3", "seeds/b.txt"]);
    const [first] = citationsOf(text);
    assert.equal(text.slice(first?.keyRange.start, first?.keyRange.end), "seeds/a.txt");
    assert.equal(text.slice(first?.start, first?.end), "[so][Here]");
    assert.deepEqual(summary("It was [so]."), []);
  });

  it("reads wiki links", () => {
    assert.deepEqual(summary("[[a.txt]] [[a#^p4]] [[b#L3|shown]] [[c#The vote]] ![[d.png]]"), [
      "a.txt",
      "a: paragraph 4",
      "b: line 3",
      "c: section The vote",
    ]);
    assert.deepEqual(summary("| A |\n|---|\n| [[a\\|shown]] |"), ["a"]);
  });

  it("knows the footnote a citation stands in", () => {
    const text =
      "It was so.[^1] It was not.[^1]\n\n[^1]: @kye, p. 3; [@b]. See [this](c.txt).\n[^2]: @jo wrote that.\n";
    const citations = citationsOf(text);
    assert.deepEqual(summary(text), ["kye: page 3", "b", "c.txt", "jo"]);
    assert.deepEqual(
      citations.map(({ footnote }) => [footnote?.label, footnote?.references.map(({ start }) => start)]),
      [
        ["1", [10, 26]],
        ["1", [10, 26]],
        ["1", [10, 26]],
        ["2", []],
      ],
    );
    assert.equal(citationsOf("So.[^1]\n\n[^1]: @key, p. 3.")[0]?.certain, true);
    assert.equal(citationsOf("So.[^1]\n\n[^1]: @jo wrote that.")[0]?.certain, false);
  });
});

describe("what a citation covers", () => {
  it("is the sentence it stands in or follows", () => {
    assert.deepEqual(coverage("One was [@a]. Two was. [@b] Three was [@c] and four was [@d]. Five was."), [
      "One was. <- a",
      "Two was. <- b",
      "Three was <- c",
      "four was. <- d",
      "Five was. <- ",
    ]);
  });

  it("is the clause it follows where each clause says something by itself and has its own", () => {
    for (const joint of [";", ", and", ", but", " while"]) {
      assert.deepEqual(coverage(`One was long [@a, p. 1]${joint} two was short [@b].`), [
        "One was long <- a",
        "two was short. <- b",
      ]);
    }
    assert.deepEqual(coverage("One was.[^1]; two was.[^2]\n\n[^1]: @a\n[^2]: @b"), ["One was. <- a", "two was. <- b"]);
  });

  it("is the whole sentence where its parts do not stand by themselves", () => {
    assert.deepEqual(coverage("One was shut [@a] and reopened in May [@b]."), [
      "One was shut and reopened in May. <- b a",
    ]);
    assert.deepEqual(coverage("One was shut; two was open [@b]."), ["One was shut; two was open. <- b"]);
    assert.deepEqual(coverage("One was shut [@a]; two was open."), ["One was shut; two was open. <- a"]);
    assert.deepEqual(coverage("He said: “One was [@a]; two was” [@b]."), ["He said: “One was; two was”. <- b a"]);
    assert.deepEqual(coverage("Boats [@a], and trains [@b] were late."), ["Boats, and trains were late. <- b a"]);
  });

  it("is a list or table that a citation on its own follows, and the items behind a lead-in", () => {
    assert.deepEqual(coverage("- One was.\n- Two was. [@b]\n\n[@a]\n"), ["One was. <- a", "Two was. <- b"]);
    assert.deepEqual(coverage("| A |\n|---|\n| One was. |\n| Two was. |\n\nSource: [@a]\n"), [
      "One was. <- a",
      "Two was. <- a",
    ]);
    assert.deepEqual(coverage("Zero was.\n\nThis was so [@a]:\n\n- One was.\n- Two was [@b].\n\nThree was.\n"), [
      "Zero was. <- ",
      "This was so: <- a",
      "One was. <- a",
      "Two was. <- b",
      "Three was. <- ",
    ]);
    assert.deepEqual(coverage("This was so [@a].\n\n- One was.\n"), ["This was so. <- a", "One was. <- "]);
  });

  it("is the whole paragraph or item at whose end it stands alone", () => {
    assert.deepEqual(coverage("One was. Two was [@a; @b]."), ["One was. <- a b", "Two was. <- a b"]);
    assert.deepEqual(coverage("- One was. Two was. [@a] [@b]\n- Three was."), [
      "One was. <- a b",
      "Two was. <- a b",
      "Three was. <- ",
    ]);
    assert.deepEqual(coverage("One was. Two was [@a]. Three was."), [
      "One was. <- ",
      "Two was. <- a",
      "Three was. <- ",
    ]);
  });

  it("is the item, row, block quote or paragraph that a citation on its own follows", () => {
    assert.deepEqual(coverage("- One was.\n\n  Two was.\n\n  [@a]\n- Three was."), [
      "One was. <- a",
      "Two was. <- a",
      "Three was. <- ",
    ]);
    assert.deepEqual(coverage("| A | B | C |\n|---|---|---|\n| [@a] | One was. | Two was. |\n| | Three was. | |"), [
      "One was. <- a",
      "Two was. <- a",
      "Three was. <- ",
    ]);
    assert.deepEqual(coverage("> One was.\n>\n> Two was.\n\n— [@a]"), ["One was. <- a", "Two was. <- a"]);
    assert.deepEqual(coverage("> One was.\n>\n> Two was. [@a]\n\nThree was."), [
      "One was. <- a",
      "Two was. <- a",
      "Three was. <- ",
    ]);
    assert.deepEqual(coverage("One was.\n\nTwo was.\n\n[@a]\n"), ["One was. <- ", "Two was. <- a"]);
    assert.deepEqual(coverage("One was.\n\n# Two\n\n[@a]\n"), ["One was. <- "]);
  });

  it("is that of the footnote's definition, wherever it stands", () => {
    assert.deepEqual(coverage("[^n]: @a; @b\n\nOne was.[^n] Two was.[^none]"), ["One was. <- a b", "Two was. <- "]);
  });

  it("is the sentence of a link", () => {
    assert.deepEqual(coverage("One [was so](a.txt) then. Two was ([source](b.txt)). Three was. [4](c.txt)"), [
      "One was so then. <- a.txt",
      "Two was. <- b.txt",
      "Three was. <- c.txt",
    ]);
  });
});
