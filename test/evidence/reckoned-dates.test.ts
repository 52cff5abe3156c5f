import assert from "node:assert/strict";
import { analysePassage } from "../../server/src/evidence/analysed-text.ts";
import { isCountedYear } from "../../server/src/evidence/reckoned-dates.ts";
import { findDates } from "../../server/src/text/dates.ts";
import { makeSource } from "./claim-pairs.ts";

function counts(text: string, claim: string): boolean {
  const [date] = findDates(claim, undefined);
  assert.ok(date, "the claim has a date");
  const source = makeSource(text, "", { year: 1978, month: 10, day: 2 });
  return isCountedYear(
    date,
    [...source.passages].flatMap((passage) => analysePassage(source, passage)),
  );
}

/** Of each way to tell a year by another: a source, the year it leads to, and one to which it does not. */
const WAYS: readonly (readonly [way: string, source: string, right: string, wrong: string])[] = [
  ["so many years on", "A lease of four years was signed in 1950.", "in 1954", "in 1958"],
  ["a century later", "The treaty is of 1763. The fort was sold a century later.", "in 1863", "in 1873"],
  [
    "a change over the year",
    "On 31 December 1973 it had 18,460 members, 740 more over the year.",
    "in 1972",
    "in 1971",
  ],
  [
    "so many years before, as a part of a decade",
    "The creels in use have doubled in ten years.",
    "in the late 1960s",
    "in the early 1960s",
  ],
  ["so many winters", "In 2015 the snow was deeper than in any of the twenty winters before.", "in 1995", "in 1990"],
  ["the year of a life one is in", "In 1851 he was in his fiftieth year.", "in 1802", "in 1806"],
];

describe("years to which a source's words lead", () => {
  for (const [way, source, right, wrong] of WAYS) {
    it(`are told by ${way}: ${right}`, () => assert.equal(counts(source, `It was ${right}.`), true));
    it(`are not any year: ${way}, ${wrong}`, () => assert.equal(counts(source, `It was ${wrong}.`), false));
  }

  it("are not met by a time between two years that only holds one of them", () => {
    assert.equal(counts("A lease of four years was signed in 1950.", "It ran from 1952 to 1960."), false);
  });

  it("are not told by the year of a date", () => {
    assert.equal(counts("It was sold in the year 1950.", "It was in 1951."), false);
  });
});
