// node --import tsx test/support/run-mocha.ts FOLDER... [--without FOLDER]...
//
// Runs every *.test.ts under the folders, prints them, and writes the results where PROVENOTE_RESULTS says.
import { readdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import Mocha from "mocha";
import { collectResults } from "./collect-results.ts";
import { type SuiteResults, writeResults } from "./suite-results.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { without: { type: "string", multiple: true, default: [] }, timeout: { type: "string", default: "20000" } },
});

let results: SuiteResults = { registered: 0, tests: [] };

class SpecWithResults extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    results = collectResults(runner);
  }
}

const mocha = new Mocha({ timeout: Number(values.timeout), reporter: SpecWithResults });
for (const folder of positionals) {
  for (const file of testFiles(folder)) mocha.addFile(path.resolve(file));
}
await mocha.loadFilesAsync();
mocha.run((failures) => {
  writeResults(results);
  process.exit(failures === 0 ? 0 : 1);
});

function testFiles(folder: string): string[] {
  const without = values.without ?? [];
  const isWanted = (file: string) => !without.some((other) => !path.relative(other, file).startsWith(".."));
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => path.join(folder, name))
    .filter(isWanted)
    .sort();
}
