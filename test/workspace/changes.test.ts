import assert from "node:assert/strict";
import { checkNote } from "../../server/src/rules/check.ts";
import type { Workspace } from "../../server/src/workspace/workspace.ts";
import { contentsOf, openWorkspace, readWorkspace } from "../support/memory-workspace.ts";

const FERRY = "The walkout of the ferry crews lasted eleven days and idled 40 boats in the harbour.";
const REPORT = "The port authority of Halmsund handled 4.2 million tonnes of goods in the year 2020.";
const FOLDER = `-- seeds/ferry.txt --\n${FERRY}\n-- seeds/report.txt --\n${REPORT}\n-- notes/n.md --\nThe walkout lasted eleven days. [@ferry]\n`;

async function changed(workspace: Workspace, ...paths: string[]) {
  workspace.filesChanged(paths);
  await workspace.settled();
}

function verdicts({ snapshot }: Workspace, path = "notes/n.md") {
  const note = snapshot?.findNote(path);
  return note ? snapshot?.verdictsOf(note).map(({ kind }) => kind) : undefined;
}

function rules({ snapshot }: Workspace, path = "notes/n.md") {
  const note = snapshot?.findNote(path);
  return note && snapshot ? checkNote(snapshot, note).map(({ rule }) => rule) : undefined;
}

describe("changes of files", () => {
  it("take effect where they matter; only what changed is read and made anew", async () => {
    const { files, workspace } = await readWorkspace(FOLDER);
    assert.deepEqual(verdicts(workspace), ["supported"]);
    const report = workspace.snapshot?.corpus.findSource("seeds/report.txt");
    files.write("seeds/ferry.txt", FERRY.replace("eleven", "nine"));
    await changed(workspace, "seeds/ferry.txt");
    assert.deepEqual(verdicts(workspace), ["contradicted"]);
    assert.equal(workspace.snapshot?.corpus.findSource("seeds/report.txt"), report);
    assert.equal(files.reads.get("seeds/report.txt"), 1);
    assert.equal(files.reads.get("notes/n.md"), 1);
  });

  it("are told of when an editor had the text before the disk", async () => {
    const { files, workspace } = await readWorkspace(FOLDER);
    let told = 0;
    workspace.listen({ onSnapshot: () => told++ });
    const text = "The walkout lasted nine days. [@ferry]\n";
    workspace.setDocument("notes/n.md", text);
    assert.deepEqual(verdicts(workspace), ["contradicted"]);
    files.write("notes/n.md", text);
    await changed(workspace, "notes/n.md");
    assert.ok(told > 0);
  });

  it("keep the very sources when a file is written with the same bytes", async () => {
    const { files, workspace } = await readWorkspace(FOLDER);
    const ferry = workspace.snapshot?.corpus.findSource("seeds/ferry.txt");
    files.write("seeds/ferry.txt", `${FERRY}\n`);
    await changed(workspace, "seeds/ferry.txt");
    assert.equal(workspace.snapshot?.corpus.findSource("seeds/ferry.txt"), ferry);
  });

  it("are read while further ones are gathered, and once more where they went on", async () => {
    const { files, scheduler, workspace } = await readWorkspace(FOLDER);
    const gather = scheduler.delay;
    scheduler.delay = async (milliseconds) => {
      for (let turn = 0; turn < 20; turn++) await gather(0);
      files.write("seeds/ferry.txt", FERRY.replace("eleven", "twelve"));
      await gather(milliseconds);
    };
    files.write("seeds/ferry.txt", FERRY.replace("eleven", "nine"));
    await changed(workspace, "seeds/ferry.txt");
    assert.match(workspace.snapshot?.corpus.findSource("seeds/ferry.txt")?.text ?? "", /twelve days/);
    assert.deepEqual(verdicts(workspace), ["contradicted"]);
    scheduler.delay = async () => {
      for (let turn = 0; turn < 20; turn++) await gather(0);
      files.remove("seeds/ferry.txt");
    };
    files.write("seeds/ferry.txt", FERRY);
    await changed(workspace, "seeds/ferry.txt");
    assert.equal(workspace.snapshot?.corpus.findSource("seeds/ferry.txt"), undefined);
  });

  it("that change nothing of ours make no new snapshot", async () => {
    const { files, workspace } = await readWorkspace(`${FOLDER}-- provenote.json --\n{}\n`);
    const { snapshot } = workspace;
    files.write("build/out.txt", "x");
    files.write("README.md", "Hello.");
    files.write("seeds/ferry.txt", `${FERRY}\n`);
    files.write("provenote.json", "{}\n");
    workspace.setDocument("docs/plain.md", "Nothing of note.");
    await changed(workspace, "build/out.txt", "seeds/ferry.txt", "provenote.json", "seeds", "notes");
    assert.equal(workspace.snapshot?.corpus, snapshot?.corpus);
    let told = 0;
    workspace.listen({ onSnapshot: () => told++ });
    workspace.setDocument("docs/plain.md", "Nothing of note at all.");
    await changed(workspace, "build/out.txt", "seeds/ferry.txt", "provenote.json", "README.md");
    assert.equal(told, 1); // README.md is a page that links may lead to
  });

  it("come and go: files, folders, a file in the place of a folder and a folder in the place of a file", async () => {
    const { files, workspace } = await readWorkspace(FOLDER);
    files.write("seeds/new/deep/a.txt", REPORT);
    files.write("notes/more/m.md", "Goods. [@a]\n");
    await changed(workspace, "seeds/new", "notes/more");
    assert.deepEqual(contentsOf(workspace).sources, ["seeds/ferry.txt", "seeds/new/deep/a.txt", "seeds/report.txt"]);
    assert.deepEqual(contentsOf(workspace).notes, ["notes/more/m.md", "notes/n.md"]);
    files.remove("seeds/new");
    files.write("seeds/new", "now a file without an extension");
    files.remove("seeds/report.txt");
    files.write("seeds/report.txt/inner.txt", REPORT);
    files.remove("notes/more");
    await changed(workspace, "seeds/new", "seeds/report.txt", "notes/more");
    assert.deepEqual(contentsOf(workspace).sources, ["seeds/ferry.txt", "seeds/report.txt/inner.txt"]);
    assert.deepEqual(contentsOf(workspace).notes, ["notes/n.md"]);
  });

  it("leave nothing to say when the corpus folder is deleted, and everything again when it is back", async () => {
    const { files, workspace } = await readWorkspace(FOLDER);
    files.remove("seeds");
    await changed(workspace, "seeds");
    assert.deepEqual(contentsOf(workspace), { state: "idle", sources: [], notes: [] });
    files.write("seeds/ferry.txt", FERRY);
    await changed(workspace, "seeds/ferry.txt");
    assert.deepEqual(verdicts(workspace), ["supported"]);
  });

  it("wait for a file that is being rewritten: its last version stays until the new one is whole", async () => {
    const { files, scheduler, workspace } = openWorkspace(FOLDER);
    await workspace.index();
    const delays: number[] = [];
    const { delay } = scheduler;
    Object.assign(scheduler, {
      async delay(milliseconds: number) {
        delays.push(milliseconds);
        assert.deepEqual(verdicts(workspace), ["supported"]);
        if (delays.length === 3) files.write("seeds/ferry.txt", FERRY.replace("eleven", "nine"));
        await delay(milliseconds);
      },
    });
    files.write("seeds/ferry.txt", "");
    await changed(workspace, "seeds/ferry.txt");
    assert.ok(delays.length >= 3);
    assert.deepEqual(verdicts(workspace), ["contradicted"]);
    assert.deepEqual(workspace.snapshot?.corpus.problems, []);
  });

  it("keep a source that may not be read for the moment, and tell of one that never could be", async () => {
    const { files, workspace } = await readWorkspace(FOLDER);
    files.deny("seeds/ferry.txt");
    files.write("seeds/secret.txt", FERRY);
    files.deny("seeds/secret.txt");
    await changed(workspace, "seeds/ferry.txt", "seeds/secret.txt");
    assert.deepEqual(verdicts(workspace), ["supported"]);
    assert.deepEqual(
      workspace.snapshot?.corpus.problems.map(({ path, kind }) => [path, kind]),
      [["seeds/secret.txt", "unreadable"]],
    );
  });

  it("heed a new .gitignore", async () => {
    const { files, workspace } = await readWorkspace(`${FOLDER}-- notes/m.md --\nGoods. [@report]\n`);
    files.write(".gitignore", "notes/m.md\nseeds\n");
    await changed(workspace, ".gitignore");
    assert.deepEqual(contentsOf(workspace).notes, ["notes/n.md"]);
    files.remove(".gitignore");
    await changed(workspace, ".gitignore");
    assert.deepEqual(contentsOf(workspace).notes, ["notes/m.md", "notes/n.md"]);
  });

  it("make another Markdown file a note once its key leads to a source", async () => {
    const { files, workspace } = await readWorkspace(`${FOLDER}-- page.md --\nGoods grew. [@later]\n`);
    assert.deepEqual(contentsOf(workspace).notes, ["notes/n.md"]);
    files.write("seeds/later.txt", REPORT);
    await changed(workspace, "seeds/later.txt");
    assert.deepEqual(contentsOf(workspace).notes, ["notes/n.md", "page.md"]);
  });

  it("read a sidecar anew with its source", async () => {
    const { files, workspace } = await readWorkspace(FOLDER);
    files.write("seeds/ferry.txt.yaml", "key: strike\n");
    await changed(workspace, "seeds/ferry.txt.yaml");
    assert.deepEqual(workspace.snapshot?.corpus.keyOf("seeds/ferry.txt"), "strike");
    files.remove("seeds/ferry.txt.yaml");
    await changed(workspace, "seeds/ferry.txt.yaml");
    assert.deepEqual(workspace.snapshot?.corpus.keyOf("seeds/ferry.txt"), "ferry");
  });
});

describe("changes of entities.yaml", () => {
  const bearers = (workspace: Workspace, name: string) =>
    workspace.snapshot?.entities.findByName(name).map((entity) => entity.name);

  it("say what names mean, and a broken file changes nothing but says where it breaks", async () => {
    const { files, workspace } = await readWorkspace(FOLDER);
    const [known] = workspace.snapshot?.entities.entities ?? [];
    const name = known?.name ?? "";
    files.write("entities.yaml", `The Elder: { aliases: ["${name}"] }`);
    await changed(workspace, "entities.yaml");
    assert.deepEqual(bearers(workspace, name), ["The Elder"]);
    files.write("entities.yaml", `The Elder: { aliases: ["${name}" }`);
    await changed(workspace, "entities.yaml");
    assert.deepEqual(bearers(workspace, name), ["The Elder"]);
    assert.deepEqual(
      workspace.snapshot?.settingsProblems.map(({ path }) => path),
      ["entities.yaml"],
    );
    files.remove("entities.yaml");
    await changed(workspace, "entities.yaml");
    assert.deepEqual(bearers(workspace, name), [name]);
    assert.deepEqual(workspace.snapshot?.settingsProblems, []);
  });

  it("tell the problems of the text being typed, but act on what is saved", async () => {
    const { workspace } = await readWorkspace(`${FOLDER}-- entities.yaml --\n{}\n`);
    const { entities } = workspace.snapshot ?? {};
    workspace.setDocument("entities.yaml", "Halmsund: { hid: true }");
    assert.deepEqual(
      workspace.snapshot?.settingsProblems.map(({ message }) => message),
      ["There is no “hid” here. Did you mean “hide”?"],
    );
    assert.equal(workspace.snapshot?.entities, entities);
  });
});

describe("changes of provenote.json", () => {
  it("move the corpus, and a broken file changes nothing but says where it breaks", async () => {
    const { files, workspace } = await readWorkspace(`${FOLDER}-- library/a.txt --\n${REPORT}\n`);
    files.write("provenote.json", `{ "corpus": ["library"] }`);
    await changed(workspace, "provenote.json");
    assert.deepEqual(contentsOf(workspace).sources, ["library/a.txt"]);
    files.write("provenote.json", `{ "corpus": ["library" `);
    await changed(workspace, "provenote.json");
    assert.deepEqual(contentsOf(workspace).sources, ["library/a.txt"]);
    assert.equal(workspace.snapshot?.settingsProblems.length, 1);
    files.remove("provenote.json");
    await changed(workspace, "provenote.json");
    assert.deepEqual(contentsOf(workspace).sources, ["seeds/ferry.txt", "seeds/report.txt"]);
    assert.deepEqual(workspace.snapshot?.settingsProblems, []);
  });

  it("tell the problems of the text being typed, but act on what is saved", async () => {
    const { workspace } = await readWorkspace(`${FOLDER}-- provenote.json --\n{}\n`);
    workspace.setDocument("provenote.json", `{ "corpus": [], "nots": [] }`);
    assert.deepEqual(
      workspace.snapshot?.settingsProblems.map(({ message }) => message),
      ['There is no setting "nots". Did you mean "notes"?'],
    );
    assert.equal(workspace.snapshot?.corpus.sources.length, 2);
    workspace.setDocument("provenote.json", undefined);
    await workspace.settled();
    assert.deepEqual(workspace.snapshot?.settingsProblems, []);
  });

  it("limit what is read and shown", async () => {
    const { files, workspace } = await readWorkspace(FOLDER);
    files.write("provenote.json", `{ "limits": { "sourceBytes": 20, "noteLength": 8 } }`);
    await changed(workspace, "provenote.json");
    assert.deepEqual(
      workspace.snapshot?.corpus.problems.map(({ kind }) => kind),
      ["too-large", "too-large"],
    );
    assert.notEqual(workspace.snapshot?.notes[0]?.truncatedAt, undefined);
    files.write("provenote.json", "{}");
    await changed(workspace, "provenote.json");
    assert.deepEqual(verdicts(workspace), ["supported"]);
  });

  it("that limit what is read leave open whether a key leads to a source of a file that is not", async () => {
    const wire = `{"key": "r1", "text": "${REPORT}"}`;
    const cites =
      "The port handled 4.2 million tonnes of goods [@r1].\n\nIt was in 2020, by [a list](../seeds/list.txt).\n";
    const { files, workspace } = await readWorkspace(
      `${FOLDER}-- seeds/wire.jsonl --\n${wire}\n${wire.replace("r1", "r2")}\n-- notes/w.md --\n${cites}`,
    );
    assert.deepEqual(rules(workspace, "notes/w.md"), ["citation-unresolved"]);
    files.write("provenote.json", `{ "limits": { "sourceBytes": 200 } }`);
    await changed(workspace, "provenote.json");
    assert.deepEqual(rules(workspace, "notes/w.md"), ["source-unreadable", "source-unreadable"]);
    assert.deepEqual(rules(workspace), []);
  });

  it("that leave the end of a source out say nothing of what may stand there", async () => {
    const log = (empty: number) =>
      `Harbour log\n\n${FERRY} ${REPORT}\n${"\n".repeat(empty)}Ida Brandt told the crews to wait.\n`;
    const cites =
      "It left [@log, para. 7].\n\n“Ida Brandt told nobody to wait” [@log].\n\nTom Hale lost 70 horses in the flood of 1953 near Ostby [@log].\n";
    const { files, workspace } = await readWorkspace(`-- notes/n.md --\n${cites}-- seeds/log.txt --\n${log(1)}`);
    const whole = ["locator-out-of-range", "quote-mismatch", "claim-unsupported"];
    assert.deepEqual(rules(workspace), whole);
    files.write("seeds/log.txt", log(1_000_000));
    await changed(workspace, "seeds/log.txt");
    assert.deepEqual(rules(workspace), ["source-unreadable"]);
  });

  it("set levels of rules, which the editor's own levels go before", async () => {
    const wrong = `${FOLDER}-- notes/w.md --\nThe walkout lasted nine days. [@ferry]\n`;
    const { files, workspace } = await readWorkspace(wrong);
    assert.deepEqual(rules(workspace, "notes/w.md"), ["claim-contradicted"]);
    files.write("provenote.json", `{ "rules": { "claim-contradicted": "off" } }`);
    await changed(workspace, "provenote.json");
    assert.deepEqual(rules(workspace, "notes/w.md"), []);
    workspace.setRuleLevels({ "claim-contradicted": "error" });
    assert.deepEqual(rules(workspace, "notes/w.md"), ["claim-contradicted"]);
  });
});

describe("open documents", () => {
  it("take effect at once, and the file counts again when they are closed", async () => {
    const { workspace } = await readWorkspace(FOLDER);
    workspace.setDocument("notes/n.md", "The walkout lasted nine days. [@ferry]\n");
    assert.deepEqual(verdicts(workspace), ["contradicted"]);
    workspace.setDocument("notes/n.md", undefined);
    await workspace.settled();
    assert.deepEqual(verdicts(workspace), ["supported"]);
  });

  it("are notes before they are saved, and gone when they are closed without being saved", async () => {
    const { workspace } = await readWorkspace(FOLDER);
    workspace.setDocument("notes/new.md", "The walkout lasted nine days. [@ferry]\n");
    workspace.setDocument("untitled:Untitled-1", "The walkout lasted nine days. [@ferry]\n");
    workspace.setDocument("untitled:Untitled-2", "Buy milk.\n");
    assert.deepEqual(contentsOf(workspace).notes, ["notes/n.md", "notes/new.md", "untitled:Untitled-1"]);
    assert.deepEqual(verdicts(workspace, "untitled:Untitled-1"), ["contradicted"]);
    workspace.setDocument("notes/new.md", undefined);
    workspace.setDocument("untitled:Untitled-1", undefined);
    await workspace.settled();
    assert.deepEqual(contentsOf(workspace).notes, ["notes/n.md"]);
  });

  it("go before what changes on the disk", async () => {
    const { files, workspace } = await readWorkspace(FOLDER);
    workspace.setDocument("notes/n.md", "The walkout lasted nine days. [@ferry]\n");
    files.write("notes/n.md", "Nothing.\n");
    await changed(workspace, "notes/n.md");
    assert.deepEqual(verdicts(workspace), ["contradicted"]);
    files.remove("notes");
    await changed(workspace, "notes");
    assert.deepEqual(verdicts(workspace), ["contradicted"]);
  });

  it("are read when somebody asks, however often they changed before", async () => {
    const { workspace } = await readWorkspace(FOLDER);
    const { snapshot } = workspace;
    let told = 0;
    workspace.listen({ onDocument: () => told++ });
    for (const days of ["two", "three", "nine"]) {
      workspace.setDocument("notes/n.md", `The walkout lasted ${days} days. [@ferry]\n`);
    }
    assert.equal(told, 3);
    assert.notEqual(workspace.snapshot, snapshot);
    assert.deepEqual(verdicts(workspace), ["contradicted"]);
    assert.equal(workspace.snapshot, workspace.snapshot);
  });

  it("that are there before everything is read count from the start", async () => {
    const { workspace } = openWorkspace(FOLDER);
    workspace.setDocument("notes/n.md", "The walkout lasted nine days. [@ferry]\n");
    assert.equal(workspace.snapshot, undefined);
    await workspace.index();
    assert.deepEqual(verdicts(workspace), ["contradicted"]);
  });
});

describe("a fault of Provenote itself", () => {
  it("costs the file it happens in, and no other", async () => {
    const { files, workspace } = openWorkspace(FOLDER, { onFault: (error) => faults.push(error) });
    const faults: unknown[] = [];
    const { readFile } = files;
    files.readFile = async (path) => {
      if (path === "seeds/report.txt") throw new TypeError("This should not be.");
      return readFile.call(files, path);
    };
    await workspace.index();
    assert.deepEqual(verdicts(workspace), ["supported"]);
    assert.equal(faults.length, 1);
    assert.deepEqual(
      workspace.snapshot?.corpus.problems.map(({ path, message }) => [path, message]),
      [["seeds/report.txt", "The file could not be read because of a fault in Provenote; its log says where."]],
    );
  });
});

describe("reading that is given up", () => {
  it("is never taken for a clean folder, and can be begun again", async () => {
    const { workspace } = openWorkspace(FOLDER);
    const asked = workspace.ready();
    workspace.listen({ onProgress: (done) => done === 0 && workspace.stop() });
    await workspace.index();
    await assert.rejects(asked, { name: "Cancelled" });
    assert.deepEqual(contentsOf(workspace), { state: "stopped", sources: undefined, notes: undefined });
    await assert.rejects(workspace.ready(), { name: "Cancelled" });
  });

  it("is not given up for good when it is asked for once more meanwhile", async () => {
    const { workspace } = openWorkspace(FOLDER);
    const asked = workspace.ready();
    let again: Promise<void> | undefined;
    workspace.listen({
      onProgress: () => {
        again ??= workspace.index();
      },
    });
    await workspace.index();
    await again;
    assert.equal(await asked, workspace.snapshot);
    assert.equal(workspace.state, "ready");
  });

  it("leaves what was whole before", async () => {
    const { files, workspace } = await readWorkspace(FOLDER);
    files.write("seeds/ferry.txt", FERRY.replace("eleven", "nine"));
    const end = workspace.listen({ onProgress: () => workspace.stop() });
    await workspace.index();
    assert.equal(workspace.state, "ready");
    assert.deepEqual(verdicts(workspace), ["supported"]);
    end();
    await workspace.index();
    assert.deepEqual(verdicts(workspace), ["contradicted"]);
  });
});
