import assert from "node:assert/strict";
import type { FrontMatter } from "../../server/src/notes/note.ts";
import { parseNote } from "../../server/src/notes/parse-note.ts";

function frontMatterOf(yaml: string): FrontMatter {
  return parseNote("notes/a.md", `---\n${yaml}\n---\nIt was.`).frontMatter;
}

describe("front matter", () => {
  it("holds title, mark and date", () => {
    const read = frontMatterOf("title: The strike\nprovenote: true\ndate: 2022-11-08\ntags: [a, b]");
    assert.deepEqual(
      [read.title, read.provenote, read.date, read.problems],
      ["The strike", true, { year: 2022, month: 11, day: 8 }, []],
    );
  });

  it("reads dates as people write them, and no others", () => {
    const day = { year: 2022, month: 11, day: 8 };
    for (const written of [
      "2022-11-08T10:00:00Z",
      "8 November 2022",
      '"Tuesday, 8 Nov. 2022"',
      '"Nov. 8, 2022"',
      "November 8 2022",
    ]) {
      assert.deepEqual(frontMatterOf(`date: ${written}`).date, day, written);
    }
    for (const written of ["today", "2022", "2022-02-30", "31 April 2022", "8 Foo 2022", "[1, 2]", "12"]) {
      assert.equal(frontMatterOf(`date: ${written}`).date, undefined, written);
    }
  });

  it("lists faults of the YAML at their place, and goes on", () => {
    const text = '---\r\ntitle: "open\r\n---\r\nIt was.';
    const { problems, range } = parseNote("notes/a.md", text).frontMatter;
    assert.equal(problems.length, 1);
    assert.ok((problems[0]?.range.start ?? 0) >= 5 && (problems[0]?.range.end ?? 0) <= (range?.end ?? 0));
    assert.match(problems[0]?.message ?? "", /^The front matter is not valid YAML: .+\.$/);
    assert.equal(parseNote("notes/a.md", text).claims.length, 1);
  });

  it("is absent without its lines, and passes over values of other kinds", () => {
    assert.equal(parseNote("notes/a.md", "It was.").frontMatter.range, undefined);
    const read = frontMatterOf("provenote: maybe\ntitle: [x]");
    assert.deepEqual([read.provenote, read.title, read.problems], [undefined, undefined, []]);
    assert.deepEqual(frontMatterOf("just words").problems, []);
  });
});
