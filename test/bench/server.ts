/**
 * The language server on many files, over its standard input and output:
 * `npm run bench:server -- FILE.jsonl[.gz] [--phase cold|start|typing|change]... [--runs N] [--keys N] [--folder DIR]
 * [--json OUT]`.
 * FILE has one JSON object with `title` and `text` a line; each becomes a file of its own in a temporary folder, or in
 * DIR, which is kept with the cache for the next time. Each run of a phase is a process of its own; without `--phase` all
 * are measured. `--keys` keystrokes are typed a run.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { SearchResult } from "../../server/src/lsp/protocol.ts";
import { LineIndex } from "../../server/src/text/line-index.ts";
import { seededNumbers } from "../support/seeded-numbers.ts";
import { passageTexts, readRecords } from "./search/records.ts";
import { quantile, spread } from "./search/statistics.ts";
import { BenchClient } from "./server/bench-client.ts";
import { LONG_NOTE, makeNotes, NEWS_NOTE } from "./server/bench-notes.ts";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "5" },
    keys: { type: "string", default: "60" },
    phase: { type: "string", multiple: true, default: ["cold", "start", "typing", "change"] },
    folder: { type: "string" },
    json: { type: "string" },
  },
});
const [file] = positionals;
const program = path.resolve(import.meta.dirname, "../../dist/server.cjs");
if (file === undefined || !existsSync(file)) {
  console.error(
    "Give a JSON Lines file whose objects have a title and a text: npm run bench:server -- FILE.jsonl[.gz]",
  );
  process.exit(2);
}
if (!existsSync(program)) {
  console.error("There is no dist/server.cjs: run `npm run build` first.");
  process.exit(2);
}

/** Milliseconds by figure, one value a run; of figures measured many times a run, the 95th percentile. */
const figures = new Map<string, number[]>();
const note = (figure: string, value: number | undefined) => {
  if (value !== undefined) figures.set(figure, [...(figures.get(figure) ?? []), value]);
};

const folder = path.resolve(options.folder ?? mkdtempSync(path.join(tmpdir(), "provenote-bench-server-")));
const root = path.join(folder, "corpus");
const cacheFolder = path.join(folder, "cache");
try {
  await measure(file);
} finally {
  if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
}

async function measure(records: string): Promise<void> {
  const sources = readRecords(records);
  for (const directory of ["sources", "notes"]) mkdirSync(path.join(root, directory), { recursive: true });
  const fileOf = (i: number) => path.join(root, "sources", `article-${String(i + 1).padStart(5, "0")}.txt`);
  for (const [i, { text }] of sources.entries()) put(fileOf(i), `${text}\n`);
  const notes = makeNotes(seededNumbers(1), passageTexts(sources));
  for (const [name, text] of Object.entries(notes)) put(path.join(root, name), text);
  const runs = Number(options.runs);
  /** Cited in the small note. */
  const cited = Number(/@article-(\d+)/.exec(notes[NEWS_NOTE] ?? "")?.[1]) - 1;
  console.log(
    `${sources.length} sources in files, ${runs} runs, ${cpus().length} cores, Node ${process.versions.node}.`,
  );
  const count = sources.length;
  const change = { file: fileOf(cited), text: `${sources[cited]?.text}\n` };
  const phases: Record<string, (run: number) => Promise<void>> = {
    cold: () => measureCold(notes, count),
    start: () => measureStart(notes),
    typing: () => measureTyping(notes, count),
    change: (run) => measureChange(notes, count, change, `Zyxxo${run}`),
  };
  const wanted = options.phase;
  for (const phase of wanted) if (!(phase in phases)) throw new Error(`There is no phase “${phase}”.`);
  if (!wanted.includes("cold")) await fillCache(notes, count);
  for (const [phase, measurePhase] of Object.entries(phases)) {
    if (wanted.includes(phase)) for (let run = 0; run < runs; run++) await measurePhase(run);
  }
  for (const [figure, values] of figures) console.log(`${figure.padEnd(58)} ${spread(values, 1)}`);
  if (options.json === undefined) return;
  const machine = { cores: cpus().length, cpu: cpus()[0]?.model, memory: totalmem(), load: loadavg() };
  const written = {
    node: process.versions.node,
    machine,
    sources: sources.length,
    figures: Object.fromEntries(figures),
  };
  writeFileSync(options.json, `${JSON.stringify(written, null, 2)}\n`);
}

type Notes = Readonly<Record<string, string>>;

async function start(notes: Notes): Promise<BenchClient> {
  const client = new BenchClient(program, root, { cacheFolder });
  await client.initialize();
  await client.open(NEWS_NOTE, notes[NEWS_NOTE] ?? "");
  return client;
}

/** Asks about the first citation of the small note. */
async function firstHover(client: BenchClient, notes: Notes): Promise<number> {
  const text = notes[NEWS_NOTE] ?? "";
  const position = new LineIndex(text).positionAt(text.indexOf("@article") + 3);
  const { answer } = await client.ask("textDocument/hover", NEWS_NOTE, position);
  if (answer === null) throw new Error("The first hover was not answered.");
  return performance.now() - client.started;
}

/** Leaves files alone that have the text: a cache knows them by their looks. */
function put(file: string, text: string): void {
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
}

async function measureCold(notes: Notes, count: number): Promise<void> {
  rmSync(cacheFolder, { recursive: true, force: true });
  const client = await start(notes);
  const hovered = firstHover(client, notes);
  await client.until(({ state, sources }) => state === "ready" && sources >= count);
  note("cold: start to everything read, ms", performance.now() - client.started);
  note("cold: start to first hover, ms", await hovered);
  await client.ask("textDocument/diagnostic", NEWS_NOTE);
  note("cold: start to first findings, ms", performance.now() - client.started);
  note("cold: most memory of the server, MB", await client.peak());
  note("cold: processor time of the server, ms", await client.processorTime());
  await stopWhenKept(client);
}

async function fillCache(notes: Notes, count: number): Promise<void> {
  const client = await start(notes);
  await client.until(({ state, sources }) => state === "ready" && sources >= count);
  await client.ask("textDocument/diagnostic", NEWS_NOTE);
  await stopWhenKept(client);
}

/** To be called once everything is read and compared: what is kept from then on is whole. */
async function stopWhenKept(client: BenchClient): Promise<void> {
  const begun = Date.now();
  while (keptAt() < begun) await new Promise((resolve) => setTimeout(resolve, 100));
  await client.stop();
}

/** When the manifest, which is written last, was written; 0 if never. */
function keptAt(): number {
  const names = existsSync(cacheFolder) ? readdirSync(cacheFolder, { recursive: true, encoding: "utf8" }) : [];
  const manifest = names.find((name) => path.basename(name) === "manifest");
  return manifest === undefined ? 0 : statSync(path.join(cacheFolder, manifest)).mtimeMs;
}

async function measureStart(notes: Notes): Promise<void> {
  const client = await start(notes);
  note("warm: start to first hover, ms", await firstHover(client, notes));
  note("warm: processor time until then, ms", await client.processorTime());
  await client.ask("textDocument/diagnostic", NEWS_NOTE);
  note("warm: start to first findings, ms", performance.now() - client.started);
  note("warm: processor time until then, findings, ms", await client.processorTime());
  note("warm: most memory of the server, MB", await client.peak());
  await client.stop();
}

/** A server that has read everything and checked both notes. */
async function settled(notes: Notes, count: number): Promise<BenchClient> {
  const client = await start(notes);
  await client.until(({ state, sources }) => state === "ready" && sources >= count);
  await client.ask("textDocument/diagnostic", NEWS_NOTE);
  await client.open(LONG_NOTE, notes[LONG_NOTE] ?? "");
  await client.ask("textDocument/diagnostic", LONG_NOTE);
  return client;
}

/** Types into the middle of the long note, and asks after each keystroke. */
async function measureTyping(notes: Notes, count: number): Promise<void> {
  const client = await settled(notes, count);
  const text = notes[LONG_NOTE] ?? "";
  const lines = new LineIndex(text);
  const at = text.indexOf(". ", text.length >> 1);
  const citation = lines.positionAt(text.indexOf("@article", text.length >> 2) + 3);
  const times = { hover: [] as number[], definition: [] as number[], findings: [] as number[] };
  for (let key = 0; key < Number(options.keys); key++) {
    await client.type(LONG_NOTE, lines.positionAt(at), "abcdefghij "[key % 11] as string);
    const [hover, definition] = await Promise.all([
      client.ask("textDocument/hover", LONG_NOTE, citation),
      client.ask("textDocument/definition", LONG_NOTE, citation),
    ]);
    times.hover.push(hover.time);
    times.definition.push(definition.time);
    await client.type(LONG_NOTE, lines.positionAt(at), "klmnopqrst "[key % 11] as string);
    times.findings.push((await client.ask("textDocument/diagnostic", LONG_NOTE)).time);
  }
  note("hover after a keystroke, p95, ms", quantile(times.hover, 0.95));
  note("definition after a keystroke, p95, ms", quantile(times.definition, 0.95));
  note("keystroke to findings of a long note, p95, ms", quantile(times.findings, 0.95));
  await client.stop();
}

/** Adds a new word to a source and looks for it; the 40 ms in which changes are gathered are part of it. */
async function measureChange(
  notes: Notes,
  count: number,
  { file, text }: { readonly file: string; readonly text: string },
  word: string,
): Promise<void> {
  const client = await settled(notes, count);
  writeFileSync(file, `${text}\n${word} was seen.\n`);
  const begun = performance.now();
  const changes = [{ uri: client.uri(path.relative(root, file)), type: 2 }];
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
  for (;;) {
    const found = await client.connection.sendRequest("provenote/search", { query: word, limit: 1 });
    if ((found as SearchResult).passages.length > 0) break;
  }
  note("source changed to answers with it, ms", performance.now() - begun);
  await client.ask("textDocument/diagnostic", NEWS_NOTE);
  note("source changed to findings of a short note that cites it, ms", performance.now() - begun);
  const findings = await client.ask("textDocument/diagnostic", LONG_NOTE);
  note("source changed to findings of a long note, ms", performance.now() - begun);
  if (findings.answer === null) throw new Error("There were no findings.");
  await client.stop();
  writeFileSync(file, text);
}
