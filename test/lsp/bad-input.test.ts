import assert from "node:assert/strict";
import type { SearchResult, StatusParams } from "../../server/src/lsp/protocol.ts";
import { bundle } from "../support/bundle.ts";
import { useServer } from "./server-process.ts";

const STRIKE = `Ferry strike enters second week in Halmsund

The walkout of the ferry crews lasted eleven days by Tuesday and idled 40 boats in the harbour.
`;
const WRONG = "The walkout lasted nine days. [@strike]\n";

const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...new TextEncoder().encode(part)] : part)));

describe("the language server on bad input", function () {
  this.timeout(120_000);
  const start = useServer();

  it("has nothing to say about an empty corpus, an empty note, or a repository that merely has seeds", async () => {
    const editor = await start({ "seeds/.gitkeep": "", "notes/n.md": WRONG, "notes/empty.md": "" });
    assert.equal((await editor.ready()).state, "idle");
    assert.deepEqual(await editor.findings("notes/n.md"), []);
    editor.write("seeds/strike.txt", STRIKE);
    await editor.filesChanged("seeds/strike.txt");
    await editor.until(() => (editor.received.some(({ params }) => isReady(params)) ? true : undefined));
    assert.equal((await editor.findings("notes/n.md")).length, 1);
    assert.deepEqual(await editor.findings("notes/empty.md"), []);
    assert.equal(await editor.hover("notes/empty.md", ""), null);
  });

  it("tells once when the last source is gone, and is silent again when there are some", async () => {
    const editor = await start({ "sources/strike.txt": STRIKE, "notes/n.md": WRONG });
    await editor.ready();
    const statuses = () =>
      editor.received.map(({ params }) => params as StatusParams | undefined).filter((one) => one && "notes" in one);
    editor.remove("sources");
    await editor.filesChanged("sources");
    const lack = await editor.until(() => statuses().at(-1)?.lack);
    assert.equal(lack, "There are no sources in “seeds” or “sources” any more, so that notes are not checked.");
    const told = () =>
      editor.received.filter(({ params }) => (params as { message?: string } | undefined)?.message?.includes(lack));
    assert.equal(told().length, 1);
    editor.write("sources/strike.txt", STRIKE);
    await editor.filesChanged("sources/strike.txt");
    await editor.until(() => (statuses().at(-1)?.state === "ready" ? true : undefined));
    assert.equal(statuses().at(-1)?.lack, undefined);
    assert.equal(told().length, 1);
  });

  it("says once, and on a citation, that a note cites sources where there are none", async () => {
    const editor = await start({ "sources/.gitkeep": "", "notes/n.md": WRONG, "notes/own.md": "Tea is served.\n" });
    const why =
      "“notes/n.md” cites sources, but there are none: no document that Provenote can read (.txt, .md, .jsonl) lies in “seeds” or “sources”. “corpus” in provenote.json names other folders.";
    const { state, lack } = await editor.ready();
    assert.deepEqual([state, lack], ["idle", why]);
    await editor.open("notes/n.md");
    assert.deepEqual(await editor.hover("notes/n.md", "strike"), {
      value: why.replace("(", "\\(").replace(")", "\\)"),
      words: "@strike",
    });
    assert.equal(await editor.hover("notes/n.md", "walkout"), null);
    assert.equal(await editor.hover("notes/own.md", "Tea"), null);
    assert.deepEqual(await editor.findings("notes/n.md"), []);
    const told = editor.received.filter(({ params }) => (params as { message?: string } | undefined)?.message === why);
    assert.equal(told.length, 1);
    editor.write("sources/strike.txt", STRIKE);
    await editor.filesChanged("sources/strike.txt");
    await editor.until(() => (editor.received.some(({ params }) => isReady(params)) ? true : undefined));
    assert.match((await editor.hover("notes/n.md", "strike"))?.value ?? "", /eleven days/);
  });

  it("marks patterns for sources as long as none of them leads to a document", async () => {
    const settings = '{ "corpus": ["papers/**", "list.pdf", "!papers/old"] }\n';
    const editor = await start({ "provenote.json": settings, "list.pdf": "%PDF", "notes/n.md": WRONG });
    const why =
      "There are no sources: no document that Provenote can read (.txt, .md, .jsonl) matches “papers/**” or “list.pdf”, as “corpus” in provenote.json has it.";
    assert.equal((await editor.ready()).lack, why);
    const report = await editor.diagnostics("provenote.json");
    assert.deepEqual(
      report.kind === "full" && report.items.map(({ code, message, severity }) => [code, message, severity]),
      [["configuration-invalid", why, 1]],
    );
    assert.deepEqual(await editor.findings("provenote.json"), [
      { rule: "configuration-invalid", words: '["papers/**", "list.pdf", "!papers/old"]' },
    ]);
    editor.write("papers/strike.txt", STRIKE);
    await editor.filesChanged("papers/strike.txt");
    await editor.until(() => (editor.received.some(({ params }) => isReady(params)) ? true : undefined));
    assert.deepEqual(await editor.findings("provenote.json"), []);
    assert.equal((await editor.findings("notes/n.md")).length, 1);
  });

  it("says what is wrong with sources that cannot be read, and reads the rest", async () => {
    const editor = await start({
      "sources/strike.txt": STRIKE,
      "sources/image.txt": bytes("GIF89a", [0, 1, 2, 0, 255, 254, 0, 0], "x"),
      "sources/broken.txt": bytes("Caf", [0xc3, 0x28], " Halmsund — é\n\nThe café closed.\n"),
      "sources/empty.txt": "",
      "notes/n.md": `${WRONG}\nAn image. [@image]\n`,
    });
    await editor.ready();
    const problems = async (path: string) => {
      const report = await editor.diagnostics(path);
      return report.kind === "full"
        ? report.items.map(({ code, severity, message }) => [code, severity, String(message)])
        : [];
    };
    assert.match(String((await problems("sources/image.txt"))[0]), /^source-unreadable,3,.*binary/);
    assert.match(String((await problems("sources/broken.txt"))[0]), /^source-unreadable,3,.*not valid UTF-8/);
    assert.match(String((await problems("sources/empty.txt"))[0]), /^source-unreadable,3,.*empty/);
    assert.deepEqual(
      (await editor.findings("notes/n.md")).map(({ rule }) => rule),
      ["claim-contradicted", "source-unreadable"],
    );
  });

  for (const [what, note, source] of [
    ["CRLF", WRONG.replace("The", "# Strike\r\n\r\nThe").replaceAll("\n", "\r\n"), STRIKE.replaceAll("\n", "\r\n")],
    ["lone carriage returns", `Yes.\r\r${WRONG}`, STRIKE],
    ["emoji before", `🚢🇸🇪👩‍👩‍👧 ${WRONG}`, `🚢 ${STRIKE.replaceAll("The walkout", "🛳️ The walkout")}`],
    [
      "CJK around",
      `港口罢工。${WRONG.replace("walkout", "walkout (罢工)")}`,
      STRIKE.replace("walkout", "walkout (罢工)"),
    ],
    ["combining marks", `Cafe\u0301: ${WRONG}`, `Cafe\u0301\n\n${STRIKE}`],
  ] as const) {
    it(`keeps ranges exact with ${what}`, async () => {
      const editor = await start({ "sources/strike.txt": source, "notes/n.md": note });
      assert.deepEqual(await editor.findings("notes/n.md"), [{ rule: "claim-contradicted", words: "nine days" }]);
      const [target] = await editor.definition("notes/n.md", "nine days");
      assert.ok(target);
      assert.equal(editor.wordsAt("sources/strike.txt", target.targetSelectionRange), "eleven days");
    });
  }

  it("keeps ranges exact in files that begin with a byte-order mark", async () => {
    const editor = await start({
      "sources/strike.txt": bytes([0xef, 0xbb, 0xbf], STRIKE),
      "notes/n.md": bytes([0xef, 0xbb, 0xbf], WRONG),
    });
    const report = await editor.diagnostics("notes/n.md");
    assert.ok(report.kind === "full");
    assert.deepEqual(
      report.items.map(({ code, range }) => [code, range.start.character, range.end.character]),
      [["claim-contradicted", 19, 28]],
    );
    const place = report.items[0]?.relatedInformation?.[0]?.location.range.start;
    assert.deepEqual(place, { line: 2, character: STRIKE.split("\n")[2]?.indexOf("eleven") });
  });

  it("tells where provenote.json breaks while the last good settings stay", async () => {
    const editor = await start({
      "library/strike.txt": STRIKE,
      "notes/n.md": WRONG,
      "provenote.json": '{ "corpus": ["library"] }',
    });
    assert.equal((await editor.findings("notes/n.md")).length, 1);
    await editor.open("provenote.json", undefined, undefined, "jsonc");
    await editor.replace("provenote.json", '"library"] }', '"library" }');
    const [problem] = await editor.findings("provenote.json");
    assert.deepEqual(problem, { rule: "configuration-invalid", words: "}" });
    editor.write("provenote.json", '{ "corpus": ["library" }');
    await editor.filesChanged("provenote.json");
    assert.equal((await editor.findings("notes/n.md")).length, 1);
  });

  it("keeps quiet about notes whose corpus folder is deleted while they are open", async () => {
    const editor = await start({ "sources/strike.txt": STRIKE, "notes/n.md": WRONG });
    await editor.open("notes/n.md");
    assert.equal((await editor.findings("notes/n.md")).length, 1);
    editor.remove("sources");
    await editor.filesChanged("sources");
    await editor.until(() => (editor.received.some(({ params }) => isIdle(params)) ? true : undefined));
    assert.deepEqual(await editor.findings("notes/n.md"), []);
    assert.equal(await editor.hover("notes/n.md", "nine"), null);
  });

  it("indexes a corpus that git ignores", async () => {
    const editor = await start({ ".gitignore": "sources/\n", "sources/strike.txt": STRIKE, "notes/n.md": WRONG });
    assert.equal((await editor.findings("notes/n.md")).length, 1);
  });

  it("checks the beginning of a note of 10 MB and says so, while other requests are answered", async () => {
    const paragraph = "The weather was fair and the boats stayed in the harbour all day long.\n\n";
    const editor = await start({
      "sources/strike.txt": STRIKE,
      "notes/long.md": WRONG + paragraph.repeat(Math.ceil(10_000_000 / paragraph.length)),
      "notes/n.md": WRONG,
      "provenote.json": '{ "limits": { "noteLength": 100000 } }',
    });
    const long = editor.findings("notes/long.md");
    assert.equal((await editor.findings("notes/n.md")).length, 1);
    const rules = (await long).map(({ rule }) => rule);
    assert.equal(rules[0], "claim-contradicted");
    assert.ok(rules.includes("check-incomplete"));
  });

  it("bears a line of 1 MB in a note and in a source", async () => {
    const line = "boats and more boats ".repeat(50_000);
    const editor = await start({ "sources/strike.txt": `${STRIKE}\n${line}\n`, "notes/n.md": `${WRONG}\n${line}\n` });
    const [finding] = await editor.findings("notes/n.md");
    assert.deepEqual(finding, { rule: "claim-contradicted", words: "nine days" });
  });

  it("answers a query of a megabyte, of one word or of many, and says what it left out of it", async () => {
    const editor = await start({ "sources/strike.txt": STRIKE, "notes/n.md": WRONG });
    const search = (query: string) =>
      editor.connection.sendRequest<SearchResult>("provenote/search", { query, limit: 5 });
    for (const rest of [
      "a".repeat(1_000_000),
      "U.".repeat(500_000),
      "漢字".repeat(500_000),
      "Ada Bo ".repeat(150_000),
    ]) {
      const { passages, leftOut } = await search(`boats ${rest}`);
      assert.equal(passages.length, (await search("boats")).passages.length);
      assert.match(leftOut ?? "", /^Only the first 8192 characters/);
    }
    assert.deepEqual(await search(""), { passages: [], leftOut: null });
  });

  it("answers nonsense with errors in sentences and lives on", async () => {
    const editor = await start({ "sources/strike.txt": STRIKE, "notes/n.md": WRONG });
    const ask = (method: string, params?: unknown) => editor.connection.sendRequest(method, params);
    await assert.rejects(ask("provenote/sourceText", { url: 7 }), /provenote\/sourceText lacks its parameters\./);
    await assert.rejects(ask("provenote/search"), /lacks its parameters/);
    await assert.rejects(ask("provenote/nothing", {}), { code: -32601 });
    const textDocument = { uri: editor.uri("notes/n.md") };
    await assert.rejects(ask("textDocument/hover", { textDocument }), /fault of its own/);
    assert.equal(await ask("textDocument/hover", { textDocument, position: { line: 99_999, character: 5 } }), null);
    assert.equal(
      await ask("textDocument/hover", { textDocument: { uri: "not a uri" }, position: { line: 0, character: 0 } }),
      null,
    );
    assert.notEqual(await editor.hover("notes/n.md", "nine"), null);
    const logged = editor.received
      .filter(({ method }) => method === "window/logMessage")
      .map(({ params }) => JSON.stringify(params));
    assert.ok(logged.length > 0);
    assert.deepEqual(
      logged.filter((line) => /walkout|strike/.test(line)),
      [],
    );
  });

  it("serves the same over the command line's lsp command", async () => {
    const program = await bundle("server/src/cli/main.ts", "esm");
    try {
      const client = await start(
        {
          "sources/strike.txt": STRIKE,
          "notes/n.md": WRONG,
        },
        {},
        [program.program, "lsp", "--stdio"],
      );
      assert.equal((await client.initialized).serverInfo?.name, "Provenote");
      assert.equal((await client.findings("notes/n.md")).length, 1);
    } finally {
      program.remove();
    }
  });
});

function isReady(params: unknown): boolean {
  return (params as { state?: string } | undefined)?.state === "ready";
}

function isIdle(params: unknown): boolean {
  return (params as { state?: string } | undefined)?.state === "idle" && "corpusFolders" in (params as object);
}
