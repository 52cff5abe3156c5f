import type { SourceId } from "../corpus/source.ts";
import type { EntityKind } from "../entities/entity.ts";
import type { VerdictKind } from "../evidence/verdict.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { foldText } from "../text/fold.ts";
import type { Range } from "../text/range.ts";

/** A heading or claim of a note, nested as the note is. */
export interface DocumentSymbol {
  readonly kind: "heading" | VerdictKind;
  readonly name: string;
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly DocumentSymbol[];
}

/** A source or entity of the corpus. */
export interface WorkspaceSymbol {
  readonly kind: "source" | EntityKind;
  readonly name: string;
  /** The citation key of a source, the kind of an entity. */
  readonly detail: string;
  readonly source: SourceId;
  readonly range: Range;
}

const SYMBOLS = 200;

interface OpenSymbol extends DocumentSymbol {
  readonly level: number;
  readonly children: DocumentSymbol[];
}

/** Claims with their verdicts under the headings of a note. */
export function documentSymbols(snapshot: Snapshot, path: string): readonly DocumentSymbol[] {
  const note = snapshot.findNote(path);
  if (!note) return [];
  const verdicts = snapshot.verdictsOf(note);
  const roots: DocumentSymbol[] = [];
  const open: OpenSymbol[] = [];
  const headings = note.headings.map((heading, i) => {
    const next = note.headings.slice(i + 1).find(({ level }) => level <= heading.level);
    return { ...heading, sectionEnd: next ? next.start : note.text.length };
  });
  const items = [
    ...headings.map((heading) => ({ at: heading.start, heading, claim: undefined })),
    ...note.claims.map((claim) => ({ at: claim.start, heading: undefined, claim })),
  ].sort((a, b) => a.at - b.at);
  for (const { heading, claim } of items) {
    const level = heading ? heading.level : Number.POSITIVE_INFINITY;
    while (open.length > 0 && (open[open.length - 1] as OpenSymbol).level >= level) open.pop();
    const siblings = open[open.length - 1]?.children ?? roots;
    if (heading) {
      const selection = { start: heading.start, end: heading.end };
      const range = { start: heading.start, end: Math.max(heading.end, heading.sectionEnd) };
      const symbol = {
        kind: "heading" as const,
        name: heading.text || "Untitled",
        range,
        selection,
        children: [],
        level,
      };
      siblings.push(symbol);
      open.push(symbol);
    } else if (claim) {
      const range = { start: claim.start, end: claim.end };
      const kind = verdicts[claim.index]?.kind ?? "unchecked";
      siblings.push({ kind, name: claim.text, range, selection: range, children: [] });
    }
  }
  return roots;
}

/** Sources (by title or key) and entities (by name or alias) whose name holds the query, letter case aside; best first. */
export function workspaceSymbols(snapshot: Snapshot, query: string): readonly WorkspaceSymbol[] {
  const wanted = fold(query.trim());
  const holds = (name: string) => fold(name).includes(wanted);
  const sources = snapshot.corpus.sources.flatMap((source): WorkspaceSymbol[] => {
    const key = snapshot.corpus.keyOf(source.id);
    if (!holds(source.metadata.title) && !holds(key)) return [];
    const range = source.metadata.titleRange ?? { start: 0, end: 0 };
    return [{ kind: "source", name: source.metadata.title, detail: key, source: source.id, range }];
  });
  const entities = snapshot.entities.entities.flatMap((entity): WorkspaceSymbol[] => {
    if (![entity.name, ...entity.aliases].some(holds)) return [];
    const at = entity.definition ?? snapshot.entities.mentionsOf(entity.id)[0];
    if (!at) return [];
    const range = "range" in at ? at.range : { start: at.start, end: at.end };
    return [{ kind: entity.kind, name: entity.name, detail: entity.kind, source: at.source, range }];
  });
  const starts = (symbol: WorkspaceSymbol) => (fold(symbol.name).startsWith(wanted) ? 0 : 1);
  return [...sources, ...entities].sort((a, b) => starts(a) - starts(b)).slice(0, SYMBOLS);
}

function fold(text: string): string {
  return foldText(text, { ignoreCase: true }).text;
}
