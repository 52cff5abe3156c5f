/**
 * Speed and memory of names: `npm run bench:entities -- FILE.jsonl[.gz] [--limit N] [--list N]`. FILE has one JSON
 * object with `id`, `title` and `text` a line. `--list` prints the most mentioned entities.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import { makeSource } from "../entities/make-source.ts";

const { values, positionals } = parseArgs({
  options: { limit: { type: "string" }, list: { type: "string" } },
  allowPositionals: true,
});
const file = positionals[0];
if (file === undefined) {
  console.error("Usage: npm run bench:entities -- FILE.jsonl[.gz] [--limit N] [--list N]");
  process.exit(2);
}
const bytes = readFileSync(file);
const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").trim().split("\n");
const records = lines.slice(0, Number(values.limit ?? lines.length)).map((line) => JSON.parse(line));
const sources = records.map((record) => makeSource(String(record.id), `${record.title}\n\n${record.text}`));
const characters = sources.reduce((sum, source) => sum + source.text.length, 0);

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function timed<T>(what: string, work: () => T): T {
  const before = heap();
  const started = performance.now();
  const cpu = process.cpuUsage();
  const result = work();
  const seconds = (performance.now() - started) / 1000;
  const used = process.cpuUsage(cpu);
  const grown = (heap() - before) / characters;
  console.log(
    `${what.padEnd(10)} ${seconds.toFixed(2)} s  ${(characters / 1e6 / seconds).toFixed(1)} MB/s  processor ${((used.user + used.system) / 1e6).toFixed(2)} s  heap ${grown.toFixed(2)} x text`,
  );
  return result;
}

console.log(`${sources.length} sources, ${(characters / 1e6).toFixed(1)} M characters`);
sources.slice(0, 200).map(findCandidates);
const candidates = timed("candidates", () => sources.map(findCandidates));
const index = timed("merge", () => mergeEntities(sources, candidates));
const hovers = index.entities.slice(0, 100).map((entity) => {
  const started = performance.now();
  index.companionsOf(entity.id);
  index.keyPassagesOf(entity.id, 3);
  return performance.now() - started;
});
hovers.sort((a, b) => a - b);
console.log(
  `entities   ${index.entities.length}; hover on the 100 most mentioned: p50 ${hovers[50]?.toFixed(1)} ms, p95 ${hovers[94]?.toFixed(1)} ms, worst ${hovers.at(-1)?.toFixed(1)} ms`,
);
for (const entity of index.entities.slice(0, Number(values.list ?? "0"))) {
  const aliases = entity.aliases.slice(0, 5).join("; ");
  const definition = entity.definition?.text.slice(0, 100).replace(/\s+/g, " ");
  console.log([entity.mentionCount, entity.id, entity.name, entity.kind, aliases, definition].join(" | "));
}
