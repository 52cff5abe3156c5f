import { isCountedNoun } from "./date-context.ts";
import { isLetter, isLineStart, isUpper, wordBefore, wordEndingAt } from "./number-context.ts";

/** Words that make the number behind them a name: "Article 5", "Flight 370", "page 12", "Windows 10". */
const DESIGNATORS: ReadonlySet<string> = new Set(
  (
    "article articles section sections sec. chapter chapters ch. page pages p. pp. para para. paragraph paragraphs line " +
    "lines verse item items figure fig. table appendix annex clause rule act part vol. volume book episode season no. nos. " +
    "number version ver. release build step phase stage level tier grade type class category group pool team unit " +
    "platform gate terminal track channel room suite floor flight route highway interstate motorway bus apartment apt. " +
    "resolution directive regulation protocol amendment proposition question exhibit case docket bill order model " +
    "windows android iphone ios boeing airbus apollo formula psalm lot block zone area district precinct ward week day " +
    "sol gen code id error http https port study trial experiment cohort scenario"
  ).split(" "),
);

/** Those of them that are verbs too, and the words behind which they are: "to build 24 turbines". */
const DESIGNATING_VERBS: ReadonlySet<string> = new Set(
  (
    "build release order stage level track study group trial block model grade page type line lot act class team room pool " +
    "code question exhibit case gate bill rule port experiment number episode"
  ).split(" "),
);
const BEFORE_VERBS: ReadonlySet<string> = new Set(
  "to will would shall should can could may might must cannot won't they we i you who and or not also".split(" "),
);
/** Before such a word these make it a noun: "in group 24 patients". */
const BEFORE_NOUNS: ReadonlySet<string> = new Set(
  "a an the this that these those each every any no in of at on for from by with under per".split(" "),
);
/** From here on a plural noun behind tells that such a word is a verb ("airlines order 24 jets"); below it may be "grade 3 burns". */
const LEAST_COUNTED = 13;

/** Whether a word makes the number behind it a name. */
export function isDesignator(word: string): boolean {
  return DESIGNATORS.has(word);
}

/** Capitalised words before a number that name nothing with it: openers of sentences and headlines. */
const OPENERS: ReadonlySet<string> = new Set(
  (
    "a an the in on at of by for from to with and or but as if so about around some over under above below nearly almost " +
    "only just all these those its his her their our my your this that more less fewer up than when while after before " +
    "since until between among during within without least most exactly roughly approximately estimated another other " +
    "there are is was were not no has have had those every each both any then now also still even plus minus aged age"
  ).split(" "),
);

/** Characters that tie digits to what stands before them: paths, addresses, anchors, identifiers. */
const TIES: ReadonlySet<string> = new Set(["_", "/", "\\", "#", "@", "=", "&", "§", "^", "№", "*", "|", "."]);

function isClosingQuote(character: string): boolean {
  return character === '"' || character === "”";
}

function isSentencePoint(character: string): boolean {
  return character === "." || character === "," || character === "!" || character === "?";
}

/** Whether the characters around digits at `start`..`end` make them part of something that is no number. */
export function isTied(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  if (before !== "" && TIES.has(before)) {
    if (before !== "*" && before !== "|") return true;
    if (before === "*" && isLetter(text.charCodeAt(start - 2))) return true;
  }
  if (isClosingQuote(before) && isSentencePoint(text.charAt(start - 2))) return true;
  const gap = before === " " ? text.charAt(start - 2) : "";
  if (gap === "§" || gap === "№" || (gap === "#" && !isLineStart(text, start - 2))) return true;
  if ((before === "'" || before === "’") && end - start === 2) return true;
  if ((before === "-" || before === "–") && isLetter(text.charCodeAt(start - 2))) return true;
  const after = text.charAt(end);
  if (after === "_" || after === "@" || after === "\\") return true;
  if (after === "." && isLetter(text.charCodeAt(end + 1))) return true;
  if ((after === "-" || after === "–") && isUpper(text.charCodeAt(end + 1))) return true;
  if (before === "[" || (before === "," && text.charAt(start - 2) !== " " && after === "]")) return true;
  return before === "(" && after === ")" && end - start <= 2;
}

/** Whether digits open a line as a list marker or section number: "3. ", "12) ", "3.2 Results". */
export function isListMarker(text: string, start: number, end: number, decimals: boolean): boolean {
  if (!isLineStart(text, start) || isWrappedBefore(text, start, end)) return false;
  const after = text.charCodeAt(end);
  const behind = text.charCodeAt(end + 1);
  if (!decimals) return (after === 46 || after === 41) && (Number.isNaN(behind) || behind <= 32 || behind === 0xa0);
  return after === 32 && isUpper(behind) && !isUpper(text.charCodeAt(end + 2));
}

/**
 * Whether a number at the start of a line goes on with the line above ("the youngest is\n24."), which ends in a word and is
 * no item itself. As in Markdown, a list that follows such a line at once begins with 1.
 */
function isWrappedBefore(text: string, start: number, end: number): boolean {
  const above = /(?:^|\n)[ \t]*([^\s\d•*+-][^\n]*)\r?\n[ \t]*$/.exec(
    text.slice(Math.max(0, start - LONGEST_LINE), start),
  )?.[1];
  return above !== undefined && /[\p{L},]\s*$/u.test(above) && text.slice(start, end) !== "1";
}

const LONGEST_LINE = 400;

/** Whether the word before a bare number that starts at `start` makes it a name ("Section 5", "Apollo 11"). */
export function isDesignated(text: string, start: number, end: number): boolean {
  const word = wordBefore(text, start);
  if (word === undefined) return false;
  if (DESIGNATORS.has(word.text)) return !isVerbBefore(text, word, start, end);
  if (!isUpper(text.charCodeAt(word.start)) || word.text.endsWith(".") || OPENERS.has(word.text)) return false;
  return !isCountedNoun(text, end);
}

/** "To build 24 turbines", "airlines order 24 jets": what designates elsewhere is a verb here. */
function isVerbBefore(
  text: string,
  word: { readonly text: string; readonly start: number },
  start: number,
  end: number,
): boolean {
  if (!DESIGNATING_VERBS.has(word.text) || isUpper(text.charCodeAt(word.start)) || !isCountedNoun(text, end))
    return false;
  const before = wordBefore(text, word.start)?.text ?? "";
  if (BEFORE_VERBS.has(before)) return true;
  return !BEFORE_NOUNS.has(before) && Number(text.slice(start, end)) >= LEAST_COUNTED;
}

/** "She was 91." */
export function isStatedAge(text: string, start: number, end: number): boolean {
  const verb = wordBefore(text, start);
  if (verb === undefined || !/^(?:is|was|turned|turns)$/.test(verb.text)) return false;
  if (!/^(?:he|she|who)$/.test(wordBefore(text, verb.start)?.text ?? "")) return false;
  return /^(?:[.,;!?)](?!\d)|\s+(?:when|at the time|then)\b|\s*$)/.test(text.slice(end, end + 13));
}

/** A name before, a comma behind: the number in "Ida Brandt, 41, said" is an age. */
export function isApposedAge(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end) !== 44 || !/^,\s{1,2}[^\s\d]/.test(text.slice(end, end + 4))) return false;
  const gap = /,(\s{1,2})$/.exec(text.slice(Math.max(0, start - 3), start))?.[1];
  if (gap === undefined) return false;
  const name = wordEndingAt(text, start - gap.length - 1);
  if (name === undefined || !isUpper(text.charCodeAt(name.start))) return false;
  const first = wordBefore(text, name.start);
  return first !== undefined && isUpper(text.charCodeAt(first.start));
}
