import { type EntityChange, type EntityNamed, editEntitiesFile } from "../entities/edit-entities-file.ts";
import type { Entity } from "../entities/entity.ts";
import { ENTITIES_PATH } from "../entities/read-entities-file.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Fix } from "./finding.ts";

/** The entity as `entities.yaml` names it: its kind tells it from a place of the same name. */
export function namedInFile({ id, name }: Entity): EntityNamed {
  if (id.endsWith("#person")) return { name, kind: "person" };
  return id.endsWith("#organisation") ? { name, kind: "organisation" } : { name };
}

/**
 * A fix that writes into `entities.yaml`, which it makes where there is none; undefined where the file says so already
 * or is no valid YAML, which is not to be overwritten.
 */
export function changeEntity(snapshot: Snapshot, change: EntityChange, title: string): Fix | undefined {
  const edit = editEntitiesFile(snapshot.entitiesText ?? "", change);
  if (edit === undefined) return undefined;
  const creates = snapshot.entitiesText === undefined ? { creates: ENTITIES_PATH } : {};
  return { title, edits: [{ path: ENTITIES_PATH, ...edit }], preferred: false, ...creates };
}
