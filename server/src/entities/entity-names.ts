import { type BearerIndex, surnamesOf } from "./bearers.ts";
import type { EntityKind } from "./entity.ts";
import type { NamedMention } from "./entity-index.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";

/** An entity with the forms its name takes. */
export interface EntityForms {
  readonly key: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly aliases: readonly string[];
  /** Keys of all the names it bears, its surname and acronym included. */
  readonly nameKeys: readonly string[];
}

interface Forms {
  /** Names as written, without article and possessive, and how often. */
  readonly written: Map<string, number>;
  readonly kinds: Map<EntityKind, number>;
  count: number;
}

/** The entities that mentions name, most mentioned first, then by name. */
export function describeEntities(
  mentions: readonly NamedMention[],
  bearers: BearerIndex,
  lists: Gazetteer,
): EntityForms[] {
  const forms = new Map<string, Forms>();
  for (const mention of mentions) {
    const single = mention.bearers.length === 1;
    for (const key of mention.bearers) {
      let form = forms.get(key);
      if (form === undefined) {
        form = { written: new Map(), kinds: new Map(), count: 0 };
        forms.set(key, form);
      }
      if (!single) continue;
      form.count++;
      const written = mention.name.name;
      form.written.set(written, (form.written.get(written) ?? 0) + 1);
      const { kind, kindSure } = mention.name;
      if (kind !== undefined) form.kinds.set(kind, (form.kinds.get(kind) ?? 0) + (kindSure ? 4 : 1));
    }
  }
  return [...forms]
    .map(([key, form]) => ({ ...describe(key, form, bearers, lists), count: form.count }))
    .sort((a, b) => b.count - a.count || compare(a.name, b.name) || compare(a.key, b.key));
}

function describe(key: string, form: Forms, bearers: BearerIndex, lists: Gazetteer): EntityForms {
  const plain = new Map<string, number>();
  for (const [written, count] of form.written) {
    const name = plainWritten(written);
    plain.set(name, (plain.get(name) ?? 0) + count);
  }
  const ranked = [...plain].sort(([a, x], [b, y]) => y - x || compare(a, b)).map(([name]) => name);
  const name = lists.written.get(key) ?? canonicalName(key, ranked, lists);
  const kind = bearers.kindOf(key) ?? strongest(form.kinds) ?? guess(key, name, lists);
  const aliases = ranked.filter((alias) => alias !== name && !isShouted(alias, name));
  const keys = new Set([name, ...ranked].map(nameKey));
  for (const surname of kind === "person" ? surnamesOf(key) : []) keys.add(surname);
  const office = key.indexOf("@");
  if (office > 0) keys.add(key.slice(0, office));
  return { key, name, kind, aliases, nameKeys: [...keys] };
}

/** As written, but for the article, the possessive and typographic differences. */
function plainWritten(written: string): string {
  const dotted = /^(?:\p{L}\.)+$/u.test(written);
  return dotted ? written : written.replace(/[’‘ʼ]/g, "’").replace(/^[Tt]he (?=.)/, "");
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
  return mixed ?? ranked.find((form) => nameKey(form).startsWith(key)) ?? ranked[0] ?? key;
}

function capitalise(key: string): string {
  return key.replace(/(?<![\p{L}\p{N}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** Whether an alias is only the name in capitals. */
function isShouted(alias: string, name: string): boolean {
  return alias !== name && alias === alias.toUpperCase() && alias === name.toUpperCase();
}

function strongest(kinds: ReadonlyMap<EntityKind, number>): EntityKind | undefined {
  return [...kinds].sort(([a, x], [b, y]) => y - x || compare(a, b))[0]?.[0];
}

/** The kind of a name that nothing tells: two or three plain words are most often a person. */
function guess(key: string, name: string, lists: Gazetteer): EntityKind {
  const words = name.split(" ");
  if (words.length === 1 && lists.given.has(key)) return "person";
  if (words.length >= 2 && words.length <= 3 && words.every((word) => /^\p{Lu}\p{Ll}/u.test(word))) return "person";
  return key === key.toUpperCase() ? "organisation" : "other";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
