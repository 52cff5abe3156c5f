import assert from "node:assert/strict";
import { Report } from "../../server/src/entities/game-reports.ts";
import { findTokens, type Token } from "../../server/src/entities/tokens.ts";

/** The word of a text that is written so, where it last stands. */
function last(text: string, word: string): Token {
  const start = text.lastIndexOf(word);
  return findTokens(text, { start, end: start + word.length })[0]!;
}

describe("a report", () => {
  it("tells acronyms of common nouns from others by what stands around where it is first asked, however long it is", () => {
    const defined = "It uses the harbour improvement plan, HIP, this year. ";
    const near = `${defined}Then HIP grew.`;
    assert.ok(new Report(near).isForCommonNoun(last(near, "HIP")));
    const far = `${defined}${"Rain fell on the port all day. ".repeat(8000)}Then HIP grew.`;
    assert.ok(!new Report(far).isForCommonNoun(last(far, "HIP")));
    const report = new Report(far);
    assert.ok(report.isForCommonNoun({ ...last(far, "HIP"), start: defined.indexOf("HIP") }));
    assert.ok(report.isForCommonNoun(last(far, "HIP")));
  });
});
