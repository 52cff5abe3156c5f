import { BlockList } from "../corpus/block-list.ts";
import { PassageList } from "../corpus/passage-list.ts";
import { plainLine } from "../corpus/plain-text.ts";
import type { Block, Source, SourceMetadata } from "../corpus/source.ts";
import { LayoutBuilder } from "../corpus/text-layout.ts";
import { detectLanguage } from "../text/language.ts";
import type { Range } from "../text/range.ts";
import { findSourceDate } from "./date-of-text.ts";
import type { DeclaredMetadata } from "./declared-metadata.ts";
import { addPassages } from "./passages.ts";

/** What an extractor found out about one source. */
export interface SourceParts {
  readonly path: string;
  readonly record?: number;
  readonly text: string;
  readonly ownText: boolean;
  readonly digest: string;
  /** Gone through once. */
  readonly blocks: Iterable<Block>;
  readonly markup?: readonly Range[];
  /** Declared metadata, the strongest first. */
  readonly declared: readonly DeclaredMetadata[];
  /** The title as the text has it. */
  readonly title: Range | undefined;
  readonly authors: readonly string[];
}

const builder = new LayoutBuilder();

/** Puts a source together: passages, language, and metadata in the order declared, then what the text says. */
export function makeSource(parts: SourceParts): Source {
  const { path, record, text, ownText, digest } = parts;
  const id = record === undefined ? path : `${path}#r${record}`;
  addPassages(builder, text, parts.blocks);
  const layout = builder.build();
  const markup = parts.markup?.length === 0 ? undefined : parts.markup;
  const blocks = new BlockList(layout);
  const passages = new PassageList(layout, { id, text, markup });
  const metadata = makeMetadata(parts, blocks);
  return {
    id,
    path,
    record,
    text,
    ownText,
    markup,
    digest,
    blocks,
    passages,
    metadata,
    language: detectLanguage(text),
  };
}

function makeMetadata(parts: SourceParts, blocks: BlockList): SourceMetadata {
  const { text, declared, title } = parts;
  const first = <K extends keyof DeclaredMetadata>(name: K): DeclaredMetadata[K] => {
    for (const from of declared) if (from[name] !== undefined) return from[name];
    return undefined;
  };
  const date = first("date");
  const found = date === undefined ? findSourceDate(text, blocks) : undefined;
  return {
    title: first("title") ?? (title === undefined ? firstWords(parts, blocks) : plainLine(text, title, parts.markup)),
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
function firstWords({ text, markup, path }: SourceParts, blocks: BlockList): string {
  const block = blocks.get(0);
  if (block === undefined) return path.slice(path.lastIndexOf("/") + 1);
  const words = plainLine(text, { start: block.start, end: Math.min(block.end, block.start + 200) }, markup);
  if (words.length <= 80) return words;
  const cut = words.lastIndexOf(" ", 80);
  return `${words.slice(0, cut < 40 ? 80 : cut).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
