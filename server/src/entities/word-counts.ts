/** Word counts in two flat columns: a source has hundreds of words, and a map of each would outweigh its text. */
export class WordCounts implements ReadonlyMap<string, number> {
  readonly words: readonly string[];
  readonly counts: Uint16Array;

  /** Counts above 65,535 stay there. `intern` gives the shared copy of a known word, undefined for one to leave out. */
  constructor(counted: ReadonlyMap<string, number>, intern: (word: string) => string | undefined) {
    const words: string[] = [];
    const counts: number[] = [];
    for (const [word, count] of counted) {
      const shared = intern(word);
      if (shared === undefined) continue;
      words.push(shared);
      counts.push(Math.min(count, 0xffff));
    }
    this.words = words;
    this.counts = Uint16Array.from(counts);
  }

  get size(): number {
    return this.words.length;
  }

  get(word: string): number | undefined {
    const at = this.words.indexOf(word);
    return at < 0 ? undefined : this.counts[at];
  }

  has(word: string): boolean {
    return this.words.includes(word);
  }

  forEach(visit: (count: number, word: string, map: ReadonlyMap<string, number>) => void): void {
    for (const [word, count] of this) visit(count, word, this);
  }

  *entries(): MapIterator<[string, number]> {
    for (let at = 0; at < this.words.length; at++) yield [this.words[at]!, this.counts[at]!];
  }

  keys(): MapIterator<string> {
    return this.words.values();
  }

  *values(): MapIterator<number> {
    yield* this.counts;
  }

  [Symbol.iterator](): MapIterator<[string, number]> {
    return this.entries();
  }
}
