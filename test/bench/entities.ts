/**
 * Speed and memory of names, built as the server is: `npm run bench:entities -- FILE.jsonl[.gz] [--limit N] [--list N]
 * [--json OUT]`. FILE has one JSON object with `id`, `title` and `text` a line. `--list` prints the most mentioned
 * entities.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import type { Source } from "../../server/src/corpus/source.ts";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import type { EntityIndex } from "../../server/src/entities/entity.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import { makeSource } from "../entities/make-source.ts";

const { values, positionals } = parseArgs({
  options: { limit: { type: "string" }, list: { type: "string" }, json: { type: "string" } },
  allowPositionals: true,
});
const file = positionals[0];
if (file === undefined) {
  console.error("Usage: npm run bench:entities -- FILE.jsonl[.gz] [--limit N] [--list N] [--json OUT]");
  process.exit(2);
}
const bytes = readFileSync(file);
const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").trim().split("\n");
const records = lines.slice(0, Number(values.limit ?? lines.length)).map((line) => JSON.parse(line));
const sources = records.map((record) => makeSource(String(record.id), `${record.title}\n\n${record.text}`));
const characters = sources.reduce((sum, source) => sum + source.text.length, 0);
const figures: Record<string, number> = { sources: sources.length, characters };

/** Bytes of objects and of typed arrays, which are given back a while after nothing holds them. */
async function memory(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await setTimeout(100);
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Times a run five times over. */
async function timed<T>(what: string, work: () => T): Promise<T> {
  const times: number[] = [];
  const processor: number[] = [];
  let result: T | undefined;
  for (let run = 0; run < 5; run++) {
    result = undefined;
    await memory();
    const cpu = process.cpuUsage();
    const started = performance.now();
    result = work();
    times.push(performance.now() - started);
    processor.push(process.cpuUsage(cpu).user / 1000);
  }
  times.sort((a, b) => a - b);
  processor.sort((a, b) => a - b);
  const speed = characters / 1000 / times[2]!;
  const best = characters / 1000 / times[0]!;
  figures[`${what} ms`] = times[2]!;
  console.log(
    `${what.padEnd(10)} ${ms(times[2])} (${ms(times[0])} to ${ms(times[4])}), ${speed.toFixed(1)} MB/s, best ${best.toFixed(1)} MB/s, processor ${ms(processor[2])}`,
  );
  return result as T;
}

function ms(time: number | undefined): string {
  return time === undefined ? "-" : time < 10 ? `${time.toFixed(2)} ms` : `${time.toFixed(0)} ms`;
}

function spread(what: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  figures[`${what} p50`] = at(0.5);
  figures[`${what} p95`] = at(0.95);
  console.log(`${what.padEnd(40)} p50 ${ms(at(0.5))}, p95 ${ms(at(0.95))}, worst ${ms(at(1))} of ${sorted.length}`);
}

function time(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** All that a hover on a name asks. */
function hover(index: EntityIndex, id: string): void {
  const entity = index.findEntity(id)!;
  index.companionsOf(id, 9);
  index.keyPassagesOf(id, 3);
  index.countsOf(id);
  void [entity.sources, entity.definition];
}

/** The source with one word more in its last sentence: what typing does. */
function edited(source: Source, word: string): Source {
  return makeSource(source.id, `${source.text.trimEnd()} ${word}.`);
}

console.log(`${sources.length} sources, ${(characters / 1e6).toFixed(1)} M characters`);
sources.slice(0, 200).map(findCandidates);
let candidates = await timed("candidates", () => sources.map(findCandidates));
await timed("merge", () => mergeEntities(sources, candidates));
// All that names keep: what was found in each source is held by the index alone once it is merged.
candidates = [];
const without = await memory();
let index = mergeEntities(sources, sources.map(findCandidates));
const kept = (await memory()) - without;
figures["memory by text"] = kept / characters;
console.log(`memory of names, candidates and index    ${(kept / characters).toFixed(3)} x text`);

const words = ["oil", "Oslo", "Ida Brandt", "nordlinkish", "Mr Smith", "The Bundesbank", "Reuters", "said"];
const stamps = new Set<object>();
const updates: number[] = [];
const finding: number[] = [];
for (let turn = 0; turn < 200; turn++) {
  const source = edited(sources[(turn * 97) % sources.length]!, words[turn % words.length]!);
  finding.push(time(() => findCandidates(source)));
  const found = findCandidates(source);
  updates.push(time(() => (index = index.update([{ source, candidates: found }], []))));
  stamps.add(index.namesStamp);
}
spread("candidates of one source", finding);
spread("update of one source", updates);
console.log(`${"updates that change what names mean".padEnd(40)} ${stamps.size - 1} of ${updates.length}`);
spread(
  "source removed and brought back",
  Array.from({ length: 50 }, (_, turn) => {
    const source = sources[(turn * 131) % sources.length]!;
    const found = findCandidates(source);
    return time(() => (index = index.update([], [source.id]).update([{ source, candidates: found }], [])));
  }),
);

const steps: number[] = [];
for (let whole = false; !whole; ) {
  steps.push(
    time(() => {
      const end = performance.now() + 12;
      whole = index.listUntil(() => performance.now() > end);
    }),
  );
}
spread("list of all entities, in turns of 12 ms", steps);
const listed = time(() => void index.entities);
console.log(`${"list of all entities, sorted then".padEnd(40)} ${ms(listed)} for ${index.entities.length}`);
const first = index.entities[0]!.id;
spread(
  "hover on the most frequent name, cold",
  Array.from({ length: 20 }, (_, turn) => {
    const source = sources[turn]!;
    index = index.update([{ source, candidates: findCandidates(source) }], []);
    return time(() => hover(index, first));
  }),
);
spread(
  "hover on the most frequent name",
  Array.from({ length: 100 }, () => time(() => hover(index, first))),
);
spread(
  "hover on the 100 most frequent names",
  index.entities.slice(0, 100).map(({ id }) => time(() => hover(index, id))),
);
const names = index.entities.slice(0, 2000).map(({ name }) => name);
spread(
  "1,000 comparisons of names",
  Array.from({ length: 10 }, (_, turn) =>
    time(() => {
      for (let at = 0; at < 1000; at++) index.compareNames(names[(at * 7) % 2000]!, names[(at * 13 + turn) % 2000]!);
    }),
  ),
);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
for (const entity of index.entities.slice(0, Number(values.list ?? "0"))) {
  const aliases = entity.aliases.slice(0, 5).join("; ");
  const definition = entity.definition?.text.slice(0, 100).replace(/\s+/g, " ");
  console.log([entity.mentionCount, entity.id, entity.name, entity.kind, aliases, definition].join(" | "));
}
