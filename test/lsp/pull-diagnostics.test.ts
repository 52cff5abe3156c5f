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

describe("diagnostics of a note after sources changed", () => {
  const NOTE = `-- notes/a.md --
The walkout idled 41 boats [@strike].

The Port of Halmsund handled 5.1 million tonnes of goods in the year 2020.
`;
  const SOURCES = "-- sources/strike.txt --\nStrike\n\nThe walkout in Halmsund idled 40 boats.\n";
  const uri = `${ROOT}/notes/a.md`;

  async function open(canAskAgain: boolean) {
    const { workspace, scheduler, files } = await readWorkspace(NOTE + SOURCES);
    await workspace.verified();
    const folders = new Folders(scheduler);
    folders.add(new Folder(ROOT, "harbour", workspace));
    const options = { rulePages: undefined, relatedInformation: false, codeDescription: false };
    let told = () => {};
    const askedAgain = new Promise<void>((resolve) => {
      told = resolve;
    });
    const diagnostics = new Diagnostics(folders, options);
    const pull = new PullDiagnostics(diagnostics, () => null, canAskAgain ? told : undefined, fail);
    const codes = async () => {
      const report = await pull.answerDocument({ textDocument: { uri } }, CancellationToken.None);
      return report.kind === "full" ? report.items.map(({ code }) => code) : [];
    };
    const write = async (path: string, text: string) => {
      files.write(path, text);
      workspace.filesChanged([path]);
      await workspace.settled();
      pull.changed();
    };
    return { codes, write, askedAgain };
  }

  it("are at once those of what cites them, and of all else when the index was asked again", async () => {
    const { codes, write, askedAgain } = await open(true);
    assert.deepEqual(await codes(), ["claim-contradicted"]);
    await write("sources/port.txt", "Port\n\nThe Port of Halmsund handled 4.2 million tonnes of goods in 2020.\n");
    assert.deepEqual(await codes(), ["claim-contradicted"]);
    await askedAgain;
    assert.deepEqual(await codes(), ["claim-contradicted", "claim-contradicted"]);
    await write("sources/strike.txt", "Strike\n\nThe walkout in Halmsund idled 41 boats.\n");
    assert.deepEqual(await codes(), ["claim-contradicted"]);
  });

  it("wait for all of it where the client cannot be told to ask again", async () => {
    const { codes, write } = await open(false);
    assert.deepEqual(await codes(), ["claim-contradicted"]);
    await write("sources/port.txt", "Port\n\nThe Port of Halmsund handled 4.2 million tonnes of goods in 2020.\n");
    assert.deepEqual(await codes(), ["claim-contradicted", "claim-contradicted"]);
  });
});

describe("the passage beside a finding", () => {
  it("is named as the client names its file, and where it stands now", async () => {
    const { workspace, scheduler, files } = await readWorkspace(ARCHIVE);
    const folders = new Folders(scheduler);
    const folder = new Folder(ROOT, "harbour", workspace);
    folders.add(folder);
    const options = { rulePages: undefined, relatedInformation: true, codeDescription: false };
    const diagnostics = new Diagnostics(folders, options);
    const passage = async () => {
      const { items } = await diagnostics.ofFile(`${ROOT}/notes/a.md`, CancellationToken.None);
      const [related] = items[0]?.relatedInformation ?? [];
      return [related?.location.uri, related?.location.range.start.line];
    };
    assert.deepEqual(await passage(), [`${ROOT}/sources/strike.txt`, 2]);
    folder.setOpen("sources/strike.txt", `${ROOT}/sources/%73trike.txt`);
    assert.deepEqual(await passage(), [`${ROOT}/sources/%73trike.txt`, 2]);
    files.write("sources/strike.txt", "Strike\n\nIt rained.\n\nThe walkout in Halmsund idled 40 boats.\n");
    workspace.filesChanged(["sources/strike.txt"]);
    await workspace.settled();
    assert.deepEqual(await passage(), [`${ROOT}/sources/%73trike.txt`, 4]);
  });
});
