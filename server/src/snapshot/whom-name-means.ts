import type { Source } from "../corpus/source.ts";
import type { Entity, EntityIndex, NameInText } from "../entities/entity.ts";
import { findRole } from "../entities/roles.ts";
import type { Note } from "../notes/note.ts";
import { contains, type Range } from "../text/range.ts";
import { bearersOf } from "./names-in-notes.ts";
import type { Snapshot } from "./snapshot.ts";

/** Whom a name means, and in which role it is spoken of. */
export interface Meant {
  /** One where something tells, else all that bear the name, most mentioned first; none where no source knows it. */
  readonly bearers: readonly Entity[];
  /** The role beside the name, where it was that which told, or where sources give it to the one bearer there is. */
  readonly role: string | undefined;
}

/** What looking up bearers in the whole corpus gave, for as long as its names stay: notes are checked at each keystroke. */
interface Remembered {
  readonly bearers: Map<string, readonly Entity[]>;
  readonly roles: Map<string, Entity["definition"]>;
}

const remembered = new WeakMap<EntityIndex, Remembered>();

function recall(entities: EntityIndex): Remembered {
  let known = remembered.get(entities);
  if (known === undefined) {
    known = { bearers: new Map(), roles: new Map() };
    remembered.set(entities, known);
  }
  return known;
}

/**
 * Whom a name of a note means: of several bearers the one of whom alone the cited places speak, or else the cited sources
 * as wholes, or to whom alone the sources give the role beside the name ("Mayor Brandt"). `namesInNote` has already left
 * out others where the note names one in full.
 */
export function whomNameMeans(snapshot: Snapshot, note: Note, name: NameInText): Meant {
  const bearers = bearersOnce(snapshot.entities, name);
  if (bearers.length > 1) {
    const cited = toldByCitation(snapshot, note, name, bearers);
    if (cited) return { bearers: [cited], role: undefined };
  }
  return meantInRole(snapshot.entities, note.text, name, bearers);
}

/** The same for a name of a source, which cites nothing. */
export function whomSourceMeans({ entities }: Snapshot, { text }: Source, name: NameInText): Meant {
  return meantInRole(entities, text, name, bearersOnce(entities, name));
}

/** The newest source's words that give an entity a role. */
export function saidInRole(entities: EntityIndex, { id }: Entity, role: string): Entity["definition"] {
  const { roles } = recall(entities);
  const key = `${role}\n${id}`;
  if (!roles.has(key)) roles.set(key, entities.saidInRole(id, role));
  return roles.get(key);
}

function bearersOnce(entities: EntityIndex, name: NameInText): readonly Entity[] {
  if (name.entities.length < 2) return bearersOf(entities, name);
  const { bearers } = recall(entities);
  const key = name.entities.join("\n");
  let known = bearers.get(key);
  if (known === undefined) {
    known = bearersOf(entities, name);
    bearers.set(key, known);
  }
  return known;
}

function meantInRole(entities: EntityIndex, text: string, name: NameInText, bearers: readonly Entity[]): Meant {
  const role = bearers.length === 0 ? undefined : findRole(text, name);
  if (role === undefined) return { bearers, role };
  const inRole = bearers.filter((entity) => saidInRole(entities, entity, role));
  return inRole.length === 1 ? { bearers: inRole, role } : { bearers, role: undefined };
}

function toldByCitation(
  snapshot: Snapshot,
  note: Note,
  name: NameInText,
  bearers: readonly Entity[],
): Entity | undefined {
  const claim = note.claims.find((one) => contains(one, name));
  if (!claim || claim.citations.length === 0) return undefined;
  const resolutions = snapshot.resolutionsOf(note);
  const cited = claim.citations.flatMap((citation) => {
    const resolution = resolutions[citation];
    return resolution?.status === "resolved" ? [resolution] : [];
  });
  const speakOf = (places: readonly (readonly [Source, Range])[]): Entity | undefined => {
    const there = new Set(
      places.flatMap(([source, range]) =>
        snapshot.entities.namesIn(source.id, range).flatMap(({ entities }) => (entities.length === 1 ? entities : [])),
      ),
    );
    const [one, ...others] = bearers.filter(({ id }) => there.has(id));
    return others.length === 0 ? one : undefined;
  };
  return (
    speakOf(cited.flatMap(({ source, ranges }) => ranges.map((range) => [source, range] as const))) ??
    speakOf(cited.map(({ source }) => [source, { start: 0, end: source.text.length }]))
  );
}
