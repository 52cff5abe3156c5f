import assert from "node:assert/strict";
import type { DateMention } from "../../server/src/text/date.ts";
import { compareDates, findDates } from "../../server/src/text/dates.ts";
import type { Comparison } from "../../server/src/text/quantity-comparison.ts";

/** A Wednesday: the day of the source. */
const SOURCE_DAY = { year: 2022, month: 11, day: 16 };

function single(text: string, found: readonly DateMention[]): DateMention {
  assert.equal(found.length, 1, `${text}: ${found.length} dates`);
  return found[0] as DateMention;
}

type Rows = Record<Comparison, readonly (readonly [claim: string, evidence: string])[]>;

/** The note has no date, the source has one. */
const UNRESOLVED_CLAIM: Rows = {
  supports: [
    ["8 November 2022", "Nov. 8, 2022"],
    ["November 8, 2022", "2022-11-08"],
    ["in November 2022", "Nov. 8, 2022"],
    ["in 2022", "Nov. 8, 2022"],
    ["in 2022", "in September"],
    ["September 2022", "in September"],
    ["in September", "September 2022"],
    ["in September", "8 September 2022"],
    ["in September", "in September"],
    ["November 8", "8 November 2022"],
    ["on Wednesday", "on Wednesday"],
    ["on Tuesday", "Nov. 8, 2022"],
    ["16 November 2022", "on Wednesday"],
    ["in October 2022", "last month"],
    ["October", "last month"],
    ["November 2022", "earlier in November"],
    ["15 November 2022", "yesterday"],
    ["the 1990s", "in 1995"],
    ["in the 20th century", "the 1990s"],
    ["Q4 2022", "8 November 2022"],
    ["autumn 2022", "in November 2022"],
    ["in the second quarter", "the second quarter of 2022"],
    ["2019 to 2022", "in 2020"],
    ["March to May 2021", "April 2021"],
    ["the first half of 2021", "in March 2021"],
    ["around 2020", "in 2020"],
    ["around 2020", "in 2021"],
    ["since 2020", "since 2020"],
    ["late March 2021", "28 March 2021"],
    ["2020-21", "2020 to 2021"],
    ["at 10:30", "10:30 a.m."],
    ["at 5 pm", "at 17:00"],
    ["26 February 1987", "26-FEB-1987"],
    ["in 1987", "26-FEB-1987"],
    ["before 14 April 2021", "12 April 2021"],
    ["before April 14", "April 12"],
    ["after 2019", "in 2021"],
    ["before May 2021", "before May 2021"],
  ],
  weaker: [
    ["March to August 2021", "March to May 2021"],
    ["8 November 2022", "in November 2022"],
    ["8 November 2022", "in 2022"],
    ["8 November 2022", "November 2022"],
    ["September 2022", "in 2022"],
    ["in 1995", "the 1990s"],
    ["in 2020", "around 2020"],
    ["in 2020", "2019 to 2022"],
    ["April 2021", "March to May 2021"],
    ["in 2020", "until 2020"],
    ["since 2020", "in 2020"],
    ["September 2021", "in September"],
    ["9 November 2022", "on Wednesday"],
    ["late March 2021", "15 March 2021"],
    ["11/08/2022", "8 November 2022"],
    ["8 November 2022", "11/08/2022"],
    ["spring 2021", "August 2021"],
    ["Q3 2021", "December 2021"],
    ["8 November 2021", "on Nov. 8"],
    ["16 November 2022", "this week"],
    ["before 14 April 2021", "14 April 2021"],
    ["12 April 2021", "before 14 April 2021"],
    ["before 3 January", "28 December"],
    ["before April 2021", "before May 2021"],
    ["before May 2021", "before April 2021"],
    ["after 3 June 2020", "after 8 June 2020"],
    ["before 2020", "until 2021"],
  ],
  conflicts: [
    ["8 November 2022", "9 November 2022"],
    ["8 November 2022", "8 October 2022"],
    ["8 November 2021", "8 November 2022"],
    ["8 November 2022", "in October 2022"],
    ["in 2021", "in 2022"],
    ["in 2021", "8 November 2022"],
    ["in October", "in September"],
    ["in October", "8 September 2022"],
    ["November 9", "8 November 2022"],
    ["on Thursday", "on Wednesday"],
    ["on Thursday", "on Nov. 16, 2022"],
    ["17 November 2022", "on Wednesday"],
    ["in September 2022", "last month"],
    ["September", "last month"],
    ["14 November 2022", "yesterday"],
    ["the 1980s", "in 1995"],
    ["the 19th century", "in 1995"],
    ["Q3 2022", "Q4 2022"],
    ["spring 2021", "summer 2021"],
    ["in the second quarter", "the third quarter of 2022"],
    ["2019 to 2021", "in 2022"],
    ["since 2020", "since 2016"],
    ["until 2019", "until 2020"],
    ["around 2010", "in 2020"],
    ["late March 2021", "in June 2021"],
    ["in 2021", "last month"],
    ["at 10:30", "at 11:30"],
    ["in 2020", "11/08/2022"],
    ["before 14 April 2021", "20 April 2021"],
    ["before April 14", "April 20"],
    ["20 April 2021", "before 14 April 2021"],
    ["after 2019", "in 2015"],
    ["before 2015", "after 2019"],
  ],
  unrelated: [
    ["in September", "in 2022"],
    ["on Wednesday", "in September"],
    ["last month", "in October 2022"],
    ["yesterday", "on Wednesday"],
    ["at 10:30", "on Wednesday"],
    ["in 2022", "at 10:30"],
    ["in 2019", "since 2020"],
    ["in 2022", "until 2020"],
  ],
};

/** Note and source have the same date. */
const RESOLVED_CLAIM: Rows = {
  supports: [
    ["last month", "in October 2022"],
    ["on Wednesday", "16 November 2022"],
    ["yesterday", "on Tuesday"],
    ["this year", "in September"],
    ["two weeks ago", "2 November 2022"],
    ["November 8", "8 November 2022"],
  ],
  weaker: [
    ["on Wednesday", "in November"],
    ["in September", "September 2021"],
    ["on Wednesday", "9 November 2022"],
    ["on Wednesday", "this week"],
    ["last year", "in September"],
  ],
  conflicts: [
    ["last month", "in September 2022"],
    ["on Wednesday", "on Tuesday"],
    ["on Wednesday", "15 November 2022"],
    ["yesterday", "14 November 2022"],
    ["November 8", "9 November 2022"],
  ],
  unrelated: [["on Wednesday", "at 10:30"]],
};

function check(rows: Rows, reference: typeof SOURCE_DAY | undefined): void {
  for (const [expected, pairs] of Object.entries(rows)) {
    for (const [claim, evidence] of pairs) {
      it(`"${claim}" by "${evidence}": ${expected}`, () => {
        const one = single(claim, findDates(claim, reference));
        const other = single(evidence, findDates(evidence, SOURCE_DAY));
        assert.equal(compareDates(one, other), expected);
      });
    }
  }
}

describe("comparing dates: a note without a date", () => check(UNRESOLVED_CLAIM, undefined));
describe("comparing dates: a note with a date", () => check(RESOLVED_CLAIM, SOURCE_DAY));
