import type { EntityChange } from "../entities/edit-entities-file.ts";
import type { Entity } from "../entities/entity.ts";
import { nameKey } from "../entities/name-key.ts";
import { changeEntity, namedInFile } from "../rules/change-entity.ts";
import { chooseBearer, MOST_BEARERS } from "../rules/choose-bearer.ts";
import type { Fix } from "../rules/finding.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { findName } from "./find-name.ts";

/** Names that are offered to be merged with one. */
const MOST_VARIANTS = 3;

/**
 * What can be said of the name at an offset of a note or source, without asking anything further: that it is no name,
 * that it is not the one it is taken for, that another is the same; or of several bearers, which of them it means.
 */
export function findNameActions(snapshot: Snapshot, id: string, offset: number): readonly Fix[] {
  const found = findName(snapshot, id, offset);
  if (!found) return [];
  const { name, bearers } = found;
  const [entity, ...others] = bearers;
  // What one source means by a common name has no entry until it has a name of its own.
  if (!entity || entity.bodyOf !== undefined) return [];
  if (others.length > 0) {
    const note = snapshot.findNote(id);
    return note ? chooseBearer(snapshot, note, name, bearers.slice(0, MOST_BEARERS)) : [];
  }
  const { entities } = snapshot;
  const variants = entities.variantsOf(entity.id).flatMap((variant) => entities.findEntity(variant) ?? []);
  const isAlias = nameKey(name.name) !== nameKey(entity.name);
  const changes: readonly (readonly [EntityChange, string])[] = [
    ...(isAlias
      ? [[splitOff(entity, name.name), `“${name.name}” is not ${entity.name} (entities.yaml)`] as const]
      : []),
    ...variants
      .slice(0, MOST_VARIANTS)
      .map(
        (variant) =>
          [mergeOf(variant, entity), `“${variant.name}” is the same as ${entity.name} (entities.yaml)`] as const,
      ),
    [{ change: "hide", entity: namedInFile(entity) }, `Hide “${entity.name}”: it is no name (entities.yaml)`],
  ];
  return changes.flatMap(([change, title]) => changeEntity(snapshot, change, title) ?? []);
}

function splitOff(entity: Entity, alias: string): EntityChange {
  return { change: "split", entity: namedInFile(entity), alias };
}

function mergeOf(entity: Entity, into: Entity): EntityChange {
  return { change: "merge", entity: namedInFile(entity), into: namedInFile(into) };
}
