import assert from "node:assert/strict";
import { checkClaim } from "../../server/src/evidence/check-claim.ts";
import { inputFor } from "./claim-inputs.ts";
import { makeSource } from "./claim-pairs.ts";

const source = makeSource(
  "The road over the Kessel pass is anything but safe in winter. The inspectors blamed the driver rather than the brakes. " +
    "The Kessel club's victory in Marbach was its first victory in eleven seasons.\n\n" +
    "Visitors may borrow skis free of charge from the tourist office. Are the huts open on Sundays? They are not, the " +
    "warden explains in the spring issue of the valley newspaper. The wooden bridge carries lorries of seven tonnes.",
  "News from the Kessel valley",
  { year: 2017, month: 2, day: 9 },
);

const kindOf = (claim: string) => checkClaim(inputFor(claim, [source])).kind;

describe("a denial that the source puts in other words", () => {
  for (const claim of [
    "The road over the Kessel pass is not safe in winter.",
    "The inspectors blamed the driver and not the brakes.",
    "Before Marbach the Kessel club had not had a victory in eleven seasons.",
    "Visitors may borrow skis at no charge from the tourist office.",
    "The warden explains it in the spring issue of the valley newspaper.",
  ]) {
    it(`is not held against: ${claim}`, () => assert.match(kindOf(claim), /^(?:supported|unchecked)$/));
  }

  it("is none where nothing is denied", () => {
    assert.equal(kindOf("The wooden bridge does not carry lorries of seven tonnes."), "contradicted");
  });
});
