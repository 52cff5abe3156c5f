import type { Entity } from "../entities/entity.ts";
import type { Note } from "../notes/note.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { type Range, touches } from "../text/range.ts";
import { foldedNames, foldName } from "./match-names.ts";

export interface NameCompletion {
  readonly entity: Entity;
  /** What of the note the name replaces. */
  readonly range: Range;
  /** The end of the name or alias that begins as the person has typed: what further typing is compared with. */
  readonly matched: string;
}

export interface NameCompletions {
  /** Most mentioned first. */
  readonly names: readonly NameCompletion[];
  /** Whether more names begin that way. */
  readonly more: boolean;
}

const MOST = 50;
/** Words of a name that may be typed before the one at the cursor. */
const WORDS_BEFORE = 5;

const NOTHING: NameCompletions = { names: [], more: false };

/**
 * Names of entities that begin, or have a word that begins, with the words before an offset of a note: as many words as
 * any name has. An alias finds the canonical name. Nothing outside of running text. `EntityIndex.listUntil` spreads the
 * work of the first question.
 */
export function completeNames(snapshot: Snapshot, path: string, offset: number): NameCompletions {
  const note = snapshot.findNote(path);
  if (!note || !isInProse(note, offset)) return NOTHING;
  for (const start of startsOfName(note.text, offset)) {
    const typed = foldName(note.text.slice(start, offset));
    const { found, whole } = findNames(snapshot.entities.entities, typed);
    if (found.length === 0 && !whole) continue;
    const names = found.slice(0, MOST).map((entity) => ({
      entity,
      range: { start, end: offset },
      matched: matchedPart(entity, typed),
    }));
    return { names, more: found.length > MOST };
  }
  return NOTHING;
}

/** "[@", "see @ha", "[[har": what is being typed is a key. */
const citationBegun = /(?:^|[^\p{L}\p{N}])@\{?[^\s\]};,]*$|\[\[[^\]]*$/u;

/** In running text or right behind it on its line, and in no citation and no code. */
function isInProse({ text, prose, citations }: Note, offset: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  if (line.split("`").length % 2 === 0 || citationBegun.test(line)) return false;
  if (citations.some(({ mark }) => mark.start < offset && offset < mark.end)) return false;
  return prose.some(
    (range) => touches(range, offset) || (range.end < offset && /^[ \t]*$/.test(text.slice(range.end, offset))),
  );
}

/** Where the name that is being typed may begin, farthest first: at a capital letter before, else at the last word. */
function startsOfName(text: string, offset: number): readonly number[] {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  const words = [...line.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.&-]*/gu)].slice(-WORDS_BEFORE - 1);
  const last = words.at(-1);
  if (!last || last.index + last[0].length < line.length) return [offset];
  const before = words.slice(0, -1).filter(([word]) => /^\p{Lu}/u.test(word));
  return [...before, last].map(({ index }) => offset - line.length + index);
}

/** At most one more than are given; and whether an entity's name is typed as a whole. */
function findNames(entities: readonly Entity[], typed: string): { readonly found: Entity[]; readonly whole: boolean } {
  const found: Entity[] = [];
  let whole = false;
  for (const entity of entities) {
    if (placeOf(entity, typed) < 0) continue;
    if (foldName(entity.name) === typed) whole = true;
    else found.push(entity);
    if (found.length > MOST) break;
  }
  return { found, whole };
}

/** Where in `foldedNames` a word of a name begins with `typed`, the beginning of a name before that of another word. */
function placeOf(entity: Entity, typed: string): number {
  const names = foldedNames(entity);
  if (!names.includes(typed)) return -1;
  const first = names.indexOf(`\n${typed}`);
  if (first >= 0) return first + 1;
  const inside = [names.indexOf(` ${typed}`), names.indexOf(`-${typed}`)].filter((at) => at >= 0);
  return inside.length === 0 ? -1 : Math.min(...inside) + 1;
}

function matchedPart(entity: Entity, typed: string): string {
  const names = foldedNames(entity);
  const start = placeOf(entity, typed);
  return names.slice(start, names.indexOf("\n", start));
}
