import type { Source } from "../../server/src/corpus/source.ts";
import type { EvidenceRange } from "../../server/src/evidence/verdict.ts";
import { findDefinition } from "../../server/src/features/definition.ts";
import { type Element, findElement } from "../../server/src/features/element.ts";
import { findEntityPage } from "../../server/src/features/entity-page.ts";
import { findHover } from "../../server/src/features/hover.ts";
import { type DocumentSymbol, documentSymbols, workspaceSymbols } from "../../server/src/features/symbols.ts";
import type { Note } from "../../server/src/notes/note.ts";
import { memoryPlatform } from "../../server/src/platform/memory/platform.ts";
import { renderEntityPage } from "../../server/src/present/entity-page.ts";
import { renderHover } from "../../server/src/present/hover.ts";
import { checkNote } from "../../server/src/rules/check.ts";
import { RULE_IDS } from "../../server/src/rules/finding.ts";
import type { Snapshot } from "../../server/src/snapshot/snapshot.ts";
import type { CalendarDay } from "../../server/src/text/date.ts";
import { LineIndex } from "../../server/src/text/line-index.ts";
import type { Range } from "../../server/src/text/range.ts";
import { Workspace } from "../../server/src/workspace/workspace.ts";

/**
 * Everything Provenote says of a folder, as JSON that a person can read: the text of each file by its path. Places are
 * `line:character-line:character`, zero-based, with the words that stand there.
 */
export async function answersOn(files: Readonly<Record<string, string>>): Promise<string> {
  const onFault = (error: unknown) => {
    throw error;
  };
  const workspace = new Workspace(memoryPlatform(files), { rules: RULE_IDS, onFault });
  await workspace.index();
  const snapshot = await workspace.ready();
  const answers = {
    sources: snapshot.corpus.sources.map((source) => describeSource(snapshot, source)),
    entities: snapshot.entities.entities.map(({ id, kind, name, aliases }) => {
      const mentions = snapshot.entities.mentionsOf(id).map((at) => placeIn(snapshot, at));
      return { name, kind, aliases, mentions, page: pageOf(snapshot, id) };
    }),
    symbols: workspaceSymbols(snapshot, "").map(({ kind, name, source, range }) => {
      return `${kind} ${name}: ${placeIn(snapshot, { source, ...range })}`;
    }),
    notes: snapshot.notes.map((note) => describeNote(snapshot, note)),
  };
  return `${JSON.stringify(answers, null, 2)}\n`;
}

function pageOf(snapshot: Snapshot, id: string): string[] {
  const page = findEntityPage(snapshot, id);
  return page ? renderEntityPage(page).text.trimEnd().split("\n") : [];
}

function describeSource(snapshot: Snapshot, source: Source) {
  const { title, authors, date } = source.metadata;
  const passages = [...source.passages].map((passage) => quote(source.text, passage));
  return {
    id: source.id,
    key: snapshot.corpus.keyOf(source.id),
    title,
    authors,
    date: date && describeDay(date),
    passages,
  };
}

function describeNote(snapshot: Snapshot, note: Note) {
  const verdicts = snapshot.verdictsOf(note);
  const evidence = (at: EvidenceRange) => placeIn(snapshot, { source: at.source, ...at.range });
  return {
    path: note.path,
    claims: note.claims.map((claim) => {
      const verdict = verdicts[claim.index];
      return {
        at: quote(note.text, claim),
        verdict: verdict?.kind,
        reasons: verdict?.reasons.map(({ kind, direction, claim: words, message }) => {
          return `${direction} ${kind} ${quote(note.text, claim.map.toRawRange(words))} ${message}`;
        }),
        evidence: verdict?.evidence.map(evidence),
      };
    }),
    findings: checkNote(snapshot, note).map(({ rule, severity, range, message, related, fixes }) => ({
      at: quote(note.text, range),
      says: `${severity} ${rule}: ${message}`,
      related: related.map(
        (place) => `${placeIn(snapshot, { source: place.source, ...place.range })} ${place.message}`,
      ),
      fixes: fixes.map(
        ({ title, edits }) =>
          `${title}: ${edits.map(({ path, range: at, newText }) => `${path} ${describeAt(note.text, at)} → ${newText}`).join("; ")}`,
      ),
    })),
    symbols: documentSymbols(snapshot, note.path).flatMap((symbol) => describeSymbol(note, symbol)),
    elements: elementsOf(snapshot, note).map(({ offset, element: { kind, range } }) => ({
      at: `${kind} ${quote(note.text, range)}`,
      hover: hoverAt(snapshot, note, offset),
      leadsTo: findDefinition(snapshot, note.path, offset).map((target) =>
        placeIn(snapshot, { source: target.source, ...target.range }),
      ),
    })),
  };
}

function describeDay({ year, month, day }: CalendarDay): string {
  return [year, month, day].filter((part) => part !== undefined).join("-");
}

function describeSymbol(note: Note, symbol: DocumentSymbol): string[] {
  const children = symbol.children.flatMap((child) => describeSymbol(note, child));
  return [`${symbol.kind}: ${symbol.name}`, ...children.map((line) => `  ${line}`)];
}

/** Every element that a cursor can stand on, with the first offset where it does. */
function elementsOf(snapshot: Snapshot, note: Note): { offset: number; element: Element }[] {
  const elements = new Map<string, { offset: number; element: Element }>();
  for (let offset = 0; offset <= note.text.length; offset++) {
    const element = findElement(snapshot, note, offset);
    const name = element && `${element.kind} ${element.range.start}-${element.range.end}`;
    if (element && name && !elements.has(name)) elements.set(name, { offset, element });
  }
  return [...elements.values()];
}

function hoverAt(snapshot: Snapshot, note: Note, offset: number): string[] {
  const card = findHover(snapshot, note.path, offset);
  const links = {
    passage: (place: { source: string; range: Range }) => `place:${place.source}:${place.range.start}`,
    openPassage: () => undefined,
    allMentions: () => undefined,
    entityPage: () => undefined,
  };
  const hover = card && renderHover(card, links, "markdown");
  return hover?.value.split("\n").filter((line) => line !== "") ?? [];
}

function placeIn(snapshot: Snapshot, { source: id, start, end }: Range & { source: string }): string {
  const source = snapshot.corpus.findSource(id);
  return `${snapshot.corpus.keyOf(id)} ${quote(source?.text ?? "", { start, end })}`;
}

function quote(text: string, range: Range): string {
  return `${describeAt(text, range)} “${text.slice(range.start, range.end)}”`;
}

function describeAt(text: string, range: Range): string {
  const lines = new LineIndex(text);
  const [start, end] = [lines.positionAt(range.start), lines.positionAt(range.end)];
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}
