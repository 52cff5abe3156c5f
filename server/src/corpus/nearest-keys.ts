import { editDistance } from "../text/approximate.ts";
import type { Corpus } from "./corpus.ts";
import { stemOf } from "./key-forms.ts";

/** Keys this short are one edit away from too many words to mean anything. */
const SHORTEST_KEY = 4;

/**
 * Keys a person may have meant by a name that is none, best first: those at most a third of their length away, then
 * those that hold it or that it holds. Case does not count.
 */
export function nearestKeys(corpus: Corpus, written: string, limit = 5): string[] {
  return rankNearest(
    corpus.keys().map(({ key }) => key),
    written,
    limit,
  );
}

/**
 * Paths of the sources a person may have meant by a path that leads to none, best first: those whose file's stem is at
 * most a third of the written one's length away, wherever they lie and whatever their extension. Case does not count.
 */
export function nearestPaths(corpus: Corpus, written: string, limit = 5): string[] {
  const stem = fold(stemOf(written));
  const most = Math.floor(stem.length / 3);
  const ranked: { path: string; distance: number; pathDistance: number }[] = [];
  for (const path of new Set(corpus.sources.map((source) => source.path))) {
    const distance = editDistance(stem, fold(stemOf(path)), most);
    if (distance > most) continue;
    const longest = Math.max(path.length, written.length);
    ranked.push({ path, distance, pathDistance: editDistance(fold(written), fold(path), longest) });
  }
  ranked.sort(
    (a, b) =>
      a.distance - b.distance || a.pathDistance - b.pathDistance || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0),
  );
  return ranked.slice(0, limit).map(({ path }) => path);
}

/** Whether a name is one edit away from a key: likelier a slip than another word. */
export function isNearKey(corpus: Corpus, written: string): boolean {
  const name = fold(written);
  if (name.length < SHORTEST_KEY) return false;
  return corpus.keys().some(({ key }) => key.length >= SHORTEST_KEY && editDistance(name, fold(key), 1) <= 1);
}

function rankNearest(names: readonly string[], written: string, limit: number): string[] {
  const wanted = fold(written);
  const most = Math.max(1, Math.floor(wanted.length / 3));
  const ranked: { name: string; rank: number }[] = [];
  for (const name of new Set(names)) {
    const folded = fold(name);
    const distance = editDistance(wanted, folded, most);
    const holds = wanted.length >= SHORTEST_KEY && (folded.includes(wanted) || wanted.includes(folded));
    if (distance <= most) ranked.push({ name, rank: distance });
    else if (holds && folded.length >= SHORTEST_KEY)
      ranked.push({ name, rank: 1000 + Math.abs(folded.length - wanted.length) });
  }
  ranked.sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return ranked.slice(0, limit).map(({ name }) => name);
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
