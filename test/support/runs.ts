/**
 * How often a property is tried: `count` in the quick suite, times `PROVENOTE_LONG` (a whole number) in the long one.
 */
export function runs(count: number): number {
  const factor = Number(process.env["PROVENOTE_LONG"] ?? "1");
  if (!Number.isInteger(factor) || factor < 1) {
    throw new Error(`PROVENOTE_LONG must be a whole number of at least 1, not "${process.env["PROVENOTE_LONG"]}".`);
  }
  return count * factor;
}
