/**
 * Answers about one note on one ground, by what they rest on, written out. All versions of the note share them; those
 * that were given on an earlier ground stay at hand.
 */
export class Memory<V> {
  #now = new Map<string, V>();
  readonly #before: ReadonlyMap<string, V>;

  /** `whole` tells that all there was to answer has been answered on the earlier ground: nothing older is needed. */
  constructor(earlier?: Memory<V>, whole = true) {
    if (earlier === undefined) this.#before = new Map();
    else if (whole) this.#before = earlier.#now;
    else this.#before = earlier.#now.size === 0 ? earlier.#before : new Map([...earlier.#before, ...earlier.#now]);
  }

  get size(): number {
    return this.#now.size;
  }

  find(basis: string): V | undefined {
    return this.#now.get(basis);
  }

  /** What was answered on an earlier ground; it may not hold any more. */
  findEarlier(basis: string): V | undefined {
    return this.#before.get(basis);
  }

  keep(basis: string, value: V): V {
    this.#now.set(basis, value);
    return value;
  }

  /** Forgets what other versions of the note asked, as far as it was answered on this ground. */
  forgetAllBut(bases: Iterable<string>): void {
    const now = new Map<string, V>();
    for (const basis of bases) {
      const value = this.#now.get(basis);
      if (value !== undefined) now.set(basis, value);
    }
    this.#now = now;
  }
}
