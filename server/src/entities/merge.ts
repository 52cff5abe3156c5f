import type { Source } from "../corpus/source.ts";
import { indexBearers, type SourceNames } from "./bearers.ts";
import type { EntityIndex, SourceCandidates } from "./entity.ts";
import { makeEntityIndex, type NamedMention } from "./entity-index.ts";
import { gazetteer } from "./gazetteer.ts";
import { countNames, type SettledName, settle, shortForms } from "./settle.ts";

/**
 * The entities of a corpus from what each source yields alone. `candidates` may stand in any order and belong to
 * `sources` by id; the same sources give the same index in every order.
 */
export function mergeEntities(sources: readonly Source[], candidates: readonly SourceCandidates[]): EntityIndex {
  const lists = gazetteer();
  const ordered = [...sources].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const bySource = new Map(candidates.map((found) => [found.source, found]));
  const known = ordered.map((source) => bySource.get(source.id) ?? emptyCandidates(source));
  const counts = countNames(known);
  const named: SourceNames[] = ordered.map((source, index) => {
    const names: SettledName[] = [];
    const short = shortForms(known[index]!, lists);
    for (const candidate of known[index]!.candidates) {
      for (const name of settle(candidate, source.text, counts, short, lists)) names.push(name);
    }
    return { names, acronyms: known[index]!.acronyms };
  });
  const bearers = indexBearers(named, lists);
  const mentions: NamedMention[] = [];
  for (const [index, source] of named.entries()) {
    const view = bearers.viewOf(source);
    for (const name of source.names) {
      mentions.push({ source: index, name, bearers: bearers.bearersOf(name, view) });
    }
  }
  return makeEntityIndex(ordered, mentions, bearers, counts, lists);
}

function emptyCandidates(source: Source): SourceCandidates {
  return { source: source.id, candidates: [], lowerCase: new Map(), acronyms: [] };
}
