import assert from "node:assert/strict";
import { checkClaim } from "../../server/src/evidence/check-claim.ts";
import { inputFor } from "./claim-inputs.ts";
import { makeSource } from "./claim-pairs.ts";

const source = makeSource(
  "The road over the Kessel pass is anything but safe in winter. The inspectors blamed the driver rather than the brakes. " +
    "The Kessel club's victory in Marbach was its first victory in eleven seasons.\n\n" +
    "Visitors may borrow skis free of charge from the tourist office. Are the huts open on Sundays? They are not, the " +
    "warden explains in the spring issue of the valley newspaper. The wooden bridge carries lorries of seven tonnes. " +
    "The upper hut has no telephone and no stove, but its windows were mended.",
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
    "The upper hut has no stove, but its windows were mended.",
  ]) {
    it(`is not held against: ${claim}`, () => assert.match(kindOf(claim), /^(?:supported|unchecked)$/));
  }

  it("is none where nothing is denied", () => {
    assert.equal(kindOf("The wooden bridge does not carry lorries of seven tonnes."), "contradicted");
  });
});

describe("what has yet to come to be", () => {
  const board = makeSource(
    "The harbour board met on 3 May 2017. The contract for the new crane has still to be signed. The money for the second " +
      "berth remains to be found. The pilots have yet to agree to the new rota.\n\n" +
      "The board sat longer in May than at any of its meetings since 2009. Its chairman thanked the pilots. " +
      "The clerk read the letters.\n\n" +
      "The dredger Alwine has no insurance. The archive has not been catalogued. The union has not accepted the offer of " +
      "12 April, the harbour master said.",
    "Harbour board: report of the works committee",
    { year: 2017, month: 5, day: 4 },
  );
  const judge = (claim: string) => checkClaim(inputFor(claim, [board])).kind;

  for (const claim of [
    "The contract for the new crane has not been signed yet.",
    "The money for the second berth has not been found.",
    "Insurance for the dredger Alwine has still to be found.",
    "The union has yet to accept the offer of 12 April.",
    "The archive has yet to be catalogued.",
  ]) {
    it(`is a denial: ${claim}`, () => assert.equal(judge(claim), "supported"));
  }

  for (const claim of [
    "The dredger Alwine needs insurance.",
    "Not since 2009 had the board sat so long at any of its meetings.",
  ]) {
    it(`is not held against: ${claim}`, () => assert.equal(judge(claim), "unchecked"));
  }

  for (const claim of [
    "The contract for the new crane has been signed.",
    "The pilots have agreed to the new rota.",
    "The dredger Alwine has insurance.",
  ]) {
    it(`contradicts: ${claim}`, () => assert.equal(judge(claim), "contradicted"));
  }
});

describe("a denial of one thing about a deed that the source states", () => {
  const inn = makeSource(
    "Deputy warden Gerd Aust rang the bell of the Heron inn because the warden was away. The landlord repaid the loan with " +
      "a legacy from his aunt. The brewery owns all of its inns and leases the malt house. The cook bakes at night and " +
      "serves by day. The coach reached the Heron on Friday. The inn has won every prize for pies since 2011.\n\n" +
      "It was agreed that the stables be sold. The smith mended the gate of the yard before the fair. Guests fed 30 of the geese.",
    "The Heron inn at Sandau",
    { year: 2018, month: 9, day: 4 },
  );
  const judge = (claim: string) => checkClaim(inputFor(claim, [inn]));

  for (const claim of [
    "The warden did not ring the bell of the Heron inn.",
    "The landlord did not repay the loan with his own money.",
    "The landlord did not repay the loan from the till but with a legacy.",
    "The brewery does not own the malt house.",
    "The cook does not bake by day.",
    "The coach did not reach the Heron in time.",
    "The coach did not reach the Heron until Friday.",
    "The inn has not been beaten for pies since 2011.",
    "The stables have not been sold.",
    "Guests did not feed all of the geese.",
    "The smith did not mend the gate of the yard before the hay was in.",
  ]) {
    it(`is not held against: ${claim}`, () => assert.equal(judge(claim).kind, "unchecked"));
  }

  for (const [claim, replacement] of [
    ["The landlord didn't repay the loan with a legacy from his aunt.", "did"],
    ["The smith never mended the gate of the yard.", ""],
  ] as const) {
    it(`contradicts: ${claim}`, () => {
      const { kind, reasons } = judge(claim);
      assert.equal(kind, "contradicted");
      assert.equal(reasons[0]?.replacement, replacement);
    });
  }
});
