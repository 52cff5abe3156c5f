/** Room for more numbers than this is not kept once they are cleared. */
const MOST_KEPT = 2 ** 16;

/** Whole numbers of 32 bits without a sign that grow in number; the first `count` of `values` are in use. */
export class NumberList {
  values = new Uint32Array(16);
  count = 0;

  add(value: number): void {
    if (this.count === this.values.length) {
      const values = new Uint32Array(2 * this.count);
      values.set(this.values);
      this.values = values;
    }
    this.values[this.count++] = value;
  }

  clear(): void {
    if (this.values.length > MOST_KEPT) this.values = new Uint32Array(16);
    this.count = 0;
  }
}
