import type { Source } from "../corpus/source.ts";
import type { TextLayout } from "../corpus/text-layout.ts";
import type { Range } from "../text/range.ts";
import { splitSentences } from "../text/sentences.ts";

/** The sentences of a text that is no source. */
export function sentencesOfText(text: string): Range[] {
  return splitSentences(text).flatMap((sentence) => cutLong(text, sentence));
}

/** Characters; what is longer is no sentence but a list or a log: it is read in stretches, so that memory stays bounded. */
const LONGEST_SENTENCE = 20_000;

/** The sentence, in stretches that end at white space where it is too long. */
function cutLong(text: string, { start, end }: Range): Range[] {
  const stretches: Range[] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    const blank = text.slice(from, from + LONGEST_SENTENCE).lastIndexOf(" ");
    const to = from + (blank > 0 ? blank : LONGEST_SENTENCE);
    stretches.push({ start: from, end: to });
    from = to;
  }
  stretches.push({ start: from, end });
  return stretches;
}

/** Shows the sentences of a source one by one, so that no list is made: a text may have a million. */
export function visitSentences({ text, passages }: Source, visit: (sentence: Range) => void): void {
  const isExamination = text.includes("Q.") && asked.test(text) && answered.test(text);
  let before: Range | undefined;
  let isOnly = true;
  const show = (sentence: Range) => {
    const own = isExamination ? behindLabel(text, sentence) : sentence;
    if (own.end - own.start > LONGEST_SENTENCE) cutLong(text, own).forEach(visit);
    else visit(own);
  };
  visitUncut(text, passages.layout, (sentence) => {
    if (before !== undefined) {
      show(before);
      isOnly = false;
    }
    before = sentence;
  });
  if (before === undefined || (!isOnly && signOff.test(text.slice(before.start, before.end)))) return;
  show(before);
}

/** The sentences of all blocks but code: those of its passage where a block is one, else they are split here. */
function visitUncut(text: string, layout: TextLayout, visit: (sentence: Range) => void): void {
  let passage = 0;
  for (let block = 0; block < layout.blockCount; block++) {
    while (passage < layout.passageCount && layout.blockOfPassage(passage) < block) passage++;
    if (layout.kindOfBlock(block) === "code") continue;
    const range = { start: layout.startOfBlock(block), end: layout.endOfBlock(block) };
    const isOne = passage < layout.passageCount && layout.endOfPassage(passage) >= range.end;
    if (!isOne || layout.blockOfPassage(passage) !== block) {
      splitSentences(text, range).forEach(visit);
      continue;
    }
    const end = layout.firstSentenceOf(passage + 1);
    for (let sentence = layout.firstSentenceOf(passage); sentence < end; sentence++)
      visit({ start: layout.startOfSentence(sentence), end: layout.endOfSentence(sentence) });
  }
}

/** Lines that open with these hold a question and an answer of somebody examined: "Q. Who was there?", "A. Nobody." */
const asked = /^[ \t]*Q\.\s/m;
const answered = /^[ \t]*A\.\s/m;
const label = /^\s*[QA]\.\s+/;

/** The sentence without the label of its question or answer, which is no initial. */
function behindLabel(text: string, { start, end }: Range): Range {
  const [found = ""] = label.exec(text.slice(start, end)) ?? [];
  return { start: start + found.length, end };
}

/** An agency's name alone at the end of its article: who wrote it, not who it is about. */
const signOff = /^\W*\p{Lu}{2,}\W*$/u;
