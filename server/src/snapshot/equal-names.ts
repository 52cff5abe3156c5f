import type { Entity, EntityIndex } from "../entities/entity.ts";

/** Whether two entity indexes answer every question about names alike; counts and definitions may differ. */
export function equalNames(a: EntityIndex, b: EntityIndex): boolean {
  return (
    a.entities.length === b.entities.length &&
    a.entities.every((entity, i) => equalEntities(entity, b.entities[i] as Entity)) &&
    a.entities.every(({ id }) => equalMentions(a, b, id))
  );
}

function equalEntities(a: Entity, b: Entity): boolean {
  return (
    a.id === b.id &&
    a.name === b.name &&
    a.kind === b.kind &&
    a.aliases.length === b.aliases.length &&
    a.aliases.every((alias, i) => alias === b.aliases[i])
  );
}

function equalMentions(a: EntityIndex, b: EntityIndex, id: string): boolean {
  const left = a.mentionsOf(id);
  const right = b.mentionsOf(id);
  return (
    left.length === right.length &&
    left.every((mention, i) => {
      const other = right[i];
      return mention.source === other?.source && mention.start === other.start && mention.end === other.end;
    })
  );
}
