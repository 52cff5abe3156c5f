import type { Passage, Source } from "../../server/src/corpus/source.ts";
import { bareSource } from "../support/bare-source.ts";
import { seededNumbers } from "../support/seeded-numbers.ts";

/** A source with these paragraphs as its passages, without the cost of extracting it. */
export function sourceOfParagraphs(id: string, title: string, paragraphs: readonly string[]): Source {
  const passages: Passage[] = [];
  let text = "";
  for (const paragraph of paragraphs) {
    if (text !== "") text += "\n\n";
    const [index, start] = [passages.length, text.length];
    text += paragraph;
    const end = text.length;
    passages.push({ source: id, index, start, end, paragraph: index + 1, heading: undefined, sentences: [] });
  }
  return bareSource(id, text, { digest: "00", passages, metadata: { title } });
}

/** Sources of made-up words, of which some are very common and most are rare, as in real text. */
export function randomCorpus(seed: number, sourceCount: number): Source[] {
  const next = seededNumbers(seed);
  const word = () => `w${Math.floor(2 ** (next() * 13))}`;
  const words = (count: number) => Array.from({ length: count }, word).join(" ");
  return Array.from({ length: sourceCount }, (_, i) => {
    const paragraphs = Array.from({ length: 1 + Math.floor(next() * 12) }, () =>
      words(1 + Math.floor(next() ** 2 * 60)),
    );
    return sourceOfParagraphs(`s${i}`, words(3), paragraphs);
  });
}

/** Words of a passage drawn at random, some left out and some of others put in. */
export function randomQuery(next: () => number, sources: readonly Source[]): string {
  const source = sources[Math.floor(next() * sources.length)] as Source;
  const passage = source.passages[Math.floor(next() * source.passages.length)] as Passage;
  const words = source.text.slice(passage.start, passage.end).split(" ");
  const kept = words.slice(0, 25).filter(() => next() < 0.7);
  return [...kept, `w${Math.floor(next() * 500)}`].join(" ");
}
