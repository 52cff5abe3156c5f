import type { Candidate } from "./entity.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";
import { leadingSurnames, organisationHeads } from "./word-lists.ts";

/**
 * Marks the single words at sentence starts that are short forms of names the source writes in full: surnames of
 * people, first words of organisations. Words that the source has in lower case too are none. A city that a person of
 * the source is called like is no club there.
 */
export function markShortForms(
  candidates: readonly Candidate[],
  inLowerCase: (word: string) => boolean,
  lists: Gazetteer,
): Candidate[] {
  const forms = new Set<string>();
  const surnames = new Set<string>();
  for (const { name, kind, kindSure, uncertain } of candidates) {
    const organisation = kind === "organisation";
    if (!(organisation ? !uncertain : kind === "person" && kindSure) || !name.includes(" ")) continue;
    const word = organisation ? name.slice(0, name.indexOf(" ")) : name.slice(name.lastIndexOf(" ") + 1);
    const key = nameKey(word);
    if (!organisation && lists.places.has(key)) surnames.add(key);
    const space = name.indexOf(" ");
    if (!organisation && !uncertain && space < 6 && leadingSurnames.has(name.slice(0, space).toLowerCase())) {
      forms.add(nameKey(name.slice(0, space)));
    }
    if (
      organisation &&
      name.charCodeAt(name.length - 1) === 115 &&
      !organisationHeads.has(name.slice(name.lastIndexOf(" ") + 1).toLowerCase())
    ) {
      const space = name.lastIndexOf(" ");
      if (lists.places.has(nameKey(name.slice(0, space)))) forms.add(nameKey(name.slice(space + 1)));
    }
    if (!uncertain && !inLowerCase(key) && !lists.demonyms.has(key)) forms.add(key);
  }
  return candidates.map((candidate) => {
    const { name, kind, kindSure, uncertain, headline } = candidate;
    if (surnames.size > 0 && kind === "organisation" && kindSure && surnames.has(nameKey(name).toLowerCase())) {
      return { ...candidate, kind: undefined, kindSure: false };
    }
    const shortForm = uncertain && !headline && !name.includes(" ") && forms.has(nameKey(name));
    return shortForm ? { ...candidate, shortForm } : candidate;
  });
}
