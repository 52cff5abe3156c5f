import assert from "node:assert/strict";
import { parseNote } from "../../server/src/notes/parse-note.ts";
import { sentenceBefore } from "../../server/src/snapshot/sentence-before.ts";

const FIRST = "Talks resumed on Monday.";

function behind(second: string): string | undefined {
  const note = parseNote("notes/n.md", `${FIRST} ${second}\n`);
  const claim = note.claims.at(-1);
  assert.ok(claim && claim.previous !== undefined, second);
  return sentenceBefore(note, claim);
}

describe("sentenceBefore", () => {
  it("gives the sentence where the claim may speak of what that names", () => {
    for (const claim of ["They ended on Friday.", "“It is over,” said Ida Brandt.", "Then, she left the town."]) {
      assert.equal(behind(claim), FIRST, claim);
    }
  });

  it("tells of others only that there is one", () => {
    assert.equal(behind("Ida Brandt left the town."), "");
    assert.equal(behind("Ida Brandt said she left the town."), "");
  });

  it("is undefined for the first of a block", () => {
    const note = parseNote("notes/n.md", "They ended on Friday.\n");
    assert.equal(note.claims[0] && sentenceBefore(note, note.claims[0]), undefined);
  });
});
