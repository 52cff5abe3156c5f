/*
 * npm run eval:quotations -- FILE...
 *
 * Measures the check of quotations against files of labelled claims (see labelled-claim.ts): each quotation of four
 * words or more in a supported claim, and in the evidence itself, as cited with that evidence. Then one word of each
 * quotation that is found is exchanged for another word of the evidence. Prints each finding of an intact quotation, so
 * that it can be read.
 */
import { existsSync, readFileSync } from "node:fs";
import type { Source } from "../../server/src/corpus/source.ts";
import { checkQuotation } from "../../server/src/evidence/check-quotation.ts";
import type { QuotationCheck } from "../../server/src/evidence/quotation-check.ts";
import { findQuotedRanges } from "../../server/src/notes/quotation-marks.ts";
import { findWords } from "../../server/src/text/words.ts";
import { seededNumbers } from "../support/seeded-numbers.ts";
import { makeEvidenceSource } from "./evidence-source.ts";
import { parseLabelledClaims } from "./labelled-claim.ts";
import { wilsonInterval } from "./statistics.ts";

const FEWEST_WORDS = 4;
const SEED = 20_210_309;

interface Quoted {
  readonly words: string;
  readonly source: Source;
}

interface Quotations {
  /** Of supported claims. */
  readonly inClaims: readonly Quoted[];
  /** Of the evidence itself. */
  readonly inSources: readonly Quoted[];
}

function readQuotations(text: string): Quotations {
  const inClaims = new Map<string, Quoted>();
  const inSources = new Map<string, Quoted>();
  for (const row of parseLabelledClaims(text)) {
    if (row.label !== "supported" || row.partial === true) continue;
    const source = makeEvidenceSource(row);
    for (const words of findQuoted(row.claim)) inClaims.set(JSON.stringify([words, source.text]), { words, source });
    for (const passage of source.passages) {
      for (const words of findQuoted(source.text.slice(passage.start, passage.end)))
        inSources.set(JSON.stringify([words, source.text]), { words, source });
    }
  }
  return { inClaims: [...inClaims.values()], inSources: [...inSources.values()] };
}

function findQuoted(text: string): string[] {
  return findQuotedRanges(text)
    .map(({ inner }) => text.slice(inner.start, inner.end))
    .filter((words) => findWords(words).length >= FEWEST_WORDS);
}

function check({ words, source }: Quoted): QuotationCheck {
  return checkQuotation({ text: words, cited: [{ source, ranges: [] }], findOthers: () => [] });
}

function isFlagged({ status }: QuotationCheck): boolean {
  return status === "nearest" || status === "none";
}

/** The quotation with one word exchanged for another of its source, neither a neighbour nor the same. */
function exchangeWord({ words, source }: Quoted, next: () => number): Quoted {
  const quoted = findWords(words);
  const norms = new Set(quoted.map(({ norm }) => norm));
  const others = findWords(source.text).filter(({ norm }) => !norms.has(norm));
  const out = quoted[Math.floor(next() * quoted.length)];
  const by = others[Math.floor(next() * others.length)];
  return out && by ? { words: words.slice(0, out.start) + by.text + words.slice(out.end), source } : { words, source };
}

/** Whether the fix offered gives words that the source has. */
function isPutRight({ words, source }: Quoted, answer: QuotationCheck): boolean {
  if (answer.status !== "nearest" || answer.edits.length === 0) return false;
  let fixed = words;
  for (const { range, newText } of [...answer.edits].reverse())
    fixed = fixed.slice(0, range.start) + newText + fixed.slice(range.end);
  return check({ words: fixed, source }).status === "found";
}

function renderShare(count: number, total: number): string {
  const [low, high] = wilsonInterval(count, total);
  const percent = (share: number) => (100 * share).toFixed(1);
  return total === 0 ? "-" : `${count} of ${total}, ${percent(count / total)} % [${percent(low)}-${percent(high)}]`;
}

const paths = process.argv.slice(2);
const missing = paths.filter((path) => !existsSync(path));
if (paths.length === 0 || missing.length > 0) {
  console.error(missing.length > 0 ? `Not there: ${missing.join(", ")}` : "Name one or more files of labelled claims.");
  process.exit(2);
}
const read = paths.map((path) => readQuotations(readFileSync(path, "utf8")));
const next = seededNumbers(SEED);
report(
  "supported claims",
  read.flatMap(({ inClaims }) => inClaims),
);
report(
  "the sources themselves",
  read.flatMap(({ inSources }) => inSources),
);

function report(name: string, quotations: readonly Quoted[]): void {
  const answers = quotations.map((quoted) => ({ quoted, answer: check(quoted) }));
  const flagged = answers.filter(({ answer }) => isFlagged(answer));
  console.log(`\nQuotations in ${name}`);
  for (const { quoted, answer } of flagged) {
    console.log(`  ${answer.status}: “${quoted.words}”`);
    if (answer.status === "nearest") console.log(`           “${answer.replacement}”`);
  }
  const found = answers.filter(({ answer }) => answer.status === "found").map(({ quoted }) => quoted);
  const damaged = found
    .map((quoted) => exchangeWord(quoted, next))
    .filter((quoted, index) => quoted.words !== found[index]?.words)
    .map((quoted) => ({ quoted, answer: check(quoted) }));
  const caught = damaged.filter(({ answer }) => isFlagged(answer));
  const right = caught.filter(({ quoted, answer }) => isPutRight(quoted, answer));
  console.log(`  found                       ${renderShare(found.length, answers.length)}`);
  console.log(`  flagged                     ${renderShare(flagged.length, answers.length)}`);
  console.log(`  one word exchanged, flagged ${renderShare(caught.length, damaged.length)}`);
  console.log(`    put right by the fix      ${renderShare(right.length, caught.length)}`);
}
