import { findWords } from "../text/words.ts";
import type { AnalysedSentence } from "./analysed-text.ts";
import type { ClaimName, Comparison, PlacedName } from "./fault.ts";
import { formsOf } from "./source-words.ts";

/** Somebody of the evidence who shares the surname of a claim's name, but no given name that the sources have. */
export interface Namesake {
  readonly sentence: AnalysedSentence;
  readonly name: PlacedName;
}

/** Looks for one: "Marit Solheim" for "Greta Solheim", where no source has a Greta. */
export function findNamesake(comparison: Comparison, name: ClaimName): Namesake | undefined {
  const own = partsOf(name.name);
  if (!own || comparison.sources.some(({ words }) => formsOf(own.given).some((form) => words.has(form))))
    return undefined;
  for (const { sentence } of comparison.ranked) {
    for (const other of comparison.namesOf(sentence)) {
      const there = partsOf(other.name);
      if (there?.surname !== own.surname || comparison.names.compareNames(name.name, other.name) !== "different")
        continue;
      if (!name.entities.some((id) => other.entities.includes(id))) return { sentence, name: other };
    }
  }
  return undefined;
}

/** A name of two words, in lower case; undefined for others, whose parts may be left out or put together otherwise. */
function partsOf(name: string): { readonly given: string; readonly surname: string } | undefined {
  const words = findWords(name).map(({ norm }) => norm);
  const [given, surname] = words;
  if (words.length !== 2 || given === undefined || surname === undefined) return undefined;
  return given.length > 2 && surname.length > 2 && /^\p{Lu}.* \p{Lu}/u.test(name) ? { given, surname } : undefined;
}
