import type { Source } from "../../server/src/corpus/source.ts";
import { memoryPlatform } from "../../server/src/platform/memory/platform.ts";
import { checkFiles, checkNote } from "../../server/src/rules/check.ts";
import { RULE_IDS } from "../../server/src/rules/finding.ts";
import type { Snapshot } from "../../server/src/snapshot/snapshot.ts";
import type { FolderOptions } from "../../server/src/workspace/folder-files.ts";
import { Workspace } from "../../server/src/workspace/workspace.ts";
import { readArchive } from "./archive.ts";

/** A workspace on files in memory, given as an archive; not read yet. A fault of its own ends the test. */
export function openWorkspace(archive: string, options: Partial<FolderOptions> = {}) {
  const platform = memoryPlatform(Object.fromEntries(readArchive(archive).files));
  const onFault = (error: unknown) => {
    throw error;
  };
  const workspace = new Workspace(platform, { rules: RULE_IDS, onFault, ...options });
  return { files: platform.files, scheduler: platform.scheduler, workspace };
}

/** The same, read. */
export async function readWorkspace(archive: string, options: Partial<FolderOptions> = {}) {
  const opened = openWorkspace(archive, options);
  await opened.workspace.index();
  return opened;
}

/** Ids of the sources, paths of the notes, and whether there is anything to do. */
export function contentsOf({ snapshot, state }: Workspace) {
  return {
    state,
    sources: snapshot?.corpus.sources.map(({ id }) => id),
    notes: snapshot?.notes.map(({ path }) => path),
  };
}

/** Everything a snapshot answers, as plain data: equal for equal snapshots, however they came about. */
export function answersOf(snapshot: Snapshot): unknown {
  const { settings, settingsProblems, corpus, index, entities, notes } = snapshot;
  return JSON.parse(
    JSON.stringify({
      settings,
      settingsProblems,
      keys: corpus.keys(),
      sources: corpus.sources.map(plainSource),
      problems: corpus.problems,
      passages: corpus.sources.flatMap(({ text, passages }) =>
        [...passages].map(({ start, end }) =>
          index
            .search(text.slice(start, end), { limit: 3 })
            .map(({ passage, score }) => [passage.source, passage.index, score]),
        ),
      ),
      entities: entities.entities.map((entity) => [entity, entities.mentionsOf(entity.id)]),
      files: checkFiles(snapshot),
      notes: notes.map((note) => ({
        path: note.path,
        text: note.text,
        resolutions: snapshot.resolutionsOf(note).map((resolution) => ({
          ...resolution,
          ...("source" in resolution ? { source: resolution.source.id } : {}),
          ...("sources" in resolution ? { sources: resolution.sources.map(({ id }) => id) } : {}),
        })),
        verdicts: snapshot.verdictsOf(note),
        quotations: snapshot.quotationsOf(note),
        findings: checkNote(snapshot, note),
      })),
    }),
  );
}

/** All of a source, also what it reads only when asked. */
function plainSource(source: Source): unknown {
  const { markup, blocks, passages } = source;
  return { ...source, markup, blocks: [...blocks], passages: [...passages] };
}
