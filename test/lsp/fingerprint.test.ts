import assert from "node:assert/strict";
import fc from "fast-check";
import { fingerprint } from "../../server/src/lsp/fingerprint.ts";
import { runs } from "../support/runs.ts";

describe("fingerprint", () => {
  it("is equal for values that say the same, and for no others", () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(value, value, (a, b) => {
        // JSON writes -0 as 0.
        fc.pre(!hasNegativeZero(a) && !hasNegativeZero(b));
        assert.equal(fingerprint(a) === fingerprint(b), JSON.stringify(a) === JSON.stringify(b));
        assert.equal(fingerprint(a), fingerprint(structuredClone(a)));
      }),
      { seed: 3, numRuns: runs(500) },
    );
  });

  it("tells apart what differs in one place alone", () => {
    const diagnostics = [
      { range: { start: { line: 1, character: 2 } }, message: "It is so.", data: { claim: null } },
      { range: { start: { line: 2, character: 1 } }, message: "It is so.", data: { claim: null } },
      { range: { start: { line: 1, character: 2 } }, message: "It is so!", data: { claim: null } },
      { range: { start: { line: 1, character: 2 } }, message: "It is so.", data: { claim: {} } },
      { range: { start: { line: 1, character: 2 } }, message: "It is so.", data: { claim: [] } },
      { range: { start: { line: 1, character: 2 } }, message: "It is so.", data: {} },
      { range: { start: { line: 1, character: 2 } }, message: "It is so." },
    ];
    assert.equal(new Set(diagnostics.map((one) => fingerprint([one]))).size, diagnostics.length);
    assert.notEqual(fingerprint([1, [2]]), fingerprint([[1], 2]));
    assert.notEqual(fingerprint(["ab", "c"]), fingerprint(["a", "bc"]));
    assert.notEqual(fingerprint(1), fingerprint("1"));
    assert.match(fingerprint([]), /^[0-9a-f]{16}$/);
  });
});

function hasNegativeZero(value: unknown): boolean {
  return (
    Object.is(value, -0) || (typeof value === "object" && value !== null && Object.values(value).some(hasNegativeZero))
  );
}
