/**
 * Megabytes a second of processor time of the recognisers of quantities and dates, and of a loop over the same characters
 * to compare them with on a machine that does other work too.
 * Usage: npx tsx test/bench/text.ts [FILE]. A FILE ending in `.jsonl` or `.jsonl.gz` gives its `text` fields; without
 * one, prose is made by a seeded generator.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { findDates } from "../../server/src/text/dates.ts";
import { findQuantities } from "../../server/src/text/quantities.ts";

const SIZE = 4_000_000;
const ROUNDS = 3;

const WORDS = (
  "the of and to in a that was for on with as said by from at it its had an were which has would but not they harbour " +
  "ferry council report members strike union company region water workers officials government decision before several " +
  "because through another against between country statement increase production exports prices market agreement about"
).split(" ");

const FACTS = [
  "at least 286 people",
  "12,400 boats",
  "$3.5 million",
  "on Nov. 8, 2022",
  "in September",
  "two-thirds of them",
  "6.5 pct",
  "last month",
  "for three decades",
  "on Wednesday",
];

function generate(size: number): string {
  let state = 12345;
  const next = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const parts: string[] = [];
  let length = 0;
  while (length < size) {
    const word = next(18) === 0 ? FACTS[next(FACTS.length)] : WORDS[next(WORDS.length)];
    const end = next(15) === 0 ? ". " : " ";
    parts.push(`${word}${end}`);
    length += (word?.length ?? 0) + end.length;
  }
  return parts.join("");
}

function read(file: string): string[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  if (!/\.jsonl(\.gz)?$/.test(file)) return [text];
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => (JSON.parse(line) as { text: string }).text);
}

function measure(name: string, texts: readonly string[], run: (text: string) => number): void {
  const size = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
  let best = Infinity;
  let found = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    found = texts.reduce((sum, text) => sum + run(text), 0);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  const speed = (size / best) * 1000;
  process.stdout.write(`${name}: ${speed.toFixed(1)} MB/s, ${found} found in ${size.toFixed(1)} MB\n`);
}

const file = process.argv[2];
const texts = file === undefined ? [generate(SIZE)] : read(file);
measure("a loop over the characters", texts, countCharacters);
measure("dates", texts, (text) => findDates(text, { year: 2022, month: 11, day: 16 }).length);
measure("quantities, dates given", texts, (text) => findQuantities(text, []).length);
measure("both", texts, (text) => findQuantities(text).length);

/** As little as can be done with every character. */
function countCharacters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 32) count++;
  return count;
}
