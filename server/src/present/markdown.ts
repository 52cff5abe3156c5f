import type { Answer, Span } from "./answer.ts";

/** Renders an answer as CommonMark without HTML. Nothing in it but our own links is a link, image, command or tag. */
export function renderMarkdown(answer: Answer): string {
  return answer.map(({ quoted, spans }) => `${quoted ? "> " : ""}${spans.map(renderSpan).join("")}`).join("\n\n");
}

/** Escapes text so that CommonMark and GFM render it as it stands, on one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\s\u2028\u2029]+/g, " ")
    .replace(/[\\`*_{}[\]()#+!|<>&~$@^]/g, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\b(www|mailto|xmpp)([.:])/gi, "$1\\$2")
    .replace(/^(\s*)([-=])/, "$1\\$2")
    .replace(/^(\s*\d+)\./, "$1\\.");
}

function renderSpan({ text, style, link }: Span): string {
  const lead = /^\s*/.exec(text)?.[0] ?? "";
  const inner = text.trim();
  if (inner === "") return text === "" ? "" : " ";
  const tail = text.slice(lead.length + inner.length);
  const escaped = escapeMarkdown(inner);
  const mark = style === "bold" ? "**" : style === "italic" ? "*" : style === "struck" ? "~~" : "";
  const styled = `${mark}${escaped}${mark}`;
  const linked = link === undefined ? styled : `[${styled}](${escapeUri(link)})`;
  return `${lead === "" ? "" : " "}${linked}${tail === "" ? "" : " "}`;
}

function escapeUri(uri: string): string {
  return uri.replace(/[\s()<>\\]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}
