import { plainPath } from "../entities/corrections.ts";
import { ENTITIES_PATH } from "../entities/read-entities-file.ts";
import type { SettingsProblem } from "../snapshot/settings.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Finding } from "./finding.ts";
import type { NoteRule } from "./rule.ts";

/** `configuration-invalid` in the front matter of a note. */
export const noteProblems: NoteRule = {
  id: "configuration-invalid",
  severity: "error",
  check: ({ note }) =>
    note.frontMatter.problems.map(({ range, message }) => ({
      range,
      message,
      claim: undefined,
      related: [],
      fixes: () => [],
    })),
};

/** `configuration-invalid` in the configuration files of the folder. */
export function settingsFindings(snapshot: Snapshot): readonly Finding[] {
  return [...snapshot.settingsProblems, ...lostPaths(snapshot)].map(({ path, range, message }) => ({
    rule: "configuration-invalid",
    severity: "error",
    path,
    range,
    message,
    claim: undefined,
    related: [],
    fixes: [],
  }));
}

/** Paths of `entities.yaml` that lead to no source and to no folder of sources; while sources are read nobody knows. */
function lostPaths({ partial, corpus, entitiesPaths }: Snapshot): readonly SettingsProblem[] {
  if (partial) return [];
  return entitiesPaths.flatMap(({ path, range }) => {
    const plain = plainPath(path);
    const isThere =
      corpus.findSource(plain) !== undefined ||
      corpus.sourcesOfFile(plain).length > 0 ||
      corpus.hasSourcesBelow(plain) ||
      corpus.problems.some((problem) => problem.path === plain);
    if (isThere) return [];
    const [nearest] = corpus.nearest.paths(plain);
    const hint = nearest === undefined ? "" : ` Did you mean “${nearest}”?`;
    return [
      { path: ENTITIES_PATH, range, message: `“${path}” leads to no source and to no folder of sources.${hint}` },
    ];
  });
}
