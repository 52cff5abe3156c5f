import { readFileSync } from "node:fs";
import path from "node:path";

/** One of the things a word may mean, with the words that mean it too. */
export interface Synset {
  readonly partOfSpeech: "n" | "v" | "a" | "r";
  /** In lower case; those of several words are joined by `_`. */
  readonly words: readonly string[];
  /** Pairs of a word of this synset with its opposite, or with a word derived from it or it from that. */
  readonly antonyms: readonly Pair[];
  readonly derived: readonly Pair[];
}

export interface Pair {
  readonly word: string;
  readonly other: string;
  readonly otherSynset: string;
}

export interface WordNet {
  /** By part of speech and place in the data files: `n01234567`. */
  readonly synsets: ReadonlyMap<string, Synset>;
  /** How often a word stands in the tagged texts, in whatever sense. */
  countOf(word: string): number;
  /** Share of a word's uses that have this sense, 0..1; a word that is not in the tagged texts has them all alike, the first one twice. */
  shareOf(word: string, synset: string): number;
}

const FILES = { n: "noun", v: "verb", a: "adj", r: "adv" } as const;

/** Reads the WordNet 3.1 database files (format: wndb(5WN), senseidx(5WN)) in `folder`. */
export function readWordNet(folder: string): WordNet {
  const read = (file: string) => readFileSync(path.join(folder, file), "latin1").split("\n");
  const uses = readUses(read("index.sense"));
  const raw = new Map<string, { words: string[]; pointers: string[][] }>();
  for (const [letter, name] of Object.entries(FILES)) {
    for (const line of read(`data.${name}`)) {
      if (!/^\d{8} /.test(line)) continue;
      const fields = line.slice(0, line.indexOf(" | ")).split(" ");
      const count = Number.parseInt(fields[3] as string, 16);
      const words = Array.from({ length: count }, (_, i) =>
        (fields[4 + 2 * i] as string).toLowerCase().replace(/\((?:a|p|ip)\)$/, ""),
      );
      const first = 5 + 2 * count;
      const pointers = Array.from({ length: Number(fields[first - 1]) }, (_, i) =>
        fields.slice(first + 4 * i, first + 4 * i + 4),
      );
      raw.set(letter + fields[0], { words, pointers });
    }
  }
  const synsets = new Map<string, Synset>();
  for (const [id, { words, pointers }] of raw) {
    const pairsOf = (symbol: string): Pair[] =>
      pointers.flatMap(([kind, offset, letter, places]) => {
        if (kind !== symbol) return [];
        const otherSynset = `${letter === "s" ? "a" : letter}${offset}`;
        const word = words[Number.parseInt((places as string).slice(0, 2), 16) - 1];
        const other = raw.get(otherSynset)?.words[Number.parseInt((places as string).slice(2), 16) - 1];
        return word && other ? [{ word, other, otherSynset }] : [];
      });
    const partOfSpeech = id.charAt(0) as Synset["partOfSpeech"];
    synsets.set(id, { partOfSpeech, words, antonyms: pairsOf("!"), derived: pairsOf("+") });
  }
  return {
    synsets,
    countOf: (word) => [...(uses.get(word)?.values() ?? [])].reduce((sum, { count }) => sum + count, 0),
    shareOf: (word, synset) => {
      const senses = uses.get(word);
      const own = senses?.get(synset);
      if (!senses || !own) return 0;
      const weigh = ({ count, rank }: Use) => count + (rank === 1 ? 1 : 0.5);
      return weigh(own) / [...senses.values()].reduce((sum, use) => sum + weigh(use), 0);
    },
  };
}

interface Use {
  readonly count: number;
  /** 1 for the most frequent sense of its part of speech. */
  readonly rank: number;
}

/** For each word its senses by synset. */
function readUses(lines: readonly string[]): Map<string, Map<string, Use>> {
  const uses = new Map<string, Map<string, Use>>();
  for (const line of lines) {
    const [, word, kind, offset, rank, count] = /^([^%]+)%(\d)\S* (\d{8}) (\d+) (\d+)$/.exec(line.trim()) ?? [];
    if (word === undefined) continue;
    const senses = uses.get(word) ?? new Map<string, Use>();
    senses.set(`${"?nvara".charAt(Number(kind))}${offset}`, { count: Number(count), rank: Number(rank) });
    uses.set(word, senses);
  }
  return uses;
}
