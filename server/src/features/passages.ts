import { passageLabel } from "../citations/describe.ts";
import { plainText } from "../corpus/plain-text.ts";
import type { Passage, Source } from "../corpus/source.ts";
import type { EvidenceRange, Verdict } from "../evidence/verdict.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { contains, overlaps, type Range } from "../text/range.ts";
import { explainWords } from "./explained-words.ts";
import type { PassageLink } from "./location.ts";

/** A stretch of a source to show, with the words to make bold. */
export interface QuotedPassage {
  readonly place: PassageLink;
  readonly text: string;
  /** In `text`. */
  readonly bold: readonly Range[];
  readonly source: Source;
}

/** The passage of a source that holds (or, failing that, first touches) a range. */
export function passageAt(source: Source, range: Range): Passage | undefined {
  return source.passages.findHolding(range) ?? source.passages.overlapping(range)[0];
}

export function linkTo(source: Source, range: Range): PassageLink {
  const { start, end } = range;
  return { source: source.id, range: { start, end }, title: source.metadata.title, label: passageLabel(source, range) };
}

/** A source as a whole: its title, where it stands, else its beginning. */
export function linkToTitle({ id, metadata: { title, titleRange } }: Source): PassageLink {
  const { start, end } = titleRange ?? { start: 0, end: 0 };
  return { source: id, range: { start, end }, title, label: title };
}

/** The sentences of a source around a range as a reader sees them, without markup, with the words that bear on a claim marked. */
export function quoteSource(source: Source, range: Range, bold: readonly Range[] = []): QuotedPassage {
  const passage = passageAt(source, range);
  const sentences = passage?.sentences.filter((s) => overlaps(s, range)) ?? [];
  const first = sentences[0];
  const last = sentences[sentences.length - 1];
  const shown = first && last ? { start: first.start, end: last.end } : range;
  const plain = plainText(source);
  const at = plain.map.toNormalRange(shown);
  const inside = bold
    .filter((b) => contains(shown, b))
    .map((b) => plain.map.toNormalRange(b))
    .map((b) => ({ start: b.start - at.start, end: b.end - at.start }))
    .sort((a, b) => a.start - b.start);
  return { place: linkTo(source, range), text: plain.text.slice(at.start, at.end), bold: joined(inside), source };
}

/** The passages a verdict used, each once, best first. */
export function quoteEvidence(snapshot: Snapshot, verdict: Verdict, limit: number): readonly QuotedPassage[] {
  const quoted: QuotedPassage[] = [];
  const seen: EvidenceRange[] = [];
  for (const evidence of verdict.evidence) {
    if (quoted.length === limit) break;
    if (seen.some((s) => s.source === evidence.source && overlaps(s.range, evidence.range))) continue;
    const source = snapshot.corpus.findSource(evidence.source);
    if (!source) continue;
    seen.push(evidence);
    quoted.push(quoteSource(source, evidence.range, bearingWords(verdict, evidence.source)));
  }
  return quoted;
}

/** Words of a source that bear on a claim: those that bear its words out, and those that it has instead. */
export function bearingWords(verdict: Verdict, source: string): readonly Range[] {
  const words = [...verdict.alignment, ...explainWords(verdict)];
  return words.flatMap(({ evidence }) => (evidence?.source === source ? [evidence.range] : []));
}

function joined(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  for (const range of ranges) {
    const last = result[result.length - 1];
    if (last && range.start <= last.end + 1) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else {
      result.push(range);
    }
  }
  return result;
}
