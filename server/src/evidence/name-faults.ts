import type { Source } from "../corpus/source.ts";
import { liesIn } from "../entities/lands.ts";
import { editDistance } from "../text/approximate.ts";
import { foldWord } from "../text/fold.ts";
import { overlaps } from "../text/range.ts";
import { isStopWord } from "../text/stem.ts";
import { findWords } from "../text/words.ts";
import type { Unit } from "./analysed-text.ts";
import { type ClaimName, type Comparison, evidenceOf, type Fault, wordsOf } from "./fault.ts";
import { findPhraseRival, findSurePhraseRival } from "./name-phrases.ts";
import { findNameRival, type NameRival } from "./name-rivals.ts";
import { findNamesake } from "./namesake.ts";
import type { RankedSentence } from "./select-evidence.ts";
import { formsOf, type SourceWords } from "./source-words.ts";

/** Names of the claim that the sources at hand do not have at all, or that stand where the evidence has another one. */
export function findNameFaults(comparison: Comparison, sources: readonly Source[]): Fault[] {
  const faults: Fault[] = [];
  if (comparison.claimNames.length === 0 || isHeadline(comparison.text)) return faults;
  for (const name of comparison.claimNames) {
    if (comparison.claim.units.some((unit) => unit.kind !== "word" && overlaps(unit, name))) continue;
    if (isInTitle(comparison.text, name) || isAfterBreak(comparison.text, name)) continue;
    if (isEra(comparison.text, name)) continue;
    const isPlainName = isPlain(name.name) && (name.certain || isLonger(name.name));
    const fault = isPlainName && isAbsent(comparison, name, sources) ? missing(comparison, name) : undefined;
    const other = isPlainName
      ? (findOther(comparison, name) ?? displaced(comparison, name) ?? misnamed(comparison, name))
      : replaced(name, findSurePhraseRival(comparison, name));
    if (other?.grade === "contradicted" || !fault) faults.push(...(other ? [other] : []));
    else faults.push(fault);
  }
  return faults;
}

/** The "Sussex" of "Duke of Sussex": the source may name its bearer otherwise. */
function isInTitle(text: string, { start }: ClaimName): boolean {
  return /\b(?:Duke|Duchess|Prince|Princess|Earl|Countess|Baron|Baroness|Marquess|Viscount|Archbishop|Bishop|Lord|Lady)\sof\s(?:the\s)?$/.test(
    text.slice(0, start),
  );
}

/** "Before the First World War": a time, as writers have it who know the years. */
function isEra(text: string, { name, start }: ClaimName): boolean {
  return (
    /\b(?:War|Wars|Revolution|Restoration|Reformation|Renaissance|Depression|Ages|Armistice|Great Fire)$/.test(name) &&
    /\b(?:before|after|during|until|till|since|between|by)\s(?:the\s)?$/i.test(text.slice(0, start))
  );
}

/** One word behind a closing quotation mark or a colon: its capital may be owed to its place. */
function isAfterBreak(text: string, { name, start }: ClaimName): boolean {
  return !name.includes(" ") && /[:"”»]\s*$/.test(text.slice(0, start)) && !/[\s(][“"«]$/.test(text.slice(0, start));
}

function isAbsent(comparison: Comparison, name: ClaimName, sources: readonly Source[]): boolean {
  const telling = findWords(name.name)
    .filter(
      ({ text, norm }) => norm.length > 1 && /^\p{Lu}/u.test(text) && !isStopWord(norm) && !GENERIC_WORDS.has(norm),
    )
    .map(({ norm }) => norm);
  if (telling.length === 0) return false;
  const absent = telling.filter((word) => !comparison.sources.some((source) => hasWord(source, word)));
  if (absent.length * 2 <= telling.length) return false;
  if (hasInitials(comparison.sources, name.name, telling) || isRunTogether(comparison.sources, name.name)) return false;
  return !sources.some((source) =>
    comparison.names
      .namesIn(source.id, { start: 0, end: source.text.length })
      .some(
        (other) =>
          comparison.names.compareNames(name.name, other.name) !== "different" || liesIn(other.name, name.name),
      ),
  );
}

function hasWord(source: SourceWords, word: string): boolean {
  for (const form of formsOf(word)) {
    if (source.words.has(form) || source.words.has(`${form}s`) || source.words.has(form.replace(/(?:'s|s)$/, "")))
      return true;
    if (form.length < 3) continue;
    if (source.capitalised.some((other) => isMisspelling(form, other))) return true;
    const beginning = form.length > 3 ? form.slice(0, Math.max(5, form.length - 3)) : form;
    const longest = form.length > 3 ? form.length + 4 : Infinity;
    if (source.capitalised.some((other) => other.startsWith(beginning) && other.length <= longest)) return true;
  }
  return false;
}

/** Whether two words differ in a letter only, or in two that changed places ("Toyko"). */
function isMisspelling(a: string, b: string): boolean {
  return a.length >= 5 && b.length >= 5 && a.charAt(0) === b.charAt(0) && editDistance(a, b, 1) <= 1;
}

/** Whether more than its first word has a capital, so that it names something though it begins the sentence. */
function isLonger(name: string): boolean {
  return /\p{L}\s+\p{Lu}/u.test(name);
}

/** Whether most words have a capital: then it tells nothing of names. */
function isHeadline(text: string): boolean {
  const words = text.match(/[\p{L}\d][\p{L}\d'’-]*/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.7;
}

/** Words that are written with a capital though they name nothing by themselves. */
const GENERIC_WORDS = new Set(
  `bachelor master doctor professor president minister judge captain chair chairman director manager secretary governor mayor
  senator arts science sciences law degree honours award awards prize chapter part season episode series section article act
  board committee commission council court tribunal cabinet treasury department ministry bureau agency authority office bank
  panel society association institute union trust university college school church company corporation club team
  government parliament state states city county district region north south east west northern southern eastern western
  internet web bible earth sun moon mr mrs ms dr sir lord lady saint click here`.split(/\s+/),
);

/**
 * Names that are compared: not those with digits (models, quarters), not words written in capitals for show, not
 * adjectives of places, which writers add of their own knowledge.
 */
function isPlain(name: string): boolean {
  if (/^(?:in|of|at|on|for|and|from) /.test(name)) return false;
  if (name.length <= 4 && /\p{Ll}/u.test(name) && /\p{L}\p{Lu}/u.test(name)) return false;
  if (/\d/.test(name) || /^(.)\1+$/.test(name) || /\p{Lu}{6}/u.test(name) || /^\p{Lu}{4,} \p{Lu}{4,}/u.test(name))
    return false;
  return name.includes(" ") || !/(?:ish|ese|[ai]ans?|[^aeiou]can)$/.test(name);
}

/** An acronym for a name the source writes out, or the other way round. */
function hasInitials(sources: readonly SourceWords[], name: string, telling: readonly string[]): boolean {
  const letters = name.replace(/[^\p{L}]/gu, "");
  if (letters.length >= 2 && letters.length <= 6 && letters === letters.toUpperCase()) {
    return sources.some((source) => source.initials.has(letters.toLowerCase()));
  }
  if (telling.length < 2) return false;
  const initials = telling.map((word) => word.charAt(0)).join("");
  return sources.some((source) => source.words.has(initials) || source.words.has([...initials].join(".").concat(".")));
}

/** Whether the source has a name of several words in an address, a handle or a tag: "The P.Q. Mill" in "www.pqmill.org". */
function isRunTogether(sources: readonly SourceWords[], name: string): boolean {
  const plain = foldWord(name).replace(/^the /, "");
  const letters = plain.replace(/[^\p{L}\p{N}]/gu, "");
  return (
    letters.length >= RUN_TOGETHER &&
    letters !== plain &&
    sources.some(({ text }) => text.toLowerCase().includes(letters))
  );
}

/** Letters from which a name run together is not met by chance. */
const RUN_TOGETHER = 6;

/** Another name in the very place of the claim's: the units before and after are the same on both sides. */
function findOther(comparison: Comparison, name: ClaimName): Fault | undefined {
  const { claim, ranked, names } = comparison;
  const best = ranked[0];
  if (!best) return undefined;
  if (ranked.slice(0, 3).some((r) => mentions(comparison, r, name))) return undefined;
  const alignment = comparison.align(best);
  if (alignment.similarity < 0.6) return undefined;
  const before = name.units.start - 1;
  const after = name.units.end;
  const left = before < 0 ? -1 : partnerOf(alignment.partner, alignment.strength, before);
  const right =
    after >= claim.units.length ? best.sentence.units.length : partnerOf(alignment.partner, alignment.strength, after);
  if (left === undefined || right === undefined || right - left < 2 || right - left > 6) return undefined;
  const first = best.sentence.units[left + 1] as Unit;
  const last = best.sentence.units[right - 1] as Unit;
  const there = names
    .namesIn(best.sentence.source.id, { start: first.start, end: last.end })
    .filter((other) => other.start >= first.start && other.end <= last.end);
  const [other] = there;
  if (there.length !== 1 || !other || !other.certain) return undefined;
  if (other.start - first.start > 4 || last.end - other.end > 2) return undefined;
  if (names.compareNames(name.name, other.name) !== "different" || liesIn(other.name, name.name)) return undefined;
  const words = wordsOf(best.sentence, other);
  return {
    grade: "contradicted",
    reason: {
      kind: "name",
      direction: "against",
      claim: { start: name.start, end: name.end },
      evidence: evidenceOf(best.sentence, other),
      message: `The source has another name here: “${words}”.`,
      replacement: words,
    },
  };
}

/** Another name of the evidence that fits the claim's place. */
function displaced(comparison: Comparison, name: ClaimName): Fault | undefined {
  return replaced(name, findNameRival(comparison, name) ?? findPhraseRival(comparison, name));
}

function replaced(name: ClaimName, rival: NameRival | undefined): Fault | undefined {
  if (!rival) return undefined;
  const words = wordsOf(rival.sentence, rival.name);
  return {
    grade: rival.sure ? "contradicted" : "missing",
    reason: {
      kind: rival.isInClaim ? "role" : "name",
      direction: "against",
      claim: { start: name.start, end: name.end },
      evidence: evidenceOf(rival.sentence, rival.name),
      message: rival.isInClaim
        ? `In the source it is “${words}” here.`
        : `The source has another name here: “${words}”.`,
      replacement: rival.isInClaim ? undefined : words,
    },
  };
}

/** The surname of the source with a given name that it has nowhere. */
function misnamed(comparison: Comparison, name: ClaimName): Fault | undefined {
  const namesake = findNamesake(comparison, name);
  if (!namesake) return undefined;
  const words = wordsOf(namesake.sentence, namesake.name);
  return {
    grade: "missing",
    reason: {
      kind: "name",
      direction: "against",
      claim: { start: name.start, end: name.end },
      evidence: evidenceOf(namesake.sentence, namesake.name),
      message: `The source has another given name: “${words}”.`,
      replacement: words,
    },
  };
}

function partnerOf(partner: readonly number[], strength: readonly number[], index: number): number | undefined {
  const at = partner[index] as number;
  return at >= 0 && (strength[index] as number) >= 0.8 ? at : undefined;
}

function mentions(comparison: Comparison, { sentence }: RankedSentence, name: ClaimName): boolean {
  const units = comparison.claim.units.slice(name.units.start, name.units.end);
  if (sentence.units.some((unit) => unit.weight > 0 && units.some((own) => own.stem === unit.stem))) return true;
  return comparison.names
    .namesIn(sentence.source.id, sentence)
    .some((other) => comparison.names.compareNames(name.name, other.name) !== "different");
}

/** The office that the sources have too, before a name that they have not: "Judge" of "Judge Helen Prowse". */
function officeLength({ sources, text }: Comparison, { start, end }: ClaimName): number {
  const words = findWords(text.slice(start, end));
  const last = words.findLastIndex(({ norm }, index) => index < words.length - 1 && GENERIC_WORDS.has(norm));
  const isKnown = words.slice(0, last + 1).every(({ norm }) => sources.some((source) => hasWord(source, norm)));
  return last >= 0 && isKnown ? (words[last + 1]?.start ?? 0) : 0;
}

function missing(comparison: Comparison, claimName: ClaimName): Fault {
  const office = officeLength(comparison, claimName);
  return {
    grade: "missing",
    reason: {
      kind: "name",
      direction: "against",
      claim: { start: claimName.start + office, end: claimName.end },
      evidence: undefined,
      message: `${comparison.evidenceName} do not name “${claimName.name.slice(office)}”.`,
      replacement: undefined,
    },
  };
}
