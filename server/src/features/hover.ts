import type { Source } from "../corpus/source.ts";
import type { Reason, Verdict } from "../evidence/verdict.ts";
import type { Claim, Note } from "../notes/note.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { type Meant, whomNameMeans, whomSourceMeans } from "../snapshot/whom-name-means.ts";
import type { DateMention } from "../text/date.ts";
import { describeDate, findDates } from "../text/dates.ts";
import { describeQuantity, findQuantities } from "../text/quantities.ts";
import type { Quantity } from "../text/quantity.ts";
import { overlaps, type Range, touches } from "../text/range.ts";
import type { Card, CitationCard, ClaimCard, EntityCard, QuotationCard, ValueCard } from "./cards.ts";
import { findDocument } from "./document.ts";
import { type Element, findElement } from "./element.ts";
import { describeBearer, describeEntity } from "./entity-facts.ts";
import { findNameInSource } from "./names-in-sources.ts";
import { bearingWords, linkTo, type QuotedPassage, quoteEvidence, quoteSource } from "./passages.ts";
import { findStretches } from "./stretches.ts";

type ElementOf<K extends Element["kind"]> = Extract<Element, { kind: K }>;

const PASSAGES = 3;
const BEARERS = 6;
const VALUE_REASONS: ReadonlySet<Reason["kind"]> = new Set(["number", "date", "hedge"]);

/** Finds what to tell about the place in a note (its path) or a source's text (its id); undefined where there is nothing. */
export function findHover(snapshot: Snapshot, id: string, offset: number): Card | undefined {
  const document = findDocument(snapshot, id);
  if (!document) return undefined;
  if (document.kind === "source") {
    const name = findNameInSource(snapshot, document.source, offset);
    const meant = name && whomSourceMeans(snapshot, document.source, name);
    return meant && entityCard(snapshot, name.name, { start: name.start, end: name.end }, meant);
  }
  const { note } = document;
  const element = findElement(snapshot, note, offset);
  switch (element?.kind) {
    case "citation":
      return citationCard(snapshot, note, element, offset);
    case "name":
      return entityCard(snapshot, element.name.name, element.range, whomNameMeans(snapshot, note, element.name));
    case "quotation":
      return quotationCard(snapshot, note, element, offset);
    case "value":
      return valueCard(snapshot, note, element, offset);
    case "claim":
      return claimCard(snapshot, note, element, offset);
    default:
      return undefined;
  }
}

/** The citation at a place of a note whose snapshot does not have it; a link may lead to what is no source. */
export function findCitationRange({ citations }: Note, offset: number): Range | undefined {
  const citation = citations.find(({ form, mark }) => form !== "link" && touches(mark, offset));
  return citation && { start: citation.start, end: citation.end };
}

function entityCard(snapshot: Snapshot, name: string, range: Range, { bearers, role }: Meant): EntityCard | undefined {
  const [one, ...others] = bearers;
  if (!one) return undefined;
  if (others.length === 0) {
    return { kind: "entity", range, name, facts: describeEntity(snapshot, one, role), bearers: [], more: 0 };
  }
  const shown = bearers.slice(0, BEARERS).map((entity) => describeBearer(snapshot, entity));
  return { kind: "entity", range, name, facts: undefined, bearers: shown, more: bearers.length - shown.length };
}

function citationCard(
  snapshot: Snapshot,
  note: Note,
  { citation, range }: ElementOf<"citation">,
  offset: number,
): CitationCard | undefined {
  const resolution = snapshot.resolutionsOf(note)[citation.index];
  if (!resolution) return undefined;
  const claim = note.claims.find(({ citations }) => citations.includes(citation.index));
  const verdict = claim && snapshot.verdictOf(note, claim.index);
  if (resolution.status !== "resolved") {
    return { kind: "citation", range, citation, resolution, passages: [], verdict, reasons: [] };
  }
  const { source, ranges, whole } = resolution;
  const bold = verdict ? bearingWords(verdict, source.id) : [];
  const used = (verdict?.evidence ?? []).filter((e) => e.source === source.id).map((e) => e.range);
  const inside = whole ? used : used.filter((r) => ranges.some((place) => overlaps(place, r)));
  const shown = inside.length > 0 ? inside : whole ? [] : ranges;
  const passages = shown.slice(0, PASSAGES).map((r) => quoteSource(source, r, bold));
  const reasons = claim && verdict ? reasonsToTell(note, claim, verdict.reasons, offset) : [];
  return { kind: "citation", range, citation, resolution, passages, verdict, reasons };
}

function quotationCard(
  snapshot: Snapshot,
  note: Note,
  { quotation, range }: ElementOf<"quotation">,
  offset: number,
): Card | undefined {
  const check = snapshot.quotationsOf(note)[quotation.index];
  if (!check || check.status === "unchecked") {
    const claim = quotation.claim === undefined ? undefined : note.claims[quotation.claim];
    const whole = claim && { start: claim.start, end: claim.end };
    return claim && whole && claimCard(snapshot, note, { kind: "claim", range: whole, claim }, offset);
  }
  const at = check.status === "none" ? undefined : check.at;
  const source = at && snapshot.corpus.findSource(at.source);
  const card: QuotationCard = {
    kind: "quotation",
    range,
    quotation,
    check,
    place: at && source && linkTo(source, at.range),
    passage: at && source && quoteSource(source, at.range, [at.range]),
  };
  return card;
}

function valueCard(snapshot: Snapshot, note: Note, element: ElementOf<"value">, offset: number): ValueCard | undefined {
  const { claim, value, isDate, range } = element;
  const verdict = snapshot.verdictOf(note, claim.index);
  if (!verdict) return undefined;
  const touching = verdict.reasons.filter(({ kind, claim: at }) => VALUE_REASONS.has(kind) && overlaps(at, value));
  const reason = touching.find(({ evidence }) => evidence) ?? touching[0];
  const how = reason === undefined || reason.direction === "for" ? "borne-out" : reason.evidence ? "otherwise" : "open";
  const aligned = verdict.alignment.find(({ claim: at, evidence }) => evidence && overlaps(at, value));
  const at = reason?.evidence ?? aligned?.evidence;
  const source = at && snapshot.corpus.findSource(at.source);
  return {
    kind: "value",
    range,
    value,
    described: isDate ? describeDate(value as DateMention) : describeQuantity(value as Quantity),
    evidence: at &&
      source && {
        passage: quoteSource(source, at.range, [at.range]),
        described: describeValue(source, at.range, isDate),
        how,
      },
    near: at ? undefined : quoteNear(snapshot, verdict, element),
    borneOut: findStretches(claim.text, verdict).borneOut,
    others: snapshot
      .elsewhereOf(note, claim.index)
      .otherValues.filter((other) => overlaps(other.reason.claim, value))
      .flatMap((other) => {
        const there = snapshot.corpus.findSource(other.at.source);
        return there ? [quoteSource(there, other.at.range, [other.at.range])] : [];
      }),
    verdict,
    reasons: reasonsToTell(note, claim, reason ? [reason] : [], offset),
  };
}

/** The best sentence of the evidence with values of the same sort, which stand for something else or cannot be told apart. */
function quoteNear(
  snapshot: Snapshot,
  verdict: Verdict,
  { value, isDate }: ElementOf<"value">,
): QuotedPassage | undefined {
  for (const { source: id, range } of verdict.evidence) {
    const source = snapshot.corpus.findSource(id);
    if (!source) continue;
    const values = findValues(source, range, isDate).filter((other) =>
      isDate ? true : areOfOneSort(value as Quantity, other as Quantity),
    );
    if (values.length > 0) {
      const places = values.map(({ start, end }) => ({ start: range.start + start, end: range.start + end }));
      return quoteSource(source, range, places);
    }
  }
  return undefined;
}

function areOfOneSort(a: Quantity, b: Quantity): boolean {
  const isTime = ({ kind }: Quantity) => kind === "duration" || kind === "age";
  return a.unit === b.unit && (a.kind === b.kind || (isTime(a) && isTime(b)));
}

/** Dates or quantities of a stretch of a source; their places are in that stretch. */
function findValues(source: Source, range: Range, isDate: boolean): readonly (Quantity | DateMention)[] {
  const words = source.text.slice(range.start, range.end);
  const dates = findDates(words, source.metadata.date);
  return isDate ? dates : findQuantities(words, dates);
}

/** The value that stands at a place of a source, normalised. */
function describeValue(source: Source, range: Range, isDate: boolean): string | undefined {
  const words = source.text.slice(range.start, range.end);
  const date = isDate ? findDates(words, source.metadata.date)[0] : undefined;
  if (date) return describeDate(date);
  const quantity = findQuantities(words)[0];
  return quantity && describeQuantity(quantity);
}

function claimCard(
  snapshot: Snapshot,
  note: Note,
  { claim, range }: ElementOf<"claim">,
  offset: number,
): ClaimCard | undefined {
  const verdict = snapshot.verdictOf(note, claim.index);
  if (!verdict) return undefined;
  const passages = quoteEvidence(snapshot, verdict, PASSAGES);
  return {
    kind: "claim",
    range,
    claim,
    verdict,
    passages,
    ...findStretches(claim.text, verdict),
    reasons: reasonsToTell(note, claim, verdict.reasons, offset),
  };
}

/**
 * What speaks against a claim, or else what leaves it open, less what a finding at this very place says: the editor
 * shows that itself, unless a comment in the note suppresses it.
 */
function reasonsToTell(note: Note, claim: Claim, reasons: readonly Reason[], offset: number): readonly string[] {
  const suppressed = note.suppressions.some(({ form, scope }) => form !== "enable" && touches(scope, claim.start));
  const isShown = (reason: Reason) =>
    !suppressed && reason.direction === "against" && touches(claim.map.toRawRange(reason.claim), offset);
  const against = reasons.filter(({ direction }) => direction === "against");
  const telling = against.length > 0 ? against : reasons.filter(({ direction }) => direction === "open");
  return [...new Set(telling.filter((reason) => !isShown(reason)).map(({ message }) => message))];
}
