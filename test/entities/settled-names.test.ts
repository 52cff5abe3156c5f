import assert from "node:assert/strict";
import fc from "fast-check";
import { kindCodes, nameIn } from "../../server/src/entities/candidate-bytes.ts";
import { type NamedStretch, SettledNames } from "../../server/src/entities/settled-names.ts";
import { finish } from "../../server/src/entities/steps.ts";
import { runs } from "../support/runs.ts";

const TEXT = "Ida  Brandt\nof the Harbour Workers' Union met Ålesund’s Mayor Jonas Lind, Ida Brandt said.";

describe("settled names", () => {
  const word = fc.constantFrom("ida brandt", "brandt#person", "Mayor", "Harbour Workers' Union", "");
  const name = fc
    .record({
      start: fc.nat(TEXT.length),
      length: fc.nat(20),
      corrected: fc.option(word, { nil: undefined }),
      key: word,
      base: word,
      title: fc.option(word, { nil: undefined }),
      kind: fc.constantFrom(...kindCodes),
      kindSure: fc.boolean(),
      owner: fc.option(word, { nil: undefined }),
      uncertain: fc.boolean(),
      number: fc.nat(2 ** 31),
    })
    .map(({ start, length, corrected, number, ...rest }): NamedStretch => {
      const end = Math.min(TEXT.length, start + length);
      return { name: { ...rest, start, end, name: corrected ?? nameIn(TEXT, start, end) }, base: number };
    });

  it("come back as they were put in, source by source", () => {
    const sources = fc.array(fc.array(name, { maxLength: 5 }), { maxLength: 5 });
    fc.assert(
      fc.property(sources, (all) => {
        const settled = new SettledNames();
        for (const names of all) finish(settled.put(names, TEXT));
        assert.deepEqual(
          all.map(() => finish(settled.take(TEXT))),
          all,
        );
      }),
      { seed: 1, numRuns: runs(100) },
    );
  });

  it("may be many", () => {
    const settled = new SettledNames();
    const many = fc.sample(fc.array(name, { minLength: 5000, maxLength: 5000, size: "max" }), { seed: 3, numRuns: 3 });
    for (const names of many) finish(settled.put(names, TEXT));
    for (const names of many) assert.deepEqual(finish(settled.take(TEXT)), names);
  });
});
