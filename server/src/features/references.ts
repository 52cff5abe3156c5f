import type { Source } from "../corpus/source.ts";
import type { EntityId } from "../entities/entity.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { type Meant, mentionsInNotes, whomNameMeans, whomSourceMeans } from "../snapshot/whom-name-means.ts";
import { overlaps, type Range } from "../text/range.ts";
import { findDocument } from "./document.ts";
import { findElement } from "./element.ts";
import type { Location } from "./location.ts";
import { findNameInSource } from "./names-in-sources.ts";
import { passageAt } from "./passages.ts";

/**
 * All references from a place: of a name, every mention in sources and notes; of a citation, every citation of its
 * source; of a claim or quotation, every citation of its passage; inside a source, every citation of the passage there.
 * With `includeDeclaration` the source's own place comes too.
 */
export function findReferences(
  snapshot: Snapshot,
  id: string,
  offset: number,
  { includeDeclaration }: { readonly includeDeclaration: boolean },
): readonly Location[] {
  const document = findDocument(snapshot, id);
  if (!document) return [];
  if (document.kind === "source") {
    const { source } = document;
    const name = findNameInSource(snapshot, source, offset);
    if (name) return ofBearers(snapshot, whomSourceMeans(snapshot, source, name));
    return ofPlace(snapshot, source, { start: offset, end: offset + 1 }, includeDeclaration);
  }
  const { note } = document;
  const element = findElement(snapshot, note, offset);
  switch (element?.kind) {
    case "name":
      return ofBearers(snapshot, whomNameMeans(snapshot, note, element.name));
    case "citation": {
      const resolution = snapshot.resolutionsOf(note)[element.citation.index];
      if (resolution?.status !== "resolved" && resolution?.status !== "out-of-range") return [];
      const { source } = resolution;
      const declaration = includeDeclaration ? [titlePlace(source)] : [];
      return [...declaration, ...citationsOf(snapshot, source, undefined)];
    }
    case "quotation": {
      const check = snapshot.quotationsOf(note)[element.quotation.index];
      const at = check && check.status !== "unchecked" && check.status !== "none" ? check.at : undefined;
      const source = at && snapshot.corpus.findSource(at.source);
      return at && source ? ofPlace(snapshot, source, at.range, includeDeclaration) : [];
    }
    case "claim":
    case "value": {
      const at = snapshot.verdictOf(note, element.claim.index).evidence[0];
      const source = at && snapshot.corpus.findSource(at.source);
      return at && source ? ofPlace(snapshot, source, at.range, includeDeclaration) : [];
    }
    default:
      return [];
  }
}

/** Citations, in all notes, of a source; with a range only those whose place touches it, or that cite the whole source. */
function citationsOf(snapshot: Snapshot, source: Source, range: Range | undefined): readonly Location[] {
  return snapshot.notes.flatMap((note) => {
    const resolutions = snapshot.resolutionsOf(note);
    return note.citations
      .filter(({ index }) => {
        const resolution = resolutions[index];
        if (resolution?.status !== "resolved" || resolution.source.id !== source.id) return false;
        return range === undefined || (!resolution.whole && resolution.ranges.some((r) => overlaps(r, range)));
      })
      .map(({ start, end }) => ({ path: note.path, source: undefined, range: { start, end } }));
  });
}

function ofBearers(snapshot: Snapshot, { bearers }: Meant): readonly Location[] {
  return bearers.flatMap(({ id }) => mentionsEverywhere(snapshot, id));
}

/** Every mention of an entity, sources first. */
function mentionsEverywhere(snapshot: Snapshot, entity: EntityId): readonly Location[] {
  const inSources = snapshot.entities.mentionsOf(entity).flatMap(({ source: id, start, end }) => {
    const source = snapshot.corpus.findSource(id);
    return source ? [{ path: source.path, source: id, range: { start, end } }] : [];
  });
  const inNotes = mentionsInNotes(snapshot, entity).flatMap(({ note, names }) =>
    names.map(({ start, end }) => ({ path: note.path, source: undefined, range: { start, end } })),
  );
  return [...inSources, ...inNotes];
}

function ofPlace(snapshot: Snapshot, source: Source, range: Range, declaration: boolean): readonly Location[] {
  const passage = passageAt(source, range);
  if (!passage) return [];
  const place = { start: passage.start, end: passage.end };
  const own = declaration ? [{ path: source.path, source: source.id, range: place }] : [];
  return [...own, ...citationsOf(snapshot, source, place)];
}

function titlePlace(source: Source): Location {
  return { path: source.path, source: source.id, range: source.metadata.titleRange ?? { start: 0, end: 0 } };
}
