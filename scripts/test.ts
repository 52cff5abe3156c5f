// npm test [-- SUITE...] [-- --long N]
//
// Runs every suite, or the ones named, each in a process of its own, and ends with the line "N passed, N failed".
// With --long every property is tried N times as often.
// What a suite's process prints counts for nothing: its results file does, and that it has one.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { readOutcome } from "./suite-outcome.ts";

const { values: options, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { long: { type: "string", default: "1" } },
});
const repository = path.resolve(import.meta.dirname, "..");

interface Suite {
  readonly name: string;
  readonly about: string;
  readonly args: readonly string[];
  /** Runs what the build makes, so that asking for this suite asks for the build as well. */
  readonly ofBuild?: true;
}

const suites: readonly Suite[] = [
  { name: "build", about: "bundles, types, format, dead code, package", args: ["scripts/build-suite.ts"] },
  {
    name: "pure",
    about: "everything that needs no editor",
    args: [
      "test/support/run-mocha.ts",
      "test",
      "--without",
      "test/host",
      "--without",
      "test/bench",
      "--without",
      "test/eval",
      "--timeout",
      String(options.long === "1" ? 20_000 : 2 * 3_600_000),
    ],
  },
  { name: "grammar", about: "the TextMate grammar", args: ["scripts/grammar-suite.ts"] },
  {
    name: "development",
    about: "the extension in VS Code",
    args: ["test/host/run-suite.ts", "development"],
    ofBuild: true,
  },
  {
    name: "installed",
    about: "the packed extension in VS Code",
    args: ["test/host/run-suite.ts", "installed"],
    ofBuild: true,
  },
  {
    name: "large",
    about: "the packed extension on 19,043 sources",
    args: ["test/host/run-suite.ts", "large"],
    ofBuild: true,
  },
  {
    name: "ui",
    about: "mouse and keyboard in VS Code",
    args: ["test/support/run-mocha.ts", "test/host/ui", "--timeout", "120000"],
    ofBuild: true,
  },
  {
    name: "worker",
    about: "the extension in VS Code for the Web",
    args: ["test/host/run-suite.ts", "worker"],
    ofBuild: true,
  },
];

const unknown = asked.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`No suite is called ${unknown.join(", ")}. There are ${suites.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}

const chosen = new Set(asked.length > 0 ? asked : suites.map(({ name }) => name));
if (suites.some(({ name, ofBuild }) => ofBuild && chosen.has(name))) chosen.add("build");

let passed = 0;
let failed = 0;
const summary: string[] = [];
for (const suite of suites) {
  if (!chosen.has(suite.name)) continue;
  console.log(`\n== ${suite.name}: ${suite.about}`);
  const started = performance.now();
  const outcome = await runSuite(suite);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  passed += outcome.passed;
  failed += outcome.failures.length;
  summary.push(`${suite.name}: ${outcome.passed} passed, ${outcome.failures.length} failed (${seconds} s)`);
  summary.push(...outcome.failures.map((failure) => `  ✖ ${failure}`));
}
console.log(`\n${summary.join("\n")}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function runSuite(suite: Suite) {
  const results = path.join(repository, "out/results", `${suite.name}.json`);
  await mkdir(path.dirname(results), { recursive: true });
  await rm(results, { force: true });
  const child = spawn(process.execPath, ["--import", "tsx", ...suite.args], {
    cwd: repository,
    env: { ...process.env, PROVENOTE_RESULTS: results, PROVENOTE_LONG: options.long },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = (await once(child, "exit")) as [number | null];
  return readOutcome(results, code);
}
