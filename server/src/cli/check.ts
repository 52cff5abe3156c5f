import type { Note } from "../notes/note.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { isWithin } from "../workspace/scope.ts";
import type { Selection } from "./find-root.ts";
import { type OpenOptions, openWorkspace } from "./open-workspace.ts";
import { makeReport, type Report } from "./report.ts";
import { UsageError } from "./usage-error.ts";

interface ReadNotes {
  readonly snapshot: Snapshot;
  readonly notes: readonly Note[];
  /** Text of a configuration file, empty for any other. */
  readonly textOf: (path: string) => string;
}

/**
 * Reads the folder and checks the notes selected. Throws a `UsageError` when there is nothing to check. `onFault` is told
 * of errors that should not be; they cost the file they happen in.
 */
export async function check(
  selection: Selection,
  onFault: (error: unknown) => void,
  options: OpenOptions,
): Promise<Report> {
  const { snapshot, notes, textOf } = await readNotes(selection, onFault, options);
  return makeReport(selection.root, snapshot, notes, textOf);
}

/** Reads the folder; gives the notes selected, at least one. Throws a `UsageError`. */
export async function readNotes(
  { root, paths }: Selection,
  onFault: (error: unknown) => void,
  options: OpenOptions,
): Promise<ReadNotes> {
  const workspace = openWorkspace(root, onFault, options);
  await workspace.index();
  if (workspace.state === "stopped") throw new UsageError(`${root} could not be read.`);
  const snapshot = await workspace.ready();
  if (workspace.state === "idle") {
    const why = workspace.lackOfSources;
    const problem = snapshot.settingsProblems.find(({ message }) => message !== why);
    const what = `There is nothing to check in ${root}`;
    const missing =
      why === undefined
        ? `${what}: it takes a folder seeds/ or sources/ (or a “corpus” in provenote.json) with documents that can be read, and at least one note.`
        : `${what}. ${why}`;
    throw new UsageError(problem ? `${missing} ${problem.message}` : missing);
  }
  const selected = (path: string) => paths.length === 0 || paths.some((folder) => isWithin(path, folder));
  await workspace.tended();
  const notes = snapshot.notes.filter(({ path }) => selected(path));
  if (notes.length === 0) throw new UsageError(`There are no notes in ${paths.join(", ")}.`);
  return { snapshot, notes, textOf: (path) => workspace.configurationText(path) ?? "" };
}

/** Whether the report holds a finding that fails a check: an error or a warning. */
export function fails({ summary }: Report): boolean {
  return summary.findings.error + summary.findings.warning > 0;
}
