import { plainLine } from "../corpus/plain-text.ts";
import type { Block, Source, SourceMetadata } from "../corpus/source.ts";
import { detectLanguage } from "../text/language.ts";
import type { Range } from "../text/range.ts";
import { findSourceDate } from "./date-of-text.ts";
import type { DeclaredMetadata } from "./declared-metadata.ts";
import { makePassages } from "./passages.ts";

/** What an extractor found out about one source. */
export interface SourceParts {
  readonly path: string;
  readonly record?: number;
  readonly text: string;
  readonly ownText: boolean;
  readonly digest: string;
  readonly blocks: readonly Block[];
  readonly markup?: readonly Range[];
  /** Declared metadata, the strongest first. */
  readonly declared: readonly DeclaredMetadata[];
  /** The title as the text has it. */
  readonly title: Range | undefined;
  readonly authors: readonly string[];
}

/** Puts a source together: passages, language, and metadata in the order declared, then what the text says. */
export function makeSource(parts: SourceParts): Source {
  const { path, record, text, ownText, digest, blocks } = parts;
  const id = record === undefined ? path : `${path}#r${record}`;
  return {
    id,
    path,
    record,
    text,
    ownText,
    ...(parts.markup === undefined || parts.markup.length === 0 ? {} : { markup: parts.markup }),
    digest,
    blocks,
    passages: makePassages(id, text, blocks, parts.markup),
    metadata: makeMetadata(parts),
    language: detectLanguage(text),
  };
}

function makeMetadata(parts: SourceParts): SourceMetadata {
  const { text, blocks, declared, title } = parts;
  const first = <K extends keyof DeclaredMetadata>(name: K): DeclaredMetadata[K] => {
    for (const from of declared) if (from[name] !== undefined) return from[name];
    return undefined;
  };
  const date = first("date");
  const found = date === undefined ? findSourceDate(text, blocks) : undefined;
  return {
    title: first("title") ?? (title === undefined ? firstWords(parts) : plainLine(text, title, parts.markup)),
    titleRange: title,
    authors: first("authors") ?? parts.authors,
    date: date ?? found?.date,
    dateOrigin: date === undefined ? found?.origin : "declared",
    publisher: first("publisher"),
    url: first("url"),
    key: first("key"),
    aliases: declared.flatMap((from) => from.aliases ?? []),
  };
}

/** The first words of the text as a title, for want of another; the file's name where there are none. */
function firstWords({ text, blocks, markup, path }: SourceParts): string {
  const block = blocks[0];
  if (block === undefined) return path.slice(path.lastIndexOf("/") + 1);
  const words = plainLine(text, { start: block.start, end: Math.min(block.end, block.start + 200) }, markup);
  if (words.length <= 80) return words;
  const cut = words.lastIndexOf(" ", 80);
  return `${words.slice(0, cut < 40 ? 80 : cut).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
