import type { Range } from "../text/range.ts";

/** Front matter: the whole block with its `---` lines, and the YAML between them. */
export interface FrontMatterBlock extends Range {
  readonly content: Range;
}

const OPENING = /^---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = /(?:^|\r\n|\n|\r)(---|\.\.\.)[ \t]*(?=\r|\n|$)/g;

/** YAML at the very start of a text between a `---` line and a `---` or `...` line. */
export function findFrontMatter(text: string): FrontMatterBlock | undefined {
  const opening = OPENING.exec(text);
  if (!opening) return undefined;
  const start = opening[0].length;
  // Before an empty line it is a thematic break.
  if (/^[ \t]*[\r\n]/.test(text.slice(start, start + 200))) return undefined;
  CLOSING.lastIndex = 0;
  const body = text.slice(start);
  const closing = CLOSING.exec(body);
  if (!closing) return undefined;
  return { start: 0, end: start + closing.index + closing[0].length, content: { start, end: start + closing.index } };
}
