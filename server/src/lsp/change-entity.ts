import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { namedBy } from "../entities/common-bodies.ts";
import type { EntityChange } from "../entities/edit-entities-file.ts";
import type { Entity } from "../entities/entity.ts";
import { nameKey } from "../entities/name-key.ts";
import { ENTITIES_PATH, entityKinds, isLink, linkFault, readEntitiesFile } from "../entities/read-entities-file.ts";
import { findName } from "../features/find-name.ts";
import { changeEntity, namedInFile } from "../rules/change-entity.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { toOffset } from "./convert.ts";
import { findEntity, toListedEntity } from "./entity-requests.ts";
import type { Folders } from "./folders.ts";
import type {
  ChangeEntityParams,
  ChangeEntityResult,
  EntitiesAtParams,
  EntitiesAtResult,
  EntityChangeWanted,
} from "./protocol.ts";
import { type EditOptions, toWorkspaceEdit } from "./workspace-edit.ts";

/** Whom the name at a place may mean. */
export async function answerEntitiesAt(
  folders: Folders,
  { uri, position }: EntitiesAtParams,
  token: CancellationToken,
): Promise<EntitiesAtResult> {
  const asked = await folders.askWhole(uri, token);
  const found = asked && findName(asked.snapshot, asked.id, toOffset(asked.document, position));
  if (!asked || !found) return { name: null, entities: [] };
  return {
    name: found.name.name,
    entities: found.bearers.map((entity) => toListedEntity(asked.folder, entity, false)),
  };
}

/** The edit of `entities.yaml` for a change of an entity. Rejects with a sentence for the person where it cannot be made. */
export async function answerChangeEntity(
  folders: Folders,
  { uri, change }: ChangeEntityParams,
  options: EditOptions,
  token: CancellationToken,
): Promise<ChangeEntityResult> {
  const found = await findEntity(folders, uri, token);
  if (!found) throw refusal("The sources do not name this, or no longer do.");
  const { folder, snapshot, entity } = found;
  if (snapshot.entitiesText !== undefined && readEntitiesFile(snapshot.entitiesText).corrections === undefined) {
    throw refusal("entities.yaml has a fault and is not changed. Mend it first: the Problems view says where.");
  }
  const into = change.change === "merge" ? (await findEntity(folders, change.into, token))?.entity : undefined;
  const fix = changeEntity(snapshot, changeOf(snapshot, entity, change, into), "");
  if (!fix) return null;
  const edit = toWorkspaceEdit(found, fix, options);
  if (!edit)
    throw refusal("entities.yaml is not there, and this editor cannot make it. Make an empty file of this name.");
  return { edit, uri: folder.uriOf(ENTITIES_PATH) };
}

/** The other bearer gets an entry of its own, whose names mean it in its sources alone. */
function tellApart(
  { entities, corpus, entitiesText }: Snapshot,
  of: Entity,
  wanted: Extract<EntityChangeWanted, { change: "apart" }>,
): EntityChange {
  const name = plainText(wanted.name);
  const alias = plainText(wanted.alias);
  const sources = wanted.sources.filter((id) => corpus.findSource(id) !== undefined);
  if (name === "" || sources.length === 0)
    throw refusal("Choose the sources that speak of the other, and a name for it.");
  const same = entities.findByName(name).some(({ id }) => id === namedBy(of.id));
  if (same) throw refusal(`“${name}” is a name of ${of.name} already: the other one needs a name that tells it apart.`);
  const entries = readEntitiesFile(entitiesText ?? "").corrections?.entries ?? [];
  const entry = entries.find((one) => nameKey(one.name) === nameKey(name));
  if (entry && entry.sources.length === 0 && entry.aliases.length > 0) {
    throw refusal(`entities.yaml has ${entry.name} already, with names that hold in all sources: choose another name.`);
  }
  return { change: "apart", entity: { name, kind: of.kind }, alias, sources };
}

function changeOf(snapshot: Snapshot, of: Entity, wanted: EntityChangeWanted, into: Entity | undefined): EntityChange {
  const entity = namedInFile(of);
  if (of.bodyOf !== undefined) return changeOfBody(snapshot, of, wanted, into);
  switch (wanted.change) {
    case "merge":
      if (!into || into.id === of.id) throw refusal("Choose another entity of the same folder to merge it into.");
      return { change: "merge", entity, into: namedInFile(into) };
    case "rename": {
      const name = plainText(wanted.name);
      const other = snapshot.entities.findByName(name).find(({ id }) => id !== of.id);
      if (name === "") throw refusal("A name has at least one letter.");
      if (other) throw refusal(`“${name}” is a name of ${other.name} already: merge the two.`);
      return { change: "rename", entity, name };
    }
    case "kind":
      if (!entityKinds.includes(wanted.kind)) throw refusal(`A kind is one of ${entityKinds.join(", ")}.`);
      return { change: "kind", entity, kind: wanted.kind };
    case "describe":
      return { change: "describe", entity, description: plainText(wanted.description) };
    case "link": {
      const link = plainText(wanted.link);
      if (!isLink(link)) throw refusal(linkFault);
      return { change: "link", entity, link };
    }
    case "apart":
      return tellApart(snapshot, of, wanted);
    case "split":
      return { change: "split", entity, alias: plainText(wanted.alias) };
    case "hide":
      return { change: "hide", entity };
  }
}

/** What one source means by a common name gets a name of its own there, or that of another entity. */
function changeOfBody(
  snapshot: Snapshot,
  of: Entity,
  wanted: EntityChangeWanted,
  into: Entity | undefined,
): EntityChange {
  const sources = of.bodyOf === undefined ? [] : [of.bodyOf];
  if (wanted.change === "apart") return tellApart(snapshot, of, wanted);
  if (wanted.change === "rename")
    return tellApart(snapshot, of, { change: "apart", name: wanted.name, alias: of.name, sources });
  if (wanted.change === "merge" && into && into.bodies.length === 0 && into.bodyOf === undefined) {
    return tellApart(snapshot, of, { change: "apart", name: into.name, alias: of.name, sources });
  }
  throw refusal(
    `“${of.name}” is a common name, by which each source may mean another: give this one a name of its own first.`,
  );
}

function plainText(text: string): string {
  return String(text).replace(/\s+/g, " ").trim();
}

function refusal(reason: string): ResponseError<unknown> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
