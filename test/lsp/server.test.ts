import assert from "node:assert/strict";
import type { Diagnostic } from "vscode-languageserver/node";
import { CancellationTokenSource } from "vscode-languageserver/node";
import type { SearchResult } from "../../server/src/lsp/protocol.ts";
import { COURIER, HARBOUR } from "../support/harbour.ts";
import { useServer } from "./server-process.ts";
import type { ClientSetup, TestClient } from "./test-client.ts";

const FOLDER = `-- sources/strike.txt --
Ferry strike enters second week in Halmsund

The walkout of the ferry crews lasted eleven days by Tuesday and idled 40 boats in the harbour.

"This is a bad day for the docks and for every family that lives off them," said Ida Brandt, who chairs the Harbour Workers' Union.

Ida Brandt said the talks with the port authority would resume on Thursday in the town hall.
-- notes/strike.md --
# Strike 🚢

The walkout lasted nine days. [@strike, para. 1]

“This is a bad day for the docks”, said Ida Brandt. [@strike]

It idled 40 boats in the harbour. [@strik]
`;

describe("the language server over standard input and output", function () {
  this.timeout(60_000);
  const startServer = useServer();
  let client: TestClient | undefined;
  const start = async (files: Parameters<typeof startServer>[0] = FOLDER, setup: ClientSetup = {}) => {
    const editor = await startServer(files, setup);
    client = editor;
    return editor;
  };

  async function diagnosticsOf(path: string): Promise<Diagnostic[]> {
    const report = await client?.diagnostics(path);
    assert.equal(report?.kind, "full");
    return report.items;
  }

  it("hovers over a citation, a quotation, a name and a number, on exact ranges", async () => {
    const editor = await start();
    const citation = await editor.hover("notes/strike.md", "@strike, para. 1");
    assert.match(citation?.value ?? "", /Ferry strike enters second week in Halmsund/);
    assert.match(citation?.value ?? "", /eleven days/);
    assert.equal(
      (await editor.hover("notes/strike.md", "bad day"))?.words.includes("This is a bad day for the docks"),
      true,
    );
    const name = await editor.hover("notes/strike.md", "Ida Brandt");
    assert.equal(name?.words, "Ida Brandt");
    assert.match(name?.value ?? "", /Harbour Workers/);
    assert.match((await editor.hover("notes/strike.md", "nine"))?.value ?? "", /eleven/);
    assert.equal(await editor.hover("notes/strike.md", "🚢"), null);
  });

  it("leads from a citation and a quotation to the exact words inside their passage", async () => {
    const editor = await start();
    const [citation] = await editor.definition("notes/strike.md", "@strike, para. 1");
    assert.equal(citation?.targetUri, editor.uri("sources/strike.txt"));
    assert.match(editor.wordsAt("sources/strike.txt", citation?.targetRange as never), /^The walkout .* harbour\.$/);
    const [quotation] = await editor.definition("notes/strike.md", "This is a bad day");
    assert.equal(
      editor.wordsAt("sources/strike.txt", quotation?.targetSelectionRange as never),
      "This is a bad day for the docks",
    );
    assert.equal(editor.wordsAt("notes/strike.md", quotation?.originSelectionRange as never).includes("bad day"), true);
  });

  it("gives plain locations to a client that knows no links", async () => {
    const editor = await start(FOLDER, { capabilities: {} });
    const [location] = await editor.ask<{ uri: string }[]>(
      "textDocument/definition",
      "notes/strike.md",
      "@strike, para. 1",
    );
    assert.equal(location?.uri, editor.uri("sources/strike.txt"));
  });

  it("finds references, highlights, symbols and links", async () => {
    const editor = await start();
    const references = await editor.ask<{ uri: string }[]>("textDocument/references", "notes/strike.md", "Ida Brandt", {
      context: { includeDeclaration: true },
    });
    const uris = references.map(({ uri }) => uri);
    assert.deepEqual(
      ["notes/strike.md", "sources/strike.txt"].map((path) => uris.includes(editor.uri(path))),
      [true, true],
    );
    const highlights = await editor.ask<unknown[]>("textDocument/documentHighlight", "notes/strike.md", "Ida Brandt");
    assert.equal(highlights.length, 1);
    const textDocument = { uri: editor.uri("notes/strike.md") };
    const [heading] = await editor.connection.sendRequest<{ name: string; children: { detail: string }[] }[]>(
      "textDocument/documentSymbol",
      { textDocument },
    );
    assert.equal(heading?.name, "Strike 🚢");
    assert.deepEqual(heading?.children[0]?.detail, "contradicted");
    const links = await editor.connection.sendRequest<{ target: string }[]>("textDocument/documentLink", {
      textDocument,
    });
    const resolved = await Promise.all(
      links.map((link) => editor.connection.sendRequest<{ target: string }>("documentLink/resolve", link)),
    );
    assert.deepEqual(
      resolved.map(({ target }) => target.startsWith(`${editor.uri("sources/strike.txt")}#L`)),
      [true, true],
    );
    const symbols = await editor.connection.sendRequest<{ name: string }[]>("workspace/symbol", { query: "brandt" });
    assert.equal(symbols[0]?.name, "Ida Brandt");
  });

  it("answers pulls for diagnostics with result ids: unchanged while nothing changes", async () => {
    const editor = await start();
    const first = await editor.diagnostics("notes/strike.md");
    assert.equal(first.kind, "full");
    assert.deepEqual(
      first.items.map(({ code, range }) => [code, editor.wordsAt("notes/strike.md", range)]),
      [
        ["claim-contradicted", "nine days"],
        ["citation-unresolved", "strik"],
      ],
    );
    const [contradicted] = first.items;
    assert.equal(contradicted?.source, "Provenote");
    assert.match(String(contradicted?.message), /eleven days/);
    assert.equal(contradicted?.relatedInformation?.[0]?.location.uri, editor.uri("sources/strike.txt"));
    const again = await editor.diagnostics("notes/strike.md", first.resultId);
    assert.deepEqual(again, { kind: "unchanged", resultId: first.resultId });
    await editor.open("notes/strike.md");
    await editor.replace("notes/strike.md", "nine", "eleven");
    assert.deepEqual(await editor.findings("notes/strike.md"), [{ rule: "citation-unresolved", words: "strik" }]);
  });

  it("follows files that change on the disk and asks for a refresh", async () => {
    const editor = await start();
    await editor.ready();
    const before = await editor.diagnostics("notes/strike.md");
    const refreshes = () => editor.received.filter(({ method }) => method === "workspace/diagnostic/refresh").length;
    const known = refreshes();
    editor.write("sources/strike.txt", FOLDER.split("-- ")[1]?.split("--\n")[1]?.replace("eleven", "nine") ?? "");
    await editor.filesChanged("sources/strike.txt");
    await editor.until(() => (refreshes() > known ? true : undefined));
    const after = await editor.diagnostics("notes/strike.md", "resultId" in before ? before.resultId : undefined);
    assert.equal(after.kind, "full");
    assert.deepEqual(
      after.items.map(({ code }) => code),
      ["citation-unresolved"],
    );
  });

  it("mends a finding with a quick fix", async () => {
    const editor = await start();
    const [contradicted] = await diagnosticsOf("notes/strike.md");
    assert.ok(contradicted);
    const [action] = await editor.codeActions("notes/strike.md", contradicted);
    assert.equal(action?.kind, "quickfix");
    assert.equal(action?.isPreferred, true);
    assert.deepEqual(action?.diagnostics, [contradicted]);
    const change = action?.edit?.documentChanges?.[0];
    assert.ok(change && "edits" in change);
    assert.equal(change.textDocument.uri, editor.uri("notes/strike.md"));
    assert.deepEqual(
      change.edits.map((edit) => [editor.wordsAt("notes/strike.md", edit.range), "newText" in edit && edit.newText]),
      [["nine days", "eleven days"]],
    );
    const others = await editor.connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri: editor.uri("notes/strike.md") },
      range: contradicted.range,
      context: { diagnostics: [contradicted], only: ["refactor"] },
    });
    assert.deepEqual(others, []);
  });

  it("checks closed notes for the whole workspace and holds the question open until there is news", async () => {
    const editor = await start();
    const first = await editor.workspaceDiagnostics();
    assert.deepEqual(
      first.items.map((item) => [item.uri, item.kind === "full" && item.items.length]),
      [[editor.uri("notes/strike.md"), 2]],
    );
    const known = first.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? "" }));
    const held = editor.workspaceDiagnostics(known);
    editor.write("notes/second.md", "The walkout lasted twelve days. [@strike]\n");
    editor.remove("notes/strike.md");
    await editor.filesChanged("notes/second.md", "notes/strike.md");
    const news = await held;
    assert.deepEqual(
      news.items.map((item) => [item.uri, item.kind === "full" && item.items.map(({ code }) => code)]),
      [
        [editor.uri("notes/second.md"), ["claim-contradicted"]],
        [editor.uri("notes/strike.md"), []],
      ],
    );
  });

  it("sends news to a question held open, and answers it with an error once it is cancelled", async () => {
    const editor = await start();
    await editor.ready();
    const cancel = new CancellationTokenSource();
    const previousResultIds = [{ uri: editor.uri("notes/strike.md"), value: "x" }];
    const params = { previousResultIds, partialResultToken: "p" };
    const held = editor.connection.sendRequest("workspace/diagnostic", params, cancel.token);
    const partial = (count: number) =>
      editor.until(() => {
        const parts = editor.received.flatMap(({ method, params }) => {
          const { token, value } = (params ?? {}) as { token?: string; value?: { items: unknown[] } };
          return method === "$/progress" && token === "p" && value ? [value.items.length] : [];
        });
        return parts.length === count ? parts.at(-1) : undefined;
      });
    assert.equal(await partial(1), 1);
    editor.write("notes/second.md", "The walkout lasted twelve days. [@strike]\n");
    await editor.filesChanged("notes/second.md");
    assert.equal(await partial(2), 1);
    cancel.cancel();
    await assert.rejects(held, { code: -32800 });
    assert.notEqual(await editor.hover("notes/strike.md", "nine"), null);
  });

  it("pushes diagnostics to a client that does not pull", async () => {
    const editor = await start(FOLDER, { capabilities: { textDocument: { publishDiagnostics: {} } } });
    const pushed = (count: number) =>
      editor.until(() => {
        const last = editor.received.findLast(({ method }) => method === "textDocument/publishDiagnostics");
        const { diagnostics } = (last?.params ?? { diagnostics: [] }) as { diagnostics: Diagnostic[] };
        return last && diagnostics.length === count ? diagnostics : undefined;
      });
    assert.equal((await pushed(2))[0]?.relatedInformation, undefined);
    await editor.open("notes/strike.md");
    await editor.replace("notes/strike.md", "nine", "eleven");
    await pushed(1);
  });

  it("takes the levels of rules from the editor's settings", async () => {
    const editor = await start(FOLDER, {
      configuration: { rules: { "claim-contradicted": "error", "citation-unresolved": "off", nonsense: 3 } },
    });
    await editor.ready();
    const items = await diagnosticsOf("notes/strike.md");
    assert.deepEqual(
      items.map(({ code, severity }) => [code, severity]),
      [["claim-contradicted", 1]],
    );
  });

  it("puts command links into hovers only for clients that know the commands", async () => {
    const editor = await start();
    assert.doesNotMatch((await editor.hover("notes/strike.md", "@strike, para. 1"))?.value ?? "", /command:/);
    await editor.dispose();
    const other = await start(FOLDER, { options: { commands: ["provenote.openPassage"] } });
    assert.match(
      (await other.hover("notes/strike.md", "@strike, para. 1"))?.value ?? "",
      /\(command:provenote\.openPassage\?/,
    );
  });

  it("opens two passages beside each other only for clients that know the command", async () => {
    const claim = "The walkout idled 40 boats and stranded at least 1,300 passengers, the port authority said";
    const folder = `${HARBOUR}${COURIER}-- notes/a.md --\n${claim} [@harbour-strike, para. 2].\n`;
    const actions = async (commands: readonly string[]) => {
      const editor = await start(folder, { options: { commands } });
      const disagreement = (await diagnosticsOf("notes/a.md")).find(({ code }) => code === "sources-disagree");
      assert.ok(disagreement);
      const found = await editor.codeActions("notes/a.md", disagreement);
      await editor.dispose();
      return found;
    };
    const [open] = await actions(["provenote.openPassages"]);
    assert.deepEqual(
      [open?.title, open?.command?.command, open?.edit],
      ["Open both passages", "provenote.openPassages", undefined],
    );
    const places: { uri: string; range: unknown }[][] = open?.command?.arguments ?? [];
    assert.deepEqual(
      places.map((passages) => passages.map(({ uri, range }) => [uri.replace(/^.*\//, ""), range])),
      [
        [
          ["harbour-strike.txt", { start: { line: 4, character: 56 }, end: { line: 4, character: 58 } }],
          ["courier.txt", { start: { line: 2, character: 93 }, end: { line: 2, character: 95 } }],
        ],
      ],
    );
    const plain = await actions([]);
    assert.deepEqual(
      plain.map(({ title }) => title),
      ["Not the same fact"],
    );
  });

  it("tells how many sources are read, and how much of a note they bear out", async () => {
    const editor = await start();
    const status = await editor.ready();
    assert.deepEqual(status, { state: "ready", sources: 1, notes: 1, corpusFolders: [editor.uri("sources")] });
    const coverage = (path: string) => editor.connection.sendRequest("provenote/coverage", { uri: editor.uri(path) });
    assert.deepEqual(await coverage("notes/strike.md"), { claims: 3, supported: 1 });
    assert.equal(await coverage("sources/strike.txt"), null);
  });

  it("searches the sources, copies citations, pauses", async () => {
    const editor = await start();
    const { passages: hits, leftOut } = await editor.connection.sendRequest<SearchResult>("provenote/search", {
      query: "talks in the town hall",
      limit: 1,
    });
    assert.equal(leftOut, null);
    assert.deepEqual(
      hits.map(({ uri, label, excerpt }) => [uri, label, excerpt]),
      [
        [
          editor.uri("sources/strike.txt"),
          "para. 3",
          "…with the port authority would resume on Thursday in the town hall.",
        ],
      ],
    );
    const uri = editor.uri("sources/strike.txt");
    const range = editor.rangeOf("sources/strike.txt", "eleven days");
    assert.deepEqual(await editor.connection.sendRequest("provenote/copyCitation", { uri, range }), {
      citation: "[@strike, para. 1]",
    });
    await editor.connection.sendNotification("provenote/setPaused", { paused: true });
    assert.deepEqual(await editor.findings("notes/strike.md"), []);
    await editor.connection.sendNotification("provenote/setPaused", { paused: false });
    assert.equal((await editor.findings("notes/strike.md")).length, 2);
  });

  it("stays paused where the client says so at the start, until it resumes", async () => {
    const editor = await start(FOLDER, { options: { paused: true } });
    assert.deepEqual(await editor.findings("notes/strike.md"), []);
    await editor.connection.sendNotification("provenote/setPaused", { paused: false });
    assert.equal((await editor.findings("notes/strike.md")).length, 2);
  });

  it("counts the citations behind a claim as part of what is being written", async () => {
    const written = "The walkout lasted nine days. [@strike] [see @strike]";
    const editor = await start({
      "sources/strike.txt": "The walkout at the harbour lasted eleven days.\n",
      "notes/n.md": `${written} The crews came back. [@strike]\n`,
    });
    const items = (await diagnosticsOf("notes/n.md")).filter(({ code }) => code === "claim-contradicted");
    assert.deepEqual(
      items.map(({ data }) => data.claim),
      [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: written.length } }, terminated: true }],
    );
    assert.ok(editor.received.some(({ method }) => method === "provenote/sourcesChanged"));
  });

  it("shows sources whose text is not their file's own under a scheme of its own", async () => {
    const record = (title: string, text: string) => JSON.stringify({ title, text });
    const lines = [record("First", "Nothing of note."), record("Strike: day 9/10", "The walkout lasted eleven days.")];
    const editor = await start({
      "sources/articles.jsonl": `${lines.join("\n")}\n`,
      "notes/n.md": "The walkout lasted eleven days. [@strike-day-9-10]\n\nThe walkout lasted eleven days.\n",
    });
    const [target] = await editor.definition("notes/n.md", "The walkout");
    assert.equal(target?.targetUri, "provenote-source:/halmsund/sources/articles.jsonl%23r2/Strike%20day%209%2010.txt");
    const text = await editor.connection.sendRequest<{ text: string }>("provenote/sourceText", {
      uri: target?.targetUri,
    });
    assert.match(text.text, /The walkout lasted eleven days\./);
    const gone = "provenote-source:/halmsund/sources/articles.jsonl%23r9/X.txt";
    assert.equal(await editor.connection.sendRequest("provenote/sourceText", { uri: gone }), null);
  });

  it("checks a document that was never saved against the first folder", async () => {
    const editor = await start();
    const text = "The walkout lasted nine days. [@strike]\n";
    await editor.open("untitled", text, "untitled:Untitled-1");
    const report = await editor.connection.sendRequest<{ items: Diagnostic[] }>("textDocument/diagnostic", {
      textDocument: { uri: "untitled:Untitled-1" },
    });
    assert.deepEqual(
      report.items.map(({ code }) => code),
      ["claim-contradicted"],
    );
  });

  it("keeps questions about names waiting until names are known: highlights, references, rename", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 100 }, (_, i) => [
        `sources/s${i}.txt`,
        `Report ${i}\n\nThe ferry number ${i} left the port of Halmsund. Ida Brandt, the mayor, saw it.\n`,
      ]),
    );
    const note = "Ida Brandt saw the ferry. Ida Brandt spoke. [@s1]\n";
    const editor = await start({ ...files, "notes/n.md": note });
    const ask = (method: string, more = {}) => editor.ask<unknown>(method, "notes/n.md", "Ida Brandt", more);
    const [highlights, references, range] = await Promise.all([
      ask("textDocument/documentHighlight"),
      ask("textDocument/references", { context: { includeDeclaration: false } }),
      ask("textDocument/prepareRename"),
    ]);
    assert.equal((highlights as unknown[]).length, 2);
    assert.equal((references as unknown[]).length, 102);
    assert.equal((range as { placeholder: string }).placeholder, "Ida Brandt");
  });

  it("shows progress that can be cancelled; nothing is called clean then, and reindexing begins again", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 400 }, (_, i) => [
        `sources/s${i}.txt`,
        `Report ${i}\n\nThe ferry number ${i} left the port.\n`,
      ]),
    );
    const editor = await start({ ...files, "notes/n.md": "The ferry left the port. [@nobody]\n" });
    const created = await editor.until(
      () =>
        editor.received.find(({ method }) => method === "window/workDoneProgress/create")?.params as
          | { token: string }
          | undefined,
    );
    await editor.connection.sendNotification("window/workDoneProgress/cancel", created);
    await assert.rejects(editor.diagnostics("notes/n.md"), { code: -32802, message: /stopped/ });
    await editor.connection.sendRequest("provenote/reindex");
    assert.equal((await editor.ready()).sources, 400);
    assert.equal((await editor.findings("notes/n.md")).length, 1);
  });

  it("reads a folder by way of a client that serves files, and follows its changes", async () => {
    const editor = await start(FOLDER, { virtual: true, options: { servesFiles: true } });
    assert.equal((await editor.findings("notes/strike.md")).length, 2);
    const [target] = await editor.definition("notes/strike.md", "@strike, para. 1");
    assert.equal(target?.targetUri, editor.uri("sources/strike.txt"));
    const held = editor.workspaceDiagnostics([{ uri: editor.uri("notes/strike.md"), value: "older" }]);
    assert.equal((await held).items.length, 1);
    editor.write("notes/second.md", "The walkout lasted twelve days. [@strike]\n");
    editor.remove("sources");
    editor.write("sources/deep/strike.txt", "The walkout of the ferry crews lasted twelve days in the harbour.\n");
    await editor.filesChanged("notes/second.md", "sources");
    await editor.until(() =>
      editor.received.some(({ params }) => (params as { notes?: number })?.notes === 2) ? true : undefined,
    );
    assert.deepEqual(await editor.findings("notes/second.md"), []);
  });

  it("links each finding to the page of its rule", async () => {
    const editor = await start(FOLDER, { options: { rulePages: "https://example.org/rules/" } });
    const [finding] = await diagnosticsOf("notes/strike.md");
    assert.equal(finding?.codeDescription?.href, "https://example.org/rules/claim-contradicted.md");
    assert.equal(editor.running, true);
  });

  it("lives without a folder, and takes folders that come and go", async () => {
    const editor = await start(FOLDER, { folder: false });
    assert.equal(await editor.hover("notes/strike.md", "nine"), null);
    assert.deepEqual(await editor.findings("notes/strike.md"), []);
    const folder = { uri: editor.rootUri, name: "later" };
    const change = (added: unknown[], removed: unknown[]) =>
      editor.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event: { added, removed } });
    await change([folder], []);
    assert.equal((await editor.findings("notes/strike.md")).length, 2);
    await change([], [folder]);
    assert.deepEqual(await editor.findings("notes/strike.md"), []);
  });
});
