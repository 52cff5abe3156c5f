import assert from "node:assert/strict";
import { findActions } from "../../server/src/features/actions.ts";
import { makeFolder } from "../support/folder.ts";
import { HARBOUR } from "../support/harbour.ts";

/** What can be done at the cursor, and the note after each. */
function actionsAt(note: string, sources = HARBOUR): Record<string, string> {
  const { snapshot, archive } = makeFolder(`${sources}-- notes/a.md --\n${note}`);
  assert.ok(archive.cursor);
  const { path, offset } = archive.cursor;
  const text = archive.files.get(path) ?? "";
  const actions = findActions(snapshot, path, { start: offset, end: offset });
  return Object.fromEntries(
    actions.map(({ finding, fix }) => {
      assert.equal(finding, undefined);
      const [edit] = fix.edits;
      assert.ok(edit);
      return [fix.title, text.slice(0, edit.range.start) + edit.newText + text.slice(edit.range.end)];
    }),
  );
}

function kindOf(note: string): string | undefined {
  const { snapshot } = makeFolder(`${HARBOUR}-- notes/a.md --\n${note}`);
  return snapshot.notes[0] && snapshot.verdictOf(snapshot.notes[0], 0).kind;
}

describe("weakening a claim", () => {
  const claim = (number: string) =>
    `The walkout idled 40 boats and stranded ${number} passengers, the port authority said [@harbour-strike, para. 2].\n`;

  it("is offered where the source bounds the number, and bears the claim out then", () => {
    const actions = actionsAt(claim("1,3<|>00"));
    assert.deepEqual(actions, { "Weaken to “at least 1,300”": claim("at least 1,300") });
    assert.equal(kindOf(claim("1,300")), "unchecked");
    assert.equal(kindOf(claim("at least 1,300")), "supported");
  });

  it("takes the number however it is written and marked up", () => {
    assert.deepEqual(Object.values(actionsAt(claim("**1,30<|>0**"))), [claim("**at least 1,300**")]);
    assert.deepEqual(Object.values(actionsAt(claim("thirteen hun<|>dred"))), [claim("at least 1,300")]);
  });

  it("is not offered elsewhere in the claim, for a weaker or another number, or where it would be no English", () => {
    assert.deepEqual(actionsAt(claim("1,300").replace("idled", "id<|>led")), {});
    assert.deepEqual(actionsAt(claim("more than 1,2<|>00")), {});
    assert.deepEqual(actionsAt(claim("the 1,3<|>00")), {});
  });

  it("knows about, over, up to and under", () => {
    for (const words of ["about 60", "over 60", "up to 60", "fewer than 60", "some 60"]) {
      const source = `-- sources/camp.txt --\nThe camp\n\nThe camp at Lower Vind holds ${words} tents since the flood of May, the relief office said.\n\n`;
      const actions = actionsAt("The camp at Lower Vind holds 6<|>0 tents, the relief office said [@camp].\n", source);
      assert.deepEqual(Object.keys(actions), [`Weaken to “${words}”`]);
    }
  });
});
