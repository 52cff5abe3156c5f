import { termsOf } from "./terms.ts";

/** Code units of a question that are read: one that has more is a text. */
const LONGEST_QUERY = 2 ** 13;

/**
 * Different terms of a question that are looked for, the rarest: they decide which passage comes first, while each of the
 * others costs a list of postings. A sentence has some twenty.
 */
export const MOST_TERMS = 128;

/** What is read of a question. */
export function readPart(query: string): string {
  return query.slice(0, LONGEST_QUERY);
}

/** The different terms of what is read of a question, in order. */
export function termsOfQuery(query: string): ReadonlySet<string> {
  return new Set(termsOf(readPart(query)));
}

/** A sentence for who asks on what of a question is not looked for; undefined where all of it is. */
export function describeLeftOut(query: string): string | undefined {
  if (query.length > LONGEST_QUERY) {
    return `Only the first ${LONGEST_QUERY} characters are looked for, and of their words the ${MOST_TERMS} rarest.`;
  }
  if (termsOfQuery(query).size > MOST_TERMS) return `Only the ${MOST_TERMS} rarest of the words are looked for.`;
  return undefined;
}
