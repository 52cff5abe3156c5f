/** A stretch of an answer. `text` is untrusted: only the renderers turn it into markup, and they escape it. */
export interface Span {
  readonly text: string;
  readonly style?: "bold" | "italic" | "struck";
  /** Where a click leads, a URI. */
  readonly link?: string;
}

/** One line of an answer; a line that quotes a source stands apart from what Provenote says itself. */
export interface Line {
  readonly quoted: boolean;
  readonly spans: readonly Span[];
}

export type Answer = readonly Line[];

/** A line in Provenote's own words; strings are plain spans. */
export function say(...spans: readonly (Span | string)[]): Line {
  return { quoted: false, spans: spans.map(toSpan) };
}

/** A line of a source's or note's words. */
export function quote(...spans: readonly (Span | string)[]): Line {
  return { quoted: true, spans: spans.map(toSpan) };
}

export function bold(text: string): Span {
  return { text, style: "bold" };
}

export function italic(text: string): Span {
  return { text, style: "italic" };
}

function toSpan(span: Span | string): Span {
  return typeof span === "string" ? { text: span } : span;
}
