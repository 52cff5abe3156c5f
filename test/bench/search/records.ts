import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Source } from "../../../server/src/corpus/source.ts";
import { LayoutBuilder } from "../../../server/src/corpus/text-layout.ts";
import { bareSource } from "../../support/bare-source.ts";

/** Sources of a JSON Lines file, gzipped or not, whose objects have a `title` and a `text`. */
export function readRecords(file: string): Source[] {
  const bytes = file.endsWith(".gz") ? gunzipSync(readFileSync(file)) : readFileSync(file);
  const sources: Source[] = [];
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline;
    const line = bytes.toString("utf8", start, end);
    start = end + 1;
    if (line.trim() === "") continue;
    const { title, text } = JSON.parse(line);
    sources.push(makeRecord(`records.jsonl#r${sources.length + 1}`, String(title), String(text)));
  }
  return sources;
}

const layout = new LayoutBuilder();

/** A source of a title and paragraphs parted by empty lines, all of them passages. */
export function makeRecord(id: string, title: string, body: string): Source {
  const text = `${title}\n\n${body}`;
  let start = 0;
  for (const [index, part] of text.split("\n\n").entries()) {
    const range = { start, end: start + part.length };
    const place = layout.blockCount;
    if (part.trim() !== "") {
      const isTitle = index === 0;
      layout.addBlock({
        ...range,
        kind: isTitle ? "title" : "paragraph",
        paragraph: place || undefined,
        level: undefined,
      });
      layout.addPassage(place, [range]);
    }
    start = range.end + 2;
  }
  const titleRange = { start: 0, end: title.length };
  return bareSource(id, text, { ownText: false, layout, metadata: { title, titleRange } });
}

export function passageTexts(sources: readonly Source[]): string[] {
  return sources.flatMap(({ text, passages }) => Array.from(passages, ({ start, end }) => text.slice(start, end)));
}

/**
 * A question: words of a passage, and the number of that passage among all, or of several if they have the same words, in
 * whatever case and with whatever marks between them: no question tells those apart.
 */
export interface Question {
  readonly words: string;
  readonly right: readonly number[];
}

/** Of passages drawn at random, the first 25 words, each dropped with a chance of 30 %. */
export function drawQuestions(next: () => number, passages: readonly string[], count: number): Question[] {
  const questions: Question[] = [];
  const equals = new Map<string, number[]>();
  for (const [number, passage] of passages.entries()) {
    const words = lettersAndDigits(passage);
    const same = equals.get(words);
    if (same === undefined) equals.set(words, [number]);
    else same.push(number);
  }
  while (questions.length < count) {
    const passage = passages[Math.floor(next() * passages.length)] as string;
    const words = passage.trim().split(/\s+/);
    if (words.length < 20) continue;
    const kept = words.slice(0, 25).filter(() => next() >= 0.3);
    questions.push({ words: kept.join(" "), right: equals.get(lettersAndDigits(passage)) ?? [] });
  }
  return questions;
}

function lettersAndDigits(text: string): string {
  return (
    text
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join(" ") ?? ""
  );
}
