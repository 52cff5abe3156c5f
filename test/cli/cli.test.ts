import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readArchive } from "../support/archive.ts";
import { bundle } from "../support/bundle.ts";
import { findSchemaFaults, type Schema } from "../support/json-schema.ts";

const SOURCE = `-- sources/strike.txt --
Ferry strike enters second week in Halmsund

The walkout of the ferry crews lasted eleven days by Tuesday and idled 40 boats in the harbour.
`;
const RIGHT = "The walkout lasted eleven days. [@strike]\n";
const WRONG = "# Strike\n\n🚢 The walkout lasted nine days. [@strike]\n";

describe("the command line", function () {
  this.timeout(60_000);
  let program: Awaited<ReturnType<typeof bundle>>;
  const folders: string[] = [];

  before(async () => {
    program = await bundle("server/src/cli/main.ts", "esm");
  });
  after(() => {
    program.remove();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  function makeFolder(archive: string): string {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "provenote-cli-")));
    folders.push(folder);
    for (const [path, content] of readArchive(archive).files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return folder;
  }

  function run(folder: string, ...args: string[]) {
    return runIn({}, folder, ...args);
  }

  function runIn(environment: Readonly<Record<string, string>>, folder: string, ...args: string[]) {
    const { npm_lifecycle_event: _event, INIT_CWD: _own, ...inherited } = process.env;
    const result = spawnSync(process.execPath, [program.program, ...args], {
      cwd: folder,
      env: { ...inherited, ...environment },
      encoding: "utf8",
    });
    return { code: result.status, out: result.stdout, error: result.stderr };
  }

  it("tells a problem of a record once, at its line", () => {
    const records = '-- sources/r.jsonl --\n{"text": "One."}\n{"text": "Two."}\n{bad\n';
    const folder = makeFolder(`${SOURCE}${records}-- notes/right.md --\n${RIGHT}`);
    assert.match(run(folder, "check").out, /^sources\/r\.jsonl:3:1 information source-unreadable /);
    const { sources } = JSON.parse(run(folder, "check", "--format", "json").out);
    const problems = sources.map((source: { problems: readonly unknown[] }) => source.problems.length);
    assert.deepEqual(problems, [1, 0, 0]);
  });

  it("prints findings with their evidence, and fails for errors and warnings alone", () => {
    const folder = makeFolder(`${SOURCE}-- notes/right.md --\n${RIGHT}-- notes/wrong.md --\n${WRONG}`);
    const all = run(folder, "check");
    assert.equal(all.code, 1);
    const [finding, evidence, summary] = all.out.trimEnd().split("\n");
    assert.match(finding ?? "", /^notes\/wrong\.md:3:23 warning claim-contradicted .*“eleven days”/);
    assert.match(
      evidence ?? "",
      /^ {4}sources\/strike\.txt, para\. 1: “The walkout of the ferry crews lasted eleven days/,
    );
    assert.equal(
      summary,
      "Checked 2 notes against 1 source. 2 claims: 1 supported, 1 contradicted, 0 unsupported, 0 unchecked. 1 finding (1 warning).",
    );
    assert.equal(all.error, "");
    const clean = run(folder, "check", "notes/right.md");
    assert.equal(clean.code, 0);
    assert.match(clean.out, /^Checked 1 note against 1 source\. .* No findings\.\n$/);
  });

  it("does not fail for hints and information", () => {
    const folder = makeFolder(
      `${SOURCE}-- sources/empty.txt --\n\n-- notes/n.md --\nThe walkout of the ferry crews lasted eleven days.\n`,
    );
    const { code, out } = run(folder, "check");
    assert.equal(code, 0);
    assert.match(out, /^sources\/empty\.txt:1:1 information source-unreadable The file /);
    assert.match(out, / hint claim-uncited /);
  });

  it("takes folders and notes, relative to --root or to where it is run, and finds the root above them", () => {
    const folder = makeFolder(`${SOURCE}-- notes/a/one.md --\n${WRONG}-- notes/b/two.md --\n${WRONG}`);
    const places = (out: string) => [...out.matchAll(/^(\S+?):\d+:\d+ /gm)].map(([, path]) => path);
    assert.deepEqual(places(run(folder, "check", "notes/a").out), ["notes/a/one.md"]);
    assert.deepEqual(places(run(join(folder, "notes"), "check", "a").out), ["a/one.md"]);
    assert.deepEqual(places(run(tmpdir(), "check", join(folder, "notes/b")).out).length, 1);
    assert.deepEqual(places(run(tmpdir(), "check", "--root", folder, "notes/b/two.md").out), ["notes/b/two.md"]);
    const npm = { npm_lifecycle_event: "provenote", npm_package_name: "provenote", INIT_CWD: join(folder, "notes") };
    assert.deepEqual(places(runIn(npm, folder, "check", "b").out), ["b/two.md"]);
  });

  it("explains the claims of a line, with the exit code of check", () => {
    const folder = makeFolder(`${SOURCE}-- notes/a.md --\n${WRONG}\n${RIGHT}`);
    const wrong = run(folder, "explain", "notes/a.md:3");
    assert.equal(wrong.code, 1);
    assert.match(wrong.out, /^notes\/a\.md:3:1 contradicted\n/);
    assert.match(wrong.out, /^ {2}nine days {2}eleven days {2}instead$/m);
    const right = run(join(folder, "notes"), "explain", "a.md:5:3", "--json");
    assert.equal(right.code, 0);
    const { version, path, claims } = JSON.parse(right.out);
    assert.deepEqual([version, path, claims.length, claims[0].verdict], [1, "notes/a.md", 1, "supported"]);
    const root: Schema = JSON.parse(readFileSync("schemas/check-output.schema.json", "utf8"));
    const { alignment, findings, ...claim } = claims[0];
    assert.deepEqual(findSchemaFaults(claim, { $ref: "#/definitions/claim" }, root), []);
    assert.deepEqual([findings, alignment.length], [[], 3]);
  });

  it("says which patterns for sources lead nowhere, and what is wrong with the settings", () => {
    const nowhere = makeFolder(`-- provenote.json --\n{ "corpus": ["papers/*.txt"] }\n-- notes/n.md --\n${RIGHT}`);
    const sentence =
      "There are no sources: no document that Provenote can read (.txt, .md, .jsonl) matches “papers/*.txt”, as “corpus” in provenote.json has it.";
    const checked = run(nowhere, "check");
    assert.equal(checked.code, 2);
    assert.match(checked.error, /^There is nothing to check in /);
    assert.ok(checked.error.endsWith(`. ${sentence}\n`), checked.error);
    assert.equal(run(nowhere, "search", "strike").error, `${sentence}\n`);
    const broken = makeFolder(`-- provenote.json --\n{ "corpus": [\n-- notes/n.md --\n${RIGHT}`);
    assert.match(
      run(broken, "check").error,
      /cites sources, but there are none: .* provenote\.json cannot be read: .* Until it can be, the defaults hold\.\n$/,
    );
  });

  it("searches by the other names of who is named too", () => {
    const folder = makeFolder(`-- sources/a.txt --
The Harbour Workers' Union (HWU) called a strike on Monday.
-- sources/b.txt --
On Tuesday the HWU met the owners about pay.
-- sources/c.txt --
The owners spoke of pay on Tuesday, and of pay on Friday.
`);
    const { passages } = JSON.parse(run(folder, "search", "Harbour Workers' Union pay", "--json").out);
    const paths = passages.map(({ path }: { path: string }) => path);
    assert.deepEqual(paths, ["sources/a.txt", "sources/b.txt", "sources/c.txt"]);
  });

  it("says why a search for nothing, or for words that are nearly everywhere, finds nothing", () => {
    const folder = makeFolder("-- sources/a.txt --\nThe strike went on.\n");
    const nothing = "There is nothing to look for";
    for (const [query, told] of [
      ["", `${nothing}: give words, as in provenote search "ferry strike".\n`],
      ["the of and", `${nothing} in “the of and”: such words are nearly everywhere. Add others.\n`],
    ] as const) {
      const { code, out, error } = run(folder, "search", query);
      assert.deepEqual([code, out, error], [2, "", told]);
    }
  });

  it("reads sources of nothing but words that are nearly everywhere, of one word without end, and of none", () => {
    const folder = makeFolder(
      `-- sources/a.txt --\nThe strike went on.\n-- sources/b.txt --\n${"of the and to ".repeat(20_000)}\n` +
        `-- sources/c.txt --\n${"harbour ".repeat(50_000)}\n-- sources/d.txt --\n${"x".repeat(300_000)}\n-- sources/e.txt --\n?\n`,
    );
    const { code, out } = run(folder, "index");
    assert.deepEqual([code, out], [0, "Read 5 sources with 5 passages.\n"]);
    for (const [query, source] of [
      ["harbour", "c"],
      ["x".repeat(100_000), "d"],
    ] as const) {
      const found = run(folder, "search", query)
        .out.split("\n")
        .filter((line) => line.startsWith("["));
      assert.equal(found.length, 1);
      assert.ok(found[0]?.startsWith(`[@${source}, `), found[0]);
    }
  });

  it("says what of very many words it did not look for", () => {
    const folder = makeFolder("-- sources/a.txt --\nThe strike went on.\n");
    const words = Array.from({ length: 200 }, (_, i) => `word${i}`);
    const { code, out, error } = run(folder, "search", "strike", ...words);
    assert.equal(code, 0);
    assert.equal(out, run(folder, "search", "strike").out);
    assert.equal(error, "Only the 128 rarest of the words are looked for.\n");
    assert.equal(run(folder, "search", "strike").error, "");
  });

  it("prints the beginning of a passage that has no end, and the whole in JSON", () => {
    const text = `The strike went ${"on and ".repeat(10_000)}on.`;
    const folder = makeFolder(`-- sources/a.txt --\nThe harbour\n\n${text}\n`);
    const { code, out } = run(folder, "search", "strike", "--limit", "1");
    assert.equal(code, 0);
    assert.ok(out.includes("\n    The strike went on and on"), out.slice(0, 200));
    assert.match(out, / on(?: and)? …\n$/);
    assert.ok(out.length < 2200, String(out.length));
    assert.equal(JSON.parse(run(folder, "search", "strike", "--json").out).passages[0].text, text);
  });

  it("says in a sentence why it could not run", () => {
    const folder = makeFolder(`${SOURCE}-- notes/n.md --\n${RIGHT}-- README.md --\nHello.\n`);
    const faults: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
      [["check", "missing.md"], /^There is no file or folder missing\.md\.$/],
      [["check", "--root", "missing"], /^There is no folder missing\.$/],
      [["check", "README.md"], /^There are no notes in README\.md\.$/],
      [["check", "notes", ".."], /^\.\. lies outside of /],
      [["check", "--root", "notes"], /^There is nothing to check in .*notes: it takes a folder seeds\/ or sources\//],
      [
        ["check", "--format", "xml"],
        /^error: option '--format <format>' argument 'xml' is invalid\. Allowed choices are text, json\./,
      ],
      [["explain", "notes/n.md"], /^“notes\/n\.md” is no place in a note: write FILE:LINE or FILE:LINE:COLUMN/],
      [["explain", "missing.md:1"], /^There is no file or folder missing\.md\.$/],
      [["explain", "notes:1"], /^notes is a folder: name a note and a line of it\.$/],
      [["explain", "README.md:1"], /^There are no notes in README\.md\.$/],
      [["explain", "notes/n.md:2"], /^There is no claim at notes\/n\.md:2\. /],
      [["chek"], /^error: unknown command 'chek'/],
    ];
    for (const [args, sentence] of faults) {
      const { code, out, error } = run(folder, ...args);
      assert.deepEqual([args, code, out], [args, 2, ""]);
      assert.match(error.trim(), sentence);
    }
  });

  it("reports a broken provenote.json at its place", () => {
    const folder = makeFolder(`${SOURCE}-- notes/n.md --\n${RIGHT}-- provenote.json --\n{\n  "nots": []\n}\n`);
    const { code, out } = run(folder, "check");
    assert.equal(code, 1);
    assert.match(
      out,
      /^provenote\.json:2:3 error configuration-invalid There is no setting "nots"\. Did you mean "notes"\?$/m,
    );
  });

  it("keeps what steers a terminal out of its lines", () => {
    const folder = makeFolder(
      `-- sources/strike.txt --\nStrike\n\nThe walkout of the ferry crews lasted eleven days by Tuesday in the harbour \u001b[31m(photo: Lind)\u202e.\n-- notes/n.md --\nThe walkout of the ferry crews lasted nine days. [@strike]\n`,
    );
    const { out } = run(folder, "check");
    assert.match(out, /claim-contradicted/);
    assert.match(out, /eleven days by Tuesday/);
    assert.deepEqual(
      ["\u001b", "\u202e"].filter((mark) => out.includes(mark)),
      [],
    );
  });

  it("prints JSON that holds to its schema: every claim with its verdict, ranges as an editor has them", () => {
    const folder = makeFolder(
      `${SOURCE}-- sources/empty.txt --\n\n-- provenote.json --\n{ "x": 1 }\n-- notes/n.md --\n${WRONG}\n${RIGHT}\nIt idled 40 boats. [@strik]\n`,
    );
    const { code, out } = run(folder, "check", "--format", "json", "notes");
    assert.equal(code, 1);
    const report = JSON.parse(out);
    const schema: Schema = JSON.parse(readFileSync("schemas/check-output.schema.json", "utf8"));
    assert.deepEqual(findSchemaFaults(report, schema), []);
    assert.deepEqual([report.version, report.root], [1, folder]);
    assert.deepEqual(
      report.sources.map(({ path, key }: { path: string; key: string | null }) => [path, key]),
      [
        ["sources/strike.txt", "strike"],
        ["sources/empty.txt", null],
      ],
    );
    const [note] = report.notes;
    assert.deepEqual(
      note.claims.map(({ verdict, citations }: Record<string, unknown>) => [verdict, citations]),
      [
        ["contradicted", ["@strike"]],
        ["supported", ["@strike"]],
        ["unchecked", ["@strik"]],
      ],
    );
    const [wrong, right, undecided] = note.claims.map(({ score }: { score: number | null }) => score);
    assert.ok(wrong < right, `${wrong} for what the source denies, ${right} for what it says`);
    assert.equal(undecided, null);
    assert.deepEqual(note.claims[0].range.start, { line: 2, character: 0 });
    assert.equal(note.claims[0].evidence[0].range.start.line, 2);
    const contradicted = note.findings.find(({ rule }: { rule: string }) => rule === "claim-contradicted");
    assert.deepEqual(contradicted.range, { start: { line: 2, character: 22 }, end: { line: 2, character: 31 } });
    assert.deepEqual(contradicted.fixes[0].edits, [
      { path: "notes/n.md", range: contradicted.range, newText: "eleven days" },
    ]);
    assert.deepEqual(
      report.files.map(({ path, findings }: { path: string; findings: { rule: string }[] }) => [
        path,
        findings[0]?.rule,
      ]),
      [
        ["provenote.json", "configuration-invalid"],
        ["sources/empty.txt", "source-unreadable"],
      ],
    );
    assert.deepEqual(report.summary.verdicts, { supported: 1, contradicted: 1, unsupported: 0, unchecked: 1 });
  });

  it("prints the same bytes every time, whatever the language of the machine", () => {
    const folder = makeFolder(`${SOURCE}-- notes/n.md --\n${WRONG}\n${RIGHT}`);
    const first = runIn({ LC_ALL: "C", TZ: "UTC" }, folder, "check", "--format", "json").out;
    const second = runIn({ LC_ALL: "tr_TR.UTF-8", TZ: "Asia/Tokyo" }, folder, "check", "--format", "json").out;
    assert.equal(first, second);
  });

  it("knows its version, which is the package's, and helps", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    assert.deepEqual(run(tmpdir(), "--version"), { code: 0, out: `${version}\n`, error: "" });
    const help = run(tmpdir(), "check", "--help");
    assert.equal(help.code, 0);
    assert.match(help.out, /--root <folder>/);
    assert.match(help.out, /1 {2}at least one finding that is an error or a warning/);
    assert.equal(run(tmpdir()).code, 2);
  });
});
