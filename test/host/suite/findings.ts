import * as vscode from "vscode";
import { describeRange } from "./documents.ts";
import { eventually } from "./eventually.ts";

/** The findings of one rule that VS Code shows for a document now. */
export function findingsOf(uri: vscode.Uri, rule: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => ruleOf(diagnostic) === rule);
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** Waits until a rule marks exactly this range. */
export function findingOn(uri: vscode.Uri, rule: string, range: vscode.Range): Promise<vscode.Diagnostic> {
  return eventually(`${rule} at ${describeRange(range)} of ${uri.path}`, () =>
    findingsOf(uri, rule).find((finding) => finding.range.isEqual(range)),
  );
}

/** Waits until a document has no finding of a rule. */
export async function noFindingOf(uri: vscode.Uri, rule: string): Promise<void> {
  await eventually(`no ${rule} in ${uri.path}`, () => findingsOf(uri, rule).length === 0 || undefined);
}

/** Waits until a document has no finding at all. */
export async function noFindings(uri: vscode.Uri): Promise<void> {
  await eventually(`no finding in ${uri.path}`, () => vscode.languages.getDiagnostics(uri).length === 0 || undefined);
}
