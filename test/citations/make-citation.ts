import type { Citation, LocatorLabel, Note, Place } from "../../server/src/notes/note.ts";

const nowhere = { start: 0, end: 0 };

/** A note of which only the path counts. */
export function noteAt(path: string): Note {
  return {
    path,
    text: "",
    frontMatter: { range: undefined, provenote: undefined, date: undefined, title: undefined, problems: [] },
    headings: [],
    claims: [],
    citations: [],
    quotations: [],
    suppressions: [],
    own: [],
    prose: [],
    truncatedAt: undefined,
  };
}

/** `[@key, places]`. */
export function citeKey(key: string, ...places: Place[]): Citation {
  return makeCitation({ form: "pandoc", key, places, certain: true });
}

/** `@key` in running text. */
export function citeBare(key: string): Citation {
  return makeCitation({ form: "pandoc", key });
}

/** `[[key]]`. */
export function citeWiki(key: string): Citation {
  return makeCitation({ form: "wiki", key });
}

/** `[words](target)`. */
export function citeLink(target: string, ...places: Place[]): Citation {
  return makeCitation({ form: "link", target, places });
}

export function locator(label: LocatorLabel, first: string, last?: string): Place {
  return { kind: "locator", label, first, last, range: { start: 5, end: 9 } };
}

export function fragment(start: string, end?: string, prefix?: string, suffix?: string): Place {
  return { kind: "text", prefix, start, end, suffix, range: { start: 5, end: 9 } };
}

function makeCitation(parts: Partial<Citation>): Citation {
  return {
    ...nowhere,
    index: 0,
    form: "pandoc",
    footnote: undefined,
    mark: nowhere,
    certain: false,
    key: undefined,
    target: undefined,
    keyRange: nowhere,
    places: [],
    prefix: undefined,
    suffix: undefined,
    ...parts,
  };
}
