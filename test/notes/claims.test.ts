import assert from "node:assert/strict";
import { parseNote } from "../../server/src/notes/parse-note.ts";
import { markRanges, readMarkedText } from "../support/marked-text.ts";

/** Checks that the claims of a note are the ranges marked `⟦…⟧`. */
function assertClaims(marked: string): void {
  const { text } = readMarkedText(marked);
  assert.equal(markRanges(text, parseNote("notes/a.md", text).claims), marked);
}

describe("claims", () => {
  it("have one full stop where an abbreviation and the sentence both end before the mark", () => {
    const texts = (note: string) => parseNote("notes/a.md", note).claims.map(({ text }) => text);
    assert.deepEqual(texts("The gate opened at 7 p.m. [@a]."), ["The gate opened at 7 p.m."]);
    assert.deepEqual(texts("The gate opened at 7 p.m. [@a]"), ["The gate opened at 7 p.m."]);
  });

  it("are declarative sentences of paragraphs", () => {
    for (const sentence of [
      "The French Senate voted 295 to 1.",
      "The walkout lasted nine days.",
      "Baku strongly rejected the resolution.",
      "It condemns the attack.",
      "The resolution bears no legal binding.",
      "Workers want higher pay.",
      "They earn five crowns.",
      "“The strike is over,” she said.",
      "“I think we lost,” Brandt said.",
      "Nobody was hurt!",
      "The port, idle since May, reopened on Monday.",
      "In September the army withdrew.",
      "Two boats sank off Halmsund.",
      "The union isn't content.",
      "The mayor’s office hasn’t answered.",
      "Rents rose by 4%.",
      "Cut off for weeks by the ice, she lived on seal meat.",
      "Set in a fishing village, the novel follows two brothers.",
      "Call centres closed in May.",
      "At least 40 boats lay idle.",
      "Turnout fell.",
      "Ida Brandt leads the Harbour Workers' Union.",
      "The ministry slammed the resolution as “openly provocative”.",
      "The Senate, which met on Tuesday, adopted it.",
      "That November, 12,400 people signed the petition.",
      "Smith et al. found no effect.",
      "The show airs on Fridays.",
      "Ida Brandt co-wrote the song.",
      "Our Town explores love.",
      "What the ministry said was wrong.",
      "“The Strike” revolves around Halmsund.",
      "They serve Halmsund and the islands.",
      "They rarely sail in winter.",
      "Lindby pay at least €5.5m for the goalkeeper.",
      "Lindby get 15% of the fee.",
      "Ek leaves two years before his contract ends.",
      "Milder winters account for half of the loss.",
      "Lindby keep a share of 51 percent of any later sale.",
      "Halmsund and Vind share the cost.",
      "Ek and Brandt host the talks.",
      "Note: the port was shut.",
      "NB: the port was shut in May.",
      "The port was shut; the ferries stopped.",
      "May was cold, and June was wet.",
      "In May prices fell.",
    ]) {
      assertClaims(`⟦${sentence}⟧`);
    }
  });

  it("are no questions, instructions, labels, judgements, remarks about the note", () => {
    for (const sentence of [
      "Who voted against it?",
      "Did the Senate vote 295 to 1?",
      "Check with desk.",
      "TODO: ask the ministry.",
      "See also the annual report.",
      "Ask Brandt whether the strike is over.",
      "Let us look at the numbers.",
      "Don't quote this.",
      "Note that the figure is provisional.",
      "Sources:",
      "Key dates",
      "The facts so far:",
      "I think the vote was symbolic.",
      "We believe that the union won.",
      "In my view, the figure is too high.",
      "The figure, I suspect, is too high.",
      "My reading is that both sides lost.",
      "I met the minister on Tuesday.",
      "This note summarises the debate.",
      "This page collects what the article says.",
      "Here is what the article says.",
      "Notes on the strike",
      "A long day in Baku.",
      "Halmsund report on the strike.",
      "Ferry timetables of Halmsund.",
      "Harbour workers in winter.",
      "Brandt and others at the quay.",
      "Nothing new from the ministry.",
      "To be checked.",
      "Not clear who was there.",
      "What the article says about the war.",
      "Open questions on the vote.",
      "Votes by party",
      "Statement made by the union",
      "“The strike is over”",
      "Yes.",
      "😀",
      "`code` only.",
      "To do: ask whether the port was shut.",
      "Source: Annual report 2020.",
      "References: the report was read.",
      "May 3, 1990.",
      "Will Smith on stage.",
    ]) {
      assertClaims(sentence);
    }
  });

  it("stand in items, cells and block quotes, but not in headings, code, tasks, table heads", () => {
    assertClaims(
      [
        "# The strike was long.",
        "The port was shut.",
        "===",
        "",
        "- ⟦The walkout lasted nine days⟧",
        "- Brief labels",
        "  1. ⟦Boats lay idle.⟧",
        "- [ ] The mayor was asked.",
        "- [x] The union was asked.",
        "",
        "| What was said | Where it was |",
        "|---|---|",
        "| ⟦The port was shut.⟧ | Halmsund |",
        "",
        "> ⟦The strike is over.⟧",
        "",
        "```",
        "The code was run.",
        "```",
        "",
        "    The code was run.",
        "",
        "<div>The block was raw.</div>",
        "",
        "[^1]: The footnote was read.",
      ].join("\n"),
    );
  });

  it("stand in no footnote, however its text goes on", () => {
    for (const footnote of [
      "[^1]: @a\n\n    The crews were home.\n\n    - The mayor was out.",
      "[^1]: @a\n\n  The crews were home.",
      "[^1]: @a\nThe crews were home.",
      "[^1]:\n\tThe crews were home.",
      "- Item\n\n  [^1]: The crews were home.",
      "> [^1]: The crews were home.",
    ]) {
      assertClaims(`⟦The port was shut.⟧[^1]\n\n${footnote}\n\n⟦The port reopened in May.⟧`);
    }
  });

  it("end before what joins an item to the next", () => {
    assertClaims("- ⟦The port was shut⟧;\n- ⟦the ferries were late⟧, and\n- ⟦nobody was paid.⟧");
    const { claims } = parseNote("notes/a.md", "- The port was shut;\n- the ferries were la");
    assert.deepEqual(
      claims.map(({ terminated }) => terminated),
      [true, false],
    );
  });

  it("are clauses where each has its citation, each with the one before", () => {
    const { claims } = parseNote("notes/a.md", "The port was shut [@a]; it was sold in May [@b]. The mayor was ill.");
    assert.deepEqual(
      claims.map(({ text, previous, terminated }) => [text, previous, terminated]),
      [
        ["The port was shut", undefined, true],
        ["it was sold in May.", 0, true],
        ["The mayor was ill.", 1, true],
      ],
    );
    assertClaims("⟦The port was shut⟧ [@a]; ⟦it was sold in May [@b].⟧");
    assertClaims("⟦The port was shut⟧,[^1] and ⟦it was sold in May.⟧[^2]\n\n[^1]: @a\n[^2]: @b");
  });

  it("end before the citation marks behind them", () => {
    assertClaims(
      "⟦The port was shut.⟧ [@a, p. 3] ⟦It reopened in May [@b].⟧ ⟦Boats sailed.⟧[^1] ⟦Crews cheered⟧ [@c]\n\n[^1]: @d",
    );
    assertClaims("⟦The port was shut.⟧ [source](seeds/a.txt#L3) ⟦It reopened.⟧ [[a.txt]]");
  });

  it("stand between the lines that open and close a block of Pandoc or Quarto", () => {
    assertClaims(
      "::: {.callout-note}\n⟦The port was shut.⟧ ⟦It\nreopened in May.⟧\n:::\n\n::::\n\n⟦Crews cheered.⟧\n\n::::",
    );
    assertClaims("⟦The mark ::: was written on the wall.⟧");
  });

  it("leave out the raised number of a note, but no exponent", () => {
    const textsOf = (text: string) => parseNote("notes/a.md", text).claims.map((claim) => claim.text);
    assert.deepEqual(textsOf("The port was shut in 1990.<sup>1</sup> It reopened<sup>[2]</sup> in May."), [
      "The port was shut in 1990.",
      "It reopened in May.",
    ]);
    assert.deepEqual(textsOf("The port was 3 km<sup>2</sup> wide and held 10<sup>3</sup> boats."), [
      "The port was 3 km2 wide and held 103 boats.",
    ]);
    assertClaims("⟦The port was shut in 1990.⟧<sup>1</sup> ⟦It reopened.⟧");
  });

  it("begin with the key that is their subject", () => {
    assertClaims("⟦The port was shut.⟧ ⟦@smith [p. 3] says that it reopened.⟧");
    assertClaims("⟦As @smith says, it reopened.⟧");
  });

  it("keep a quotation of several sentences together", () => {
    assertClaims("⟦“We lost. We will return,” she said.⟧ ⟦The union agreed.⟧");
  });

  it("leave out what consists of a link alone, unless it is a sentence", () => {
    assertClaims("[Ferry strike enters second week](seeds/ferry.txt)");
    assertClaims("[⟦The strike entered its second week.⟧](seeds/ferry.txt)");
    assertClaims("https://example.org/was/here");
  });

  it("leave out the writer's own analysis", () => {
    assertClaims("> [!own] The title\n> The vote was symbolic.\n>\n> - It was void.\n\n⟦The port was shut.⟧");
    assertClaims("<!-- provenote: own -->\n- The vote was symbolic.\n- It was void.\n\n⟦The port was shut.⟧");
    assertClaims("- ⟦The port was shut.⟧\n\n  <!-- provenote: own -->\n  The vote was symbolic.\n\n  ⟦It reopened.⟧");
    assertClaims("> [!note] The title was set\n> ⟦The port was shut.⟧");
  });

  it("take labels and noun phrases of items and cells only with a citation", () => {
    assertClaims("- Turnout 40 boats\n- ⟦Turnout 40 boats⟧ [@a]");
    assertClaims("| A | B |\n|---|---|\n| Turnout | ⟦40 boats⟧ [@a] |\n| Turnout | 40 boats | ");
  });

  it("take a sentence without a verb we know only with a citation", () => {
    assertClaims("Gulls throng the quay in winter. Few boats.");
    assertClaims("⟦Gulls throng the quay in winter.⟧ [@a] Few boats. [@a]");
    assertClaims("What the ministry of trade wrote. [@a]");
  });

  it("of other languages are sentences of three words with final punctuation", () => {
    assertClaims("⟦Der französische Senat hat am Dienstag mit großer Mehrheit für die Entschließung gestimmt.⟧");
    assertClaims("Hat der Senat am Dienstag für die Entschließung gestimmt und war die Mehrheit groß?");
    assertClaims("⟦フランス上院は火曜日に決議案を採択した。⟧ 😀");
  });

  it("stay exact beside wide characters and line breaks of every kind", () => {
    assertClaims("😀 漢字\r\n\r\n- ⟦The *port* &amp; the `quay` were\r\n  shut 😀.⟧ 漢 [@a]\r\n");
    const { claims } = parseNote("notes/a.md", "> The *port* &amp;\r\n> the [quay](a.txt) were \\*shut\\*.[^1]");
    assert.deepEqual(
      claims.map(({ text }) => text),
      ["The port & the quay were *shut*."],
    );
  });

  it("know their headings, their block and the claim before", () => {
    const note = parseNote("notes/a.md", "# A\n\n## B\n\nOne was. Two was.\n\n# C\n\nThree was.");
    assert.deepEqual(
      note.claims.map(({ headings, previous, block }) => [headings, previous, note.prose[block]?.text]),
      [
        [["A", "B"], undefined, "One was. Two was."],
        [["A", "B"], 0, "One was. Two was."],
        [["C"], undefined, "Three was."],
      ],
    );
    assert.deepEqual(
      note.claims.map(({ terminated }) => terminated),
      [true, true, true],
    );
    assert.equal(parseNote("notes/a.md", "The port was shu").claims[0]?.terminated, false);
  });

  it("are found in a line however long, each with the citation behind it", () => {
    const sentence = "The walkout lasted nine days [@strike]. ";
    for (const count of [825, 4000]) {
      const note = parseNote("notes/a.md", `- It was so.\n- ${sentence.repeat(count)}\n\nIt is over.`);
      assert.equal(note.claims.length, count + 2);
      assert.ok(note.claims.slice(1, -1).every(({ citations }, index) => citations.includes(index)));
      assert.deepEqual(note.unread, []);
    }
  });

  it("are found around words made by machines", () => {
    const image = `![](data:image/png;base64,${"QUJD".repeat(20_000)})`;
    const note = parseNote("notes/a.md", `The port was shut. ${image} It reopened in May.`);
    assert.deepEqual(
      note.claims.map(({ text }) => text),
      ["The port was shut.", "It reopened in May."],
    );
    assert.deepEqual(note.unread, []);
  });

  it("are not looked for in what is nested too deeply, or in table rows too long", () => {
    const deep = `${"> ".repeat(80)}The port was shut.`;
    const row = `| ${"The port was shut. ".repeat(4000)}|`;
    const note = parseNote("notes/a.md", `It was so.\n\n${deep}\n\n${row}\n\nIt is over.`);
    assert.deepEqual(
      note.claims.map(({ text }) => text),
      ["It was so.", "It is over."],
    );
    assert.equal(note.unread?.length, 2);
  });

  it("are read up to the limit", () => {
    const text = "The port was shut.\n\n".repeat(50);
    const note = parseNote("notes/a.md", text, undefined, { noteLength: 100 });
    assert.equal(note.truncatedAt, 99);
    assert.equal(note.claims.length, 5);
    assert.equal(note.text, text);
    assert.equal(parseNote("notes/a.md", text).truncatedAt, undefined);
  });
});
