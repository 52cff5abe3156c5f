/** Whether a line ends as a sentence does: `He left.`, `He said so."`. Initials at the end (`the U.S.`) do not count. */
function endsSentence(line: string): boolean {
  const bare = line.replace(/["'”’»)\]]+$/, "");
  if (/(?:^|[\s(])(?:\p{Lu}\.){2,}$/u.test(bare)) return false;
  return /[.!?…:;,。！？]$/.test(bare);
}

/** Whether a line reads as a title: short, and ending otherwise than a statement does. */
export function looksLikeTitle(line: string): boolean {
  if (line.length > 200 || !/\p{L}/u.test(line)) return false;
  return /[!?]["'”’»]*$/.test(line) ? line.length <= 120 : !endsSentence(line);
}

const SMALL_WORDS = new Set(
  "a an and as at but by de del der des di du for from in into la le nor of on onto or over per so than the to upon van via vs von with without yet".split(
    " ",
  ),
);

/**
 * Whether a line that stands alone is a heading: at most 100 code units, no final punctuation, and all in capitals,
 * numbered (`2.1 Results`), or with every word of weight capitalised.
 */
export function looksLikeHeading(line: string): boolean {
  if (line.length > 100 || endsSentence(line) || /[!?]$/.test(line) || /["“”«»]/.test(line)) return false;
  const words = line.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];
  const lettered = words.filter((word) => /\p{L}/u.test(word));
  if (lettered.length === 0 || words.length > 12) return false;
  if (lettered.length > 1 && !/\p{Ll}/u.test(line) && /\p{Lu}{2}/u.test(line)) return true;
  const first = lettered[0] as string;
  if (!/^\p{Lu}/u.test(first)) return false;
  if (/^(?:\d+(?:\.\d+)*\.?|[IVXLC]+\.)\s+\p{Lu}/u.test(line)) return true;
  return lettered.every((word) => /^\p{Lu}/u.test(word) || SMALL_WORDS.has(word));
}

/** The marker that begins a list item, with the white space behind it: `- `, `• `, `3. `, `(b) `. */
export function itemMarker(line: string): string | undefined {
  return /^(?:[-*•–‣▪◦]|\(?(?:\d{1,3}|[a-z])[.)])\s+(?=\S)/.exec(line)?.[0];
}

/** Names in a byline (`By Ida Brandt and Jo Ek`), undefined where the line is none. */
export function readByline(line: string): string[] | undefined {
  const found = /^(?:By|BY|by:|By:)\s+(\p{Lu}[^.;:!?"]*(?:\b\p{Lu}\.[^.;:!?"]*)*)$/u.exec(line);
  if (found === null || line.length > 120) return undefined;
  const names = (found[1] as string).split(/\s*,\s*(?:and\s+)?|\s+(?:and|AND|&)\s+/).map((name) => name.trim());
  const whole = names.filter((name) => name !== "");
  const likely = whole.every((name) => name.split(/\s+/).length <= 5 && name.split(/\s+/).every(isNamePart));
  return whole.length > 0 && likely ? whole : undefined;
}

function isNamePart(word: string): boolean {
  return /^\p{Lu}/u.test(word) || /^(?:de|del|der|di|du|la|le|van|von|bin|al-\p{Lu}.*)$/u.test(word);
}
