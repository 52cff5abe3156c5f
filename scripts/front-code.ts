/** Sorted entries, each as the length of the prefix shared with the one before (base 36, one character) and the rest. */
export function frontCode(entries: Iterable<string>): string {
  let previous = "";
  const lines: string[] = [];
  for (const entry of [...entries].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))) {
    let shared = 0;
    while (shared < 35 && shared < previous.length && previous[shared] === entry[shared]) {
      shared++;
    }
    lines.push(shared.toString(36) + entry.slice(shared));
    previous = entry;
  }
  return lines.join("\n");
}
