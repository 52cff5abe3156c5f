import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readArchive } from "../support/archive.ts";
import { bundle } from "../support/bundle.ts";

const FOLDER = `-- sources/strike.txt --
Ferry strike enters second week

🚢 It heard Ida Brandt, who chairs the Harbour Workers' Union. Brandt spoke of Tom Hale and Mary Hale.
-- sources/letters.jsonl --
{"id": "a", "title": "A keeper's letter", "text": "A keeper's letter\\n\\nWe asked Ida Brandt for oil."}
{"id": "b", "title": "A second letter", "author": "Ida Brandt", "text": "A second letter\\n\\nWe asked nobody."}
-- sources/fish.txt --
Fish

It asked the Commission.
-- sources/wheat.txt --
Wheat

It saw the Commission.
-- notes/strike.md --
# Strike

**Ida Brandt** met Zoltan Quist and Hale.
-- draft.txt --
Brandt wrote this.
`;

describe("entities on the command line", function () {
  this.timeout(60_000);
  let program: Awaited<ReturnType<typeof bundle>>;
  let folder: string;

  before(async () => {
    program = await bundle("server/src/cli/main.ts", "esm");
    folder = mkdtempSync(join(tmpdir(), "provenote cli é-"));
    for (const [path, content] of readArchive(FOLDER).files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  });
  after(() => {
    program.remove();
    rmSync(folder, { recursive: true });
  });

  function run(...args: string[]) {
    const result = spawnSync(process.execPath, [program.program, "entities", "--no-cache", ...args], {
      cwd: folder,
      encoding: "utf8",
    });
    return { code: result.status, out: result.stdout, error: result.stderr };
  }

  it("lists the corpus's entities with counts and what the sources say they are", () => {
    const { code, out, error } = run("--json");
    assert.deepEqual([code, error], [0, ""]);
    const report = JSON.parse(out);
    assert.equal(report.version, 1);
    const { definition, ...brandt } = report.entities[0];
    assert.deepEqual(brandt, {
      id: "ida brandt",
      name: "Ida Brandt",
      kind: "person",
      aliases: ["Brandt"],
      mentions: 3,
      sources: 2,
      common: false,
      authorOf: [{ path: "sources/letters.jsonl", key: "b", title: "A second letter" }],
    });
    assert.deepEqual(
      [definition.path, definition.key, definition.locator, definition.text],
      ["sources/strike.txt", "strike", "para. 1", "Ida Brandt, who chairs the Harbour Workers' Union"],
    );
    assert.deepEqual(definition.range.start, { line: 2, character: 12 });
    assert.match(
      run().out,
      /^ +3 in 2 {2}Ida Brandt, person also Brandt, author of 1 source\n +“Ida Brandt, who chairs .*” \[@strike, para\. 1\]$/m,
    );
  });

  it("gives every mention of sources, records, notes and other texts, with offsets, kind and entity", () => {
    const { files } = JSON.parse(run("--json", "sources", "notes/strike.md", "draft.txt").out);
    assert.deepEqual(
      files.map(({ path, key, title }: Record<string, unknown>) => [path, key, title]),
      [
        ["sources/fish.txt", "fish", "Fish"],
        ["sources/letters.jsonl", "a", "A keeper's letter"],
        ["sources/letters.jsonl", "b", "A second letter"],
        ["sources/strike.txt", "strike", "Ferry strike enters second week"],
        ["sources/wheat.txt", "wheat", "Wheat"],
        ["notes/strike.md", null, null],
        ["draft.txt", null, null],
      ],
    );
    const [, letter, second, strike, , note, draft] = files;
    assert.deepEqual(second.mentions, []);
    assert.deepEqual(letter.mentions, [
      {
        start: 28,
        end: 38,
        range: { start: { line: 2, character: 9 }, end: { line: 2, character: 19 } },
        text: "Ida Brandt",
        kind: "person",
        entities: [{ id: "ida brandt", name: "Ida Brandt" }],
      },
    ]);
    const words = readArchive(FOLDER).files.get("sources/strike.txt") ?? "";
    for (const { start, end, text } of strike.mentions) assert.equal(words.slice(start, end), text);
    assert.deepEqual(
      note.mentions.map(({ text, kind, entities }: { text: string; kind: string; entities: { id: string }[] }) => [
        text,
        kind,
        entities.map(({ id }) => id),
      ]),
      [
        ["Ida Brandt", "person", ["ida brandt"]],
        ["Zoltan Quist", null, []],
        ["Hale", "person", ["mary hale", "tom hale"]],
      ],
    );
    assert.deepEqual(draft.mentions[0].entities, [{ id: "ida brandt", name: "Ida Brandt" }]);
  });

  it("lists a common name once, and has a mention of it mean what its source means", () => {
    const { entities } = JSON.parse(run("--json").out);
    assert.deepEqual(
      entities
        .filter(({ name }: { name: string }) => name === "Commission")
        .map(({ id, mentions, sources, common, definition }: Record<string, unknown>) => [
          id,
          mentions,
          sources,
          common,
          definition,
        ]),
      [["commission", 2, 2, true, null]],
    );
    assert.match(run().out, /^ +2 in 2 {2}Commission, organisation, in each perhaps another$/m);
    const { files } = JSON.parse(run("--json", "sources/fish.txt").out);
    assert.deepEqual(files[0].mentions[0].entities, [{ id: "commission@in:sources/fish.txt", name: "Commission" }]);
  });

  it("prints a line a mention for people", () => {
    assert.equal(
      run("notes/strike.md").out,
      [
        "notes/strike.md:3:3 Ida Brandt person · Ida Brandt",
        "notes/strike.md:3:20 Zoltan Quist no source knows it",
        "notes/strike.md:3:37 Hale person · Mary Hale or Tom Hale",
        "",
      ].join("\n"),
    );
  });

  it("says what is wrong with a file", () => {
    const missing = run("nothing.txt");
    assert.equal(missing.code, 2);
    assert.match(missing.error, /There is no file or folder nothing\.txt\./);
    writeFileSync(join(folder, "picture.png"), Uint8Array.of(0x89, 0x50, 0xff, 0xfe));
    const picture = run("picture.png");
    assert.equal(picture.code, 2);
    assert.match(picture.error, /picture\.png is neither a source nor a note, and cannot be read as a text in UTF-8\./);
  });
});
