import type { Answer } from "./answer.ts";

/** Renders an answer as plain text, a line each, quotations indented; for terminals and editors without Markdown. */
export function renderPlainText(answer: Answer): string {
  return answer
    .map(({ quoted, spans }) => `${quoted ? "  " : ""}${spans.map(({ text }) => text.replace(/\s+/g, " ")).join("")}`)
    .join("\n");
}
