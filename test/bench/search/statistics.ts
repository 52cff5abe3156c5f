/** The value below which a share of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Median and, in brackets, least and largest. */
export function spread(values: readonly number[], digits = 2): string {
  const [least, largest] = [Math.min(...values), Math.max(...values)];
  return `${median(values).toFixed(digits)} (${least.toFixed(digits)}-${largest.toFixed(digits)})`;
}

/** The 95 % interval of a share that `count` of `of` have (Wilson's). */
export function interval(count: number, of: number): [low: number, high: number] {
  const z = 1.96;
  const share = count / of;
  const middle = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return [(middle - half) / scale, (middle + half) / scale];
}

/** How likely two counts differ at least as much if both are equally likely: the exact sign test, two-sided. */
export function signTest(one: number, other: number): number {
  const total = one + other;
  let tail = 0;
  let ways = 2 ** -total;
  for (let k = 0; k <= Math.min(one, other); k++) {
    tail += ways;
    ways *= (total - k) / (k + 1);
  }
  return Math.min(1, 2 * tail);
}
