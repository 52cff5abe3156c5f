/*
 * npm run eval -- [--json OUT] FILE...
 *
 * Measures verdicts against files of labelled claims (see labelled-claim.ts). Each claim counts as cited, its citation
 * covering the whole source. A warning is what the product shows by default: `contradicted`, or `unsupported` of a
 * cited claim. Prints the quarter set aside apart from the rest.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import { checkClaim, scoreClaim } from "../../server/src/evidence/check-claim.ts";
import type { Verdict } from "../../server/src/evidence/verdict.ts";
import { makeEvidenceSource } from "./evidence-source.ts";
import { isSetAside, type LabelledClaim, parseLabelledClaims } from "./labelled-claim.ts";
import { areaUnderCurve, median, wilsonInterval } from "./statistics.ts";

interface Outcome {
  readonly row: LabelledClaim;
  readonly verdict: Verdict;
  readonly score: number;
  readonly rule: "claim-contradicted" | "claim-unsupported" | undefined;
  readonly milliseconds: number;
}

function judge(row: LabelledClaim): Outcome {
  const source = makeEvidenceSource(row);
  const names = mergeEntities([source], [findCandidates(source)]);
  const input = {
    text: row.claim,
    headings: [],
    cited: true,
    language: "en",
    passages: source.passages.map((passage) => ({ source, passage, cited: true })),
    names,
  };
  checkClaim(input);
  const start = performance.now();
  const verdict = checkClaim(input);
  const milliseconds = performance.now() - start;
  const rule =
    verdict.kind === "contradicted"
      ? "claim-contradicted"
      : verdict.kind === "unsupported"
        ? "claim-unsupported"
        : undefined;
  return { row, verdict, score: scoreClaim(input), rule, milliseconds };
}

function renderShare(part: readonly unknown[], whole: readonly unknown[]): string {
  const [low, high] = wilsonInterval(part.length, whole.length);
  const percent = (share: number) => (100 * share).toFixed(1);
  if (whole.length === 0) return "-";
  return `${percent(part.length / whole.length)} % [${percent(low)}-${percent(high)}] of ${whole.length}`;
}

function report(name: string, outcomes: readonly Outcome[]): void {
  const supported = outcomes.filter(({ row }) => row.label === "supported");
  const others = outcomes.filter(({ row }) => row.label !== "supported");
  const of = (rule: Outcome["rule"], from: readonly Outcome[]) => from.filter((outcome) => outcome.rule === rule);
  const flagged = (from: readonly Outcome[]) => from.filter(({ rule }) => rule !== undefined);
  const unchecked = (from: readonly Outcome[]) => from.filter(({ verdict }) => verdict.kind === "unchecked");
  console.log(`\n${name}`);
  console.log(`  supported, flagged      ${renderShare(flagged(supported), supported)}`);
  console.log(`    claim-contradicted    ${renderShare(of("claim-contradicted", supported), supported)}`);
  console.log(`    claim-unsupported     ${renderShare(of("claim-unsupported", supported), supported)}`);
  console.log(`  supported, unchecked    ${renderShare(unchecked(supported), supported)}`);
  console.log(`  others, flagged         ${renderShare(flagged(others), others)}`);
  console.log(`    claim-contradicted    ${renderShare(of("claim-contradicted", others), others)}`);
  console.log(`  others, unchecked       ${renderShare(unchecked(others), others)}`);
  const changes = new Set(others.map(({ row }) => row.change ?? row.label));
  if (changes.size > 1) {
    for (const change of [...changes].sort()) {
      const those = others.filter(({ row }) => (row.change ?? row.label) === change);
      const contradicted = of("claim-contradicted", those).length;
      console.log(`    ${change}: ${renderShare(flagged(those), those)}, ${contradicted} contradicted`);
    }
  }
  const scores = (from: readonly Outcome[]) => from.map(({ score }) => score);
  console.log(`  AUROC of the support score  ${areaUnderCurve(scores(supported), scores(others)).toFixed(3)}`);
  console.log(
    `  milliseconds a claim        ${median(outcomes.map(({ milliseconds }) => milliseconds)).toFixed(2)} at the median`,
  );
}

const args = process.argv.slice(2);
const jsonAt = args.indexOf("--json");
const out = jsonAt >= 0 ? args.splice(jsonAt, 2)[1] : undefined;
if (args.length === 0) {
  console.error("Name one or more files of labelled claims: npm run eval -- [--json OUT] FILE...");
  process.exitCode = 2;
}
const lines: string[] = [];
for (const path of args) {
  if (!existsSync(path)) {
    console.error(`${path} is not there: nothing is measured on it.`);
    process.exitCode = 2;
    continue;
  }
  const outcomes = parseLabelledClaims(readFileSync(path, "utf8")).map(judge);
  report(
    `${basename(path)}: looked at`,
    outcomes.filter(({ row }) => !isSetAside(row)),
  );
  report(
    `${basename(path)}: set aside`,
    outcomes.filter(({ row }) => isSetAside(row)),
  );
  for (const { row, verdict, score, rule } of outcomes) {
    const findings = rule ? [{ rule, severity: "warning", range: verdict.reasons[0]?.claim }] : [];
    lines.push(JSON.stringify({ id: row.id, verdict: verdict.kind, score, reasons: verdict.reasons, findings }));
  }
}
if (out !== undefined) writeFileSync(out, `${lines.join("\n")}\n`);
