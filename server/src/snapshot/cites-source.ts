import { resolveCitation } from "../citations/resolve.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Note } from "../notes/note.ts";
import type { Surroundings } from "./surroundings.ts";

/** Whether a bracketed key, a footnote or a wiki link of the Markdown file leads to a source: a plain link does not count. */
export function citesSource(note: Note, corpus: Corpus, surroundings: Surroundings): boolean {
  if (corpus.sources.length === 0) return false;
  return note.citations.some((citation) => {
    if (citation.form === "link" && citation.footnote === undefined) return false;
    if (citation.form === "pandoc" && !citation.certain && citation.footnote === undefined) return false;
    const { status } = resolveCitation(note, citation, corpus, surroundings);
    return status === "resolved" || status === "out-of-range" || status === "ambiguous";
  });
}
