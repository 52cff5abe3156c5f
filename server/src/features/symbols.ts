import type { Source, SourceId } from "../corpus/source.ts";
import type { Entity, EntityKind } from "../entities/entity.ts";
import type { VerdictKind } from "../evidence/verdict.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Range } from "../text/range.ts";
import { placeOfEntity } from "./definition.ts";
import { findEntities, foldName, isSourceNamed } from "./match-names.ts";

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

/**
 * Sources (by title or key) and entities (by name or alias) that hold the query, letter case aside: those that begin with
 * it first, entities by how often they are mentioned. `EntityIndex.listUntil` spreads the work of the first question.
 */
export function workspaceSymbols(snapshot: Snapshot, query: string): readonly WorkspaceSymbol[] {
  const wanted = foldName(query.trim());
  const { corpus } = snapshot;
  const sources = corpus.sources.filter((source) => isSourceNamed(source, corpus.keyOf(source.id), wanted));
  const found = [
    ...sources.map((source) => ({ name: source.metadata.title, source, entity: undefined })),
    ...findEntities(snapshot.entities, query).map((entity) => ({ name: entity.name, source: undefined, entity })),
  ];
  const starts = found.filter(({ name }) => foldName(name).startsWith(wanted));
  const others = found.filter(({ name }) => !foldName(name).startsWith(wanted));
  const symbols: WorkspaceSymbol[] = [];
  for (const { source, entity } of [...starts, ...others]) {
    if (symbols.length === SYMBOLS) break;
    const symbol = source ? symbolOfSource(snapshot, source) : entity && symbolOfEntity(snapshot, entity);
    if (symbol) symbols.push(symbol);
  }
  return symbols;
}

function symbolOfSource({ corpus }: Snapshot, { id, metadata }: Source): WorkspaceSymbol {
  const range = metadata.titleRange ?? { start: 0, end: 0 };
  return { kind: "source", name: metadata.title, detail: corpus.keyOf(id), source: id, range };
}

function symbolOfEntity(snapshot: Snapshot, entity: Entity): WorkspaceSymbol | undefined {
  const place = placeOfEntity(snapshot, entity);
  const { kind, name } = entity;
  return place && { kind, name, detail: kind, source: place.source.id, range: place.range };
}
