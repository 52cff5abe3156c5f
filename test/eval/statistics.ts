/** Wilson score interval of a share, 95 %. Both ends in 0..1; 0..1 where there is nothing to count. */
export function wilsonInterval(count: number, total: number): readonly [low: number, high: number] {
  if (total === 0) return [0, 1];
  const z = 1.959964;
  const share = count / total;
  const middle = share + (z * z) / (2 * total);
  const spread = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  const scale = 1 + (z * z) / total;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}

/** Area under the receiver operating curve: how often a positive scores above a negative, ties counting half. */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
  if (positives.length === 0 || negatives.length === 0) return Number.NaN;
  const all = [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ];
  all.sort((a, b) => a.score - b.score);
  let ranks = 0;
  for (let i = 0; i < all.length; ) {
    let j = i;
    while (j < all.length && all[j]?.score === all[i]?.score) j++;
    for (let k = i; k < j; k++) if (all[k]?.positive) ranks += (i + j + 1) / 2;
    i = j;
  }
  const n = positives.length;
  return (ranks - (n * (n + 1)) / 2) / (n * negatives.length);
}

/** The middle value; of an even number the upper one. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** The mean of the share of positives that score at least the threshold and that of negatives that score less. */
export function balancedAccuracy(
  positives: readonly number[],
  negatives: readonly number[],
  threshold: number,
): number {
  const accepted = positives.filter((score) => score >= threshold).length / positives.length;
  const rejected = negatives.filter((score) => score < threshold).length / negatives.length;
  return (accepted + rejected) / 2;
}

/** The threshold of the best balanced accuracy; of several the lowest. */
export function bestThreshold(positives: readonly number[], negatives: readonly number[]): number {
  const all = [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ].sort((a, b) => a.score - b.score);
  let [accuracy, best, threshold] = [0.5, 0.5, 0];
  for (let i = 0; i < all.length; ) {
    const { score } = all[i] as (typeof all)[0];
    if (accuracy > best) [best, threshold] = [accuracy, score];
    for (; i < all.length && all[i]?.score === score; i++)
      accuracy += all[i]?.positive ? -0.5 / positives.length : 0.5 / negatives.length;
  }
  return threshold;
}

/** 95 % interval of an area under the curve, after Hanley and McNeil (1982). */
export function hanleyInterval(
  area: number,
  positives: number,
  negatives: number,
): readonly [low: number, high: number] {
  const q1 = area / (2 - area);
  const q2 = (2 * area * area) / (1 + area);
  const square = area * area;
  const variance =
    (area * (1 - area) + (positives - 1) * (q1 - square) + (negatives - 1) * (q2 - square)) / (positives * negatives);
  const spread = 1.959964 * Math.sqrt(variance);
  return [Math.max(0, area - spread), Math.min(1, area + spread)];
}
