import { cutText } from "../text/cut-text.ts";

/** `a`, `a or b`, `a, b or c`. */
export function listInWords(items: readonly string[], conjunction: "and" | "or"): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${conjunction} ${items[items.length - 1]}`;
}

/** Cuts long words of a source or note for a message; white space becomes single spaces. */
export function inBrief(text: string, length: number): string {
  return cutText(text.replace(/\s+/g, " ").trim(), length);
}

/** `1 paragraph`, `14 paragraphs`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
