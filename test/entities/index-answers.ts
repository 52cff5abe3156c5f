import fc from "fast-check";
import type { Source } from "../../server/src/corpus/source.ts";
import type { EntityId, EntityIndex } from "../../server/src/entities/entity.ts";
import { makeSource } from "./make-source.ts";

const pieces = [
  "Ida Brandt met Tom Hale in Oslo.",
  "Brandt said the U.S. Senate would vote.",
  "Hale left. The Nordlink Group paid.",
  "Baker spoke. It asked Baker.",
  "The baker said Baker would not.",
  "Will Turkey join? Turkey said no.",
  "The Union for Better Ferries (UBF) met in Halmsund, a port in Norway.",
  "UBF and Nordlink agreed.",
  "It asked the Union of Brave Fishers (UBF).",
  "FERRY STRIKE HITS NORDLINK IN OSLO",
  "WHO SEES FERRY STRIKE IN HALMSUND",
  "It asked the WHO and Opec. It asked OPEC.",
  "Mr Hale and Mary Hale argued in the French Senate.",
  "Then the Senate voted. It asked Norway's Foreign Ministry.",
  "It saw Jarnvik Solberg. Solberg spoke.",
  "Jarnvik spoke. It asked Jarnvik Ltd.",
  "President Yoon Tae-hyun met Xi Wenbo. Then Yoon left.",
  "It asked the Commission. The Commission fined a bank.",
  "Then the Commission, which has ten members, met.",
  "The European Commission met. Then the Commission fined Nordlink.",
  "It read Vincent van Gelder. Then van Gelder left.",
];

/** Stories that share names, contradict each other about them and use some as common words. */
export const story = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(" "));

const authors = [["Ida Brandt"], ["Solberg, Jarnvik", "Mary Hale"], ["The Nordlink Group"], ["Baker"], [], []];

/** A source of such a story, with authors that depend on its text alone: some it names, some no source does. */
export function authoredSource(id: string, text: string): Source {
  const source = makeSource(id, text);
  return { ...source, metadata: { ...source.metadata, authors: authors[text.length % authors.length]! } };
}

function answersOfOne(index: EntityIndex, id: EntityId) {
  return {
    sources: index.findEntity(id)?.sources,
    definition: index.findEntity(id)?.definition,
    mentions: index.mentionsOf(id),
    counts: index.countsOf(id).map(({ source, mentions }) => [source.id, mentions]),
    companions: index.companionsOf(id),
    keyPassages: index.keyPassagesOf(id, 3),
  };
}

/** All that an index answers about some sources, as plain values. */
export function answersOf(index: EntityIndex, sources: readonly Source[]): unknown {
  const names = new Set<string>();
  const entities = index.entities.map((entity) => {
    for (const name of [entity.name, ...entity.aliases]) names.add(name);
    return {
      ...entity,
      bodies: entity.bodies.map((id) => ({ ...index.findEntity(id), ...answersOfOne(index, id) })),
      sources: entity.sources,
      definition: entity.definition,
      found: index.findEntity(entity.id)?.name,
      mentions: index.mentionsOf(entity.id),
      counts: index.countsOf(entity.id).map(({ source, mentions }) => [source.id, mentions]),
      definitions: index.definitionsOf(entity.id, 3),
      authored: index.authoredBy(entity.id),
      companions: index.companionsOf(entity.id),
      keyPassages: index.keyPassagesOf(entity.id, 3),
    };
  });
  const known = [...names, "Brandt", "Hale", "Solberg", "Senate", "UBF", "Baker", "Turkey"];
  return {
    entities,
    byName: known.map((name) => [name, index.findByName(name).map(({ id }) => id)]),
    compared: known.slice(0, 8).map((name) => known.slice(-8).map((other) => index.compareNames(name, other))),
    names: sources.map(({ id, text }) => index.namesIn(id, { start: 0, end: text.length })),
    found: pieces.map((text) => index.findNames(text)),
  };
}
