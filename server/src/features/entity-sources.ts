import { plainLine } from "../corpus/plain-text.ts";
import type { Source } from "../corpus/source.ts";
import type { EntityId } from "../entities/entity.ts";
import { roleIn } from "../entities/roles.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";

/** A source that mentions an entity, for a person to tell whether it speaks of another of that name. */
export interface EntitySource {
  readonly source: Source;
  readonly mentions: number;
  /** What it says the entity is. */
  readonly said: string | undefined;
  /** A word or two that tell this bearer from others of the name: the role the source gives it, else the source's key. */
  readonly qualifier: string;
}

/** The sources that mention an entity, those that mention it most first. */
export function findEntitySources({ entities, corpus }: Snapshot, id: EntityId): readonly EntitySource[] {
  const definitions = new Map(entities.definitionsOf(id, Number.POSITIVE_INFINITY).map((said) => [said.source, said]));
  return [...entities.countsOf(id)]
    .sort((a, b) => b.mentions - a.mentions)
    .map(({ source, mentions }) => {
      const definition = definitions.get(source.id);
      const said = definition && plainLine(source.text, definition.range, source.markup);
      const qualifier = (said === undefined ? undefined : roleIn(said)) ?? corpus.keyOf(source.id);
      return { source, mentions, said, qualifier };
    });
}
