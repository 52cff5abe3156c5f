import { readFileSync } from "node:fs";
import type { Source } from "../../server/src/corpus/source.ts";
import { LayoutBuilder } from "../../server/src/corpus/text-layout.ts";
import type { CalendarDay } from "../../server/src/text/date.ts";
import { splitSentences } from "../../server/src/text/sentences.ts";
import { bareSource } from "../support/bare-source.ts";

/** A claim about a source with what must be said of it. */
export interface ClaimPair {
  readonly claim: string;
  /**
   * `clean`: not to be flagged; `supported`: to be called so; `not supported`: not to be called so, flagged or not;
   * `contradicted`: to be flagged so; `flagged`: as contradicted or unsupported.
   */
  readonly expected: "clean" | "supported" | "not supported" | "contradicted" | "flagged";
  /** The words at fault, where the pair marks them. */
  readonly at: string | undefined;
  readonly replacement: string | undefined;
}

export interface PairFile {
  readonly source: Source;
  readonly pairs: readonly ClaimPair[];
}

/**
 * Reads a file of pairs: header lines (`title: ...`, `date: ...` or `file: ...` for a text of its own), the source's
 * paragraphs, and lines that begin with `=` (clean), `+` (supported), `-` (not supported), `!` (contradicted) or `?` (flagged
 * either way), the words at fault in double square brackets and the source's value behind `=>`.
 */
export function readPairs(url: URL): PairFile {
  const lines = readFileSync(url, "utf8").split("\n");
  const header = new Map<string, string>();
  const body: string[] = [];
  const pairs: ClaimPair[] = [];
  for (const line of lines) {
    const field = /^(title|date|file): (.*)$/.exec(line);
    const pair = /^([=+!?-]) (.*?)(?: => (.*))?$/.exec(line);
    if (field) header.set(field[1] as string, field[2] as string);
    else if (pair) pairs.push(readPair(pair[1] as string, pair[2] as string, pair[3]));
    else body.push(line);
  }
  const file = header.get("file");
  const day = /^(\d+)-(\d+)-(\d+)$/.exec(header.get("date") ?? "");
  const date = day ? { year: Number(day[1]), month: Number(day[2]), day: Number(day[3]) } : undefined;
  if (file === undefined) return { source: makeSource(body.join("\n").trim(), header.get("title") ?? "", date), pairs };
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
  return { source: makeSource(text, text.slice(0, text.indexOf("\n")), date), pairs };
}

const EXPECTED = new Map<string, ClaimPair["expected"]>([
  ["=", "clean"],
  ["+", "supported"],
  ["-", "not supported"],
  ["!", "contradicted"],
]);

function readPair(sign: string, written: string, replacement: string | undefined): ClaimPair {
  const at = /\[\[(.*?)\]\]/.exec(written)?.[1];
  const expected = EXPECTED.get(sign) ?? "flagged";
  return { claim: written.replace(/\[\[|\]\]/g, ""), expected, at, replacement };
}

/** A source of paragraphs set apart by empty lines, its date declared. */
export function makeSource(text: string, title: string, date: CalendarDay | undefined, id = "source.txt"): Source {
  const layout = new LayoutBuilder();
  for (const found of text.matchAll(/\S(?:.|\n(?!\s*\n))*/g)) {
    const range = { start: found.index, end: found.index + found[0].trimEnd().length };
    const place = layout.blockCount;
    layout.addBlock({ ...range, kind: "paragraph", paragraph: place + 1, level: undefined });
    layout.addPassage(place, splitSentences(text, range));
  }
  const metadata = { title, date, dateOrigin: date && ("declared" as const) };
  return bareSource(id, text, { digest: id, layout, metadata });
}
