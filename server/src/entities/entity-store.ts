import type { Source, SourceId } from "../corpus/source.ts";
import { Authors } from "./authors.ts";
import { bearersOf } from "./bearers.ts";
import { ByteRecords } from "./byte-records.ts";
import { ByteReader } from "./bytes.ts";
import {
  kindCodes,
  nameIn,
  namesPart,
  openOutline,
  packNames,
  passOutline,
  readAcronyms,
  readCandidates,
  readLowerCase,
} from "./candidate-bytes.ts";
import { countWords, findCandidates } from "./candidates.ts";
import type { ColumnReader, ColumnWriter } from "./column-bytes.ts";
import { correctNames } from "./correct-names.ts";
import type { Corrections } from "./corrections.ts";
import type { Candidate, SourceCandidates, SourceWithCandidates } from "./entity.ts";
import { EntityForms } from "./entity-forms.ts";
import { EntitySources } from "./entity-sources.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { type MentionRow, packRows, RowCursor } from "./mention-rows.ts";
import { lowerCaseTruth, NameFacts } from "./name-facts.ts";
import { NameKinds } from "./name-kinds.ts";
import { PassageOutline } from "./passage-outline.ts";
import { type SettledName, settle } from "./settle.ts";
import { type NamedStretch, SettledNames } from "./settled-names.ts";
import { SourceOrder } from "./source-order.ts";
import { LARGE, LargeSources, SourceRows } from "./source-rows.ts";
import { viewOf } from "./source-view.ts";
import { finish, inParts, NAMES_IN_STEP, type Steps } from "./steps.ts";
import { StringTable } from "./string-table.ts";
import { WatchedWords, watchFor } from "./watched-words.ts";

/** The sources that an update changes: replaced or added, and gone. */
export interface SourceChanges {
  readonly changed: readonly SourceWithCandidates[];
  readonly removed: readonly SourceId[];
}

/**
 * The entities of a corpus, changed in place. Three layers, each a function of the one below: counts of names, which
 * tell names from other words; kinds of names, which tell who bears a short one; and the mentions of each source. A
 * source's change goes up layer by layer to those sources only that saw something change. What the store holds depends
 * on its sources alone, not on how they came in, the numbers of strings and sources aside.
 */
export class EntityStore {
  readonly lists: Gazetteer;
  readonly corrections: Corrections;
  readonly keys = new StringTable();
  readonly facts: NameFacts;
  readonly order = new SourceOrder();
  readonly forms: EntityForms;
  readonly rows = new ByteRecords();
  readonly mentioning = new EntitySources(this.rows);
  readonly authors: Authors;
  /** Another object after each update. */
  state: object = {};
  /** Entities of sources that changed or whose names mean others now, since they were last taken; undefined before that. */
  #touched: Set<number> | undefined;
  readonly #kinds: NameKinds;
  /** Acronyms and candidates of each source, as `packCandidates` lays them out; its words in lower case are counted. */
  readonly #candidates = new ByteRecords();
  readonly #watched: WatchedWords;
  readonly #cursor = new RowCursor(new ByteReader());
  readonly #reader = new ByteReader();
  #columns = new SourceRows();
  readonly #largeRows = new LargeSources<SourceRows>();
  #outline = new PassageOutline();
  readonly #largeOutlines = new LargeSources<PassageOutline>();
  readonly #largeTitles = new LargeSources<ReadonlyMap<number, string | undefined>>();

  constructor(lists: Gazetteer, corrections: Corrections) {
    this.lists = lists;
    this.corrections = corrections;
    this.#watched = new WatchedWords(lists);
    this.facts = new NameFacts(this.keys, lists, corrections);
    this.authors = new Authors(this.keys, corrections);
    this.#kinds = new NameKinds(this.keys, lists, corrections);
    this.forms = new EntityForms(this.keys, this.#kinds, lists, corrections);
  }

  /** Goes over to other sources. The answer undoes it; `alike` says whether all names still mean the same. */
  update({ changed, removed }: SourceChanges): { readonly undo: SourceChanges; readonly alike: boolean } {
    this.state = {};
    const fresh = this.order.count === 0;
    if (!fresh) {
      this.facts.watchChanges();
      this.forms.watchChanges();
    }
    const changedSlots = new Set<number>();
    const undo = { changed: [] as SourceWithCandidates[], removed: [] as SourceId[] };
    const gone = removed.filter((id) => !changed.some(({ source }) => source.id === id));
    for (const id of gone) {
      const slot = this.order.slotOf(id);
      if (slot === undefined) continue;
      undo.changed.push(this.#takeBack(slot));
      this.#candidates.set(slot, nothing);
      this.#watched.clear(slot);
      this.rows.set(slot, nothing);
      this.mentioning.change(slot);
      this.order.remove(slot);
    }
    for (const { source, candidates } of changed) {
      const known = this.order.slotOf(source.id);
      if (known === undefined) undo.removed.push(source.id);
      else undo.changed.push(this.#takeBack(known));
      changedSlots.add(finish(this.#putIn(source, candidates)));
    }
    const otherwise = this.facts.changedKeys();
    const settled = new Map<number, NamedStretch[]>();
    for (const slot of changedSlots) settled.set(slot, finish(this.#settle(slot)));
    for (const slot of this.#watched.slotsWatching(otherwise, this.order.slots)) {
      if (settled.has(slot) || this.order.sourceAt(slot) === undefined) continue;
      this.#countKinds(slot, -1);
      settled.set(slot, finish(this.#settle(slot)));
    }
    for (const names of settled.values()) {
      for (const { name, base } of names) this.#kinds.countName(name, base, 1);
    }
    const concluded = this.#kinds.conclude();
    this.forms.changeKinds(concluded.bases);
    if (!fresh) {
      const concerned = new Set(concluded.bases.keys());
      for (const short of concluded.short) {
        if (!this.lists.places.has(short)) concerned.add(this.keys.find(short));
        concerned.add(this.keys.find(`${short}#person`));
      }
      concerned.delete(0);
      for (const slot of concerned.size === 0 ? [] : this.mentioning.slotsOfAny(concerned)) {
        if (!settled.has(slot)) settled.set(slot, finish(this.#settle(slot)));
      }
    }
    let alike = !fresh && !this.#changesTexts(otherwise);
    for (const [slot, names] of settled) {
      const moved = finish(this.#writeRows(slot, names, changedSlots.has(slot)));
      if (moved && !changedSlots.has(slot)) alike = false;
    }
    this.mentioning.refresh(this.keys.size, this.order.slots);
    if (!this.forms.areAlike()) alike = false;
    if (changedSlots.size * 4 > this.order.count) this.#trim();
    return { undo, alike };
  }

  /**
   * As `update` of an empty store, in steps, each of a part or of some of the names of one large source, and in three
   * stages: part by part from beginning to end would settle again and again what the next part unsettles. Until it is
   * done the store answers nothing.
   */
  *fill(parts: Iterable<readonly SourceWithCandidates[]>): Steps<void> {
    this.state = {};
    const slots: number[][] = [];
    for (const part of parts) {
      const own: number[] = [];
      for (const { source, candidates } of part) own.push(yield* this.#putIn(source, candidates));
      slots.push(own);
      yield;
    }
    const settled = new SettledNames();
    for (const part of slots) {
      for (const slot of part) {
        const names = yield* this.#settle(slot);
        yield* inParts(names, (some) => {
          for (const { name, base } of some) this.#kinds.countName(name, base, 1);
        });
        yield* settled.put(names, this.order.sourceAt(slot)!.text);
      }
      yield;
    }
    const concluded = yield* this.#kinds.concludeInSteps();
    yield;
    this.forms.changeKinds(concluded.bases);
    yield;
    for (const part of slots) {
      for (const slot of part) {
        const names = yield* settled.take(this.order.sourceAt(slot)!.text);
        yield* this.#writeRows(slot, names, true);
      }
      yield;
    }
    this.mentioning.refresh(this.keys.size, this.order.slots);
    yield;
    this.order.arrange();
    yield;
    this.#trim();
  }

  /** Writes all but the sources. */
  write(to: ColumnWriter): void {
    for (const part of this.#parts()) part.write(to);
    this.order.write(to);
  }

  /** Takes over what was written, with the sources at their numbers; into an empty store under the same corrections. */
  read(from: ColumnReader, sources: readonly (Source | undefined)[]): void {
    for (const part of this.#parts()) part.read(from);
    this.order.read(from, sources);
  }

  /** What was found in this very source, its words in lower case aside; undefined where the store does not hold it now. */
  candidatesOf(source: Source): SourceCandidates | undefined {
    const slot = this.order.slotOf(source.id);
    if (slot === undefined || this.order.sourceAt(slot) !== source) return undefined;
    const { bytes } = this.#candidates;
    return packNames(source, bytes.subarray(this.#candidates.start(slot), this.#candidates.end(slot)));
  }

  /** All that changes with sources is in one of these. */
  #parts() {
    return [
      this.keys,
      this.facts,
      this.#kinds,
      this.forms,
      this.rows,
      this.mentioning,
      this.#watched,
      this.authors,
      this.#candidates,
    ];
  }

  /** Titles and roles before the mention at this place. */
  titleAt(slot: number, start: number): string | undefined {
    const read = () => titlesOf(this.#candidatesOf(slot, this.order.sourceAt(slot)!));
    return this.#largeTitles.of(slot, this.state, read).get(start);
  }

  /** The mentions of a source as columns; good until the next call. */
  columnsOf(slot: number): SourceRows {
    const rows = this.#largeRows.of(slot, this.state, () => this.#columns.read(this.rowsOf(slot)));
    if (rows === this.#columns && rows.size >= LARGE) this.#columns = new SourceRows();
    return rows;
  }

  /** The passages of a source as columns; good until the next call. */
  outlineOf(slot: number): PassageOutline {
    const read = () => this.#outline.read(openOutline(this.#openFound(slot)));
    const outline = this.#largeOutlines.of(slot, this.state, read);
    if (outline === this.#outline && outline.size >= LARGE) this.#outline = new PassageOutline();
    return outline;
  }

  /** Sources that mention an entity, in order; others have it as the key of what turned out to be another. */
  sourcesNaming(entity: number): number[] {
    const slots = this.mentioning.slotsOf(entity).filter((slot) => this.columnsOf(slot).naming(entity).length > 0);
    return this.order.sort(slots);
  }

  /** The mentions of a source, one after the other; good until the next call. */
  rowsOf(slot: number): RowCursor {
    return this.#cursor.open(this.rows, slot);
  }

  /** Entities whose mentions, or the words around them, may be others than when this was last asked. */
  takeTouched(): ReadonlySet<number> {
    const touched = this.#touched ?? new Set();
    this.#touched = new Set();
    return touched;
  }

  #touchBearers(slot: number): void {
    if (this.#touched === undefined) return;
    const rows = this.rowsOf(slot);
    while (rows.next()) for (const bearer of rows.bearers) this.#touched.add(bearer);
  }

  #openNames(slot: number): ByteReader {
    return passOutline(this.#openFound(slot));
  }

  #openFound(slot: number): ByteReader {
    return this.#reader.open(this.#candidates.bytes, this.#candidates.start(slot), this.#candidates.end(slot));
  }

  /** With a reader of their own: others are asked while they are gone through. */
  #candidatesOf(slot: number, source: Source): Iterable<Candidate> {
    const { bytes } = this.#candidates;
    const reader = new ByteReader().open(bytes, this.#candidates.start(slot), this.#candidates.end(slot));
    readAcronyms(passOutline(reader));
    return readCandidates(reader, source.text);
  }

  /** Counts out all that a source brought in, and gives what would bring it back. */
  #takeBack(slot: number): SourceWithCandidates {
    const source = this.order.sourceAt(slot)!;
    const acronyms = readAcronyms(this.#openNames(slot));
    for (const candidate of this.#candidatesOf(slot, source)) {
      this.facts.countName(candidate, -1);
      this.#kinds.countHead(candidate, -1);
    }
    this.facts.countWords(source.text, countWords(source), -1);
    this.#kinds.countAcronyms(acronyms, -1);
    this.#countKinds(slot, -1);
    this.#countBearers(slot, source, -1);
    this.#countAuthors(slot, source, -1);
    this.#touchBearers(slot);
    return { source, candidates: this.candidatesOf(source)! };
  }

  *#putIn(source: Source, found: SourceCandidates): Steps<number> {
    const slot = this.order.set(source);
    const { bytes } = namesPart(found, source.text.length) === undefined ? findCandidates(source) : found;
    const { start, end } = namesPart({ source: source.id, bytes }, source.text.length)!;
    this.#candidates.set(slot, bytes, start, end);
    const reader = passOutline(this.#reader.open(bytes, start));
    const keyOf = (name: string) => this.facts.keyOf(name);
    const acronyms = readAcronyms(reader);
    const watched = new Set<number>();
    let counted = 0;
    for (const candidate of readCandidates(reader, source.text)) {
      if (++counted % NAMES_IN_STEP === 0) yield;
      this.facts.countName(candidate, 1);
      this.#kinds.countHead(candidate, 1);
      watchFor(candidate, source.text, keyOf, watched);
    }
    const words = end < bytes.length ? readLowerCase(reader) : countWords(source);
    yield* inParts(words, (part) => this.facts.countWords(source.text, part, 1));
    yield* inParts(acronyms, (part) => this.#kinds.countAcronyms(part, 1));
    this.#watched.set(slot, watched);
    this.#countAuthors(slot, source, 1);
    return slot;
  }

  /** The names of a source, by what all sources tell. */
  *#settle(slot: number): Steps<NamedStretch[]> {
    const source = this.order.sourceAt(slot)!;
    const { facts, lists, corrections } = this;
    const settled: SettledName[] = [];
    let looked = 0;
    for (const candidate of this.#candidatesOf(slot, source)) {
      if (++looked % NAMES_IN_STEP === 0) yield;
      for (const name of settle(candidate, source.text, facts, lists)) settled.push(name);
    }
    const names = corrections.entries.length === 0 ? settled : correctNames(settled, source, corrections);
    const named: NamedStretch[] = [];
    for (const name of names) {
      named.push({ name, base: this.keys.add(name.base) });
      if (named.length % NAMES_IN_STEP === 0) yield;
    }
    return named;
  }

  #countKinds(slot: number, by: 1 | -1): void {
    const rows = this.rowsOf(slot);
    while (rows.next()) this.#kinds.countName({ kind: kindCodes[rows.kind], kindSure: rows.kindSure }, rows.base, by);
  }

  #countBearers(slot: number, source: Source, by: 1 | -1): void {
    const rows = this.rowsOf(slot);
    while (rows.next()) {
      if (rows.bearer === 0) for (const bearer of rows.bearers) this.forms.countUnclear(bearer, by);
      else this.forms.count(rows.bearer, nameIn(source.text, rows.start, rows.end), rows.base, by);
    }
  }

  /** Whom metadata names as author tells what such a name is, and that there is one; it is no mention. */
  #countAuthors(slot: number, source: Source, by: 1 | -1): void {
    if (source.metadata.authors.length === 0) return;
    for (const author of this.authors.authorsOf(source, (name, key) => this.facts.baseOf(name, key))) {
      this.authors.count(author.entity, slot, by);
      this.#kinds.countVote(author.kind, author.entity, by);
      this.forms.countAuthor(author.entity, author.name, by);
    }
  }

  /** Puts down who the names of a source mean; whether that is something else than before. */
  *#writeRows(slot: number, names: readonly NamedStretch[], counted: boolean): Steps<boolean> {
    const source = this.order.sourceAt(slot)!;
    const view = yield* viewOf(names, readAcronyms(this.#openNames(slot)), this.#kinds, this.lists);
    const rows: MentionRow[] = [];
    for (const { name, base } of names) {
      const keys = bearersOf(name, view, this.#kinds, this.lists, this.corrections);
      const bearers = keys.length === 1 && keys[0] === name.base ? [base] : keys.map((key) => this.keys.add(key));
      const { start, end, kind, kindSure } = name;
      rows.push({ start, end, base, kind: kindCodes.indexOf(kind), kindSure, bearers });
      if (rows.length % NAMES_IN_STEP === 0) yield;
    }
    const packed = yield* packRows(rows);
    const same = this.rows.holds(slot, packed);
    if (same && !counted) return false;
    if (!counted) {
      this.#countBearers(slot, source, -1);
      this.#touchBearers(slot);
    }
    if (!same) {
      this.rows.set(slot, packed);
      this.mentioning.change(slot);
    }
    for (const [index, { bearers, base }] of rows.entries()) {
      if (bearers.length === 1) this.forms.count(bearers[0]!, names[index]!.name.name, base, 1);
      else for (const bearer of bearers) this.forms.countUnclear(bearer, 1);
      for (const bearer of bearers) this.#touched?.add(bearer);
      if ((index + 1) % NAMES_IN_STEP === 0) yield;
    }
    return !same;
  }

  /** Whether names of a text that is no source may be found otherwise since these keys are counted otherwise. */
  #changesTexts(keys: ReadonlyMap<string, number>): boolean {
    for (const [key, difference] of keys) {
      const everyday = difference === lowerCaseTruth && this.lists.words.has(key);
      if (!everyday) return true;
      const { sure, doubtful } = this.forms.entitiesNamed(key);
      if (sure.size + doubtful.size > 0) return true;
    }
    return false;
  }

  #trim(): void {
    this.keys.trim();
    this.facts.trim();
    this.forms.trim();
    this.#kinds.trim();
    this.rows.trim();
    this.#candidates.trim();
    this.#watched.trim();
    this.mentioning.trim();
    // Readers hold the bytes they last read.
    this.rowsOf(0);
    this.#openNames(0);
  }
}

const nothing = new Uint8Array(0);

/** By where candidates start, what stands before them; of two that start at one place the first tells. */
function titlesOf(candidates: Iterable<Candidate>): Map<number, string | undefined> {
  const titles = new Map<number, string | undefined>();
  for (const candidate of candidates) {
    for (const { start, title } of candidate.rest === undefined ? [candidate] : [candidate, candidate.rest]) {
      if (!titles.has(start)) titles.set(start, title);
    }
  }
  return titles;
}
