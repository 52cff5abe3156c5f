import { DiagnosticSeverity, type Position, type Range as ProtocolRange, SymbolKind } from "vscode-languageserver";
import type { EntityKind } from "../entities/entity.ts";
import type { VerdictKind } from "../evidence/verdict.ts";
import type { Severity } from "../rules/finding.ts";
import { LineIndex } from "../text/line-index.ts";
import type { Range } from "../text/range.ts";

/** Something immutable with a text: a note, a source. */
export interface TextHolder {
  readonly text: string;
}

const lines = new WeakMap<TextHolder, LineIndex>();

/** Places of a text in the protocol's terms and back. */
function linesOf(holder: TextHolder): LineIndex {
  let index = lines.get(holder);
  if (index === undefined) {
    index = new LineIndex(holder.text);
    lines.set(holder, index);
  }
  return index;
}

export function toProtocolRange(holder: TextHolder, range: Range): ProtocolRange {
  const index = linesOf(holder);
  return { start: index.positionAt(range.start), end: index.positionAt(range.end) };
}

export function toOffset(holder: TextHolder, position: Position): number {
  return linesOf(holder).offsetAt(position);
}

export function toRange(holder: TextHolder, range: ProtocolRange): Range {
  return { start: toOffset(holder, range.start), end: toOffset(holder, range.end) };
}

export const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The outline's icons: headings as VS Code's own Markdown support has them. */
export const NOTE_SYMBOLS: Readonly<Record<"heading" | VerdictKind, SymbolKind>> = {
  heading: SymbolKind.String,
  supported: SymbolKind.Constant,
  contradicted: SymbolKind.Event,
  unsupported: SymbolKind.Null,
  unchecked: SymbolKind.Variable,
};

export const CORPUS_SYMBOLS: Readonly<Record<"source" | EntityKind, SymbolKind>> = {
  source: SymbolKind.File,
  person: SymbolKind.Class,
  organisation: SymbolKind.Namespace,
  place: SymbolKind.Module,
  work: SymbolKind.Object,
  event: SymbolKind.Event,
  demonym: SymbolKind.Property,
  other: SymbolKind.Object,
};
