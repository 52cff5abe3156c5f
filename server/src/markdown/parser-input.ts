import type { Range } from "../text/range.ts";

/**
 * The text as the parser shall see it, offset by offset: line breaks as `\n` (the parser knows no other), and front
 * matter blank.
 */
export function parserInput(text: string, frontMatter: Range | undefined): string {
  const head = frontMatter ? text.slice(0, frontMatter.end).replace(/[^\r\n]/g, " ") : "";
  const whole = frontMatter ? head + text.slice(frontMatter.end) : text;
  if (!whole.includes("\r")) return whole;
  // A backslash before a line break is a hard break only if it stands right before it.
  return whole
    .replace(/\\\r\n/g, "  \n")
    .replace(/\r\n/g, " \n")
    .replace(/\r/g, "\n");
}
