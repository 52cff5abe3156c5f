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
      fixes: [],
    })),
};

/** `configuration-invalid` in the configuration files of the folder. */
export function settingsFindings(snapshot: Snapshot): readonly Finding[] {
  return snapshot.settingsProblems.map(({ path, range, message }) => ({
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
