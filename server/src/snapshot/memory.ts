/**
 * Answers by what they rest on, written out. A memory made from an earlier one answers from there too, and keeps only
 * what is asked of it, so that answers nobody asks for any more are forgotten a generation later.
 */
export class Memory<V> {
  readonly #earlier: ReadonlyMap<string, V>;
  readonly #used = new Map<string, V>();

  /** `finished` tells that everything there was to ask has been asked of the earlier memory. */
  constructor(earlier?: Memory<V>, finished = true) {
    if (earlier === undefined) this.#earlier = new Map();
    else if (finished) this.#earlier = earlier.#used;
    else if (earlier.#used.size === 0) this.#earlier = earlier.#earlier;
    else {
      const both = new Map(earlier.#earlier);
      for (const [basis, value] of earlier.#used) both.set(basis, value);
      this.#earlier = both;
    }
  }

  /** `answer` is called for what is not known yet, and for what does not hold any more. */
  ask(basis: string, answer: () => V, holds: (known: V) => boolean = () => true): V {
    let value = this.#used.get(basis) ?? this.#earlier.get(basis);
    if (value === undefined || !holds(value)) value = answer();
    this.#used.set(basis, value);
    return value;
  }

  /** Does not forget an answer, though nobody asks for it. */
  keep(basis: string): void {
    if (this.#used.has(basis)) return;
    const value = this.#earlier.get(basis);
    if (value !== undefined) this.#used.set(basis, value);
  }
}
