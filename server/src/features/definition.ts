import type { Source } from "../corpus/source.ts";
import type { Entity } from "../entities/entity.ts";
import type { EvidenceRange } from "../evidence/verdict.ts";
import type { Claim, Note } from "../notes/note.ts";
import { searchByNames } from "../snapshot/search-by-names.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { type Meant, saidInRole, whomNameMeans, whomSourceMeans } from "../snapshot/whom-name-means.ts";
import { overlaps, type Range, touches } from "../text/range.ts";
import { findDocument } from "./document.ts";
import { type Element, findElement } from "./element.ts";
import { firstMention } from "./entity-facts.ts";
import type { Target } from "./location.ts";
import { findNameInSource } from "./names-in-sources.ts";
import { linkToTitle, passageAt } from "./passages.ts";

const BEST_PASSAGES = 3;
/** Places of a common name to choose from. */
const MOST_BODIES = 20;

/** Where Go to Definition leads from a place in a note or a source: citation, quotation, name, number and claim to the words of the sources. */
export function findDefinition(snapshot: Snapshot, id: string, offset: number): readonly Target[] {
  const document = findDocument(snapshot, id);
  if (!document) return [];
  if (document.kind === "source") {
    const name = findNameInSource(snapshot, document.source, offset);
    return name ? ofName(snapshot, whomSourceMeans(snapshot, document.source, name), name) : [];
  }
  if (isInForeignLink(snapshot, document.note, offset)) return [];
  const element = findElement(snapshot, document.note, offset);
  return element ? ofElement(snapshot, document.note, element) : [];
}

/** A link that is none of ours stays the editor's own. */
function isInForeignLink(snapshot: Snapshot, note: Note, offset: number): boolean {
  const resolutions = snapshot.resolutionsOf(note);
  return note.citations.some(
    (citation) =>
      citation.form !== "pandoc" && resolutions[citation.index]?.status === "foreign" && touches(citation, offset),
  );
}

function ofElement(snapshot: Snapshot, note: Note, element: Element): readonly Target[] {
  switch (element.kind) {
    case "citation":
      return ofCitation(snapshot, note, element.citation.index, element.range);
    case "name":
      return ofName(snapshot, whomNameMeans(snapshot, note, element.name), element.range);
    case "quotation": {
      const check = snapshot.quotationsOf(note)[element.quotation.index];
      if (check && check.status !== "unchecked" && check.status !== "none") {
        return ofEvidence(snapshot, [check.at], element.range);
      }
      const claim = element.quotation.claim === undefined ? undefined : note.claims[element.quotation.claim];
      return claim ? ofClaim(snapshot, note, claim, element.range) : [];
    }
    case "value": {
      const verdict = snapshot.verdictOf(note, element.claim.index);
      const reason = verdict?.reasons.find(({ claim, evidence }) => evidence && overlaps(claim, element.value));
      const aligned = verdict?.alignment.find(({ claim, evidence }) => evidence && overlaps(claim, element.value));
      const at = reason?.evidence ?? aligned?.evidence;
      return at ? ofEvidence(snapshot, [at], element.range) : ofClaim(snapshot, note, element.claim, element.range);
    }
    case "claim":
      return ofClaim(snapshot, note, element.claim, element.range);
  }
}

/** The words that bear on the claim inside the cited place; else the place itself. */
function ofCitation(snapshot: Snapshot, note: Note, index: number, origin: Range): readonly Target[] {
  const resolution = snapshot.resolutionsOf(note)[index];
  if (resolution?.status === "ambiguous") return resolution.sources.map((source) => titleOf(source, origin));
  if (resolution?.status === "out-of-range") return [titleOf(resolution.source, origin)];
  if (resolution?.status !== "resolved") return [];
  const { source, ranges, whole } = resolution;
  const claim = note.claims.find(({ citations }) => citations.includes(index));
  const evidence = claim ? (snapshot.verdictOf(note, claim.index).evidence ?? []) : [];
  const used = evidence.find((e) => e.source === source.id && (whole || ranges.some((r) => overlaps(r, e.range))));
  if (whole) return used ? ofEvidence(snapshot, [used], origin) : [titleOf(source, origin)];
  return ranges.map((range) => {
    const inside = used && overlaps(range, used.range) && range.end - range.start > used.range.end - used.range.start;
    return targetAt(source, inside ? used.range : range, origin);
  });
}

function ofClaim(snapshot: Snapshot, note: Note, claim: Claim, origin: Range): readonly Target[] {
  const evidence = snapshot.verdictOf(note, claim.index).evidence ?? [];
  if (evidence.length > 0) return ofEvidence(snapshot, evidence.slice(0, BEST_PASSAGES), origin);
  return searchByNames(snapshot, claim.text, { limit: BEST_PASSAGES }).flatMap(({ passage }) => {
    const source = snapshot.corpus.findSource(passage.source);
    return source ? [targetAt(source, passage, origin)] : [];
  });
}

function ofName(snapshot: Snapshot, { bearers, role }: Meant, origin: Range): readonly Target[] {
  const meant = bearers.flatMap((entity) => bodiesOf(snapshot, entity) ?? [entity]);
  return meant.flatMap((entity) => {
    const place = placeOfRole(snapshot, entity, role) ?? placeOfEntity(snapshot, entity);
    return place ? [targetAt(place.source, place.range, origin)] : [];
  });
}

/** What sources mean by a common name, those first that have it most; undefined for all other entities. */
function bodiesOf({ entities }: Snapshot, { bodies }: Entity): readonly Entity[] | undefined {
  if (bodies.length === 0) return undefined;
  return bodies.slice(0, MOST_BODIES).flatMap((id) => entities.findEntity(id) ?? []);
}

/** Where the newest source gives an entity its role. */
function placeOfRole({ corpus, entities }: Snapshot, entity: Entity, role: string | undefined) {
  const said = role === undefined ? undefined : saidInRole(entities, entity, role);
  const source = said && corpus.findSource(said.source);
  return said && source && { source, range: said.range };
}

/**
 * Where a source says what an entity is, else the passage that tells most of it, else the title of what it wrote;
 * undefined where it has none to itself.
 */
export function placeOfEntity(
  snapshot: Snapshot,
  { id, definition }: Entity,
): { readonly source: Source; readonly range: Range } | undefined {
  const { corpus, entities } = snapshot;
  if (definition) {
    const source = corpus.findSource(definition.source);
    return source && { source, range: definition.range };
  }
  const [key] = entities.keyPassagesOf(id, 1);
  const source = key && corpus.findSource(key.source);
  const passage = source?.passages.get(key?.passage ?? -1);
  const range = source && passage && firstMention(snapshot, id, source.id, passage);
  if (range) return { source, range };
  const [mention] = entities.mentionsOf(id);
  const other = mention && corpus.findSource(mention.source);
  if (mention && other) return { source: other, range: { start: mention.start, end: mention.end } };
  const [work] = entities.authoredBy(id);
  const written = work === undefined ? undefined : corpus.findSource(work);
  return written && { source: written, range: linkToTitle(written).range };
}

function ofEvidence(snapshot: Snapshot, evidence: readonly EvidenceRange[], origin: Range): readonly Target[] {
  return evidence.flatMap(({ source: id, range }) => {
    const source = snapshot.corpus.findSource(id);
    return source ? [targetAt(source, range, origin)] : [];
  });
}

function titleOf(source: Source, origin: Range): Target {
  return targetAt(source, linkToTitle(source).range, origin);
}

function targetAt(source: Source, { start, end }: Range, { start: from, end: to }: Range): Target {
  const passage = passageAt(source, { start, end });
  const context = passage ? { start: Math.min(passage.start, start), end: Math.max(passage.end, end) } : { start, end };
  return { source: source.id, range: { start, end }, context, origin: { start: from, end: to } };
}
