import type { Resolution } from "../citations/resolution.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Passage, Source } from "../corpus/source.ts";
import type { EvidencePassage } from "../evidence/claim-input.ts";
import type { Claim, Note } from "../notes/note.ts";
import type { SearchOptions, SearchResult } from "../search/passage-index.ts";
import type { Range } from "../text/range.ts";
import { sentenceBefore } from "./sentence-before.ts";

/** Passages asked of the index for a claim without citation, and for one that cites a whole source. */
const CANDIDATES = 8;
const CANDIDATES_OF_SOURCE = 12;
/** Further ones for a claim that names what it speaks of by a pronoun: the best for it and the sentence before. */
const CANDIDATES_IN_CONTEXT = 4;

/** The passages that a claim's verdict rests on, and how firmly the claim points at them. */
export interface GatheredEvidence {
  readonly passages: readonly EvidencePassage[];
  /** `sources`: its citations lead to them; `corpus`: it has none; `elsewhere`: it cites something that is no source of ours. */
  readonly cites: "sources" | "corpus" | "elsewhere";
  /** Some of its citations lead nowhere, or to a source of which the end was not read: what is missing here may stand there. */
  readonly incomplete: boolean;
}

export interface EvidenceQuestions {
  readonly corpus: Corpus;
  search(query: string, options: SearchOptions): readonly SearchResult[];
}

/** Gathers the cited passages with their neighbours, else the best passages of the whole corpus. */
export function gatherEvidence(
  { corpus, search }: EvidenceQuestions,
  note: Note,
  claim: Claim,
  resolutions: readonly Resolution[],
): GatheredEvidence {
  const gathered = new Gathering();
  let resolved = 0;
  let lost = 0;
  let cut = false;
  let elsewhere = 0;
  for (const index of claim.citations) {
    const resolution = resolutions[index];
    if (resolution === undefined) continue;
    if (resolution.status === "resolved" && !resolution.whole) gathered.addPlaces(resolution.source, resolution.ranges);
    else if (resolution.status === "resolved" || resolution.status === "out-of-range") {
      const { source } = resolution;
      cut ||= corpus.findCut(source) !== undefined;
      const sources = new Set([source.id]);
      const found = searchInContext({ corpus, search }, note, claim, CANDIDATES_OF_SOURCE, sources);
      // A source that shares no word with the claim is evidence all the same: that it does not speak of it.
      const passages = found.length > 0 ? found : firstOf(source);
      for (const passage of passages) gathered.add(source, passage, true);
    }
    if (resolution.status === "resolved" || resolution.status === "out-of-range") resolved++;
    else if (resolution.status !== "foreign") lost++;
    else if (isWebLink(note, index)) elsewhere++;
  }
  if (resolved + lost > 0) return { passages: gathered.passages, cites: "sources", incomplete: lost > 0 || cut };
  for (const passage of searchInContext({ corpus, search }, note, claim, CANDIDATES)) {
    const source = corpus.findSource(passage.source);
    if (source) gathered.add(source, passage, false);
  }
  return { passages: gathered.passages, cites: elsewhere > 0 ? "elsewhere" : "corpus", incomplete: false };
}

function firstOf({ passages }: Source): Passage[] {
  const count = Math.min(CANDIDATES_OF_SOURCE, passages.length);
  return Array.from({ length: count }, (_, index) => passages.get(index) as Passage);
}

/** The best passages for a claim, and where its words alone do not say what it is about, some for it in its context. */
function searchInContext(
  { search }: EvidenceQuestions,
  note: Note,
  claim: Claim,
  limit: number,
  sources?: ReadonlySet<string>,
): readonly Passage[] {
  const among = sources === undefined ? {} : { sources };
  const found = search(claim.text, { limit, ...among }).map(({ passage }) => passage);
  const before = sentenceBefore(note, claim) ?? claim.headings.at(-1);
  if (before === undefined || !BEGINS_WITH_PRONOUN.test(claim.text)) return found;
  const wider = search(`${claim.text} ${before}`, { limit: CANDIDATES_IN_CONTEXT, ...among });
  return [...new Set([...found, ...wider.map(({ passage }) => passage)])];
}

const BEGINS_WITH_PRONOUN =
  /^(?:[\p{L}]+,? )?(?:it|its|he|his|she|her|they|their|this|these|that|those|both|there)\b/iu;

/** A passage as evidence that is cited, with its neighbours. */
export function passagesAround(source: Source, passage: Passage): readonly EvidencePassage[] {
  const gathered = new Gathering();
  gathered.addPlaces(source, [passage]);
  return gathered.passages;
}

/** Whether a citation of a note, by its index, is a link to somewhere outside the folder. */
export function isWebLink(note: Note, index: number): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(note.citations[index]?.target ?? "");
}

class Gathering {
  readonly #places = new Map<Passage, { readonly source: Source; cited: boolean }>();

  get passages(): readonly EvidencePassage[] {
    return [...this.#places].map(([passage, { source, cited }]) => ({ source, passage, cited }));
  }

  add(source: Source, passage: Passage, cited: boolean): void {
    const known = this.#places.get(passage);
    if (known === undefined) this.#places.set(passage, { source, cited });
    else known.cited ||= cited;
  }

  /** A place between passages (a heading, an empty line) stands for the passage behind it. */
  addPlaces(source: Source, ranges: readonly Range[]): void {
    const { passages } = source;
    for (const range of ranges) {
      let inside = passages.overlapping(range);
      if (inside.length === 0) {
        const behind = passages.get(passages.firstStartingAt(range.start));
        inside = behind === undefined ? [] : [behind];
      }
      for (const passage of inside) this.add(source, passage, true);
      for (const passage of inside) {
        for (const neighbour of [passages.get(passage.index - 1), passages.get(passage.index + 1)]) {
          if (neighbour) this.add(source, neighbour, false);
        }
      }
    }
  }
}
