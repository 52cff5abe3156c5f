import type { Source } from "../corpus/source.ts";
import { namedBy } from "../entities/common-bodies.ts";
import type { Entity, EntityId, EntityIndex, NameInText } from "../entities/entity.ts";
import { nameKey } from "../entities/name-key.ts";
import { findRole, ROLE_REACH } from "../entities/roles.ts";
import type { Claim, Note } from "../notes/note.ts";
import { contains, type Range } from "../text/range.ts";
import { bearersOf, namesInNote } from "./names-in-notes.ts";
import type { Snapshot } from "./snapshot.ts";

/** Whom a name means, and in which role it is spoken of. */
export interface Meant {
  /** One where something tells, else all that bear the name, most mentioned first; none where no source knows it. */
  readonly bearers: readonly Entity[];
  /** The role beside the name, where it was that which told, or where sources give it to the one bearer there is. */
  readonly role: string | undefined;
}

/** Of whom a note speaks. */
interface Spoken {
  /** Entities of which it does beyond doubt, and whether it names them in full or citation or role tell. */
  readonly of: ReadonlyMap<EntityId, "named" | "told">;
  /** Whom citation or role tell of each name that several entities bear. */
  readonly told: ReadonlyMap<NameInText, Meant>;
}

/** What looking up bearers in the whole corpus gave, for as long as its names stay: notes are checked at each keystroke. */
interface Remembered {
  readonly bearers: Map<string, readonly Entity[]>;
  readonly roles: Map<string, Entity["definition"]>;
  /** By bearers and cited places, the one of whom these speak; null where they do not tell. */
  readonly cited: Map<string, Entity | null>;
  /** By the words around a name, the role they give its bearer: a keystroke leaves nearly all of them alone. */
  readonly beside: Map<string, string | undefined>;
  /** By note: what it cites leads to other places only where sources change, and with them the names. */
  readonly spoken: WeakMap<Note, Spoken>;
}

/** Roles remembered: those of all names of long notes, in a few megabytes. */
const MOST_ROLES = 10_000;

const remembered = new WeakMap<EntityIndex, Remembered>();

function recall(entities: EntityIndex): Remembered {
  let known = remembered.get(entities);
  if (known === undefined) {
    known = { bearers: new Map(), roles: new Map(), cited: new Map(), beside: new Map(), spoken: new WeakMap() };
    remembered.set(entities, known);
  }
  return known;
}

/**
 * Whom a name of a note means: of several bearers the one of whom alone the cited places speak, or else the cited sources
 * as wholes; or to whom alone the sources give the role beside the name ("Mayor Brandt"); or the place where the words
 * before speak of one; or else of whom alone the rest of the note speaks. A common name of several bodies ("the
 * Commission") means that of the one source cited beside it which has one, else none of them rather than another.
 */
export function whomNameMeans(snapshot: Snapshot, note: Note, name: NameInText): Meant {
  const meant = bearersMeant(snapshot, note, name);
  const [one, ...others] = meant.bearers;
  if (!one || others.length > 0 || one.bodies.length === 0) return meant;
  const ids = new Set(
    citedBeside(snapshot, note, name).map(({ source }) => snapshot.entities.bodyIn(one.id, source.id)),
  );
  ids.delete(one.id);
  const [body] = ids.size === 1 ? [...ids].flatMap((id) => snapshot.entities.findEntity(id) ?? []) : [];
  return body ? { bearers: [body], role: undefined } : meant;
}

function bearersMeant(snapshot: Snapshot, note: Note, name: NameInText): Meant {
  const told = recall(snapshot.entities).spoken.get(note)?.told.get(name) ?? toldBeside(snapshot, note, name);
  if (told.bearers.length < 2) return told;
  const place = placeSpokenOf(note.text, name, told.bearers);
  if (place) return { bearers: [place], role: undefined };
  const spoken = spokenOfIn(snapshot, note).of;
  const [one, ...others] = told.bearers.filter(({ id }) => spoken.has(id));
  if (!one || others.length > 0) return told;
  // "Dr Lind met Lind the baker": who was told by one role is not whom another role means.
  if (spoken.get(one.id) === "told" && roleBeside(snapshot.entities, note.text, name) !== undefined) return told;
  return { bearers: [one], role: undefined };
}

/** The notes that mention an entity, each with the names that mean it or may mean it. */
export function mentionsInNotes(
  snapshot: Snapshot,
  id: EntityId,
): readonly { readonly note: Note; readonly names: readonly NameInText[] }[] {
  const named = namedBy(id);
  return snapshot.notes.flatMap((note) => {
    const names = namesInNote(snapshot.entities, note).filter(
      (name) =>
        name.entities.includes(named) &&
        ((name.entities.length === 1 && id === named) ||
          whomNameMeans(snapshot, note, name).bearers.some((bearer) => bearer.id === id)),
    );
    return names.length === 0 ? [] : [{ note, names }];
  });
}

function spokenOfIn(snapshot: Snapshot, note: Note): Spoken {
  const known = recall(snapshot.entities).spoken;
  let spoken = known.get(note);
  if (spoken === undefined) {
    const of = new Map<EntityId, "named" | "told">();
    const told = new Map<NameInText, Meant>();
    for (const name of namesInNote(snapshot.entities, note)) {
      const [id] = name.entities;
      if (id !== undefined && name.entities.length === 1) of.set(id, "named");
      if (name.entities.length < 2) continue;
      const meant = toldBeside(snapshot, note, name);
      told.set(name, meant);
      const [one, ...others] = meant.bearers;
      if (one && others.length === 0 && !of.has(one.id)) of.set(one.id, "told");
    }
    spoken = { of, told };
    known.set(note, spoken);
  }
  return spoken;
}

/** Whom citation or role tell, else all bearers. */
function toldBeside(snapshot: Snapshot, note: Note, name: NameInText): Meant {
  const bearers = bearersOnce(snapshot.entities, name);
  if (bearers.length > 1) {
    const cited = toldByCitation(snapshot, note, name, bearers);
    if (cited) return { bearers: [cited], role: undefined };
  }
  return meantInRole(snapshot.entities, note.text, name, bearers);
}

/** Words before the name of a place, and hardly before a surname: not "to" and "by". */
const BEFORE_PLACE =
  /(?:^|[\s(])(?:in|at|of|near|from|outside|around|across|through|into|(?:flew|fly|went|go|goes|moved|moves|returned|returns|travelled|traveled|came|drove|sailed|fled|flight|trip|journey|road|way|back) to)\s+$/i;

/** Words behind the name of a place, and of no person, club or firm: "Vind has two clubs", "Vind, a town of 9,000". */
const BEHIND_PLACE =
  /^(?:(?: is|,) (?:an?|the) (?:[\p{L}-]+ ){0,3}?(?:town|city|village|port|island|suburb|capital)\b| (?:has|had) (?:[\p{L}\d,]+ ){0,2}(?:clubs|churches|schools|inhabitants|residents|people|bridges|harbours|harbors|streets|hospitals)\b|['’]s (?:residents|inhabitants|streets|churches|mayor|population|outskirts)\b)/u;

/** The one place among bearers that has the name for its own, where the words before speak of a place: "the port of Vind". */
function placeSpokenOf(text: string, { name, start, end }: NameInText, bearers: readonly Entity[]): Entity | undefined {
  const before = text.slice(Math.max(0, start - 16), start);
  if (!BEFORE_PLACE.test(before) && !BEHIND_PLACE.test(text.slice(end, end + 60))) return undefined;
  const [place, ...more] = bearers.filter(({ kind, name: own }) => kind === "place" && nameKey(own) === nameKey(name));
  return more.length === 0 ? place : undefined;
}

/** The same for a name of a source, which cites nothing. */
export function whomSourceMeans({ entities }: Snapshot, { id, text }: Source, name: NameInText): Meant {
  const meant = meantInRole(entities, text, name, bearersOnce(entities, name));
  const [one, ...others] = meant.bearers;
  const body = one && others.length === 0 ? entities.bodyIn(one.id, id) : undefined;
  const found = body === undefined || body === one?.id ? undefined : entities.findEntity(body);
  return found ? { bearers: [found], role: meant.role } : meant;
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
  const role = bearers.length === 0 ? undefined : roleBeside(entities, text, name);
  if (role === undefined) return { bearers, role };
  const inRole = bearers.filter((entity) => saidInRole(entities, entity, role));
  return inRole.length === 1 ? { bearers: inRole, role } : { bearers, role: undefined };
}

function roleBeside(entities: EntityIndex, text: string, { start, end }: Range): string | undefined {
  const { beside } = recall(entities);
  const before = Math.min(start, ROLE_REACH);
  const around = text.slice(start - before, end + ROLE_REACH);
  const key = `${before} ${end - start} ${around}`;
  if (beside.has(key)) return beside.get(key);
  if (beside.size === MOST_ROLES) beside.clear();
  const role = findRole(around, { start: before, end: before + end - start });
  beside.set(key, role);
  return role;
}

function toldByCitation(
  snapshot: Snapshot,
  note: Note,
  name: NameInText,
  bearers: readonly Entity[],
): Entity | undefined {
  const cited = citedBeside(snapshot, note, name);
  if (cited.length === 0) return undefined;
  const { cited: known } = recall(snapshot.entities);
  const key = JSON.stringify([name.entities, cited.map(({ source, ranges }) => [source.id, ranges])]);
  let one = known.get(key);
  if (one === undefined) {
    one = speakOfOne(snapshot, bearers, cited) ?? null;
    known.set(key, one);
  }
  return one ?? undefined;
}

/** What the claim around a name cites. */
function citedBeside(snapshot: Snapshot, note: Note, name: Range) {
  const claim = claimAround(note, name);
  if (!claim || claim.citations.length === 0) return [];
  const resolutions = snapshot.resolutionsOf(note);
  return claim.citations.flatMap((citation) => {
    const resolution = resolutions[citation];
    return resolution?.status === "resolved" ? [resolution] : [];
  });
}

/** The claim that a name stands in; claims stand in order, one behind the other. */
function claimAround({ claims }: Note, name: Range): Claim | undefined {
  let low = 0;
  let high = claims.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((claims[middle] as Claim).start <= name.start) low = middle + 1;
    else high = middle;
  }
  const claim = claims[low - 1];
  return claim && contains(claim, name) ? claim : undefined;
}

/** The one bearer of whom places speak, or else their sources as wholes. */
function speakOfOne(
  snapshot: Snapshot,
  bearers: readonly Entity[],
  cited: readonly { readonly source: Source; readonly ranges: readonly Range[] }[],
): Entity | undefined {
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
