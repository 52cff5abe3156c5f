import { spawnSync } from "node:child_process";
import path from "node:path";
import { type SuiteResults, writeResults } from "../test/support/suite-results.ts";

const repository = path.resolve(import.meta.dirname, "..");

/** A test that is a command: it passes when the command ends with 0. */
export interface CommandTest {
  readonly title: string;
  /** Module, or script of a package, that Node runs, and its arguments. */
  readonly args: readonly string[];
}

/** Runs the commands one after the other, prints the output of those that fail, and leaves the results. */
export function runCommandSuite(tests: readonly CommandTest[]): never {
  const results: SuiteResults = { registered: tests.length, tests: [] };
  for (const { title, args } of tests) {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: repository, encoding: "utf8" });
    console.log(`  ${status === 0 ? "✔" : "✖"} ${title}`);
    if (status === 0) {
      results.tests.push({ title });
    } else {
      console.log(`${stdout}${stderr}`.trim());
      results.tests.push({ title, failure: `It ended with ${status}.` });
    }
  }
  writeResults(results);
  process.exit(results.tests.every(({ failure }) => failure === undefined) ? 0 : 1);
}
