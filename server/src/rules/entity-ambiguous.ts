import { nameKey } from "../entities/name-key.ts";
import { namesOfSeveral } from "../snapshot/names-of-several.ts";
import { calledApart, chooseBearer, MOST_BEARERS } from "./choose-bearer.ts";
import type { NoteRule } from "./rule.ts";
import { listInWords } from "./wording.ts";

/**
 * `entity-ambiguous`: a name that two or more of those the sources know bear, where neither the note, nor what it cites,
 * nor the role before the name tells who is meant. Each name is marked once.
 */
export const entityAmbiguous: NoteRule = {
  id: "entity-ambiguous",
  severity: "hint",
  check: (context) => {
    const { snapshot, note } = context;
    const seen = new Set<string>();
    return namesOfSeveral(snapshot, note).flatMap(({ name, meant: { bearers } }) => {
      const key = nameKey(name.name);
      if (bearers.length < 2 || seen.has(key)) return [];
      seen.add(key);
      const shown = bearers.slice(0, MOST_BEARERS);
      const more = bearers.length - shown.length;
      const names = [
        ...shown.map((entity) => calledApart(name, entity, bearers)),
        ...(more > 0 ? [`${more} more`] : []),
      ];
      return [
        {
          range: { start: name.start, end: name.end },
          message: `“${name.name}” may be ${listInWords(names, "or")}.`,
          claim: undefined,
          related: shown.flatMap(({ definition, name: message }) =>
            definition ? [{ source: definition.source, range: definition.range, message }] : [],
          ),
          fixes: () => chooseBearer(snapshot, note, name, shown),
        },
      ];
    });
  },
};
