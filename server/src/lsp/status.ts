import { globFolder } from "../snapshot/globs.ts";
import type { Folder } from "./folder.ts";
import type { StatusParams } from "./protocol.ts";

/** Where the server is with its corpora, over all folders. */
export function statusOf(folders: readonly Folder[]): StatusParams {
  const states = folders.map(({ workspace }) => workspace.state);
  const snapshots = folders.flatMap(({ workspace }) => workspace.snapshot ?? []);
  const lack = folders.flatMap(({ workspace }) => workspace.lackOfSources ?? []).join(" ");
  return {
    ...(lack === "" ? {} : { lack }),
    state: states.includes("indexing") ? "indexing" : states.includes("ready") ? "ready" : "idle",
    sources: snapshots.reduce((sum, { corpus }) => sum + corpus.sources.length, 0),
    notes: snapshots.reduce((sum, { notes }) => sum + notes.length, 0),
    corpusFolders: folders.flatMap(corpusFoldersOf),
  };
}

function corpusFoldersOf(folder: Folder): string[] {
  const { snapshot } = folder.workspace;
  if (snapshot === undefined) return [];
  const { corpus, settings } = snapshot;
  const places = [...new Set(settings.corpus.filter((glob) => !glob.startsWith("!")).map(globFolder))];
  return places
    .filter((place) => corpus.hasSourcesBelow(place) || corpus.sourcesOfFile(place).length > 0)
    .map((place) => (place === "" ? folder.uri : folder.uriOf(place)));
}
