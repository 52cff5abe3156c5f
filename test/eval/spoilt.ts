/*
 * npm run eval:spoilt -- [FILE...]
 *
 * How porous `supported` is: takes the true claims that are called so, of test/fixtures/pairs and of the part looked at of
 * files of labelled claims, spoils each in one way after the other by blind exchange of its words, and prints how many are
 * called supported still. The ways know nothing of the rules. Some of what they make is true all the same, so that nought
 * is out of reach; two states of the rules are compared by their figures, never one figure by itself.
 */
import { existsSync, readFileSync } from "node:fs";
import { checkClaim } from "../../server/src/evidence/check-claim.ts";
import type { ClaimInput } from "../../server/src/evidence/claim-input.ts";
import { inputFor } from "../evidence/claim-inputs.ts";
import { makeSource } from "../evidence/claim-pairs.ts";
import { readPairedSources } from "../support/source-pairs.ts";
import { makeClaimInput } from "./evidence-source.ts";
import { isSetAside, parseLabelledClaims } from "./labelled-claim.ts";
import { wilsonInterval } from "./statistics.ts";

interface Spoilt {
  readonly way: string;
  readonly claim: string;
}

/** What a way of spoiling sees: the claim, its names, and the sentence that bears it out with the names there. */
interface Material {
  readonly text: string;
  readonly sentence: string;
  readonly own: readonly { readonly name: string; readonly start: number; readonly end: number }[];
  /** Names of the sentence that are not the claim's. */
  readonly others: readonly string[];
}

const MODIFIERS = "part-time former unpaid joint disused temporary small main private second".split(" ");
/** A word and one that says something else in its place. */
const RELATIONS = pairs(
  "after before|before after|following despite|because although|with without|from to|for against|in outside|since until",
);
const DEEDS = pairs(
  `received gave|won lost|bought sold|joined left|began ended|opened closed|released withdrew|wrote sang|directed produced|
  built demolished|found hid|played coached|published banned|led followed|plays coaches|holds refuses|has lacks|had lacked`,
);
const KINDS = pairs(
  `film book|movie novel|band album|album band|song film|series band|city river|company school|book film|team stadium|player
  manager|actor singer|president secretary|hospital prison|court council|bank union|ship train|church factory`,
);
const QUANTIFIERS = pairs("some all|many all|most all|several all|several most|few many|often always|half most");
const HEDGES =
  /\b(?:may|might|could) (?=be )|\b(?:reportedly|allegedly|possibly|probably|perhaps|nearly|almost|partly) /i;

function pairs(list: string): readonly (readonly [string, string])[] {
  return list.split("|").map((pair) => pair.trim().split(/\s+/) as [string, string]);
}

function spoil(material: Material): Spoilt[] {
  const { text, own, others, sentence } = material;
  const ways: Spoilt[] = [];
  const add = (way: string, claim: string) => claim !== text && ways.push({ way, claim });
  const [first, last] = [own[0], own.at(-1)];
  if (first && last && first !== last && !/(?:\band|\bor|,)\s*$/.test(text.slice(first.end, last.start))) {
    const between = text.slice(first.end, last.start);
    add("two names exchanged", text.slice(0, first.start) + last.name + between + first.name + text.slice(last.end));
  }
  const [other] = others;
  if (other && first) add("another name", text.slice(0, first.start) + other + text.slice(first.end));
  if (other && !/said|according/.test(text)) {
    add("according to another", text.replace(/\.?\s*$/, `, according to ${other}.`));
    add("said by another", `${other} said that ${text.charAt(0).toLowerCase()}${text.slice(1)}`);
  }
  const numbersOf = (some: string) => [...some.matchAll(/\b\d+(?:[.,]\d+)*\b/g)];
  const [number, ...more] = numbersOf(text);
  const isOther = (digits: string) => ![number, ...more].some((one) => one?.[0] === digits);
  const exchanged = numbersOf(sentence).find(([digits]) => isOther(digits) && digits.length === number?.[0].length);
  if (number && exchanged) add("another number", replaceAt(text, number.index, number[0], exchanged[0]));
  const articles = [...text.matchAll(/\b(?:an?|the|its|his|her|their) (?=[a-z]{4,})/g)];
  const article = articles[text.length % Math.max(1, articles.length)];
  const modifier = MODIFIERS[text.length % MODIFIERS.length] as string;
  if (article && !sentence.includes(modifier))
    add("a modifier", replaceAt(text, article.index, article[0], `${article[0]}${modifier} `));
  const verb = / (?:was|were|is|are|has|had) (?=[a-z])/.exec(text);
  if (verb) add("a not", replaceAt(text, verb.index, verb[0], `${verb[0]}not `));
  for (const [way, list] of Object.entries({
    "another relation": RELATIONS,
    "another deed": DEEDS,
    "another kind of thing": KINDS,
    "more of them": QUANTIFIERS,
  }))
    for (const [word, instead] of list) {
      const found = new RegExp(`\\b${word}\\b`).exec(text);
      if (found) add(way, replaceAt(text, found.index, word, instead));
    }
  const hedge = HEDGES.exec(text);
  if (hedge) add("without its reserve", replaceAt(text, hedge.index, hedge[0], /be /.test(hedge[0]) ? "will " : ""));
  return ways;
}

function replaceAt(text: string, at: number, word: string, instead: string): string {
  return text.slice(0, at) + instead + text.slice(at + word.length);
}

function* readInputs(files: readonly string[]): Generator<{ readonly input: ClaimInput; readonly isOurs: boolean }> {
  for (const { name, text, pairs: claims } of readPairedSources(new URL("../fixtures/pairs/", import.meta.url))) {
    const source = makeSource(text, name, { year: 2021, month: 3, day: 9 }, `${name}.txt`);
    for (const { claim, change } of claims)
      if (change === "none") yield { input: inputFor(claim, [source]), isOurs: true };
  }
  for (const file of files) {
    if (!existsSync(file)) console.log(`${file}: not there, not measured`);
    else
      for (const row of parseLabelledClaims(readFileSync(file, "utf8")))
        if (row.label === "supported" && !isSetAside(row)) yield { input: makeClaimInput(row), isOurs: false };
  }
}

/** The claim and what bears it out; undefined where it is not called supported. */
function readMaterial(input: ClaimInput): Material | undefined {
  const { kind, evidence } = checkClaim(input);
  const [place] = evidence;
  const source = input.passages.find(({ source: one }) => one.id === place?.source)?.source;
  if (kind !== "supported" || !place || !source) return undefined;
  const own = input.names.findNames(input.text).filter(({ name }) => name.length > 2);
  const others = input.names
    .namesIn(source.id, place.range)
    .map(({ name }) => name)
    .filter((name) => own.every((one) => input.names.compareNames(one.name, name) === "different"));
  return { text: input.text, sentence: source.text.slice(place.range.start, place.range.end), own, others };
}

const counts = new Map<string, { still: number; all: number }>();
const supported = { ours: 0, others: 0 };
for (const { input, isOurs } of readInputs(process.argv.slice(2))) {
  const material = readMaterial(input);
  if (!material) continue;
  supported[isOurs ? "ours" : "others"]++;
  for (const { way, claim } of spoil(material)) {
    const count = counts.get(way) ?? { still: 0, all: 0 };
    counts.set(way, count);
    count.all++;
    if (checkClaim({ ...input, text: claim }).kind === "supported") {
      count.still++;
      if (process.env["SHOW"] === way) console.log(`  ${claim}\n    ${material.sentence}`);
    }
  }
}
console.log(`Called supported: ${supported.ours} true claims of ours, ${supported.others} others. Spoilt by`);
for (const [way, { still, all }] of [...counts].sort()) {
  const [low, high] = wilsonInterval(still, all).map((bound) => (100 * bound).toFixed(1));
  console.log(`  ${way.padEnd(24)} ${((100 * still) / all).toFixed(1)} % [${low}-${high}] still, ${still} of ${all}`);
}
