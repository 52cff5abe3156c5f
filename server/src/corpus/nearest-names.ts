import { editDistance } from "../text/approximate.ts";
import { stemOf } from "./key-forms.ts";

/** Names this short are one edit away from too many words to mean anything. */
const SHORTEST_KEY = 4;
/** Best ones that are offered. */
const LIMIT = 5;
/** Answers that are remembered: a note asks for the same few at every keystroke, and each looks at all names. */
const MOST_REMEMBERED = 1000;

/** What a person may have meant by a key or path that leads nowhere. Case does not count. */
export class NearestNames {
  readonly #listKeys: () => readonly string[];
  readonly #listPaths: () => readonly string[];
  readonly #answers = new Map<string, unknown>();
  /** In lower case, once asked for. */
  #folded: readonly string[] | undefined;

  /** Both lists hold each name once. */
  constructor(listKeys: () => readonly string[], listPaths: () => readonly string[]) {
    this.#listKeys = listKeys;
    this.#listPaths = listPaths;
  }

  /** Keys at most a third of their length away, then those that hold the name or that it holds; best first. */
  keys(written: string): readonly string[] {
    return this.#remember(`keys ${written}`, () => rankNearest(this.#listKeys(), this.#foldedKeys(), written));
  }

  /**
   * Paths whose file's stem is at most a third of the written one's length away, wherever they lie and whatever their
   * extension; best first.
   */
  paths(written: string): readonly string[] {
    return this.#remember(`paths ${written}`, () => rankPaths(this.#listPaths(), written));
  }

  /** Whether a name is one edit away from a key: likelier a slip than another word. */
  isNearKey(written: string): boolean {
    const name = fold(written);
    if (name.length < SHORTEST_KEY) return false;
    return this.#remember(`near ${name}`, () =>
      this.#foldedKeys().some((key) => key.length >= SHORTEST_KEY && editDistance(name, key, 1) <= 1),
    );
  }

  #foldedKeys(): readonly string[] {
    this.#folded ??= this.#listKeys().map(fold);
    return this.#folded;
  }

  #remember<T>(question: string, answer: () => T): T {
    const known = this.#answers.get(question) as T | undefined;
    if (known !== undefined) return known;
    if (this.#answers.size >= MOST_REMEMBERED) this.#answers.clear();
    const found = answer();
    this.#answers.set(question, found);
    return found;
  }
}

function rankNearest(names: readonly string[], foldedNames: readonly string[], written: string): string[] {
  const wanted = fold(written);
  const most = Math.max(1, Math.floor(wanted.length / 3));
  const ranked = new Map<string, number>();
  for (const [i, name] of names.entries()) {
    const folded = foldedNames[i] as string;
    const distance = editDistance(wanted, folded, most);
    const holds = wanted.length >= SHORTEST_KEY && (folded.includes(wanted) || wanted.includes(folded));
    if (distance <= most) ranked.set(name, distance);
    else if (holds && folded.length >= SHORTEST_KEY) ranked.set(name, 1000 + Math.abs(folded.length - wanted.length));
  }
  const best = [...ranked].sort(([a, rank], [b, other]) => rank - other || (a < b ? -1 : a > b ? 1 : 0));
  return best.slice(0, LIMIT).map(([name]) => name);
}

function rankPaths(paths: readonly string[], written: string): string[] {
  const stem = fold(stemOf(written));
  const most = Math.floor(stem.length / 3);
  const ranked: { path: string; distance: number; pathDistance: number }[] = [];
  for (const path of paths) {
    const distance = editDistance(stem, fold(stemOf(path)), most);
    if (distance > most) continue;
    const longest = Math.max(path.length, written.length);
    ranked.push({ path, distance, pathDistance: editDistance(fold(written), fold(path), longest) });
  }
  ranked.sort(
    (a, b) =>
      a.distance - b.distance || a.pathDistance - b.pathDistance || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0),
  );
  return ranked.slice(0, LIMIT).map(({ path }) => path);
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
