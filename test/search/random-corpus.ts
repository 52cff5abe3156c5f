import type { Passage, Source } from "../../server/src/corpus/source.ts";
import { LayoutBuilder } from "../../server/src/corpus/text-layout.ts";
import { bareSource } from "../support/bare-source.ts";
import { seededNumbers } from "../support/seeded-numbers.ts";

/** A source with these paragraphs as its passages, without the cost of extracting it. */
export function sourceOfParagraphs(id: string, title: string, paragraphs: readonly string[]): Source {
  const layout = new LayoutBuilder();
  let text = "";
  for (const [index, paragraph] of paragraphs.entries()) {
    if (text !== "") text += "\n\n";
    const start = text.length;
    text += paragraph;
    const range = { start, end: text.length };
    layout.addBlock({ ...range, kind: "paragraph", paragraph: index + 1, level: undefined });
    layout.addPassage(index, [range]);
  }
  return bareSource(id, text, { digest: "00", layout, metadata: { title } });
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
  const passage = source.passages.get(Math.floor(next() * source.passages.length)) as Passage;
  const words = source.text.slice(passage.start, passage.end).split(" ");
  const kept = words.slice(0, 25).filter(() => next() < 0.7);
  return [...kept, `w${Math.floor(next() * 500)}`].join(" ");
}
