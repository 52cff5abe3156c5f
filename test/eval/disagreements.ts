// npm run eval:disagreements -- FILE.jsonl[.gz] [--every N] [--out FILE]
//
// How often `sources-disagree` speaks: every sentence of every Nth article of a newswire corpus is a claim that cites its
// article, and all articles are the corpus. Prints the share of claims flagged with its 95 % interval; --out writes what was
// flagged, to be read.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import type { Source } from "../../server/src/corpus/source.ts";
import { SourceSet } from "../../server/src/corpus/source-set.ts";
import { noCorrections } from "../../server/src/entities/corrections.ts";
import { extractSources } from "../../server/src/extract/extract.ts";
import { parseNote } from "../../server/src/notes/parse-note.ts";
import { checkNote } from "../../server/src/rules/check.ts";
import { makeSnapshot } from "../../server/src/snapshot/make-snapshot.ts";
import { DEFAULT_SETTINGS } from "../../server/src/snapshot/parse-settings.ts";
import { wilsonInterval } from "./statistics.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { every: { type: "string", default: "1" }, out: { type: "string" } },
});
const [file] = positionals;
if (file === undefined) throw new Error("Give the file of the newswire corpus.");

const sources = readArticles(file);
const parts = {
  corrections: noCorrections(),
  entitiesText: undefined,
  entitiesPaths: [],
  settings: DEFAULT_SETTINGS,
  settingsProblems: [],
  sources: SourceSet.of(sources),
  problems: [],
  notes: [],
  candidates: [],
  pages: [],
};
let snapshot = makeSnapshot(parts);
let claims = 0;
let supported = 0;
const flagged: Readonly<Record<string, string>>[] = [];
const started = performance.now();
for (let at = 0; at < sources.length; at += Number(values.every)) {
  const source = sources[at] as Source;
  const key = snapshot.corpus.keyOf(source.id);
  const note = parseNote(
    "notes/a.md",
    sentencesOf(source)
      .map((words) => `${words} [@${key}]\n`)
      .join("\n"),
  );
  snapshot = makeSnapshot({ ...parts, notes: [note] }, snapshot);
  claims += note.claims.length;
  supported += snapshot.verdictsOf(note).filter(({ kind }) => kind === "supported").length;
  for (const finding of checkNote(snapshot, note)) {
    if (finding.rule !== "sources-disagree") continue;
    const [, other] = finding.related;
    const there = snapshot.corpus.findSource(other?.source ?? "");
    flagged.push({
      article: `${source.id} ${source.metadata.title}`,
      claim: note.claims[finding.claim ?? 0]?.text ?? "",
      value: note.text.slice(finding.range.start, finding.range.end),
      other: `${there?.id} ${there?.metadata.title}`,
      says: there && other ? there.text.slice(Math.max(0, other.range.start - 200), other.range.end + 200) : "",
      message: finding.message,
    });
  }
}
const [low, high] = wilsonInterval(flagged.length, claims);
const percent = (share: number) => `${(100 * share).toFixed(3)} %`;
console.log(
  `${claims} claims, ${supported} supported, ${flagged.length} flagged: ${percent(flagged.length / claims)} [${percent(low)}, ${percent(high)}]`,
);
console.log(`${((performance.now() - started) / claims).toFixed(2)} ms a claim, verdicts included`);
if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(flagged, null, 1)}\n`);

/** One source an article, its day declared. */
function readArticles(path: string): readonly Source[] {
  const bytes = readFileSync(path);
  const lines = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").trim().split("\n");
  const records = lines.map((line) => {
    const { id, title, date, text } = JSON.parse(line) as Record<string, string>;
    const day = new Date(`${date?.slice(0, 11).trim()} UTC`);
    return JSON.stringify({
      id,
      title,
      text,
      ...(Number.isNaN(day.getTime()) ? {} : { date: day.toISOString().slice(0, 10) }),
    });
  });
  return extractSources("sources/wire.jsonl", Buffer.from(records.join("\n")), "", { limitBytes: 1e9 }).sources;
}

function sentencesOf({ text, passages }: Source): readonly string[] {
  return [...passages].flatMap(({ sentences }) =>
    sentences.map(({ start, end }) =>
      text
        .slice(start, end)
        .replace(/\s+/g, " ")
        .replace(/[\\`*_[\]<>#|@]/g, "\\$&"),
    ),
  );
}
