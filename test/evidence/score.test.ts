import assert from "node:assert/strict";
import { checkClaim, judgeClaim, markRules } from "../../server/src/evidence/check-claim.ts";
import { inputFor } from "./claim-inputs.ts";
import { makeSource } from "./claim-pairs.ts";

const scoreOf = (claim: string, text: string, title = "") =>
  checkClaim(inputFor(claim, [makeSource(text, title, undefined)])).score ?? Number.NaN;

describe("the score of a claim", () => {
  const deeds = "led the harbour union for a decade and wrote two books about the strike.";

  it("takes the pronoun of an excerpt for the claim's subject", () => {
    const claim = "Ida Brandt led the harbour union for a decade.";
    assert.ok(scoreOf(claim, `She ${deeds}`) > scoreOf(claim, `The mayor ${deeds}`));
    assert.ok(scoreOf(claim, `She ${deeds}`) < scoreOf(claim, `Ida Brandt ${deeds}`));
  });

  it("does not where a title says whom it means, or the excerpt names the subject elsewhere", () => {
    const claim = "Ida Brandt led the harbour union for a decade.";
    assert.equal(
      scoreOf(claim, `She ${deeds}`, "Marit Solheim of Ostby"),
      scoreOf(claim, `We ${deeds}`, "Marit Solheim of Ostby"),
    );
    const named = "Ida Brandt was her secretary.";
    assert.equal(scoreOf(claim, `She ${deeds} ${named}`), scoreOf(claim, `We ${deeds} ${named}`));
  });

  it("is lower where the source calls the thing something else than where it says nothing of what it is", () => {
    const claim = "The Long Pier is a comedy about fishermen.";
    const other = scoreOf(claim, "The Long Pier is a tragedy about fishermen of Ostby.");
    const open = scoreOf(claim, "The Long Pier, which tragedy shaped, told about fishermen of Ostby.");
    assert.ok(other < open);
  });

  it("does not hold an adjective more or less against what it is called", () => {
    const own = scoreOf(
      "The Long Pier is a comedy about fishermen.",
      "The Long Pier is a comedy about fishermen of Ostby.",
    );
    const longer = scoreOf(
      "The Long Pier is a comedy about fishermen.",
      "The Long Pier is a dark but popular comedy about fishermen of Ostby.",
    );
    assert.ok(own - longer < 0.1);
  });

  it("is told of what only the words kept around it tell", () => {
    const source = makeSource(
      `A bay mare drew the eel cart to the old landing stage. Ida Brandt ${deeds}`,
      "",
      undefined,
    );
    const marksOf = (claim: string) => {
      const input = inputFor(claim, [source]);
      return markRules(judgeClaim(input, input.passages));
    };
    const own = marksOf("A bay mare drew the eel cart to the old landing stage.");
    assert.deepEqual(own, { contradicted: false, lacking: false, borneOut: true });
    const other = marksOf("A black mare drew the eel cart to the old landing stage.");
    assert.equal(other.contradicted, true);
  });

  it("takes numbers in a row for one, whether they are read as years, as a range or as counts", () => {
    const text = "Ida Brandt was born in Ostby in 1903 and led the harbour union for a decade.";
    const years = scoreOf("Ida Brandt was born in Ostby in 1924 or 1925.", text);
    assert.equal(scoreOf("Ida Brandt was born in Ostby in 9988 or 9989.", text), years);
    assert.equal(scoreOf("Ida Brandt was born in Ostby in 1924–1925.", text), years);
  });
});
