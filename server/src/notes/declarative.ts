import type { QuotedRange } from "./quotation-marks.ts";
import { BASE, BASE_OR_NOUN, FINITE, IMPERATIVE, PAST, PRESENT, UNCHANGED_PAST } from "./verbs.ts";

/** What is known of a sentence beside its words. */
export interface SentenceFacts {
  readonly kind: "paragraph" | "item" | "cell" | "quote";
  /** Whether final punctuation ends it. */
  readonly terminated: boolean;
  /** Whether a citation stands in it or right behind it. */
  readonly cited: boolean;
  /** ISO 639-1 of its block. */
  readonly language: string | undefined;
  /** Quotations in the sentence, relative to its start. */
  readonly quoted: readonly QuotedRange[];
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.,-](?=[\p{L}\p{N}]))*/gu;
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g;
const QUESTION = /[?？؟][!?]*["”’»)\]]*$/;
const LEAD_IN = /[:：]["”’»)\]]*$/;
const JUDGEMENT =
  /\b(?:i|we) (?:\w+ly )?(?:think|believe|suspect|doubt|guess|feel|wonder|assume|hope|fear|find|expect|suppose|reckon|read|take|would|am|are|cannot|can't|do not|don't)\b|\b(?:in|to) (?:my|our) (?:\w+ )?(?:view|opinion|mind|reading|judgement|judgment|sense|experience|eyes)\b|\bmy (?:own )?(?:view|opinion|reading|guess|hunch|impression|sense|take|feeling|interpretation|hypothesis)\b|\b(?:seems|appears|looks) to (?:me|us)\b/i;
const FIRST_PERSON_START =
  /^(?:(?:so|and|but|then|now|here|today|yesterday|personally),? )?(?:i|we|my|our|i['’]\w+|we['’]\w+)\b(?!\.)/i;
/** "Our Town explores love." */
const TITLE_START = /^(?:My|Our) \p{Lu}/u;
const ABOUT_THE_NOTE =
  /^(?:(?:in |all of )?(?:this|these|the present) (?:notes?|pages?|files?|documents?|memos?|drafts?|sections?|summary|summaries|outline|entry|list|table|vault|folder)\b|(?:see|cf\.?) |(?:here|below|above) (?:is|are|was|were|follows?)\b|(?:as (?:noted|mentioned|said|described) (?:above|below|earlier))|the following\b|not (?:yet )?(?:clear|sure|certain|known)\b|notes? (?:on|from|about|to self)\b|sources?\b:?$)/i;
/** Stands for quoted words, as a name would. */
const QUOTED = "“Quoted”";
const LABEL =
  /^(?:to[- ]?do|fixme|tbd|tbc|note to self|questions?|open questions?|idea|my notes?|follow[- ]up|next steps?|sources?|references?|further reading|see also|photo|image|credit|via)\b\s*[:.—–-]/i;
/** "Note: the port closed." asserts what follows. */
const REMARK = /^(?:note|nb|n\.b\.|important|update|correction)\s*:\s+/i;
const PRONOUN = new Set([
  "he",
  "she",
  "it",
  "they",
  "you",
  "who",
  "which",
  "this",
  "that",
  "there",
  "these",
  "those",
  "some",
  "many",
  "most",
  "all",
  "none",
  "both",
  "others",
  "nobody",
  "everyone",
  "someone",
]);
const PLURALS = new Set([
  "people",
  "men",
  "women",
  "children",
  "police",
  "staff",
  "crew",
  "many",
  "most",
  "some",
  "all",
  "both",
  "others",
  "they",
  "we",
  "you",
  "who",
]);
/** Behind these an `-ed` word is an adjective or a participle, and an `-s` word a noun. */
const NO_SUBJECT = new Set(
  "a an the this these those my your his her its our their of in on at by with for from to as than and or no some any every each such very more most less newly recently so-called be been being get".split(
    " ",
  ),
);
/** Not the past tense that they look like. */
const NOT_PAST = new Set(
  "hundred kindred sacred naked wicked indeed speed bleed breed creed greed steed tweed proceed succeed exceed".split(
    " ",
  ),
);
/** "What the article says." lacks a verb of its own. */
const EMBEDDED_START = /^(?:what|how|why|whether|where|which)$/i;
/** Between a subject and these an `-s` word is a verb. */
const DETERMINER = /^(?:an?|the|that|to|no|not|its|his|her|their|it|them|him|this|these)$/;
const ARTICLE = /^(?:an?|the|this|that|each|every|his|her|its|their|our|my)$/i;
/** Behind a name and a word that may be a noun or a verb, these begin an object or measure and make it a verb. */
const MEASURE_START =
  /^(?:an?|the|that|to|no|not|its|his|her|their|it|them|him|this|these|those|some|any|all|every|each|both|more|less|only|at|about|around|nearly|almost|roughly|up|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|half|hundreds|thousands|millions|\d.*|\p{Lu}.*)$/u;
/** Never the objects of a verb. */
const NOMINATIVE = new Set(["they", "he", "she"]);
/** What may stand between a subject and its verb, or behind a subject without one. */
const NO_VERB = new Set(
  "and or but nor of in on at by with for from to than as too also all both either themselves himself herself alone only never always often still now then once soon who which that whose what when where while if because before after until since".split(
    " ",
  ),
);
/** What follows a verb in a line without final punctuation, where an `-s` word may well be a noun. */
const OBJECT_START =
  /^(?:an?|the|that|to|no|not|its|his|her|their|it|them|him|this|these|more|less|only|\d.*|\p{Lu}.*)$/u;

/**
 * Whether a sentence asserts something about the world: no question, instruction, label, judgement of the writer or remark
 * about the note. English is told by its finite verbs; in other languages three words and final punctuation are enough.
 */
export function isDeclarative(sentence: string, facts: SentenceFacts): boolean {
  const count = countWords(sentence);
  if (count < 2 || QUESTION.test(sentence) || LABEL.test(sentence)) return false;
  if (LEAD_IN.test(sentence) && !facts.cited) return false;
  if (facts.language !== undefined && facts.language !== "en") return count >= 3 && facts.terminated;
  const own = withoutQuotations(sentence, facts.quoted).replace(REMARK, "");
  if (JUDGEMENT.test(own) || (FIRST_PERSON_START.test(own) && !TITLE_START.test(own)) || ABOUT_THE_NOTE.test(own))
    return false;
  const onlyQuoted = !/\p{L}/u.test(own.replaceAll(QUOTED, ""));
  if (onlyQuoted && !facts.terminated) return false;
  const spoken = onlyQuoted ? sentence : own;
  const words = [...spoken.matchAll(WORD)].map((word) => word[0].replaceAll("’", "'"));
  if (isInstruction(words) && !beginsWithParticiple(words, spoken, facts.terminated)) return false;
  if (hasFiniteVerb(words, facts.terminated)) return true;
  if (facts.cited && (facts.kind === "item" || facts.kind === "cell")) return true;
  // Whoever gives a source for a whole sentence asserts it, whatever its verb.
  if (facts.cited && facts.terminated && count >= 4 && !EMBEDDED_START.test(words[0] ?? "")) return true;
  return facts.language === undefined && facts.terminated && isUnspaced(sentence) && count >= 3;
}

/** Words, or characters in scripts that set no spaces. */
function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return unspaced + (text.replace(UNSPACED, " ").match(WORD)?.length ?? 0);
}

function isUnspaced(text: string): boolean {
  return (text.match(UNSPACED)?.length ?? 0) * 2 > text.length;
}

function withoutQuotations(sentence: string, quoted: readonly QuotedRange[]): string {
  let own = "";
  let at = 0;
  for (const { outer } of quoted) {
    if (outer.start < at) continue;
    own += `${sentence.slice(at, outer.start)}${QUOTED}`;
    at = outer.end;
  }
  return own + sentence.slice(at);
}

function isInstruction(words: readonly string[]): boolean {
  const first = (words[0] ?? "").toLowerCase();
  if (!IMPERATIVE.has(first)) return false;
  const second = (words[1] ?? "").toLowerCase();
  // "Note that ..." instructs; "Call centres closed." tells.
  return !(second.endsWith("s") && words.length > 2 && isVerbAt(words, 2, true));
}

/** What may stand behind a participle, but not an object. */
const BEHIND_PARTICIPLE =
  /^(?:off|in|into|on|onto|up|down|out|by|from|at|to|between|among|under|over|against|apart|aside|back|for|with|within|\w+ly)$/i;
/** What a clause begins with that says who or what did something. */
const SUBJECT_START = /^(?:he|she|it|they|the|an?|his|her|its|their|this|these|those|\p{Lu}.*)$/u;

/** "Cut off for weeks, she lived on gulls": a participle before the subject, though it looks like an instruction. */
function beginsWithParticiple(words: readonly string[], spoken: string, terminated: boolean): boolean {
  if (!UNCHANGED_PAST.has((words[0] as string).toLowerCase()) || !BEHIND_PARTICIPLE.test(words[1] ?? "")) return false;
  return [...spoken.matchAll(/,\s+/g)].some(({ index }) => {
    const clause = [...spoken.slice(index).matchAll(WORD)].map((word) => word[0].replaceAll("’", "'"));
    return SUBJECT_START.test(clause[0] ?? "") && hasFiniteVerb(clause, terminated);
  });
}

function hasFiniteVerb(words: readonly string[], terminated: boolean): boolean {
  const needed = EMBEDDED_START.test(words[0] ?? "") ? 2 : 1;
  let count = 0;
  return words.some((_, index) => isVerbAt(words, index, terminated) && ++count === needed);
}

function isVerbAt(words: readonly string[], index: number, terminated: boolean): boolean {
  const written = words[index] as string;
  const word = written.toLowerCase();
  if (written === "May" || (index === 0 && FINITE.has(word) && !word.includes("'"))) return false;
  if (FINITE.has(word) || /n't$|[a-z]'(?:re|ve|ll|d)$/.test(word)) return true;
  if (index === 0) return false;
  const previous = (words[index - 1] as string).toLowerCase();
  const next = (words[index + 1] ?? "").toLowerCase();
  if (PAST.has(word.replace(/^(?:co|re|out|over|under)-/, "")))
    return !NO_SUBJECT.has(previous) && (terminated || next !== "by");
  if (/^\p{Lu}/u.test(written)) return false;
  if (PRONOUN.has(previous) && previous !== "this" && previous !== "that" && (isBase(word) || word.endsWith("s")))
    return true;
  if (terminated && NOMINATIVE.has(subjectBefore(words, index)) && /^[a-z]{2,}$/.test(word) && !NO_VERB.has(word))
    return !/ly$/.test(word);
  if (NO_SUBJECT.has(previous)) return false;
  if (terminated && isName(words, index) && isVerbOfName(word, next, words[index + 1] ?? "")) return true;
  if (UNCHANGED_PAST.has(word)) return next !== "" && terminated;
  if (/ed$/.test(word) && word.length > 4 && !NOT_PAST.has(word)) return terminated || next !== "by";
  if (PRESENT.has(word)) return terminated ? next !== "" : OBJECT_START.test(words[index + 1] ?? "");
  if (
    terminated &&
    /[a-z]{2}[^aius'.\d]s$/.test(word) &&
    (DETERMINER.test(next) || (next !== "" && hasSubject(words, index)))
  ) {
    return true;
  }
  if (isBase(word)) return /s$/.test(previous) || PLURALS.has(previous) ? next !== "" || terminated : false;
  return false;
}

/** The word before, or the one before an adverb: `they rarely sail`. */
function subjectBefore(words: readonly string[], index: number): string {
  const previous = (words[index - 1] as string).toLowerCase();
  return index > 1 && /ly$|^(?:also|always|often|still|never|both|all)$/.test(previous)
    ? (words[index - 2] as string).toLowerCase()
    : previous;
}

/** Whether all words before are a name, or names joined: `Lerø and Vind`. */
function isName(words: readonly string[], index: number): boolean {
  return words
    .slice(0, index)
    .every((word, at) => /^\p{Lu}/u.test(word) || (at > 0 && /^(?:and|of|the|de|van|von)$/.test(word)));
}

function isBase(word: string): boolean {
  return BASE.has(word) || BASE_OR_NOUN.has(word);
}

/** `Lindby get 15 percent`, `Andersen leaves two years early`: a verb behind a name, singular or plural. */
function isVerbOfName(word: string, next: string, nextWritten: string): boolean {
  if (isBase(word)) return BASE_OR_NOUN.has(word) ? MEASURE_START.test(nextWritten) : next !== "";
  return /[a-z]{2}[^aius'.\d]s$/.test(word) && MEASURE_START.test(nextWritten) && !/^(?:at|to|all|both)$/.test(next);
}

/** Whether a name stands right before a word, or an article further before it. */
function hasSubject(words: readonly string[], index: number): boolean {
  const previous = words[index - 1] as string;
  if (QUOTED.includes(previous) || (index >= 2 && /^\p{Lu}/u.test(previous))) return true;
  return words.slice(0, index - 1).some((word) => ARTICLE.test(word));
}
