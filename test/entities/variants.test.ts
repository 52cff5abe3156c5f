import assert from "node:assert/strict";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import { soundOf } from "../../server/src/entities/name-sound.ts";
import { readEntitiesFile } from "../../server/src/entities/read-entities-file.ts";
import { makeSource } from "./make-source.ts";

describe("variants of a spelling", () => {
  for (const [one, other] of [
    ["Nikita Khrushchov", "Nikita Khruschev"],
    ["Evgeny Petrov", "Yevgeny Petroff"],
    ["Muammar Gaddafi", "Moammar Qaddafi"],
    ["Mikhail Gorbachev", "Mikhail Gorbatchov"],
    ["Gösta Löfgren", "Gosta Lofgren"],
  ] as const) {
    it(`${one} and ${other} sound the same`, () => assert.equal(soundOf(one), soundOf(other)));
  }

  for (const [one, other] of [
    ["Ida Brandt", "Tom Brandt"],
    ["Ida Brandt", "Ida Brand"],
    ["Halmsund", "Holmsund"],
    ["Norway", "Norma"],
    ["John Smith", "Joan Smith"],
  ] as const) {
    it(`${one} and ${other} do not, or are said to be other people`, () => {
      const file = `${one}: { not-aliases: ["${other}"] }`;
      const source = makeSource("s", `It heard ${one}. It heard ${other}.`);
      const index = mergeEntities([source], [findCandidates(source)], readEntitiesFile(file).corrections);
      index.listUntil(() => false);
      const [entity] = index.findByName(one);
      assert.deepEqual(index.variantsOf(entity?.id ?? ""), []);
    });
  }

  it("are proposed among names of one kind, and never merged", () => {
    const texts = ["It heard Mikhail Gorbachev.", "It heard Mikhail Gorbatchov. It heard Mikhail Gorbatchov."];
    const sources = texts.map((text, index) => makeSource(`s${index}`, text));
    const index = mergeEntities(sources, sources.map(findCandidates));
    assert.equal(index.entities.length, 2);
    assert.deepEqual(index.variantsOf("mikhail gorbachev"), ["mikhail gorbatchov"]);
    assert.deepEqual(index.variantsOf("nobody"), []);
  });
});
