import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { VerdictKind } from "../../server/src/evidence/verdict.ts";
import { checkNote } from "../../server/src/rules/check.ts";
import type { Finding } from "../../server/src/rules/finding.ts";
import type { Range } from "../../server/src/text/range.ts";
import { readArchive } from "./archive.ts";
import { makeFolder } from "./folder.ts";

/** What is false in a claim; `none` where nothing is. */
export const CHANGES = [
  "none",
  "number",
  "number in context",
  "date",
  "month",
  "weekday",
  "outside name",
  "same-source name",
  "role swap",
  "negation",
  "antonym",
  "hedge dropped",
  "quantifier",
  "comparison",
  "modifier",
  "attribution",
  "unrelated",
] as const;

export type Change = (typeof CHANGES)[number];

/** A claim, written by hand, about a source written for it. */
export interface SourcePair {
  /** As a note has it, without its citation. */
  readonly claim: string;
  readonly change: Change;
  /** True, but worked out (a sum, a span of time): nothing may be held against it. */
  readonly computed: boolean;
  /** The words at fault, in `claim`; none in a true one. */
  readonly faults: readonly Range[];
  /** The paragraph cited, as a locator is written; undefined for the whole source. */
  readonly locator: string | undefined;
}

export interface PairedSource {
  readonly name: string;
  readonly domain: string;
  /** `sources/key.txt` or `sources/key.md`. */
  readonly path: string;
  readonly key: string;
  /** The file. */
  readonly text: string;
  readonly pairs: readonly SourcePair[];
}

/** What the product says of a pair. */
export interface PairOutcome {
  readonly note: string;
  /** Of each claim the note holds: one, unless its sentence is read as several or as none. */
  readonly verdicts: readonly VerdictKind[];
  /** Those shown as warnings or errors. */
  readonly findings: readonly Finding[];
}

/**
 * The sources of a folder of fixtures. Each is an archive: `domain: ...`, the source under `-- sources/key.txt --`, its
 * claims under `-- claims --`. A claim's line begins with `+` (true), `~` (true, but worked out) or the change that makes
 * it false, `number: ...`, its words at fault in double square brackets; it ends with `[para. 3]` where it cites no more.
 * Throws, with file and line, on what is neither.
 */
export function readPairedSources(folder: URL): PairedSource[] {
  return readdirSync(folder)
    .sort()
    .map((file) => readPairedSource(new URL(file, folder)));
}

function readPairedSource(url: URL): PairedSource {
  const name = basename(fileURLToPath(url), ".txt");
  const archive = readFileSync(url, "utf8");
  const domain = /^domain: (.+)$/m.exec(archive)?.[1];
  const { files } = readArchive(archive);
  const [path, text] = [...files].find(([file]) => file.startsWith("sources/")) ?? [];
  const claims = files.get("claims");
  if (domain === undefined || path === undefined || text === undefined || claims === undefined) {
    throw new Error(`${name}: a domain, a source and its claims are needed`);
  }
  const pairs = claims
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => readPair(name, line));
  return { name, domain, path, key: path.replace(/^sources\/|\.\w+$/g, ""), text, pairs };
}

function readPair(name: string, line: string): SourcePair {
  const parts = /^(?:([+~])|([a-z -]+):) (.*?\.)(?: \[(para\. \d+)\])?$/.exec(line);
  const change = CHANGES.find((known) => known === (parts?.[2] ?? "none"));
  if (!parts || !change) throw new Error(`${name}: cannot be read: ${line}`);
  let claim = "";
  const faults: Range[] = [];
  for (const [index, part] of (parts[3] as string).split(/\[\[|\]\]/).entries()) {
    if (index % 2 === 1) faults.push({ start: claim.length, end: claim.length + part.length });
    claim += part;
  }
  if ((change === "none") !== (faults.length === 0)) throw new Error(`${name}: words at fault: ${line}`);
  return { claim, change, computed: parts[1] === "~", faults, locator: parts[4] };
}

/** The claim with its citation, as it stands in a note. */
function citePair({ key }: PairedSource, { claim, locator }: SourcePair): string {
  const citation = locator === undefined ? `[@${key}]` : `[@${key}, ${locator}]`;
  return `${claim.slice(0, -1)} ${citation}.`;
}

/**
 * Each pair in a note of its own, in a folder that holds the source and `others`: parsed, resolved, judged and turned into
 * findings as in the editor. `write` makes the note's text of the pair's.
 */
export function checkPairs(
  source: PairedSource,
  pairs: readonly SourcePair[] = source.pairs,
  others: readonly PairedSource[] = [],
  write: (cited: string) => string = (cited) => cited,
): PairOutcome[] {
  const files = [source, ...others].map(({ path, text }) => `-- ${path} --\n${text}`);
  const notes = pairs.map(
    (pair, index) => `-- notes/${String(index).padStart(3, "0")}.md --\n${write(citePair(source, pair))}\n`,
  );
  const { snapshot } = makeFolder([...files, ...notes].join(""));
  return snapshot.notes.map((note) => ({
    note: note.text,
    verdicts: snapshot.verdictsOf(note).map(({ kind }) => kind),
    findings: checkNote(snapshot, note).filter(({ severity }) => severity === "warning" || severity === "error"),
  }));
}

/** Whether at least half of the range, in `claim` or in a note that begins with it, is at fault. */
export function liesOnFault(range: Range, { faults }: SourcePair): boolean {
  const shared = faults.map((fault) => Math.min(fault.end, range.end) - Math.max(fault.start, range.start));
  return shared.reduce((sum, length) => sum + Math.max(0, length), 0) * 2 >= range.end - range.start;
}
