import type { CancellationToken } from "vscode-languageserver";
import { copyCitation } from "../features/copy-citation.ts";
import { coverage } from "../features/coverage.ts";
import { findExcerpt } from "../features/excerpt.ts";
import { searchSources } from "../features/search-sources.ts";
import { describeLeftOut } from "../search/query.ts";
import { toRange } from "./convert.ts";
import { type Folders, readyOf } from "./folders.ts";
import { toSourceLocation } from "./locations.ts";
import type {
  CopyCitationParams,
  CopyCitationResult,
  CoverageParams,
  CoverageResult,
  SearchParams,
  SearchResult,
  SearchResultItem,
  SourceTextParams,
  SourceTextResult,
} from "./protocol.ts";

const MOST_HITS = 200;
/** Characters that a row of VS Code's lists has room for. */
const EXCERPT = 70;

export async function answerSourceText(
  folders: Folders,
  { uri }: SourceTextParams,
  token: CancellationToken,
): Promise<SourceTextResult> {
  const asked = await folders.ask(uri, token);
  return asked && asked.note === undefined ? { text: asked.document.text } : null;
}

export async function answerCoverage(
  folders: Folders,
  { uri }: CoverageParams,
  token: CancellationToken,
): Promise<CoverageResult> {
  const asked = await folders.ask(uri, token);
  return asked?.note ? coverage(asked.snapshot, asked.note) : null;
}

/** Passages of all folders: their scores do not compare, so that the folders take turns. */
export async function answerSearch(
  folders: Folders,
  { query, limit }: SearchParams,
  token: CancellationToken,
): Promise<SearchResult> {
  const most = Math.max(1, Math.min(MOST_HITS, Math.floor(Number(limit)) || MOST_HITS));
  const lists: SearchResultItem[][] = [];
  for (const folder of folders.all) {
    const snapshot = await readyOf(folder, token);
    lists.push(
      searchSources(snapshot, query, most).flatMap(({ place, text }) => {
        const location = toSourceLocation(folder, snapshot, place.source, place.range);
        return location
          ? [{ ...location, title: place.title, label: place.label, excerpt: findExcerpt(text, query, EXCERPT) }]
          : [];
      }),
    );
  }
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const turns = Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list[i] ?? []));
  return { passages: turns.flat().slice(0, most), leftOut: describeLeftOut(query) ?? null };
}

export async function answerCopyCitation(
  folders: Folders,
  { uri, range }: CopyCitationParams,
  token: CancellationToken,
): Promise<CopyCitationResult> {
  const asked = await folders.ask(uri, token);
  if (!asked || asked.note) return null;
  const citation = copyCitation(asked.snapshot, asked.id, toRange(asked.document, range));
  return citation === undefined ? null : { citation };
}
