import assert from "node:assert/strict";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import { sourceOfSentences } from "./make-source.ts";

/** Names of a source of these sentences with their kinds, in order. */
function kindsIn(...sentences: readonly string[]): string[] {
  const source = sourceOfSentences("s", sentences);
  const index = mergeEntities([source], [findCandidates(source)]);
  return index
    .namesIn("s", { start: 0, end: source.text.length })
    .map(({ name, entities }) => `${name}: ${index.findEntity(entities[0]!)!.kind}`);
}

describe("entities/kinds", () => {
  for (const [sentence, ...kinds] of [
    ["It said that Bath have lost again.", "Bath: organisation"],
    ["It rained, and people in Bath are tired.", "Bath: place"],
    ["It said that Varrow are to build it.", "Varrow: organisation"],
    ["They met on Good Friday and on Whit Monday.", "Good Friday: event", "Whit Monday: event"],
    ["They met on Independence Day.", "Independence Day: event"],
    ["They met Doris Day.", "Doris Day: person"],
    ["He left in a stolen Toyota Corolla.", "Toyota Corolla: other"],
    ["He left in his Porsche and wept.", "Porsche: other"],
    ["He asked a Toyota spokesman.", "Toyota: organisation"],
    ["He told the Washington Post.", "Washington Post: organisation"],
    ["He lives on Laurel Street in town.", "Laurel Street: place"],
    ["He stood for Oslo West in May.", "Oslo West: place"],
    ["He beat the Tigers again.", "Tigers: organisation"],
    ["It met film maker Tom Reed.", "Tom Reed: person"],
    ["It bought Air Products and Chemicals Inc in May.", "Air Products and Chemicals Inc: organisation"],
    ["It closes for Easter April 9.", "Easter: event"],
    ["He crossed the Plains again.", "Plains: other"],
    ["He asked an analyst at L.F. Varrow in town.", "L.F. Varrow: organisation"],
    ["He asked L.F. Varrow in town.", "L.F. Varrow: person"],
    ["He saw Rio Ferdinand on the Rio Grande.", "Rio Ferdinand: person", "Rio Grande: place"],
  ] as const) {
    it(sentence, () => assert.deepEqual(kindsIn(sentence), kinds));
  }

  it("are of names, not of pronouns, decades and parts of years", () => {
    assert.deepEqual(kindsIn("She said I'm glad and I’ve seen the Sixties.", "It saw Varrow Oil Q1 results."), [
      "Varrow Oil: organisation",
    ]);
  });
});
