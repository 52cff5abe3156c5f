import assert from "node:assert/strict";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import type { EntityIndex } from "../../server/src/entities/entity.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import { makeSource } from "./make-source.ts";

const telegram = `FERRY STRIKE ENTERS SECOND WEEK IN HALMSUND

FERRY CREWS IN HALMSUND VOTED ON TUESDAY TO EXTEND THEIR STRIKE, IDA BRANDT TOLD REPORTERS IN OSLO.

BRANDT SAID THAT MR. PER OLSSON HAD NOT CALLED. NORWAY WILL NOT STEP IN, FOREIGN MINISTER JAN VIK SAID.`;

function indexOf(...texts: readonly string[]): EntityIndex {
  const sources = texts.map((text, index) => makeSource(`s${index}`, text));
  return mergeEntities(sources, sources.map(findCandidates));
}

describe("a source all in capitals", () => {
  const index = indexOf(telegram);

  it("names people, and places that lists know or a preposition tells", () => {
    assert.deepEqual(index.entities.map(({ name, kind }) => `${name}: ${kind}`).sort(), [
      "Halmsund: place",
      "Ida Brandt: person",
      "Jan Vik: person",
      "Norway: place",
      "Oslo: place",
      "Per Olsson: person",
    ]);
  });

  it("gives surnames to their bearers", () => {
    const [ida] = index.findByName("Ida Brandt");
    assert.deepEqual(
      index.mentionsOf(ida!.id).map(({ start, end }) => telegram.slice(start, end)),
      ["IDA BRANDT", "BRANDT"],
    );
  });

  it("is joined by what other sources write with small letters", () => {
    const both = indexOf(telegram, "Strike over\n\nYesterday Ida Brandt left Halmsund for good.");
    assert.deepEqual(
      both.findByName("Ida Brandt").map(({ id, name, sources }) => [id, name, sources.length]),
      [["ida brandt", "Ida Brandt", 2]],
    );
  });
});
