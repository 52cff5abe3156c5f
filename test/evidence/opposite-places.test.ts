import assert from "node:assert/strict";
import { checkClaim } from "../../server/src/evidence/check-claim.ts";
import { inputFor } from "./claim-inputs.ts";
import { makeSource } from "./claim-pairs.ts";

const source = makeSource(
  "The weaver Odile Marn was older than her cousin Bas Terhorst. The dye house stands west of the bleaching green. The mill " +
    "lost its licence to a dyer from Aalen. Wages of men rose in spring and wages of women fell in autumn. The south gate was " +
    "painted in April, the north gate in July. The guild supported the tax in the first year and later opposed it.\n\n" +
    "Terhorst opened the loom hall after Marn had closed the school. The court of Aalen overturned the fine on the mill. The " +
    "upper sluice was mended by Kolb and the lower by Henn. One of the looms, the Bruder, has no shuttle. None of the " +
    "apprentices disliked the new looms. The statute prevents a guild from selling its hall. No one other than the foreman saw " +
    "the fire. It was not long before neighbours filled the yard. The carter failed to lock the shed.",
  "The weavers of Aalen",
  { year: 2015, month: 8, day: 20 },
);
const judge = (claim: string) => checkClaim(inputFor(claim, [source]));

describe("an opposite in its place", () => {
  for (const claim of [
    "Bas Terhorst was younger than his cousin Odile Marn.",
    "The bleaching green lies east of the dye house.",
    "A dyer from Aalen won the licence from the mill.",
    "Wages of women fell in autumn.",
    "The north gate was painted in July.",
    "The guild later opposed the tax.",
    "Marn closed the school before Terhorst opened the loom hall.",
    "The court of Aalen quashed the fine on the mill.",
    "The lower sluice was mended by Henn.",
    "The statute allows a guild to keep its hall.",
  ]) {
    it(`is left alone where the sentence says the same: ${claim}`, () =>
      assert.match(judge(claim).kind, /^(?:supported|unchecked)$/));
  }

  for (const [claim, words] of [
    ["The weaver Odile Marn was younger than her cousin Bas Terhorst.", "younger"],
    ["The dye house stands east of the bleaching green.", "east"],
    ["The court of Aalen upheld the fine on the mill.", "upheld"],
    ["Wages of men fell in spring.", "fell"],
  ] as const) {
    it(`is marked where it says otherwise: ${claim}`, () => {
      const [reason] = judge(claim).reasons;
      assert.equal(judge(claim).kind, "contradicted");
      assert.equal(claim.slice(reason?.claim.start, reason?.claim.end), words);
    });
  }
});

describe("what a source denies of all but one, or not for long", () => {
  for (const claim of [
    "Every loom except the Bruder has a shuttle.",
    "All the looms but the Bruder have a shuttle.",
    "All the apprentices liked the new looms.",
    "The fire was seen by the foreman.",
    "The foreman saw the fire.",
    "Soon neighbours filled the yard.",
    "The carter could have locked the shed.",
  ]) {
    it(`is not held against: ${claim}`, () => assert.match(judge(claim).kind, /^(?:supported|unchecked)$/));
  }

  for (const claim of ["The carter locked the shed.", "All of the apprentices disliked the new looms."]) {
    it(`contradicts: ${claim}`, () => assert.equal(judge(claim).kind, "contradicted"));
  }
});
