import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readOutcome } from "../../scripts/suite-outcome.ts";
import type { SuiteResults } from "../support/suite-results.ts";

describe("the judgement on a suite", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "provenote-outcome-"));
  });
  after(() => rmSync(folder, { recursive: true }));

  function outcomeOf(results: SuiteResults, exitCode: number | null) {
    const file = path.join(folder, "results.json");
    writeFileSync(file, JSON.stringify(results));
    return readOutcome(file, exitCode);
  }

  it("counts what passed and names what failed", () => {
    const results = { registered: 2, tests: [{ title: "one" }, { title: "two", failure: "no" }] };
    assert.deepEqual(outcomeOf(results, 1), { passed: 1, failures: ["two"] });
  });

  it("is a failure when no results were left, even with exit code 0", () => {
    assert.deepEqual(readOutcome(path.join(folder, "none.json"), 0), {
      passed: 0,
      failures: ["The suite left no results."],
    });
  });

  it("is a failure when tests that were registered did not run", () => {
    const { passed, failures } = outcomeOf({ registered: 3, tests: [{ title: "one" }] }, 0);
    assert.equal(passed, 1);
    assert.deepEqual(failures, ["Only 1 of 3 tests ran."]);
  });

  it("is a failure when the suite is empty", () => {
    assert.deepEqual(outcomeOf({ registered: 0, tests: [] }, 0).failures, ["The suite has no tests."]);
  });

  it("is a failure when the process ended with an error or a signal that no test shows", () => {
    const results = { registered: 1, tests: [{ title: "one" }] };
    assert.deepEqual(outcomeOf(results, 0).failures, []);
    assert.deepEqual(outcomeOf(results, 3).failures, ["The suite's process ended with 3."]);
    assert.deepEqual(outcomeOf(results, null).failures, ["The suite's process ended with a signal."]);
  });
});
