import fc from "fast-check";

const PIECES = [
  "\n",
  "\n\n",
  "\r\n",
  "\r",
  "    ",
  "\t",
  "  ",
  " ",
  "# ",
  "> ",
  "> [!own]\n",
  "- ",
  "1. ",
  "- [ ] ",
  "---\n",
  "===",
  "```\n",
  "| a | b |\n",
  "|---|---|\n",
  "| one | two [@a] |\n",
  "[^1]",
  "\n[^1]: ",
  "[^1]: @key, p. 3\n",
  "[@key, para. 4]",
  "[see @a, p. 3; @b, pp. 5-7]",
  "@key [sec. 2]",
  "@{odd key}",
  "[[a.txt]]",
  "[[a#^p4|shown]]",
  "[text](seeds/a.txt#L10)",
  "[text][id]",
  "\n[id]: seeds/b.txt#page=3\n",
  "![image](x.png)",
  "<!-- provenote: own -->\n",
  "<!-- provenote-disable-line claim-unsupported -- why -->",
  "<!-- provenote-disable -->",
  "<!-- provenote-enable -->",
  "<!--",
  "-->",
  "<div>\n",
  "**",
  "*",
  "_",
  "`",
  "~~",
  "\\",
  "\\\n",
  "&amp;",
  "The strike lasted nine days.",
  "“The walkout is over,” she said. ",
  '"quoted words"',
  "„so“ «là»",
  "It’s ‘fine’.",
  "船は出た。",
  "😀",
  "\u0000",
  "é",
  "e\u0301",
  "title: x\n",
  "[",
  "]",
  "(",
  ")",
  '"',
];

/** Markdown in pieces that meet in unlikely ways, with some arbitrary characters. */
export const markdownText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 6, unit: "binary" })), {
    maxLength: 24,
  })
  .map((pieces) => pieces.join(""));

/** Long enough for the parser to take parts of it over after an edit. */
export const longMarkdownText: fc.Arbitrary<string> = fc
  .array(markdownText, { minLength: 6, maxLength: 12 })
  .map((parts) => parts.join("\n\n"));

/** The text with up to `length` characters at `at` (taken modulo its length) replaced. */
export function editOf(text: string, at: number, length: number, inserted: string): string {
  const start = text.length === 0 ? 0 : at % (text.length + 1);
  return text.slice(0, start) + inserted + text.slice(start + length);
}
