/*
 * npm run eval -- [--json OUT] FILE...
 *
 * Measures verdicts and scores against files of labelled claims (see README.md here). Each claim counts as cited, its
 * citation covering the whole source. Flagged is what a note shows by default as a warning: `contradicted`, or
 * `unsupported` of a cited claim, unless the score lowers it to information. Prints the quarter set aside apart from the rest.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { checkClaim } from "../../server/src/evidence/check-claim.ts";
import type { Verdict } from "../../server/src/evidence/verdict.ts";
import { severityOf } from "../../server/src/rules/doubt.ts";
import type { Severity } from "../../server/src/rules/finding.ts";
import { makeClaimInput } from "./evidence-source.ts";
import { isSetAside, type LabelledClaim, parseLabelledClaims, placeInTokens } from "./labelled-claim.ts";
import { originOf } from "./origins.ts";
import {
  areaUnderCurve,
  balancedAccuracy,
  bestThreshold,
  hanleyInterval,
  median,
  wilsonInterval,
} from "./statistics.ts";
import { hasMarkedWords, reportUnsupportedWords } from "./unsupported-words.ts";

interface Outcome {
  readonly row: LabelledClaim;
  readonly origin: string;
  readonly verdict: Verdict;
  readonly rule: "claim-contradicted" | "claim-unsupported" | undefined;
  readonly milliseconds: number;
}

/** Claims judged before any time is taken. */
const WARMING = 1000;
/** Ranks what has no score at all with what says nothing either way. */
const NO_SCORE = 0.5;

function judge(row: LabelledClaim, file: string): Outcome {
  const input = makeClaimInput(row);
  checkClaim(input);
  const start = performance.now();
  const verdict = checkClaim(input);
  const milliseconds = performance.now() - start;
  return { row, origin: originOf(file, row), verdict, rule: ruleOf(verdict), milliseconds };
}

function ruleOf({ kind }: Verdict): Outcome["rule"] {
  return kind === "contradicted" ? "claim-contradicted" : kind === "unsupported" ? "claim-unsupported" : undefined;
}

/** Of several reasons a warning is the first that stays one. */
function severityIn({ verdict }: Outcome): Severity {
  const against = verdict.reasons.filter(({ direction }) => direction === "against");
  const severities = (verdict.kind === "contradicted" ? against : against.slice(0, 1)).map((reason) =>
    severityOf(verdict, reason),
  );
  return severities.includes("warning") ? "warning" : "information";
}

function renderShare(part: readonly unknown[], whole: readonly unknown[]): string {
  const [low, high] = wilsonInterval(part.length, whole.length);
  const percent = (share: number) => (100 * share).toFixed(1);
  if (whole.length === 0) return "-";
  return `${percent(part.length / whole.length)} % [${percent(low)}-${percent(high)}] of ${whole.length}`;
}

const isSupported = ({ row }: Outcome) => row.label === "supported";
const scoresOf = (outcomes: readonly Outcome[], supported: boolean) =>
  outcomes.filter((outcome) => isSupported(outcome) === supported).map(({ verdict }) => verdict.score ?? NO_SCORE);

/** Balanced accuracy at the threshold that is best on the other origins among the files given. */
function renderAccuracy(outcomes: readonly Outcome[], all: readonly Outcome[]): string {
  const own = new Set(outcomes.map(({ origin }) => origin));
  const others = all.filter(({ row, origin }) => !own.has(origin) && !isSetAside(row));
  if (others.length === 0) return "- (no other origin was given to fix a threshold on)";
  const threshold = bestThreshold(scoresOf(others, true), scoresOf(others, false));
  const [positives, negatives] = [scoresOf(outcomes, true), scoresOf(outcomes, false)];
  if (positives.length === 0 || negatives.length === 0) return "-";
  const accuracy = balancedAccuracy(positives, negatives, threshold);
  const variance = [positives, negatives].map((part, i) => {
    const share = part.filter((score) => score >= threshold === (i === 0)).length / part.length;
    return (share * (1 - share)) / part.length;
  });
  const spread = 0.98 * Math.sqrt((variance[0] as number) + (variance[1] as number));
  const ends = `${Math.max(0, accuracy - spread).toFixed(3)}-${Math.min(1, accuracy + spread).toFixed(3)}`;
  return `${accuracy.toFixed(3)} [${ends}] at ${threshold.toFixed(3)}, fixed on ${others.length} claims of other origins`;
}

function report(name: string, outcomes: readonly Outcome[], all: readonly Outcome[]): void {
  const supported = outcomes.filter(isSupported);
  const others = outcomes.filter((outcome) => !isSupported(outcome));
  const flagged = (from: readonly Outcome[]) =>
    from.filter((outcome) => outcome.rule !== undefined && severityIn(outcome) === "warning");
  const of = (rule: Outcome["rule"], from: readonly Outcome[]) =>
    flagged(from).filter((outcome) => outcome.rule === rule);
  const lowered = (from: readonly Outcome[]) =>
    from.filter((outcome) => outcome.rule !== undefined && severityIn(outcome) !== "warning");
  const unchecked = (from: readonly Outcome[]) => from.filter(({ verdict }) => verdict.kind === "unchecked");
  console.log(`\n${name}`);
  console.log(`  supported, flagged      ${renderShare(flagged(supported), supported)}`);
  console.log(`    claim-contradicted    ${renderShare(of("claim-contradicted", supported), supported)}`);
  console.log(`    claim-unsupported     ${renderShare(of("claim-unsupported", supported), supported)}`);
  console.log(`    as information only   ${renderShare(lowered(supported), supported)}`);
  console.log(`  supported, unchecked    ${renderShare(unchecked(supported), supported)}`);
  console.log(`  others, flagged         ${renderShare(flagged(others), others)}`);
  console.log(`    claim-contradicted    ${renderShare(of("claim-contradicted", others), others)}`);
  console.log(`    as information only   ${renderShare(lowered(others), others)}`);
  console.log(`  others, unchecked       ${renderShare(unchecked(others), others)}`);
  const changes = new Set(others.map(({ row }) => row.change ?? row.label));
  if (changes.size > 1) {
    for (const change of [...changes].sort()) {
      const those = others.filter(({ row }) => (row.change ?? row.label) === change);
      const contradicted = of("claim-contradicted", those).length;
      console.log(`    ${change}: ${renderShare(flagged(those), those)}, ${contradicted} contradicted`);
    }
  }
  const [positives, negatives] = [scoresOf(outcomes, true), scoresOf(outcomes, false)];
  const area = areaUnderCurve(positives, negatives);
  const [low, high] = hanleyInterval(area, positives.length, negatives.length);
  console.log(
    `  AUROC of the score      ${area.toFixed(3)} [${low.toFixed(3)}-${high.toFixed(3)}] of ${outcomes.length}`,
  );
  console.log(`  balanced accuracy       ${renderAccuracy(outcomes, all)}`);
  const times = outcomes.map(({ milliseconds }) => milliseconds);
  console.log(`  milliseconds a claim    ${median(times).toFixed(2)} at the median`);
}

function renderLine(outcome: Outcome): string {
  const { row, verdict, rule } = outcome;
  const place = (range: { readonly start: number; readonly end: number }) => placeInTokens(row.claim, range);
  const reasons = verdict.reasons.map((reason) => ({ ...reason, claim: place(reason.claim) }));
  const [first] = reasons;
  const findings = rule && first ? [{ rule, severity: severityIn(outcome), range: first.claim }] : [];
  return JSON.stringify({ id: row.id, verdict: verdict.kind, score: verdict.score, reasons, findings });
}

const args = process.argv.slice(2);
const jsonAt = args.indexOf("--json");
const out = jsonAt >= 0 ? args.splice(jsonAt, 2)[1] : undefined;
if (args.length === 0) {
  console.error("Name one or more files of labelled claims: npm run eval -- [--json OUT] FILE...");
  process.exitCode = 2;
}
const there = args.filter((path) => {
  if (existsSync(path)) return true;
  console.error(`${path} is not there: nothing is measured on it.`);
  process.exitCode = 2;
  return false;
});
const read = there
  .filter((path) => !hasMarkedWords(path))
  .map((path) => ({ file: basename(path), rows: parseLabelledClaims(readFileSync(path, "utf8")) }));
// The times are those of code that has run before, as in an editor that is open.
for (const { file, rows } of read.slice(0, 1)) for (const row of rows.slice(0, WARMING)) judge(row, file);
const files = read.map(({ file, rows }) => ({ file, outcomes: rows.map((row) => judge(row, file)) }));
const all = files.flatMap(({ outcomes }) => outcomes);
for (const { file, outcomes } of files) {
  report(
    `${file}: looked at`,
    outcomes.filter(({ row }) => !isSetAside(row)),
    all,
  );
  report(
    `${file}: set aside`,
    outcomes.filter(({ row }) => isSetAside(row)),
    all,
  );
}
for (const path of there.filter(hasMarkedWords)) reportUnsupportedWords(basename(path), path);
if (out !== undefined) writeFileSync(out, `${all.map(renderLine).join("\n")}\n`);
