import type { DateMention } from "../text/date.ts";
import { compareDates, describeDate } from "../text/dates.ts";
import { type DatedText, isAbsent } from "./absent-date.ts";
import type { AnalysedSentence, Unit } from "./analysed-text.ts";
import { isCountedDay } from "./counted-days.ts";
import { type Comparison, evidenceOf, type Fault, shareAround, wordsOf } from "./fault.ts";
import { findNearest } from "./nearest-sentences.ts";
import { isCountedNear, isCountedYear } from "./reckoned-dates.ts";
import { hasRelativeWords, mayMean } from "./relative-date.ts";
import { findReplacedValue } from "./replaced-values.ts";
import { gradeByWords } from "./same-fact.ts";
import type { RankedSentence } from "./select-evidence.ts";
import { findValueRival } from "./value-phrases.ts";
import type { Reason } from "./verdict.ts";

const SENTENCES_TRIED = 3;
/** Sentences from whose years and spans the writer may have worked one out. */
const SENTENCES_RECKONED = 5;
const REACH = 5;

/** Dates of the claim that the evidence gives otherwise, or nowhere. `hasNoteDate`: relative dates could be resolved. */
export function findDateFaults(comparison: Comparison, hasNoteDate: boolean): Fault[] {
  const faults: Fault[] = [];
  comparison.claim.units.forEach((unit, index) => {
    if (!unit.date) return;
    const fault = judgeDate(comparison, unit, unit.date, index, hasNoteDate);
    if (fault) faults.push(fault);
  });
  return faults;
}

function judgeDate(
  comparison: Comparison,
  unit: Unit,
  date: DateMention,
  index: number,
  hasNoteDate: boolean,
): Fault | undefined {
  const replaced = findReplacedValue(comparison, index);
  if (replaced?.sure) return contradiction(comparison, unit, replaced);
  const lacking = replaced && { ...contradiction(comparison, unit, replaced), grade: "missing" as const };
  if ((comparison.strength[index] as number) > 0) return displaced(comparison, unit, index) ?? lacking;
  const supported = comparison.sentences.some((sentence) =>
    sentence.units.some((other) => other.date && compareDates(date, other.date) === "supports"),
  );
  const near = comparison.ranked.slice(0, SENTENCES_RECKONED).map(({ sentence }) => sentence);
  if (!supported && !lacking && isCountedYear(date, near)) return { grade: "open", reason: uncertain(unit) };
  const rival =
    findRival(comparison, unit, date, index, supported) ??
    (supported ? undefined : findNearMiss(comparison, date, index));
  if (rival && !isCounted(comparison, date) && !isCountedFrom(comparison, date, rival.sentence)) {
    const grade = isAllButOne(date, rival.unit.date)
      ? "contradicted"
      : gradeByWords(comparison, rival.sentence, rival.unit, index);
    return { ...contradiction(comparison, unit, rival), grade: grade ?? "missing" };
  }
  const phrased = displaced(comparison, unit, index);
  if (phrased && !isCounted(comparison, date)) return phrased;
  if (lacking) return lacking;
  if (
    !supported &&
    isPlain(date) &&
    !isBackground(comparison.text, date) &&
    !comparison.chosen.some(({ sentence }) => mayMean(sentence, date)) &&
    isAbsent(date, datedTextOf(comparison)) &&
    !isCountedYear(date, [...comparison.sentences, ...findNearest(comparison)]) &&
    !isCounted(comparison, date)
  ) {
    return { grade: "missing", reason: missing(comparison, unit, date) };
  }
  if (date.relative && !hasNoteDate && date.from === undefined) return { grade: "open", reason: unresolved(unit) };
  return { grade: "open", reason: uncertain(unit) };
}

/** Another date within the claim's very phrase, though the evidence may have the claim's elsewhere. */
function displaced(comparison: Comparison, unit: Unit, index: number): Fault | undefined {
  const rival = findValueRival(comparison, index);
  return rival && { ...contradiction(comparison, unit, rival), grade: rival.sure ? "contradicted" : "missing" };
}

/** Whether two of day, month and year are the same: who writes 8 May 2011 for 8 March 2011 means that day. */
function isAllButOne(date: DateMention, other: DateMention | undefined): boolean {
  const parts = ["year", "month", "day"] as const;
  return parts.filter((part) => date[part] !== undefined && date[part] === other?.[part]).length > 1;
}

/** Whether a day or month is one to which a time or the words of the sources lead from another. */
function isCounted({ sentences }: Comparison, date: DateMention): boolean {
  if (date.precision === "year") return false;
  return isCountedNear(date, sentences) || isCountedDay(date, [...new Set(sentences.map(({ source }) => source))]);
}

/** Whether a year is another sentence's with a time of it or of the next added: "In 1953 ... She stayed for 34 years." */
function isCountedFrom({ sentences }: Comparison, date: DateMention, sentence: AnalysedSentence): boolean {
  const at = sentences.indexOf(sentence);
  return date.precision === "year" && isCountedNear(date, sentences.slice(at, at + 2));
}

/** Dates that mean a time rather than bound one. */
function isPlain({ bound }: DateMention): boolean {
  return bound !== "before" && bound !== "after";
}

/** A year that only tells which one is meant ("the 2017 film", "Dune (2021)"): writers know it from elsewhere. */
function isBackground(text: string, date: DateMention): boolean {
  if (date.precision !== "year") return false;
  return !/\b(?:in|since|until|till|by|from|to|of|during|and|around|circa|c\.|ca\.)\s?(?:the\s)?(?:early\s|late\s|mid-)?$/i.test(
    text.slice(0, date.start),
  );
}

function datedTextOf({ sentences, sources, days }: Comparison): DatedText {
  return { dates: sentences.flatMap(({ units }) => units.flatMap(({ date }) => date ?? [])), days, sources };
}

function findRival(
  comparison: Comparison,
  unit: Unit,
  date: DateMention,
  index: number,
  supported: boolean,
): { sentence: AnalysedSentence; unit: Unit } | undefined {
  if (date.precision === "month" && isMonthNear(comparison, date)) return undefined;
  for (const ranked of comparison.ranked.slice(0, SENTENCES_TRIED)) {
    const share = shareAround(comparison.claim.units, ranked.inContext, index, REACH, ranked.sentence);
    const least = supported ? 0.8 : date.precision === "year" ? 0.7 : 0.6;
    if (share.all < least || share.near < least || isWrittenIn(ranked.sentence, date)) continue;
    if (date.precision !== "day" && hasRelativeWords(ranked.sentence, date)) continue;
    const { metadata } = ranked.sentence.source;
    const others = ranked.sentence.units.filter(
      (other) =>
        other.date && isOfOneSort(date, other.date) && !bearsOutAnother(comparison.claim.units, unit, other.date),
    );
    const [other] = others;
    if (others.length !== 1 || !other?.date) continue;
    if (metadata.dateOrigin === "inferred" && !saysOtherwise(date, other.date)) continue;
    if (compareDates(date, other.date) !== "conflicts" || isOfAnotherDeed(comparison, index, ranked, other)) continue;
    return { sentence: ranked.sentence, unit: other };
  }
  return undefined;
}

/** Whether the words before both dates tell two things of somebody: "married in 1955", "died in 1988". */
function isOfAnotherDeed({ claim }: Comparison, index: number, ranked: RankedSentence, other: Unit): boolean {
  const { units } = ranked.sentence;
  const own = wordBefore(claim.units, index);
  const there = wordBefore(units, units.indexOf(other));
  if (own < 0 || there < 0) return false;
  return (ranked.bearing.partner[own] as number) < 0 && !ranked.bearing.partner.includes(there);
}

/** Where the word of weight that is no name stands right before the preposition of a date; -1 where none does. */
function wordBefore(units: readonly Unit[], date: number): number {
  let at = date - 1;
  while (units[at]?.weight === 0) at--;
  return units[at]?.kind === "word" && !units[at]?.capital ? at : -1;
}

/** Share of a claim that a sentence bears out whose date is the claim's but for its year or its month. */
const NEARLY_THE_DATE = 0.4;

/** A full date that agrees with the claim's in all but the year, or all but the month. */
function findNearMiss(
  { claim, ranked }: Comparison,
  { precision, year, month, day }: DateMention,
  index: number,
): { sentence: AnalysedSentence; unit: Unit } | undefined {
  if (precision !== "day" || year === undefined || month === undefined || day === undefined) return undefined;
  for (const { sentence, inContext } of ranked.slice(0, SENTENCES_TRIED)) {
    if (shareAround(claim.units, inContext, index, REACH).all < NEARLY_THE_DATE) continue;
    const unit = sentence.units.find(({ date: other }) => {
      if (other?.day !== day || other.month === undefined || other.year === undefined || other.relative) return false;
      return (other.year === year) !== (other.month === month);
    });
    if (unit) return { sentence, unit };
  }
  return undefined;
}

/** Whether a sentence that bears on the claim has the month, though its year may stand elsewhere ("April that year"). */
function isMonthNear({ ranked }: Comparison, { month }: DateMention): boolean {
  return ranked
    .slice(0, SENTENCES_TRIED)
    .some(({ sentence }) => sentence.units.some(({ date }) => date?.month === month && date?.year === undefined));
}

/** Whether the very words of two dates differ in a part, whatever day they were resolved against. */
function saysOtherwise(a: DateMention, b: DateMention): boolean {
  const differ = (one: number | undefined, other: number | undefined) =>
    one !== undefined && other !== undefined && one !== other;
  return differ(a.year, b.year) || differ(a.month, b.month) || differ(a.day, b.day) || differ(a.weekday, b.weekday);
}

/** Whether two dates can be held against each other: the evidence's names all that the claim's does. */
function isOfOneSort(claim: DateMention, evidence: DateMention): boolean {
  if (claim.precision === "year") return claim.year !== undefined && evidence.year !== undefined;
  if (claim.precision !== evidence.precision) return false;
  return (claim.weekday ?? claim.month) !== undefined && (evidence.weekday ?? evidence.month) !== undefined;
}

/** Whether a sentence has the year, in whatever use ("its 2016 list"), or a claim's date is too vague to be held against it. */
function isWrittenIn({ source, start, end }: AnalysedSentence, { year, part, precision }: DateMention): boolean {
  return part !== undefined || (precision === "year" && source.text.slice(start, end).includes(String(year)));
}

/** Whether a date of the evidence is the one another date of the claim means. */
function bearsOutAnother(units: readonly Unit[], unit: Unit, evidence: DateMention): boolean {
  return units.some((own) => own !== unit && own.date && compareDates(own.date, evidence) === "supports");
}

function contradiction(
  { text }: Comparison,
  unit: Unit,
  rival: { readonly sentence: AnalysedSentence; readonly unit: Unit },
): Fault {
  const words = wordsOf(rival.sentence, rival.unit);
  const written = text.slice(unit.start, unit.end);
  const reason: Reason = {
    kind: "date",
    direction: "against",
    claim: { start: unit.start, end: unit.end },
    evidence: evidenceOf(rival.sentence, rival.unit),
    message: `The source gives another date: “${words}”.`,
    replacement: words === written ? undefined : words,
  };
  return { grade: "contradicted", reason };
}

function missing({ evidenceName }: Comparison, unit: Unit, date: DateMention): Reason {
  return {
    kind: "date",
    direction: "against",
    claim: { start: unit.start, end: unit.end },
    evidence: undefined,
    message: `${evidenceName} do not give this date (${describeDate(date)}).`,
    replacement: undefined,
  };
}

function unresolved(unit: Unit): Reason {
  return {
    kind: "relative-date",
    direction: "open",
    claim: { start: unit.start, end: unit.end },
    evidence: undefined,
    message: "This date depends on the day of writing: give the note a date in its front matter to have it checked.",
    replacement: undefined,
  };
}

function uncertain(unit: Unit): Reason {
  return {
    kind: "date",
    direction: "open",
    claim: { start: unit.start, end: unit.end },
    evidence: undefined,
    message: "Whether the source means this date here cannot be told.",
    replacement: undefined,
  };
}
