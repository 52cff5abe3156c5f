import { plainText } from "../corpus/plain-text.ts";
import type { Source } from "../corpus/source.ts";
import { foldText } from "../text/fold.ts";
import type { Range } from "../text/range.ts";

/** A source's text as words are compared in it: without markup; case, typography and white space folded. */
export interface FoldedSource {
  readonly text: string;
  /** Without markup, not folded. */
  readonly plain: string;
  /** From `text` to `plain`. */
  toPlainRange(range: Range): Range;
  /** From `text` to the source's text. */
  toRawRange(range: Range): Range;
  /** From the source's text to `text`. */
  toNormalRange(range: Range): Range;
}

const known = new WeakMap<Source, FoldedSource>();

export function foldSource(source: Source): FoldedSource {
  const found = known.get(source);
  if (found !== undefined) return found;
  const plain = plainText(source);
  const { text, map } = foldText(plain.text, { ignoreCase: true });
  const folded: FoldedSource = {
    text,
    plain: plain.text,
    toPlainRange: (range) => map.toRawRange(range),
    toRawRange: (range) => plain.map.toRawRange(map.toRawRange(range)),
    toNormalRange: (range) => map.toNormalRange(plain.map.toNormalRange(range)),
  };
  known.set(source, folded);
  return folded;
}
