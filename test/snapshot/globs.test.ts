import assert from "node:assert/strict";
import { compileGlobs, globFolder } from "../../server/src/snapshot/globs.ts";

describe("compileGlobs", () => {
  const cases: readonly (readonly [globs: readonly string[], path: string, passes: boolean])[] = [
    [["seeds/**"], "seeds/a.txt", true],
    [["seeds/**"], "seeds/deep/down/a.txt", true],
    [["seeds/**"], "other/seeds/a.txt", false],
    [["seeds/**"], "Seeds/a.txt", false],
    [["library"], "library/a.txt", true],
    [["./library/"], "library/deep/a.txt", true],
    [["library/*.txt"], "library/a.txt", true],
    [["library/*.txt"], "library/deep/a.txt", false],
    [["**/*.pdf"], "a/b/c.pdf", true],
    [["seeds/**", "!seeds/drafts/**"], "seeds/drafts/a.txt", false],
    [["!seeds/drafts/**", "seeds/**"], "seeds/a.txt", true],
    [["!seeds/**"], "notes/a.txt", false],
    [["qu\u00e9/**"], "que\u0301/a.txt".normalize("NFC"), true],
  ];
  for (const [globs, path, passes] of cases) {
    it(`${globs.join(" ")} ${passes ? "takes" : "leaves"} ${path}`, () => {
      assert.equal(compileGlobs(globs)(path), passes);
    });
  }
});

describe("globFolder", () => {
  it("is the longest folder that a pattern names without wildcards", () => {
    assert.equal(globFolder("a/b/*.txt"), "a/b");
    assert.equal(globFolder("!a/{b,c}/**"), "a");
    assert.equal(globFolder("**/*.md"), "");
    assert.equal(globFolder("a/b"), "a/b");
  });
});
