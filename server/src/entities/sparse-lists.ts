import type { ColumnReader, ColumnWriter } from "./column-bytes.ts";

/** What `CountedLists` is, for few lists among many numbers. */
export class SparseLists {
  readonly #lists = new Map<number, Map<number, number>>();

  /** Adds to the count of a value in a list and gives what it is then; at 0 the value leaves the list. */
  add(list: number, value: number, by: number): number {
    const counts = this.#lists.get(list) ?? new Map<number, number>();
    const count = Math.max(0, (counts.get(value) ?? 0) + by);
    if (count > 0) counts.set(value, count);
    else counts.delete(value);
    if (counts.size > 0) this.#lists.set(list, counts);
    else this.#lists.delete(list);
    return count;
  }

  write(to: ColumnWriter): void {
    to.putNumbers([...this.#lists].flatMap(([list, counts]) => [...counts].flatMap(([value, n]) => [list, value, n])));
  }

  /** Takes over what was written. */
  read(from: ColumnReader): void {
    const numbers = from.takeWords();
    for (let at = 0; at < numbers.length; at += 3) this.add(numbers[at]!, numbers[at + 1]!, numbers[at + 2]!);
  }

  /** The values of a list, in no order that means anything. */
  valuesOf(list: number): number[] {
    return [...(this.#lists.get(list)?.keys() ?? [])];
  }
}
