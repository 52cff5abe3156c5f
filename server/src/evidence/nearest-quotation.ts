import type { Source } from "../corpus/source.ts";
import type { Range } from "../text/range.ts";
import { findNearestWording, type NearestWording } from "./nearest-wording.ts";
import { LONGEST_GAP } from "./quotation-parts.ts";
import { evidenceAt, findSourceWording, type SourceWording, type Wording, wordsOfPlaces } from "./source-wording.ts";
import type { EvidenceRange } from "./verdict.ts";
import { findQuotable, findWholePhrases } from "./whole-phrases.ts";
import { findWordingEdits, type WordingEdit } from "./wording-edits.ts";

/** How a source words what a quotation has otherwise. */
export interface NearestQuotation {
  readonly at: EvidenceRange;
  /** The source's words on one line, an ellipsis where the quotation has one. */
  readonly replacement: string;
  /** In the quotation's plain text. */
  readonly differences: readonly Range[];
  /** Empty where the source's words cannot be put in the place of the quotation's one by one. */
  readonly edits: readonly WordingEdit[];
}

/** Share of words in common from which the source is said to word it otherwise. */
const NEAR = 0.6;

/** The nearest wording of the quotation's parts in any of the sources, undefined where none is near. */
export function findNearestQuotation(
  text: string,
  parts: readonly Wording[],
  sources: readonly Source[],
): NearestQuotation | undefined {
  let best: { readonly wording: SourceWording; readonly found: Found } | undefined;
  for (const source of sources) {
    const wording = findSourceWording(source);
    const found = findParts(parts, wording);
    if (found.similarity >= NEAR && found.similarity > (best?.found.similarity ?? 0)) best = { wording, found };
  }
  return best && describe(text, parts, best.wording, best.found.nearest);
}

interface Found {
  /** One for each part. */
  readonly nearest: readonly (NearestWording | undefined)[];
  readonly similarity: number;
}

/** The longest part anywhere, the others before and behind it, in order. */
function findParts(parts: readonly Wording[], wording: SourceWording): Found {
  const lengths = parts.map(({ keys }) => keys.length);
  const main = lengths.indexOf(Math.max(...lengths));
  const nearest = new Array<NearestWording | undefined>(parts.length).fill(undefined);
  const look = (part: number, within: Range) => {
    nearest[part] = findNearestWording((parts[part] as Wording).keys, wording, within);
    return nearest[part]?.places;
  };
  const anchor = look(main, { start: 0, end: wording.keys.length });
  if (!anchor) return { nearest, similarity: 0 };
  for (let part = main + 1, from = anchor.end; part < parts.length; part++)
    from = look(part, { start: from, end: Math.min(wording.keys.length, from + LONGEST_GAP) })?.end ?? from;
  for (let part = main - 1, to = anchor.start; part >= 0; part--)
    to = look(part, { start: Math.max(0, to - LONGEST_GAP), end: to })?.start ?? to;
  let common = 0;
  let words = 0;
  nearest.forEach((found, part) => {
    const length = lengths[part] as number;
    common += found?.common ?? 0;
    words += length + (found ? found.places.end - found.places.start : length);
  });
  return { nearest, similarity: (2 * common) / words };
}

function describe(
  text: string,
  parts: readonly Wording[],
  wording: SourceWording,
  nearest: readonly (NearestWording | undefined)[],
): NearestQuotation {
  const differences: Range[] = [];
  const extents: Range[] = [];
  let edits: readonly WordingEdit[] | undefined = [];
  parts.forEach((part, index) => {
    const found = nearest[index];
    const quotable = found && findQuotable(wording, found.counterparts);
    const aligned = quotable && findNearestWording(part.keys, wording, quotable);
    if (!aligned) {
      differences.push({ start: (part.ranges[0] as Range).start, end: (part.ranges.at(-1) as Range).end });
      edits = undefined;
      return;
    }
    const phrases = findWholePhrases(wording, part.keys, aligned.counterparts, quotable);
    differences.push(...differencesOf(part, aligned.counterparts));
    extents.push(phrases ?? aligned.places);
    const changes = phrases && findWordingEdits(text, part, aligned.counterparts, wording, phrases);
    edits = edits && changes && [...edits, ...changes];
  });
  const whole = { start: (extents[0] as Range).start, end: (extents.at(-1) as Range).end };
  return {
    at: evidenceAt(wording, whole),
    replacement: extents.map((extent) => wordsOfPlaces(wording, extent)).join(" … "),
    differences,
    edits: edits ?? [],
  };
}

/** Words the source has otherwise, next ones joined; where it only has more, the two words between which they stand. */
function differencesOf({ ranges }: Wording, counterparts: readonly (number | undefined)[]): Range[] {
  const differences: { start: number; end: number }[] = [];
  const add = (start: number, end: number, from: number) => {
    const last = differences.at(-1);
    if (last && from > 0 && last.end >= (ranges[from - 1] as Range).start) last.end = Math.max(last.end, end);
    else differences.push({ start, end });
  };
  ranges.forEach((range, index) => {
    const place = counterparts[index];
    const next = counterparts[index + 1];
    if (place === undefined) add(range.start, range.end, index);
    else if (next !== undefined && next > place + 1) add(range.start, (ranges[index + 1] as Range).end, index);
  });
  return differences;
}
