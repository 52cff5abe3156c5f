import type { Passage, Source } from "../corpus/source.ts";
import type { CalendarDay, DateMention } from "../text/date.ts";
import { findDates } from "../text/dates.ts";
import { findQuantities } from "../text/quantities.ts";
import type { Quantity } from "../text/quantity.ts";
import type { Range } from "../text/range.ts";
import { findWords } from "../text/words.ts";
import { isNegation, isNotYet, isOnly } from "./negation.ts";
import { stemOf } from "./word-forms.ts";
import { weighWord } from "./word-weights.ts";

/** A word, or a quantity or date taken as one. */
export interface Unit extends Range {
  readonly kind: "word" | "quantity" | "date";
  /** Folded, lower case; of quantities and dates the first word. */
  readonly norm: string;
  readonly stem: string;
  /** How much of the sentence's content it carries, 0 for function words. */
  readonly weight: number;
  /** Written with a capital that is not owed to its place alone. */
  readonly capital: boolean;
  readonly negation: boolean;
  readonly quantity: Quantity | undefined;
  readonly date: DateMention | undefined;
}

/** A sentence taken apart. Offsets are in the text it stands in. */
export interface AnalysedText extends Range {
  readonly units: readonly Unit[];
}

export interface AnalysedSentence extends AnalysedText {
  readonly source: Source;
  readonly passage: Passage;
}

const QUANTITY_WEIGHT = 1.5;

/** Takes `text` apart; `reference` is the day its relative dates refer to. */
export function analyseText(text: string, reference: CalendarDay | undefined): AnalysedText {
  const dates = findDates(text, reference);
  const quantities = findQuantities(text, dates);
  return { start: 0, end: text.length, units: findUnits(text, 0, { start: 0, end: text.length }, dates, quantities) };
}

const analysed = new WeakMap<Passage, readonly AnalysedSentence[]>();

/** The sentences of a passage taken apart, once for as long as the passage lives. */
export function analysePassage(source: Source, passage: Passage): readonly AnalysedSentence[] {
  const known = analysed.get(passage);
  if (known) return known;
  const text = source.text.slice(passage.start, passage.end);
  const dates = findDates(text, source.metadata.date);
  const quantities = findQuantities(text, dates);
  const sentences = passage.sentences.map((range): AnalysedSentence => {
    const local = { start: range.start - passage.start, end: range.end - passage.start };
    return { ...range, units: findUnits(text, passage.start, local, dates, quantities), source, passage };
  });
  analysed.set(passage, sentences);
  return sentences;
}

/** Units of `range` of `text`, which begins at `offset` of the text the units' offsets refer to. */
function findUnits(
  text: string,
  offset: number,
  range: Range,
  dates: readonly DateMention[],
  quantities: readonly Quantity[],
): Unit[] {
  const wholes = [
    ...dates.map((date) => ({ date, quantity: undefined })),
    ...quantities.map((quantity) => ({ date: undefined, quantity })),
  ]
    .map((whole) => ({ ...whole, range: (whole.date ?? whole.quantity) as Range }))
    .filter(({ range: r }) => r.start >= range.start && r.end <= range.end)
    .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const units: Unit[] = [];
  let next = 0;
  let coveredTo = -1;
  const words = findWords(text, range);
  for (const [index, word] of words.entries()) {
    if (word.start < coveredTo) continue;
    while (next < wholes.length && (wholes[next] as (typeof wholes)[0]).range.end <= word.start) next++;
    const whole = wholes[next];
    if (whole && whole.range.start <= word.start) {
      coveredTo = whole.range.end;
      units.push({
        start: whole.range.start + offset,
        end: whole.range.end + offset,
        kind: whole.date ? "date" : "quantity",
        norm: word.norm,
        stem: word.norm,
        weight: QUANTITY_WEIGHT,
        capital: false,
        negation: false,
        quantity: whole.quantity,
        date: whole.date,
      });
      next++;
      continue;
    }
    const wordStem = stemOf(word.norm);
    const capital = word.text !== word.norm && isCapital(word.text, units.length === 0);
    units.push({
      start: word.start + offset,
      end: word.end + offset,
      kind: "word",
      norm: word.norm,
      stem: wordStem,
      weight: weighWord(word.norm, wordStem, capital),
      capital,
      negation:
        (isNegation(word.norm) && !isOnly(words, index) && !(capital && /\p{Ll}/u.test(word.text))) ||
        isNotYet(words, index),
      quantity: undefined,
      date: undefined,
    });
  }
  return units;
}

function isCapital(word: string, first: boolean): boolean {
  if (!/^\p{Lu}/u.test(word)) return /^\p{Ll}+\p{Lu}/u.test(word);
  return !first || /^.+[\p{Lu}\d]/u.test(word);
}

/** What the words weigh together; numbers and dates aside, which are told of many things. */
export function weighWords(units: readonly Unit[]): number {
  return units.reduce((sum, { kind, weight }) => (kind === "word" ? sum + weight : sum), 0);
}
