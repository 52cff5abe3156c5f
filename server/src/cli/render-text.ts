import { relative } from "node:path";
import picocolors from "picocolors";
import type { Severity } from "../rules/finding.ts";
import { cutText } from "../text/cut-text.ts";
import { printable } from "./printable.ts";
import type { EvidenceReport, FindingReport, Report } from "./report.ts";

const LONGEST_PASSAGE = 300;

/** The report as lines for a person: `file:line:column severity rule message`, evidence below, a summary at the end. */
export function renderText(report: Report, base: string, coloured: boolean): string {
  const colours = picocolors.createColors(coloured);
  const paint: Record<Severity, (text: string) => string> = {
    error: colours.red,
    warning: colours.yellow,
    information: colours.blue,
    hint: colours.dim,
  };
  const describe = (path: string, { rule, severity, range, message, evidence }: FindingReport): string => {
    const file = relative(base, `${report.root}/${path}`) || path;
    const place = `${printable(file)}:${range.start.line + 1}:${range.start.character + 1}`;
    const head = `${colours.bold(place)} ${paint[severity](severity)} ${colours.dim(rule)} ${printable(message)}`;
    return [head, ...evidence.map((passage) => `    ${colours.dim(quoteEvidence(passage))}`)].join("\n");
  };
  const findings = [...report.files, ...report.notes].flatMap(({ path, findings: ofFile }) =>
    ofFile.map((finding) => describe(path, finding)),
  );
  return `${[...findings, summarise(report)].join("\n")}\n`;
}

function quoteEvidence({ path, locator, text }: EvidenceReport): string {
  return `${printable(path)}, ${locator}: “${cutText(printable(text), LONGEST_PASSAGE)}”`;
}

function summarise({ summary, notes }: Report): string {
  const { verdicts, findings } = summary;
  const total = findings.error + findings.warning + findings.information + findings.hint;
  const checked = `${count(notes.length, "note")} against ${count(summary.sources, "source")}`;
  const claims = `${count(summary.claims, "claim")}: ${verdicts.supported} supported, ${verdicts.contradicted} contradicted, ${verdicts.unsupported} unsupported, ${verdicts.unchecked} unchecked`;
  const severities: readonly Severity[] = ["error", "warning", "information", "hint"];
  const kinds = severities.filter((severity) => findings[severity] > 0).map((kind) => `${findings[kind]} ${kind}`);
  const found = total === 0 ? "No findings" : `${count(total, "finding")} (${kinds.join(", ")})`;
  return `Checked ${checked}. ${claims}. ${found}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
