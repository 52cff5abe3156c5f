import type { Claim, Note } from "../notes/note.ts";
import type { Range } from "../text/range.ts";

/**
 * The edit that puts `replacement` in the place of words of a claim (a range of its plain text). Where markup or a line
 * break stands among the words, the edit is narrowed to the words that differ; undefined where it would still cross it.
 */
export function plainEdit(
  note: Note,
  claim: Claim,
  words: Range,
  replacement: string,
): { readonly range: Range; readonly newText: string } | undefined {
  const whole = { range: claim.map.toRawRange(words), newText: replacement };
  if (isPlain(note, claim, words)) return whole;
  const written = claim.text.slice(words.start, words.end);
  const lead = sharedStart(written, replacement);
  const tail = sharedEnd(written.slice(lead), replacement.slice(lead));
  const narrow = { start: words.start + lead, end: words.end - tail };
  if (narrow.start >= narrow.end || !isPlain(note, claim, narrow)) return undefined;
  return { range: claim.map.toRawRange(narrow), newText: replacement.slice(lead, replacement.length - tail) };
}

function isPlain(note: Note, claim: Claim, words: Range): boolean {
  const { start, end } = claim.map.toRawRange(words);
  return note.text.slice(start, end) === claim.text.slice(words.start, words.end);
}

/** Length of the whole words, white space behind them included, that both begin with. */
function sharedStart(a: string, b: string): number {
  let length = 0;
  for (let i = 0; i < a.length && a[i] === b[i]; i++) if (a[i] === " ") length = i + 1;
  return length;
}

/** Length of the whole words, white space before them included, that both end with. */
function sharedEnd(a: string, b: string): number {
  let length = 0;
  for (let i = 1; i <= a.length && i <= b.length && a[a.length - i] === b[b.length - i]; i++) {
    if (a[a.length - i] === " ") length = i;
  }
  return length;
}
