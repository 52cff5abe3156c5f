import { describePlace, renderCitation, renderKey } from "../citations/describe.ts";
import type { Source } from "../corpus/source.ts";
import type { Citation, Claim, Note } from "../notes/note.ts";
import type { Range } from "../text/range.ts";
import type { Fix, TextEdit } from "./finding.ts";
import type { NoteContext } from "./rule.ts";

/** The key by which the note cites the source already, so that a fix writes it as the person does. */
function keyInUse({ note, resolutions }: NoteContext, source: string): string | undefined {
  return note.citations.find(({ index, key }) => {
    const resolution = resolutions[index];
    return key !== undefined && resolution?.status === "resolved" && resolution.source.id === source;
  })?.key;
}

/** The citation of a place as the note would carry it, and the edit that puts it behind a claim, before its full stop. */
export function insertCitation(
  context: NoteContext,
  claim: Claim,
  source: Source,
  place: Range,
): { readonly citation: string; readonly edit: TextEdit } {
  const { note, snapshot } = context;
  const citation = renderCitation(snapshot.corpus, source, place, keyInUse(context, source.id));
  const at = beforeFinalPunctuation(note.text, claim.end);
  return { citation, edit: { path: note.path, range: { start: at, end: at }, newText: ` ${citation}` } };
}

/** `claim text.` is cited as `claim text [@key].`; closing quotation marks and emphasis stay with the words. */
function beforeFinalPunctuation(text: string, end: number): number {
  return /[.!?…。！？]/.test(text[end - 1] ?? "") ? end - 1 : end;
}

/**
 * Points a citation in brackets or in a footnote at another place. Undefined for links, wiki links and keys in the
 * running text, which are left to the person.
 */
export function citeInstead(context: NoteContext, citation: Citation, source: Source, place: Range): Fix | undefined {
  const { note, snapshot } = context;
  const isPlain = citation.form === "pandoc" && (citation.mark.end > citation.end || citation.footnote !== undefined);
  if (!isPlain) return undefined;
  const key = renderKey(keyInUse(context, source.id) ?? snapshot.corpus.keyOf(source.id));
  const locator = describePlace(source, place);
  const braced = note.text[citation.keyRange.start - 1] === "{" ? 1 : 0;
  const start = citation.keyRange.start - braced;
  const end = Math.max(citation.keyRange.end + braced, ...citation.places.map(({ range }) => range.end));
  const newText = locator === undefined ? key : `${key}, ${locator}`;
  return {
    title: `Cite [@${newText}] instead`,
    edits: [{ path: note.path, range: { start, end }, newText }],
    preferred: false,
  };
}

/**
 * Cites the passage that bears a claim out: in the place of its one citation where that covers nothing else, else beside
 * what it cites, where it is borne out so too.
 */
export function citeBearing(context: NoteContext, claim: Claim): readonly Fix[] {
  const { note, snapshot, elsewhere } = context;
  const bearing = elsewhere[claim.index]?.bearing;
  const source = bearing && snapshot.corpus.findSource(bearing.at.source);
  if (!bearing || !source) return [];
  const own = ownCitation(note, claim);
  const instead = own && citeInstead(context, own, source, bearing.at.range);
  if (instead) return [instead];
  if (!bearing.beside) return [];
  const { citation, edit } = insertCitation(context, claim, source, bearing.at.range);
  return [{ title: `Cite ${citation} too`, edits: [edit], preferred: false }];
}

/** The one citation of a claim, where no other claim, quotation or footnote mark hangs on it. */
function ownCitation(note: Note, claim: Claim): Citation | undefined {
  const [index, another] = claim.citations;
  const citation = index === undefined || another !== undefined ? undefined : note.citations[index];
  if (!citation || (citation.footnote?.references.length ?? 1) !== 1) return undefined;
  const isShared =
    note.claims.some((other) => other !== claim && other.citations.includes(citation.index)) ||
    note.quotations.some((quotation) => quotation.citations.includes(citation.index));
  return isShared ? undefined : citation;
}
