import type { ColumnReader, ColumnWriter } from "./column-bytes.ts";
import { CountColumn } from "./count-column.ts";

/** For each small number a list of others with how often each was added: chains in four columns. */
export class CountedLists {
  /** First link of each list; 0 is none. */
  #heads = new Uint32Array(256);
  #values = new Uint32Array(256);
  readonly #counts = new CountColumn();
  #next = new Uint32Array(256);
  #used = 1;
  /** First of the links given back. */
  #free = 0;

  /** Adds to the count of a value in a list and gives what it is then; at 0 the value leaves the list. */
  add(list: number, value: number, by: number): number {
    if (list >= this.#heads.length) this.#heads = grown(this.#heads, list + 1);
    let before = 0;
    for (let link = this.#heads[list]!; link !== 0; link = this.#next[link]!) {
      if (this.#values[link] === value) {
        const count = this.#counts.add(link, by);
        if (count === 0) this.#unlink(list, before, link);
        return count;
      }
      before = link;
    }
    if (by <= 0) return 0;
    const link = this.#newLink();
    this.#values[link] = value;
    this.#counts.add(link, by);
    this.#next[link] = this.#heads[list]!;
    this.#heads[list] = link;
    return by;
  }

  /** The values of a list, in no order that means anything. */
  valuesOf(list: number): number[] {
    const values: number[] = [];
    for (let link = this.#heads[list] ?? 0; link !== 0; link = this.#next[link]!) values.push(this.#values[link]!);
    return values;
  }

  /** Values with their counts, one behind the other. */
  countsOf(list: number): number[] {
    const pairs: number[] = [];
    for (let link = this.#heads[list] ?? 0; link !== 0; link = this.#next[link]!) {
      pairs.push(this.#values[link]!, this.#counts.get(link));
    }
    return pairs;
  }

  /** Gives back the room kept for growth. */
  trim(): void {
    let lists = this.#heads.length;
    while (lists > 0 && this.#heads[lists - 1] === 0) lists--;
    this.#heads = this.#heads.slice(0, lists);
    this.#values = this.#values.slice(0, this.#used);
    this.#counts.trim(this.#used);
    this.#next = this.#next.slice(0, this.#used);
  }

  write(to: ColumnWriter): void {
    to.put(this.#heads);
    to.put(this.#values);
    this.#counts.write(to);
    to.put(this.#next);
    to.putNumbers([this.#used, this.#free]);
  }

  /** Takes over what was written. */
  read(from: ColumnReader): void {
    this.#heads = from.takeWords();
    this.#values = from.takeWords();
    this.#counts.read(from);
    this.#next = from.takeWords();
    [this.#used = 1, this.#free = 0] = from.takeWords();
  }

  #newLink(): number {
    if (this.#free !== 0) {
      const link = this.#free;
      this.#free = this.#next[link]!;
      return link;
    }
    if (this.#used >= this.#values.length) {
      this.#values = grown(this.#values, this.#used + 1);
      this.#next = grown(this.#next, this.#used + 1);
    }
    return this.#used++;
  }

  #unlink(list: number, before: number, link: number): void {
    if (before === 0) this.#heads[list] = this.#next[link]!;
    else this.#next[before] = this.#next[link]!;
    this.#next[link] = this.#free;
    this.#free = link;
  }
}

function grown(column: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(size, (column.length * 3) >> 1));
  larger.set(column);
  return larger;
}
