/*
 * Which words of a claim its evidence does not bear out, held against marks made by people.
 */
import { readFileSync } from "node:fs";
import { checkClaim } from "../../server/src/evidence/check-claim.ts";
import type { Range } from "../../server/src/text/range.ts";
import { makeClaimInput } from "./evidence-source.ts";
import { isSetAside, type LabelledClaim, placeInTokens } from "./labelled-claim.ts";

/** A claim taken apart, each of its tokens marked as supported or not. */
interface MarkedClaim extends Omit<LabelledClaim, "label"> {
  readonly tokens: readonly string[];
  readonly unsupported: readonly boolean[];
}

interface Tally {
  right: number;
  marked: number;
  wanted: number;
}

export function hasMarkedWords(path: string): boolean {
  return readFileSync(path, "utf8").split("\n", 1)[0]?.includes('"tokens"') === true;
}

/** Prints precision, recall and F1 of ours and of marking all words that stand nowhere in the evidence. */
export function reportUnsupportedWords(name: string, path: string): void {
  const rows = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as MarkedClaim);
  for (const aside of [false, true]) {
    const part = rows.filter((row) => isSetAside(row) === aside);
    const ours: Tally = { right: 0, marked: 0, wanted: 0 };
    const plain: Tally = { right: 0, marked: 0, wanted: 0 };
    for (const row of part) {
      count(ours, row, findUnsupported(row));
      count(plain, row, findAbsent(row));
    }
    console.log(`\n${name}: ${aside ? "set aside" : "looked at"}, ${part.length} claims, words that are not supported`);
    console.log(`  ours                              ${render(ours)}`);
    console.log(`  all words absent from the evidence ${render(plain)}`);
  }
}

function count(tally: Tally, { tokens, unsupported }: MarkedClaim, marked: readonly boolean[]): void {
  tokens.forEach((token, index) => {
    if (!isWord(token)) return;
    if (marked[index]) tally.marked++;
    if (unsupported[index]) tally.wanted++;
    if (marked[index] && unsupported[index]) tally.right++;
  });
}

function render({ right, marked, wanted }: Tally): string {
  const precision = right / marked;
  const recall = right / wanted;
  const f1 = (2 * right) / (marked + wanted);
  return `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`;
}

function isWord(token: string): boolean {
  return /[\p{L}\d]/u.test(token);
}

/**
 * Words that the chosen evidence does not bear out, or that a reason is about; a function word goes with the word behind
 * it. An open question whether something is denied leaves the words themselves borne out.
 */
function findUnsupported(row: MarkedClaim): boolean[] {
  const { reasons, alignment } = checkClaim(makeClaimInput({ ...row, label: "unsupported" }));
  const tokens = placesOf(row);
  const overlapping = (range: Range) => {
    const place = placeInTokens(row.claim, range);
    return tokens.map(({ start, end }) => place.start < end && start < place.end);
  };
  const against = reasons
    .filter(({ kind, direction }) => kind !== "coverage" && !(kind === "polarity" && direction === "open"))
    .map(({ claim }) => overlapping(claim));
  const borne = alignment.filter(({ borneOut }) => borneOut).map(({ claim }) => overlapping(claim));
  const weighed = alignment.map(({ claim }) => overlapping(claim));
  const isIn = (ranges: readonly (readonly boolean[])[], i: number) => ranges.some((range) => range[i] === true);
  const marked = tokens.map((_, i) => isIn(against, i) || (isIn(weighed, i) && !isIn(borne, i)));
  return marked.map((own, i) => {
    if (own || isIn(weighed, i)) return own;
    const behind = marked.findIndex((_, j) => j > i && isIn(weighed, j));
    return behind >= 0 && marked[behind] === true;
  });
}

function findAbsent({ tokens, evidence }: MarkedClaim): boolean[] {
  const words = new Set(
    evidence
      .join(" ")
      .toLowerCase()
      .match(/[\p{L}\d]+/gu),
  );
  return tokens.map((token) => isWord(token) && !words.has(token.toLowerCase()));
}

/** Where the tokens stand in the claim. */
function placesOf({ claim, tokens }: MarkedClaim) {
  let from = 0;
  return tokens.map((token) => {
    const found = claim.indexOf(token, from);
    const start = found < 0 ? from : found;
    from = found < 0 ? from : found + token.length;
    return { start, end: start + token.length };
  });
}
