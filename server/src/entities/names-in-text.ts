import { findCandidatesInText } from "./candidates.ts";
import type { Candidate, EntityId, NameInText } from "./entity.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";
import { type NameCounts, settle } from "./settle.ts";

const none: ReadonlySet<string> = new Set();

/** Names of a text that is no source, with the entities of the corpus that bear them. */
export function findNamesInText(
  text: string,
  positionsOf: (name: string) => readonly number[],
  idOf: (position: number) => EntityId,
  counts: NameCounts,
  lists: Gazetteer,
): NameInText[] {
  const names: NameInText[] = [];

  function add(start: number, end: number, positions: readonly number[], certain: boolean): void {
    const name = text.slice(start, end).replace(/\s+/g, " ");
    names.push({ start, end, name, entities: positions.map(idOf), certain });
  }

  for (const candidate of findCandidatesInText(text)) {
    const owned = candidate.owner === undefined ? [] : ownedBy(candidate, positionsOf, idOf);
    const whole = candidate.owner === undefined ? positionsOf(candidate.name) : owned;
    const key = nameKey(candidate.name);
    if (whole.length > 0 && !(candidate.uncertain && lists.words.has(key))) {
      add(candidate.start, candidate.end, whole, true);
      continue;
    }
    const single = !candidate.name.includes(" ") && (counts.lowerCase.get(key) ?? 0) === 0;
    const short = whole.length > 0 && single ? new Set([key]) : none;
    for (const name of settle(candidate, text, counts, short, lists)) {
      const written = name.owner === undefined ? positionsOf(name.name) : [];
      const positions = written.length > 0 || name.owner !== undefined ? written : positionsOf(name.key);
      add(name.start, name.end, positions, positions.length > 0 || !candidate.uncertain);
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
