import type { RowCursor } from "./mention-rows.ts";

/** The mentions of one source, as columns in the order of its text. */
export class SourceRows {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** The one entity a mention means, 0 where there are several. */
  readonly bearers: number[] = [];
  readonly bases: number[] = [];
  readonly kinds: number[] = [];
  readonly kindsSure: boolean[] = [];
  #byBearer: Map<number, number[]> | undefined;

  constructor(cursor: RowCursor) {
    while (cursor.next()) {
      this.starts.push(cursor.start);
      this.ends.push(cursor.end);
      this.bearers.push(cursor.bearer);
      this.bases.push(cursor.base);
      this.kinds.push(cursor.kind);
      this.kindsSure.push(cursor.kindSure);
    }
  }

  get size(): number {
    return this.bearers.length;
  }

  /** The rows that mean an entity, in order. */
  naming(entity: number): readonly number[] {
    if (this.size < LARGE) return rowsOf(this.bearers, entity);
    this.#byBearer ??= groupRows(this.bearers);
    return this.#byBearer.get(entity) ?? [];
  }
}

function rowsOf(bearers: readonly number[], entity: number): number[] {
  const rows: number[] = [];
  for (let row = bearers.indexOf(entity); row >= 0; row = bearers.indexOf(entity, row + 1)) rows.push(row);
  return rows;
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
const LARGE = 256;
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
