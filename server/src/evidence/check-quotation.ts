import type { PassageList } from "../corpus/passage-list.ts";
import type { Source } from "../corpus/source.ts";
import { overlaps, type Range } from "../text/range.ts";
import { findNearestQuotation } from "./nearest-quotation.ts";
import type { QuotationCheck } from "./quotation-check.ts";
import { findQuotationParts, LONGEST_GAP } from "./quotation-parts.ts";
import { evidenceAt, findSourceWording, type SourceWording, type Wording } from "./source-wording.ts";
import type { EvidenceRange } from "./verdict.ts";

export interface QuotationInput {
  /** Plain text between the quotation marks. */
  readonly text: string;
  /** What the citations that cover it point to, no ranges where they name no place; empty for an uncited quotation. */
  readonly cited: readonly { readonly source: Source; readonly ranges: readonly Range[] }[];
  /** Other sources that may have the words, likeliest first; asked only when the cited ones do not have them. */
  findOthers(): readonly Source[];
}

/** Quotations shorter than this may be scare quotes or names: nothing is said where they are not found. */
const FEWEST_WORDS = 4;

/** A place of quoted words, and whether it is where the citation leads, or next to it. */
interface FoundPlace {
  readonly at: EvidenceRange;
  readonly inPlace: boolean;
}

/**
 * Where quoted words stand. Case, punctuation, quotation marks, hyphens and line breaks are no difference; brackets
 * and ellipses stand for words of the source.
 */
export function checkQuotation({ text, cited, findOthers }: QuotationInput): QuotationCheck {
  const { parts, words } = findQuotationParts(text);
  if (words === 0) return { status: "unchecked" };
  const isCited = cited.length > 0;
  const mayBeName = words < FEWEST_WORDS || isTitle(text);
  const found = cited.flatMap(({ source, ranges }) => findExact(parts, source, ranges) ?? []);
  const place = found.find(({ inPlace }) => inPlace) ?? found[0];
  if (place) return { status: "found", cited: true, misplaced: !place.inPlace && !mayBeName, at: place.at };
  if (mayBeName) return (isCited ? undefined : findUncited(parts, findOthers())) ?? { status: "unchecked" };
  const others = findOthers();
  const elsewhere = findUncited(parts, others);
  if (elsewhere) return isCited ? { status: "elsewhere", at: elsewhere.at } : elsewhere;
  const nearest = findNearestQuotation(text, parts, isCited ? cited.map(({ source }) => source) : others);
  return nearest ? { status: "nearest", cited: isCited, ...nearest } : { status: "none", cited: isCited };
}

function findUncited(
  parts: readonly Wording[],
  sources: readonly Source[],
): Extract<QuotationCheck, { status: "found" }> | undefined {
  for (const source of sources) {
    const found = findExact(parts, source, []);
    if (found) return { status: "found", cited: false, misplaced: false, at: found.at };
  }
  return undefined;
}

/** The place of the words, one inside `ranges` before one next to them and any other. */
function findExact(parts: readonly Wording[], source: Source, ranges: readonly Range[]): FoundPlace | undefined {
  const wording = findSourceWording(source);
  const [first] = parts as [Wording];
  let near: FoundPlace | undefined;
  let far: FoundPlace | undefined;
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
    const at = evidenceAt(wording, { start: place, end });
    if (ranges.length === 0 || ranges.some((range) => overlaps(range, at.range))) return { at, inPlace: true };
    if (isNextTo(source.passages, ranges, at.passage)) near ??= { at, inPlace: true };
    else far ??= { at, inPlace: false };
  }
  return near ?? far;
}

function isNextTo(passages: PassageList, ranges: readonly Range[], index: number): boolean {
  const paragraph = passages.get(index)?.paragraph;
  return ranges
    .flatMap((range) => passages.overlapping(range))
    .some((other) => {
      const apart =
        paragraph === undefined || other.paragraph === undefined ? Infinity : Math.abs(paragraph - other.paragraph);
      return apart <= 1 || Math.abs(other.index - index) <= 1;
    });
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

/** Words in quotation marks whose longer ones are all capitalised name a work rather than quote someone. */
function isTitle(text: string): boolean {
  const longer = text.match(/\p{L}[\p{L}'’]{3,}/gu) ?? [];
  return longer.length > 0 && longer.length <= 10 && longer.every((word) => /^\p{Lu}/u.test(word));
}
