import type { Unit } from "./analysed-text.ts";
import type { RankedSentence } from "./select-evidence.ts";

const SPEECH =
  /^(?:sa(?:id|y|ys)|told|tells?|report(?:s|ed)?|announce[sd]?|claim(?:s|ed)?|admit(?:s|ted)?|warn(?:s|ed)?|argue[sd]?|stat(?:es|ed)|insist(?:s|ed)?|complain(?:s|ed)?|believe[sd]?|thinks?|thought|explain(?:s|ed)?|declare[sd]?|conclude[sd]?|add(?:s|ed)|acknowledge[sd]?|concede[sd]?|confirm(?:s|ed)?|remark(?:s|ed)?|den(?:y|ies|ied)|writes?|wrote)$/;

/** Whether a word, in lower case, is one of speech. */
export function isSpeech(norm: string): boolean {
  return SPEECH.test(norm) || norm === "according";
}

const VIEW = /^(?:views?|opinions?|beliefs?|contention|conviction)$/;
const HIS = /^(?:his|her|its|their|my|our)$/;
const PRONOUN = /^(?:he|she|it|they|who|we|i)$/;
const REACH = 3;
const SAME = 0.7;

/**
 * Whom the claim lets say what the sentence, and the one before, do not say with that speaker, and the word of speech;
 * undefined where there is nobody.
 */
export function findOtherSpeaker(claim: string, units: readonly Unit[], ranked: RankedSentence): Unit[] | undefined {
  const verb = units.findIndex((_, index) => isPutIntoMouth(claim, units, index, ranked));
  if (verb < 0) return undefined;
  const speaker = whoSays(claim, units, verb);
  const places = speaker < 0 ? [verb] : [speaker, verb].sort((a, b) => a - b);
  return places.map((index) => units[index] as Unit);
}

function isPutIntoMouth(
  claim: string,
  units: readonly Unit[],
  index: number,
  { sentence, bearing, inContext, withTitle }: RankedSentence,
): boolean {
  const { norm } = units[index] as Unit;
  if (SPEECH.test(norm) && isSaidByNobody(sentence.units, norm) && !BE.test(units[index - 1]?.norm ?? "")) return true;
  const isAccording = norm === "according" && units[index + 1]?.norm === "to";
  const isView = VIEW.test(norm);
  if (!isAccording && !isView && !(SPEECH.test(norm) && isAttribution(claim, units, index))) return false;
  const speaker = whoSays(claim, units, index);
  if (speaker < 0) return false;
  const inSentence = (bearing.strength[speaker] as number) >= SAME;
  const justBefore =
    (inContext[speaker] as number) > (withTitle[speaker] as number) ||
    ((withTitle[speaker] as number) >= SAME &&
      sentence.units.some((unit, at) => SPEECH.test(unit.norm) && PRONOUN.test(sentence.units[at - 1]?.norm ?? "")));
  const text = sentence.source.text.slice(sentence.start, sentence.end);
  if (inSentence && !mayBeSpeaker(text, sentence.units, bearing.partner[speaker] as number)) return true;
  const isTold = sentence.units.some(
    (unit, at) => VIEW.test(unit.norm) && HIS.test(sentence.units[at - 1]?.norm ?? ""),
  );
  if (isView && isTold) return !inSentence && !justBefore;
  if (isAccording || isView) return !inSentence && !justBefore && (withTitle[speaker] as number) < SAME;
  return (
    !(inSentence || justBefore) || !speaks(text, sentence.units) || !hasWords(units, [index, speaker], bearing.strength)
  );
}

/**
 * Whether somebody of the sentence may be the one who says it: a word of speech stands behind him with nobody else
 * between, or right before him ("according to", "said Laird"); before a colon anybody may.
 */
function mayBeSpeaker(text: string, units: readonly Unit[], at: number): boolean {
  if (at < 0 || /^[^.:]{1,60}:/.test(text)) return true;
  const leading = units.slice(0, at).findLastIndex(({ weight }) => weight === 0);
  const [lead, before] = [units[leading]?.norm, units[leading - 1]];
  if (lead === "on" || (lead === "by" && before && (SPEECH.test(before.norm) || REPORT.test(before.norm)))) return true;
  if (units.slice(Math.max(0, at - SPEECH_BEFORE), at).some(({ norm }) => isSpeech(norm))) return true;
  for (let i = at + 1; i < Math.min(units.length, at + 1 + SPEECH_BEHIND); i++) {
    const unit = units[i] as Unit;
    if (isSpeech(unit.norm)) return true;
    if (unit.capital && unit.weight > 0 && !(units[i - 1] as Unit).capital && !OF.test((units[i - 1] as Unit).norm))
      return false;
  }
  return false;
}

/** What somebody says something in: "a report by the union". */
const REPORT =
  /^(?:report|stud(?:y|ies)|surve(?:y|ys|yed)|analys[ie]s|statement|data|figures?|polls?|article|review|research|investigation|book|paper|letter|written|wrote|compiled|published|released|conducted|estimate[sd]?|describ(?:ed)|called|found|seen|considered|named|ranked)s?$/;

/** Units before a speaker among which the word of speech stands, and behind. */
const SPEECH_BEFORE = 6;
const SPEECH_BEHIND = 10;
/** What leads to a name that only tells who the one before is. */
const OF = /^(?:of|for|at|from|in|the|and)$/;

/** "It was remarked that": the sentence does not tell by whom. */
function isSaidByNobody(units: readonly Unit[], verb: string): boolean {
  return units.some(
    ({ norm }, at) => norm === verb && BE.test(units[at - 1]?.norm ?? "") && units[at - 2]?.norm === "it",
  );
}

/** Whether the sentence itself, without its title, has at least half of the words that are said. */
function hasWords(units: readonly Unit[], without: readonly number[], strength: readonly number[]): boolean {
  const said = units.flatMap(({ weight }, index) =>
    weight > 0 && !without.includes(index) ? [strength[index] as number] : [],
  );
  return said.filter((value) => value >= SAME).length * 2 >= said.length;
}

/** Words of speech that also say what somebody does: "reported her mistake" is none, "reported that" is. */
const DEED = /^(?:report|announce|claim|admit|confirm|den|add|explain|declare|acknowledge|concede|tell|told|wr[io]te)/;
const BE = /^(?:is|are|was|were|be|been|being)$/;

function isAttribution(claim: string, units: readonly Unit[], at: number): boolean {
  const verb = units[at] as Unit;
  if (units.slice(Math.max(0, at - 2), at).some(({ norm }) => BE.test(norm))) return false;
  if (!DEED.test(verb.norm) || units.slice(at + 1, at + 4).some(({ norm }) => norm === "that")) return true;
  return at >= units.length - 3 && /,[^,]{0,40}$/.test(claim.slice(0, verb.start));
}

/** Whether anything is said in the sentence: a word of speech, quotation marks, or a speaker before a colon. */
function speaks(text: string, units: readonly Unit[]): boolean {
  return (
    /["“”]|^[^.:]{1,60}:/.test(text) ||
    units.some(({ norm }) => SPEECH.test(norm) || norm === "according" || norm === "called")
  );
}

/** Where he stands whom the claim lets say it with the word at `index`, which is one of speech or view; -1 where nobody is named. */
function whoSays(claim: string, units: readonly Unit[], index: number): number {
  const { norm } = units[index] as Unit;
  if (norm === "according") return contentFrom(units, index + 2, 1);
  return VIEW.test(norm) ? holderOf(claim, units, index) : speakerOf(claim, units, index);
}

/** "Brandt's view", "in the view of Brandt". */
function holderOf(claim: string, units: readonly Unit[], view: number): number {
  const before = units[view - 1];
  if (before?.capital && /['’]s?$/.test(claim.slice(before.start, before.end))) return view - 1;
  const isOf = units[view - 2]?.norm === "in" && units[view + 1]?.norm === "of";
  return isOf ? contentFrom(units, view + 2, 1) : -1;
}

/** Who says it: before the word of speech, or behind it where the sentence ends there or a quotation before it ("..., said Laird"). */
function speakerOf(claim: string, units: readonly Unit[], verb: number): number {
  for (let i = verb - 1; i >= Math.max(0, verb - REACH); i--) {
    const unit = units[i] as Unit;
    const between = claim.slice(unit.end, (units[verb] as Unit).start);
    if (/["”]/.test(between) || (between.includes(",") && units[verb + 1]?.capital)) break;
    if (PRONOUN.test(unit.norm)) return -1;
    if (unit.kind === "word" && unit.weight > 0 && !/ly$/.test(unit.norm)) return i;
  }
  return verb === 0 ? -1 : contentFrom(units, verb + 1, 1);
}

function contentFrom(units: readonly Unit[], from: number, step: 1 | -1): number {
  for (let i = from; i >= 0 && i < Math.min(units.length, from + REACH); i += step) {
    const unit = units[i] as Unit;
    if (PRONOUN.test(unit.norm)) return -1;
    if (unit.kind === "word" && unit.weight > 0) return i;
  }
  return -1;
}
