import type { Entity, EntityIndex, EntityKind } from "../entities/entity.ts";
import { findEntities, foldName } from "./match-names.ts";

export interface EntityListing {
  /** How many entities of each kind hold the words, most first; kinds without any are left out. */
  readonly kinds: readonly { readonly kind: EntityKind; readonly count: number }[];
  /** Those of the kind asked for, of any where none is. */
  readonly entities: readonly Entity[];
}

/** Entities whose name or an alias holds the words, letter case aside; all where there are none. */
export function listEntities(
  entities: EntityIndex,
  { words, kind, order }: { words: string; kind?: EntityKind | undefined; order: "mentions" | "name" },
): EntityListing {
  const found = findEntities(entities, words);
  const counts = new Map<EntityKind, number>();
  for (const entity of found) counts.set(entity.kind, (counts.get(entity.kind) ?? 0) + 1);
  const kinds = Array.from(counts, ([of, count]) => ({ kind: of, count })).sort(
    (a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1),
  );
  const listed = kind === undefined ? found : found.filter((entity) => entity.kind === kind);
  return { kinds, entities: order === "mentions" ? listed : sortByName(listed) };
}

function sortByName(entities: readonly Entity[]): readonly Entity[] {
  return entities
    .map((entity) => ({ entity, name: foldName(entity.name) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : b.entity.mentionCount - a.entity.mentionCount))
    .map(({ entity }) => entity);
}
