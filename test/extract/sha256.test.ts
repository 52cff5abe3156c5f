import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import fc from "fast-check";
import { sha256 } from "../../server/src/extract/sha256.ts";
import { runs } from "../support/runs.ts";

describe("the digest of a record", () => {
  it("is that of FIPS 180-4's example", () => {
    assert.equal(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("is the platform's, for texts of any length", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        assert.equal(sha256(text), createHash("sha256").update(text).digest("hex"));
      }),
      { seed: 1, numRuns: runs(100) },
    );
  });
});
