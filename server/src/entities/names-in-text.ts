import { findCandidatesInText } from "./candidates.ts";
import type { Candidate, EntityId, NameInText } from "./entity.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";
import { type NameCounts, settle } from "./settle.ts";

/** Names of a text that is no source, with the entities of the corpus that bear them. */
export function findNamesInText(
  text: string,
  positionsOf: (name: string) => readonly number[],
  idOf: (position: number) => EntityId,
  byName: ReadonlyMap<string, readonly number[]>,
  counts: NameCounts,
  lists: Gazetteer,
): NameInText[] {
  const names: NameInText[] = [];

  function add(start: number, end: number, positions: readonly number[], certain: boolean): void {
    const name = text.slice(start, end).replace(/\s+/g, " ");
    names.push({ start, end, name, entities: positions.map(idOf), certain });
  }

  /** The longest known names inside an unknown one, apart; none when it holds no known name. */
  function addKnownParts(candidate: Candidate): boolean {
    const words = [...text.slice(candidate.start, candidate.end).matchAll(/\S+/g)];
    let found = false;
    for (let at = 0; at < words.length; at++) {
      for (let end = Math.min(words.length, at + 8); end > at; end--) {
        if (at === 0 && end === words.length) continue;
        const start = candidate.start + words[at]!.index;
        const stop = candidate.start + words[end - 1]!.index + words[end - 1]![0].length;
        const key = nameKey(text.slice(start, stop));
        const positions = byName.get(key);
        if (positions === undefined || (end - at === 1 && lists.words.has(key))) continue;
        add(start, stop, positions, true);
        found = true;
        at = end - 1;
        break;
      }
    }
    return found;
  }

  for (const candidate of findCandidatesInText(text)) {
    const owned = candidate.owner === undefined ? [] : ownedBy(candidate, positionsOf, idOf);
    const whole = candidate.owner === undefined ? positionsOf(candidate.name) : owned;
    const single = !candidate.name.includes(" ");
    if (whole.length > 0 && !(candidate.uncertain && single && lists.words.has(nameKey(candidate.name)))) {
      add(candidate.start, candidate.end, whole, true);
      continue;
    }
    for (const name of settle(candidate, text, counts, lists)) {
      const positions = name.owner === undefined ? positionsOf(name.name) : [];
      if (positions.length > 0) add(name.start, name.end, positions, true);
      else if (name.kind === "person" || !addKnownParts({ ...candidate, start: name.start, end: name.end })) {
        add(name.start, name.end, [], !candidate.uncertain && (name.kindSure || !name.uncertain));
      }
    }
  }
  return names;
}

/** The entities among the bearers of an office's name that belong to the owner it is written with. */
function ownedBy(
  candidate: Candidate,
  positionsOf: (name: string) => readonly number[],
  idOf: (position: number) => EntityId,
): readonly number[] {
  const office = `@${candidate.owner}`;
  const all = [...positionsOf(candidate.name), ...positionsOf(candidate.name.replace(/^\S+ /, ""))];
  return [...new Set(all.filter((position) => idOf(position).endsWith(office)))];
}
