import assert from "node:assert/strict";
import { Folder } from "../../server/src/lsp/folder.ts";
import { rehearse } from "../../server/src/lsp/rehearsal.ts";
import { answersOf, readWorkspace } from "../support/memory-workspace.ts";

const ARCHIVE = `
-- notes/fleet.md --
# Fleet

The walkout in Halmsund idled 41 boats [@strike]. Ida Brandt spoke to “twelve crews” of them [@crews, para. 2].

Kai Zyxoberg was not seen.
-- sources/strike.txt --
Strike in Halmsund

The walkout in Halmsund idled 40 boats. Ida Brandt of the union said so.
-- sources/crews.txt --
Crews wait

Ida Brandt met Tom Hale.

She spoke to twelve crews.
`;

const hover = { format: "markdown", commands: new Set<string>() } as const;

describe("a rehearsal", () => {
  it("tries keystrokes and changes of a cited source, and leaves every answer as it was", async () => {
    const { workspace, scheduler, files } = await readWorkspace(ARCHIVE);
    const folder = new Folder("file:///home/user/harbour", "harbour", workspace);
    const snapshot = await workspace.ready();
    const before = answersOf(snapshot);
    let steps = 0;
    const counting = { ...scheduler, pause: async () => void steps++ };
    await rehearse(folder, snapshot, hover, counting, { isCancellationRequested: false });
    assert.ok(steps > 100, `${steps} steps`);
    assert.deepEqual(answersOf(snapshot), before);
    files.write("sources/strike.txt", "Strike in Halmsund\n\nThe walkout in Halmsund idled 41 boats.\n");
    workspace.filesChanged(["sources/strike.txt"]);
    await workspace.settled();
    const changed = answersOf(await workspace.ready());
    const fresh = await readWorkspace(ARCHIVE.replace("40 boats. Ida Brandt of the union said so.", "41 boats."));
    assert.deepEqual(changed, answersOf(await fresh.workspace.ready()));
  });

  it("ends between two steps when somebody does something", async () => {
    const { workspace, scheduler } = await readWorkspace(ARCHIVE);
    const folder = new Folder("file:///home/user/harbour", "harbour", workspace);
    const token = { isCancellationRequested: false };
    let steps = 0;
    const pause = async () => {
      token.isCancellationRequested = ++steps === 5;
    };
    await rehearse(folder, await workspace.ready(), hover, { ...scheduler, pause }, token);
    assert.equal(steps, 5);
  });
});
