import assert from "node:assert/strict";
import { checkClaim } from "../../server/src/evidence/check-claim.ts";
import { inputFor } from "./claim-inputs.ts";
import { makeSource } from "./claim-pairs.ts";

const source = makeSource(
  "The mayor of Tarvik thanked the volunteers from Ostby for clearing the old harbour. The treasurer said the museum had " +
    "debts of 40,000 crowns. The ferry to Karsten Bay was repaired in May.",
  "The Tarvik lighthouse museum",
  { year: 2019, month: 3, day: 4 },
);
/** More than is looked through word by word. */
const long = { ...source, text: source.text + "\n".repeat(2 ** 22) };
const NAME = "Ingrid Halvorsen cleared the old harbour with volunteers whom the mayor of Tarvik thanked.";
const NUMBER = "The treasurer said the museum had debts of 70,000 crowns.";

const judge = (claim: string, of: typeof source) =>
  checkClaim({ ...inputFor(claim, [source]), passages: inputFor(claim, [of]).passages }).kind;

describe("a claim about a source that is too long to look through", () => {
  it("is held to be wrong in a number that its passages give otherwise", () => {
    assert.deepEqual([judge(NUMBER, source), judge(NUMBER, long)], ["contradicted", "contradicted"]);
  });

  it("is not held to name what the source does not have", () => {
    assert.deepEqual([judge(NAME, source), judge(NAME, long)], ["unsupported", "unchecked"]);
  });
});
