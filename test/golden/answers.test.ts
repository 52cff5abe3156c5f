import assert from "node:assert/strict";
import { answersOn } from "./answers.ts";
import { readGoldenAnswers, readGoldenFolder } from "./golden-files.ts";

describe("the golden answers", () => {
  it("are given on this machine's Node", async () => {
    assert.deepEqual(JSON.parse(await answersOn(readGoldenFolder())), JSON.parse(readGoldenAnswers()));
  });

  it("do not depend on the order of the files", async () => {
    const reversed = Object.fromEntries(Object.entries(readGoldenFolder()).reverse());
    assert.equal(await answersOn(reversed), await answersOn(readGoldenFolder()));
  });
});
