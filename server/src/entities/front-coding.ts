/** The entries of a front-coded list: each line is the length of the prefix shared with the line before (base 36), then the rest. */
export function decodeFrontCoded(coded: string): string[] {
  const entries: string[] = [];
  let previous = "";
  for (const line of coded.split("\n")) {
    previous = previous.slice(0, Number.parseInt(line.charAt(0), 36)) + line.slice(1);
    entries.push(previous);
  }
  return entries;
}
