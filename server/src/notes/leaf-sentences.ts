import type { OffsetMap } from "../text/offset-map.ts";
import type { Range } from "../text/range.ts";
import { splitSentences } from "../text/sentences.ts";
import { isDeclarative, type SentenceFacts } from "./declarative.ts";
import type { InlineContent } from "./inline-reader.ts";
import { mapOfPieces, rawRange, slicePieces } from "./plain-text.ts";
import type { QuotedRange } from "./quotation-marks.ts";

/** A sentence of a plain text, and whether it is a claim: always, only with a citation, or never. */
export interface LeafSentence extends Range {
  readonly claim: "always" | "cited" | "never";
  readonly terminated: boolean;
  readonly raw: Range;
  readonly text: string;
  readonly map: OffsetMap;
}

/** What is known of a leaf beside its running text. */
interface LeafFacts {
  /** Where its sentences begin in the plain text. */
  readonly from: number;
  readonly quoted: readonly QuotedRange[];
  readonly kind: SentenceFacts["kind"];
  readonly language: string | undefined;
}

const TERMINATED = /[.!?…。｡！？।؟۔][)"'”’»\]]*$/;

/** What joins an item to the next one of its list. */
const JOINT = /[;,](?:\s+(?:and|or|but))?$/;
/** What joins a clause to one that stands by itself. */
const CONJUNCTION = /^(?:;|,? (?:and|but|while|whereas|though|although|yet)\b)\s*/;

/** The sentences of a leaf, each judged. */
export function findSentences(inline: InlineContent, facts: LeafFacts): LeafSentence[] {
  return splitOutsideQuotations(inline, facts.from, facts.quoted).flatMap((range) => {
    const joint = facts.kind === "item" ? JOINT.exec(inline.text.slice(range.start, range.end)) : undefined;
    if (joint) return judge(inline, { start: range.start, end: range.start + joint.index }, facts, true);
    return splitCitedClauses(inline, range, facts) ?? judge(inline, range, facts);
  });
}

/**
 * The clauses of a sentence where each says something by itself and has its own citation: `It closed [@a]; it reopened in
 * May [@b].` Undefined for all others: a citation behind them covers all of the sentence.
 */
function splitCitedClauses(inline: InlineContent, range: Range, facts: LeafFacts): LeafSentence[] | undefined {
  const { text } = inline;
  const marks = inline.marks.filter(
    ({ plain, citations, footnote }) =>
      plain.start > range.start && plain.start <= range.end && (citations.length > 0 || footnote !== undefined),
  );
  const clauses: LeafSentence[] = [];
  let start = range.start;
  for (const [index, { plain }] of marks.entries()) {
    const isLast = plain.start >= range.end || index === marks.length - 1;
    const joint = isLast ? undefined : CONJUNCTION.exec(text.slice(plain.end, range.end));
    if (!joint || facts.quoted.some(({ outer }) => outer.start < plain.start && plain.start < outer.end)) continue;
    const end = plain.start - (/[,;]$/.test(text.slice(0, plain.start)) ? 1 : 0);
    const clause = judge(inline, { start, end }, facts, true);
    const rest = judge(inline, { start: plain.end + joint[0].length, end: range.end }, facts, true);
    if (plain.end !== plain.start || clause.claim !== "always" || rest.claim !== "always") continue;
    clauses.push(clause);
    start = rest.start;
  }
  return clauses.length === 0 ? undefined : [...clauses, judge(inline, { start, end: range.end }, facts)];
}

/** Sentences behind `from`; one that ends inside a quotation goes on to the end of it. */
function splitOutsideQuotations(inline: InlineContent, from: number, quoted: readonly QuotedRange[]): Range[] {
  const sentences: Range[] = [];
  for (const part of partsAtKeys(inline, from)) {
    const first = sentences.length;
    for (const sentence of splitSentences(inline.text, part)) {
      const before = sentences[sentences.length - 1];
      const inside =
        before &&
        sentences.length > first &&
        quoted.some(({ outer }) => outer.start < before.end && before.end < outer.end);
      if (inside) sentences[sentences.length - 1] = { start: before.start, end: sentence.end };
      else sentences.push(sentence);
    }
  }
  return sentences;
}

/** The plain text cut where a citation key that was left out begins a sentence: `It ended. @key says so.` */
function partsAtKeys({ text, marks }: InlineContent, from: number): Range[] {
  const parts: Range[] = [];
  let start = from;
  for (const { narrative, plain } of marks) {
    const begins = narrative && plain.start > start && /[.!?…]["”’»)]*$/.test(text.slice(start, plain.start));
    if (!begins || !/^\s\p{L}/u.test(text.slice(plain.start))) continue;
    parts.push({ start, end: plain.start });
    start = plain.start;
  }
  parts.push({ start, end: text.length });
  return parts;
}

/** `ends`: something else than final punctuation ends it. */
function judge(inline: InlineContent, range: Range, { quoted, kind, language }: LeafFacts, ends = false): LeafSentence {
  const text = inline.text.slice(range.start, range.end);
  const terminated = ends || TERMINATED.test(text);
  const pieces = slicePieces(inline.pieces, range);
  const raw = rawRange(pieces) as Range;
  const sentence = { ...range, raw, text: withoutSecondStop(text), map: mapOfPieces(pieces), terminated };
  const facts = { kind, terminated, language, quoted: quotedIn(range, quoted) };
  const inOneMark = inline.marks.some(({ plain }) => plain.start <= range.start && range.end <= plain.end);
  const inCode = inline.code.some((code) => code.start <= range.start && range.end - 1 <= code.end);
  if ((inOneMark && !terminated) || inCode) return { ...sentence, claim: "never" };
  if (isDeclarative(text, { ...facts, cited: false })) return { ...sentence, claim: "always" };
  return { ...sentence, claim: isDeclarative(text, { ...facts, cited: true }) ? "cited" : "never" };
}

/** `at 7 p.m. [@key].` has a full stop before and one behind the mark, which was left out: one of them ends it. */
function withoutSecondStop(text: string): string {
  return /[^.]\.\.$/.test(text) ? text.slice(0, -1) : text;
}

function quotedIn(range: Range, quoted: readonly QuotedRange[]): QuotedRange[] {
  const move = ({ start, end }: Range): Range => ({ start: start - range.start, end: end - range.start });
  return quoted
    .filter(({ outer }) => range.start <= outer.start && outer.end <= range.end)
    .map(({ outer, inner }) => ({ outer: move(outer), inner: move(inner) }));
}
