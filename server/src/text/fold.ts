import { type MappedText, OffsetMapBuilder } from "./offset-map.ts";

export type FoldedText = MappedText;

export interface FoldOptions {
  /** Folds case too, without regard to any language (ß becomes ss, a final sigma a plain one). */
  readonly ignoreCase?: boolean;
}

/** Typographic forms and what people type for them. Dashes and white space are folded by run, see `foldText`. */
const FORMS: ReadonlyMap<string, string> = new Map([
  ...[..."‘’‚‛‹›′ʼ´`＇"].map((c) => [c, "'"] as const),
  ...[..."“”„‟«»″〝〞〟＂"].map((c) => [c, '"'] as const),
  ["…", "..."],
  ["ﬀ", "ff"],
  ["ﬁ", "fi"],
  ["ﬂ", "fl"],
  ["ﬃ", "ffi"],
  ["ﬄ", "ffl"],
  ["ﬅ", "st"],
  ["ﬆ", "st"],
]);

const CASE_FORMS: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["ς", "σ"],
  ["ſ", "s"],
  ["µ", "μ"],
]);

const DASHES = "-‐‑‒–—―−﹘﹣－";

/** Combining marks and the jamo that compose with the character before them. */
const COMPOSING = /^[\p{M}\u1160-\u11ff]/u;

/** Any white space, line breaks and no-break spaces included. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0xa0 ||
    code === 0x85 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Soft hyphen, zero-width characters, direction marks and variation selectors: they show nothing of their own. */
export function isInvisible(code: number): boolean {
  if (code < 0x300) return code === 0xad;
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0x34f ||
    code === 0x180e
  );
}

function isDash(code: number): boolean {
  return code === 45 || (code >= 0x2010 && DASHES.includes(String.fromCharCode(code)));
}

/**
 * The text as quotations are compared: typographic quotation marks and apostrophes become `"` and `'`, a run of dashes
 * one `-`, an ellipsis character three full stops, a run of white space (line breaks too) one space, ligatures and
 * full-width letters and digits their plain forms; invisible characters go; the result is NFC. Diacritics stay, and so
 * does hyphenation at line ends: whether `co-\noperate` is one word needs a dictionary.
 */
export function foldText(text: string, options: FoldOptions = {}): FoldedText {
  const ignoreCase = options.ignoreCase === true;
  const builder = new OffsetMapBuilder();
  let copiedTo = 0;
  let i = 0;
  const replace = (replacement: string, end: number) => {
    builder.append(text.slice(copiedTo, i), copiedTo, i);
    builder.replace(replacement, i, end);
    copiedTo = end;
    i = end;
  };
  while (i < text.length) {
    const code = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    const plain = (code > 32 && code < 65 && code !== 45) || (code > 90 && code < 127 && code !== 96);
    if ((plain || (code > 64 && code < 91 && !ignoreCase)) && !(next > 0xac)) {
      i++;
    } else if (isSpace(code)) {
      const end = runEnd(text, i, isSpace);
      if (code === 32 && end === i + 1) i = end;
      else replace(" ", end);
    } else if (isInvisible(code)) {
      replace("", i + 1);
    } else if (isDash(code)) {
      const end = runEnd(text, i, isDash);
      if (code === 45 && end === i + 1) i = end;
      else replace("-", end);
    } else {
      const end = clusterEnd(text, i);
      const folded = foldCluster(text.slice(i, end), ignoreCase);
      if (folded.length === end - i && text.startsWith(folded, i)) i = end;
      else replace(folded, end);
    }
  }
  builder.append(text.slice(copiedTo), copiedTo, text.length);
  return builder.build();
}

/** One word folded with its case: `foldText(word, { ignoreCase: true }).text`, faster for most words. */
export function foldWord(word: string): string {
  let ascii = true;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) continue;
    if (code === 0x27 || code === 0x2c || code === 0x2e) continue;
    if (!isComposedLetter(code) && code !== 0x2019) return foldText(word, { ignoreCase: true }).text;
    ascii = false;
  }
  const lower = word.toLowerCase();
  return ascii ? lower : lower.normalize("NFC").replaceAll("’", "'").replace(/[ßςſ]/g, foldCase);
}

/** End of the run of characters of one class that starts at `start`; invisible characters inside it belong to it. */
function runEnd(text: string, start: number, inClass: (code: number) => boolean): number {
  let end = start + 1;
  for (let i = end; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (inClass(code)) end = i + 1;
    else if (!isInvisible(code)) break;
  }
  return end;
}

/** End of the character at `start` with what composes with it, invisible characters between them included. */
function clusterEnd(text: string, start: number): number {
  let end = start + codePointLength(text, start);
  for (let i = end; i < text.length; ) {
    const code = text.charCodeAt(i);
    if (code < 0x300 && code !== 0xad) break;
    const length = codePointLength(text, i);
    if (isInvisible(code)) i += 1;
    else if (COMPOSING.test(text.slice(i, i + length))) end = i += length;
    else break;
  }
  return end;
}

function codePointLength(text: string, offset: number): number {
  return (text.codePointAt(offset) as number) > 0xffff ? 2 : 1;
}

function foldCluster(cluster: string, ignoreCase: boolean): string {
  if (cluster.length === 1 && isComposedLetter(cluster.charCodeAt(0))) {
    return ignoreCase ? foldCase(cluster) : cluster;
  }
  let folded = "";
  for (const character of cluster.normalize("NFC")) {
    if (isInvisible(character.charCodeAt(0))) continue;
    const form = FORMS.get(character) ?? narrowForm(character);
    folded += ignoreCase ? foldCase(form) : form;
  }
  return folded.normalize("NFC");
}

/** Letters (and marks) that NFC and the table of forms leave alone: the common ones, to save normalising them. */
function isComposedLetter(code: number): boolean {
  return (
    (code >= 0xc0 && code < 0x2bc) ||
    (code >= 0x388 && code < 0x530) ||
    (code >= 0x5d0 && code < 0x700) ||
    (code >= 0x3041 && code < 0x3100) ||
    (code >= 0x3400 && code < 0xa000) ||
    (code >= 0xac00 && code < 0xd7a4)
  );
}

function foldCase(text: string): string {
  const lower = text.toLowerCase();
  return CASE_FORMS.get(lower) ?? lower;
}

/** Full-width Latin letters and digits as plain ones. */
function narrowForm(character: string): string {
  const code = character.charCodeAt(0);
  const wide =
    (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
  return wide ? String.fromCharCode(code - 0xfee0) : character;
}
