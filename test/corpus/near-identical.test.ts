import assert from "node:assert/strict";
import { areNearIdentical } from "../../server/src/corpus/near-identical.ts";
import { sourceOf } from "../support/sources.ts";

const REPORT = `The ferry crews of Halmsund walked out on Monday. They ask for a rise of five percent and for two more days of
rest each month. The port authority called the demand out of reach and said that it would not talk before Thursday.`;

const same = (a: string, b: string) => areNearIdentical(sourceOf("sources/a.txt", a), sourceOf("sources/b.txt", b));

describe("areNearIdentical", () => {
  it("knows a reprint with another title, another figure, a line more, other line breaks", () => {
    for (const reprint of [
      REPORT.replace(/\s+/g, " "),
      `Crews walk out\n\n${REPORT}`,
      REPORT.replace("five percent", "six percent"),
      `${REPORT} Nobody at the union could be reached on Tuesday evening.`,
      REPORT.toUpperCase(),
    ]) {
      assert.equal(same(REPORT, reprint), true, reprint);
      assert.equal(same(reprint, REPORT), true, reprint);
    }
  });

  it("tells another report of the same event apart", () => {
    const other = `Ferries stood still in Halmsund on Monday because their crews went on strike. Five percent more pay and two
further days of rest a month are what they demand. There will be no talks before Thursday, said the port authority.`;
    assert.equal(same(REPORT, other), false);
  });

  it("has no opinion of texts of a few words", () => {
    assert.equal(same("Hello there.", "Hello there."), false);
  });
});
