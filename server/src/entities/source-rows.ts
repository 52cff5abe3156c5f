import type { RowCursor } from "./mention-rows.ts";

/** The mentions of one source, as columns in the order of its text; what stands behind `size` is of another. */
export class SourceRows {
  size = 0;
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** The one entity a mention means, 0 where there are several. */
  readonly bearers: number[] = [];
  /** Of mentions that are by another key than their entity's: the code of the kind they speak for, negative where it is sure; 0 for all others. */
  readonly votes: number[] = [];
  #byBearer: Map<number, number[]> | undefined;

  /** Takes over the mentions of a source. */
  read(cursor: RowCursor): this {
    let size = 0;
    for (; cursor.next(); size++) {
      this.starts[size] = cursor.start;
      this.ends[size] = cursor.end;
      this.bearers[size] = cursor.bearer;
      this.votes[size] = cursor.base === cursor.bearer ? 0 : cursor.kindSure ? -cursor.kind : cursor.kind;
    }
    this.size = size;
    return this;
  }

  /** The rows that mean an entity, in order. */
  naming(entity: number): readonly number[] {
    if (this.size >= LARGE) {
      this.#byBearer ??= groupRows(this.bearers);
      return this.#byBearer.get(entity) ?? [];
    }
    const rows: number[] = [];
    for (let row = 0; row < this.size; row++) if (this.bearers[row] === entity) rows.push(row);
    return rows;
  }
}

function groupRows(bearers: readonly number[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const [row, bearer] of bearers.entries()) {
    const group = groups.get(bearer);
    if (group === undefined) groups.set(bearer, [row]);
    else group.push(row);
  }
  return groups;
}

/** Mentions from which on a source is worth keeping read: each of its entities would read all the others again. */
export const LARGE = 256;
/** Mentions kept at most, in a few megabytes. */
const MOST_KEPT = 1 << 18;

/** What was read of large sources, for as long as the store is in one state. */
export class LargeSources<V extends { readonly size: number }> {
  #state: object | undefined;
  readonly #kept = new Map<number, V>();
  #size = 0;

  /** What `read` gives for a source, read once where that is much. */
  of(slot: number, state: object, read: () => V): V {
    if (this.#state !== state) this.#clear();
    this.#state = state;
    const known = this.#kept.get(slot);
    if (known !== undefined) return known;
    const value = read();
    if (value.size < LARGE) return value;
    if (this.#size + value.size > MOST_KEPT) this.#clear();
    this.#size += value.size;
    this.#kept.set(slot, value);
    return value;
  }

  #clear(): void {
    this.#kept.clear();
    this.#size = 0;
  }
}
