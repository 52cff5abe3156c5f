import type { Unit } from "./analysed-text.ts";
import type { Comparison } from "./fault.ts";
import type { RankedSentence } from "./select-evidence.ts";

/** How far a pronoun of which nothing at hand says whom it means bears out the claim's subject. */
const UNNAMED = 0.7;
const PRONOUN = /^(?:he|she|it|they|his|her|its|their)$/;
const VERB = /^(?:is|was|are|were|has|had|have|did|does|do|can|could|will|would|may|might)$/;

/**
 * `context`, and the claim's subject where the sentence begins with a pronoun in an excerpt: a source without a title
 * that has none of the subject's words, so that what is cited leaves to its reader whom it speaks of.
 */
export function bearUnnamedSubject(
  { claim: { units }, compared }: Comparison,
  { sentence }: RankedSentence,
  context: readonly number[],
): readonly number[] {
  if (sentence.source.metadata.title !== "" || !PRONOUN.test(sentence.units[0]?.norm ?? "")) return context;
  const end = endOfSubject(units);
  const subject = units.slice(0, end);
  const stands = compared.some(({ bearing }) =>
    subject.some((unit, i) => isContent(unit) && (bearing.strength[i] as number) >= UNNAMED),
  );
  if (stands) return context;
  return context.map((value, i) => (subject[i] && isContent(subject[i]) ? Math.max(value, UNNAMED) : value));
}

function isContent({ kind, weight }: Unit): boolean {
  return kind === "word" && weight > 0;
}

/** Where the first auxiliary stands, or the first word of weight in lower case behind the first word. */
function endOfSubject(units: readonly Unit[]): number {
  const end = units.findIndex(({ capital, weight, norm }, i) => i > 0 && ((!capital && weight > 0) || VERB.test(norm)));
  return Math.max(end, 0);
}
