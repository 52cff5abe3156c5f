/** Room to add up scores in, for one question at a time; all zero in between. */
export class Scores {
  sums = new Float64Array(0);
  /** Passages with a sum, in its first `count` places. */
  touched = new Uint32Array(0);
  count = 0;

  /** Makes room for as many passages. */
  reserve(passages: number): void {
    if (passages <= this.sums.length) return;
    this.sums = new Float64Array(passages);
    this.touched = new Uint32Array(passages);
  }

  clear(): void {
    const { sums, touched, count } = this;
    for (let i = 0; i < count; i++) sums[touched[i] as number] = 0;
    this.count = 0;
  }
}
