import type { SourceId } from "../corpus/source.ts";
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
  /** What is left when the first word turns out to be capitalised by its place alone; undefined where nothing is. */
  readonly rest: Candidate | undefined;
}

/** What one source yields alone; cached with it. */
export interface SourceCandidates {
  readonly source: SourceId;
  readonly candidates: readonly Candidate[];
  /** How often each word of the source stands in lower case, stop words aside: tells names from sentence starts once merged. */
  readonly lowerCase: ReadonlyMap<string, number>;
  /** Expansions defined in the text: "Organisation for Security (OSCE)". */
  readonly acronyms: readonly { readonly acronym: string; readonly expansion: string }[];
}

export type EntityId = string;

export interface Entity {
  readonly id: EntityId;
  /** Canonical name. */
  readonly name: string;
  readonly kind: EntityKind;
  readonly aliases: readonly string[];
  readonly mentionCount: number;
  readonly sources: readonly SourceId[];
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
  /** Names that the corpus has in this stretch of a source. */
  namesIn(source: SourceId, range: Range): readonly NameInText[];
}

/** The entities of a corpus. Immutable; equal for equal corpora, however they came about. */
export interface EntityIndex extends Names {
  /** By mention count, then name. */
  readonly entities: readonly Entity[];
  findEntity(id: EntityId): Entity | undefined;
  /** Entities that bear this name or alias. */
  findByName(name: string): readonly Entity[];
  /** In source order. */
  mentionsOf(id: EntityId): readonly Mention[];
  /** Entities in the same passages, most often first. */
  companionsOf(id: EntityId): readonly { readonly entity: EntityId; readonly passages: number }[];
  /** Passages ranked by how much they say about the entity. */
  keyPassagesOf(id: EntityId, limit: number): readonly { readonly source: SourceId; readonly passage: number }[];
}
