import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Run as `node ENGINE.mjs FOLDER SECONDS`: builds an index of the passages in the folder, asks the questions of one run,
 * builds the index once more and writes `result.json` beside them. `makeEngine` gives a new engine each time; a first one,
 * with some of the passages, warms the process up for the build, and questions of their own (3 seconds of them at most)
 * for the questions. An engine has `add(passages)`, which indexes texts numbered from 0, and `search(words)`, which gives
 * the numbers of the ten best. The result has the rank of the right passage for each question, -1 where it is not among
 * the ten, and the milliseconds of processor time that each build took, so that what else the machine does counts little.
 * Questions end when `seconds` are over: slow engines answer fewer.
 */
export function runEngine(makeEngine) {
  const [folder, seconds] = process.argv.slice(2);
  const passages = readFileSync(join(folder, "passages.txt"), "utf8").split("\0");
  const { warming: others, questions } = JSON.parse(readFileSync(join(folder, "questions.json"), "utf8"));
  makeEngine().add(passages.slice(0, 5000));
  let engine = makeEngine();
  globalThis.gc?.();
  const before = process.memoryUsage();
  const build = measureBuild(engine, passages);
  globalThis.gc?.();
  const after = process.memoryUsage();
  const warmed = performance.now() + 3000;
  for (const { words } of others) if (performance.now() < warmed) engine.search(words);
  const times = [];
  const ranks = [];
  const asked = performance.now();
  for (const { words, right } of questions) {
    const begun = performance.now();
    const found = engine.search(words);
    times.push(performance.now() - begun);
    ranks.push(found.findIndex((number) => right.includes(number)));
    if (performance.now() - asked > Number(seconds) * 1000) break;
  }
  engine = makeEngine();
  globalThis.gc?.();
  const buildAgain = measureBuild(engine, passages);
  const memory = after.heapUsed + after.external - before.heapUsed - before.external;
  writeFileSync(join(folder, "result.json"), JSON.stringify({ build, buildAgain, memory, times, ranks }));
}

function measureBuild(engine, passages) {
  const started = process.cpuUsage();
  engine.add(passages);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
