import assert from "node:assert/strict";
import fc from "fast-check";
import { editDistance, findApproximate } from "../../server/src/text/approximate.ts";
import { runs } from "../support/runs.ts";

/** The table of edit distances, row by row: of all of `a` to each prefix of `b`, from any start if `free`. */
function lastRow(a: string, b: string, free: boolean): number[] {
  let row = Array.from({ length: b.length + 1 }, (_, j) => (free ? 0 : j));
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(
        Math.min(
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row;
}

const distance = (a: string, b: string) => lastRow(a, b, false)[b.length] as number;

/** Damerau's distance with swaps of neighbours, by plain recursion. */
function swapDistance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const options = [
    swapDistance(a.slice(1), b) + 1,
    swapDistance(a, b.slice(1)) + 1,
    swapDistance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ];
  if (a.length > 1 && a[0] === b[1] && a[1] === b[0]) options.push(swapDistance(a.slice(2), b.slice(2)) + 1);
  return Math.min(...options);
}

function checkAgainstTable(pattern: string, text: string, maxErrors: number) {
  const places = findApproximate(pattern, text, maxErrors);
  const limit = Math.min(maxErrors, pattern.length - 1);
  const ends = lastRow(pattern, text, true);
  for (const [i, place] of places.entries()) {
    assert.ok(place.start < place.end && place.end <= text.length && place.errors <= limit);
    assert.equal(distance(pattern, text.slice(place.start, place.end)), place.errors);
    assert.equal(ends[place.end], place.errors);
    const before = places[i - 1];
    if (before) {
      assert.ok(before.errors < place.errors || (before.errors === place.errors && before.start < place.start));
    }
    assert.ok(places.every((other) => other === place || other.end <= place.start || place.end <= other.start));
  }
  // Every end within the limit is explained by a place that is at least as good and near enough to overlap.
  for (let end = 1; end <= text.length; end++) {
    const errors = ends[end] as number;
    if (errors > limit) continue;
    const reach = pattern.length + errors;
    assert.ok(
      places.some((place) => place.errors <= errors && place.start < end && place.end > end - reach),
      `nothing found at ${end}`,
    );
  }
}

describe("approximate search", () => {
  const text = "The Senate voted 295 to 1 to adopt a resolution calling for sanctions.";

  it("finds an exact place", () => {
    assert.deepEqual(findApproximate("adopt a resolution", text, 3)[0], { start: 29, end: 47, errors: 0 });
  });

  it("finds the nearest wording", () => {
    const place = findApproximate("adapt the resolution", text, 6)[0];
    assert.equal(place && text.slice(place.start, place.end), "adopt a resolution");
    assert.equal(place?.errors, 4);
  });

  it("takes the start that makes the place as long as the pattern", () => {
    assert.deepEqual(findApproximate("cat", "a xat", 1), [{ start: 2, end: 5, errors: 1 }]);
  });

  it("gives every place once, the best first", () => {
    assert.deepEqual(findApproximate("boats", "goats, boats and bots", 1), [
      { start: 7, end: 12, errors: 0 },
      { start: 0, end: 5, errors: 1 },
      { start: 17, end: 21, errors: 1 },
    ]);
    assert.deepEqual(
      findApproximate("aa", "aaaaa", 0).map((place) => place.start),
      [0, 2],
    );
  });

  it("finds nothing where there is nothing", () => {
    assert.deepEqual(findApproximate("", "abc", 2), []);
    assert.deepEqual(findApproximate("abc", "", 2), []);
    assert.deepEqual(findApproximate("abc", "xyz", 2), []);
    assert.deepEqual(findApproximate("abc", "abc", -1), []);
    assert.deepEqual(findApproximate("a", "xyz", 5), []);
  });

  it("agrees with the table for short patterns", () => {
    const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength });
    fc.assert(fc.property(letters(8), letters(30), fc.nat(4), checkAgainstTable), { seed: 31, numRuns: runs(300) });
  });

  it("agrees with the table for patterns of several blocks", () => {
    const unit = fc.constantFrom("a", "b", "é", "漢");
    const letters = (minLength: number, maxLength: number) => fc.string({ unit, minLength, maxLength });
    const edited = fc
      .tuple(letters(25, 110), letters(0, 40), letters(0, 40), fc.array(fc.tuple(fc.nat(109), unit), { maxLength: 8 }))
      .map(([pattern, before, after, edits]) => {
        let middle = pattern;
        for (const [at, letter] of edits) middle = middle.slice(0, at) + letter + middle.slice(at + (at % 3));
        return { pattern, text: before + middle + after };
      });
    fc.assert(
      fc.property(edited, fc.nat(20), ({ pattern, text }, maxErrors) => checkAgainstTable(pattern, text, maxErrors)),
      { seed: 32, numRuns: runs(120) },
    );
  });
});

describe("edit distance", () => {
  it("counts edits and swaps up to its limit", () => {
    assert.equal(editDistance("karabakh", "karabakh", 2), 0);
    assert.equal(editDistance("karabakh", "karabak", 2), 1);
    assert.equal(editDistance("karabakh", "karabahk", 1), 1);
    assert.equal(editDistance("karabakh", "qarabaq", 3), 3);
    assert.equal(editDistance("karabakh", "qarabaq", 2), 3);
    assert.equal(editDistance("abc", "xyz", 1), 2);
    assert.equal(editDistance("", "abc", 3), 3);
    assert.equal(editDistance("", "abcd", 3), 4);
  });

  it("agrees with the recursive definition", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.nat(7), (a, b, limit) => {
        assert.equal(editDistance(a, b, limit), Math.min(swapDistance(a, b), limit + 1));
      }),
      { seed: 33, numRuns: runs(200) },
    );
  });
});
