import type { BearerFacts } from "./bearers.ts";
import { kindCodes } from "./candidate-bytes.ts";
import type { ColumnReader, ColumnWriter } from "./column-bytes.ts";
import type { Corrections } from "./corrections.ts";
import { CountColumn } from "./count-column.ts";
import { CountedLists } from "./counted-lists.ts";
import type { AcronymDefinition, Candidate, EntityKind } from "./entity.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";
import { resized, trimmedLength } from "./number-column.ts";
import type { SettledName } from "./settle.ts";
import { expansionKey, headTitle, surnamesOf } from "./source-view.ts";
import { SparseCounts } from "./sparse-counts.ts";
import { finish, NAMES_IN_STEP, type Steps } from "./steps.ts";
import type { StringTable } from "./string-table.ts";

/** States of a base key: no name, a name of unknown kind, or one more than the code of its kind. */
const absent = 0;
const undecided = 1;
const person = 2;

function voteOf(base: number, kind: number): number {
  return base * kindCodes.length + kind;
}

/** "BoE": an acronym with small letters in it. */
function isMixed(acronym: string): boolean {
  return /^\p{Lu}+\p{Ll}{1,2}\p{Lu}+$/u.test(acronym);
}

/** What came to be otherwise when names were counted. */
export interface KindChanges {
  /** Base keys whose kind or being there changed, with the state before. */
  readonly bases: ReadonlyMap<number, number>;
  /** Short names that other keys than before may stand behind. */
  readonly short: ReadonlySet<string>;
}

/** What the settled names of all sources tell of each other: their kinds, who goes by which surname, what acronyms stand for. */
export class NameKinds implements BearerFacts {
  readonly #keys: StringTable;
  readonly #lists: Gazetteer;
  readonly #corrections: Corrections;
  /** By key and code of the kind, as `voteOf` puts them together. */
  readonly #votes = new SparseCounts();
  readonly #names = new CountColumn();
  #states = new Uint8Array(1024);
  /** Keys by the surnames they may be known by, whatever their kind. */
  readonly #surnames = new CountedLists();
  readonly #firstNames = new SparseCounts();
  readonly #expansions = new CountedLists();
  /** How often somebody named in full has the title of a head of state or government, by key. */
  readonly #heads = new SparseCounts();
  readonly #touchedHeads = new Map<number, boolean>();
  readonly #touched = new Set<number>();
  readonly #touchedAcronyms = new Map<string, string | undefined>();
  readonly #people = new Map<string, readonly string[]>();

  constructor(keys: StringTable, lists: Gazetteer, corrections: Corrections) {
    this.#keys = keys;
    this.#lists = lists;
    this.#corrections = corrections;
  }

  kindOf(key: string): EntityKind | undefined {
    return this.kindOfState(this.#states[this.#keys.find(key)] ?? absent);
  }

  /** The same by the number of the key. */
  kindOfNumber(base: number): EntityKind | undefined {
    return this.kindOfState(this.stateOf(base));
  }

  kindOfState(state: number): EntityKind | undefined {
    return state > undecided ? kindCodes[state - 1] : undefined;
  }

  stateOf(base: number): number {
    return this.#states[base] ?? absent;
  }

  isName(key: string): boolean {
    return (this.#states[this.#keys.find(key)] ?? absent) !== absent;
  }

  peopleOf(surname: string): readonly string[] {
    let people = this.#people.get(surname);
    if (people === undefined) {
      people = this.#surnames
        .valuesOf(this.#keys.find(surname))
        .filter((base) => this.#states[base] === person)
        .map((base) => this.#keys.get(base))
        .sort();
      this.#people.set(surname, people);
    }
    return people;
  }

  isFirstName(word: string): boolean {
    return this.#firstNames.get(this.#keys.find(word)) > 0;
  }

  isHead(key: string): boolean {
    return this.#heads.get(this.#keys.find(key)) > 0;
  }

  expansionOf(acronym: string): string | undefined {
    const [first, ...others] = this.#expansions.valuesOf(this.#keys.find(acronym));
    return first !== undefined && others.length === 0 ? this.#keys.get(first) : undefined;
  }

  /** Keys with this surname, of whatever kind. */
  withSurname(surname: number): readonly number[] {
    return this.#surnames.valuesOf(surname);
  }

  /** Lists a key under its surnames once more (`by` 1) or once less (-1). */
  listSurnames(key: number, by: 1 | -1): void {
    for (const surname of surnamesOf(this.#keys.get(key))) this.#surnames.add(this.#keys.add(surname), key, by);
  }

  countName({ kind, kindSure }: Pick<SettledName, "kind" | "kindSure">, base: number, by: 1 | -1): void {
    this.#touched.add(base);
    this.#names.add(base, by);
    if (kind !== undefined) this.#votes.add(voteOf(base, kindCodes.indexOf(kind)), (kindSure ? 4 : 1) * by);
  }

  /** Counts what something other than a mention says of the kind of a key, as much as a mention that is sure. */
  countVote(kind: EntityKind, base: number, by: 1 | -1): void {
    this.#touched.add(base);
    this.#votes.add(voteOf(base, kindCodes.indexOf(kind)), 4 * by);
  }

  /** Counts who has the title of a head of state or government before the whole name. */
  countHead({ name, title }: Candidate, by: 1 | -1): void {
    if (title === undefined || !headTitle.test(title) || !name.includes(" ")) return;
    const key = this.#keys.add(nameKey(name));
    if (!this.#touchedHeads.has(key)) this.#touchedHeads.set(key, this.#heads.get(key) > 0);
    this.#heads.add(key, by);
  }

  countAcronyms(acronyms: readonly AcronymDefinition[], by: 1 | -1): void {
    for (const { acronym, expansion } of acronyms) {
      // What else a source calls somebody holds in that source alone.
      if (acronym !== acronym.toUpperCase() && !isMixed(acronym)) continue;
      const key = nameKey(acronym);
      const stands = expansionKey(expansion, this.#lists);
      if (!this.#touchedAcronyms.has(key)) this.#touchedAcronyms.set(key, this.expansionOf(key));
      this.#expansions.add(this.#keys.add(key), this.#keys.add(stands), by);
    }
  }

  /** Draws the conclusions from what was counted since the last time. */
  conclude(): KindChanges {
    return finish(this.concludeInSteps());
  }

  /** The same in steps of some milliseconds, between which nothing may be asked or counted. */
  *concludeInSteps(): Steps<KindChanges> {
    const { size } = this.#keys;
    if (this.#states.length <= size) this.#states = resized(this.#states, new Uint8Array(size + (size >> 1) + 64));
    const bases = new Map<number, number>();
    const short = new Set<string>();
    this.#people.clear();
    const doubtful = new Set(this.#touched);
    let steps = 0;
    for (const base of this.#touched) {
      if (++steps % NAMES_IN_STEP === 0) yield;
      const before = this.#states[base]!;
      const there = this.#names.get(base) > 0;
      const key = this.#keys.get(base);
      if (there !== (before !== absent)) {
        this.listSurnames(base, there ? 1 : -1);
        short.add(key.toLowerCase());
      }
      if (!key.includes(" ") && this.#ownState(base) !== before) {
        for (const other of this.#surnames.valuesOf(base)) doubtful.add(other);
      }
    }
    for (const base of doubtful) {
      if (++steps % NAMES_IN_STEP === 0) yield;
      const before = this.#states[base]!;
      const state = this.#concludeState(base);
      if (state === before) continue;
      bases.set(base, before);
      this.#states[base] = state;
      if ((state === person) !== (before === person)) this.#changePerson(base, state === person ? 1 : -1, short);
    }
    for (const [acronym, before] of this.#touchedAcronyms) {
      if (this.expansionOf(acronym) !== before) short.add(acronym);
    }
    for (const [key, before] of this.#touchedHeads) {
      if (this.#heads.get(key) > 0 === before) continue;
      for (const surname of surnamesOf(this.#keys.get(key))) short.add(surname);
    }
    this.#touched.clear();
    this.#touchedHeads.clear();
    this.#touchedAcronyms.clear();
    return { bases, short };
  }

  /** Gives back most of what was only kept for growth and speed. */
  trim(): void {
    for (const column of [this.#votes, this.#names, this.#firstNames, this.#heads]) column.trim();
    this.#states = resized(this.#states, new Uint8Array(trimmedLength(this.#keys.size + 1)));
    this.#surnames.trim();
    this.#expansions.trim();
    this.#people.clear();
  }

  write(to: ColumnWriter): void {
    for (const part of this.#parts()) part.write(to);
    to.put(this.#states);
  }

  /** Takes over what was written. */
  read(from: ColumnReader): void {
    for (const part of this.#parts()) part.read(from);
    this.#states = from.takeBytes();
  }

  #parts() {
    return [this.#votes, this.#names, this.#surnames, this.#firstNames, this.#expansions, this.#heads];
  }

  #changePerson(base: number, by: 1 | -1, short: Set<string>): void {
    const key = this.#keys.get(base);
    const surnames = surnamesOf(key);
    for (const surname of surnames) short.add(surname);
    if (surnames.length !== 1) return;
    const first = key.slice(0, key.indexOf(" "));
    const count = this.#firstNames.add(this.#keys.add(first), by);
    if (count === (by === 1 ? 1 : 0)) short.add(first);
  }

  /** The state of a key from its own mentions. */
  #ownState(base: number): number {
    if (this.#names.get(base) === 0) return absent;
    const { entries, entryOf } = this.#corrections;
    const said = entries.length === 0 ? undefined : entryOf(this.#keys.get(base))?.kind;
    if (said !== undefined) return kindCodes.indexOf(said) + 1;
    let best = 0;
    let most = 0;
    for (let code = 1; code < kindCodes.length; code++) {
      const votes = this.#votes.get(voteOf(base, code));
      // "Johnson Matthey" and "Johnson Matthey Plc": the firm is called like a person, not the person like a firm.
      const called = best === person - 1 && kindCodes[code] === "organisation" && votes * 8 >= most;
      if (votes > most || (called && most > 0 && votes > 3)) {
        best = code;
        most = votes;
      }
    }
    return best + 1;
  }

  #concludeState(base: number): number {
    const own = this.#ownState(base);
    return own === undecided && this.#seemsPerson(this.#keys.get(base)) ? person : own;
  }

  /** Whether a word is a name of its own that nothing tells to be no person's. */
  #standsAlone(word: string): boolean {
    const state = this.#ownState(this.#keys.find(word));
    return state === undecided || state === person;
  }

  /** Whether a name of two words that nothing tells the kind of is a person's: its surname stands alone elsewhere. */
  #seemsPerson(key: string): boolean {
    const surnames = surnamesOf(key);
    const words = key.split(" ");
    // Elsewhere than in Latin letters the lists tell no titles and patronymics.
    const most = /[a-z]/.test(key) ? 2 : 3;
    if (words.length > most) return false;
    return (
      surnames.some((surname) => !this.#lists.words.has(surname) && this.#standsAlone(surname)) &&
      words.every((word) => !this.#lists.places.has(word) && !this.#lists.acronyms.has(word))
    );
  }
}
