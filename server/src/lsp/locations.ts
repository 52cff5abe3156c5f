import type { DocumentLink, LocationLink, Position, Location as ProtocolLocation } from "vscode-languageserver";
import type { SourceId } from "../corpus/source.ts";
import { findDefinition } from "../features/definition.ts";
import { findHighlights } from "../features/highlights.ts";
import { documentLinks, resolveDocumentLink } from "../features/links.ts";
import type { Location, Target } from "../features/location.ts";
import { findReferences } from "../features/references.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Range } from "../text/range.ts";
import { toOffset, toProtocolRange } from "./convert.ts";
import type { Folder } from "./folder.ts";
import type { Asked } from "./folders.ts";

/** A stretch of a source's text for the client; undefined when the source is gone. */
export function toSourceLocation(
  folder: Folder,
  snapshot: Snapshot,
  id: SourceId,
  range: Range,
): ProtocolLocation | undefined {
  const source = snapshot.corpus.findSource(id);
  return source && { uri: folder.uriOfSource(source), range: toProtocolRange(source, range) };
}

/** A URI with a position behind it, as VS Code and others open it. */
export function withPosition({ uri, range: { start, end } }: ProtocolLocation): string {
  return `${uri}#L${start.line + 1},${start.character + 1}-L${end.line + 1},${end.character + 1}`;
}

/** Where Go to Definition leads: the exact words selected inside their passage. */
export function answerDefinition(asked: Asked, position: Position): LocationLink[] {
  return findDefinition(asked.snapshot, asked.id, toOffset(asked.document, position)).flatMap((target) =>
    toLocationLink(asked, target),
  );
}

export function answerReferences(asked: Asked, position: Position, includeDeclaration: boolean): ProtocolLocation[] {
  const offset = toOffset(asked.document, position);
  return findReferences(asked.snapshot, asked.id, offset, { includeDeclaration }).flatMap((location) =>
    toLocation(asked, location),
  );
}

export function answerHighlights(asked: Asked, position: Position) {
  const ranges = findHighlights(asked.snapshot, asked.id, toOffset(asked.document, position));
  return ranges.map((range) => ({ range: toProtocolRange(asked.document, range) }));
}

/** Links of a note; where each leads is resolved once somebody is about to follow it. */
export function answerLinks(asked: Asked, uri: string): DocumentLink[] {
  return documentLinks(asked.snapshot, asked.id).map((range) => {
    const data: LinkData = { uri, start: range.start };
    return { range: toProtocolRange(asked.document, range), data };
  });
}

/** What a link carries until it is resolved: its note and the offset it begins at. */
export interface LinkData {
  readonly uri: string;
  readonly start: number;
}

/** URI of the words that a link leads to; undefined when they are gone. */
export function answerLinkTarget({ folder, snapshot, id }: Asked, start: number): string | undefined {
  const target = resolveDocumentLink(snapshot, id, start);
  const location = target && toSourceLocation(folder, snapshot, target.source, target.range);
  return location && withPosition(location);
}

function toLocationLink({ folder, snapshot, document }: Asked, target: Target): LocationLink[] {
  const source = snapshot.corpus.findSource(target.source);
  if (!source) return [];
  return [
    {
      originSelectionRange: toProtocolRange(document, target.origin),
      targetUri: folder.uriOfSource(source),
      targetRange: toProtocolRange(source, target.context),
      targetSelectionRange: toProtocolRange(source, target.range),
    },
  ];
}

function toLocation({ folder, snapshot }: Asked, { path, source, range }: Location): ProtocolLocation[] {
  if (source !== undefined) {
    const location = toSourceLocation(folder, snapshot, source, range);
    return location ? [location] : [];
  }
  const holder = folder.textOf(snapshot, path);
  return holder ? [{ uri: folder.uriOf(path), range: toProtocolRange(holder, range) }] : [];
}
