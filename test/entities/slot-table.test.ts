import assert from "node:assert/strict";
import fc from "fast-check";
import { SlotTable } from "../../server/src/entities/slot-table.ts";
import { runs } from "../support/runs.ts";

describe("entities/slot-table", () => {
  it("is a map from names to their numbers, after any history", () => {
    const step = fc.record({ name: fc.integer({ min: 0, max: 400 }), add: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 600 }), (steps) => {
        const names = Array.from({ length: 401 }, (_, number) => `seeds/${number * 7919}.txt`);
        const table = new SlotTable((slot) => names[slot]!);
        const model = new Set<number>();
        for (const { name, add } of steps) {
          if (add && !model.has(name)) {
            table.add(name);
            model.add(name);
          } else if (!add) {
            table.delete(names[name]!);
            model.delete(name);
          }
          assert.equal(table.find(names[name]!), model.has(name) ? name : undefined);
        }
        assert.equal(table.size, model.size);
        assert.deepEqual(table.all().sort(), [...model].sort());
        for (const [number, name] of names.entries())
          assert.equal(table.find(name), model.has(number) ? number : undefined);
      }),
      { seed: 21, numRuns: runs(60) },
    );
  });
});
