import { decodeFrontCoded } from "../entities/front-coding.ts";
import { isStopWord } from "../text/stem.ts";
import { wordFrequencies } from "./data/word-frequencies.ts";
import { stemOf } from "./word-forms.ts";

/*
 * Words that carry little of a sentence's meaning though they are neither function words nor the most frequent: a
 * paraphrase that says "describe" for "report" or leaves out "meanwhile" is not held against a claim.
 */
const LIGHT_WORDS = `
say tell add note report announce describe call name know consider think believe see become make take come go get give put
set begin start show year day week month time date period today now then later earlier since ago early late during while
people person man woman one thing way part number group lot kind type
new first second last next previous former current recent same other another different several many much most few more
also however still even just only well further furthermore meanwhile although though despite due according including include
able use work be have do can may might must will would should could
about around approximately nearly almost roughly over under up down out off back again
very quite rather particularly especially largely mainly mostly
feature follow lead play serve release create base involve relate associate
`;

/** Weights by the class of a stem's frequency (see scripts/make-word-lists.ts), each class twice as frequent as the one before. */
const WEIGHTS = [1.05, 1, 0.95, 0.9, 0.85, 0.8, 0.4] as const;
const LIGHT = 0.4;
const RARE = 1.1;
const NAME = 1.4;

const weights = new Map<string, number>();
for (const entry of decodeFrontCoded(wordFrequencies)) {
  const [stem, frequency] = entry.split(" ") as [string, string];
  weights.set(stem, WEIGHTS[Number(frequency)] as number);
}
for (const word of LIGHT_WORDS.trim().split(/\s+/)) weights.set(stemOf(word), LIGHT);

/**
 * How much of a sentence's content a word carries: 0 for function words, else 0.4 to 1.4. A fixed table, the same
 * for every corpus: the rarer a word is in English the more, and capitals inside a sentence count most.
 */
export function weighWord(norm: string, stem: string, capital: boolean): number {
  if (isStopWord(norm) && !(capital && norm.length > 4)) return 0;
  if (norm.length === 1 && !/\d/.test(norm)) return 0;
  const weight = weights.get(stem) ?? RARE;
  return capital && weight !== LIGHT ? NAME : weight;
}
