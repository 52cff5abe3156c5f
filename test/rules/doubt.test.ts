import assert from "node:assert/strict";
import { severityOf } from "../../server/src/rules/doubt.ts";

describe("the severity of what stands against a cited claim", () => {
  for (const kind of ["number", "date"] as const) {
    it(`is information for a ${kind} only where the score takes the claim for supported`, () => {
      assert.equal(severityOf({ score: 0.9 }, { kind, evidence: undefined }), "information");
      assert.equal(severityOf({ score: 0.55 }, { kind, evidence: undefined }), "warning");
      assert.equal(severityOf({ score: 0.1 }, { kind, evidence: undefined }), "warning");
    });
  }

  it("is information where a claim that names nothing shares no words with its source", () => {
    assert.equal(severityOf({ score: 0.1 }, { kind: "wording", evidence: undefined }), "information");
  });

  it("is a warning whatever the score for what the score does not weigh", () => {
    for (const kind of ["name", "hedge", "quantifier", "role", "polarity", "coverage"] as const)
      assert.equal(severityOf({ score: 0.9 }, { kind, evidence: undefined }), "warning");
  });

  it("is a warning whatever the score where the source has something else in its place", () => {
    const evidence = { source: "a.txt", passage: 0, range: { start: 0, end: 4 } };
    for (const kind of ["number", "date", "name"] as const)
      assert.equal(severityOf({ score: 0.9 }, { kind, evidence }), "warning");
  });

  it("is a warning where there is no score, or no reason to ask it about", () => {
    assert.equal(severityOf({ score: null }, { kind: "number", evidence: undefined }), "warning");
    assert.equal(severityOf({ score: 0.9 }, undefined), "warning");
  });
});
