import assert from "node:assert/strict";
import { checkClaim } from "../../server/src/evidence/check-claim.ts";
import { inputFor } from "./claim-inputs.ts";
import { makeSource } from "./claim-pairs.ts";

const source = makeSource(
  "There are nine bells in the chapel of Sollum, and Marten Okker, who is seventy, rings them twice a week. " +
    "His neighbour Willem Bruun did not want to hear of it, and the two men have not spoken since Easter.\n\n" +
    "The bell foundry was set up by Olaf Dietz, who after the Merger will hold 9 per cent of its shares. " +
    "Petra Lang and Arne Moe hold 12 and 7 per cent of the shares of the quarry at Vik.",
  "The bells of the chapel",
  { year: 2017, month: 6, day: 2 },
);

const kindOf = (claim: string) => checkClaim(inputFor(claim, [source])).kind;

describe("a name and another that stands beside the same word", () => {
  it("takes no “and” that begins a clause for one that joins two names", () => {
    assert.equal(kindOf("Bruun and Okker have not been on speaking terms since Easter."), "unchecked");
  });

  it("does not exchange a doer and a name that stands behind its preposition on both sides", () => {
    assert.equal(kindOf("Olaf Dietz will hold 9 per cent of the shares after the Merger."), "supported");
  });

  it("does not say whose number is which of a row", () => {
    assert.equal(kindOf("Petra Lang holds 7 per cent of the shares of the quarry at Vik."), "unchecked");
    assert.equal(kindOf("Arne Moe holds 7 per cent of the shares of the quarry at Vik."), "unchecked");
  });
});

describe("a land that the source does not name", () => {
  const source = makeSource(
    "The dyer Samir Haddad was born in a village of nine houses near Aleppo in 1931. His father kept bees and sold the honey " +
      "in the town. In the spring of 1949 the family packed two carts and left for the coast, where an uncle had a boat.",
    "The dyer of Halmsund",
    { year: 1988, month: 3, day: 4 },
  );
  const kindOf = (claim: string) => checkClaim(inputFor(claim, [source])).kind;

  it("is not held against a claim where a city of it is named", () => {
    assert.notEqual(kindOf("The dyer Samir Haddad was born in a village of Syria in 1931."), "unsupported");
    assert.equal(kindOf("The dyer Samir Haddad was born in a village of Jordan in 1931."), "unsupported");
  });
});

describe("another name that only seems to have the place", () => {
  const source = makeSource(
    "The collector Tilde Roos has given nine clocks to the Town Museum of Varn. The treaty was signed in the Norran capital, " +
      "Sel, on a Monday. Mayor Ottokar Blum was greeted by the sexton Ferdl Haas at the gate of the museum.",
    "Clocks and treaties",
    { year: 2012, month: 3, day: 7 },
  );
  const kindOf = (claim: string) => checkClaim(inputFor(claim, [source])).kind;

  it("is left alone where the claim has the doer behind its verb", () => {
    assert.equal(kindOf("The Town Museum has been given nine clocks by Tilde Roos."), "unchecked");
  });

  it("is left alone where it only says of what people a thing is", () => {
    assert.notEqual(kindOf("The treaty was signed in Norra on a Monday."), "contradicted");
  });

  it("is marked where the two are exchanged", () => {
    assert.match(
      kindOf("Ferdl Haas was greeted by Ottokar Blum at the gate of the museum."),
      /^(?:contradicted|unsupported)$/,
    );
  });
});
