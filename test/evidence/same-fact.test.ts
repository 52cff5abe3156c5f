import assert from "node:assert/strict";
import { checkClaim } from "../../server/src/evidence/check-claim.ts";
import { inputFor } from "./claim-inputs.ts";
import { makeSource } from "./claim-pairs.ts";

const source = makeSource(
  "The herders' cooperative of Tarnwick keeps 212 goats on the upper pastures in summer. Its dairy at the foot of the " +
    "pass makes cheese from May onwards, and a shop beside the chapel sells it to walkers who have come over the pass.\n\n" +
    "The chapel of Tarnwick was built by masons from the valley in 1874. Nobody has lived in the priest's house for a long " +
    "time, and swifts nest under its roof. Ilka Moor slipped twice in the second round of the herders' race on 8 March 2020.",
  "Tarnwick",
  { year: 2021, month: 9, day: 4 },
);

const kindOf = (claim: string) => checkClaim(inputFor(claim, [source])).kind;

describe("another value of a sentence", () => {
  it("contradicts a claim that keeps words of the sentence in their order", () => {
    assert.equal(kindOf("The cooperative, as ever, kept 340 goats on its upper pastures in summer."), "contradicted");
    assert.equal(kindOf("The chapel of Tarnwick was built in 1858 by masons from the valley."), "contradicted");
  });

  it("contradicts a short one that is the sentence's own but for the value", () => {
    assert.equal(kindOf("The cooperative keeps 340 goats."), "contradicted");
  });

  it("contradicts a bound near it, in whatever order", () => {
    assert.equal(kindOf("There are fewer than 200 goats in Tarnwick."), "contradicted");
    assert.notEqual(kindOf("There are fewer than 90 goats in Tarnwick."), "contradicted");
  });

  it("is only lacking to a claim that turns the words round", () => {
    assert.equal(
      kindOf("In summer the upper pastures have 340 goats, kept by the herders' cooperative of Tarnwick."),
      "unsupported",
    );
    assert.equal(kindOf("In 1858 masons from the valley built the Tarnwick chapel."), "unsupported");
  });

  it("contradicts a day that is the sentence's in all but one part, in whatever order", () => {
    assert.equal(kindOf("On 8 May 2020 the herders held a race."), "contradicted");
    assert.notEqual(kindOf("On 5 May 2020 the herders held a race."), "contradicted");
  });

  it("says nothing of an ordinal of another deed", () => {
    assert.equal(kindOf("Ilka Moor won the first round."), "unchecked");
  });

  it("says nothing of a claim that keeps but one word beside it", () => {
    assert.equal(kindOf("There are 340 goats in Tarnwick, as the neighbours well know."), "unchecked");
  });
});
