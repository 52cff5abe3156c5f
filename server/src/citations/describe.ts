import type { Corpus } from "../corpus/corpus.ts";
import { linesOf } from "../corpus/places.ts";
import type { Source } from "../corpus/source.ts";
import { overlaps, type Range } from "../text/range.ts";

/** A place in the source's own terms. */
export interface DescribedPlace {
  readonly label: "paragraph" | "line";
  /** `4`, or `4-6`. */
  readonly value: string;
  /** As a Pandoc locator: `para. 4`, `paras. 4-6`, `line 2`. */
  readonly text: string;
}

/** The inverse of `locatePlace`: the paragraphs that hold the range, or its lines where it stands in none. */
export function describePlace(source: Source, range: Range): DescribedPlace {
  const inside = source.blocks.filter((block) => overlaps(block, range) || block.start === range.start);
  const first = inside[0]?.paragraph;
  const last = inside.at(-1)?.paragraph;
  if (first !== undefined && last !== undefined) return describe("paragraph", first, last);
  const lines = linesOf(source);
  return describe("line", lines.lineAt(range.start) + 1, lines.lineAt(Math.max(range.start, range.end - 1)) + 1);
}

/** The citation of a place as a person would write it: `[@key, para. 4]`, or `[@key]` for the whole text. */
export function renderCitation(corpus: Corpus, source: Source, range: Range): string {
  const key = renderKey(citableKey(corpus, source));
  const first = source.blocks[0];
  const last = source.blocks.at(-1);
  const isWhole = first !== undefined && last !== undefined && range.start <= first.start && range.end >= last.end;
  return isWhole && first !== last ? `[@${key}]` : `[@${key}, ${describePlace(source, range).text}]`;
}

/** The key behind `@`: in braces where Pandoc would end it too early. */
export function renderKey(key: string): string {
  const plain = /^[\p{L}\p{M}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{M}\p{N}_]+)*$/u.test(key);
  return plain ? key : `{${key}}`;
}

/** The source's key, or another of its keys where that one cannot be written. */
function citableKey(corpus: Corpus, source: Source): string {
  const key = corpus.keyOf(source.id);
  if (!/[{}\n]/.test(key)) return key;
  return corpus.keys().find((other) => other.id === source.id && !/[{}\n]/.test(other.key))?.key ?? key;
}

function describe(label: DescribedPlace["label"], first: number, last: number): DescribedPlace {
  const value = first === last ? String(first) : `${first}-${last}`;
  const word = label === "line" ? "line" : "para.";
  const text = first === last ? `${word} ${value}` : `${label === "line" ? "lines" : "paras."} ${value}`;
  return { label, value, text };
}
