import assert from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { termAt } from "../../server/src/search/dictionary.ts";
import { TermScanner } from "../../server/src/search/term-scanner.ts";
import { termsOf } from "../../server/src/search/terms.ts";
import { runs } from "../support/runs.ts";

/** What the scanner finds in the texts, one after the other. */
function scan(...texts: string[]): string[] {
  const scanner = new TermScanner();
  for (const text of texts) scanner.scan(text, 0, text.length);
  const built = scanner.dictionary.build();
  return [...scanner.found.subarray(0, scanner.count)].map((number) => termAt(built, number));
}

const PIECES = [
  ..."aAsS0.,'’-– \n_é港口한ก\u0301\u00ad\u200b😀𠀀ßⅣ٣",
  "U.S.",
  "don't",
  "12,400",
  "walkout",
  "Internationalisation",
  "the",
  "O'Brien's",
  "forty",
  "-two ",
  "3.5 mln",
  " million",
  "1,000",
];

const MAGNITUDES = {
  dozen: "24",
  hundred: "200",
  thousand: "2000",
  lakh: "200000",
  million: "2000000",
  mln: "2000000",
  crore: "20000000",
  bn: "2000000000",
  billion: "2000000000",
  trillion: "2000000000000",
  trn: "2000000000000",
};

describe("the term scanner", () => {
  it("finds the terms of plain text, stop words left out", () => {
    assert.deepEqual(scan("The boats, and 12,400 people's boat."), ["boat", "12400", "peopl", "boat"]);
  });

  it("knows dotted acronyms, joined numbers and other scripts", () => {
    assert.deepEqual(scan("U.S. trade", "Müller’s 3.5 pct", "港口城"), [
      "u.s.",
      "trade",
      "müller",
      "3.5",
      "pct",
      "港口",
      "口城",
    ]);
  });

  it("takes numbers written differently for the same", () => {
    assert.deepEqual(scan("12,400 12400 3.50 forty 40"), ["12400", "12400", "3.5", "40", "40"]);
    assert.deepEqual(scan("12.4 million tonnes"), ["12.4", "12400000", "million", "tonn"]);
    assert.deepEqual(scan("forty-two boats, 42 boats"), ["40", "42", "2", "boat", "42", "boat"]);
    assert.deepEqual(scan("sixty-five thousand"), ["60", "65000", "5", "5000", "thousand"]);
    for (const [word, value] of Object.entries(MAGNITUDES)) assert.equal(scan(`2 ${word}`)[1], value, word);
    assert.deepEqual(scan("1,98 007 1.2.3 30 five"), ["1,98", "007", "1.2.3", "30", "5"]);
  });

  it("cuts words of extraordinary length", () => {
    const [term] = scan("x".repeat(100_000));
    assert.equal(term, "x".repeat(64));
  });

  it("keeps no text in memory for the sake of a word in it", () => {
    setFlagsFromString("--expose-gc");
    const collect: () => void = runInNewContext("gc");
    const bytesInUse = () => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const scanner = new TermScanner();
    const before = bytesInUse();
    for (let i = 0; i < 20; i++) {
      const letter = String.fromCharCode(97 + i);
      // Through bytes, so that the text is one string and not the parts it was put together from.
      const text = Buffer.from(`réélection${letter}sérieuse É.T.A.${letter} ${"the pier ".repeat(50_000)}`).toString();
      scanner.count = 0;
      scanner.scan(text, 0, text.length);
    }
    assert.ok(bytesInUse() - before < 3_000_000, String(bytesInUse() - before));
    assert.ok(scanner.dictionary.count > 20);
  });

  it("agrees with the plain way to find terms, whatever the text and the range", () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 30 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.nat(40), (texts, from) => {
        assert.deepEqual(
          scan(...texts),
          texts.flatMap((one) => termsOf(one)),
        );
        const scanner = new TermScanner();
        const [first = ""] = texts;
        const range = { start: Math.min(from, first.length), end: Math.min(from + 10, first.length) };
        scanner.scan(first, range.start, range.end);
        const built = scanner.dictionary.build();
        const found = [...scanner.found.subarray(0, scanner.count)].map((number) => termAt(built, number));
        assert.deepEqual(found, termsOf(first, range));
      }),
      { seed: 1, numRuns: runs(1000) },
    );
  });
});
