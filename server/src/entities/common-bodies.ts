import type { Entity } from "./entity.ts";
import { genericOrganisationWords } from "./word-lists.ts";

/** Of the common words, what stands without an article and is most often that of one country. */
const proper = new Set(["congress", "senate"]);

/**
 * Whether an organisation is called by nothing but common words that many bodies are called by ("the Commission", "the
 * Central Bank") in more than one source, so that each may mean another.
 */
export function mayBeMany({ kind, name, aliases, sources }: Entity): boolean {
  if (kind !== "organisation" || sources.length < 2 || proper.has(name.toLowerCase())) return false;
  return [name, ...aliases].every((one) =>
    one
      .toLowerCase()
      .split(" ")
      .every((word) => genericOrganisationWords.has(word)),
  );
}
