import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Range } from "../text/range.ts";

export interface PathCompletion {
  /** Of a source (its id) or, with a slash behind, of a folder of sources. */
  readonly path: string;
  readonly isFolder: boolean;
  /** What of the file the path replaces. */
  readonly range: Range;
}

/** Beyond these further typing asks again. */
const MOST = 200;

/** A value of `sources:` in progress: behind the key, in brackets, or an item of the list below it. */
const pathBegun =
  /(?:^|\n)[ \t]+sources:[ \t]*(?:\[[^\]\n]*?(?:,[ \t]*)?|(?:\r?\n[ \t]+-[^\n]*)*\r?\n[ \t]+-[ \t]+)?(["']?)([^\s,[\]"']*)$/;

/** The paths of sources and folders that may be named at an offset of `entities.yaml`'s text; none outside of `sources`. */
export function completePaths({ corpus }: Snapshot, text: string, offset: number): readonly PathCompletion[] {
  const typed = pathBegun.exec(text.slice(Math.max(0, offset - 4000), offset))?.[2];
  if (typed === undefined) return [];
  const range = { start: offset - typed.length, end: offset };
  const folders = new Set<string>();
  for (const { path } of corpus.sources) {
    for (let slash = path.indexOf("/"); slash > 0; slash = path.indexOf("/", slash + 1)) {
      folders.add(path.slice(0, slash + 1));
    }
  }
  const paths = [
    ...[...folders].sort().map((path) => ({ path, isFolder: true, range })),
    ...corpus.sources.map(({ id }) => ({ path: id, isFolder: false, range })),
  ];
  return paths.filter(({ path }) => path.toLowerCase().includes(typed.toLowerCase())).slice(0, MOST);
}
