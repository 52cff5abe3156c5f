import type { NameInText } from "../entities/entity.ts";
import type { Citation, Claim, Note, Quotation } from "../notes/note.ts";
import { namesInNote } from "../snapshot/names-in-notes.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { DateMention } from "../text/date.ts";
import { findDates } from "../text/dates.ts";
import { findQuantities } from "../text/quantities.ts";
import type { Quantity } from "../text/quantity.ts";
import { type Range, touches } from "../text/range.ts";

/** What stands at a place of a note; `range` is the stretch a card about it covers. */
export type Element =
  | { readonly kind: "citation"; readonly range: Range; readonly citation: Citation }
  | { readonly kind: "name"; readonly range: Range; readonly name: NameInText }
  | { readonly kind: "quotation"; readonly range: Range; readonly quotation: Quotation }
  | {
      readonly kind: "value";
      readonly range: Range;
      readonly claim: Claim;
      readonly value: Quantity | DateMention;
      readonly isDate: boolean;
    }
  | { readonly kind: "claim"; readonly range: Range; readonly claim: Claim };

/** Finds the innermost element at an offset: a citation, a name the sources know, a quotation, a number or date, a claim. */
export function findElement(snapshot: Snapshot, note: Note, offset: number): Element | undefined {
  return (
    citationAt(snapshot, note, offset) ??
    nameAt(snapshot, note, offset) ??
    quotationAt(note, offset) ??
    valueAt(note, offset) ??
    claimAt(note, offset)
  );
}

/** The claim at an offset, the citation marks behind it included. */
function claimAt(note: Note, offset: number): Element | undefined {
  const claim = note.claims.find((c) => touches(c, offset));
  return claim && { kind: "claim", range: { start: claim.start, end: claim.end }, claim };
}

function citationAt(snapshot: Snapshot, note: Note, offset: number): Element | undefined {
  const resolutions = snapshot.resolutionsOf(note);
  for (const citation of note.citations) {
    if (resolutions[citation.index]?.status === "foreign") continue;
    const places = [citation, ...(citation.footnote?.references ?? [])];
    const range = places.find((place) => touches(place, offset));
    if (range) return { kind: "citation", range: { start: range.start, end: range.end }, citation };
  }
  return undefined;
}

function nameAt(snapshot: Snapshot, note: Note, offset: number): Element | undefined {
  const name = namesInNote(snapshot.entities, note).find((n) => n.entities.length > 0 && touches(n, offset));
  return name && { kind: "name", range: { start: name.start, end: name.end }, name };
}

function quotationAt(note: Note, offset: number): Element | undefined {
  const inline = note.quotations.filter(({ kind, outer }) => kind === "inline" && touches(outer, offset));
  const quotation = inline[inline.length - 1] ?? note.quotations.find(({ outer }) => touches(outer, offset));
  return quotation && { kind: "quotation", range: quotation.outer, quotation };
}

function valueAt(note: Note, offset: number): Element | undefined {
  const element = claimAt(note, offset);
  if (element?.kind !== "claim") return undefined;
  const { claim } = element;
  const at = claim.map.toNormal(offset);
  const dates = findDates(claim.text, note.frontMatter.date);
  const date = dates.find((d) => touches(d, at));
  const value = date ?? findQuantities(claim.text, dates).find((q) => touches(q, at));
  if (!value) return undefined;
  return { kind: "value", range: claim.map.toRawRange(value), claim, value, isDate: value === date };
}
