import assert from "node:assert/strict";
import fc from "fast-check";
import { compareDates, describeDate, findDates } from "../../server/src/text/dates.ts";
import { compareQuantities, describeQuantity, findQuantities } from "../../server/src/text/quantities.ts";
import type { Quantity } from "../../server/src/text/quantity.ts";
import { contains, type Range } from "../../server/src/text/range.ts";
import { runs } from "../support/runs.ts";

const REFERENCE = { year: 2022, month: 11, day: 16 };

const FRAGMENTS = (
  "one two ten forty hundred thousand million dozen half a an and third quarter of in to between from at least more than " +
  "about over nearly 1 12 286 2022 12,400 3.5 1/2 % $ € km - – . , : ; ( ) [ \n May March Nov. Wednesday last month ago " +
  "week weeks year years century 19th 3rd Q3 spring early mid late since until -old aged percent bn x ½ '90s +44 ° C < > ~"
).split(" ");

const words = fc
  .array(fc.tuple(fc.constantFrom(...FRAGMENTS), fc.constantFrom(" ", "", "-", "\n", "\u00a0")), { maxLength: 40 })
  .map((parts) => parts.map(([word, gap]) => word + gap).join(""));

const anyText = fc.oneof(
  words,
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes)),
);

function assertOrdered(text: string, ranges: readonly Range[]): void {
  let end = 0;
  for (const range of ranges) {
    if (range.start < end || range.end <= range.start || range.end > text.length) {
      assert.fail(`${JSON.stringify(range)} behind ${end} in ${JSON.stringify(text.slice(0, 200))}`);
    }
    end = range.end;
  }
}

const COUNT_WORDS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** An independent way to write a number below a trillion. */
function inWords(value: number): string {
  if (value < 20) return COUNT_WORDS[value] as string;
  if (value < 100) {
    const tens = TENS_WORDS[Math.floor(value / 10) - 2] as string;
    return value % 10 === 0 ? tens : `${tens}-${inWords(value % 10)}`;
  }
  for (const [size, name] of [
    [1e9, "billion"],
    [1e6, "million"],
    [1e3, "thousand"],
    [100, "hundred"],
  ] as const) {
    if (value < size) continue;
    const rest = value % size;
    const joint = rest > 0 && rest < 100 ? " and " : " ";
    return `${inWords(Math.floor(value / size))} ${name}${rest === 0 ? "" : joint + inWords(rest)}`;
  }
  return "";
}

function only(text: string): Quantity {
  const found = findQuantities(text);
  assert.equal(found.length, 1, `${text}: ${JSON.stringify(found)}`);
  return found[0] as Quantity;
}

describe("quantities and dates: properties", () => {
  it("never throw, and give ordered ranges inside the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const dates = findDates(text, REFERENCE);
        const quantities = findQuantities(text, dates);
        assertOrdered(text, dates);
        assertOrdered(text, quantities);
        assertOrdered(
          text,
          [...dates, ...quantities].sort((a, b) => a.start - b.start),
        );
        for (const quantity of quantities) {
          assert.ok(contains(quantity, quantity.value) && quantity.value.end > quantity.value.start);
          assert.ok(quantity.min <= quantity.max && quantity.precision >= 0);
          assert.notEqual(describeQuantity(quantity), "");
        }
        for (const date of dates) {
          assert.equal(date.from === undefined, date.to === undefined);
          if (date.from !== undefined && date.to !== undefined) assert.ok(date.from <= date.to);
          assert.notEqual(describeDate(date), "");
        }
      }),
      { numRuns: runs(1500), seed: 2 },
    );
  });

  it("find the dates by themselves where none are given", () => {
    fc.assert(
      fc.property(words, (text) => assert.deepEqual(findQuantities(text), findQuantities(text, findDates(text)))),
      { numRuns: runs(100), seed: 3 },
    );
  });

  it("read back a number written with separators, plain or in words", () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(999), fc.nat(999_999), fc.nat(999_999_999)), (value) => {
        const grouped = String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
        assert.equal(only(`${grouped} boats`).min, value);
        assert.equal(only(`${value} boats`).min, value);
        if (value > 1) assert.equal(only(`${inWords(value)} boats`).min, value);
      }),
      { numRuns: runs(300), seed: 4 },
    );
  });

  it("read back what they describe", () => {
    fc.assert(
      fc.property(
        fc.nat(9_999_999),
        fc.constantFrom("", "at least ", "more than ", "up to ", "less than ", "nearly ", "about "),
        fc.constantFrom(" boats", " km", " percent", " weeks", " dollars"),
        (value, bound, unit) => {
          const first = only(`${bound}${value + 2101}${unit}`);
          const {
            start: _start,
            end: _end,
            value: _value,
            precision: _precision,
            ...again
          } = only(describeQuantity(first));
          const { start, end, value: range, precision, ...expected } = first;
          assert.deepEqual(again, expected);
          assert.ok(end > start && range.end <= end && precision > 0);
        },
      ),
      { numRuns: runs(200), seed: 5 },
    );
  });

  it("support themselves", () => {
    fc.assert(
      fc.property(words, (text) => {
        for (const quantity of findQuantities(text)) {
          assert.equal(compareQuantities(quantity, quantity), "supports", JSON.stringify(quantity));
        }
        for (const date of findDates(text, REFERENCE)) {
          if (date.from !== undefined) assert.equal(compareDates(date, date), "supports");
        }
      }),
      { numRuns: runs(500), seed: 6 },
    );
  });

  it("conflict where an exact whole number is changed", () => {
    const exact = fc.integer({ min: 2, max: 999_999 }).filter((value) => value % 10 !== 0);
    fc.assert(
      fc.property(exact, exact, (one, other) => {
        const expected = one === other ? "supports" : "conflicts";
        const claim = only(`${one.toString().replace(/\B(?=(?:\d{3})+$)/g, ",")} boats`);
        const evidence = only(`${other.toString().replace(/\B(?=(?:\d{3})+$)/g, ",")} boats`);
        assert.equal(compareQuantities(claim, evidence), expected);
      }),
      { numRuns: runs(300), seed: 7 },
    );
  });

  it("never conflict where the claim bounds the evidence's own number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 99_999 }), fc.nat(5000), (value, more) => {
        const evidence = only(`${value + more} boats`);
        assert.equal(compareQuantities(only(`at least ${value} boats`), evidence), "supports");
        assert.notEqual(compareQuantities(only(`about ${value + more} boats`), evidence), "conflicts");
      }),
      { numRuns: runs(200), seed: 8 },
    );
  });

  const LONG = 200_000;
  const adversarial: readonly (readonly [name: string, unit: string])[] = [
    ["digits", "7"],
    ["number words", "one "],
    ["hundreds", "hundred "],
    ["joined words", "one hundred and "],
    ["hyphenated words", "twenty-"],
    ["commas", "1,"],
    ["groups", ",123"],
    ["ranges", "1-"],
    ["spaced numbers", "1 "],
    ["to", "1 to "],
    ["between", "between 1 and "],
    ["dots", "1."],
    ["slashes", "1/2/"],
    ["colons", "1:"],
    ["years", "2020-"],
    ["year words", "2020 to "],
    ["months", "May "],
    ["month ranges", "May to "],
    ["month days", "May 1 to "],
    ["weekdays", "Monday, "],
    ["relations", "last "],
    ["parts", "early "],
    ["ago", "ago "],
    ["feet", "1 foot "],
    ["hours", "2 hours "],
    ["signs", ">"],
    ["minus", "-"],
    ["spaces", " "],
    ["letters", "a"],
    ["apostrophes", "'90s"],
    ["bounds", "more than "],
    ["money", "$"],
    ["halves", "half a "],
    ["lone surrogates", "\ud800"],
    ["addresses", "www."],
    ["identifiers", "a1:"],
  ];
  for (const [name, unit] of adversarial) {
    it(`complete on ${LONG} characters of ${name}`, () => {
      const text = unit.repeat(Math.ceil(LONG / unit.length));
      const dates = findDates(text, REFERENCE);
      const quantities = findQuantities(text, dates);
      assertOrdered(
        text,
        [...dates, ...quantities].sort((a, b) => a.start - b.start),
      );
    });
  }
});
