import type { Source } from "../corpus/source.ts";
import { BODY_WEIGHT, CONTEXT_WEIGHT } from "./bm25.ts";
import { countSlots } from "./dictionary.ts";
import { sortLog } from "./posting-lists.ts";
import { FREQUENCY_BITS, LARGE_FREQUENCY, MOST_PASSAGES, MOST_POSTINGS, type Segment } from "./segment.ts";
import { makeArrays } from "./segment-bytes.ts";
import { TermScanner } from "./term-scanner.ts";
import { dateWords, isBelowTitle } from "./terms.ts";

/** Terms are numbered in 24 bits while a segment is built; one passage adds far fewer than are left. */
const MOST_TERMS = 2 ** 23;

/** Up to so many terms of a title are compared with each other to find those that are the same. */
const MOST_COMPARED = 64;

/** Usual text has more of them; the log of what passages hold is given room accordingly, and grows where there are fewer. */
const CHARACTERS_PER_POSTING = 6;

/**
 * Segments of sources with different ids, in the order given; each is closed once it has `mostPostings`. What they are
 * depends on the sources alone; a scanner that has read other sources before makes them sooner.
 */
export function buildSegments(
  sources: readonly Source[],
  scanner = new TermScanner(),
  mostPostings = MOST_POSTINGS,
): Segment[] {
  const segments: Segment[] = [];
  const characters = sources.reduce((sum, { text }) => sum + text.length, 0);
  const expected = Math.min(mostPostings, Math.ceil(characters / CHARACTERS_PER_POSTING));
  let builder = new SegmentBuilder(scanner, mostPostings, expected);
  for (const source of sources) {
    let from = 0;
    while (from < source.passages.length) {
      from = builder.add(source, from);
      if (builder.isFull) {
        segments.push(builder.build());
        builder = new SegmentBuilder(scanner, mostPostings, expected);
      }
    }
  }
  if (!builder.isEmpty) segments.push(builder.build());
  return segments;
}

/**
 * Logs what each passage holds, term number and weighted frequency in one word, passage by passage; `build` sorts the
 * log by term, counting.
 */
class SegmentBuilder {
  readonly #mostPostings: number;
  readonly #scanner: TermScanner;
  readonly #sources: Source[] = [];
  readonly #firstPlaces: number[] = [];
  readonly #firstPassages: number[] = [];
  #passageCount = 0;
  #lengths = new Uint32Array(64);
  /** Where each passage's part of the log ends. */
  #logEnds = new Uint32Array(64);
  #log: Uint32Array;
  #logged = 0;
  /** Frequencies that do not fit, by their place in the log. */
  readonly #large = new Map<number, number>();
  /** Of each of the scanner's terms, where the last passage that holds it has it in the log, plus 1. */
  #seenAt: Uint32Array;
  /** The scanner's numbers of the segment's terms, in the order they come, in its first `#termCount` places. */
  #terms = new Uint32Array(1024);
  #termCount = 0;
  /** Terms of the heading and title above a passage and of its source's date, in its first `#contextCount` places. */
  #context = new Uint32Array(64);
  #contextCount = 0;

  constructor(scanner: TermScanner, mostPostings: number, expectedPostings: number) {
    scanner.forgetMany();
    this.#scanner = scanner;
    this.#seenAt = new Uint32Array(scanner.dictionary.count + 1024);
    this.#mostPostings = mostPostings;
    this.#log = new Uint32Array(expectedPostings);
  }

  get isEmpty(): boolean {
    return this.#passageCount === 0;
  }

  get isFull(): boolean {
    return (
      this.#logged >= this.#mostPostings ||
      this.#passageCount >= MOST_PASSAGES ||
      this.#scanner.dictionary.count >= MOST_TERMS
    );
  }

  /** Adds the source's passages from a place on until the segment is full, and returns the place of the first left out. */
  add(source: Source, from: number): number {
    this.#sources.push(source);
    this.#firstPlaces.push(from);
    this.#firstPassages.push(this.#passageCount);
    const { passages, text } = source;
    const date = dateWords(source);
    let [title, heading]: [string | undefined, number | undefined] = [undefined, undefined];
    let place = from;
    for (; place < passages.length && !this.isFull; place++) {
      const start = passages.startOf(place);
      const titleAbove = isBelowTitle(source, start) ? source.metadata.title : "";
      const headingAbove = passages.layout.headingAbove(place);
      if (titleAbove !== title || headingAbove !== heading) {
        [title, heading] = [titleAbove, headingAbove];
        this.#findContext(title, passages.headingOf(place) ?? "", date);
      }
      this.#addPassage(text, start, passages.endOf(place));
    }
    return place;
  }

  build(): Segment {
    const terms = this.#terms.subarray(0, this.#termCount);
    const log = this.#log.subarray(0, this.#logged);
    const logEnds = this.#logEnds.subarray(0, this.#passageCount);
    const sources = this.#sources;
    const { dictionary } = this.#scanner;
    const { slots, starts, characters, ...rest } = makeArrays({
      firstPlaces: sources.length,
      firstPassages: sources.length + 1,
      byId: sources.length,
      lengths: this.#passageCount,
      listStarts: terms.length + 1,
      postings: log.length,
      densities: terms.length,
      largePositions: this.#large.size,
      largeFrequencies: this.#large.size,
      slots: countSlots(terms.length),
      starts: terms.length + 1,
      characters: dictionary.countCharacters(terms),
    });
    rest.firstPlaces.set(this.#firstPlaces);
    rest.firstPassages.set([...this.#firstPassages, this.#passageCount]);
    rest.byId.set(orderById(sources));
    rest.lengths.set(this.#lengths.subarray(0, this.#passageCount));
    dictionary.write({ slots, starts, characters }, terms);
    sortLog(log, logEnds, rest.lengths, terms, this.#large, rest);
    return { ...rest, sources, dictionary: { slots, starts, characters } };
  }

  /** Finds the terms of the title, the heading and the date, each once. */
  #findContext(title: string, heading: string, date: string): void {
    const scanner = this.#scanner;
    scanner.count = 0;
    scanner.scan(title, 0, title.length);
    scanner.scan(heading, 0, heading.length);
    scanner.scan(date, 0, date.length);
    const { found, count } = scanner;
    if (count > this.#context.length) this.#context = new Uint32Array(2 * count);
    this.#contextCount = 0;
    if (count > MOST_COMPARED) {
      for (const term of new Set(found.subarray(0, count))) this.#context[this.#contextCount++] = term;
      return;
    }
    for (let i = 0; i < count; i++) {
      let first = 0;
      while (found[first] !== found[i]) first++;
      if (first === i) this.#context[this.#contextCount++] = found[i] as number;
    }
  }

  #addPassage(text: string, start: number, end: number): void {
    const scanner = this.#scanner;
    const before = this.#logged;
    this.#reserve(this.#contextCount);
    this.#count(this.#context, this.#contextCount, CONTEXT_WEIGHT, before);
    let length = 0;
    for (let from = start; from < end; ) {
      const to = endOfStretch(text, from, end);
      scanner.count = 0;
      scanner.scan(text, from, to);
      this.#reserve(scanner.count);
      this.#count(scanner.found, scanner.count, BODY_WEIGHT, before);
      length += scanner.count;
      from = to;
    }
    this.#lengths[this.#passageCount] = length;
    this.#logEnds[this.#passageCount++] = this.#logged;
  }

  /** Logs the first `count` terms for the passage whose part of the log begins at `before`. */
  #count(terms: Uint32Array, count: number, weight: number, before: number): void {
    const log = this.#log;
    const seenAt = this.#seenAt;
    let logged = this.#logged;
    for (let i = 0; i < count; i++) {
      const term = terms[i] as number;
      const at = (seenAt[term] as number) - 1;
      if (at < before) {
        if (at < 0) this.#terms[this.#termCount++] = term;
        log[logged++] = (term << FREQUENCY_BITS) | weight;
        seenAt[term] = logged;
      } else if (((log[at] as number) & LARGE_FREQUENCY) + weight < LARGE_FREQUENCY) {
        log[at] = (log[at] as number) + weight;
      } else {
        const known = this.#large.get(at) ?? (log[at] as number) & LARGE_FREQUENCY;
        this.#large.set(at, known + weight);
        log[at] = (log[at] as number) | LARGE_FREQUENCY;
      }
    }
    this.#logged = logged;
  }

  #reserve(postings: number): void {
    if (this.#logged + postings > this.#log.length) this.#log = grow(this.#log, this.#logged + postings);
    const { count } = this.#scanner.dictionary;
    if (count > this.#seenAt.length) this.#seenAt = grow(this.#seenAt, count);
    if (this.#termCount + postings > this.#terms.length) this.#terms = grow(this.#terms, this.#termCount + postings);
    if (this.#passageCount === this.#lengths.length) {
      this.#lengths = grow(this.#lengths, this.#passageCount + 1);
      this.#logEnds = grow(this.#logEnds, this.#passageCount + 1);
    }
  }
}

/** Code units scanned at a time: what is found in them is held until it is counted, and a passage may have 30 million. */
const LONGEST_STRETCH = 2 ** 16;

/** Where a passage, from an offset on, may be cut: behind white space, which no word holds, unless it is all one word. */
function endOfStretch(text: string, from: number, end: number): number {
  if (end - from <= LONGEST_STRETCH) return end;
  for (let to = from + LONGEST_STRETCH; to > from; to--) {
    const before = text.charCodeAt(to - 1);
    if (before === 32 || before === 10) return to;
  }
  return end;
}

/** A copy with room for at least `size`, and half as much again as there was. */
function grow(values: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(Math.max(size, values.length + (values.length >>> 1)));
  grown.set(values);
  return grown;
}

/** Numbers of the sources in the order of their ids. */
export function orderById(sources: readonly Source[]): Uint32Array {
  // An array, since its sort makes use of what is in order already, which that of typed arrays does not: `wire.jsonl#r9`
  // stands before `#r10`, but most come as they should.
  const order = Array.from(sources, (_, number) => number);
  return Uint32Array.from(order.sort((a, b) => ((sources[a] as Source).id < (sources[b] as Source).id ? -1 : 1)));
}
