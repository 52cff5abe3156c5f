import assert from "node:assert/strict";
import { isCountedDay } from "../../server/src/evidence/counted-days.ts";
import type { CalendarDay } from "../../server/src/text/date.ts";
import { findDates } from "../../server/src/text/dates.ts";
import { makeSource } from "./claim-pairs.ts";

function counts(text: string, claim: string, own?: CalendarDay): boolean {
  const [date] = findDates(claim, own);
  assert.ok(date, "the claim has a date");
  return isCountedDay(date, [makeSource(text, "", own)]);
}

/** Of each way to tell a day by another: a source, the days it leads to, and one to which it does not. */
const WAYS: readonly (readonly [way: string, source: string, right: readonly string[], wrong: string])[] = [
  [
    "the next day of the week, or the last",
    "Hull, Tuesday, 4 March 1958. The pilots met. They will vote on Friday.",
    ["7 March 1958", "28 February", "7 March"],
    "9 March",
  ],
  [
    "a day of the week after one without a year",
    "The sale began on Monday 12 June. By Thursday nothing was left.",
    ["15 June"],
    "16 June",
  ],
  [
    "next week's",
    "Thursday, 2 October 1947. The hearing is adjourned to Tuesday week.",
    ["7 October 1947", "14 October 1947"],
    "21 October 1947",
  ],
  [
    "so many days before or after",
    "The brig sailed on 3 August 1871. The pilot cutter was eleven days overdue.",
    ["14 August 1871", "23 July 1871"],
    "18 August 1871",
  ],
  [
    "weeks",
    "The writ is of 5 May 2003. Two weeks later the firm paid.",
    ["19 May 2003", "21 April 2003"],
    "12 May 2003",
  ],
  [
    "months",
    "The lease is of 10 January 1990. It ended three months later.",
    ["10 April 1990", "April 1990"],
    "10 May 1990",
  ],
  [
    "a single one",
    "They got free on Sunday 6 July. Three were drowned a fortnight after that.",
    ["20 July"],
    "13 July",
  ],
  ["an age in days", "Two chicks flew on 28 July, at 63 days old.", ["26 May"], "26 June"],
  [
    "the day after",
    "On 31 August the roof fell in. The following day the mill was shut.",
    ["1 September"],
    "2 September",
  ],
  [
    "the day before",
    "The jury met on 1 March 2012. The previous evening he had fled.",
    ["29 February 2012"],
    "27 February 2012",
  ],
  [
    "a day of the same month",
    "*Nov. 16th, 1893.* Gale. Found the bell gone on the 19th, and wrote.",
    ["19 November 1893"],
    "22 November 1893",
  ],
  ["the so-manieth day", "The trial opened on 6 April. On the fourth day he spoke.", ["9 April"], "12 April"],
  [
    "one counted from one that is counted",
    "On 27 May they reached the hut. The next morning two went on. Three days later they were back.",
    ["31 May"],
    "3 June",
  ],
];

describe("days to which a source's words lead", () => {
  for (const [way, source, right, wrong] of WAYS) {
    for (const day of right)
      it(`are told by ${way}: ${day}`, () => assert.equal(counts(source, `It was ${day}.`), true));
    it(`are not any day: ${way}, ${wrong}`, () => assert.equal(counts(source, `It was ${wrong}.`), false));
  }

  it("are counted from the day of the source too", () => {
    const own = { year: 2019, month: 7, day: 10 };
    assert.equal(counts("The bridge opens on Saturday.", "It opens on 13 July 2019.", own), true);
    assert.equal(counts("The bridge opens on Saturday.", "It opens on 16 July 2019.", own), false);
  });

  it("are counted from the day of the text where the words say so, whatever stands between", () => {
    const text =
      "Council of 14 March 2005. Easter is on 27 March. The rent rose from 1 April, the fair of 1 May was moved to 3 May " +
      "and then to 12 May. It meets in four weeks' time.";
    assert.equal(counts(text, "It was 11 April 2005."), true);
    assert.equal(counts(text.replace("in four weeks' time", "for four weeks"), "It was 11 April 2005."), false);
  });

  it("are of the year that the source tells", () => {
    const text = "On 3 June 1924 the dam broke. The following day the town was empty.";
    assert.equal(counts(text, "It was 4 June 1924."), true);
    assert.equal(counts(text, "It was 4 June 1925."), false);
  });

  it("are of any year where only the last date of a text tells its own", () => {
    const source = makeSource("Closed for eleven weeks from 6 June. Accounts to 31 March 2023.", "", undefined);
    const dated = { ...source, metadata: { ...source.metadata, date: { year: 2023, month: 3, day: 31 } } };
    const isTold = (dateOrigin: "inferred" | "declared") => {
      const [date] = findDates("It opened on 22 August 2022.");
      return date && isCountedDay(date, [{ ...dated, metadata: { ...dated.metadata, dateOrigin } }]);
    };
    assert.equal(isTold("inferred"), true);
    assert.equal(isTold("declared"), false);
  });

  it("are none where the claim names a year or a day of the week alone", () => {
    assert.equal(counts("On 3 June 1924 the dam broke. A year later it stood.", "It was in 1925."), false);
  });
});
