import type { CancellationToken } from "vscode-languageserver";
import type { Entity } from "../entities/entity.ts";
import { placeOfEntity } from "../features/definition.ts";
import { describeEntity } from "../features/entity-facts.ts";
import { findEntityPage } from "../features/entity-page.ts";
import { findEntitySources } from "../features/entity-sources.ts";
import { listEntities } from "../features/list-entities.ts";
import { describedLines } from "../present/entity-card.ts";
import { type PageTarget, renderEntityPage } from "../present/entity-page.ts";
import { renderMarkdown } from "../present/markdown.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { toProtocolRange } from "./convert.ts";
import type { Folder } from "./folder.ts";
import { type Folders, readyOf } from "./folders.ts";
import { linksFor } from "./links.ts";
import { toSourceLocation } from "./locations.ts";
import type {
  EntityCardResult,
  EntityPageResult,
  EntityParams,
  EntityPlaceResult,
  EntitySourcesResult,
  ListEntitiesParams,
  ListEntitiesResult,
  ListedEntity,
  PageLink,
} from "./protocol.ts";

const MOST_LISTED = 1000;

/** One page of the list of entities, over all folders. */
export async function answerListEntities(
  folders: Folders,
  { words, kind, order, offset, limit }: ListEntitiesParams,
  token: CancellationToken,
): Promise<ListEntitiesResult> {
  const counts = new Map<Entity["kind"], number>();
  const found: { readonly folder: Folder; readonly entity: Entity }[] = [];
  for (const folder of folders.all) {
    const snapshot = await readyOf(folder, token);
    await folders.listEntities(snapshot, token);
    const listing = listEntities(snapshot.entities, { words, kind, order });
    for (const { kind: of, count } of listing.kinds) counts.set(of, (counts.get(of) ?? 0) + count);
    for (const entity of listing.entities) found.push({ folder, entity });
  }
  const several = folders.all.length > 1;
  if (several && order === "mentions") found.sort((a, b) => b.entity.mentionCount - a.entity.mentionCount);
  const start = Math.max(0, Math.floor(Number(offset)) || 0);
  const most = Math.max(1, Math.min(MOST_LISTED, Math.floor(Number(limit)) || MOST_LISTED));
  return {
    kinds: Array.from(counts, ([of, count]) => ({ kind: of, count })).sort((a, b) => b.count - a.count),
    entities: found.slice(start, start + most).map(({ folder, entity }) => toListedEntity(folder, entity, several)),
    left: Math.max(0, found.length - start),
  };
}

export async function answerEntityPage(
  folders: Folders,
  { uri }: EntityParams,
  token: CancellationToken,
): Promise<EntityPageResult> {
  const found = await findEntity(folders, uri, token);
  const page = found && findEntityPage(found.snapshot, found.entity.id);
  if (!page) return null;
  const { text, links } = renderEntityPage(page);
  const holder = { text };
  return {
    text,
    links: links.flatMap(({ start, end, to }) => {
      const target = toPageLink(found, to);
      return target ? [{ range: toProtocolRange(holder, { start, end }), ...target }] : [];
    }),
  };
}

export async function answerEntityCard(
  folders: Folders,
  { uri }: EntityParams,
  commands: ReadonlySet<string>,
  token: CancellationToken,
): Promise<EntityCardResult> {
  const found = await findEntity(folders, uri, token);
  if (!found) return null;
  const links = linksFor(found.folder, found.snapshot, commands);
  return { markdown: renderMarkdown(describedLines(describeEntity(found.snapshot, found.entity), links, undefined)) };
}

export async function answerEntityPlace(
  folders: Folders,
  { uri }: EntityParams,
  token: CancellationToken,
): Promise<EntityPlaceResult> {
  const found = await findEntity(folders, uri, token);
  const place = found && placeOfEntity(found.snapshot, found.entity);
  return (place && toSourceLocation(found.folder, found.snapshot, place.source.id, place.range)) ?? null;
}

export async function answerEntitySources(
  folders: Folders,
  { uri }: EntityParams,
  token: CancellationToken,
): Promise<EntitySourcesResult> {
  const found = await findEntity(folders, uri, token);
  if (!found) return [];
  return findEntitySources(found.snapshot, found.entity.id).map(({ source, mentions, said, qualifier }) => ({
    id: source.id,
    title: source.metadata.title,
    mentions,
    ...(said === undefined ? {} : { said }),
    qualifier,
  }));
}

/** `several`: whether its folder is to be named. */
export function toListedEntity(folder: Folder, entity: Entity, several: boolean): ListedEntity {
  return {
    uri: folder.uriOfEntity(entity.id, entity.name),
    name: entity.name,
    kind: entity.kind,
    aliases: entity.aliases,
    mentions: entity.mentionCount,
    common: entity.bodies.length > 0,
    ...(several ? { folder: folder.name } : {}),
  };
}

/** The entity of a page; undefined where there is none (any more). */
export async function findEntity(folders: Folders, uri: string, token: CancellationToken) {
  const located = folders.locateEntity(uri);
  if (!located) return undefined;
  const { folder, id } = located;
  const snapshot = await readyOf(folder, token);
  const entity = snapshot.entities.findEntity(id);
  return entity && { folder, snapshot, entity };
}

function toPageLink(
  { folder, snapshot }: { readonly folder: Folder; readonly snapshot: Snapshot },
  to: PageTarget,
): Omit<PageLink, "range"> | undefined {
  switch (to.kind) {
    case "entity":
      return { uri: folder.uriOfEntity(to.id, to.name) };
    case "note": {
      const holder = folder.textOf(snapshot, to.path);
      return holder && { uri: folder.uriOf(to.path), target: toProtocolRange(holder, to.range) };
    }
    case "passage": {
      const location = toSourceLocation(folder, snapshot, to.place.source, to.place.range);
      return location && { uri: location.uri, target: location.range };
    }
  }
}
