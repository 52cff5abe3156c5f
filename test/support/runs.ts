/**
 * How often a property is tried: `count` in the quick suite; in the long one that times `PROVENOTE_LONG` (a whole
 * number), and `long` times at least.
 */
export function runs(count: number, long = count): number {
  const factor = Number(process.env["PROVENOTE_LONG"] ?? "1");
  if (!Number.isInteger(factor) || factor < 1) {
    throw new Error(`PROVENOTE_LONG must be a whole number of at least 1, not "${process.env["PROVENOTE_LONG"]}".`);
  }
  return factor === 1 ? count : Math.max(count * factor, long);
}
