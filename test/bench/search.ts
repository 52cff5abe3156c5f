/**
 * Speed, memory and exactness of the passage index beside other engines on the same passages:
 * `npm run bench:search -- FILE.jsonl[.gz] [--runs N] [--questions N] [--grow N,N,...] [--grow-runs N] [--seconds N]
 * [--no-peers] [--json OUT]`. Peers stop asking after `--seconds` a run, 30 if not given.
 * FILE has one JSON object with `title` and `text` a line. Each run of each engine is a process of its own, the engines in
 * turn. The peers are installed by `npm run bench:setup`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { seededNumbers } from "../support/seeded-numbers.ts";
import { drawQuestions, passageTexts, readRecords } from "./search/records.ts";
import { interval, median, quantile, signTest, spread } from "./search/statistics.ts";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "5" },
    questions: { type: "string", default: "300" },
    grow: { type: "string", default: "10000,100000,1000000,1500000" },
    "grow-runs": { type: "string", default: "1" },
    seconds: { type: "string", default: "30" },
    "no-peers": { type: "boolean", default: false },
    json: { type: "string" },
  },
});
const [file] = positionals;
if (file === undefined || !existsSync(file)) {
  console.error(
    "Give a JSON Lines file whose objects have a title and a text: npm run bench:search -- FILE.jsonl[.gz]",
  );
  process.exit(2);
}

interface Result {
  /**
   * Milliseconds of processor time, of the first index of a process and of the same one built once more in it. Of a folder
   * that is read for the first time a person meets the first.
   */
  readonly build: number;
  readonly buildAgain: number;
  readonly memory: number;
  readonly times: readonly number[];
  /** Of the right passage for each question, from 0; -1 where it is not among the ten. */
  readonly ranks: readonly number[];
}

interface OwnResult extends Result {
  readonly characters: number;
  readonly passages: number;
  readonly terms: readonly number[];
  readonly bytes: number;
  readonly peak: number;
  readonly exact?: number;
  readonly updates: readonly number[];
  readonly restore: number;
}

const here = import.meta.dirname;
const folder = mkdtempSync(path.join(tmpdir(), "provenote-bench-"));
try {
  await measure(path.resolve(file));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(records: string): Promise<void> {
  const engine = path.join(folder, "own-engine.mjs");
  const entry = path.join(here, "search/own-engine.ts");
  await build({
    entryPoints: [entry],
    bundle: true,
    platform: "node",
    format: "esm",
    // As the server is built.
    supported: { "regexp-unicode-property-escapes": true },
    outfile: engine,
    logLevel: "error",
  });
  const sources = readRecords(records);
  const passages = passageTexts(sources);
  writeFileSync(path.join(folder, "passages.txt"), passages.join("\0"));
  const textBytes = Buffer.byteLength(passages.join("\n\n"));
  console.log(`${sources.length} sources, ${passages.length} passages, ${(textBytes / 1e6).toFixed(1)} MB.`);
  console.log(`${cpus().length} x ${cpus()[0]?.model}, ${(totalmem() / 1e9).toFixed(0)} GB, Node ${process.version}.`);

  const peers = options["no-peers"] ? [] : findPeers();
  const results = new Map<string, Result[]>();
  const loads: number[] = [];
  for (let run = 0; run < Number(options.runs); run++) {
    const questions = drawQuestions(seededNumbers(run + 1), passages, Number(options.questions));
    const warming = drawQuestions(seededNumbers(-run - 1), passages, 200);
    writeFileSync(path.join(folder, "questions.json"), JSON.stringify({ warming, questions }));
    const own = ["--expose-gc", engine, folder, records, String(run + 1), "0", run === 0 ? "yes" : "no"];
    const engines: [string, () => Result][] = [["Provenote", () => runProcess(process.execPath, own)]];
    for (const { name, node, script } of peers) {
      engines.push([name, () => runProcess(node, ["--expose-gc", script, folder, options.seconds])]);
    }
    for (const [name, start] of engines) results.set(name, [...(results.get(name) ?? []), start()]);
    loads.push(loadavg()[0] as number);
  }
  console.log(`Load while measuring (1 minute): ${spread(loads, 1)}.\n`);
  printEngines(results, textBytes);
  const own = results.get("Provenote") as OwnResult[];
  printOwn(own, textBytes);
  const growth = measureGrowth(engine, records);
  if (options.json !== undefined) {
    writeFileSync(options.json, JSON.stringify({ textBytes, loads, engines: Object.fromEntries(results), growth }));
  }
}

function findPeers(): { name: string; node: string; script: string }[] {
  const modules = path.join(here, "peers/node_modules");
  if (!existsSync(modules)) {
    console.log("The other engines are not installed: npm run bench:setup does it.");
    return [];
  }
  const peers = ["MiniSearch", "FlexSearch"].map((name) => peer(name, process.execPath));
  const binary = process.platform === "win32" ? "node.exe" : "node";
  const os = process.platform === "win32" ? "win" : process.platform;
  const newerNode = path.join(modules, `node-${os}-${process.arch}/bin/${binary}`);
  if (existsSync(newerNode)) peers.push(peer("SQLite", newerNode));
  else if (Number(process.versions.node.split(".")[0]) >= 24) peers.push(peer("SQLite", process.execPath));
  else console.log("SQLite is left out: it needs Node 24, and npm has none for this machine in bench:setup.");
  return peers;
}

function peer(name: string, node: string) {
  return { name, node, script: path.join(here, `peers/${name.toLowerCase()}.mjs`) };
}

function runProcess<T extends Result>(node: string, args: readonly string[]): T {
  for (const database of ["1.sqlite", "2.sqlite", "3.sqlite"]) rmSync(path.join(folder, database), { force: true });
  const result = path.join(folder, "result.json");
  rmSync(result, { force: true });
  const { status, stderr } = spawnSync(node, ["--max-old-space-size=6000", ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")} failed:\n${stderr}`);
  return JSON.parse(readFileSync(result, "utf8"));
}

function printEngines(results: ReadonlyMap<string, readonly Result[]>, textBytes: number): void {
  console.log("| engine | build MB/s | built again | memory MB | p50 ms | p95 ms | right first | in ten | questions |");
  console.log("|---|---|---|---|---|---|---|---|---|");
  for (const [name, runs] of results) {
    const cells = [
      name,
      spread(
        runs.map((run) => textBytes / run.build / 1000),
        1,
      ),
      spread(
        runs.map((run) => textBytes / run.buildAgain / 1000),
        1,
      ),
      name === "SQLite"
        ? "on disk"
        : spread(
            runs.map(({ memory }) => memory / 1e6),
            0,
          ),
      spread(runs.map(({ times }) => median(times))),
      spread(runs.map(({ times }) => quantile(times, 0.95))),
      shareFirst(runs),
      (runs.flatMap(({ ranks }) => ranks.filter((rank) => rank >= 0)).length / countQuestions(runs)).toFixed(3),
      countQuestions(runs),
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
  const own = results.get("Provenote") as readonly Result[];
  for (const [name, runs] of results) {
    if (name === "Provenote") continue;
    const ratio = (of: (run: Result) => number) =>
      spread(
        own.map((run, i) => of(runs[i] as Result) / of(run)),
        1,
      );
    const [p50, p95] = [0.5, 0.95].map((q) => ratio(({ times }) => quantile(times, q)));
    console.log(`\n${compareFirst(name, own, runs)}`);
    console.log(
      `${name} takes ${p50} times as long at the median, ${p95} at p95, ${ratio((run) => run.build)} to build first, ` +
        `${ratio((run) => run.buildAgain)} to build again.`,
    );
  }
}

function countQuestions(runs: readonly Result[]): number {
  return runs.reduce((sum, { times }) => sum + times.length, 0);
}

/** How often only one of the two has the right passage first, in the questions that the peer got to. */
function compareFirst(name: string, own: readonly Result[], peers: readonly Result[]): string {
  let [ours, theirs, count] = [0, 0, 0];
  for (const [i, { ranks }] of peers.entries()) {
    for (const [question, rank] of ranks.entries()) {
      const ownRank = own[i]?.ranks[question];
      if (ownRank === 0 && rank !== 0) ours++;
      if (ownRank !== 0 && rank === 0) theirs++;
      count++;
    }
  }
  const likely = signTest(ours, theirs).toFixed(3);
  return `Right passage first in ${count} questions: only Provenote ${ours}, only ${name} ${theirs} (sign test: p = ${likely}).`;
}

/** How often the right passage came first, with its 95 % interval. */
function shareFirst(runs: readonly Result[]): string {
  const ranks = runs.flatMap((run) => run.ranks);
  const first = ranks.filter((rank) => rank === 0).length;
  const [low, high] = interval(first, ranks.length);
  return `${(first / ranks.length).toFixed(3)} (${low.toFixed(3)}-${high.toFixed(3)})`;
}

function printOwn(runs: readonly OwnResult[], textBytes: number): void {
  const [{ exact, times }] = runs as [OwnResult];
  console.log(`\nTop ten equal to scoring every passage: ${exact} of ${times.length} questions.`);
  console.log(`Index: ${spread(runs.map(({ bytes }) => bytes / textBytes))} times the text's bytes.`);
  const peak = spread(
    runs.map((run) => run.peak / 1e6),
    0,
  );
  console.log(
    `Process peak while indexing: ${peak} MB; 3 x text + 150 MB is ${((3 * textBytes) / 1e6 + 150).toFixed(0)} MB.`,
  );
  const update = (share: number) => spread(runs.map(({ updates }) => quantile(updates, share)));
  console.log(`One source changed: median ${update(0.5)} ms, p95 ${update(0.95)} ms, longest ${update(1)} ms.`);
  console.log(`Segments read from bytes: ${spread(runs.map(({ restore }) => restore))} ms.`);
}

function measureGrowth(engine: string, records: string): Record<string, OwnResult[]> {
  const growth: Record<string, OwnResult[]> = {};
  const sizes = options.grow.split(",").filter((size) => Number(size) > 0);
  if (sizes.length === 0) return growth;
  console.log(
    "\n| passages | MB | terms | build MB/s | us a passage | index / text | p50 ms | p95 ms | update p95 ms |",
  );
  console.log("|---|---|---|---|---|---|---|---|---|");
  for (const size of sizes) {
    const runs = Array.from({ length: Number(options["grow-runs"]) }, (_, run) =>
      runProcess<OwnResult>(process.execPath, ["--expose-gc", engine, folder, records, String(run + 1), size]),
    );
    growth[size] = runs;
    const [one] = runs as [OwnResult];
    const cells = [
      one.passages,
      (one.characters / 1e6).toFixed(0),
      one.terms.join(" + "),
      spread(
        runs.map((run) => run.characters / run.build / 1000),
        1,
      ),
      spread(runs.map((run) => (run.build * 1000) / run.passages)),
      spread(runs.map((run) => run.bytes / run.characters)),
      spread(runs.map(({ times }) => median(times))),
      spread(runs.map(({ times }) => quantile(times, 0.95))),
      spread(runs.map(({ updates }) => quantile(updates, 0.95))),
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
  return growth;
}
