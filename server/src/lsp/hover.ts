import { type Hover, MarkupKind, type Position } from "vscode-languageserver";
import type { EntityId } from "../entities/entity.ts";
import { findHover } from "../features/hover.ts";
import type { PassageLink } from "../features/location.ts";
import { renderHover } from "../present/hover.ts";
import type { LinkTargets } from "../present/link-targets.ts";
import { toOffset, toProtocolRange } from "./convert.ts";
import type { Asked } from "./folders.ts";
import { toSourceLocation, withPosition } from "./locations.ts";
import { Commands } from "./protocol.ts";

export interface HoverOptions {
  readonly format: "markdown" | "plaintext";
  /** Commands that the client can run from a link. */
  readonly commands: ReadonlySet<string>;
}

export function answerHover(asked: Asked, position: Position, { format, commands }: HoverOptions): Hover | null {
  const { snapshot, document } = asked;
  const card = findHover(snapshot, asked.id, toOffset(document, position));
  if (!card) return null;
  // What a citation points to may be among the sources that are still to be read.
  if (snapshot.partial && card.kind === "citation" && card.resolution.status !== "resolved") return null;
  const links = linksFor(asked, commands);
  const hover = renderHover(card, links, format);
  if (!hover) return null;
  const kind = format === "markdown" ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value: hover.value }, range: toProtocolRange(document, hover.range) };
}

/** Links from a card about a place of a document; `commands` are those that the client can run from one. */
function linksFor(asked: Asked, commands: ReadonlySet<string>): LinkTargets {
  const { folder, snapshot, document } = asked;
  const locate = (place: PassageLink) => toSourceLocation(folder, snapshot, place.source, place.range);
  const command = (id: string, args: readonly unknown[]) =>
    commands.has(id) ? `command:${id}?${encodeURIComponent(JSON.stringify(args))}` : undefined;
  return {
    passage: (place: PassageLink) => {
      const location = locate(place);
      return location ? withPosition(location) : folder.uri;
    },
    openPassage: (place: PassageLink) => {
      const location = locate(place);
      return location && command(Commands.openPassage, [location.uri, location.range]);
    },
    allMentions: (range: { readonly start: number; readonly end: number }) =>
      command(Commands.allMentions, [uriOf(asked), toProtocolRange(document, range).start]),
    entityPage: (id: EntityId, name: string) => command(Commands.openEntityPage, [folder.uriOfEntity(id, name)]),
  };
}

function uriOf({ folder, document, note }: Asked): string {
  return note || !("id" in document) ? folder.uriOf(document.path) : folder.uriOfSource(document);
}
