import type { EntityId } from "../entities/entity.ts";
import type { PassageLink } from "../features/location.ts";
import type { Range } from "../text/range.ts";

/** What the client can follow, wherever it stands. */
export interface PlaceTargets {
  /** URI that opens a stretch of a source's text. */
  passage(place: PassageLink): string;
  /** URI of our command that opens the passage and selects its words; undefined where the client does not know it. */
  openPassage(place: PassageLink): string | undefined;
  /** URI of our command that opens the page of an entity; undefined where the client does not know it. */
  entityPage(id: EntityId, name: string): string | undefined;
}

/** What it can follow from a card about a place of a document. */
export interface LinkTargets extends PlaceTargets {
  /** URI of our command that lists all mentions of the name at a place; undefined where the client does not know it. */
  allMentions(range: Range): string | undefined;
}
