import type { EntityId, EntityIndex } from "./entity.ts";
import { gazetteer } from "./gazetteer.ts";
import { nameKey } from "./name-key.ts";

/** Words of a name looked for in a question. */
const LONGEST_NAME = 4;

interface Named {
  readonly start: number;
  readonly end: number;
  readonly entity: EntityId;
}

/**
 * A question with a name in it put as others of the same bearer, so that passages which use these are found too: "What
 * did OPEC decide" also with "Organization of the Petroleum Exporting Countries". Names of several bearers stay as they
 * are. Names may be written without capitals, as people type them in a search box.
 */
export function rewordNames(question: string, entities: EntityIndex, most: number): string[] {
  const found: string[] = [];
  const present = new Set(wordsOf(question));
  for (const { start, end, entity } of namedIn(question, entities)) {
    const bearer = entities.findEntity(entity)!;
    const written = nameKey(question.slice(start, end));
    for (const form of [bearer.name, ...bearer.aliases]) {
      if (found.length === most) return found;
      if (nameKey(form) === written || wordsOf(form).every((word) => present.has(word))) continue;
      found.push(question.slice(0, start) + form + question.slice(end));
    }
  }
  return found;
}

/** Names of one bearer each, apart and in order. */
function namedIn(question: string, entities: EntityIndex): Named[] {
  const named: Named[] = entities
    .findNames(question)
    .flatMap(({ start, end, entities: ids }) => (ids.length === 1 ? [{ start, end, entity: ids[0]! }] : []));
  const words = [...question.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.&-]*/gu)];
  for (let first = 0; first < words.length; first++) {
    const { index: start } = words[first]!;
    for (let last = Math.min(first + LONGEST_NAME, words.length) - 1; last >= first; last--) {
      const end = words[last]!.index + words[last]![0].length;
      if (named.some((name) => name.start < end && start < name.end)) continue;
      const entity = bearerOf(question.slice(start, end), entities);
      if (entity === undefined) continue;
      named.push({ start, end, entity });
      break;
    }
  }
  return named.sort((a, b) => a.start - b.start);
}

/** Who alone bears a name that may be written in small letters. */
function bearerOf(written: string, entities: EntityIndex): EntityId | undefined {
  const lower = written.toLowerCase();
  if (gazetteer().words.has(lower) || lower.length < 2) return undefined;
  const bearers = entities.findByName(written);
  const found = bearers.length > 0 || written.length > 6 ? bearers : entities.findByName(written.toUpperCase());
  return found.length === 1 ? found[0]!.id : undefined;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
