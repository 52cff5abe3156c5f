import type { InlineContext, MarkdownConfig } from "@lezer/markdown";

/** Pandoc's citation key: letters, digits, `_`, and single punctuation inside. */
const KEY = String.raw`[\p{L}\p{M}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{M}\p{N}_]+)*`;
const NARRATIVE = new RegExp(String.raw`^-?@(?:\{[^{}\n]+\}|${KEY})`, "u");
/** A key inside brackets; what stands before it must not be a letter or digit, which would make a mail address. */
const KEYS = new RegExp(String.raw`(?<![\p{L}\p{N}_@])@(?:\{([^{}\n]+)\}|(${KEY}))`, "gu");
const WORD = /[\p{L}\p{N}_@]$/u;
const LONGEST = 2000;

/** A citation key as written: `start`..`end` are the characters of the key alone, without `@` and braces. */
export interface WrittenKey {
  readonly start: number;
  readonly end: number;
  /** Where the `@` stands. */
  readonly at: number;
  /** Behind the key and its closing brace. */
  readonly after: number;
}

/** Every citation key in a text, in order. */
export function findCitationKeys(text: string): WrittenKey[] {
  return [...text.matchAll(KEYS)].map((found) => {
    const at = found.index;
    const braces = found[1] !== undefined ? 1 : 0;
    const start = at + 1 + braces;
    const end = start + (found[1] ?? found[2] ?? "").length;
    return { at, start, end, after: end + braces };
  });
}

/**
 * Pandoc's citations. `[see @a, p. 3; @b]` becomes a `CitationGroup`; `@a` in running text, with `[p. 3]` behind it
 * if there is one, a `NarrativeCitation`. Keys, locators and affixes inside are left to the reader of the node.
 */
export const citations: MarkdownConfig = {
  defineNodes: ["CitationGroup", "NarrativeCitation"],
  parseInline: [
    {
      name: "CitationGroup",
      before: "Link",
      parse(context, next, start) {
        if (next !== 91) return -1;
        const end = closingBracket(context, start);
        if (end < 0) return -1;
        const inside = context.slice(start + 1, end);
        if (!inside.includes("@") || findCitationKeys(inside).length === 0) return -1;
        const behind = context.char(end + 1);
        const link =
          behind === 40 || (behind === 91 && !/^\[[^\]]*@|^\[\^/.test(context.slice(end + 1, end + LONGEST)));
        return link ? -1 : context.addElement(context.elt("CitationGroup", start, end + 1));
      },
    },
    {
      name: "NarrativeCitation",
      before: "Link",
      parse(context, next, start) {
        if (next !== 64 && !(next === 45 && context.char(start + 1) === 64)) return -1;
        if (WORD.test(context.slice(Math.max(context.offset, start - 2), start))) return -1;
        const key = NARRATIVE.exec(context.slice(start, start + LONGEST));
        if (!key) return -1;
        const end = start + key[0].length;
        const open = context.skipSpace(end);
        const close = open - end <= 1 && context.char(open) === 91 ? closingBracket(context, open) : -1;
        const locator =
          close > open + 1 && context.char(close + 1) !== 40 && /^[^[^]/.test(context.slice(open + 1, close))
            ? close + 1
            : end;
        return context.addElement(context.elt("NarrativeCitation", start, locator));
      },
    },
  ],
};

/** Offset of the bracket that closes the one at `start`, or -1. */
function closingBracket(context: InlineContext, start: number): number {
  const limit = Math.min(context.end, start + LONGEST);
  for (let depth = 0, at = start; at < limit; at++) {
    const code = context.char(at);
    if (code === 92) at++;
    else if (code === 91) depth++;
    else if (code === 93 && --depth === 0) return at;
  }
  return -1;
}
