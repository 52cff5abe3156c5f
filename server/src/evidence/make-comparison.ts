import type { Source } from "../corpus/source.ts";
import type { NameInText, Names } from "../entities/entity.ts";
import { type AnalysedSentence, type AnalysedText, analysePassage, analyseText } from "./analysed-text.ts";
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
  const names = rememberComparisons(input.names);
  const words = new ClaimWords(claim);
  const sentences = [...passages]
    .sort((a, b) =>
      a.source.id < b.source.id ? -1 : a.source.id > b.source.id ? 1 : a.passage.start - b.passage.start,
    )
    .flatMap(({ source, passage }) => analysePassage(source, passage));
  const claimNames = placeNames(names.findNames(input.text), claim);
  const namesOf = makeNameFinder(names);
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
      alike = compareNames(names, claimNames, namesOf(sentence));
      likeness.set(sentence, alike);
    }
    bearNames(claimNames, alike, strength);
  };
  const ranked = rankSentences(claim.units, compared, contextOf, bearKnownNames);
  const { chosen, strength } = selectSentences(claim.units, ranked, contextOf);
  return {
    text: input.text,
    evidenceName: input.cited ? "The cited passages" : "The passages found",
    claim,
    names,
    ranked,
    rankedByWords: rankSentences(withoutValues(claim.units), compared, contextOf, bearKnownNames, true, ranked),
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

/** The same names; every rule compares the same few, and each comparison reads and looks up both. */
function rememberComparisons(names: Names): Names {
  const known = new Map<string, Map<string, ReturnType<Names["compareNames"]>>>();
  return {
    findNames: (text) => names.findNames(text),
    namesIn: (source, range) => names.namesIn(source, range),
    compareNames: (a, b) => {
      let answers = known.get(a);
      if (!answers) {
        answers = new Map();
        known.set(a, answers);
      }
      let answer = answers.get(b);
      if (answer === undefined) {
        answer = names.compareNames(a, b);
        answers.set(b, answer);
      }
      return answer;
    },
  };
}

/** The names of a sentence, found once. */
function makeNameFinder(names: Names): Comparison["namesOf"] {
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

const titles = new WeakMap<Source, { readonly text: string; readonly stems: ReadonlySet<string> }>();

/** The stems of title and headings, found once for as long as the source lives and its headings are the same. */
function makeTitleReader(sentences: readonly AnalysedSentence[]): Comparison["titleOf"] {
  const known = new Map<Source, ReadonlySet<string>>();
  return (source) => {
    const own = known.get(source);
    if (own) return own;
    const text = titleWithHeadings(source, sentences);
    const before = titles.get(source);
    const stems =
      before?.text === text ? before.stems : new Set(analyseText(text, undefined).units.map(({ stem }) => stem));
    titles.set(source, { text, stems });
    known.set(source, stems);
    return stems;
  };
}

/** For each name of the claim how far a name of the sentence may be the same: surname for full name, acronym, demonym. */
function compareNames(names: Names, claimNames: readonly ClaimName[], there: readonly PlacedName[]): number[] {
  return claimNames.map(({ name }) => {
    let best = 0;
    for (const other of there) {
      const answer = names.compareNames(name, other.name);
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
