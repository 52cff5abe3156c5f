import type { NameWithKind } from "./base-key.ts";
import { findCandidatesInText } from "./candidates.ts";
import type { EntityKind } from "./entity.ts";
import { gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";
import { nameSuffixes, roleHeads } from "./word-lists.ts";

/** Whom the metadata of a source names as its author. */
export interface Author {
  /** As written, family name last, without title, address and affiliation. */
  readonly name: string;
  readonly kind: EntityKind;
}

/**
 * Reads an author as metadata gives it: "Ida Brandt", "Brandt, Ida", "By Dr Ida Brandt, Halmsund Post". A name of several
 * words is a person's unless its own words make it an organisation's. Undefined for one word ("Reuters", "Staff"), which
 * may be anything, and for what is no name.
 */
export function readAuthor(written: string): Author | undefined {
  const plain = written
    .replace(/<[^>]*>|\([^)]*\)|\S+@\S+/g, " ")
    .replace(/^\s*by:?\s+/i, "")
    .replace(/\s+/g, " ")
    .trim();
  const text = familyNameLast(plain);
  const [candidate, ...others] = findCandidatesInText(text);
  if (candidate === undefined || others.length > 0 || candidate.end < text.length) return undefined;
  if (candidate.start > 0 && candidate.title === undefined) return undefined;
  const { name, kind, kindSure } = candidate;
  const last = nameKey(name.slice(name.lastIndexOf(" ") + 1));
  if (!name.includes(" ") || roleHeads.has(last) || desks.has(last)) return undefined;
  const isOther = kindSure && kind !== undefined && kind !== "person";
  if (isOther && kind !== "organisation") return undefined;
  return { name, kind: isOther ? kind : "person" };
}

/** Last words of bylines that name nobody: "Staff Writer", "Reuters Staff", "News Desk". */
const desks = new Set(
  "agencies agency author authors bureau contributor contributors correspondents desk editors newsroom reporter reporters staff team wire writer writers".split(
    " ",
  ),
);

/** An author as the merge knows names. */
export function nameOfAuthor({ kind }: Author): NameWithKind {
  return { title: undefined, kind, kindSure: true, owner: undefined };
}

/** "Ida Brandt" for "Brandt, Ida"; what stands behind a comma otherwise is no part of the name. */
function familyNameLast(text: string): string {
  const [family = "", given, ...more] = text.split(/\s*,\s*/);
  if (given === undefined || more.length > 0) return family;
  const [first = ""] = given.split(" ");
  const isGiven = gazetteer().given.has(nameKey(first)) || /^(?:\p{Lu}\.[ -]?)+$/u.test(given);
  const isSuffix = nameSuffixes.has(nameKey(first));
  return isGiven && !isSuffix && given.split(" ").length <= 3 ? `${given} ${family}` : family;
}
