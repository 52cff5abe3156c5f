/** The name with white space, apostrophes, hyphens and dots made uniform, and without a leading article or a possessive ending. */
export function plainName(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[‐‑]/g, "-")
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/(?<=\p{L})\.(?=\s|\p{L}|$|-)/gu, "")
    .replace(/^the (?=.)/i, "")
    .replace(/'s?$/, "")
    .trim();
}

const acronym = /^[\p{Lu}\p{N}&-]{2,6}$/u;

/**
 * What names are compared by. One short word of capitals keeps them ("US" is not "us", "WHO" not "who");
 * everything else is lower case.
 */
export function nameKey(name: string): string {
  const plain = plainName(name);
  return acronym.test(plain) && /\p{Lu}/u.test(plain) ? plain : plain.toLowerCase();
}
