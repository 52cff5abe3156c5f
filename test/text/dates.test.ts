import assert from "node:assert/strict";
import { calendarDay } from "../../server/src/text/calendar.ts";
import type { DateMention } from "../../server/src/text/date.ts";
import { describeDate, findDates } from "../../server/src/text/dates.ts";
import { markRanges, readMarkedText } from "../support/marked-text.ts";

/** A Wednesday. */
const REFERENCE = { year: 2022, month: 11, day: 16 };

/** Marked text, then precision and description of every marked date. */
type Row = readonly [marked: string, ...expected: string[]];

function check(rows: readonly Row[]): void {
  for (const [marked, ...expected] of rows) {
    it(marked, () => {
      const { text } = readMarkedText(marked);
      const found = findDates(text, REFERENCE);
      assert.equal(markRanges(text, found), marked);
      assert.deepEqual(
        found.map((date) => `${date.precision} ${describeDate(date)}`),
        expected,
      );
    });
  }
}

describe("dates: days in full", () => {
  check([
    ["on ⟦8 November 2022⟧.", "day 8 November 2022"],
    ["on ⟦November 8, 2022⟧, it", "day 8 November 2022"],
    ["on ⟦November 8 2022⟧", "day 8 November 2022"],
    ["on ⟦Nov. 8, 2022⟧.", "day 8 November 2022"],
    ["on ⟦Nov 8, 2022⟧", "day 8 November 2022"],
    ["on ⟦8 Nov. 2022⟧", "day 8 November 2022"],
    ["on ⟦8 Nov 2022⟧", "day 8 November 2022"],
    ["on the ⟦8th of November 2022⟧", "day 8 November 2022"],
    ["on the ⟦8th of November, 2022⟧", "day 8 November 2022"],
    ["on ⟦November 8th, 2022⟧", "day 8 November 2022"],
    ["on ⟦November the 8th, 2022⟧", "day 8 November 2022"],
    ["on ⟦2022-11-08⟧", "day 8 November 2022"],
    ["on ⟦2022/11/08⟧", "day 8 November 2022"],
    ["at ⟦2022-11-08T10:30:00Z⟧", "day 8 November 2022"],
    ["on ⟦13/08/2022⟧", "day 13 August 2022"],
    ["on ⟦08/13/2022⟧", "day 13 August 2022"],
    ["on ⟦08/08/2022⟧", "day 8 August 2022"],
    ["on ⟦8.11.2022⟧", "day 8 November 2022"],
    ["on ⟦25-12-2021⟧", "day 25 December 2021"],
    ["on ⟦25/12/99⟧", "day 25 December 1999"],
    ["on ⟦11/08/2022⟧", "day 2022"],
    ["⟦26-FEB-1987⟧ noon", "day 26 February 1987"],
    ["⟦FEBRUARY 26, 1987⟧", "day 26 February 1987"],
    ["⟦Wednesday, November 16, 2022⟧", "day 16 November 2022"],
    ["⟦Wed., Nov. 16, 2022⟧", "day 16 November 2022"],
    ["⟦Wednesday 16 November 2022⟧", "day 16 November 2022"],
    ["⟦Wednesday the 16th of November⟧", "day 16 November 2022"],
    ["⟦5 May 2021⟧", "day 5 May 2021"],
    ["⟦May 5, 2021⟧", "day 5 May 2021"],
    ["⟦March 3, 2021⟧ (NT)", "day 3 March 2021"],
    ["⟦Sept. 1, 1939⟧", "day 1 September 1939"],
    ["⟦29 February 2020⟧", "day 29 February 2020"],
    ["⟦November 8⟧ was", "day 8 November 2022"],
    ["on ⟦8 November⟧ it", "day 8 November 2022"],
    ["on ⟦Dec. 20⟧", "day 20 December 2022"],
    ["on ⟦Jan. 5⟧", "day 5 January 2023"],
    ["on ⟦June 1⟧", "day 1 June 2022"],
    ["ended ⟦February 22⟧ were", "day 22 February 2023"],
    ["born ⟦4 July 1776⟧", "day 4 July 1776"],
  ]);
});

describe("dates: months and years", () => {
  check([
    ["in ⟦November 2022⟧", "month November 2022"],
    ["in ⟦November, 2022⟧", "month November 2022"],
    ["in ⟦November of 2022⟧", "month November 2022"],
    ["in ⟦Nov. 2022⟧", "month November 2022"],
    ["in ⟦2022-09⟧", "month September 2022"],
    ["in ⟦September⟧,", "month September 2022"],
    ["In ⟦December⟧ it", "month December 2021"],
    ["In ⟦November⟧ it", "month November 2022"],
    ["in ⟦May⟧ it", "month May 2022"],
    ["since ⟦March⟧", "month since March 2022"],
    ["the ⟦March⟧ vote", "month March 2022"],
    ["a ⟦June⟧ report", "month June 2022"],
    ["⟦late March⟧", "month late March 2022"],
    ["⟦mid-May⟧", "month mid May 2022"],
    ["⟦early August 2021⟧", "month early August 2021"],
    ["in ⟦2022⟧", "year 2022"],
    ["⟦2022⟧ was hard", "year 2022"],
    ["⟦2021⟧'s best", "year 2021"],
    ["(⟦2020⟧)", "year 2020"],
    ["(⟦1815⟧)", "year 1815"],
    ["at Michaelmas ⟦1731⟧ the rent", "year 1731"],
    ["of Lady Day ⟦1802⟧ Sir Giles", "year 1802"],
    ["in ⟦1848⟧", "year 1848"],
    ["Tokyo ⟦2020⟧", "year 2020"],
    ["after the ⟦2020⟧ Patriotic War", "year 2020"],
    ["the ⟦2020⟧ elections", "year 2020"],
    ["in ⟦2020⟧ elections were held", "year 2020"],
    ["until ⟦2020⟧, illegally", "year until 2020"],
    ["since ⟦2020⟧ when", "year since 2020"],
    ["around ⟦1990⟧", "year about 1990"],
    ["before ⟦2020⟧", "year before 2020"],
    ["after ⟦2020⟧", "year after 2020"],
    ["by ⟦2030⟧", "year until 2030"],
    ["⟦mid-2020⟧", "year mid 2020"],
    ["⟦late 2022⟧", "year late 2022"],
    ["⟦early in 2022⟧", "year early 2022"],
    ["in ⟦2022⟧ second place", "year 2022"],
    ["a pre-⟦2020⟧ deal", "year 2020"],
    ["the ⟦1990s⟧", "decade the 1990s"],
    ["the ⟦1990's⟧", "decade the 1990s"],
    ["the ⟦'90s⟧", "decade the 1990s"],
    ["the ⟦early 1990s⟧", "decade early 1990s"],
    ["the ⟦mid-1990s⟧", "decade mid 1990s"],
    ["the ⟦19th century⟧", "century the 19th century"],
    ["a ⟦19th-century⟧ house", "century the 19th century"],
    ["the ⟦nineteenth century⟧", "century the 19th century"],
    ["the ⟦twenty-first century⟧", "century the 21st century"],
    ["the ⟦21st century⟧", "century the 21st century"],
    ["⟦Q3 2022⟧", "quarter Q3 2022"],
    ["⟦2022 Q3⟧", "quarter Q3 2022"],
    ["in ⟦Q3⟧", "quarter Q3 2022"],
    ["the ⟦third quarter of 2022⟧", "quarter Q3 2022"],
    ["the ⟦fourth quarter 1986⟧", "quarter Q4 1986"],
    ["in the ⟦second quarter⟧", "quarter Q2 2022"],
    ["the ⟦first half of 2022⟧", "half first half of 2022"],
    ["the ⟦second quarter of last year⟧", "quarter Q2 2021"],
    ["⟦spring 2021⟧", "season spring 2021"],
    ["the ⟦fall of 1968⟧", "season autumn 1968"],
    ["the ⟦winter of 2020-21⟧", "season winter 2020"],
    ["in the ⟦summer⟧", "season summer 2022"],
    ["in ⟦winter⟧", "season winter 2021"],
  ]);
});

describe("dates: ranges", () => {
  check([
    ["⟦2020-21⟧", "year 2020 to 2021"],
    ["⟦2010-11⟧", "year 2010 to 2011"],
    ["⟦2019–2022⟧", "year 2019 to 2022"],
    ["⟦1914-1918⟧", "year 1914 to 1918"],
    ["⟦1914-18⟧", "year 1914 to 1918"],
    ["Robert (⟦1821-1893⟧)", "year 1821 to 1893"],
    ["the ⟦1986/87⟧ season", "year 1986 to 1987"],
    ["between ⟦2019 and 2022⟧", "year 2019 to 2022"],
    ["from ⟦2019 to 2022⟧", "year 2019 to 2022"],
    ["⟦March to May 2021⟧", "month March to May 2021"],
    ["⟦March-May 2021⟧", "month March to May 2021"],
    ["between ⟦March and May 2021⟧", "month March to May 2021"],
    ["⟦November 2020 to March 2021⟧", "month November 2020 to March 2021"],
    ["⟦November to March 2021⟧", "month November 2020 to March 2021"],
    ["⟦Nov. 8-10, 2022⟧", "day 8 to 10 November 2022"],
    ["⟦November 8 to 10, 2022⟧", "day 8 to 10 November 2022"],
    ["⟦8-10 November 2022⟧", "day 8 to 10 November 2022"],
    ["⟦8 to 10 November⟧", "day 8 to 10 November 2022"],
    ["⟦28 November to 3 December 2021⟧", "day 28 November to 3 December 2021"],
    ["⟦November 28 to December 3, 2021⟧", "day 28 November to 3 December 2021"],
    ["⟦28 December 2020 - 3 January 2021⟧", "day 28 December 2020 to 3 January 2021"],
    ["between ⟦Feb 10 and 27⟧", "day 10 to 27 February 2023"],
  ]);
});

describe("dates: relative to the day of writing", () => {
  check([
    ["on ⟦Wednesday⟧ it", "weekday Wednesday, 16 November 2022"],
    ["on ⟦Tuesday⟧ it", "weekday Tuesday, 15 November 2022"],
    ["on ⟦Thursday⟧ it", "weekday Thursday, 10 November 2022"],
    ["⟦last Wednesday⟧", "weekday Wednesday, 9 November 2022"],
    ["⟦next Tuesday⟧", "weekday Tuesday, 22 November 2022"],
    ["⟦this Friday⟧", "weekday Friday, 18 November 2022"],
    ["⟦Monday⟧'s vote", "weekday Monday, 14 November 2022"],
    ["⟦yesterday⟧", "day 15 November 2022"],
    ["⟦Today⟧ it", "day 16 November 2022"],
    ["⟦tomorrow⟧", "day 17 November 2022"],
    ["⟦last night⟧", "day 15 November 2022"],
    ["⟦this morning⟧", "day 16 November 2022"],
    ["⟦last week⟧", "week 7 to 13 November 2022"],
    ["⟦this week⟧", "week 14 to 20 November 2022"],
    ["⟦next week⟧", "week 21 to 27 November 2022"],
    ["⟦Last month⟧, leaders", "month October 2022"],
    ["⟦earlier this month⟧", "month November 2022"],
    ["⟦Earlier in November⟧, the", "month November 2022"],
    ["⟦later this year⟧", "year 2022"],
    ["⟦last year⟧", "year 2021"],
    ["⟦last year⟧'s vote", "year 2021"],
    ["⟦next year⟧", "year 2023"],
    ["⟦late last year⟧", "year late 2021"],
    ["⟦last September⟧", "month September 2022"],
    ["⟦last November⟧", "month November 2021"],
    ["⟦next May⟧", "month May 2023"],
    ["⟦last summer⟧", "season summer 2022"],
    ["⟦next spring⟧", "season spring 2023"],
    ["⟦last quarter⟧", "quarter Q3 2022"],
    ["⟦last decade⟧", "decade the 2010s"],
    ["⟦two days ago⟧", "day 14 November 2022"],
    ["⟦two weeks ago⟧", "week 30 October to 5 November 2022"],
    ["⟦3 months ago⟧", "month August 2022"],
    ["⟦a year ago⟧", "year 2021"],
    ["⟦30 years ago⟧", "year 1992"],
    ["⟦twenty-five years ago⟧", "year 1997"],
    ["more than ⟦30 years ago⟧", "year about 1992"],
    ["⟦three decades ago⟧", "decade 1987 to 1997"],
  ]);
});

describe("dates: times of day", () => {
  check([
    ["at ⟦10:30⟧", "time 10:30"],
    ["at ⟦10:30 a.m.⟧ it", "time 10:30"],
    ["at ⟦10:30 pm⟧", "time 22:30"],
    ["at ⟦5pm⟧", "time 17:00"],
    ["at ⟦5 p.m.⟧", "time 17:00"],
    ["at ⟦12 am⟧", "time 00:00"],
    ["at ⟦12 p.m.⟧", "time 12:00"],
    ["at ⟦15:30 GMT⟧", "time 15:30"],
    ["at ⟦0930 GMT⟧", "time 09:30"],
    ["at ⟦15:30:20⟧", "time 15:30"],
    ["on ⟦Nov. 8, 2022⟧ at ⟦10:30⟧", "day 8 November 2022", "time 10:30"],
  ]);
});

describe("dates: what is none", () => {
  const absent = [
    "May I ask",
    "it may be so",
    "They may march on",
    "March on Washington",
    "the March on Rome",
    "a second later",
    "June Brandt said",
    "April Brandt left",
    "according to May",
    "the sun set",
    "Sun and rain",
    "he sat. Then",
    "Sat there",
    "in the fall of Kabul",
    "the spring broke",
    "prices fall",
    "Black Friday",
    "on Mondays",
    "Super Tuesday",
    "Good Friday",
    "1,998 boats",
    "2000 people",
    "1500 troops",
    "1848",
    "over 2000",
    "more than 2000",
    "up to 2000",
    "2020 km",
    "$2000",
    "2020%",
    "1970 dollars",
    "2000 million",
    "about 2000 years",
    "page 1998",
    "room 2001",
    "Resolution 1973",
    "2020 boats",
    "in 2083 seconds",
    "a total of 1500",
    "version 2020.1",
    "12020",
    "x2020",
    "https://example.org/2020/11/08",
    "B2020",
    "31/31/2022",
    "2022-13-45",
    "Nov 31st",
    "5 septembers",
    "3:2",
    "24:30",
    "10:75",
    "44 BC",
    "the 5th century BC",
    "the last week of it",
    "the next month",
    "the last three years",
    "over the past month",
    "previous year",
    "long ago",
    "some time ago",
    "first half",
    "the quarter",
    "in the second quarter-final",
    "last boat",
    "this man",
    "late",
    "early boats",
    "mid",
    "later",
    "century",
    "24/7",
    "9/11",
    "3/4",
    "Mar a Lago",
    "Jan Brandt",
    "Dec",
    "the 40s",
    "",
    "20",
    "Q5",
    "Q",
  ];
  for (const text of absent) {
    it(JSON.stringify(text), () => assert.equal(markRanges(text, findDates(text, REFERENCE)), text));
  }
});

describe("dates: fields", () => {
  function first(text: string, found: readonly DateMention[]): DateMention {
    assert.equal(found.length, 1, text);
    return found[0] as DateMention;
  }

  function only(text: string): DateMention {
    return first(text, findDates(text, REFERENCE));
  }

  function unresolved(text: string): DateMention {
    return first(text, findDates(text));
  }

  it("keeps what the words say, and the days they mean", () => {
    assert.deepEqual(only("on 8 November 2022"), {
      start: 3,
      end: 18,
      precision: "day",
      year: 2022,
      month: 11,
      day: 8,
      relative: false,
      bound: "exact",
      from: 19304,
      to: 19304,
    });
  });

  it("resolves nothing without a reference day, but keeps the parts", () => {
    assert.deepEqual([unresolved("in September").month, unresolved("in September").from], [9, undefined]);
    assert.equal(unresolved("on Wednesday").weekday, 3);
    assert.equal(unresolved("last month").from, undefined);
    assert.equal(describeDate(unresolved("last month")), "undetermined month");
    assert.equal(describeDate(unresolved("in September")), "September");
    assert.equal(describeDate(unresolved("on Wednesday")), "Wednesday");
  });

  it("knows what needs a reference day", () => {
    for (const text of ["on Wednesday", "September 8", "last year", "two weeks ago", "in July"]) {
      assert.equal(only(text).relative, true, text);
    }
    for (const text of ["in 2022", "8 May 2021", "the 19th century", "the 1990s", "Q3 2022"]) {
      assert.equal(only(text).relative, false, text);
    }
  });

  it("leaves an ambiguous day and month open", () => {
    const { year, month, day, from } = only("on 11/08/2022");
    assert.deepEqual([year, month, day, from], [2022, undefined, undefined, undefined]);
  });

  const spans: readonly (readonly [text: string, from: string, to: string])[] = [
    ["in February 2024", "2024-2-1", "2024-2-29"],
    ["late March 2021", "2021-3-21", "2021-3-31"],
    ["early March 2021", "2021-3-1", "2021-3-11"],
    ["early\nMarch 2021", "2021-3-1", "2021-3-11"],
    ["late\n1937", "1937-9-1", "1937-12-31"],
    ["mid-March 2021", "2021-3-11", "2021-3-21"],
    ["in 2020", "2020-1-1", "2020-12-31"],
    ["the 1990s", "1990-1-1", "1999-12-31"],
    ["the 19th century", "1801-1-1", "1900-12-31"],
    ["Q4 2021", "2021-10-1", "2021-12-31"],
    ["the second half of 2021", "2021-7-1", "2021-12-31"],
    ["winter 2021", "2021-12-1", "2022-2-28"],
    ["March to May 2021", "2021-3-1", "2021-5-31"],
    ["since 2020", "2020-1-1", "2020-12-31"],
    ["last month", "2022-10-1", "2022-10-31"],
    ["this week", "2022-11-14", "2022-11-20"],
    ["November to March", "2021-11-1", "2022-3-31"],
  ];
  for (const [text, from, to] of spans) {
    it(`${text} is ${from} to ${to}`, () => {
      const date = only(text);
      const shown = [date.from, date.to].map((number) => {
        const { year, month, day } = calendarDay(number ?? Number.NaN);
        return `${year}-${month}-${day}`;
      });
      assert.deepEqual(shown, [from, to]);
    });
  }
});
