import assert from "node:assert/strict";
import { allFindings, applyFix, findingOf, makeFolder } from "../support/folder.ts";
import { HARBOUR } from "../support/harbour.ts";

/** Where a claim can stand: `%` is the claim without its full stop, `@` its citation. Behind `⏎` stands what
 * begins its second line. */
const CONTEXTS: Readonly<Record<string, string>> = {
  "a paragraph": "% @.\n",
  "a paragraph with the citation behind": "%. @\n",
  "a paragraph among others":
    "Ida Brandt chairs the Harbour Workers' Union [@harbour-strike].\n\n% @.\n\nWas it long?\n",
  "a paragraph with another claim": "Ida Brandt chairs the Harbour Workers' Union [@harbour-strike]. % @.\n",
  "the middle of a paragraph": "Was it long? % @. Who knows.\n",
  "wrapped lines": "%⏎ @.\n",
  "lines wrapped before the citation": "%\n@. Was it long?\n",
  "a list item": "- % @.\n- Who was there?\n",
  "a list item without a full stop": "- % @\n",
  "a nested list item": "1. First\n   - % @.\n",
  "a wrapped list item": "- %⏎   @.\n",
  "a list item of two paragraphs": "- % @.\n\n  Who was there?\n",
  "a table cell": "| What | When |\n| --- | --- |\n| % @. | March |\n| Other | April |\n",
  "the last cell of a row without an end": "What | When\n--- | ---\nMarch | % @.\n",
  "a table row with the citation in a cell of its own": "| What | Source |\n| --- | --- |\n| %. | @ |\n",
  "a block quote": "> % @.\n",
  "a wrapped block quote": "> %⏎ > @.\n",
  "a block quote in a list": "- As it says:\n\n  > % @.\n",
  "a callout": "> [!note]\n> % @.\n",
  "a paragraph with a footnote": "%.[^1]\n\n[^1]: @harbour-strike\n",
  "bold words": "**%** @.\n",
  "bold words, full stop included": "**%.** @\n",
  "the end of the file": "% @.",
  "a file with Windows line breaks": "Was it long?\r\n\r\n% @.\r\n\r\nYes.\r\n",
};

/** The note of a context with a claim in it; where its lines are wrapped, behind the claim's fourth word. */
function noteWith(context: string, claim: string): string {
  const [before = "", after = ""] = (CONTEXTS[context] as string).split("%");
  const wrap = /^⏎( (?:> | )?)/.exec(after);
  const words = claim.split(" ");
  const lineBreak = `\n${wrap?.[1]?.slice(1) ?? ""}`;
  const text = wrap ? `${words.slice(0, 4).join(" ")}${lineBreak}${words.slice(4).join(" ")}` : claim;
  return (
    before +
    text +
    (wrap ? ` ${after.slice(wrap[0].length).trimStart()}` : after).replace(/@(?!harbour)/, "[@harbour-strike]")
  );
}

function folderWith(note: string) {
  return makeFolder(`${HARBOUR}-- notes/a.md --\n${note}`);
}

const rulesIn = (note: string) => allFindings(folderWith(note).snapshot).map(({ rule }) => rule);

/** Applies the fix of the note's one finding of a rule, and checks that it is gone and no other has come. */
function assertMends(note: string, rule: string, title: string): string {
  const folder = folderWith(note);
  const others = rulesIn(note).filter((other) => other !== rule);
  const fixed = applyFix(folder, findingOf(folder, rule), title);
  assert.deepEqual(rulesIn(fixed), others, fixed);
  return fixed;
}

const WRONG = "The walkout lasted nine days by Tuesday and idled 40 boats";
const FOREIGN = "The Danish navy bought three submarines from a shipyard in Kiel";

describe("quick fixes where a claim can stand", () => {
  for (const context of Object.keys(CONTEXTS)) {
    describe(context, () => {
      it("the source's value takes the place of the words at fault and nothing else", () => {
        const note = noteWith(context, WRONG);
        assert.equal(
          assertMends(note, "claim-contradicted", "Use “eleven days”"),
          note.replace(/nine(?=\s(?:> |\s)*days)/, "eleven"),
        );
      });

      it("“Not the same fact” adds a comment and nothing else", () => {
        const note = noteWith(context, WRONG);
        const comment = " <!-- provenote-disable-line claim-contradicted -- not the same fact -->";
        assert.equal(assertMends(note, "claim-contradicted", "Not the same fact").replace(comment, ""), note);
      });

      it("“Mark as my own analysis” adds a comment and nothing else", () => {
        const note = noteWith(context, FOREIGN);
        const fixed = assertMends(note, "claim-unsupported", "Mark as my own analysis");
        assert.equal(
          fixed.replace(
            / <!-- provenote-disable-line claim-unsupported -- own analysis -->|<!-- provenote: own -->\r?\n/,
            "",
          ),
          note,
        );
      });

      it("“Leave this claim unchecked” adds a comment and nothing else", () => {
        const note = noteWith(context, FOREIGN);
        const comment = " <!-- provenote-disable-line claim-unsupported -- checked by hand -->";
        assert.equal(assertMends(note, "claim-unsupported", "Leave this claim unchecked").replace(comment, ""), note);
      });
    });
  }
});

/** A claim that the cited source does not bear out, but another one does. */
const MISCITED = "The walkout idled 40 boats and stranded at least 1,300 passengers in Halmsund";
const BEARING = "@harbour-strike, para. 2";

describe("citing the passage that bears a claim out", () => {
  for (const context of Object.keys(CONTEXTS).filter((name) => !/among others|another claim|quote/.test(name))) {
    it(`takes the place of the citation in ${context}`, () => {
      const note = noteWith(context, MISCITED).replace("@harbour-strike", "@annual-report");
      const fixed = assertMends(note, "claim-unsupported", `Cite [${BEARING}] instead`);
      assert.equal(fixed, note.replace("@annual-report", BEARING));
    });
  }

  for (const [name, note, fixed] of [
    [
      "that covers another claim",
      `In 2020 the port handled 4.2 million tonnes of goods. ${MISCITED}. [@annual-report]\n`,
      `In 2020 the port handled 4.2 million tonnes of goods. ${MISCITED} [${BEARING}]. [@annual-report]\n`,
    ],
    [
      "that is a link",
      `${MISCITED} ([report](../sources/annual-report.txt)).\n`,
      `${MISCITED} ([report](../sources/annual-report.txt)) [${BEARING}].\n`,
    ],
    [
      "of two",
      `${MISCITED} [@annual-report, para. 1; @annual-report, para. 2].\n`,
      `${MISCITED} [@annual-report, para. 1; @annual-report, para. 2] [${BEARING}].\n`,
    ],
    [
      "that is that of a block quote",
      `> ${MISCITED}.\n>\n> [@annual-report]\n`,
      `> ${MISCITED} [${BEARING}].\n>\n> [@annual-report]\n`,
    ],
    [
      "that is a footnote used twice",
      `${MISCITED}.[^1] In 2020 the port handled 4.2 million tonnes of goods.[^1]\n\n[^1]: @annual-report\n`,
      `${MISCITED} [${BEARING}].[^1] In 2020 the port handled 4.2 million tonnes of goods.[^1]\n\n[^1]: @annual-report\n`,
    ],
  ] as const) {
    it(`stands beside a citation ${name}`, () => {
      assert.equal(assertMends(note, "claim-unsupported", `Cite [${BEARING}] too`), fixed);
    });
  }

  it("keeps what else stands in the citation", () => {
    const note = `${MISCITED} [see @annual-report, para. 2, emphasis added].\n`;
    const fixed = assertMends(note, "claim-unsupported", `Cite [${BEARING}] instead`);
    assert.equal(fixed, note.replace("@annual-report, para. 2", BEARING));
  });

  it("leads to another paragraph of the same source too", () => {
    const note = "Ida Brandt said talks would resume on Thursday in the town hall [@annual-report, para. 1].\n";
    assert.match(assertMends(note, "claim-unsupported", "Cite [@harbour-strike, para. 4] instead"), /para\. 4\]\.\n$/);
  });

  it("is not offered where no passage bears the claim out", () => {
    const { fixes } = findingOf(folderWith(`${FOREIGN} [@annual-report].\n`), "claim-unsupported");
    assert.deepEqual(
      fixes.map(({ title }) => title),
      ["Mark as my own analysis", "Leave this claim unchecked"],
    );
  });
});

describe("inserting the citation that a claim lacks", () => {
  const UNCITED = "The walkout idled 40 boats and stranded at least 1,300 passengers, the port authority said";
  for (const context of Object.keys(CONTEXTS).filter((name) => !/footnote|of its own|citation|quote/.test(name))) {
    it(`adds it and nothing else in ${context}`, () => {
      const note = noteWith(context, UNCITED).replace(/ \[@harbour-strike\](?=[^[]*$)/, "");
      const fixed = assertMends(note, "claim-uncited", "Insert [@harbour-strike, para. 2]");
      assert.equal(fixed.replace(" [@harbour-strike, para. 2]", ""), note);
    });
  }

  it("adds it to a block quote, which is a quotation then", () => {
    const quote =
      "The walkout, which lasted eleven days by Tuesday, idled 40 boats and stranded at least 1,300 passengers";
    assert.equal(
      assertMends(`> ${quote}.\n`, "claim-uncited", "Insert [@harbour-strike, para. 2]"),
      `> ${quote} [@harbour-strike, para. 2].\n`,
    );
  });
});
