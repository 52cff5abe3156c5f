import assert from "node:assert/strict";
import { checkPairs, liesOnFault, type PairOutcome, readPairedSources } from "../support/source-pairs.ts";

const sources = readPairedSources(new URL("../fixtures/pairs/", import.meta.url));

describe("claims about whole sources, from note to finding", () => {
  it("are at least 400 about at least 30 sources, half of them true", () => {
    const pairs = sources.flatMap((source) => source.pairs);
    const intact = pairs.filter(({ change }) => change === "none");
    assert.ok(sources.length >= 30, `${sources.length} sources`);
    assert.ok(pairs.length >= 400, `${pairs.length} pairs`);
    assert.ok(intact.length * 2 >= pairs.length, `${intact.length} of ${pairs.length} are true`);
  });

  for (const source of sources) {
    describe(source.name, () => {
      let outcomes: readonly PairOutcome[] = [];
      before(() => {
        outcomes = checkPairs(source);
      });
      for (const [index, pair] of source.pairs.entries()) {
        const title = `${pair.change === "none" ? "true" : pair.change}: ${pair.claim}`;
        it(title, () => {
          const { note, verdicts, findings } = outcomes[index] as PairOutcome;
          const shown = findings.map(({ rule, range, message }) => {
            return { rule, at: note.slice(range.start, range.end), message, onFault: liesOnFault(range, pair) };
          });
          assert.equal(verdicts.length, 1, "one claim");
          if (pair.change === "none") return assert.deepEqual(shown, []);
          assert.deepEqual(
            shown.filter(({ onFault }) => !onFault),
            [],
          );
          assert.notEqual(verdicts[0], "supported");
        });
      }
    });
  }
});
