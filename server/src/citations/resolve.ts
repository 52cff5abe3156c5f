import type { Corpus } from "../corpus/corpus.ts";
import { stemOf } from "../corpus/key-forms.ts";
import type { Source, SourceProblem } from "../corpus/source.ts";
import { decodePercent } from "../notes/link-destinations.ts";
import type { Citation, Note, Place } from "../notes/note.ts";
import type { Range } from "../text/range.ts";
import { locatePlace } from "./locate.ts";
import type { Resolution } from "./resolution.ts";
import { isUrl, pathsOfTarget, writeTarget } from "./target-path.ts";

/** What else the workspace folder holds, as far as links are concerned. */
export interface Surroundings {
  /** Whether a file at this path would be a source: in a corpus folder, and of a format that can be read. */
  readonly isCorpusPath?: (path: string) => boolean;
  /** Paths of the notes: a wiki link to one of them is none of ours. */
  readonly notePaths?: readonly string[];
}

const FOREIGN: Resolution = { status: "foreign" };

/**
 * What a citation points to. Links lead to a source by path or URL; keys by any name the corpus knows. A link that leads
 * elsewhere, and a bare `@x` or `[[x]]` that no key is near to, is foreign.
 */
export function resolveCitation(
  note: Note,
  citation: Citation,
  corpus: Corpus,
  surroundings: Surroundings = {},
): Resolution {
  const { key, target, form } = citation;
  if (key === undefined)
    return target === undefined ? FOREIGN : resolveLink(note, target, citation, corpus, surroundings);
  const sources = corpus.findByKey(key);
  if (sources.length > 0) return resolveTo(corpus, sources, citation);
  if (form === "wiki") {
    const byPath = findByPath(pathsOfTarget(note.path, key), corpus);
    if (byPath.length > 0) return resolveTo(corpus, byPath, citation);
    if (surroundings.notePaths?.some((path) => stemOf(path) === stemOf(key) || path === key)) return FOREIGN;
  }
  const problem = problemOf(corpus, (path) => path === key || stemOf(path) === key || path.endsWith(`/${key}`));
  const isOurs = problem !== undefined || (citation.certain && !isCrossReference(key)) || corpus.nearest.isNearKey(key);
  if (!isOurs) return FOREIGN;
  return {
    status: "unresolved",
    /** Looked for when asked for: among many sources that takes a while. */
    get nearest() {
      return corpus.nearest.keys(key);
    },
    problem,
    unread: findUnread(corpus),
  };
}

function resolveLink(
  note: Note,
  target: string,
  citation: Citation,
  corpus: Corpus,
  surroundings: Surroundings,
): Resolution {
  if (isUrl(target)) {
    const sources = corpus.findByUrl(target);
    return sources.length === 0 ? FOREIGN : resolveTo(corpus, sources, citation);
  }
  const paths = pathsOfTarget(note.path, target);
  const sources = findByPath(paths, corpus);
  if (sources.length > 0) return resolveTo(corpus, sources, citation);
  const named = findByWholeTarget(note, citation, corpus);
  if (named.length > 0) return resolveTo(corpus, named, { ...citation, places: [] });
  const problem = problemOf(corpus, (path) => paths.includes(path));
  const isFolder = /(?:^|\/)\.{0,2}$/.test(target) || (paths[0] !== undefined && corpus.hasSourcesBelow(paths[0]));
  const missing = paths.find((path) => surroundings.isCorpusPath?.(path));
  if (problem === undefined && (missing === undefined || isFolder)) return FOREIGN;
  const wanted = missing ?? (paths[0] as string);
  const fromRoot = !target.startsWith("/") && paths.indexOf(wanted) > 0;
  const nearest = corpus.nearest
    .paths(wanted)
    .map((path) => (fromRoot ? path : writeTarget(note.path, path, target.startsWith("/"))));
  return { status: "unresolved", nearest, problem, unread: findUnread(corpus) };
}

/** Sources of a file whose name holds a `#` that the link does not escape. */
function findByWholeTarget(note: Note, { wholeTarget }: Citation, corpus: Corpus): readonly Source[] {
  if (wholeTarget === undefined) return [];
  const written = [decodePercent(wholeTarget), wholeTarget];
  return findByPath(
    written.flatMap((target) => pathsOfTarget(note.path, target)),
    corpus,
  );
}

function findByPath(paths: readonly string[], corpus: Corpus): readonly Source[] {
  for (const path of paths) {
    const sources = corpus.sourcesOfFile(path);
    if (sources.length > 0) return sources;
  }
  return [];
}

function problemOf(corpus: Corpus, isMeant: (path: string) => boolean): string | undefined {
  return corpus.problems.find((problem) => problem.fatal && isMeant(problem.path))?.message;
}

/** Why there are sources that were not read for their size or number, and whose keys nobody knows. */
function findUnread(corpus: Corpus): string | undefined {
  // Of a file that is one source the key is known, though the end of its text is not.
  const hidesSources = ({ path }: SourceProblem) => corpus.sourcesOfFile(path).length !== 1;
  return corpus.problems.find((problem) => problem.kind === "too-large" && hidesSources(problem))?.message;
}

/** References to figures, tables, equations and the like inside the note, as pandoc-crossref and Quarto write them. */
function isCrossReference(key: string): boolean {
  return /^(?:fig|tbl|eq|sec|lst|thm|lem|cor|prp|cnj|def|exm|exr)[:-]./.test(key);
}

function resolveTo(corpus: Corpus, sources: readonly Source[], citation: Citation): Resolution {
  const [source, ...others] = sources;
  if (source === undefined) return FOREIGN;
  if (others.length === 0) return resolvePlaces(corpus, source, citation.places);
  const [first, ...places] = citation.places;
  const record = sources.find((one) => isRecord(first, one));
  return record === undefined ? { status: "ambiguous", sources } : resolvePlaces(corpus, record, places);
}

/** Whether a place names a record of a file of many: `#r3`. */
function isRecord(place: Place | undefined, { record }: Source): boolean {
  return place?.kind === "locator" && place.label === "section" && place.first === `r${record}`;
}

function resolvePlaces(corpus: Corpus, source: Source, places: readonly Place[]): Resolution {
  const ranges: Range[] = [];
  for (const place of places) {
    const located = locatePlace(source, place);
    if (located.status === "found") ranges.push(located.range);
    if (located.status === "missing") {
      const cut = corpus.findCut(source);
      if (cut !== undefined) return { status: "unresolved", nearest: [], problem: cut.message, unread: undefined };
      const { label, written, count } = located;
      return { status: "out-of-range", source, label, written, place: place.range, count };
    }
  }
  const whole = ranges.length === 0;
  return { status: "resolved", source, ranges: whole ? [{ start: 0, end: source.text.length }] : ranges, whole };
}
