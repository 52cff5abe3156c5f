import type { DocumentSymbol as ProtocolSymbol, WorkspaceSymbol } from "vscode-languageserver";
import { type DocumentSymbol, documentSymbols, workspaceSymbols } from "../features/symbols.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { CORPUS_SYMBOLS, NOTE_SYMBOLS, toProtocolRange } from "./convert.ts";
import type { Folder } from "./folder.ts";
import type { Asked } from "./folders.ts";
import { toSourceLocation } from "./locations.ts";

const LONGEST_NAME = 200;

export function answerDocumentSymbols({ snapshot, id, document }: Asked): ProtocolSymbol[] {
  const convert = ({ kind, name, range, selection, children }: DocumentSymbol): ProtocolSymbol => ({
    name: name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).trimEnd()}…` : name,
    kind: NOTE_SYMBOLS[kind],
    ...(kind === "heading" ? {} : { detail: kind }),
    range: toProtocolRange(document, range),
    selectionRange: toProtocolRange(document, selection),
    children: children.map(convert),
  });
  return documentSymbols(snapshot, id).map(convert);
}

export function answerWorkspaceSymbols(folder: Folder, snapshot: Snapshot, query: string): WorkspaceSymbol[] {
  return workspaceSymbols(snapshot, query).flatMap(({ kind, name, detail, source, range }) => {
    const location = toSourceLocation(folder, snapshot, source, range);
    return location ? [{ name, kind: CORPUS_SYMBOLS[kind], containerName: detail, location }] : [];
  });
}
