import assert from "node:assert/strict";
import fc from "fast-check";
import {
  calendarDay,
  dayNumber,
  daysInMonth,
  isCalendarDay,
  shiftMonth,
  weekdayOf,
} from "../../server/src/text/calendar.ts";
import { runs } from "../support/runs.ts";

describe("calendar", () => {
  it("counts days from 1970", () => {
    assert.equal(dayNumber(1970, 1, 1), 0);
    assert.equal(dayNumber(1969, 12, 31), -1);
    assert.equal(dayNumber(2000, 3, 1), 11017);
    assert.equal(dayNumber(2022, 11, 8), 19304);
  });

  it("knows weekdays", () => {
    assert.equal(weekdayOf(dayNumber(1970, 1, 1)), 4);
    assert.equal(weekdayOf(dayNumber(2022, 11, 16)), 3);
    assert.equal(weekdayOf(dayNumber(1945, 5, 8)), 2);
    assert.equal(weekdayOf(dayNumber(1900, 1, 1)), 1);
  });

  it("knows leap years", () => {
    assert.deepEqual(
      [1900, 2000, 2022, 2024].map((year) => daysInMonth(year, 2)),
      [28, 29, 28, 29],
    );
    assert.equal(isCalendarDay(2023, 2, 29), false);
    assert.equal(isCalendarDay(2023, 13, 1), false);
    assert.equal(isCalendarDay(2023, 4, 31), false);
  });

  it("shifts months over the turn of the year", () => {
    assert.deepEqual(shiftMonth(2022, 1, -1), [2021, 12]);
    assert.deepEqual(shiftMonth(2022, 12, 1), [2023, 1]);
    assert.deepEqual(shiftMonth(2022, 11, -23), [2020, 12]);
  });

  it("agrees with the platform's calendar, both ways", () => {
    fc.assert(
      fc.property(fc.integer({ min: -400000, max: 400000 }), (number) => {
        const date = new Date(number * 86_400_000);
        const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        assert.deepEqual(calendarDay(number), expected);
        assert.equal(dayNumber(expected.year, expected.month, expected.day), number);
        assert.equal(weekdayOf(number), date.getUTCDay());
      }),
      { numRuns: runs(300), seed: 1 },
    );
  });
});
