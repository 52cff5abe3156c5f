import type { Source } from "../corpus/source.ts";
import { foldText } from "../text/fold.ts";
import { findWords } from "../text/words.ts";

/** The words and numerals of a whole source, to tell "not in these passages" from "nowhere in the source". */
export interface SourceWords {
  /** Words in lower case, of the text and of the metadata. */
  readonly words: ReadonlySet<string>;
  /** Initial letters of the capitalised words in a row: "EuropeanUnion" gives "eu". */
  readonly initials: ReadonlySet<string>;
  /** Words that stand with a capital somewhere, in lower case. */
  readonly capitalised: readonly string[];
  readonly text: string;
  /** Words of the source's own text. */
  readonly count: number;
}

/**
 * Code units of the longest source whose words are told one by one, more than long novels have. Beyond it (exports, whole
 * archives in one file) a claim would wait for seconds, and a name be compared with all names of the source.
 */
const LONGEST = 2 ** 22;

/** Any word may stand in a source that is too long to look for it: nothing is held against a claim for being nowhere there. */
const ANY_WORD: ReadonlySet<string> = Object.assign(new Set<string>(), { has: () => true });
const UNREAD = { words: ANY_WORD, initials: ANY_WORD, capitalised: [], count: Number.POSITIVE_INFINITY };

const known = new WeakMap<Source, SourceWords>();

/** The words of a source, found once for as long as it lives. */
export function findSourceWords(source: Source): SourceWords {
  const found = known.get(source);
  if (found) return found;
  const { metadata } = source;
  const around = [
    metadata.title,
    ...metadata.authors,
    metadata.publisher ?? "",
    metadata.url ?? "",
    ...metadata.aliases,
  ];
  if (metadata.date) around.push(String(metadata.date.year));
  const text = `${source.text}\n${around.join("\n")}`;
  const read = text.length > LONGEST ? UNREAD : readWords(text, source.text.length);
  const result: SourceWords = { ...read, text: foldText(text).text };
  known.set(source, result);
  return result;
}

/** The words of a text of which so many code units are the source's own. */
function readWords(text: string, own: number): Omit<SourceWords, "text"> {
  const words = new Set<string>();
  const initials = new Set<string>();
  const capitalised = new Set<string>();
  let run = "";
  let count = 0;
  for (const word of findWords(text)) {
    if (word.start < own) count++;
    for (const form of formsOf(word.norm)) words.add(form);
    if (/^\p{Lu}/u.test(word.text)) {
      capitalised.add(word.norm);
      run = (run + word.norm.charAt(0)).slice(-6);
      for (let length = 2; length <= run.length; length++) initials.add(run.slice(-length));
    } else if (word.norm.length > 3) run = "";
  }
  return { words, initials, capitalised: [...capitalised], count };
}

/** A word and what it may be looked up by: without diacritics, full stops, and as the parts of a compound. */
export function formsOf(norm: string): readonly string[] {
  const plain = norm.normalize("NFD").replace(/[\u0300-\u036f.]/g, "");
  const forms = [norm, plain];
  if (/[-–/’']/.test(plain))
    forms.push(plain.replace(/[-–/’']/g, ""), ...plain.split(/[-–/’']/).filter((part) => part.length > 1));
  return forms;
}
