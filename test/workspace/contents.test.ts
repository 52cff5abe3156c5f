import assert from "node:assert/strict";
import { contentsOf, openWorkspace, readWorkspace } from "../support/memory-workspace.ts";

const TEXT = "The ferry left the port of Halmsund at noon.";

async function contents(archive: string) {
  return contentsOf((await readWorkspace(archive)).workspace);
}

describe("which file is what", () => {
  it("needs no settings: seeds/ and sources/ are the corpus, notes/ the notes", async () => {
    const { state, sources, notes } = await contents(
      `-- seeds/a.txt --\n${TEXT}\n-- sources/deep/b.md --\n# B\n\n${TEXT}\n-- notes/n.md --\n${TEXT}\n-- README.md --\n${TEXT}\n`,
    );
    assert.deepEqual(
      { state, sources, notes },
      { state: "ready", sources: ["seeds/a.txt", "sources/deep/b.md"], notes: ["notes/n.md"] },
    );
  });

  it("lets front matter decide before any folder does", async () => {
    const { sources, notes } = await contents(
      `-- seeds/a.txt --\n${TEXT}\n-- seeds/note.md --\n---\nprovenote: true\n---\n${TEXT}\n-- seeds/aside.md --\n---\nprovenote: false\n---\n${TEXT}\n-- notes/n.md --\n${TEXT}\n-- notes/private.md --\n---\nprovenote: false\n---\n${TEXT}\n-- plan.md --\n---\nprovenote: true\n---\n${TEXT}\n`,
    );
    assert.deepEqual(sources, ["seeds/a.txt"]);
    assert.deepEqual(notes, ["notes/n.md", "plan.md", "seeds/note.md"]);
  });

  it("takes other Markdown as notes when a key, footnote or wiki link leads to a source; a plain link makes no note", async () => {
    const { notes } = await contents(
      `-- seeds/ferry.txt --\n${TEXT}\n-- notes/n.md --\n${TEXT}\n-- key.md --\n${TEXT} [@ferry]\n-- wiki.md --\n${TEXT} [[ferry]]\n-- footnote.md --\n${TEXT}[^1]\n\n[^1]: @ferry\n-- link.md --\n[${TEXT}](seeds/ferry.txt)\n-- elsewhere.md --\n${TEXT} [@somebody] [[page]]\n-- README.md --\n${TEXT}\n`,
    );
    assert.deepEqual(notes, ["footnote.md", "key.md", "notes/n.md", "wiki.md"]);
  });

  it("leaves READMEs alone whatever they cite, unless their front matter or folder makes them notes", async () => {
    const archive = `-- seeds/ferry.txt --\n${TEXT}\n-- notes/README.md --\n${TEXT}\n-- README.md --\n${TEXT} [@ferry]\n-- docs/Readme.de.md --\n${TEXT} [@ferry]\n`;
    assert.deepEqual((await contents(archive)).notes, ["notes/README.md"]);
    const said = `${archive}-- plan/readme.md --\n---\nprovenote: true\n---\n${TEXT} [@ferry]\n`;
    assert.deepEqual((await contents(said)).notes, ["notes/README.md", "plan/readme.md"]);
  });

  it("heeds .gitignore for notes and other Markdown, never inside the corpus", async () => {
    const { sources, notes } = await contents(
      `-- .gitignore --\nseeds/\nnotes/secret.md\n/drafts\n-- seeds/a.txt --\n${TEXT}\n-- seeds/.gitignore --\n*.txt\n-- notes/n.md --\n${TEXT}\n-- notes/secret.md --\n${TEXT}\n-- notes/.gitignore --\nold-*\n!old-but-gold.md\n-- notes/old-1.md --\n${TEXT}\n-- notes/old-but-gold.md --\n${TEXT}\n-- drafts/d.md --\n${TEXT} [@a]\n`,
    );
    assert.deepEqual(sources, ["seeds/a.txt"]);
    assert.deepEqual(notes, ["notes/n.md", "notes/old-but-gold.md"]);
  });

  it("leaves hidden folders and installed packages alone unless the settings name them", async () => {
    const archive = `-- seeds/a.txt --\n${TEXT}\n-- seeds/.trash/b.txt --\n${TEXT}\n-- seeds/.DS_Store --\nx\n-- notes/n.md --\n${TEXT}\n-- .obsidian/n.md --\n${TEXT} [@a]\n-- node_modules/p/n.md --\n${TEXT} [@a]\n-- .texts/c.txt --\n${TEXT}\n`;
    assert.deepEqual((await contents(archive)).sources, ["seeds/a.txt"]);
    assert.deepEqual((await contents(archive)).notes, ["notes/n.md"]);
    const named = `${archive}-- provenote.json --\n{ "corpus": [".texts/**"] }\n`;
    assert.deepEqual((await contents(named)).sources, [".texts/c.txt"]);
  });

  it("reads a sidecar with its source, not as a source", async () => {
    const { workspace } = await readWorkspace(
      `-- seeds/a.txt --\n${TEXT}\n-- seeds/a.txt.yaml --\ntitle: Ferries\nkey: ferries2021\n-- notes/n.md --\n${TEXT}\n`,
    );
    assert.deepEqual(
      workspace.snapshot?.corpus
        .keys()
        .map(({ key }) => key)
        .includes("ferries2021"),
      true,
    );
    assert.equal(workspace.snapshot?.corpus.sources[0]?.metadata.title, "Ferries");
    assert.deepEqual(workspace.snapshot?.corpus.problems, []);
  });
});

describe("a folder with nothing to do", () => {
  const idle: readonly (readonly [what: string, archive: string])[] = [
    ["seeds but no notes", `-- seeds/a.txt --\n${TEXT}\n-- README.md --\n${TEXT}\n`],
    ["notes but no corpus", `-- notes/n.md --\n${TEXT} [@a]\n`],
    ["database seeds beside notes", `-- seeds/users.sql --\nINSERT 1;\n-- notes/n.md --\n${TEXT}\n`],
    ["an empty corpus", `-- seeds/.gitkeep --\n\n-- notes/n.md --\n${TEXT}\n`],
    ["nothing at all", ""],
  ];
  for (const [what, archive] of idle) {
    it(`is idle: ${what}`, async () => {
      const { state, sources, notes } = await contents(archive);
      assert.deepEqual({ state, sources, notes }, { state: "idle", sources: [], notes: [] });
    });
  }

  it("does not even read a corpus that has no notes", async () => {
    const { files, workspace } = await readWorkspace(`-- seeds/a.txt --\n${TEXT}\n`);
    assert.equal(files.reads.get("seeds/a.txt"), undefined);
    files.write("notes/n.md", TEXT);
    workspace.filesChanged(["notes/n.md"]);
    await workspace.settled();
    assert.equal(workspace.state, "ready");
    assert.equal(files.reads.get("seeds/a.txt"), 1);
  });
});

describe("links in a folder", () => {
  it("are cut where they lead back, and a folder reached twice counts once", async () => {
    const { files, workspace } = openWorkspace(`-- seeds/a.txt --\n${TEXT}\n-- notes/n.md --\n${TEXT}\n`);
    files.link("seeds/again", "seeds");
    files.link("seeds/up", "");
    files.link("seeds/nowhere", "gone");
    files.link("seeds/self", "seeds/self");
    await workspace.index();
    assert.deepEqual(contentsOf(workspace).sources, ["seeds/a.txt"]);
  });

  it("bring in a folder that is no corpus by its own path", async () => {
    const archive = `-- archive/b.txt --\n${TEXT}\n-- notes/n.md --\n${TEXT}\n-- seeds/a.txt --\n${TEXT}\n`;
    const { files, workspace } = openWorkspace(archive);
    files.link("seeds/more", "archive");
    await workspace.index();
    assert.deepEqual(contentsOf(workspace).sources, ["seeds/a.txt", "seeds/more/b.txt"]);
  });
});
