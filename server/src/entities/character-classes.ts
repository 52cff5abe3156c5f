export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;
export const UNCASED = 4;
export const MARK = 5;
export const SPACE = 6;
export const APOSTROPHE = 7;
export const HYPHEN = 8;
export const OTHER = 9;

/** Class of each UTF-16 code unit, found on first sight. */
const classes = new Uint8Array(65536);

export function classOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = classes[code];
  if (known) {
    return known;
  }
  if (Number.isNaN(code)) {
    return OTHER;
  }
  const found = classify(String.fromCharCode(code));
  classes[code] = found;
  return found;
}

function classify(char: string): number {
  if (/\p{Lu}|\p{Lt}/u.test(char)) return UPPER;
  if (/\p{Ll}/u.test(char)) return LOWER;
  if (/\p{Nd}/u.test(char)) return DIGIT;
  if (/\p{L}/u.test(char)) return UNCASED;
  if (/\p{M}|[\u00ad\u200d]/u.test(char)) return MARK;
  if (/\s/.test(char)) return SPACE;
  if (char === "'" || char === "’" || char === "ʼ") return APOSTROPHE;
  if (char === "-" || char === "‐" || char === "‑") return HYPHEN;
  return OTHER;
}

export const isWord = (kind: number) => kind <= MARK;

export function isLetter(kind: number): boolean {
  return kind === LOWER || kind === UPPER;
}
