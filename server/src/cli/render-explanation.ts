import picocolors from "picocolors";
import type { ClaimExplanation, Explanation, WordReport } from "./explain.ts";
import { printable } from "./printable.ts";
import type { ReportRange } from "./report.ts";

const REMARKS: Readonly<Record<WordReport["how"], string>> = {
  "borne-out": "",
  "in-context": "by title, heading or author",
  otherwise: "instead",
  "not-found": "not found there",
};

/** The explanation for a person: verdict, reasons, findings, evidence with its citation, then the words side by side. */
export function renderExplanation({ claims }: Explanation, path: string, coloured: boolean): string {
  const colours = picocolors.createColors(coloured);
  const paint = {
    supported: colours.green,
    contradicted: colours.yellow,
    unsupported: colours.yellow,
    unchecked: colours.dim,
  };
  const explained = claims.map((claim) => {
    const head = `${colours.bold(`${printable(path)}:${placeOf(claim.range)}`)} ${paint[claim.verdict](claim.verdict)}`;
    const evidence = claim.evidence.map(({ citation, text }) => `${printable(citation)} “${printable(text)}”`);
    const sections = [[...reasonsOf(claim), ...findingsOf(claim)], evidence, sideBySide(claim.alignment)];
    const told = sections
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.map((line) => `  ${line}`).join("\n"));
    return [`${head}\n  ${printable(claim.text)}`, ...told].join("\n\n");
  });
  return `${explained.join("\n\n")}\n`;
}

function placeOf({ start }: ReportRange): string {
  return `${start.line + 1}:${start.character + 1}`;
}

/** What no finding says by itself. */
function reasonsOf({ reasons, findings }: ClaimExplanation): readonly string[] {
  const told = new Set(findings.map(({ message }) => message));
  return [...new Set(reasons.map(({ message }) => message))].filter((message) => !told.has(message)).map(printable);
}

function findingsOf({ findings }: ClaimExplanation): readonly string[] {
  return findings.map(
    ({ rule, severity, range, message }) => `${placeOf(range)} ${severity} ${rule} ${printable(message)}`,
  );
}

/** The claim's words, the evidence's words for them, and a remark, in columns. */
function sideBySide(words: readonly WordReport[]): readonly string[] {
  const rows = words.map(({ text, how, evidence }) => {
    return [printable(text), evidence ? printable(evidence.text) : "–", REMARKS[how]] as const;
  });
  const width = (column: 0 | 1) => Math.max(...rows.map((row) => [...row[column]].length));
  return rows.map(([claim, evidence, remark]) => {
    return `${padded(claim, width(0))}  ${padded(evidence, width(1))}  ${remark}`.trimEnd();
  });
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - [...text].length));
}
