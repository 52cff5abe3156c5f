/** Offset behind the address that goes on at `at` ("://example.org/2020", ".example.org" behind "www"), or `at` where there is none. */
export function addressEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const scheme = code === 58 && text.charCodeAt(at + 1) === 47 && text.charCodeAt(at + 2) === 47;
  const host = code === 46 && text.slice(at - 3, at).toLowerCase() === "www";
  if (!scheme && !host) return at;
  let i = at;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (c <= 32 || c === 0xa0 || c === 62 || c === 34 || c === 93) break;
    i++;
  }
  return i;
}
