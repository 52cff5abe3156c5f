import type { Source } from "../corpus/source.ts";
import type { NameInText } from "../entities/entity.ts";
import { type AnalysedSentence, type AnalysedText, analysePassage, analyseText, type Unit } from "./analysed-text.ts";
import type { ClaimInput, EvidencePassage } from "./claim-input.ts";
import { ClaimWords } from "./claim-words.ts";
import type { ClaimName, Comparison, PlacedName } from "./fault.ts";
import { makeAligner } from "./fault.ts";
import { rankSentences, selectSentences } from "./select-evidence.ts";
import { findSourceWords } from "./source-words.ts";
import { withoutValues } from "./value-places.ts";

/** Lays a claim and the sentences of its passages side by side. */
export function makeComparison(
  input: ClaimInput,
  claim: AnalysedText,
  passages: readonly EvidencePassage[],
): Comparison {
  const words = new ClaimWords(claim);
  const sentences = [...passages]
    .sort((a, b) =>
      a.source.id < b.source.id ? -1 : a.source.id > b.source.id ? 1 : a.passage.start - b.passage.start,
    )
    .flatMap(({ source, passage }) => analysePassage(source, passage));
  const claimNames = placeNames(input.names.findNames(input.text), claim);
  const namesOf = makeNameFinder(input);
  const strengths = new Map<Source, readonly number[]>();
  const contextOf = (sentence: AnalysedSentence): readonly number[] => {
    let strength = strengths.get(sentence.source);
    if (!strength) {
      strength = contextStrength(words, sentence.source, sentences);
      strengths.set(sentence.source, strength);
    }
    return strength;
  };
  const compared = sentences.map((sentence) => ({ sentence, bearing: words.compare(sentence) }));
  const likeness = new Map<AnalysedSentence, readonly number[]>();
  const bearKnownNames = (sentence: AnalysedSentence, strength: number[]) => {
    const isOpen = ({ units }: ClaimName) => strength.slice(units.start, units.end).some((value) => value < 1);
    if (!claimNames.some(isOpen)) return;
    let alike = likeness.get(sentence);
    if (!alike) {
      alike = compareNames(input, claimNames, namesOf(sentence));
      likeness.set(sentence, alike);
    }
    bearNames(claimNames, alike, strength);
  };
  const rank = (units: readonly Unit[], all: boolean) => rankSentences(units, compared, contextOf, bearKnownNames, all);
  const ranked = rank(claim.units, false);
  const { chosen, strength } = selectSentences(claim.units, ranked, contextOf);
  return {
    text: input.text,
    evidenceName: input.cited ? "The cited passages" : "The passages found",
    claim,
    names: input.names,
    ranked,
    rankedByWords: rank(withoutValues(claim.units), true),
    compared,
    contextOf,
    chosen,
    strength,
    sentences,
    sources: sourcesOf(passages).map(findSourceWords),
    days: sourcesOf(passages).flatMap(({ metadata }) => metadata.date ?? []),
    claimNames,
    align: makeAligner(claim),
    findOccurrences: (sentence) => words.findOccurrences(sentence),
    namesOf,
    titleOf: makeTitleReader(sentences),
  };
}

/** What title, headings and other metadata bear out: less than a sentence does, but the subject often stands only there. */
function contextStrength(words: ClaimWords, source: Source, sentences: readonly AnalysedSentence[]): number[] {
  return words.compare(analyseContext(source, sentences)).strength.map((strength) => strength * CONTEXT_STRENGTH);
}

const contexts = new WeakMap<Source, { readonly text: string; readonly analysed: AnalysedText }>();

/** Title, headings and other metadata taken apart, once for as long as the source lives and its headings are the same. */
function analyseContext(source: Source, sentences: readonly AnalysedSentence[]): AnalysedText {
  const { metadata } = source;
  const text = [titleWithHeadings(source, sentences), ...metadata.authors, metadata.publisher ?? ""].join(" . ");
  const known = contexts.get(source);
  if (known?.text === text) return known.analysed;
  const analysed = analyseText(text, metadata.date);
  contexts.set(source, { text, analysed });
  return analysed;
}

function titleWithHeadings(source: Source, sentences: readonly AnalysedSentence[]): string {
  const parts = new Set([source.metadata.title]);
  for (const { passage, source: own } of sentences) if (own === source && passage.heading) parts.add(passage.heading);
  return [...parts].join(" . ");
}

const CONTEXT_STRENGTH = 0.9;

/** Names with the units they span; those that span none are left out. */
function placeNames(names: readonly NameInText[], { units }: AnalysedText): PlacedName[] {
  return names.flatMap((name) => {
    const start = units.findIndex((unit) => unit.end > name.start);
    let end = start;
    while (end >= 0 && end < units.length && (units[end]?.start ?? Infinity) < name.end) end++;
    return start < 0 || end <= start ? [] : [{ ...name, units: { start, end } }];
  });
}

/** The names of a sentence, found once. */
function makeNameFinder({ names }: ClaimInput): Comparison["namesOf"] {
  const known = new Map<AnalysedSentence, readonly PlacedName[]>();
  return (sentence) => {
    let found = known.get(sentence);
    if (!found) {
      found = placeNames(names.namesIn(sentence.source.id, sentence), sentence);
      known.set(sentence, found);
    }
    return found;
  };
}

function makeTitleReader(sentences: readonly AnalysedSentence[]): Comparison["titleOf"] {
  const known = new Map<Source, ReadonlySet<string>>();
  return (source) => {
    let stems = known.get(source);
    if (!stems) {
      const { units } = analyseText(titleWithHeadings(source, sentences), undefined);
      stems = new Set(units.map(({ stem }) => stem));
      known.set(source, stems);
    }
    return stems;
  };
}

/** For each name of the claim how far a name of the sentence may be the same: surname for full name, acronym, demonym. */
function compareNames(input: ClaimInput, claimNames: readonly ClaimName[], there: readonly PlacedName[]): number[] {
  return claimNames.map(({ name }) => {
    let best = 0;
    for (const other of there) {
      const answer = input.names.compareNames(name, other.name);
      best = Math.max(best, answer === "same" ? 1 : answer === "compatible" ? 0.9 : 0);
    }
    return best;
  });
}

/** Lets names bear out the claim's as far as they are alike. */
function bearNames(claimNames: readonly ClaimName[], alike: readonly number[], strength: number[]): void {
  claimNames.forEach(({ units }, index) => {
    for (let i = units.start; i < units.end; i++) strength[i] = Math.max(strength[i] as number, alike[index] as number);
  });
}

/** The sources of passages, by id. */
export function sourcesOf(passages: readonly EvidencePassage[]): Source[] {
  return [...new Set(passages.map(({ source }) => source))].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
