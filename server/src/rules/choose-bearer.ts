import type { Source } from "../corpus/source.ts";
import type { EntityChange } from "../entities/edit-entities-file.ts";
import type { Entity, EntityKind, NameInText } from "../entities/entity.ts";
import { nameKey } from "../entities/name-key.ts";
import type { Note } from "../notes/note.ts";
import type { Settings } from "../snapshot/settings.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { contains, overlaps } from "../text/range.ts";
import { changeEntity, namedInFile } from "./change-entity.ts";
import type { Fix } from "./finding.ts";

/** Bearers that a message names and a choice offers. */
export const MOST_BEARERS = 4;

/** What tells the bearer of just this name from others: "the place Halmsund". */
const NOUNS: Readonly<Partial<Record<EntityKind, string>>> = {
  person: "person",
  organisation: "organisation",
  place: "place",
  work: "work",
  event: "event",
  demonym: "people",
};

/** A bearer as a choice among several calls it. */
export function calledApart({ name }: NameInText, bearer: Entity, bearers: readonly Entity[]): string {
  const noun = NOUNS[bearer.kind];
  const isTelling = noun !== undefined && bearers.every(({ kind, id }) => kind !== bearer.kind || id === bearer.id);
  return isTelling && nameKey(bearer.name) === nameKey(name) ? `the ${noun} ${bearer.name}` : bearer.name;
}

/** Fixes that write into one text of `entities.yaml`, by what they write: each costs more than the rest of a check. */
interface FileFixes {
  readonly text: string | undefined;
  readonly fixes: Map<string, Fix | undefined>;
}

/** By the settings of a folder, which stay while its sources change. */
const fileFixes = new WeakMap<Settings, FileFixes>();
const MOST_FIXES = 1000;

/**
 * Ways to say who is meant: here, by the full name; in the sources cited, or everywhere, in `entities.yaml`.
 */
export function chooseBearer(
  snapshot: Snapshot,
  note: Note,
  name: NameInText,
  bearers: readonly Entity[],
): readonly Fix[] {
  const { start, end } = name;
  const plain = note.text.slice(start, end).replace(/\s+/g, " ") === name.name;
  const quoted = note.quotations.some(({ inner }) => overlaps(inner, name));
  const open = openIn(snapshot, note, name);
  return bearers.flatMap((bearer) => {
    const fixes: (Fix | undefined)[] = [];
    if (plain && !quoted && nameKey(bearer.name) !== nameKey(name.name)) {
      const edit = { path: note.path, range: { start, end }, newText: bearer.name };
      fixes.push({ title: `Write “${bearer.name}”`, edits: [edit], preferred: false });
    }
    const entity = namedInFile(bearer);
    const called = calledApart(name, bearer, bearers);
    for (const source of open) {
      const change = { change: "apart", entity, alias: name.name, sources: [source.id] } as const;
      const key = snapshot.corpus.keyOf(source.id);
      fixes.push(fileFix(snapshot, change, `In [@${key}], “${name.name}” is ${called} (entities.yaml)`));
    }
    // An entry of its own name alone makes a name its bearer's.
    const always: EntityChange =
      nameKey(bearer.name) === nameKey(name.name)
        ? { change: "kind", entity, kind: bearer.kind }
        : { change: "alias", entity, alias: name.name };
    fixes.push(fileFix(snapshot, always, `“${name.name}” is always ${called} (entities.yaml)`));
    return fixes.filter((fix) => fix !== undefined);
  });
}

/** The sources cited by the claim around a name in which the name itself may mean several. */
function openIn(snapshot: Snapshot, note: Note, name: NameInText): readonly Source[] {
  const resolutions = snapshot.resolutionsOf(note);
  const key = nameKey(name.name);
  const claim = note.claims.find((one) => contains(one, name));
  const cited = new Set(
    (claim?.citations ?? []).flatMap((citation) => {
      const resolution = resolutions[citation];
      return resolution?.status === "resolved" ? [resolution.source] : [];
    }),
  );
  return [...cited].filter(({ id, text }) =>
    snapshot.entities
      .namesIn(id, { start: 0, end: text.length })
      .some((there) => there.entities.length > 1 && nameKey(there.name) === key),
  );
}

function fileFix(snapshot: Snapshot, change: EntityChange, title: string): Fix | undefined {
  let known = fileFixes.get(snapshot.settings);
  if (known === undefined || known.text !== snapshot.entitiesText || known.fixes.size >= MOST_FIXES) {
    known = { text: snapshot.entitiesText, fixes: new Map() };
    fileFixes.set(snapshot.settings, known);
  }
  const key = JSON.stringify(change);
  if (!known.fixes.has(key)) known.fixes.set(key, changeEntity(snapshot, change, title));
  return known.fixes.get(key);
}
