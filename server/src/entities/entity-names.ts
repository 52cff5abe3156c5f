import type { EntityEntry } from "./corrections.ts";
import type { EntityKind } from "./entity.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";
import { surnamesOf } from "./source-view.ts";
import { corporateSuffixes } from "./word-lists.ts";

/** An entity with the forms its name takes. */
export interface EntityNames {
  readonly key: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly aliases: readonly string[];
  /** Keys of all the names it bears, its surname and acronym included. */
  readonly nameKeys: readonly string[];
}

/**
 * What an entity is called. `written` holds its names as `plainWritten` gives them and how often; `told` is the kind
 * its mentions tell, if they do; `entry` is what people say of it.
 */
export function describeEntity(
  key: string,
  written: ReadonlyMap<string, number>,
  told: EntityKind | undefined,
  lists: Gazetteer,
  entry: EntityEntry | undefined,
): EntityNames {
  const found = describeFound(key, written, told, lists);
  if (entry === undefined) return found;
  const denied = new Set(entry.notAliases.map(nameKey));
  const listed = new Set([entry.name, ...entry.aliases].map(nameKey));
  const others = [found.name, ...found.aliases].filter((alias) => alias !== entry.name && !listed.has(nameKey(alias)));
  const aliases = [...entry.aliases, ...others];
  const nameKeys = [...listed, ...others.map(nameKey), ...found.nameKeys];
  return {
    key,
    name: entry.name,
    kind: entry.kind ?? found.kind,
    aliases: [...new Set(aliases)].filter((alias) => !denied.has(nameKey(alias))),
    nameKeys: [...new Set(nameKeys)].filter((name) => !denied.has(name)),
  };
}

function describeFound(
  key: string,
  written: ReadonlyMap<string, number>,
  told: EntityKind | undefined,
  lists: Gazetteer,
): EntityNames {
  const ranked = [...written].sort(([a, x], [b, y]) => y - x || compare(a, b)).map(([name]) => name);
  const found = lists.written.get(key) ?? canonicalName(key, ranked, lists);
  const shouted =
    (told === "person" || told === "place") && key === found.toLowerCase() && found === found.toUpperCase();
  const name = shouted ? capitalise(key) : found;
  const kind = told ?? guess(key, name, lists);
  const aliases = ranked.filter((alias) => alias !== name && !isShouted(alias, name));
  const keys = new Set([name, ...ranked].map(nameKey));
  for (const known of [...keys]) {
    const space = known.lastIndexOf(" ");
    if (space > 0 && corporateSuffixes.has(known.slice(space + 1))) keys.add(known.slice(0, space));
  }
  for (const surname of kind === "person" ? surnamesOf(key) : []) keys.add(surname);
  const office = officeOf(key);
  if (office !== undefined) keys.add(office);
  return { key, name, kind, aliases, nameKeys: [...keys] };
}

/** Whether a name is another one and what the law calls a firm behind it: "varrow foods inc" for "varrow foods". */
export function isFirm(written: string, key: string): boolean {
  if (written.charCodeAt(key.length) !== 32 || !written.startsWith(key)) return false;
  return written
    .slice(key.length + 1)
    .split(" ")
    .every((word) => corporateSuffixes.has(word) || word === "and");
}

/** "senate" of "senate@france". */
export function officeOf(key: string): string | undefined {
  const at = key.indexOf("@");
  return at > 0 ? key.slice(0, at) : undefined;
}

/** A name as written, but for the article, the possessive and typographic differences. */
export function plainWritten(written: string): string {
  const dotted = written.charAt(1) === "." && /^(?:\p{L}\.)+$/u.test(written);
  if (dotted) return written;
  const composed = /[\u0300-\u036f]/.test(written) ? written.normalize("NFC") : written;
  const plain = /[‘ʼ]/.test(composed) ? composed.replace(/[‘ʼ]/g, "’") : composed;
  return /^[Tt]he ./.test(plain) ? plain.slice(4) : plain;
}

function canonicalName(key: string, ranked: readonly string[], lists: Gazetteer): string {
  const at = key.indexOf("@");
  if (at > 0) {
    const whole = ranked.find((form) => lists.demonyms.has(nameKey(form.split(" ")[0]!)));
    if (whole !== undefined) return whole;
    const owner = key.slice(at + 1);
    return `${ranked[0] ?? key.slice(0, at)} of ${lists.written.get(owner) ?? capitalise(owner)}`;
  }
  const exact = ranked.filter((form) => nameKey(form) === key);
  const mixed = exact.find((form) => !/^[\p{Lu}\P{L}]+$/u.test(form) || form.length <= 6);
  const cased = ranked.find((form) => form.length <= 6 || form !== form.toUpperCase());
  return mixed ?? ranked.find((form) => nameKey(form).startsWith(key)) ?? cased ?? ranked[0] ?? key;
}

function capitalise(key: string): string {
  return key.replace(/(?<![\p{L}\p{N}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** Whether an alias is only the name in capitals. */
function isShouted(alias: string, name: string): boolean {
  return alias !== name && alias === alias.toUpperCase() && alias === name.toUpperCase();
}

/** The kind of a name that nothing tells: two or three plain words are most often a person. */
function guess(key: string, name: string, lists: Gazetteer): EntityKind {
  const words = name.split(" ");
  if (words.length === 1 && lists.given.has(key)) return "person";
  // "Home Office Karaoke"
  const first = key.slice(0, key.indexOf(" "));
  const everyday = lists.words.has(first) && key.split(" ").filter((word) => lists.words.has(word)).length > 1;
  const plain = words.every((word) => /^\p{Lu}\p{Ll}/u.test(word));
  if (words.length >= 2 && words.length <= 3 && plain && !everyday) return "person";
  return key === key.toUpperCase() ? "organisation" : "other";
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
