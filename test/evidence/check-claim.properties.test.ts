import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import fc from "fast-check";
import type { Source } from "../../server/src/corpus/source.ts";
import { checkClaim } from "../../server/src/evidence/check-claim.ts";
import type { Verdict } from "../../server/src/evidence/verdict.ts";
import { termsOf } from "../../server/src/search/terms.ts";
import { compareDates, findDates } from "../../server/src/text/dates.ts";
import { compareQuantities, findQuantities } from "../../server/src/text/quantities.ts";
import type { Range } from "../../server/src/text/range.ts";
import { runs } from "../support/runs.ts";
import { readPairedSources } from "../support/source-pairs.ts";
import { inputFor } from "./claim-inputs.ts";
import { makeSource, readPairs } from "./claim-pairs.ts";

const folder = new URL("pairs/", import.meta.url);
const files = readdirSync(folder)
  .sort()
  .map((file) => readPairs(new URL(file, folder)));
const samples = files.flatMap(({ source, pairs }) => pairs.map(({ claim }) => ({ source, claim })));
const sample = fc.constantFrom(...samples);
const seed = 20_231;

const fixtures = readPairedSources(new URL("../fixtures/pairs/", import.meta.url)).flatMap(({ name, text, pairs }) => {
  const source = makeSource(text, name, { year: 2021, month: 3, day: 9 }, `${name}.txt`);
  return pairs.map(({ claim }) => ({ source, claim }));
});

const anySample = fc.constantFrom(...samples, ...fixtures);

/** Words that make a number a bound or an estimate: one that is weaker or nearer than what was written may rightly score higher. */
const BOUND =
  /\b(?:over|under|above|below|more|less|fewer|least|most|about|around|some|roughly|nearly|almost|up|before|after|since|until|by|through|between|from|than|to)\b/i;

/**
 * What to write for a number: another of as many digits, or one of any size; for what may be a year another year. Where a
 * year becomes a count, the season or month before it becomes a word, which the source may have.
 */
const otherNumber = fc
  .oneof(
    fc
      .infiniteStream(fc.integer({ min: 1, max: 9 }))
      .map((digits) => (written: string) => written.replace(/\d/g, () => String(digits.next().value))),
    fc.integer({ min: 100, max: 9999 }).map((number) => () => String(number)),
  )
  .chain((put) =>
    fc
      .integer({ min: 1000, max: 2099 })
      .map((year) => (written: string) => (/^(?:1\d|20)\d\d$/.test(written) ? String(year) : put(written))),
  );

/** The names, words, digits, dates and quantities of a source, found once. */
const known = new Map<Source, ReturnType<typeof readSource>>();

function readSource(source: Source) {
  const { text, metadata } = source;
  const dates = findDates(text, metadata.date);
  return {
    names: inputFor("", [source]).names,
    terms: new Set(termsOf(text)),
    digits: text.replace(/[.,](?=\d)/g, ""),
    dates,
    quantities: findQuantities(text, dates),
  };
}

function getKnown(source: Source) {
  const there = known.get(source) ?? readSource(source);
  known.set(source, there);
  return there;
}

/**
 * Whether the source has one of a claim's numbers, or bears out a value written in digits, if only in part: 4.75 percent
 * bears out "4.8 percent".
 */
function bearsOutDigits(source: Source, claim: string): boolean {
  const there = getKnown(source);
  const numbers = claim.replace(/[.,](?=\d)/g, "").match(/\d+/g) ?? [];
  if (numbers.some((number) => there.terms.has(number) || there.digits.includes(number))) return true;
  const dates = findDates(claim);
  const hasDigits = ({ start, end }: Range) => /\d/.test(claim.slice(start, end));
  return (
    findQuantities(claim, dates)
      .filter(hasDigits)
      .some((one) => there.quantities.some((other) => compareQuantities(one, other) === "supports")) ||
    dates
      .filter(hasDigits)
      .some((one) => there.dates.some((other) => /^(?:supports|weaker)$/.test(compareDates(one, other))))
  );
}

/** What a verdict says, wherever the claim's lines break: words put into a claim keep the breaks around them. */
function essence(verdict: Verdict) {
  const { kind, reasons } = verdict;
  return {
    kind,
    reasons: reasons.map(({ kind, direction, replacement, evidence }) => [
      kind,
      direction,
      replacement?.replace(/\s+/g, " "),
      evidence?.range,
    ]),
  };
}

function wordsAtFault(claim: string, verdict: Verdict): string[] {
  return verdict.reasons.map(({ claim: range }) => claim.slice(range.start, range.end).replace(/\s+/g, " "));
}

describe("checkClaim: properties", () => {
  it("does not depend on the order of sources and passages", () => {
    fc.assert(
      fc.property(sample, fc.constantFrom(...files), ({ source, claim }, other) => {
        const second: Source = makeSource(other.source.text, other.source.metadata.title, undefined, "other.txt");
        const input = inputFor(claim, [source, second]);
        const turned = { ...input, passages: [...input.passages].reverse() };
        assert.deepEqual(checkClaim(turned), checkClaim(input));
      }),
      { seed, numRuns: runs(30) },
    );
  });

  it("does not depend on line wrapping", () => {
    fc.assert(
      fc.property(anySample, fc.infiniteStream(fc.boolean()), ({ source, claim }, breaks) => {
        const wrapped = claim.replace(/ /g, () => (breaks.next().value ? "\n" : " "));
        const verdict = checkClaim(inputFor(claim, [source]));
        const other = checkClaim(inputFor(wrapped, [source]));
        assert.deepEqual(essence(other), essence(verdict));
        assert.deepEqual(wordsAtFault(wrapped, other), wordsAtFault(claim, verdict));
      }),
      { seed, numRuns: runs(60) },
    );
  });

  it("does not depend on typographic apostrophes and quotation marks", () => {
    for (const { source, claim } of samples) {
      const typographic = claim.replace(/'/g, "’").replace(/"([^"]*)"/g, "“$1”");
      assert.deepEqual(
        essence(checkClaim(inputFor(typographic, [source]))),
        essence(checkClaim(inputFor(claim, [source]))),
        claim,
      );
    }
  });

  it("never turns supported into unsupported for an irrelevant source", () => {
    fc.assert(
      fc.property(sample, fc.constantFrom(...files), ({ source, claim }, other) => {
        if (other.source.text === source.text) return;
        const irrelevant = makeSource(other.source.text, other.source.metadata.title, undefined, "other.txt");
        if (checkClaim(inputFor(claim, [source])).kind !== "supported") return;
        const { kind } = checkClaim(inputFor(claim, [source, irrelevant]));
        assert.ok(kind === "supported" || kind === "unchecked", `${kind}: ${claim}`);
      }),
      { seed, numRuns: runs(100) },
    );
  });

  it("never scores a claim higher for a number that its source does not have and that no number of it bears out", () => {
    const claims = [...samples, ...fixtures].filter(({ claim }) => /\d/.test(claim) && !BOUND.test(claim));
    assert.ok(claims.length > 150, String(claims.length));
    fc.assert(
      fc.property(fc.constantFrom(...claims), fc.infiniteStream(otherNumber), ({ source, claim }, others) => {
        const altered = claim.replace(/\d+(?:[.,]\d+)*/g, (written) => others.next().value(written));
        fc.pre(altered !== claim && !bearsOutDigits(source, altered));
        const { names } = getKnown(source);
        const before = checkClaim(inputFor(claim, [source], { names })).score;
        const after = checkClaim(inputFor(altered, [source], { names })).score;
        assert.ok(
          before === null || after === null || after <= before,
          `${after} > ${before}: ${altered} for ${claim}`,
        );
      }),
      { seed, numRuns: runs(400) },
    );
  });

  it("answers anything a person types, with ranges inside the claim and the sources", () => {
    const [{ source }] = files as [(typeof files)[0]];
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.lorem({ maxCount: 30 })), (claim) => {
        const verdict = checkClaim(inputFor(claim, [source]));
        for (const { claim: range, evidence } of verdict.reasons) {
          assert.ok(0 <= range.start && range.start <= range.end && range.end <= claim.length);
          assert.ok(!evidence || evidence.range.end <= source.text.length);
        }
      }),
      { seed, numRuns: runs(100) },
    );
  });
});
