import { existsSync, readFileSync } from "node:fs";
import type { SuiteResults } from "../test/support/suite-results.ts";

export interface SuiteOutcome {
  readonly passed: number;
  /** One line for each test that failed and for each way in which the suite as a whole did. */
  readonly failures: readonly string[];
}

/**
 * Judges a suite by the results file it left and the exit code of its process (null after a signal).
 *
 * A suite fails as a whole when it left no results, ran fewer tests than it has, has none, or ended with an error that no
 * test shows.
 */
export function readOutcome(file: string, exitCode: number | null): SuiteOutcome {
  if (!existsSync(file)) return { passed: 0, failures: ["The suite left no results."] };
  const { registered, tests } = JSON.parse(readFileSync(file, "utf8")) as SuiteResults;
  const failures = tests.filter(({ failure }) => failure !== undefined).map(({ title }) => title);
  const passed = tests.length - failures.length;
  if (registered === 0) failures.push("The suite has no tests.");
  if (tests.length < registered) failures.push(`Only ${tests.length} of ${registered} tests ran.`);
  if (exitCode !== 0 && failures.length === 0)
    failures.push(`The suite's process ended with ${exitCode ?? "a signal"}.`);
  return { passed, failures };
}
