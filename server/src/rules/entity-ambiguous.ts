import type { Entity, NameInText } from "../entities/entity.ts";
import { nameKey } from "../entities/name-key.ts";
import { bearersOf, namesInNote } from "../snapshot/names-in-notes.ts";
import { contains, overlaps } from "../text/range.ts";
import { changeEntity, namedInFile } from "./change-entity.ts";
import type { Fix } from "./finding.ts";
import type { NoteContext, NoteRule } from "./rule.ts";
import { listInWords } from "./wording.ts";

/** Bearers that a message names and a choice offers. */
const MOST_BEARERS = 4;

/**
 * `entity-ambiguous`: a name that two or more of those the sources know bear, where neither the note nor what it cites
 * tells who is meant. Each name is marked once.
 */
export const entityAmbiguous: NoteRule = {
  id: "entity-ambiguous",
  severity: "hint",
  check: (context) => {
    const { snapshot, note } = context;
    const seen = new Set<string>();
    return namesInNote(snapshot.entities, note).flatMap((name) => {
      if (!name.certain || name.entities.length < 2) return [];
      const key = nameKey(name.name);
      const bearers = bearersOf(snapshot.entities, name);
      if (bearers.length < 2 || seen.has(key) || isToldByCitation(context, name, bearers)) return [];
      seen.add(key);
      const shown = bearers.slice(0, MOST_BEARERS);
      const more = bearers.length - shown.length;
      const names = [...shown.map((bearer) => bearer.name), ...(more > 0 ? [`${more} more`] : [])];
      return [
        {
          range: { start: name.start, end: name.end },
          message: `“${name.name}” may be ${listInWords(names, "or")}.`,
          claim: undefined,
          related: shown.flatMap(({ definition, name: bearer }) =>
            definition ? [{ source: definition.source, range: definition.range, message: bearer }] : [],
          ),
          fixes: shown.flatMap((bearer) => choicesOf(context, name, bearer)),
        },
      ];
    });
  },
};

/** Whether the sources that the claim around a name cites speak of one bearer alone. */
function isToldByCitation({ note, resolutions }: NoteContext, name: NameInText, bearers: readonly Entity[]): boolean {
  const claim = note.claims.find((one) => contains(one, name));
  const cited = new Set(
    (claim?.citations ?? []).flatMap((citation) => {
      const resolution = resolutions[citation];
      return resolution?.status === "resolved" ? [resolution.source.id] : [];
    }),
  );
  return cited.size > 0 && bearers.filter(({ sources }) => sources.some((source) => cited.has(source))).length === 1;
}

/** Two ways to say who is meant: here, by the full name, or everywhere, in `entities.yaml`. */
function choicesOf({ snapshot, note }: NoteContext, name: NameInText, bearer: Entity): readonly Fix[] {
  const { start, end } = name;
  const plain = note.text.slice(start, end).replace(/\s+/g, " ") === name.name;
  const quoted = note.quotations.some(({ inner }) => overlaps(inner, name));
  const fixes: Fix[] = [];
  if (plain && !quoted && nameKey(bearer.name) !== nameKey(name.name)) {
    const edit = { path: note.path, range: { start, end }, newText: bearer.name };
    fixes.push({ title: `Write “${bearer.name}”`, edits: [edit], preferred: false });
  }
  const title = `“${name.name}” is always ${bearer.name} (entities.yaml)`;
  const change = { change: "alias", entity: namedInFile(bearer), alias: name.name } as const;
  const always = changeEntity(snapshot, change, title);
  if (always !== undefined) fixes.push(always);
  return fixes;
}
