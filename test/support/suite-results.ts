import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What a suite leaves behind: it is complete when every registered test stands in `tests`. */
export interface SuiteResults {
  /** Tests that the suite has. */
  registered: number;
  tests: TestResult[];
}

interface TestResult {
  readonly title: string;
  /** Why it failed; a skipped test counts as one that failed. */
  readonly failure?: string;
}

/** Writes the results where `PROVENOTE_RESULTS` says, if it says so. */
export function writeResults(results: SuiteResults): void {
  const file = process.env["PROVENOTE_RESULTS"];
  if (!file) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(results, null, 2));
}
