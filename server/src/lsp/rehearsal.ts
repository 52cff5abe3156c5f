import type { Source } from "../corpus/source.ts";
import { extractSources } from "../extract/extract.ts";
import type { Note } from "../notes/note.ts";
import { parseNote } from "../notes/parse-note.ts";
import { checkNote } from "../rules/check.ts";
import { judgeUntil, withNote, withSource } from "../snapshot/make-snapshot.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { CancellationToken, Scheduler } from "../workspace/ports.ts";
import { toProtocolRange } from "./convert.ts";
import type { Folder } from "./folder.ts";
import { answerHover, type HoverOptions } from "./hover.ts";
import { answerDefinition } from "./locations.ts";

/** Keystrokes that are tried: the first few of a person took twice as long as later ones. */
const KEYSTROKES = 12;
/** Changes of a source that are tried, and claims of the note that is judged after each. */
const CHANGES = 3;
const MOST_CLAIMS = 20;
/** A note of so many characters is enough to try on, and costs a turn no more than a few milliseconds. */
const ENOUGH = 100_000;

/**
 * Does what a person is about to do, with nobody waiting: types into a note and asks about what stands there, changes a
 * source that it cites. Code that runs for the first time is several times slower than later, and lists are read when they
 * are first needed; this way nobody waits for it. Nothing comes of it: every step makes a snapshot that is thrown away.
 * `token` ends it; between two steps other messages have their turn.
 */
export async function rehearse(
  folder: Folder,
  snapshot: Snapshot,
  options: HoverOptions,
  scheduler: Scheduler,
  token: CancellationToken,
): Promise<void> {
  const note = chooseNote(folder, snapshot);
  if (note === undefined) return;
  for (const step of steps(folder, snapshot, note, options)) {
    step();
    await scheduler.pause();
    if (token.isCancellationRequested) return;
  }
}

/** The first note with claims and citations, an open one where there is any. */
function chooseNote(folder: Folder, { notes }: Snapshot): Note | undefined {
  const fit = notes.filter(
    ({ claims, citations, text }) => claims.length + citations.length > 0 && text.length < ENOUGH,
  );
  return fit.find(({ path }) => folder.isOpen(path)) ?? fit[0];
}

function* steps(folder: Folder, snapshot: Snapshot, note: Note, options: HoverOptions): Generator<() => void> {
  let typed = note;
  let now = snapshot;
  for (let key = 0; key < KEYSTROKES; key++) {
    const claim = note.claims[key % Math.max(1, note.claims.length)];
    const at = claim?.end ?? note.text.length;
    const text = note.text.slice(0, at) + "a".repeat(key + 1) + note.text.slice(at);
    yield () => {
      typed = parseNote(note.path, text, note);
    };
    yield () => {
      now = withNote(snapshot, typed);
    };
    for (const offset of placesOf(typed, key)) {
      const asked = () => ({ folder, snapshot: now, id: typed.path, document: typed, note: typed });
      const position = () => toProtocolRange(typed, { start: offset, end: offset }).start;
      yield () => answerHover(asked(), position(), options);
      yield () => answerDefinition(asked(), position());
    }
  }
  const source = citedSource(snapshot, note);
  if (source === undefined || note.claims.length > MOST_CLAIMS) return;
  for (let change = 1; change <= CHANGES; change++) {
    let changed: Source | undefined;
    yield () => {
      changed = changedSource(source, change);
    };
    yield () => {
      if (changed !== undefined) now = withSource(snapshot, changed);
    };
    yield () => void now.entities;
    let judged = false;
    while (!judged) {
      let claims = 0;
      yield () => {
        judged = judgeUntil(now, note, () => ++claims > 1);
      };
    }
    yield () => checkNote(now, note);
    // Names go back to what they were.
    yield () => snapshot.entities.findEntity("");
  }
}

/** A citation, a name or number, and a claim: another with each key. */
function placesOf(note: Note, key: number): number[] {
  const citation = note.citations[key % Math.max(1, note.citations.length)];
  const claim = note.claims[key % Math.max(1, note.claims.length)];
  const inClaim = claim === undefined ? [] : [claim.start, claim.start + ((claim.end - claim.start) >> 1)];
  return citation === undefined ? inClaim : [citation.keyRange.start, ...inClaim];
}

function citedSource(snapshot: Snapshot, note: Note): Source | undefined {
  for (const resolution of snapshot.resolutionsOf(note)) {
    if (resolution.status !== "resolved") continue;
    const { source } = resolution;
    if (source.ownText && source.record === undefined) return source;
  }
  return undefined;
}

function changedSource({ path, text }: Source, change: number): Source | undefined {
  const bytes = new TextEncoder().encode(`${text}\nKai Zyx${"o".repeat(change)}berg was seen.\n`);
  return extractSources(path, bytes, `${change}`, { limitBytes: bytes.length }).sources[0];
}
