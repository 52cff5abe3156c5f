import Mocha from "mocha";
import { collectResults } from "../../support/collect-results.ts";
import { writeResults } from "../../support/suite-results.ts";

/** Runs the tests that `load` registers; leaves the results where `PROVENOTE_RESULTS` says. */
export async function runTests(load: () => Promise<void>): Promise<void> {
  const mocha = new Mocha({ timeout: 30_000, reporter: Mocha.reporters.Base });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  try {
    await load();
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    writeResults({ registered: 1, tests: [{ title: "the suite loads", failure }] });
    throw error;
  }
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run((count) => {
      writeResults(results);
      resolve(count);
    });
    const results = collectResults(runner);
    // A window that is cut off leaves what it did until then.
    runner.on("test end", () => writeResults(results));
  });
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
