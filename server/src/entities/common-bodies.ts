import type { Entity } from "./entity.ts";
import { genericOrganisationWords } from "./word-lists.ts";

/**
 * Whether an organisation is called by nothing but common words that many bodies are called by ("the Commission", "the
 * Central Bank") in more than one source, so that each may mean another.
 */
export function mayBeMany({ kind, name, aliases, sources }: Entity): boolean {
  if (kind !== "organisation" || sources.length < 2) return false;
  return [name, ...aliases].every((one) =>
    one
      .toLowerCase()
      .split(" ")
      .every((word) => genericOrganisationWords.has(word)),
  );
}
