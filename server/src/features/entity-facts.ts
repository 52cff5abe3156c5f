import { plainLine } from "../corpus/plain-text.ts";
import type { Entity } from "../entities/entity.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { EntityFacts } from "./cards.ts";
import { namesInNote } from "./names-in-notes.ts";
import { linkTo } from "./passages.ts";

const COMPANIONS = 3;
const KEY_PASSAGES = 3;

/** What the sources say of an entity, counted over sources and notes. */
export function describeEntity(snapshot: Snapshot, entity: Entity): EntityFacts {
  const { corpus, entities } = snapshot;
  const definedIn = entity.definition && corpus.findSource(entity.definition.source);
  return {
    entity,
    definition:
      entity.definition && definedIn
        ? {
            text: plainLine(definedIn.text, entity.definition.range, definedIn.markup),
            place: linkTo(definedIn, entity.definition.range),
          }
        : undefined,
    mentions: entity.mentionCount,
    sources: entity.sources.length,
    noteMentions: snapshot.notes.reduce(
      (sum, note) => sum + namesInNote(entities, note).filter((name) => name.entities.includes(entity.id)).length,
      0,
    ),
    companions: entities
      .companionsOf(entity.id, COMPANIONS)
      .flatMap(({ entity: id }) => entities.findEntity(id)?.name ?? []),
    keyPassages: entities.keyPassagesOf(entity.id, KEY_PASSAGES).flatMap((key) => {
      const source = corpus.findSource(key.source);
      const passage = source?.passages[key.passage];
      return source && passage ? [linkTo(source, { start: passage.start, end: passage.end })] : [];
    }),
  };
}
