/**
 * Measures the passage index in a process of its own: `own-engine.mjs FOLDER RECORDS [PASSAGES]` builds it from the records
 * (grown to so many passages), asks the questions in the folder (or, grown, some of its own) and writes `result.json`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Source } from "../../../server/src/corpus/source.ts";
import { type Bm25Index, emptyIndex } from "../../../server/src/search/bm25-index.ts";
import { buildSegments } from "../../../server/src/search/build-segment.ts";
import { readSegment, writeSegment } from "../../../server/src/search/segment-bytes.ts";
import { EveryPassage } from "../../search/score-all.ts";
import { seededNumbers } from "../../support/seeded-numbers.ts";
import { growCorpus } from "./grow-corpus.ts";
import { drawQuestions, passageTexts, type Question, readRecords } from "./records.ts";

const [folder = "", file = "", seed = "1", grownTo = "0", exact = "no"] = process.argv.slice(2);
const next = seededNumbers(Number(seed));
const sources = grownTo === "0" ? readRecords(file) : growCorpus(readRecords(file), Number(grownTo), next);
emptyIndex().update(sources.slice(0, 800), []);
const { warming, questions } = readQuestions();
const loaded = await measureMemory();
let index = emptyIndex();
const build = measureBuild();
const peak = process.resourceUsage().maxRSS * 1024;
const indexed = await measureMemory();
const bytes = index.segments.reduce((sum, { segment }) => sum + writeSegment(segment).length, 0);
for (const { words } of warming) index.search(words, { limit: 10 });
const { times, ranks } = ask(index, questions);
const buildAgain = grownTo === "0" ? measureBuild() : build;
writeFileSync(
  join(folder, "result.json"),
  JSON.stringify({
    characters: sources.reduce((sum, { text }) => sum + text.length, 0),
    passages: index.passageCount,
    terms: index.segments.map(({ segment }) => segment.densities.length),
    build,
    buildAgain,
    memory: indexed - loaded,
    bytes,
    peak,
    times,
    ranks,
    exact: exact === "yes" ? countExact(index, questions) : undefined,
    updates: measureUpdates(),
    restore: measureRestore(),
  }),
);

/** Builds the index anew, in so many milliseconds of processor time. */
function measureBuild(): number {
  index = emptyIndex();
  globalThis.gc?.();
  const started = process.cpuUsage();
  index = emptyIndex().update(sources, []);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** Bytes in use on the heap and in array buffers, which are given back in the background. */
async function measureMemory(): Promise<number> {
  globalThis.gc?.();
  await new Promise((resolve) => setTimeout(resolve, 100));
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Questions to warm up with, as the other engines do, and those to measure. */
function readQuestions(): { warming: Question[]; questions: Question[] } {
  if (grownTo === "0") return JSON.parse(readFileSync(join(folder, "questions.json"), "utf8"));
  const texts = passageTexts(sources);
  return { warming: drawQuestions(next, texts, 200), questions: drawQuestions(next, texts, 300) };
}

function ask(asked: Bm25Index, all: readonly Question[]) {
  const numbers = new Map(sources.flatMap(({ passages }) => [...passages]).map((passage, i) => [passage, i]));
  const times: number[] = [];
  const ranks: number[] = [];
  for (const { words, right } of all) {
    const begun = performance.now();
    const results = asked.search(words, { limit: 10 });
    times.push(performance.now() - begun);
    ranks.push(results.findIndex(({ passage }) => right.includes(numbers.get(passage) ?? -1)));
  }
  return { times, ranks };
}

/** How many of the questions have the top ten, ties aside, that scoring every passage has. */
function countExact(asked: Bm25Index, all: readonly Question[]): number {
  const every = new EveryPassage(sources);
  return all.filter(({ words }) => {
    const expected = every.scoreAll(words).slice(0, 10);
    const answer = asked.search(words, { limit: 10 });
    return (
      answer.length === expected.length &&
      answer.every(({ score }, i) => Math.abs(score - (expected[i]?.score ?? 0)) < 1e-6)
    );
  }).length;
}

/** Times of 100 updates of one source each, one after the other. */
function measureUpdates(): number[] {
  const times: number[] = [];
  for (let i = 0; i < 100; i++) {
    const source = sources[Math.floor(next() * sources.length)] as Source;
    const begun = performance.now();
    index = index.update([source], []);
    times.push(performance.now() - begun);
  }
  return times;
}

/** Time to read the segments from their bytes. */
function measureRestore(): number {
  const segments = buildSegments(sources).map((segment) => ({
    sources: segment.sources,
    bytes: writeSegment(segment),
  }));
  const begun = performance.now();
  for (const one of segments) if (readSegment(one.bytes, one.sources) === undefined) throw new Error("Not read back.");
  return performance.now() - begun;
}
