import type { ByteRecords } from "./byte-records.ts";
import { type ByteReader, ByteWriter } from "./bytes.ts";
import { inParts, NAMES_IN_STEP, type Steps } from "./steps.ts";

const sameBit = 1;
const severalBit = 2;

const writer = new ByteWriter();

export interface MentionRow {
  readonly start: number;
  readonly end: number;
  /** Number of the key of the entity it names as far as the name alone tells. */
  readonly base: number;
  /** Code of the kind the mention speaks for, 0 for none, and whether the name itself tells it. */
  readonly kind: number;
  readonly kindSure: boolean;
  /** Numbers of the entities it may mean; one where it is clear. */
  readonly bearers: readonly number[];
}

/** The rows as bytes, which are good until others are packed. */
export function* packRows(rows: readonly MentionRow[]): Steps<Uint8Array> {
  // While many are packed, others may be.
  const to = rows.length > NAMES_IN_STEP ? new ByteWriter() : writer;
  to.clear();
  let last = 0;
  yield* inParts(rows, (part) => {
    for (const { start, end, base, kind, kindSure, bearers } of part) {
      const same = bearers.length === 1 && bearers[0] === base;
      const several = bearers.length !== 1;
      to.signed(start - last);
      to.number(end - start);
      to.byte((same ? sameBit : 0) + (several ? severalBit : 0) + (kindSure ? 4 : 0) + kind * 8);
      to.number(base);
      if (several) to.number(bearers.length);
      if (!same) for (const bearer of bearers) to.number(bearer);
      last = start;
    }
  });
  return to.view();
}

/** Goes through the mentions of one source without an object for each. */
export class RowCursor implements MentionRow {
  start = 0;
  end = 0;
  base = 0;
  kind = 0;
  kindSure = false;
  /** The one entity it means, 0 where there are several. */
  bearer = 0;
  #several: readonly number[] = [];
  readonly #reader: ByteReader;

  constructor(reader: ByteReader) {
    this.#reader = reader;
  }

  get bearers(): readonly number[] {
    return this.bearer === 0 ? this.#several : [this.bearer];
  }

  open(records: ByteRecords, slot: number): this {
    this.#reader.open(records.bytes, records.start(slot), records.end(slot));
    this.start = 0;
    return this;
  }

  /** Moves to the next mention; false behind the last. */
  next(): boolean {
    const reader = this.#reader;
    if (reader.at >= reader.end) return false;
    this.start += reader.signed();
    this.end = this.start + reader.number();
    const flags = reader.byte();
    this.kind = flags >> 3;
    this.kindSure = (flags & 4) !== 0;
    this.base = reader.number();
    if ((flags & severalBit) !== 0) {
      this.bearer = 0;
      this.#several = Array.from({ length: reader.number() }, () => reader.number());
    } else {
      this.bearer = (flags & sameBit) !== 0 ? this.base : reader.number();
    }
    return true;
  }
}
