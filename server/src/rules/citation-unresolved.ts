import type { Citation, Note } from "../notes/note.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Fix } from "./finding.ts";
import type { NoteRule, Report } from "./rule.ts";
import { listInWords } from "./wording.ts";

const OFFERED = 3;

/** `citation-unresolved`: the key, file or link leads to no source. */
export const citationUnresolved: NoteRule = {
  id: "citation-unresolved",
  severity: "error",
  check: (context) => [
    ...undefinedFootnotes(context.note),
    ...context.resolvedCitations.flatMap(({ citation, resolution }) => {
      if (resolution.status !== "unresolved" || (resolution.problem ?? resolution.unread) !== undefined) return [];
      const nearest = resolution.nearest.slice(0, OFFERED);
      const what =
        citation.key === undefined
          ? `There is no source at “${citation.target}”.`
          : `No source has the key “${citation.key}”.`;
      const hint =
        nearest.length === 0
          ? ""
          : ` Did you mean ${listInWords(
              nearest.map((key) => `“${key}”`),
              "or",
            )}?`;
      return [
        {
          range: citation.keyRange,
          message: what + hint,
          claim: undefined,
          related: [],
          fixes: () => [
            ...nearest.map((key, i) => useKey(context.note, citation, key, i === 0)),
            ...stub(context.snapshot, citation),
          ],
        },
      ];
    }),
  ],
};

function undefinedFootnotes({ undefinedFootnotes: marks = [] }: Note): readonly Report[] {
  return marks.map(({ start, end, label }) => ({
    range: { start, end },
    message: `The footnote “${label}” is not defined in this note.`,
    claim: undefined,
    related: [],
    fixes: () => [],
  }));
}

/** Puts another key (or path) in the citation's place, in the form the citation has. */
export function useKey(note: Note, citation: Citation, key: string, preferred: boolean): Fix {
  const newText = citation.key === undefined ? encodeDestination(key) : key;
  return { title: `Use “${key}”`, edits: [{ path: note.path, range: citation.keyRange, newText }], preferred };
}

/** Percent-encoded so that brackets end no link, and `#` and `?` begin no fragment or query. */
function encodeDestination(target: string): string {
  return encodeURI(target).replace(/[()#?]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function stub(snapshot: Snapshot, citation: Citation): readonly Fix[] {
  const { key } = citation;
  if (key === undefined || !/^[\p{L}\p{N}_.-]+$/u.test(key)) return [];
  const beside = snapshot.corpus.sources[0]?.path;
  const folder = beside === undefined ? "sources" : beside.slice(0, Math.max(0, beside.indexOf("/")));
  const path = `${folder === "" ? "" : `${folder}/`}${key}.md`;
  return [
    {
      title: `Create the source “${path}”`,
      creates: path,
      edits: [{ path, range: { start: 0, end: 0 }, newText: `---\ntitle: ${key}\n---\n\n` }],
      preferred: false,
    },
  ];
}
