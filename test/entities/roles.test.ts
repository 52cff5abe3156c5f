import assert from "node:assert/strict";
import { findRole, hasRole } from "../../server/src/entities/roles.ts";

/** The role beside the name between bars. */
function roleBeside(marked: string): string | undefined {
  const start = marked.indexOf("|");
  const end = marked.lastIndexOf("|") - 1;
  return findRole(marked.replaceAll("|", ""), { start, end });
}

describe("entities/roles", () => {
  const table: readonly (readonly [marked: string, role: string | undefined])[] = [
    ["Later Mayor |Brandt| left.", "mayor"],
    ["Later Foreign Minister |Brandt| left.", "foreign minister"],
    ["Then the former mayor |Brandt| left.", "mayor"],
    ["It asked Dr. |Lind| about it.", "doctor"],
    ["It asked Dr |Lind| about it.", "doctor"],
    ["It asked Sen. |Lind| about it.", "senator"],
    ["It asked the shipowner |Brandt| about it.", "shipowner"],
    ["It asked |Brandt|, the former mayor of Vind, about it.", "mayor"],
    ["It asked |Brandt|, a shipowner.", "shipowner"],
    ["So was |Lind| the baker.", "baker"],
    ["To |Lind| the baker sold bread.", undefined],
    ["It asked Mrs |Brandt| about it.", undefined],
    ["Later |Brandt| left.", undefined],
    ["Soon after |Brandt| left.", undefined],
    ["It was over. |Brandt| left.", undefined],
    ["He was mayor. |Brandt| left.", undefined],
    ["Said |Brandt|, the mayor agreed.", undefined],
    ["|Brandt| left.", undefined],
  ];
  for (const [marked, role] of table) {
    it(marked, () => assert.equal(roleBeside(marked), role));
  }

  it("are looked for as whole words, written short or not", () => {
    assert.ok(hasRole("Ida Brandt, the Mayor of Vind", "mayor"));
    assert.ok(hasRole("Dr. Ida Brandt", "doctor"));
    assert.ok(hasRole("Foreign Minister Ida Brandt", "foreign minister"));
    assert.ok(!hasRole("Ida Brandt, a mayoral candidate", "mayor"));
    assert.ok(!hasRole("Prime Minister Ida Brandt", "foreign minister"));
  });
});
