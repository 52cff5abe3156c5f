import type { Range } from "../text/range.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { type PhraseFinder, phraseFinder } from "./phrases.ts";

const han = /\p{Script=Han}/u;
const katakana = /[\p{Script=Katakana}ー・]/u;
const hangul = /\p{Script=Hangul}/u;
const letter = /[\p{L}\p{N}\p{M}]/u;
/** Particles that Korean writes onto a name. */
const particle = /^(?:은|는|이|가|을|를|의|에|와|과|도|로|에서|으로)?(?!\p{Script=Hangul})/u;
/** Chinese words of one letter that stand before a place, and what stands behind one: "and", "in", "from"; "'s", "government". */
const hanBefore = /[和与與及在从從到向对對由是了跟往赴]/u;
const hanBehind = /^(?:[和与與及的在从從到向对對由是将將跟]|政府|总统|總統|总理|總理|首都)/u;
/** Letters that Arabic and Hebrew write before a name: "and", "in", "to". */
const clitic = /(?<![\p{L}\p{M}])[وفبلكוהבלמשכ]$/u;

const finders = new WeakMap<Gazetteer, PhraseFinder<true>>();

/** Names that the gazetteer knows in scripts without capitals. */
export function findUncasedNames(text: string, range: Range, lists: Gazetteer): readonly Range[] {
  let finder = finders.get(lists);
  if (finder === undefined) {
    finder = phraseFinder(
      lists.uncased.map((phrase) => ({ phrase, value: true })),
      isWholeName,
    );
    finders.set(lists, finder);
  }
  return finder(text, range).map(({ start, end }) => ({ start, end }));
}

/** Whether the letters around a name are none of a longer word: in doubt they are. */
function isWholeName(text: string, start: number, end: number): boolean {
  const first = text.charAt(start);
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (han.test(first)) {
    return (
      (!han.test(before) || hanBefore.test(before)) && (!han.test(after) || hanBehind.test(text.slice(end, end + 2)))
    );
  }
  if (katakana.test(first)) return !(katakana.test(before) || katakana.test(after));
  if (hangul.test(first)) return !letter.test(before) && particle.test(text.slice(end, end + 3));
  if (end - start < 3 || letter.test(after)) return false;
  return !letter.test(before) || clitic.test(text.slice(Math.max(0, start - 2), start));
}
