import { Autolink, type MarkdownConfig } from "@lezer/markdown";

const parse = Autolink.parseInline?.[0]?.parse;

/**
 * GitHub's autolinks, tried only where one can begin: with a letter, digit or one of `_ . + -`, and not inside a word. The
 * parser's own try an expression at every character, which took most of the memory that parsing a paragraph leaves behind.
 */
export const autolinks: MarkdownConfig = {
  parseInline: [
    {
      name: "Autolink",
      parse(context, next, start) {
        const begins = isWordCharacter(next) || next === 43 || next === 45 || next === 46;
        if (!begins || (start > context.offset && isWordCharacter(context.char(start - 1)))) return -1;
        return parse?.(context, next, start) ?? -1;
      },
    },
  ],
};

/** As `\w` has it. */
function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}
