import type { SuiteResults } from "./suite-results.ts";

/** Returns results that fill as the Mocha run goes on. */
export function collectResults(runner: Mocha.Runner): SuiteResults {
  const results: SuiteResults = { registered: runner.total, tests: [] };
  runner.on("pass", (test) => results.tests.push({ title: test.fullTitle() }));
  runner.on("pending", (test) => results.tests.push({ title: test.fullTitle(), failure: "It was skipped." }));
  runner.on("fail", (test, error: unknown) => {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    results.tests.push({ title: test.fullTitle(), failure });
  });
  return results;
}
