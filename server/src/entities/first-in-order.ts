/** The first `limit` values in an order, as sorting all of them would give. */
export function firstInOrder<T>(values: readonly T[], limit: number, order: (a: T, b: T) => number): T[] {
  if (limit >= values.length) return [...values].sort(order);
  const first: T[] = [];
  for (const value of values) {
    if (first.length === limit && (limit === 0 || order(value, first[limit - 1]!) >= 0)) continue;
    let at = first.length;
    while (at > 0 && order(value, first[at - 1]!) < 0) at--;
    first.splice(at, 0, value);
    if (first.length > limit) first.pop();
  }
  return first;
}
