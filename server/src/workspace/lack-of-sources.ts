import type { Note } from "../notes/note.ts";
import { SETTINGS_PATH } from "../snapshot/parse-settings.ts";
import type { SettingsProblem } from "../snapshot/settings.ts";
import type { Range } from "../text/range.ts";

/** How the text of a file can be read, in a person's words. */
const READABLE = "that Provenote can read (.txt, .md, .jsonl)";

/** What there is of a folder in which no sources were found. */
export interface FolderWithoutSources {
  /** Folders that patterns for sources begin with; empty for the workspace folder. */
  readonly corpusFolders: readonly string[];
  /** There were sources before. */
  readonly hadSources: boolean;
  /** What says in `provenote.json` that none of its patterns leads anywhere. */
  readonly unmatched: SettingsProblem | undefined;
  /** By their folder or their own word. */
  readonly notes: readonly Note[];
}

/** A whole sentence on why there are no sources where a person expects some; undefined where nobody does. */
export function describeLack({
  corpusFolders,
  hadSources,
  unmatched,
  notes,
}: FolderWithoutSources): string | undefined {
  const places = listed([...new Set(corpusFolders)].map((folder) => (folder === "" ? "the folder" : `“${folder}”`)));
  if (hadSources) return `There are no sources in ${places} any more, so that notes are not checked.`;
  if (unmatched !== undefined) return unmatched.message;
  const citing = notes.find(citesByKey);
  if (citing === undefined) return undefined;
  return `“${citing.path}” cites sources, but there are none: no document ${READABLE} lies in ${places}. “corpus” in provenote.json names other folders.`;
}

/** The problem at the list of patterns, `range` in `provenote.json`, where none of them leads to a document. */
export function unmatchedPatterns(corpus: readonly string[], range: Range): SettingsProblem {
  const patterns = corpus.filter((glob) => !glob.startsWith("!")).map((glob) => `“${glob}”`);
  const fault =
    patterns.length === 0
      ? "“corpus” in provenote.json names none."
      : `no document ${READABLE} matches ${listed(patterns)}, as “corpus” in provenote.json has it.`;
  return { path: SETTINGS_PATH, range, message: `There are no sources: ${fault}` };
}

/** A bracketed key is a citation whatever it leads to. */
function citesByKey({ citations }: Note): boolean {
  return citations.some(({ form, certain }) => form === "pandoc" && certain);
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
