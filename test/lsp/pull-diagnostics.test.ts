import assert from "node:assert/strict";
import { CancellationToken } from "vscode-languageserver";
import { Diagnostics } from "../../server/src/lsp/diagnostics.ts";
import { Folder } from "../../server/src/lsp/folder.ts";
import { Folders } from "../../server/src/lsp/folders.ts";
import { PullDiagnostics } from "../../server/src/lsp/pull-diagnostics.ts";
import { readWorkspace } from "../support/memory-workspace.ts";

const ROOT = "file:///home/user/harbour";
const NOTES = ["a", "b", "c"].map(
  (name) => `-- notes/${name}.md --\nThe walkout idled 4${name.length} boats [@strike].\n`,
);
const fail = (error: unknown) => {
  throw error;
};
const ARCHIVE = `${NOTES.join("")}-- sources/strike.txt --\nStrike\n\nThe walkout in Halmsund idled 40 boats.\n`;

describe("diagnostics of a whole workspace", () => {
  it("come for open notes first, and behind those of a note that the client asks for meanwhile", async () => {
    const { workspace, scheduler } = await readWorkspace(ARCHIVE);
    await workspace.verified();
    const folders = new Folders(scheduler);
    const folder = new Folder(ROOT, "harbour", workspace);
    folders.add(folder);
    folder.setOpen("notes/c.md", `${ROOT}/notes/c.md`);
    const answered: string[] = [];
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    class Slow extends Diagnostics {
      override async ofFile(...asked: Parameters<Diagnostics["ofFile"]>) {
        if (asked[0].endsWith("b.md")) await released;
        const found = await super.ofFile(...asked);
        answered.push(found.uri.slice(`${ROOT}/notes/`.length));
        return found;
      }
    }
    const options = { rulePages: undefined, relatedInformation: false, codeDescription: false };
    const pull = new PullDiagnostics(new Slow(folders, options), () => null, undefined, fail);
    const whole = pull.answerWorkspace({ previousResultIds: [] }, CancellationToken.None, undefined);
    const one = pull.answerDocument({ textDocument: { uri: `${ROOT}/notes/b.md` } }, CancellationToken.None);
    for (let turn = 0; turn < 20; turn++) await scheduler.pause();
    assert.deepEqual(answered, []);
    release();
    await one;
    const { items } = await whole;
    assert.deepEqual(
      items.map(({ uri }) => uri.slice(`${ROOT}/notes/`.length)),
      ["c.md", "a.md", "b.md"],
    );
    assert.deepEqual(answered, ["b.md", "c.md", "a.md", "b.md"]);
  });
});
