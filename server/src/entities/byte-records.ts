/** Garbage that is not worth the work of clearing it away. */
const spare = 65_536;

/** A run of bytes for each small number, all in one: an array of each would outweigh what it holds. */
export class ByteRecords {
  bytes = new Uint8Array(1024);
  #starts = new Uint32Array(64);
  #lengths = new Uint32Array(64);
  #used = 0;
  #held = 0;

  start(id: number): number {
    return this.#starts[id] ?? 0;
  }

  end(id: number): number {
    return (this.#starts[id] ?? 0) + (this.#lengths[id] ?? 0);
  }

  holds(id: number, record: Uint8Array): boolean {
    const start = this.start(id);
    if (this.end(id) - start !== record.length) return false;
    for (let at = 0; at < record.length; at++) {
      if (this.bytes[start + at] !== record[at]) return false;
    }
    return true;
  }

  /** Replaces the record. */
  set(id: number, record: Uint8Array): void {
    if (id >= this.#starts.length) {
      const size = Math.max(id + 1, (this.#starts.length * 3) >> 1);
      this.#starts = copyTo(new Uint32Array(size), this.#starts);
      this.#lengths = copyTo(new Uint32Array(size), this.#lengths);
    }
    this.#held += record.length - this.#lengths[id]!;
    if (record.length <= this.#lengths[id]!) {
      if (record.length > 0) this.bytes.set(record, this.#starts[id]!);
      this.#lengths[id] = record.length;
      return;
    }
    this.#lengths[id] = 0;
    const needed = this.#used + record.length;
    if (needed > this.bytes.length) {
      if (this.#used - this.#held > Math.max(spare, this.#held >> 1)) this.trim();
      const size = this.#used + record.length;
      if (size > this.bytes.length) {
        this.bytes = copyTo(new Uint8Array(Math.max(size, (this.bytes.length * 5) >> 2)), this.bytes);
      }
    }
    this.bytes.set(record, this.#used);
    this.#starts[id] = this.#used;
    this.#lengths[id] = record.length;
    this.#used += record.length;
  }

  /** Clears away what was replaced, and the room kept for growth. */
  trim(): void {
    let size = 0;
    for (const length of this.#lengths) size += length;
    const bytes = new Uint8Array(size);
    let at = 0;
    for (let id = 0; id < this.#starts.length; id++) {
      const length = this.#lengths[id]!;
      if (length === 0) continue;
      bytes.set(this.bytes.subarray(this.#starts[id]!, this.#starts[id]! + length), at);
      this.#starts[id] = at;
      at += length;
    }
    this.bytes = bytes;
    this.#used = size;
  }
}

function copyTo<T extends Uint8Array | Uint32Array>(to: T, from: T): T {
  to.set(from);
  return to;
}
