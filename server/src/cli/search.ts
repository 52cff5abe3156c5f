import picocolors from "picocolors";
import { passageLabel } from "../citations/describe.ts";
import { readPart, termsOfQuery } from "../search/query.ts";
import { searchByNames } from "../snapshot/search-by-names.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { cutText } from "../text/cut-text.ts";
import { LineIndex, type Position } from "../text/line-index.ts";
import { findWords } from "../text/words.ts";
import { printable } from "./printable.ts";
import { UsageError } from "./usage-error.ts";

/** Code units of a passage that are printed for a person: a text without paragraphs may be one of 30 MB. */
const LONGEST_PRINTED = 2000;

/** Version of the shape of `search --json`. */
const SEARCH_VERSION = 1;

/** What `search --json` prints; documented in docs/json-output.md. */
export interface SearchReport {
  readonly version: typeof SEARCH_VERSION;
  readonly root: string;
  readonly query: string;
  /** Best first. */
  readonly passages: readonly FoundPassage[];
}

interface FoundPassage {
  readonly path: string;
  readonly key: string;
  readonly title: string;
  readonly locator: string;
  /** In the source's text. */
  readonly range: { readonly start: Position; readonly end: Position };
  readonly text: string;
  /** Orders the passages of one answer; means nothing across answers. */
  readonly score: number;
}

/** The words asked for, as they are. Throws a `UsageError` if there is nothing among them that can be looked up. */
export function readQuery(query: string): string {
  if (termsOfQuery(query).size > 0) return query;
  if (findWords(readPart(query)).length === 0) {
    throw new UsageError('There is nothing to look for: give words, as in provenote search "ferry strike".');
  }
  throw new UsageError(
    `There is nothing to look for in “${query.trim()}”: such words are nearly everywhere. Add others.`,
  );
}

/** The passages of the sources that share most with the words, names standing for other names of their bearers too. */
export function searchPassages(root: string, snapshot: Snapshot, query: string, limit: number): SearchReport {
  const { corpus } = snapshot;
  const passages = searchByNames(snapshot, query, { limit }).flatMap(({ passage, score }): FoundPassage[] => {
    const source = corpus.findSource(passage.source);
    if (source === undefined) return [];
    const lines = new LineIndex(source.text);
    const range = { start: lines.positionAt(passage.start), end: lines.positionAt(passage.end) };
    return [
      {
        path: source.path,
        key: corpus.keyOf(source.id),
        title: source.metadata.title,
        locator: passageLabel(source, passage),
        range,
        text: source.text.slice(passage.start, passage.end),
        score: Math.round(score * 1000) / 1000,
      },
    ];
  });
  return { version: SEARCH_VERSION, root, query, passages };
}

/** The passages for a person: where each stands, its score, and the passage below. */
export function renderPassages({ passages }: SearchReport, coloured: boolean): string {
  if (passages.length === 0) return "No passage of the sources has any of these words.\n";
  const colours = picocolors.createColors(coloured);
  const lines = passages.map(({ key, title, locator, text, score }) => {
    const place = colours.bold(printable(`[@${key}, ${locator}]`));
    return `${place} ${printable(title)} ${colours.dim(score.toFixed(2))}\n    ${printable(cutText(text, LONGEST_PRINTED))}`;
  });
  return `${lines.join("\n")}\n`;
}
