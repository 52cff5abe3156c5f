import type { Source } from "../corpus/source.ts";
import { overlaps, type Range } from "../text/range.ts";
import { findNearestWording, type NearestWording } from "./nearest-wording.ts";
import type { QuotationCheck } from "./quotation-check.ts";
import { findQuotationParts } from "./quotation-parts.ts";
import { findSourceWording, type SourceWording, type Wording } from "./source-wording.ts";
import type { EvidenceRange } from "./verdict.ts";

export interface QuotationInput {
  /** Plain text between the quotation marks. */
  readonly text: string;
  /** What the citations that cover it point to; empty for an uncited quotation. */
  readonly cited: readonly { readonly source: Source; readonly ranges: readonly Range[] }[];
  /** Other sources that may have the words, likeliest first; asked only when the cited ones do not have them. */
  findOthers(): readonly Source[];
}

/** Quotations shorter than this may be scare quotes or names: nothing is said where they are not found. */
const FEWEST_WORDS = 4;
/** Share of words in common from which the source is said to word it otherwise. */
const NEAR = 0.6;
/** The most words an ellipsis or bracket may stand for. */
const LONGEST_GAP = 200;

/**
 * Where quoted words stand. Case, punctuation, quotation marks, hyphens and line breaks are no difference; brackets
 * and ellipses stand for words of the source.
 */
export function checkQuotation(input: QuotationInput): QuotationCheck {
  const { parts, words } = findQuotationParts(input.text);
  if (words === 0) return { status: "unchecked" };
  const isCited = input.cited.length > 0;
  for (const { source, ranges } of input.cited) {
    const at = findExact(parts, source, ranges);
    if (at) return { status: "found", cited: true, at };
  }
  if (words < FEWEST_WORDS || isTitle(input.text)) {
    const at = isCited ? undefined : findInOthers(parts, input.findOthers());
    return at ? { status: "found", cited: false, at } : { status: "unchecked" };
  }
  const others = input.findOthers();
  const elsewhere = findInOthers(parts, others);
  if (elsewhere)
    return isCited ? { status: "elsewhere", at: elsewhere } : { status: "found", cited: false, at: elsewhere };
  return findNearest(parts, isCited ? input.cited.map(({ source }) => source) : others, isCited);
}

function findInOthers(parts: readonly Wording[], others: readonly Source[]): EvidenceRange | undefined {
  for (const source of others) {
    const at = findExact(parts, source, []);
    if (at) return at;
  }
  return undefined;
}

/** The place of the words, one inside `ranges` before any other. */
function findExact(parts: readonly Wording[], source: Source, ranges: readonly Range[]): EvidenceRange | undefined {
  const wording = findSourceWording(source);
  const [first] = parts as [Wording];
  let fallback: EvidenceRange | undefined;
  for (const place of findRun(first.keys, wording, 0, Infinity)) {
    let end = place + first.keys.length;
    let complete = true;
    for (const part of parts.slice(1)) {
      const next = findRun(part.keys, wording, end, end + LONGEST_GAP)[0];
      if (next === undefined) {
        complete = false;
        break;
      }
      end = next + part.keys.length;
    }
    if (!complete) continue;
    const at = evidenceAt(source, wording, { start: place, end });
    if (ranges.length === 0 || ranges.some((range) => overlaps(range, at.range))) return at;
    fallback ??= at;
  }
  return fallback;
}

/** Places between `from` and `to` where the words stand one after the other. */
function findRun(keys: readonly string[], source: SourceWording, from: number, to: number): number[] {
  let rarest = 0;
  let fewest = Infinity;
  for (let i = 0; i < keys.length; i++) {
    const count = source.places.get(keys[i] as string)?.length ?? 0;
    if (count >= fewest) continue;
    fewest = count;
    rarest = i;
  }
  return (source.places.get(keys[rarest] as string) ?? [])
    .map((place) => place - rarest)
    .filter((start) => start >= from && start <= to && keys.every((key, i) => source.keys[start + i] === key));
}

function findNearest(parts: readonly Wording[], sources: readonly Source[], cited: boolean): QuotationCheck {
  const whole: Wording = { keys: parts.flatMap(({ keys }) => keys), ranges: parts.flatMap(({ ranges }) => ranges) };
  let best: { readonly source: Source; readonly nearest: NearestWording } | undefined;
  for (const source of sources) {
    const nearest = findNearestWording(whole, findSourceWording(source));
    if (nearest && nearest.similarity >= NEAR && nearest.similarity > (best?.nearest.similarity ?? 0))
      best = { source, nearest };
  }
  if (!best) return { status: "none", cited };
  const at = evidenceAt(best.source, findSourceWording(best.source), best.nearest.places);
  const replacement = best.source.text.slice(at.range.start, at.range.end).replace(/\s+/g, " ");
  return { status: "nearest", cited, at, replacement, differences: differencesOf(whole, best.nearest) };
}

/** Words the source has otherwise, next ones joined; where it only has more, the two words between which they stand. */
function differencesOf({ ranges }: Wording, { same, omissions }: NearestWording): Range[] {
  const differences: { start: number; end: number }[] = [];
  const add = (start: number, end: number, from: number) => {
    const last = differences.at(-1);
    if (last && from > 0 && last.end >= (ranges[from - 1] as Range).start) last.end = Math.max(last.end, end);
    else differences.push({ start, end });
  };
  ranges.forEach((range, index) => {
    if (!same[index]) add(range.start, range.end, index);
    const next = ranges[index + 1];
    if (omissions.includes(index) && next) add(range.start, next.end, index);
  });
  return differences;
}

function evidenceAt(source: Source, { ranges }: Wording, places: Range): EvidenceRange {
  const range = { start: (ranges[places.start] as Range).start, end: (ranges[places.end - 1] as Range).end };
  const passage = source.passages.findIndex((candidate) => candidate.end > range.start);
  return { source: source.id, passage: Math.max(0, passage), range };
}

/** Words in quotation marks whose longer ones are all capitalised name a work rather than quote someone. */
function isTitle(text: string): boolean {
  const longer = text.match(/\p{L}[\p{L}'’]{3,}/gu) ?? [];
  return longer.length > 0 && longer.length <= 10 && longer.every((word) => /^\p{Lu}/u.test(word));
}
