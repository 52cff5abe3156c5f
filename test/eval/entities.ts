/**
 * Measures names: `npm run eval:entities -- FILE [--json OUT] [--errors N]`. FILE has CoNLL columns, or marks as
 * test/fixtures/entities/newswire.txt has them when it ends in `.txt`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readColumns, readMarked } from "../entities/annotated.ts";
import { measure, type Score } from "../entities/measure.ts";

const { values, positionals } = parseArgs({
  options: { json: { type: "string" }, errors: { type: "string" } },
  allowPositionals: true,
});
const file = positionals[0];
if (file === undefined) {
  console.error("Usage: npm run eval:entities -- FILE [--json OUT] [--errors N]");
  process.exit(2);
}
const text = readFileSync(file, "utf8");
const stories = file.endsWith(".txt") ? readMarked(text) : readColumns(text);
const started = performance.now();
const measured = measure(stories);
const seconds = (performance.now() - started) / 1000;

const show = (name: string, score: Score) =>
  console.log(
    `${name.padEnd(12)} precision ${score.precision.toFixed(3)}  recall ${score.recall.toFixed(3)}  F1 ${score.f1.toFixed(3)}`,
  );
console.log(`${stories.length} stories, ${measured.sentences} sentences, ${seconds.toFixed(1)} s`);
show("spans", measured.spans);
show("with kinds", measured.withKinds);
for (const [kind, score] of measured.byKind) show(`  ${kind}`, score);
if (measured.links.count > 0) {
  const { precision, recall, count } = measured.links;
  console.log(`alias links  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  of ${count}`);
}
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(measured.predicted));

let left = Number(values.errors ?? "0");
for (const [at, story] of stories.entries()) {
  for (const [line, sentence] of story.entries()) {
    if (left <= 0) break;
    const found = measured.predicted[at]![line]!;
    const key = (name: { start: number; end: number; kind: string }) =>
      `${sentence.text.slice(name.start, name.end)} ${name.kind} ${name.start}`;
    const predicted = new Set(found.map(key));
    const marked = new Set(sentence.names.map(key));
    const missing = [...marked].filter((name) => !predicted.has(name));
    const surplus = [...predicted].filter((name) => !marked.has(name));
    if (missing.length + surplus.length === 0) continue;
    left--;
    console.log(`${sentence.text}\n   missing: ${missing.join(" | ")}\n   surplus: ${surplus.join(" | ")}`);
  }
}
