import { type Hover, MarkupKind, type Position, type TextDocumentPositionParams } from "vscode-languageserver";
import type { Card } from "../features/cards.ts";
import { findCitationRange, findHover } from "../features/hover.ts";
import { renderHover, renderNotice } from "../present/hover.ts";
import type { LinkTargets } from "../present/link-targets.ts";
import { toOffset, toProtocolRange } from "./convert.ts";
import type { Asked, Folders } from "./folders.ts";
import { commandLink, linksFor } from "./links.ts";
import { Commands } from "./protocol.ts";

export interface HoverOptions {
  readonly format: "markdown" | "plaintext";
  /** Commands that the client can run from a link. */
  readonly commands: ReadonlySet<string>;
}

export function answerHover(asked: Asked, position: Position, { format, commands }: HoverOptions): Hover | null {
  const { folder, snapshot, document } = asked;
  const card = findHover(snapshot, asked.id, toOffset(document, position));
  if (!card) return null;
  if (snapshot.partial && !isCertain(card)) return null;
  const links: LinkTargets = {
    ...linksFor(folder, snapshot, commands),
    allMentions: (range) =>
      commandLink(commands, Commands.allMentions, [uriOf(asked), toProtocolRange(document, range).start]),
  };
  const hover = renderHover(card, links, format);
  if (!hover) return null;
  return { contents: { kind: kindOf(format), value: hover.value }, range: toProtocolRange(document, hover.range) };
}

/** Says on a citation why nothing is told of it where there are no sources. */
export function answerHoverWithoutSources(
  folders: Folders,
  { textDocument, position }: TextDocumentPositionParams,
  format: HoverOptions["format"],
): Hover | null {
  const located = folders.locate(textDocument.uri);
  const unchecked = located?.folder.workspace.findUncheckedNote(located.path);
  const range = unchecked && findCitationRange(unchecked.note, toOffset(unchecked.note, position));
  if (!range) return null;
  return {
    contents: { kind: kindOf(format), value: renderNotice(unchecked.why, format) },
    range: toProtocolRange(unchecked.note, range),
  };
}

function kindOf(format: HoverOptions["format"]): MarkupKind {
  return format === "markdown" ? MarkupKind.Markdown : MarkupKind.PlainText;
}

function uriOf({ folder, document, note }: Asked): string {
  return note || !("id" in document) ? folder.uriOf(document.path) : folder.uriOfSource(document);
}

/** Whether a card says something that the sources which are still to be read cannot change. */
function isCertain(card: Card): boolean {
  if (card.kind === "citation") return card.resolution.status === "resolved";
  // Where there is a claim or a value now, there may be a name once all names are known.
  return card.kind === "entity" || (card.kind === "quotation" && card.check.status === "found");
}
