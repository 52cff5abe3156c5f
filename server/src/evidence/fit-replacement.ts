/**
 * The evidence's words as they would stand in the place of the claim's: white space single, and a capital at the start
 * only where the claim has one, names and dates aside.
 */
export function fitReplacement(claim: string, evidence: string): string {
  const words = evidence.replace(/\s+/g, " ");
  const first = words.charAt(0);
  const second = words.charAt(1);
  if (/^\p{Lu}/u.test(claim) && first !== first.toUpperCase()) return first.toUpperCase() + words.slice(1);
  const isPlain =
    /^\p{Ll}$/u.test(second) &&
    !/^(?:[A-Z][a-z]+day|January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
      words,
    );
  if (/^[\p{Ll}\d]/u.test(claim) && isPlain && first !== first.toLowerCase())
    return first.toLowerCase() + words.slice(1);
  return words;
}
