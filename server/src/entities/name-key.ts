/** The name with white space, apostrophes, hyphens and dots made uniform, and without a leading article or a possessive ending. */
function plainName(name: string): string {
  return isPlain(name) ? name : makePlain(name);
}

/** Whether a name is ASCII words parted by single spaces, with nothing to make uniform: most names are. */
function isPlain(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    const letter = (code | 32) >= 97 && (code | 32) <= 122;
    if (letter || code === 45 || (code >= 48 && code <= 57)) continue;
    if (code !== 32 || at === 0 || at === name.length - 1 || name.charCodeAt(at - 1) === 32) return false;
  }
  return (name.charCodeAt(0) | 32) !== 116 || !/^the /i.test(name);
}

const pictures = /\s(?:\p{Extended_Pictographic}|\ufe0f|\u200d)+(?=\s)/gu;
const dots = /(?<=\p{L})\.(?=\s|\p{L}|$|-)/gu;

function makePlain(name: string): string {
  let plain = isAscii(name) ? name : uniformMarks(name);
  plain = plain.replace(/\s+/g, " ");
  if (plain.includes(".")) plain = plain.replace(dots, "");
  plain = plain.replace(/^the (?=.)/i, "");
  if (plain.includes("'")) plain = plain.replace(/'s?$/, "");
  return plain.trim();
}

function isAscii(name: string): boolean {
  for (let at = 0; at < name.length; at++) if (name.charCodeAt(at) > 127) return false;
  return true;
}

function uniformMarks(name: string): string {
  return name.normalize("NFC").replace(pictures, "").replace(/[’‘ʼ]/g, "'").replace(/[‐‑]/g, "-");
}

const acronym = /^(?=.*\p{Lu})[\p{Lu}\p{N}&-]{2,6}$/u;

/**
 * What names are compared by. One short word of capitals keeps them ("US" is not "us", "WHO" not "who");
 * everything else is lower case.
 */
export function nameKey(name: string): string {
  const plain = plainName(name);
  const second = plain.charCodeAt(1);
  if (plain.length > 6 || (second >= 97 && second <= 122)) return plain.toLowerCase();
  return acronym.test(plain) ? plain : plain.toLowerCase();
}
