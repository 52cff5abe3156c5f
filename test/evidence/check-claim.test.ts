import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import type { Source } from "../../server/src/corpus/source.ts";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import { checkClaim } from "../../server/src/evidence/check-claim.ts";
import type { ClaimInput } from "../../server/src/evidence/claim-input.ts";
import { readPairs } from "./claim-pairs.ts";

const folder = new URL("pairs/", import.meta.url);

function inputFor(text: string, sources: readonly Source[]): ClaimInput {
  return {
    text,
    headings: [],
    cited: true,
    language: "en",
    passages: sources.flatMap((source) => source.passages.map((passage) => ({ source, passage, cited: true }))),
    names: mergeEntities([...sources], sources.map(findCandidates)),
  };
}

describe("checkClaim", () => {
  for (const file of readdirSync(folder).sort()) {
    describe(file, () => {
      const { source, pairs } = readPairs(new URL(file, folder));
      for (const pair of pairs) {
        it(`${pair.expected}: ${pair.claim}`, () => {
          const verdict = checkClaim(inputFor(pair.claim, [source]));
          if (pair.expected === "clean") {
            assert.ok(verdict.kind === "supported" || verdict.kind === "unchecked", JSON.stringify(verdict.reasons));
            return;
          }
          const [reason] = verdict.reasons;
          if (pair.expected === "contradicted") assert.equal(verdict.kind, "contradicted");
          else assert.ok(verdict.kind === "unsupported" || verdict.kind === "contradicted", verdict.kind);
          assert.ok(reason);
          if (pair.at !== undefined) assert.equal(pair.claim.slice(reason.claim.start, reason.claim.end), pair.at);
          if (pair.replacement !== undefined) assert.equal(reason.replacement, pair.replacement);
        });
      }
    });
  }
});
