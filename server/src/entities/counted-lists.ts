import type { ColumnReader, ColumnWriter } from "./column-bytes.ts";
import { CountColumn } from "./count-column.ts";
import { NumberColumn, trimmedLength } from "./number-column.ts";

/** For each small number a list of others with how often each was added: chains in four columns. */
export class CountedLists {
  /** First link of each list; 0 is none. */
  readonly #heads = new NumberColumn(256);
  readonly #values = new NumberColumn(256);
  readonly #counts = new CountColumn();
  readonly #next = new NumberColumn(256);
  #used = 1;
  /** First of the links given back. */
  #free = 0;

  /** Adds to the count of a value in a list and gives what it is then; at 0 the value leaves the list. */
  add(list: number, value: number, by: number): number {
    this.#heads.grow(list + 1);
    let before = 0;
    for (let link = this.#heads.get(list); link !== 0; link = this.#next.get(link)) {
      if (this.#values.get(link) === value) {
        const count = this.#counts.add(link, by);
        if (count === 0) this.#unlink(list, before, link);
        return count;
      }
      before = link;
    }
    if (by <= 0) return 0;
    const link = this.#newLink();
    this.#values.set(link, value);
    this.#counts.add(link, by);
    this.#next.set(link, this.#heads.get(list));
    this.#heads.set(list, link);
    return by;
  }

  /** The values of a list, in no order that means anything. */
  valuesOf(list: number): number[] {
    const values: number[] = [];
    for (let link = this.#heads.get(list); link !== 0; link = this.#next.get(link)) values.push(this.#values.get(link));
    return values;
  }

  /** Values with their counts, one behind the other. */
  countsOf(list: number): number[] {
    const pairs: number[] = [];
    for (let link = this.#heads.get(list); link !== 0; link = this.#next.get(link)) {
      pairs.push(this.#values.get(link), this.#counts.get(link));
    }
    return pairs;
  }

  /** Gives back most of the room kept for growth. */
  trim(): void {
    let lists = this.#heads.length;
    while (lists > 0 && this.#heads.get(lists - 1) === 0) lists--;
    this.#heads.resize(trimmedLength(lists));
    this.#values.resize(trimmedLength(this.#used));
    this.#counts.trim();
    this.#next.resize(trimmedLength(this.#used));
  }

  write(to: ColumnWriter): void {
    for (const column of this.#columns()) column.write(to);
    to.putNumbers([this.#used, this.#free]);
  }

  /** Takes over what was written. */
  read(from: ColumnReader): void {
    for (const column of this.#columns()) column.read(from);
    [this.#used = 1, this.#free = 0] = from.takeWords();
  }

  #columns() {
    return [this.#heads, this.#values, this.#counts, this.#next];
  }

  #newLink(): number {
    if (this.#free !== 0) {
      const link = this.#free;
      this.#free = this.#next.get(link);
      return link;
    }
    this.#values.grow(this.#used + 1);
    this.#next.grow(this.#used + 1);
    return this.#used++;
  }

  #unlink(list: number, before: number, link: number): void {
    if (before === 0) this.#heads.set(list, this.#next.get(link));
    else this.#next.set(before, this.#next.get(link));
    this.#next.set(link, this.#free);
    this.#free = link;
  }
}
