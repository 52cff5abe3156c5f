import type { Resolution } from "../citations/resolution.ts";
import type { Source } from "../corpus/source.ts";
import type { EntityIndex, NameInText } from "../entities/entity.ts";
import type { Note } from "../notes/note.ts";
import { lookForNamesUntil, namesInNote } from "./names-in-notes.ts";
import type { Snapshot } from "./snapshot.ts";
import { type Meant, whomNameMeans } from "./whom-name-means.ts";

/** A name that two or more entities bear, and whom it means. */
export interface NameOfSeveral {
  readonly name: NameInText;
  readonly meant: Meant;
}

interface Remembered {
  readonly entities: EntityIndex;
  readonly resolutions: readonly Resolution[];
  readonly names: NameOfSeveral[];
  /** The sources in which the bearers are described. */
  readonly homes: Set<Source | undefined>;
  /** Names of the note that were looked at. */
  looked: number;
}

const remembered = new WeakMap<Note, Remembered>();
const underWay = new WeakMap<Note, Remembered>();

/** The certain names of a note that several entities bear, in order. */
export function namesOfSeveral(snapshot: Snapshot, note: Note): readonly NameOfSeveral[] {
  if (!snapshot.standing || !doNamesStand(snapshot, note)) lookAtNamesUntil(snapshot, note, () => false);
  return remembered.get(note)?.names ?? [];
}

/** Looks at one stretch or name of the note after the other until all are known (true) or `enough` says to stop (false). */
export function lookAtNamesUntil(snapshot: Snapshot, note: Note, enough: () => boolean): boolean {
  const { entities, corpus } = snapshot;
  const resolutions = snapshot.resolutionsOf(note);
  const isOf = (known: Remembered | undefined) => known?.entities === entities && known.resolutions === resolutions;
  if (isOf(remembered.get(note))) return true;
  if (!lookForNamesUntil(entities, note, enough)) return false;
  let known = underWay.get(note);
  if (known === undefined || !isOf(known)) {
    known = { entities, resolutions, names: [], homes: new Set(), looked: 0 };
    underWay.set(note, known);
  }
  const names = namesInNote(entities, note);
  while (known.looked < names.length) {
    const name = names[known.looked] as NameInText;
    if (name.certain && name.entities.length > 1) {
      if (enough()) return false;
      const meant = whomNameMeans(snapshot, note, name);
      known.names.push({ name, meant });
      for (const { definition } of meant.bearers) if (definition) known.homes.add(corpus.findSource(definition.source));
    }
    known.looked++;
  }
  remembered.set(note, known);
  underWay.delete(note);
  return true;
}

/** Whether what was said of the names of the note speaks of no source that has changed since. */
export function doNamesStand({ corpus }: Snapshot, note: Note): boolean {
  const homes = remembered.get(note)?.homes;
  return homes !== undefined && [...homes].every((home) => home !== undefined && corpus.findSource(home.id) === home);
}
