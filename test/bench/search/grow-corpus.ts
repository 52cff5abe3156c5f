import type { Source } from "../../../server/src/corpus/source.ts";
import { makeRecord } from "./records.ts";

/** New names among the words of a growing text follow Heaps' law: a share that falls as the text gets longer. */
const HEAPS_FACTOR = 8;
const HEAPS_POWER = 0.6;
const SYLLABLES =
  "ba be bo da de do ga go ka ke ko la le lo ma me mo na ne no ra re ri ro sa se so ta te to va vi zu".split(" ");

/**
 * Sources with at least as many passages, drawn from the given ones: each is one of them with its names renamed, its
 * numbers shifted, and its paragraphs in part another source's. Names are drawn anew or from those drawn before, in
 * proportion to how often, so that the vocabulary grows as that of real text does.
 */
export function growCorpus(base: readonly Source[], passages: number, next: () => number): Source[] {
  const names = new NamePool(next);
  const grown: Source[] = [];
  let count = 0;
  while (count < passages) {
    const source = base[Math.floor(next() * base.length)] as Source;
    const other = base[Math.floor(next() * base.length)] as Source;
    const renamed = new Map<string, string>();
    const [title = "", ...paragraphs] = source.text.split("\n\n");
    const others = other.text.split("\n\n").slice(1);
    const mixed = paragraphs.map((paragraph, i) => (next() < 0.3 ? (others[i] ?? paragraph) : paragraph));
    const rewrite = (text: string) => rewriteText(text, renamed, names, next);
    const record = makeRecord(`grown/${grown.length}.txt`, rewrite(title), mixed.map(rewrite).join("\n\n"));
    grown.push(record);
    count += record.passages.length;
  }
  return grown;
}

/** The text with its capitalised words renamed, the same ones alike, and every other number with other digits. */
function rewriteText(text: string, renamed: Map<string, string>, names: NamePool, next: () => number): string {
  return text.replace(/\b[A-Z][a-z]{3,}\b|\d+/g, (word) => {
    names.countWords(4);
    if (word >= "A") {
      const known = renamed.get(word) ?? names.draw();
      renamed.set(word, known);
      return known;
    }
    return next() < 0.5 ? word : word.replace(/\d/g, () => String(Math.floor(next() * 10)));
  });
}

class NamePool {
  readonly #next: () => number;
  readonly #drawn: string[] = [];
  #words = 0;

  constructor(next: () => number) {
    this.#next = next;
  }

  countWords(count: number): void {
    this.#words += count;
  }

  draw(): string {
    const newPerWord = HEAPS_FACTOR * HEAPS_POWER * (this.#words + 1) ** (HEAPS_POWER - 1);
    const isNew = this.#drawn.length === 0 || this.#next() < 4 * newPerWord;
    const name = isNew ? this.#invent() : (this.#drawn[Math.floor(this.#next() * this.#drawn.length)] as string);
    if (this.#drawn.length < 4_000_000) this.#drawn.push(name);
    return name;
  }

  #invent(): string {
    const count = 2 + Math.floor(this.#next() * 3);
    const parts = Array.from({ length: count }, () => SYLLABLES[Math.floor(this.#next() * SYLLABLES.length)]);
    const name = parts.join("");
    return name.slice(0, 1).toUpperCase() + name.slice(1);
  }
}
