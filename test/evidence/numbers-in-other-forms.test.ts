import assert from "node:assert/strict";
import { checkClaim } from "../../server/src/evidence/check-claim.ts";
import { inputFor } from "./claim-inputs.ts";
import { makeSource } from "./claim-pairs.ts";

const source = makeSource(
  "The rower Ines Falk, a twenty-three-year-old from Osby, beat her sister by 2:08 to 1:55 minutes over the lake course. " +
    "Her grandmother Rut was the village midwife. She was 84. In her first year she attended " +
    "112 births, 94 of them at night.\n\n" +
    "The boathouse cost 36 million crowns, paid over four years. The club, founded in 1926, lends each member a boat for a year. " +
    "The wave measured 3 metres 40 at the pier. A ticket for the regatta costs six pounds.\n\n" +
    "Of the 52 rowers at the camp, seventeen rowers fell ill after the dinner on Saturday.\n\n" +
    "Falk took the lead in the fourth minute of the final. Her oar broke seven minutes later.\n\n" +
    "The trainer Nils Aas said that ten weeks of camp are too many for juniors. He recommended six.",
  "Regatta at Osby",
  { year: 2012, month: 8, day: 6 },
);

const kindOf = (claim: string) => checkClaim(inputFor(claim, [source])).kind;

describe("a number that the source gives in another form", () => {
  for (const [what, claim, altered] of [
    ["the age of something beside a name", "The club was 86 years old when Ines Falk won in 2012.", undefined],
    ["an age in words", "Ines Falk, 23, is a rower from Osby.", "Ines Falk, 61, is a rower from Osby."],
    [
      "a year of birth from an age",
      "Falk's grandmother, the village midwife Rut, was born in 1927 or 1928.",
      "Falk's grandmother, the village midwife Rut, was born in 1877 or 1899.",
    ],
    ["the gap between two times", "Ines Falk won by 13 seconds over the lake course.", undefined],
    [
      "an average",
      "On average the boathouse cost 9 million crowns a year.",
      "On average the boathouse cost 17 million crowns a year.",
    ],
    [
      "one unit of time",
      "The club lends each member a boat for twelve months.",
      "The club lends each member a boat for thirty months.",
    ],
    [
      "hundredths without their unit",
      "The wave measured 3.4 metres at the pier.",
      "The wave measured 8.4 metres at the pier.",
    ],
    ["pounds by their sign", "A ticket for the regatta costs £6.", "A ticket for the regatta costs £67."],
    ["a minute counted on from another", "Falk's oar broke in the eleventh minute of the final.", undefined],
    [
      "a number whose unit the sentence before tells",
      "Nils Aas recommended six weeks of camp for juniors.",
      "Nils Aas recommended eight weeks of camp for juniors.",
    ],
    ["a share told by two small numbers", "Five births in six came by night in Rut's first year.", undefined],
    ["the rest of a number", "Thirty-five rowers ate no dinner or did not fall ill.", undefined],
  ] as const) {
    it(`is not held against a claim: ${what}`, () => {
      assert.match(kindOf(claim), /^(?:supported|unchecked)$/);
      if (altered !== undefined) assert.match(kindOf(altered), /^(?:contradicted|unsupported)$/, altered);
    });
  }
});
