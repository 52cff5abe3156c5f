import assert from "node:assert/strict";
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  CreateFile,
  Range,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import {
  ChangeEntity,
  type ChangeEntityResult,
  Commands,
  EntitiesAt,
  type EntitiesAtResult,
  EntityCard,
  type EntityCardResult,
  type EntityChangeWanted,
  EntityPage,
  type EntityPageResult,
  EntityPlace,
  type EntityPlaceResult,
  EntitySources,
  type EntitySourcesResult,
  ListEntities,
  type ListEntitiesParams,
  type ListEntitiesResult,
} from "../../server/src/lsp/protocol.ts";
import { LineIndex } from "../../server/src/text/line-index.ts";
import { useServer } from "./server-process.ts";
import type { ClientSetup, TestClient } from "./test-client.ts";

const FOLDER = `-- sources/strike.txt --
Ferry strike enters second week in Halmsund

"This is a bad day for the docks," said Ida Brandt, who chairs the Harbour Workers' Union.

Ida Brandt said the talks would resume in the town hall of Halmsund.
-- sources/letters.jsonl --
{"id": "a", "title": "A keeper's letter", "text": "A keeper's letter\\n\\nWe asked Ida Brandt for oil, and Otto Grau for coal."}
-- notes/strike.md --
# Strike

The Harbour Workers' Union is led by Ida Brandt.
`;

const COMMANDS = { options: { commands: Object.values(Commands) } };

describe("entities over standard input and output", function () {
  this.timeout(60_000);
  const startServer = useServer();
  const start = (archive = FOLDER, setup: ClientSetup = COMMANDS) => startServer(archive, setup);

  /** Arguments of the command links of a card, by command. */
  function commandsIn(markdown: string): Map<string, unknown[]> {
    const links = [...markdown.matchAll(/\]\(command:([\w.]+)\?([^)]+)\)/g)];
    return new Map(links.map(([, command, args]) => [command!, JSON.parse(decodeURIComponent(args!))]));
  }

  async function pageUri(editor: TestClient, words: string): Promise<string> {
    const hover = await editor.hover("notes/strike.md", words);
    const [uri] = commandsIn(hover?.value ?? "").get(Commands.openEntityPage) ?? [];
    assert.equal(typeof uri, "string", hover?.value);
    return uri as string;
  }

  const pageOf = (editor: TestClient, uri: string) =>
    editor.connection.sendRequest<EntityPageResult>(EntityPage, { uri });

  function list(editor: TestClient, params: Partial<ListEntitiesParams>) {
    const asked: ListEntitiesParams = { words: "", order: "mentions", offset: 0, limit: 100, ...params };
    return editor.connection.sendRequest<ListEntitiesResult>(ListEntities, asked);
  }

  it("links from the card to a page whose links lead to the words of sources and notes", async () => {
    const editor = await start();
    const uri = await pageUri(editor, "Ida Brandt");
    assert.match(uri, /^provenote-entity:\/halmsund\/ida%20brandt\/Ida%20Brandt$/);
    const page = await pageOf(editor, uri);
    assert.ok(page);
    const lines = new LineIndex(page.text);
    const wordsOf = ({ start, end }: Range) => page.text.slice(lines.offsetAt(start), lines.offsetAt(end));
    const targets = page.links.map((link) => ({ ...link, words: wordsOf(link.range) }));
    const note = targets.find(({ uri: to }) => to === editor.uri("notes/strike.md"));
    assert.equal(editor.wordsAt("notes/strike.md", note?.target as Range), "Ida Brandt");
    const second = targets.find(({ words, uri: to }) => words === "para. 2" && to === editor.uri("sources/strike.txt"));
    assert.equal(editor.wordsAt("sources/strike.txt", second?.target as Range), "Ida Brandt");
    assert.ok(
      targets.some(({ uri: to }) => to.startsWith("provenote-source:")),
      "the record of a file of many",
    );
    const union = targets.find(({ words }) => words === "Harbour Workers' Union");
    assert.equal(union?.target, undefined);
    assert.match((await pageOf(editor, union?.uri ?? ""))?.text ?? "", /^Harbour Workers' Union\norganisation/);
  });

  it("has another page when the sources change, and none for what they no longer name", async () => {
    const editor = await start();
    const uri = await pageUri(editor, "Ida Brandt");
    assert.match((await pageOf(editor, uri))?.text ?? "", /3 mentions in 2 sources/);
    editor.write("sources/strike.txt", "Ferry strike ends\n\nIt ended.\n");
    editor.write(
      "sources/letters.jsonl",
      '{"id": "a", "title": "A letter", "text": "A letter\\n\\nOtto Grau came."}\n',
    );
    await editor.filesChanged("sources/strike.txt", "sources/letters.jsonl");
    const changed = () => editor.received.filter(({ method }) => method === "provenote/sourcesChanged").length;
    const before = changed();
    await editor.until(() => (changed() > before ? true : undefined));
    assert.equal(await pageOf(editor, uri), null);
  });

  it("gives no command links to a client that knows no commands", async () => {
    const editor = await start(FOLDER, {});
    const hover = await editor.hover("notes/strike.md", "Ida Brandt");
    assert.match(hover?.value ?? "", /\[para\. 1\]|para\\?\. 1/);
    assert.doesNotMatch(hover?.value ?? "", /command:/);
    assert.doesNotMatch(hover?.value ?? "", /Entity page|All mentions/);
  });

  it("lists entities by kind, a page at a time", async () => {
    const editor = await start();
    const all = await list(editor, {});
    assert.equal(all.entities[0]?.name, "Ida Brandt");
    assert.equal(all.left, all.entities.length);
    assert.equal(
      all.kinds.reduce((sum, { count }) => sum + count, 0),
      all.entities.length,
    );
    const people = await list(editor, { kind: "person", order: "name" });
    assert.deepEqual(
      people.entities.map(({ name, mentions }) => [name, mentions]),
      [
        ["Ida Brandt", 3],
        ["Otto Grau", 1],
      ],
    );
    const second = await list(editor, { kind: "person", order: "name", offset: 1, limit: 1 });
    assert.deepEqual([second.entities.map(({ name }) => name), second.left], [["Otto Grau"], 1]);
    assert.deepEqual((await list(editor, { words: "nobody" })).entities, []);
  });

  it("edits entities.yaml for a change of an entity, and says why where it cannot", async () => {
    const editor = await start();
    await editor.ready();
    const position = editor.rangeOf("notes/strike.md", "Ida Brandt").start;
    const uri = editor.uri("notes/strike.md");
    const at = await editor.connection.sendRequest<EntitiesAtResult>(EntitiesAt, { uri, position });
    assert.equal(at.name, "Ida Brandt");
    const [brandt] = at.entities;
    const change = (wanted: EntityChangeWanted) =>
      editor.connection.sendRequest<ChangeEntityResult>(ChangeEntity, { uri: brandt?.uri ?? "", change: wanted });
    const result = await change({ change: "describe", description: "a speaker" });
    assert.equal(result?.uri, editor.uri("entities.yaml"));
    assert.ok(result);
    const { documentChanges } = result.edit as WorkspaceEdit;
    assert.deepEqual(
      documentChanges?.map((one) =>
        "kind" in one ? one.kind : one.edits.map((edit) => "newText" in edit && edit.newText),
      ),
      [
        "create",
        [
          "# What the names of this folder's sources mean. Written by people and by Provenote.\n\nIda Brandt:\n  description: a speaker\n",
        ],
      ],
    );
    await assert.rejects(change({ change: "merge", into: brandt?.uri ?? "" }), /Choose another entity/);
    await assert.rejects(
      change({ change: "rename", name: "Otto Grau" }),
      /is a name of Otto Grau already: merge the two/,
    );
    const changed = () => editor.received.filter(({ method }) => method === "provenote/sourcesChanged").length;
    const before = changed();
    editor.write("entities.yaml", "Ida Brandt: [\n");
    await editor.filesChanged("entities.yaml");
    await editor.until(() => (changed() > before ? true : undefined));
    await assert.rejects(change({ change: "hide" }), /entities\.yaml has a fault/);
  });

  it("offers what can be said of a name only to who asks", async () => {
    const editor = await start();
    await editor.ready();
    const range = editor.rangeOf("notes/strike.md", "Ida Brandt");
    const titles = async (triggerKind: number) => {
      const textDocument = { uri: editor.uri("notes/strike.md") };
      const params = { textDocument, range, context: { diagnostics: [], triggerKind } };
      const actions = await editor.connection.sendRequest<CodeAction[]>("textDocument/codeAction", params);
      return actions.filter(({ kind }) => kind === "refactor").map(({ title }) => title);
    };
    assert.deepEqual(await titles(1), ["Hide “Ida Brandt”: it is no name (entities.yaml)"]);
    assert.deepEqual(await titles(2), []);
  });

  it("gives the card and the defining place of a listed entity", async () => {
    const editor = await start();
    const [entity] = (await list(editor, { words: "brandt" })).entities;
    const uri = entity?.uri ?? "";
    const card = await editor.connection.sendRequest<EntityCardResult>(EntityCard, { uri });
    assert.match(card?.markdown ?? "", /\*\*Ida Brandt\*\*.* · person/);
    assert.ok(commandsIn(card?.markdown ?? "").has(Commands.openPassage));
    const place = await editor.connection.sendRequest<EntityPlaceResult>(EntityPlace, { uri });
    assert.equal(place?.uri, editor.uri("sources/strike.txt"));
    assert.equal(
      editor.wordsAt("sources/strike.txt", place?.range as Range),
      "Ida Brandt, who chairs the Harbour Workers' Union",
    );
    const nobody = { uri: "provenote-entity:/halmsund/nobody/Nobody" };
    for (const method of [EntityCard, EntityPage, EntityPlace]) {
      assert.equal(await editor.connection.sendRequest(method, nobody), null);
    }
  });

  it("completes the name that is being typed, and describes it when asked", async () => {
    const editor = await start();
    await editor.open("notes/strike.md");
    await editor.replace("notes/strike.md", "is led by Ida Brandt", "is led by Brand");
    const { textDocument } = { textDocument: { uri: editor.uri("notes/strike.md") } };
    const { end } = editor.rangeOf("notes/strike.md", "is led by Brand");
    const list = await editor.connection.sendRequest<CompletionList>("textDocument/completion", {
      textDocument,
      position: end,
    });
    assert.deepEqual(
      list.items.map(({ label, textEdit }) => [
        label,
        textEdit && "range" in textEdit ? editor.wordsAt("notes/strike.md", textEdit.range) : undefined,
      ]),
      [["Ida Brandt", "Brand"]],
    );
    const item = await editor.connection.sendRequest<CompletionItem>("completionItem/resolve", list.items[0]);
    assert.match(JSON.stringify(item.documentation), /chairs the Harbour Workers/);
  });

  it("tells two of one name apart by their sources", async () => {
    const folder = `-- sources/pitch.txt --
A cup

The cup went to Tom Brandt, a striker from Vind. Tom Brandt was glad.
-- sources/port.txt --
The port

The port was sold to Tom Brandt, a shipowner.
-- notes/strike.md --
Tom Brandt bought the port.
`;
    const editor = await start(folder);
    await editor.ready();
    const position = editor.rangeOf("notes/strike.md", "Tom Brandt").start;
    const at = { uri: editor.uri("notes/strike.md"), position };
    const [brandt] = (await editor.connection.sendRequest<EntitiesAtResult>(EntitiesAt, at)).entities;
    const uri = brandt?.uri ?? "";
    assert.deepEqual(await editor.connection.sendRequest<EntitySourcesResult>(EntitySources, { uri }), [
      {
        id: "sources/pitch.txt",
        title: "A cup",
        mentions: 2,
        said: "Tom Brandt, a striker from Vind",
        qualifier: "striker",
      },
      {
        id: "sources/port.txt",
        title: "The port",
        mentions: 1,
        said: "Tom Brandt, a shipowner",
        qualifier: "shipowner",
      },
    ]);
    const change = (wanted: EntityChangeWanted) =>
      editor.connection.sendRequest<ChangeEntityResult>(ChangeEntity, { uri, change: wanted });
    const apart = { change: "apart", alias: "Tom Brandt", sources: ["sources/port.txt"] } as const;
    await assert.rejects(change({ ...apart, name: "Tom Brandt" }), /needs a name that tells it apart/);
    const result = await change({ ...apart, name: "Tom Brandt (shipowner)" });
    assert.ok(result);
    const changes = (result.edit as WorkspaceEdit).documentChanges ?? [];
    const [text] = changes.flatMap((one) => ("edits" in one ? one.edits : []));
    editor.write("entities.yaml", (text as TextEdit).newText);
    const changed = () => editor.received.filter(({ method }) => method === "provenote/sourcesChanged").length;
    const before = changed();
    await editor.filesChanged("entities.yaml");
    await editor.until(() => (changed() > before ? true : undefined));
    const two = await editor.connection.sendRequest<EntitiesAtResult>(EntitiesAt, at);
    assert.deepEqual(two.entities.map(({ name }) => name).sort(), ["Tom Brandt", "Tom Brandt (shipowner)"]);
  });

  it("gives what one source means by a common name a name of its own, or that of another, there alone", async () => {
    const folder = `-- sources/fish.txt --
Fish

On Monday the Commission fined Ida Brandt.
-- sources/wheat.txt --
Wheat

In May the Commission met. It asked the Halmsund Harbour Office.
-- notes/strike.md --
The Commission met [@wheat].

It saw the Commission. It asked the Halmsund Harbour Office.
`;
    const editor = await start(folder);
    await editor.ready();
    const { start: own } = editor.rangeOf("notes/strike.md", "Commission met");
    const namesAt = async (position: typeof own) =>
      (
        await editor.connection.sendRequest<EntitiesAtResult>(EntitiesAt, {
          uri: editor.uri("notes/strike.md"),
          position,
        })
      ).entities;
    const [body] = await namesAt(own);
    const [name] = await namesAt(editor.rangeOf("notes/strike.md", "Commission. It").start);
    const [office] = await namesAt(editor.rangeOf("notes/strike.md", "Halmsund Harbour").start);
    assert.deepEqual([body?.mentions, body?.common, name?.mentions, name?.common], [1, false, 2, true]);
    const written = async (wanted: EntityChangeWanted, uri = body?.uri ?? "") => {
      const result = await editor.connection.sendRequest<ChangeEntityResult>(ChangeEntity, { uri, change: wanted });
      assert.ok(result);
      const changes = (result.edit as WorkspaceEdit).documentChanges ?? [];
      const [text] = changes.flatMap((one) => ("edits" in one ? one.edits : []));
      return (text as TextEdit).newText.replace(/^#.*\n\n/, "");
    };
    const there = "  kind: organisation\n  aliases: [Commission]\n  sources: [sources/wheat.txt]\n";
    assert.equal(await written({ change: "rename", name: "Wheat Commission" }), `Wheat Commission:\n${there}`);
    assert.equal(await written({ change: "merge", into: office?.uri ?? "" }), `Halmsund Harbour Office:\n${there}`);
    await assert.rejects(written({ change: "rename", name: "Commission" }), /needs a name that tells it apart/);
    await assert.rejects(written({ change: "hide" }), /give this one a name of its own first/);
    await assert.rejects(written({ change: "merge", into: name?.uri ?? "" }), /give this one a name of its own first/);
    assert.equal(
      await written({ change: "describe", description: "one for all" }, name?.uri),
      "Commission:\n  description: one for all\n",
    );
  });

  it("completes paths of sources in entities.yaml", async () => {
    const editor = await start(`${FOLDER}-- entities.yaml --\nIda Brandt:\n  kind: person\n  sources: [sources/st]\n`);
    await editor.open("entities.yaml");
    const { end } = editor.rangeOf("entities.yaml", "[sources/st");
    const textDocument = { uri: editor.uri("entities.yaml") };
    const items = (position: typeof end) =>
      editor.connection.sendRequest<CompletionItem[]>("textDocument/completion", { textDocument, position });
    assert.deepEqual(
      (await items(end)).map(({ label }) => label),
      ["sources/strike.txt"],
    );
    assert.deepEqual(await items(editor.rangeOf("entities.yaml", "person").end), []);
  });

  it("renames a name in notes, says so in entities.yaml, and finds it there afterwards", async () => {
    const editor = await start();
    const prepared = await editor.ask<{ range: Range; placeholder: string }>(
      "textDocument/prepareRename",
      "notes/strike.md",
      "Ida Brandt",
    );
    assert.equal(editor.wordsAt("notes/strike.md", prepared.range), "Ida Brandt");
    assert.equal(prepared.placeholder, "Ida Brandt");
    const edit = await editor.ask<WorkspaceEdit>("textDocument/rename", "notes/strike.md", "Ida Brandt", {
      newName: "The Chairwoman",
    });
    const changes = edit.documentChanges ?? [];
    assert.deepEqual(
      changes.map((change) =>
        "kind" in change ? `${change.kind} ${(change as CreateFile).uri}` : change.textDocument.uri,
      ),
      [`create ${editor.uri("entities.yaml")}`, editor.uri("notes/strike.md"), editor.uri("entities.yaml")],
    );
    const texts = changes.flatMap((change) => ("edits" in change ? change.edits : []));
    assert.equal((texts[0] as TextEdit).newText, "The Chairwoman");
    editor.write("entities.yaml", (texts[1] as TextEdit).newText);
    editor.write("notes/strike.md", "# Strike\n\nIt is led by The Chairwoman.\n");
    await editor.filesChanged("entities.yaml", "notes/strike.md");
    const known = () => editor.hover("notes/strike.md", "Chairwoman");
    const changed = () => editor.received.filter(({ method }) => method === "provenote/sourcesChanged").length;
    let seen = 0;
    for (let card = await known(); !/also \*.*Ida Brandt/.test(card?.value ?? ""); card = await known()) {
      await editor.until(() => (changed() > seen ? true : undefined));
      seen = changed();
    }
  });

  it("refuses to rename with a reason", async () => {
    const editor = await start();
    await assert.rejects(
      editor.ask("textDocument/prepareRename", "notes/strike.md", "led by"),
      /There is no name here that the sources know\./,
    );
    await assert.rejects(
      editor.ask("textDocument/prepareRename", "sources/strike.txt", "Ida Brandt"),
      /The sources are never changed\./,
    );
  });
});
