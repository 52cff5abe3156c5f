import assert from "node:assert/strict";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import { sourceOfSentences } from "./make-source.ts";

/** The kind of the only entity of a name in a sentence. */
function kindIn(sentence: string, name: string) {
  const source = sourceOfSentences("s", [sentence]);
  return mergeEntities([source], [findCandidates(source)]).findByName(name)[0]?.kind;
}

describe("kinds by the names that others are listed with", () => {
  it("are those of the neighbours whose names are known", () => {
    assert.equal(kindIn("Ships waited off the ports of Klaipeda and Vestborg.", "Vestborg"), "place");
    assert.equal(kindIn("The buyers were Cargill, Nestle and Vestborg.", "Vestborg"), "organisation");
    assert.equal(kindIn("The buyers were Vestborg and Halden Mills Inc.", "Vestborg"), "organisation");
  });

  it("are not told by names that belong to something else", () => {
    assert.equal(kindIn("They praised Vestborg and Norway's ministers.", "Vestborg"), "other");
    assert.equal(kindIn("They praised the mayor's Vestborg and others.", "Vestborg"), "other");
  });

  it("make an organisation of a city beside a firm", () => {
    assert.equal(kindIn("Shares in Citigroup and Santander fell.", "Santander"), "organisation");
    assert.equal(kindIn("Banks in Madrid and Santander closed.", "Santander"), "place");
  });
});
