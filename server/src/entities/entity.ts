import type { Source, SourceId } from "../corpus/source.ts";
import type { Range } from "../text/range.ts";

export type EntityKind = "person" | "organisation" | "place" | "work" | "event" | "demonym" | "other";

/** A stretch of text that names something, as one text alone shows it. */
export interface Candidate extends Range {
  /** The name as written, white space and possessive removed. */
  readonly name: string;
  /** Titles and roles before it, as written: "Foreign Minister". */
  readonly title: string | undefined;
  readonly kind: EntityKind | undefined;
  /** Capitalised only by its place: at the start of a sentence or in a line of capitals. */
  readonly uncertain: boolean;
  /** In a heading or line where capitals tell nothing; the corpus's other names decide what is a name in it. */
  readonly headline: boolean;
  /** Whether `kind` follows from the name itself (or its title) rather than from the words around it. */
  readonly kindSure: boolean;
  /** Name key of the place whose office it is: "france" for "French Senate", "azerbaijan" for "Azerbaijan's Foreign Ministry". */
  readonly owner: string | undefined;
  /** A short form of a name that its source writes in full: the surname of a person, the first word of an organisation. */
  readonly shortForm: boolean;
  /** What is left when the first word turns out to be capitalised by its place alone; undefined where nothing is. */
  readonly rest: Candidate | undefined;
}

/** Another name that a text says something has: "Organisation for Security (OSCE)", "Ilse Marchetti, née Brandauer". */
export interface AcronymDefinition {
  readonly acronym: string;
  readonly expansion: string;
}

/** What one source yields alone; cached with it, on disk too, and sent between threads. */
export interface SourceCandidates {
  readonly source: SourceId;
  /** As `packCandidates` lays them out; they mean nothing without the text of the source. */
  readonly bytes: Uint8Array;
}

export type EntityId = string;

export interface Entity {
  readonly id: EntityId;
  /** Canonical name. */
  readonly name: string;
  readonly kind: EntityKind;
  readonly aliases: readonly string[];
  /** What the corrections file says it is. */
  readonly description: string | undefined;
  /** Wikidata ids and web addresses of the corrections file. */
  readonly links: readonly string[];
  readonly mentionCount: number;
  readonly sources: readonly SourceId[];
  /**
   * Of a name of common words ("the Commission") that several sources have and none tells more of: what each of them means
   * by it, as an entity of its own, by mention count, then in source order. Such a name is listed once, and is no one
   * body: it has no definition, companions and key passages. None for all others.
   */
  readonly bodies: readonly EntityId[];
  /** The source that means this by a common name; undefined for all others. */
  readonly bodyOf: SourceId | undefined;
  /** Where the sources say what it is: the apposition, copula or first full mention. */
  readonly definition: { readonly source: SourceId; readonly range: Range; readonly text: string } | undefined;
}

export interface Mention extends Range {
  readonly source: SourceId;
  readonly entity: EntityId;
}

/** A name found in a text that is no source: of a note, a claim, a question. */
export interface NameInText extends Range {
  readonly name: string;
  /** Entities of the corpus that bear the name; several when ambiguous, none when the corpus does not know it. */
  readonly entities: readonly EntityId[];
  /** False when only its place made it look like a name. */
  readonly certain: boolean;
}

/** Every name comparison of the product: alias, surname for full name, acronym, demonym, spelling. */
export interface Names {
  /** `same`: one bearer; `compatible`: may be the same (surname for full name, demonym and country); `different` otherwise. */
  compareNames(a: string, b: string): "same" | "compatible" | "different";
  findNames(text: string): readonly NameInText[];
  /** Names that the corpus has in this stretch of a source; a common one as such, whatever the source means by it. */
  namesIn(source: SourceId, range: Range): readonly NameInText[];
}

/** A source with what it yields alone. */
export interface SourceWithCandidates {
  readonly source: Source;
  readonly candidates: SourceCandidates;
}

/**
 * The entities of a corpus. Immutable: `update` gives another index and leaves this one as it was; equal for equal
 * corpora, however they came about. The newest index of a line answers fastest: an older one takes its changes back
 * first, and the newer one makes them again when it is asked next.
 */
export interface EntityIndex extends Names {
  /** Replaces sources of equal id; the work is that of the sources that change and of those whose names they settle. */
  update(changed: readonly SourceWithCandidates[], removed: readonly SourceId[]): EntityIndex;
  /**
   * What an update found in this very source, its words in lower case aside; undefined where that is no longer or not yet
   * known. It need not be kept elsewhere.
   */
  candidatesOf(source: Source): SourceCandidates | undefined;
  /**
   * The same object for two indexes of one line that give the same names and kinds for every text, and the same
   * mentions in every source that both hold unchanged. Counts and definitions may differ.
   */
  readonly namesStamp: object;
  /** By mention count, then name, those that are what one source means by a common name aside. Put together when first asked for, which takes most of a second for 30,000. */
  readonly entities: readonly Entity[];
  /**
   * Puts `entities` together until only the sorting is left (true) or `enough` says to stop (false), so that it can be
   * done in turns with other work. After an update only what changed is done anew.
   */
  listUntil(enough: () => boolean): boolean;
  findEntity(id: EntityId): Entity | undefined;
  /** What a source means by an entity that is a common name of several bodies; the entity itself for all others. */
  bodyIn(id: EntityId, source: SourceId): EntityId;
  /** Entities that bear this name or alias. */
  findByName(name: string): readonly Entity[];
  /** In source order. */
  mentionsOf(id: EntityId): readonly Mention[];
  /** Sources that mention it, in order, with how often each does. */
  countsOf(id: EntityId): readonly { readonly source: Source; readonly mentions: number }[];
  /** Sources whose metadata names it as an author, in order; it need not be mentioned in any. */
  authoredBy(id: EntityId): readonly SourceId[];
  /** What each source says it is, in source order: the best of each, no two in the same words. */
  definitionsOf(id: EntityId, limit: number): readonly NonNullable<Entity["definition"]>[];
  /** The newest source's words that give it a role, as `findRole` gives it. */
  saidInRole(id: EntityId, role: string): Entity["definition"];
  /** Entities in the same passages, most often first, then most mentioned; the first `limit` cost less than all. */
  companionsOf(id: EntityId, limit?: number): readonly { readonly entity: EntityId; readonly passages: number }[];
  /**
   * Entities whose names are spelt much alike, of the same kind: perhaps the same, never taken for it. Known once the
   * list of all entities was asked for; most mentioned first.
   */
  variantsOf(id: EntityId): readonly EntityId[];
  /** Passages ranked by how much they say about the entity. */
  keyPassagesOf(id: EntityId, limit: number): readonly { readonly source: SourceId; readonly passage: number }[];
}
