import type { Source } from "../corpus/source.ts";
import type { Entity, EntityIndex } from "../entities/entity.ts";
import { foldText } from "../text/fold.ts";

/** Names of each entity folded, one a line: the same lists are searched again and again. */
const folded = new WeakMap<Entity, string>();

/** Entities whose name or an alias holds the words, letter case and typography aside; all where there are none. */
export function findEntities(entities: EntityIndex, words: string): readonly Entity[] {
  const wanted = foldName(words.trim());
  if (wanted === "") return entities.entities;
  return entities.entities.filter((entity) => foldedNames(entity).includes(wanted));
}

/** Name and aliases as `foldName` gives them, each between line breaks. */
export function foldedNames(entity: Entity): string {
  let names = folded.get(entity);
  if (names === undefined) {
    names = `\n${[entity.name, ...entity.aliases].map(foldName).join("\n")}\n`;
    folded.set(entity, names);
  }
  return names;
}

/** Title and key of each source folded: lists of sources are searched again and again, too. */
const foldedTitles = new WeakMap<Source, { readonly key: string; readonly names: string }>();

/** Whether a source's title or its citation key holds folded words. */
export function isSourceNamed(source: Source, key: string, wanted: string): boolean {
  let folded = foldedTitles.get(source);
  if (folded?.key !== key) {
    folded = { key, names: `${foldName(source.metadata.title)}\n${foldName(key)}` };
    foldedTitles.set(source, folded);
  }
  return folded.names.includes(wanted);
}

/** A name as names are searched by. */
export function foldName(name: string): string {
  return /^[ !-~]*$/.test(name) ? name.toLowerCase() : foldText(name, { ignoreCase: true }).text;
}
