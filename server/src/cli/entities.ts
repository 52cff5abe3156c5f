import { readFile } from "node:fs/promises";
import { join } from "node:path";
import picocolors from "picocolors";
import { passageLabel } from "../citations/describe.ts";
import type { Source, SourceId } from "../corpus/source.ts";
import type { Entity, EntityIndex, EntityKind, NameInText } from "../entities/entity.ts";
import { counted, kindOf } from "../present/entity-wording.ts";
import { namesInNote } from "../snapshot/names-in-notes.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { whomNameMeans } from "../snapshot/whom-name-means.ts";
import { LineIndex, type Position } from "../text/line-index.ts";
import type { Range } from "../text/range.ts";
import { isWithin } from "../workspace/scope.ts";
import { printable } from "./printable.ts";
import { UsageError } from "./usage-error.ts";

/** Version of the shapes of `entities --json`. */
const ENTITIES_VERSION = 1;

interface ReportRange {
  readonly start: Position;
  readonly end: Position;
}

/** What `entities --json` prints; documented in docs/json-output.md. */
export interface EntitiesReport {
  readonly version: typeof ENTITIES_VERSION;
  readonly root: string;
  /** Most mentioned first. */
  readonly entities: readonly EntityReport[];
}

interface EntityReport {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly aliases: readonly string[];
  readonly mentions: number;
  readonly sources: number;
  /** Whether it is but a common name, by which each of these sources may mean another. */
  readonly common: boolean;
  /** Sources whose metadata names it as an author. */
  readonly authorOf: readonly { readonly path: string; readonly key: string; readonly title: string }[];
  readonly definition: {
    readonly path: string;
    readonly key: string;
    readonly locator: string;
    readonly range: ReportRange;
    readonly text: string;
  } | null;
}

/** What `entities --json FILE...` prints. */
export interface MentionsReport {
  readonly version: typeof ENTITIES_VERSION;
  readonly root: string;
  readonly files: readonly FileMentions[];
}

interface FileMentions {
  readonly path: string;
  /** Citation key and title of a source; null for other files. A file of many sources has an entry for each. */
  readonly key: string | null;
  readonly title: string | null;
  readonly mentions: readonly MentionReport[];
}

interface MentionReport {
  /** UTF-16 offsets into the text, without byte-order mark, of the file or of the source. */
  readonly start: number;
  readonly end: number;
  readonly range: ReportRange;
  readonly text: string;
  /** Of the entity; null where none is known or several of different kinds are. */
  readonly kind: EntityKind | null;
  /** One, several where the name has more than one bearer, none where no source knows it. */
  readonly entities: readonly { readonly id: string; readonly name: string }[];
}

/** Every entity of the corpus. */
export function listEntities(root: string, { entities, corpus }: Snapshot): EntitiesReport {
  const lines = new Map<SourceId, LineIndex>();
  const linesOf = (source: Source): LineIndex => {
    const known = lines.get(source.id) ?? new LineIndex(source.text);
    lines.set(source.id, known);
    return known;
  };
  const described = ({ id, name, kind, aliases, mentionCount, sources, bodies, definition }: Entity): EntityReport => {
    const source = definition && corpus.findSource(definition.source);
    return {
      id,
      name,
      kind,
      aliases,
      mentions: mentionCount,
      sources: sources.length,
      common: bodies.length > 0,
      authorOf: entities.authoredBy(id).flatMap((work) => {
        const written = corpus.findSource(work);
        return written ? [{ path: written.path, key: corpus.keyOf(work), title: written.metadata.title }] : [];
      }),
      definition: source
        ? {
            path: source.path,
            key: corpus.keyOf(source.id),
            locator: passageLabel(source, definition.range),
            range: toReportRange(linesOf(source), definition.range),
            text: definition.text,
          }
        : null,
    };
  };
  return { version: ENTITIES_VERSION, root, entities: entities.entities.map(described) };
}

/** Every mention in sources, notes and other texts, by paths relative to the root; a folder stands for its sources and notes. */
export async function findMentions(
  root: string,
  snapshot: Snapshot,
  paths: readonly string[],
): Promise<MentionsReport> {
  const files: FileMentions[] = [];
  for (const path of paths) {
    const known = mentionsUnder(snapshot, path);
    files.push(...(known.length > 0 ? known : [await mentionsInText(root, snapshot, path)]));
  }
  return { version: ENTITIES_VERSION, root, files };
}

function mentionsUnder(snapshot: Snapshot, path: string): readonly FileMentions[] {
  const { corpus, notes, entities } = snapshot;
  const inNotes = notes
    .filter((note) => isWithin(note.path, path))
    .map((note) => {
      const names = namesInNote(entities, note).map((name) => {
        const meant = whomNameMeans(snapshot, note, name).bearers;
        return meant.length === 0 ? name : { ...name, entities: meant.map(({ id }) => id) };
      });
      return fileMentions(entities, note.path, undefined, note.text, names);
    });
  const inSources = corpus.sources
    .filter((source) => isWithin(source.path, path))
    .map((source) => {
      const names = entities
        .namesIn(source.id, { start: 0, end: source.text.length })
        .map((name) => ({ ...name, entities: name.entities.map((id) => entities.bodyIn(id, source.id)) }));
      return fileMentions(entities, source.path, { source, key: corpus.keyOf(source.id) }, source.text, names);
    });
  return [...inNotes, ...inSources].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

async function mentionsInText(root: string, { entities }: Snapshot, path: string): Promise<FileMentions> {
  let text: string;
  try {
    const bytes = await readFile(join(root, path));
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path} is neither a source nor a note, and cannot be read as a text in UTF-8.`);
  }
  return fileMentions(entities, path, undefined, text, entities.findNames(text));
}

function fileMentions(
  entities: EntityIndex,
  path: string,
  of: { readonly source: Source; readonly key: string } | undefined,
  text: string,
  names: readonly NameInText[],
): FileMentions {
  const lines = new LineIndex(text);
  const mentions = names.map(({ start, end, entities: ids }): MentionReport => {
    const bearers = ids.flatMap((id) => entities.findEntity(id) ?? []);
    const kinds = new Set(bearers.map(({ kind }) => kind));
    return {
      start,
      end,
      range: toReportRange(lines, { start, end }),
      text: text.slice(start, end),
      kind: kinds.size === 1 ? (bearers[0]?.kind ?? null) : null,
      entities: bearers.map(({ id, name }) => ({ id, name })),
    };
  });
  return { path, key: of?.key ?? null, title: of?.source.metadata.title ?? null, mentions };
}

function toReportRange(lines: LineIndex, { start, end }: Range): ReportRange {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

/** A line an entity: how often it is mentioned, name, kind, other names, and what the sources say it is below. */
export function renderEntities({ entities }: EntitiesReport, coloured: boolean): string {
  if (entities.length === 0) return "The sources name nobody and nothing.\n";
  const colours = picocolors.createColors(coloured);
  const lines = entities.map(({ name, kind, aliases, mentions, sources, common, authorOf, definition }) => {
    const also = aliases.length === 0 ? "" : colours.dim(` also ${printable(aliases.slice(0, 4).join(", "))}`);
    const what = kindOf(kind) === "" ? "" : `, ${kindOf(kind)}`;
    const head = `${String(mentions).padStart(6)} in ${sources}  ${colours.bold(printable(name))}${what}${also}`;
    const said = definition
      ? `\n        “${printable(definition.text)}” ${colours.dim(`[@${printable(definition.key)}, ${definition.locator}]`)}`
      : "";
    const wrote = authorOf.length === 0 ? "" : `, author of ${counted(authorOf.length, "source")}`;
    return head + wrote + (common ? colours.dim(", in each perhaps another") : "") + said;
  });
  return `${lines.join("\n")}\n`;
}

/** A line a mention: place, words, kind and the entity. */
export function renderMentions({ files }: MentionsReport, coloured: boolean): string {
  const colours = picocolors.createColors(coloured);
  const lines = files.flatMap(({ path, key, mentions }) =>
    mentions.map(({ range, text, kind, entities }) => {
      const { line, character } = range.start;
      const shown = key === null ? path : `${path} (${key})`;
      const place = colours.bold(`${printable(shown)}:${line + 1}:${character + 1}`);
      const names = entities.map(({ name }) => printable(name)).join(" or ");
      const who = entities.length === 0 ? "no source knows it" : names;
      return `${place} ${printable(text)} ${colours.dim(`${kind === null ? "" : `${kind} · `}${who}`)}`;
    }),
  );
  return lines.length === 0 ? "There are no names.\n" : `${lines.join("\n")}\n`;
}
