import assert from "node:assert/strict";
import { checkClaim } from "../../server/src/evidence/check-claim.ts";
import { inputFor } from "./claim-inputs.ts";
import { makeSource } from "./claim-pairs.ts";

describe("words of a phrase that two of a sentence share", () => {
  const source = makeSource(
    "The bridge league met in Osby.\n\nThe bishop opened the stone pier for summer visitors from the islands, and the " +
      "mayor closed it.\n\nThe union accepted the longer shifts in the harbour yard, the guild rejected them.",
    "Osby",
    { year: 2012, month: 8, day: 6 },
  );

  const kindOf = (claim: string) => checkClaim(inputFor(claim, [source])).kind;

  for (const claim of [
    "The mayor closed the stone pier for summer visitors from the islands.",
    "The guild rejected the longer shifts in the harbour yard.",
  ]) {
    it(`are no other's: ${claim}`, () => assert.match(kindOf(claim), /^(?:supported|unchecked)$/));
  }

  it("are held against a claim that exchanges them", () => {
    assert.equal(kindOf("The bishop closed the stone pier for summer visitors from the islands."), "contradicted");
  });
});
