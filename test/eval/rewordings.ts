/**
 * How a question finds its passage when it calls somebody by another name than the passage does, and whether questions in
 * the passage's own words find theirs as before: `npm run eval:rewordings -- FILE.jsonl[.gz]`, one JSON object with `id`,
 * `title` and `text` a line. A short question is three content words of a passage with a name it holds; one of a claim's
 * length has seven in ten of its first 25 words, names and all, where it stands for the passage's own name.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Passage } from "../../server/src/corpus/source.ts";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import { nameKey } from "../../server/src/entities/name-key.ts";
import { emptyIndex } from "../../server/src/search/bm25-index.ts";
import { searchByNames } from "../../server/src/snapshot/search-by-names.ts";
import { isStopWord } from "../../server/src/text/stop-words.ts";
import { findWords } from "../../server/src/text/words.ts";
import { makeSource } from "../entities/make-source.ts";

const QUESTIONS = 300;
const DEPTH = 10;
const CLAIM_WORDS = 25;

const file = process.argv[2];
if (file === undefined) {
  console.error("Usage: npm run eval:rewordings -- FILE.jsonl[.gz]");
  process.exit(2);
}
const bytes = readFileSync(file);
const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").trim().split("\n");
const sources = lines
  .map((line) => JSON.parse(line))
  .map((record) => makeSource(String(record.id), `${record.title}\n\n${record.text}`));
const entities = mergeEntities(sources, sources.map(findCandidates));
const index = emptyIndex().update(sources, []);

interface Question {
  readonly text: string;
  readonly passage: Passage;
}

const others: Question[] = [];
const own: Question[] = [];
const claims: Question[] = [];
const renamedClaims: Question[] = [];
for (let turn = 0; turn < sources.length && (others.length < QUESTIONS || own.length < QUESTIONS); turn++) {
  const source = sources[(turn * 7919) % sources.length]!;
  const passage = [...source.passages].find(({ start, end }) => end - start > 150);
  const name = passage && entities.namesIn(source.id, passage).find((one) => one.entities.length === 1);
  if (passage === undefined || name === undefined) continue;
  const entity = entities.findEntity(name.entities[0]!)!;
  const there = source.text.slice(passage.start, passage.end).toLowerCase();
  const isElsewhere = (form: string) =>
    nameKey(form) !== nameKey(name.name) &&
    form
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .every((word) => !there.includes(word));
  const form = [entity.name, ...entity.aliases].find(isElsewhere);
  const rest = findWords(source.text, passage)
    .filter(({ start, norm }) => (start < name.start || start >= name.end) && !isStopWord(norm))
    .filter((_, at) => at % 3 === 0)
    .slice(0, 3)
    .map(({ start, end }) => source.text.slice(start, end));
  if (own.length < QUESTIONS) own.push({ text: [name.name, ...rest].join(" "), passage });
  const words = findWords(source.text, passage).slice(0, CLAIM_WORDS);
  const kept = words.filter((_, at) => (at * 7) % 10 < 7);
  const claimOf = (written: string) =>
    [
      written,
      ...kept
        .filter(({ start }) => start < name.start || start >= name.end)
        .map(({ start, end }) => source.text.slice(start, end)),
    ].join(" ");
  if (claims.length < QUESTIONS) claims.push({ text: claimOf(name.name), passage });
  if (form !== undefined && renamedClaims.length < QUESTIONS) renamedClaims.push({ text: claimOf(form), passage });
  if (form !== undefined && others.length < QUESTIONS) others.push({ text: [form, ...rest].join(" "), passage });
}

for (const [what, questions] of [
  ["another name of the bearer", others],
  ["the passage's own name", own],
  ["claim, another name", renamedClaims],
  ["claim, the passage's own name", claims],
] as const) {
  for (const [how, search] of [
    ["words alone", (text: string) => index.search(text, { limit: DEPTH })],
    ["with other names", (text: string) => searchByNames({ index, entities }, text, { limit: DEPTH })],
  ] as const) {
    const started = performance.now();
    const ranks = questions.map(({ text, passage }) => search(text).findIndex((result) => result.passage === passage));
    const spent = (performance.now() - started) / questions.length;
    const first = ranks.filter((rank) => rank === 0).length;
    const within = ranks.filter((rank) => rank >= 0).length;
    const reciprocal = ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / ranks.length;
    console.log(
      `${what.padEnd(30)} ${how.padEnd(18)} first ${first}, in ten ${within} of ${ranks.length}, mean reciprocal rank ${reciprocal.toFixed(3)}, ${spent.toFixed(2)} ms a question`,
    );
  }
}
