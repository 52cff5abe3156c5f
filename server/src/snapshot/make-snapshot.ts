import type { Resolution } from "../citations/resolution.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Source, SourceProblem } from "../corpus/source.ts";
import type { SourceSet } from "../corpus/source-set.ts";
import type { Corrections } from "../entities/corrections.ts";
import type { EntityIndex } from "../entities/entity.ts";
import type { NamedPath } from "../entities/read-entities-file.ts";
import type { QuotationCheck } from "../evidence/quotation-check.ts";
import type { Verdict } from "../evidence/verdict.ts";
import type { Note } from "../notes/note.ts";
import type { IndexMerge } from "../search/index-merge.ts";
import type { PassageIndex } from "../search/passage-index.ts";
import { citesSource } from "./cites-source.ts";
import { Ground, type KnownNames, type Prepared } from "./ground.ts";
import type { Elsewhere } from "./look-elsewhere.ts";
import { doNamesStand, lookAtNamesUntil } from "./names-of-several.ts";
import { NoteAnswers } from "./note-answers.ts";
import type { Settings, SettingsProblem } from "./settings.ts";
import type { Snapshot } from "./snapshot.ts";
import { Surroundings } from "./surroundings.ts";

/** All there is in a workspace folder at one moment. An array that did not change should stay the same object. */
export interface SnapshotParts {
  readonly settings: Settings;
  /** Of all configuration files. */
  readonly settingsProblems: readonly SettingsProblem[];
  /** What `entities.yaml` says. */
  readonly corrections: Corrections;
  /** Text of `entities.yaml` as an editor or else the disk has it; undefined where there is none. */
  readonly entitiesText: string | undefined;
  /** Paths of sources that this text names. */
  readonly entitiesPaths: readonly NamedPath[];
  readonly sources: SourceSet;
  readonly problems: readonly SourceProblem[];
  readonly notes: readonly Note[];
  /** Markdown files that are notes only if they cite a source. */
  readonly candidates: readonly Note[];
  /** Every Markdown file that is no source, notes among them: where wiki links may lead that are none of ours. */
  readonly pages: readonly string[];
}

/**
 * Puts a snapshot together. Answers of `previous` are used again where they rest on nothing that changed; the result
 * is the same as without them. `draft` is a snapshot on nearly the same sources, so that what they yield together need
 * not be merged at once. Neither is kept alive. `prepared` knows of sources that are new.
 */
export function makeSnapshot(
  parts: SnapshotParts,
  previous?: Snapshot,
  draft = previous,
  prepared?: Prepared,
): Snapshot {
  return new ComposedSnapshot(parts, composed(previous), composed(draft), prepared);
}

function composed(snapshot: Snapshot | undefined): ComposedSnapshot | undefined {
  return snapshot instanceof ComposedSnapshot ? snapshot : undefined;
}

/**
 * Answers one question about the note after the other until all are answered (true) or `enough` says to stop (false), so
 * that a long note can be checked in turns with other work. `Snapshot.verdictsOf` judges what is left.
 */
export function judgeUntil(snapshot: Snapshot, note: Note, enough: () => boolean): boolean {
  const answered = composed(snapshot)?.answersOf(note).answerUntil(enough) ?? true;
  return answered && (snapshot.partial || lookAtNamesUntil(snapshot, note, enough));
}

/** The same for what has to be said at once: that of which nothing stands from before the sources changed. */
export function judgeNewUntil(snapshot: Snapshot, note: Note, enough: () => boolean): boolean {
  const answered = composed(snapshot)?.answersOf(note).answerNewUntil(enough) ?? true;
  return answered && (snapshot.partial || doNamesStand(snapshot, note) || lookAtNamesUntil(snapshot, note, enough));
}

/**
 * The snapshot as far as can be said of it after `judgeNewUntil`: each claim, quotation and name of the note has its
 * answer or the one that stood before the sources changed, never any other. It is the snapshot itself if nothing is left
 * to judge.
 */
export function asItStands(snapshot: Snapshot, note: Note): Snapshot {
  const whole = composed(snapshot);
  return whole === undefined || whole.answersOf(note).settled
    ? snapshot
    : new ComposedSnapshot(whole.parts, whole, whole, undefined, "standing");
}

/**
 * Merges the names of at most so many sources, which would else be done when somebody asks for them; whether none are
 * left.
 */
export function mergeNames(snapshot: Snapshot, most: number): boolean {
  return composed(snapshot)?.ground.mergeNames(most) ?? true;
}

/** A snapshot with another version of one of its notes, to try something on. */
export function withNote(snapshot: Snapshot, note: Note): Snapshot {
  const before = composed(snapshot);
  if (before === undefined) return snapshot;
  const replace = (notes: readonly Note[]) => notes.map((other) => (other.path === note.path ? note : other));
  const { notes, candidates } = before.parts;
  return new ComposedSnapshot(
    { ...before.parts, notes: replace(notes), candidates: replace(candidates) },
    before,
    before,
  );
}

/** A snapshot with another version of one of its sources, to try something on. */
export function withSource(snapshot: Snapshot, source: Source): Snapshot {
  const before = composed(snapshot);
  if (before === undefined) return snapshot;
  const sources = before.parts.sources.update(new Map([[source.id, source]]));
  return new ComposedSnapshot({ ...before.parts, sources }, before, before);
}

/** A snapshot on the sources of `draft` and the names merged so far, for answers while the others are being read. */
export function makePartialSnapshot(parts: SnapshotParts, draft: Snapshot): Snapshot {
  return new ComposedSnapshot(parts, composed(draft), composed(draft), undefined, "partial");
}

/** A merge that would make searching the snapshot cheaper, to be done in steps and handed to `applyIndexMerge`. */
export function nextIndexMerge(snapshot: Snapshot): IndexMerge | undefined {
  return composed(snapshot)?.ground.nextMerge();
}

/** Changes no answer of the snapshot. */
export function applyIndexMerge(snapshot: Snapshot, merge: IndexMerge): void {
  composed(snapshot)?.ground.applyMerge(merge);
}

/** What an earlier run is to leave. */
export interface Gained extends Prepared {
  /** Undefined where they were not merged. */
  readonly merged: KnownNames | undefined;
}

/** What each source of the snapshot yields alone, the segments of its index and its merged names. */
export function gainedOf(snapshot: Snapshot): Gained {
  const ground = composed(snapshot)?.ground;
  return {
    merged: ground?.names,
    candidatesOf: (source) => ground?.candidatesOf(source),
    segments: ground?.index.segments.map(({ segment }) => segment) ?? [],
  };
}

type SnapshotKind = "whole" | "partial" | "standing";

class ComposedSnapshot implements Snapshot {
  readonly parts: SnapshotParts;
  readonly #kind: SnapshotKind;
  readonly settings: Settings;
  readonly settingsProblems: readonly SettingsProblem[];
  readonly entitiesText: string | undefined;
  readonly entitiesPaths: readonly NamedPath[];
  readonly notes: readonly Note[];
  readonly ground: Ground;
  readonly #surroundings: Surroundings;
  /** Which of the candidates cite a source. */
  readonly citing = new Map<Note, boolean>();
  readonly #answers = new Map<string, NoteAnswers>();

  constructor(
    parts: SnapshotParts,
    previous: ComposedSnapshot | undefined,
    draft: ComposedSnapshot | undefined,
    prepared?: Prepared,
    kind: SnapshotKind = "whole",
  ) {
    this.parts = parts;
    this.#kind = kind;
    this.settings = parts.settings;
    this.settingsProblems = parts.settingsProblems;
    this.entitiesText = parts.entitiesText;
    this.entitiesPaths = parts.entitiesPaths;
    const before = previous ? previous.ground : undefined;
    const same =
      before !== undefined &&
      before.sources === parts.sources &&
      before.problems === parts.problems &&
      before.corrections === parts.corrections;
    this.ground = same ? before : new Ground(parts, draft ? draft.ground : before, prepared);
    const around = previous ? previous.#surroundings : undefined;
    const settled = around?.corpusGlobs === parts.settings.corpus && around.notePaths === parts.pages;
    this.#surroundings = settled ? around : new Surroundings(parts.settings.corpus, parts.pages);
    for (const note of parts.candidates) {
      const known = same && settled ? previous?.citing.get(note) : undefined;
      this.citing.set(note, known ?? citesSource(note, this.ground.corpus, this.#surroundings));
    }
    const citing = parts.candidates.filter((note) => this.citing.get(note));
    this.notes = [...parts.notes, ...citing].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    for (const note of this.notes) {
      const earlier = previous ? previous.#answers.get(note.path) : undefined;
      const holds = same && settled && earlier?.note === note;
      this.#answers.set(note.path, holds ? earlier : this.#answer(note, earlier));
    }
  }

  get partial(): boolean {
    return this.#kind === "partial";
  }

  get standing(): boolean {
    return this.#kind === "standing";
  }

  get corpus(): Corpus {
    return this.ground.corpus;
  }

  get index(): PassageIndex {
    return this.ground.index;
  }

  get entities(): EntityIndex {
    return this.partial ? this.ground.entitiesSoFar : this.ground.entities;
  }

  findNote(path: string): Note | undefined {
    return this.#answers.get(path)?.note;
  }

  resolutionsOf(note: Note): readonly Resolution[] {
    return this.answersOf(note).resolutions;
  }

  verdictOf(note: Note, claim: number): Verdict {
    const answers = this.answersOf(note);
    return this.standing ? answers.claims.meanwhileOf(claim).verdict : answers.verdictOf(claim);
  }

  verdictsOf(note: Note): readonly Verdict[] {
    const { claims } = this.answersOf(note);
    return note.claims.map(({ index }) => (this.standing ? claims.meanwhileOf(index) : claims.of(index)).verdict);
  }

  elsewhereOf(note: Note, claim: number): Elsewhere {
    const { claims } = this.answersOf(note);
    return (this.standing ? claims.meanwhileOf(claim) : claims.of(claim)).elsewhere;
  }

  quotationsOf(note: Note): readonly QuotationCheck[] {
    const { quotations } = this.answersOf(note);
    return note.quotations.map(({ index }) => (this.standing ? quotations.meanwhileOf(index) : quotations.of(index)));
  }

  answersOf(note: Note): NoteAnswers {
    const answers = this.#answers.get(note.path);
    return answers?.note === note ? answers : this.#answer(note, answers);
  }

  #answer(note: Note, earlier: NoteAnswers | undefined): NoteAnswers {
    return new NoteAnswers(note, this.ground, this.#surroundings, earlier, this.partial);
  }
}
