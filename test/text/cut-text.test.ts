import assert from "node:assert/strict";
import fc from "fast-check";
import { cutText } from "../../server/src/text/cut-text.ts";
import { runs } from "../support/runs.ts";

describe("a text that is cut", () => {
  const cases: readonly (readonly [text: string, longest: number, cut: string])[] = [
    ["Boats wait.", 11, "Boats wait."],
    ["The boats wait at the quay. Nobody knows why they do.", 40, "The boats wait at the quay. …"],
    ["The boats wait at the quay, and nobody knows why.", 40, "The boats wait at the quay …"],
    ["The boats wait at the quay and nobody knows why.", 40, "The boats wait at the quay and nobody …"],
    ["It ended. The boats of the harbour wait at the quay for news", 40, "It ended. The boats of the harbour wait …"],
    ["boatsboatsboats", 10, "boatsboats …"],
    ["boats 🚢🚢🚢🚢", 9, "boats 🚢 …"],
  ];
  for (const [text, longest, cut] of cases)
    it(`ends at its best place: ${cut}`, () => assert.equal(cutText(text, longest), cut));

  it("is a beginning of the text, no longer than it may be, and breaks no character", () => {
    const texts = fc.string({ unit: fc.constantFrom("a", "b", " ", ".", ",", "🚢"), maxLength: 90 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 60 }), (text, longest) => {
        const cut = cutText(text, longest);
        if (text.length <= longest) return assert.equal(cut, text);
        const kept = cut.slice(0, -2);
        assert.ok(text.startsWith(kept) && kept.length <= longest, cut);
        assert.doesNotMatch(kept, /[\uD800-\uDBFF]$/);
      }),
      { numRuns: runs(200) },
    );
  });
});
