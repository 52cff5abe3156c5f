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

/** The number that a text gives a paragraph of its own, with what stands between: `12. `, `[12] `, `(12) `. */
export function paragraphNumber(line: string): { readonly value: number; readonly length: number } | undefined {
  const found = /^(?:\[(\d{1,4})\]|\(?(\d{1,4})[.)])\s+(?=\S)/.exec(line);
  return found === null ? undefined : { value: Number(found[1] ?? found[2]), length: found[0].length };
}

/** What stands before the words of a speaker in a transcript, a time before it aside: `Q`, `THE CHAIR`, `Ms Brandt`. */
export function speakerLabel(line: string): string | undefined {
  const found = /^(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s+)?(?:([QA])[.:]|(\p{Lu}[\p{L}\p{M}\p{N} .'’()-]{0,40}):)\s/u.exec(
    line,
  );
  const label = found?.[1] ?? found?.[2];
  return label !== undefined && label.split(" ").length <= 5 ? label : undefined;
}

/** The label of a line of a header: `Present` of `Present: Ida Brandt, Jo Ek`. */
export function readField(line: string): string | undefined {
  return /^(\p{Lu}[\p{L} '’-]{1,30}):\s+\S/u.exec(line)?.[1];
}

/** Whether a line ends as a whole statement does. */
export function endsStatement(line: string): boolean {
  return /[.!?…。！？]["'”’»)\]]*$/.test(line);
}

/** Whether a line says who a picture is by: `Boats at the quay on Monday. (NT Photo)`. */
export function hasPictureCredit(line: string): boolean {
  return /\b(?:photo(?:graph)?s?|picture|photographer|getty images|image|illustration|credit)\b[^.]*[)\]]?\.?$|^(?:photo|picture|pictured|image|caption|file photo)\b/i.test(
    line,
  );
}

/** Whether a line says no more than that what follows is a release: `FOR IMMEDIATE RELEASE`, `Press release`. */
export function isReleaseMark(line: string): boolean {
  return /^(?:for immediate release|(?:press|news|media) release|embargoed? (?:until|till|for)\b.{0,60}|not for (?:publication|release) before\b.{0,60})[:.]?$/i.test(
    line,
  );
}

/**
 * Whether a paragraph begins with where and when it was written: `BERLIN, 3 May -`, `PARIS (Reuters) —`,
 * `Halmsund, March 3, 2021 –`.
 */
export function startsWithDateline(line: string): boolean {
  const found = /^([^—–]{2,80}?)(?:\s+[-–]{1,2}\s+|\s*—\s*)\S/u.exec(line);
  const head = found?.[1];
  if (head === undefined || /\b(?:PHOTO|PICTURE|CAPTION|IMAGE)\b/i.test(head)) return false;
  const agency = /\([\p{Lu}][^()]*\)$/u.test(head);
  const words = head.replace(/\([^()]*\)/g, " ").match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];
  const areNames = words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || SMALL_WORDS.has(word));
  if (words.length === 0 || words.length > 8 || !areNames) return false;
  const isCapitals = /^\p{Lu}{2}[\p{Lu}\p{M}.'’-]*$/u.test(words[0] as string);
  return isCapitals || agency || (DAY.test(head) && /^\p{L}/u.test(head));
}

const DAY =
  /\b(?:\d{1,2}(?:st|nd|rd|th)?\.? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b|\d{4}-\d{2}-\d{2})/;

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
