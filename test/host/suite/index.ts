import Mocha from "mocha";
import { collectResults } from "../../support/collect-results.ts";
import { writeResults } from "../../support/suite-results.ts";

/** Called by VS Code in its extension host; leaves the results where `PROVENOTE_RESULTS` says. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ timeout: 30_000, reporter: Mocha.reporters.Base });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  try {
    await loadTests();
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

async function loadTests(): Promise<void> {
  await import("./activation.test.ts");
  await import("./hover.test.ts");
  await import("./definition.test.ts");
  await import("./findings.test.ts");
  await import("./withheld-findings.test.ts");
  await import("./records.test.ts");
  await import("./entities.test.ts");
  await import("./name-completion.test.ts");
  await import("./changing-files.test.ts");
  await import("./crash.test.ts");
  await import("./commands.test.ts");
  await import("./golden.test.ts");
}
