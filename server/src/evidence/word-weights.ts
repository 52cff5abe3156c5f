import { isStopWord, stem } from "../text/stem.ts";

/*
 * Words that carry little of a sentence's meaning though they are no function words. Written by hand; they count half,
 * so that a paraphrase that says "stated" for "said" or leaves out "also" is not held against a claim.
 */
const LIGHT_WORDS = `
say said says state tell told add note report announce describe call call name know consider think believe see
become became make made take took come came go went get got give gave put set begin began start started show showed
year day week month time date period today now then later earlier since ago early late during while
people person man woman one thing way part number group lot kind type
new first second last next previous former current recent same other another different several many much most more few
also however still even just only well further furthermore meanwhile although though despite due according including include
able use used work be have do can may might must will would should could
about around approximately nearly almost roughly over under up down out off back again
very quite rather particularly especially largely mainly mostly
feature follow lead play serve release create base involve relate associate
`;

const lightWords = new Set(
  LIGHT_WORDS.trim()
    .split(/\s+/)
    .map((word) => stem(word)),
);

/**
 * How much of a sentence's content a word carries: 0 for function words, else 0.4 to 1.4. A fixed table, the same
 * for every corpus: light words count least, then by length, and capitals inside a sentence count most.
 */
export function weighWord(norm: string, wordStem: string, capital: boolean): number {
  if (isStopWord(norm) && !(capital && norm.length > 4)) return 0;
  if (norm.length === 1 && !/\d/.test(norm)) return 0;
  if (lightWords.has(wordStem)) return 0.4;
  if (capital) return 1.4;
  return norm.length <= 3 ? 0.8 : norm.length >= 8 ? 1.2 : 1;
}
