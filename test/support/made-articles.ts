import { seededNumbers } from "./seeded-numbers.ts";

const PLACES = ["Halmsund", "Karsten Bay", "Port Ellery", "Lønvik", "Orrin Head", "Vessby", "Tarn Ford", "Skelby"];
const PEOPLE = ["Ida Brandt", "Tom Hale", "Mara Voss", "Jonas Reyd", "Else Norrby", "Peter Okono", "Ruth Calder"];
const BODIES = ["Harbour Workers' Union", "Coast Authority", "Ferry Company", "Fishers' League", "Town Council"];
const GOODS = ["grain", "timber", "salted cod", "coal", "machine parts", "wool", "copper ore", "tinned fruit"];
const SENTENCES: readonly ((draw: Draw) => string)[] = [
  (d) => `The ${d.of(BODIES)} of ${d.of(PLACES)} said on ${d.day()} that ${d.number(900)} boats had been idle.`,
  (d) =>
    `${d.of(PEOPLE)}, who speaks for the ${d.of(BODIES)}, called the offer of ${d.number(90) / 10} percent an insult.`,
  (d) => `Ships loaded ${d.number(90_000)} tonnes of ${d.of(GOODS)} in ${d.of(PLACES)} that month.`,
  (d) => `Nobody in ${d.of(PLACES)} expected the walkout to last for ${d.number(40)} days.`,
  (d) =>
    `“We will not go back before the talks end,” ${d.of(PEOPLE)} told a crowd of ${d.number(4000)} in ${d.of(PLACES)}.`,
  (d) => `A storm on ${d.day()} had sunk ${d.number(30)} barges with ${d.of(GOODS)} for the ${d.of(BODIES)}.`,
  (d) => `The price of ${d.of(GOODS)} rose by ${d.number(60)} percent against the year before.`,
];

/** The text of each of so many articles: a title of its own and some paragraphs, the same for the same seed. */
export function makeArticles(count: number, seed: number): string[] {
  const next = seededNumbers(seed);
  const draw = new Draw(next);
  return Array.from({ length: count }, (_, i) => {
    const paragraphs = Array.from({ length: 3 + Math.floor(next() * 4) }, () =>
      Array.from({ length: 1 + Math.floor(next() * 3) }, () => draw.of(SENTENCES)(draw)).join(" "),
    );
    const title = `${draw.of(PLACES)} news, number ${i + 1}`;
    return `${title}\n\n${paragraphs.join("\n\n")}\n\nLighter ${i + 1} of the fleet carried ${draw.of(GOODS)}.\n`;
  });
}

class Draw {
  readonly #next: () => number;

  constructor(next: () => number) {
    this.#next = next;
  }

  of<T>(list: readonly T[]): T {
    return list[Math.floor(this.#next() * list.length)] as T;
  }

  number(most: number): number {
    return 2 + Math.floor(this.#next() * most);
  }

  day(): string {
    return `${1 + Math.floor(this.#next() * 28)} March ${1990 + Math.floor(this.#next() * 30)}`;
  }
}
