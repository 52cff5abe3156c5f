import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  MarkupKind,
  type Position,
} from "vscode-languageserver";
import { completeNames } from "../features/complete-names.ts";
import { completePaths } from "../features/complete-paths.ts";
import { kindOf } from "../present/entity-wording.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { toOffset, toProtocolRange } from "./convert.ts";
import type { Asked } from "./folders.ts";
import type { EntityCardResult } from "./protocol.ts";

/** What an item carries until it is resolved: the page of its entity. */
export interface CompletionData {
  readonly uri: string;
}

/** Names of entities that begin as the person has typed, most mentioned first. */
export function answerCompletion({ folder, snapshot, id, document }: Asked, position: Position): CompletionList {
  const { names, more } = completeNames(snapshot, id, toOffset(document, position));
  const items = names.map(({ entity, range, matched }, index): CompletionItem => {
    const data: CompletionData = { uri: folder.uriOfEntity(entity.id, entity.name) };
    return {
      label: entity.name,
      labelDetails: { description: kindOf(entity.kind) },
      kind: CompletionItemKind.Reference,
      filterText: matched,
      sortText: String(index).padStart(4, "0"),
      textEdit: { range: toProtocolRange(document, range), newText: entity.name },
      data,
    };
  });
  return { isIncomplete: more, items };
}

/** Paths of sources in `entities.yaml`. */
export function answerPathCompletion(snapshot: Snapshot, text: string, position: Position): CompletionItem[] {
  const document = { text };
  return completePaths(snapshot, text, toOffset(document, position)).map(({ path, isFolder, range }, index) => ({
    label: path,
    kind: isFolder ? CompletionItemKind.Folder : CompletionItemKind.File,
    sortText: String(index).padStart(4, "0"),
    textEdit: { range: toProtocolRange(document, range), newText: path },
  }));
}

/** The item with the card of its entity. */
export function withCard(item: CompletionItem, card: EntityCardResult): CompletionItem {
  if (!card) return item;
  return { ...item, documentation: { kind: MarkupKind.Markdown, value: card.markdown } };
}
