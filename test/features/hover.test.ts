import assert from "node:assert/strict";
import { findHover } from "../../server/src/features/hover.ts";
import { renderHover } from "../../server/src/present/hover.ts";
import type { LinkTargets } from "../../server/src/present/link-targets.ts";
import { makeFolder } from "../support/folder.ts";
import { COURIER, HARBOUR } from "../support/harbour.ts";

const links: LinkTargets = {
  passage: ({ source, range }) => `file:///${source}#${range.start}`,
  openPassage: () => undefined,
  allMentions: () => undefined,
  entityPage: () => undefined,
};

/** The card at the cursor as plain text, and the words its range covers. */
function hover(note: string, more = ""): { text: string; words: string } | undefined {
  const { snapshot, archive } = makeFolder(`${HARBOUR}${more}-- notes/a.md --\n${note}\n`);
  assert.ok(archive.cursor);
  const card = findHover(snapshot, archive.cursor.path, archive.cursor.offset);
  const rendered = card && renderHover(card, links, "plaintext");
  if (!rendered) return undefined;
  const text = archive.files.get(archive.cursor.path) ?? "";
  return { text: rendered.value, words: text.slice(rendered.range.start, rendered.range.end) };
}

describe("hover", () => {
  it("tells who a name is, where it is mentioned and with whom", () => {
    const card = hover("Ida <|>Brandt spoke first.");
    assert.equal(card?.words, "Ida Brandt");
    assert.match(card.text, /^Ida Brandt · person/);
    assert.match(card.text, /who chairs the Harbour Workers' Union/);
    assert.match(card.text, /2 mentions in 1 source, 1 in 1 note · with Harbour Workers' Union · 9 March 2021$/m);
    assert.match(card.text, /Key passages: para\. 3/);
  });

  it("quotes what a Markdown source says of a name as a reader sees it", () => {
    const { snapshot, archive } = makeFolder(`-- sources/gates.md --
# Gates of Halmsund

The mayor, [Otto Grau](https://gates.example/grau), an *engineer* from **Lower Vind**, opened the gate on Monday.

-- notes/a.md --
Otto <|>Grau opened it.
`);
    const card = archive.cursor && findHover(snapshot, archive.cursor.path, archive.cursor.offset);
    const text = card && renderHover(card, links, "plaintext")?.value;
    assert.match(text ?? "", /Otto Grau, an engineer from Lower Vind/);
    assert.doesNotMatch(text ?? "", /\*|\]\(|gates\.example/);
  });

  it("tells what a citation points to, with the words that bear on the claim", () => {
    const card = hover("The walkout idled 40 boats [@harbour<|>-strike, para. 2].");
    assert.equal(card?.words, "@harbour-strike, para. 2");
    assert.match(card.text, /^Ferry strike enters second week in Halmsund, .*9 March 2021.* · para\. 2/);
    assert.match(card.text, /“The walkout, which lasted eleven days by Tuesday, idled 40 boats/);
    assert.match(card.text, /Borne out\./);
  });

  it("shows the nearest wording of a quotation with the difference", () => {
    const card = hover('Brandt called it "a sad day <|>for the docks and for every family" [@harbour-strike].');
    assert.match(card?.text ?? "", /Nearest wording, in Ferry strike enters second week in Halmsund, para\. 3:/);
    assert.match(card?.text ?? "", /sad.*bad/);
  });

  it("says where a quotation stands word for word", () => {
    const card = hover('It was "a bad day <|>for the docks" [@harbour-strike].');
    assert.match(card?.text ?? "", /^Word for word in Ferry strike enters second week in Halmsund, para\. 3/);
  });

  it("gives the evidence's value for a number", () => {
    const card = hover("The walkout lasted nine <|>days by Tuesday and idled 40 boats [@harbour-strike, para. 2].");
    assert.equal(card?.words, "nine days");
    assert.match(card.text, /^Note: 9 days · source: 11 days$/m);
    assert.match(card.text, /eleven days/);
  });

  it("does not repeat what the finding at the same place says", () => {
    const card = hover("The walkout lasted nine <|>days by Tuesday and idled 40 boats [@harbour-strike, para. 2].");
    assert.doesNotMatch(card?.text ?? "", /The source gives another number/);
  });

  it("shows the best passage for a claim without citation", () => {
    const card = hover("The walkout idled 40 boats and <|>stranded at least 1,300 passengers.");
    assert.match(card?.text ?? "", /Borne out\./);
    assert.match(card?.text ?? "", /para\. 2/);
  });

  it("says what of a claim the passages bear out and what they do not have", () => {
    const text = hover(
      "The walkout idled 40 boats and <|>angered the fish market in Vind [@harbour-strike, para. 2].",
    )?.text;
    assert.match(text ?? "", /^Borne out: walkout idled 40 boats$/m);
    assert.match(text ?? "", /^Not found there: angered the fish market in Vind$/m);
  });

  it("does not list what a reason names, nor what is missing where all is borne out", () => {
    const wrong = hover(
      "The walkout lasted nine days by Tuesday and idled 40 <|>boats [@harbour-strike, para. 2].",
    )?.text;
    assert.match(wrong ?? "", /^Borne out: walkout lasted · Tuesday and idled 40 boats$/m);
    assert.doesNotMatch(wrong ?? "", /Not found there/);
    assert.doesNotMatch(
      hover("The walkout idled 40 <|>boats [@harbour-strike, para. 2].")?.text ?? "",
      /orne out:|Not found/,
    );
  });

  it("says what speaks against a claim in place of a verdict, and leaves out what could not be told beside it", () => {
    const wrong = hover(
      "The wal<|>kout lasted nine days by Tuesday and idled 40 boats [@harbour-strike, para. 2].",
    )?.text;
    assert.match(wrong ?? "", /^The source gives another number: “eleven days”\.\n {2}“The walkout/);
    const foreign = hover(
      "The Danish navy bou<|>ght three submarines from a shipyard in Kiel [@harbour-strike].",
    )?.text;
    assert.match(foreign ?? "", /^Not borne out\. .*“Kiel”\.$/m);
  });

  it("gives another source's value for a number beside that of the evidence", () => {
    const note =
      "The walkout idled 4<|>0 boats and stranded at least 1,300 passengers, the port authority said [@harbour-strike].";
    const text = hover(note, COURIER)?.text ?? "";
    assert.match(text, /^40 · borne out\n/);
    assert.match(
      text,
      /^Another source:\n {2}“HALMSUND.* idled 44 boats .*” — Port of Halmsund stands still, para\. 1$/m,
    );
    assert.doesNotMatch(hover(note)?.text ?? "", /Another source/);
  });

  it("leaves the verdict to the finding shown at the same place", () => {
    const text = hover(
      "Ferry crews at the Port of Halmsund did no<|>t vote on Monday to extend their strike [@harbour-strike].",
    )?.text;
    assert.match(text ?? "", /^ {2}“HALMSUND/);
  });

  it("shows values of the same sort where the evidence has none for a number or date", () => {
    const study =
      "-- sources/study.txt --\nTiming study\n\nReaction time fell from 320 to 276 milliseconds after training. Otto Grau, a 37-year-old engineer, built the simulator that all the drivers of the study were trained on. It opened on 3 May 2021.\n";
    const time = hover("Training cost the drivers time: reaction took <|>48 ms [@study].", study);
    assert.equal(time?.words, "48 ms");
    assert.match(time.text, /^48 ms · [^\n]+\nNearest passage:\n {2}“Reaction time fell from 320 to 276 milliseconds/);
    const weight = hover("Otto Grau built the simulator of <|>48 kg [@study].", study);
    assert.doesNotMatch(weight?.text ?? "", /Nearest/);
    const vote = "-- sources/vote.txt --\nVote on the quay\n\nThe change was carried by eleven votes to four.\n";
    const votes = hover("<|>Eleven members of the council voted for the new quay [@vote].", vote);
    assert.match(
      votes?.text ?? "",
      /^11 · Whether the source means this number here cannot be told\.\n {2}“The change/,
    );
  });

  it("does not call a “not” borne out that the source does not have", () => {
    const text = hover(
      "Ferry crews at the Port of Halmsund did not <|>vote on Monday to extend their strike [@harbour-strike].",
    )?.text;
    assert.match(
      text ?? "",
      /^Borne out: Ferry crews at the Port of Halmsund · vote on Monday to extend their strike$/m,
    );
  });

  it("answers about the claim under the cursor, whichever was asked about before", () => {
    const note =
      "The walkout idled 40 boats [@harbour-strike, para. 2].\n\nThe port handled 4.2 million <|>tonnes of goods in 2020.";
    assert.match(hover(note)?.text ?? "", /Annual report of the Port of Halmsund, para\. 1/);
  });

  it("makes the words of the source bold that bear on the claim", () => {
    const { snapshot, archive } = makeFolder(
      `${HARBOUR}-- notes/a.md --\nThe walkout idled 40 boats [@harbour-<|>strike, para. 2].\n`,
    );
    const card = findHover(snapshot, "notes/a.md", archive.cursor?.offset ?? 0);
    const { value } = (card && renderHover(card, links, "markdown")) ?? { value: "" };
    assert.deepEqual(
      [...value.matchAll(/\*\*(.+?)\*\*/g)].map(([, words]) => words),
      ["walkout", "idled 40 boats", "Borne out."],
    );
  });

  it("has nothing to say between claims, on headings and on tasks", () => {
    assert.equal(hover("# Head<|>line"), undefined);
    assert.equal(hover("- [ ] Call <|>the port"), undefined);
    assert.equal(hover("First.\n<|>\nSecond."), undefined);
  });
});
