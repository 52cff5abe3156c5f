import assert from "node:assert/strict";
import fc from "fast-check";
import type { Claim, Note, Quotation } from "../../server/src/notes/note.ts";
import { memoryPlatform } from "../../server/src/platform/memory/platform.ts";
import { RULE_IDS } from "../../server/src/rules/finding.ts";
import { asItStands, judgeNewUntil } from "../../server/src/snapshot/make-snapshot.ts";
import { sentenceBefore } from "../../server/src/snapshot/sentence-before.ts";
import type { Snapshot } from "../../server/src/snapshot/snapshot.ts";
import { Workspace } from "../../server/src/workspace/workspace.ts";
import { answersOf, contentsOf } from "../support/memory-workspace.ts";
import { runs } from "../support/runs.ts";

const PATHS = ["seeds/ferry.txt", "seeds/report.txt", "seeds/deep/ferry.txt", "seeds/page.md", "sources/minutes.txt"];
const NOTES = ["notes/n.md", "notes/m.md", "page.md"];
const FOLDERS = ["seeds", "seeds/deep", "sources", "notes"];

const sentence = fc.constantFrom(
  "The walkout of the ferry crews lasted eleven days in March 2021.",
  "The walkout lasted nine days.",
  "Ida Brandt, who chairs the Harbour Workers' Union, spoke on Tuesday.",
  "Brandt did not accept the offer of the port authority of Halmsund.",
  "The Port of Halmsund handled 4.2 million tonnes of goods in 2020.",
  "The port handled at least four million tonnes.",
  'She said the talks would "resume on Thursday in the town hall".',
);
const citation = fc.constantFrom(
  "",
  " [@ferry]",
  " [@ferry, para. 2]",
  " [@report; @nobody]",
  " [[minutes]]",
  " [@deep/ferry]",
);
const sourceText = fc.array(sentence, { minLength: 0, maxLength: 4 }).map((lines) => `${lines.join("\n\n")}\n`);
const noteText = fc
  .tuple(
    fc.constantFrom("", "---\ndate: 2021-03-09\n---\n\n", "---\nprovenote: true\n---\n\n", "# Strike\n\n"),
    fc.array(fc.tuple(sentence, citation), { minLength: 0, maxLength: 4 }),
  )
  .map(([head, lines]) => `${head}${lines.map(([words, mark]) => words.replace(/\.$/, `${mark}.`)).join("\n\n")}\n`);

type Edit =
  | { readonly do: "write"; readonly path: string; readonly text: string }
  | { readonly do: "remove"; readonly path: string }
  | { readonly do: "open"; readonly path: string; readonly text: string }
  | { readonly do: "close"; readonly path: string };

const write = (path: fc.Arbitrary<string>, text: fc.Arbitrary<string>) =>
  fc.record({ do: fc.constant("write" as const), path, text });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: write(fc.constantFrom(...PATHS), sourceText) },
  { weight: 4, arbitrary: write(fc.constantFrom(...NOTES), noteText) },
  {
    weight: 1,
    arbitrary: write(
      fc.constant("provenote.json"),
      fc.constantFrom("{}", '{ "corpus": ["seeds"] }', '{ "rules": { "claim-uncited": "off" } }'),
    ),
  },
  {
    weight: 1,
    arbitrary: write(
      fc.constant("entities.yaml"),
      fc.constantFrom(
        "",
        "Ida Brandt: { kind: person, not-aliases: [Brandt] }",
        "Port of Halmsund: { aliases: [Halmsund, the port] }\nTuesday Talks: { aliases: the talks }",
        "Halmsund: { hide: true }",
      ),
    ),
  },
  { weight: 1, arbitrary: write(fc.constant(".gitignore"), fc.constantFrom("", "notes/m.md", "page.md\nseeds")) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("remove" as const),
      path: fc.constantFrom(...PATHS, ...NOTES, ...FOLDERS, "provenote.json", "entities.yaml", ".gitignore"),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("open" as const), path: fc.constantFrom(...NOTES), text: noteText }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("close" as const), path: fc.constantFrom(...NOTES) }) },
);

const options = {
  rules: RULE_IDS,
  onFault: (error: unknown) => {
    throw error;
  },
};

/** A claim or quotation as the note has it, wherever it stands there, with what its citations lead to. */
function nameOf(snapshot: Snapshot, note: Note, asked: Claim | Quotation): string {
  const leads = asked.citations.map((index) => {
    const resolution = snapshot.resolutionsOf(note)[index];
    if (resolution === undefined || !("source" in resolution)) return resolution?.status;
    return [resolution.status, resolution.source.id, "ranges" in resolution ? resolution.ranges : []];
  });
  const about =
    "headings" in asked
      ? [asked.headings, sentenceBefore(note, asked), note.frontMatter.date]
      : [asked.kind, asked.claim === undefined];
  return JSON.stringify([note.path, asked.text, leads, about]);
}

/** What a snapshot says of each claim and quotation of a note. */
function saidOf(snapshot: Snapshot, note: Note): (readonly [name: string, said: string])[] {
  const verdicts = snapshot.verdictsOf(note);
  const checks = snapshot.quotationsOf(note);
  return [
    ...note.claims.map((claim, i) => {
      const said = [verdicts[i], snapshot.elsewhereOf(note, i)];
      return [nameOf(snapshot, note, claim), JSON.stringify(said)] as const;
    }),
    ...note.quotations.map((quotation, i) => [nameOf(snapshot, note, quotation), JSON.stringify(checks[i])] as const),
  ];
}

function assertPlacesExist(snapshot: Snapshot, note: Note): void {
  for (const { evidence } of snapshot.verdictsOf(note)) {
    for (const { source, range } of evidence) {
      const { length } = snapshot.corpus.findSource(source)?.text ?? "";
      assert.ok(range.end <= length, `${source} has no ${range.end}`);
    }
  }
}

describe("a workspace after any edits", () => {
  it("says meanwhile of everything in a note what it said before the sources changed or what it says at the end", async () => {
    let stood = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(write(fc.constantFrom(...PATHS), sourceText), { selector: ({ path }) => path, minLength: 1 }),
        noteText,
        fc.array(
          fc.tuple(write(fc.constantFrom(...PATHS), sourceText), fc.option(noteText, { freq: 2 }), fc.boolean()),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
        async (sources, text, steps) => {
          const files = [...sources, { path: "notes/n.md", text }].map(({ path, text }) => [path, text]);
          const platform = memoryPlatform(Object.fromEntries(files));
          const workspace = new Workspace(platform, options);
          await workspace.index();
          const said = new Set<string>();
          const remember = (snapshot: Snapshot, note: Note) => {
            for (const one of saidOf(snapshot, note)) said.add(JSON.stringify(one));
          };
          for (const [{ path, text }, typed, finishes] of steps) {
            platform.files.write(path, text);
            workspace.filesChanged([path]);
            await workspace.settled();
            if (typed !== null) workspace.setDocument("notes/n.md", typed);
            const { snapshot } = workspace;
            const [note] = snapshot?.notes ?? [];
            if (!snapshot || !note) continue;
            assert.ok(judgeNewUntil(snapshot, note, () => false));
            const view = asItStands(snapshot, note);
            if (view !== snapshot) stood++;
            const fresh = new Workspace(platform, options);
            if (typed !== null) fresh.setDocument("notes/n.md", typed);
            await fresh.index();
            const now = saidOf(fresh.snapshot as Snapshot, note);
            const resolutions = snapshot.resolutionsOf(note);
            const citesChanged = [...note.claims, ...note.quotations].map(({ citations }) =>
              citations.some((index) => {
                const resolution = resolutions[index];
                return resolution && "source" in resolution && resolution.source.path === path;
              }),
            );
            for (const [i, one] of saidOf(view, note).entries()) {
              const isOld = !citesChanged[i] && said.has(JSON.stringify(one));
              assert.ok(isOld || one[1] === now[i]?.[1], `${one} is neither old nor new`);
            }
            remember(view, note);
            assertPlacesExist(view, note);
            if (finishes) {
              remember(snapshot, note);
              assert.deepEqual(saidOf(snapshot, note), now);
            }
          }
        },
      ),
      { seed: 12, numRuns: runs(25, 10_000) },
    );
    assert.ok(stood > 0);
  });

  it("answers as one that is read from scratch", async () => {
    const start = fc.tuple(
      fc.uniqueArray(write(fc.constantFrom(...PATHS), sourceText), { selector: ({ path }) => path, maxLength: 3 }),
      fc.uniqueArray(write(fc.constantFrom(...NOTES), noteText), { selector: ({ path }) => path, maxLength: 2 }),
    );
    await fc.assert(
      fc.asyncProperty(
        start,
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
        async (first, steps) => {
          const platform = memoryPlatform(Object.fromEntries(first.flat().map(({ path, text }) => [path, text])));
          const workspace = new Workspace(platform, options);
          const open = new Map<string, string>();
          await workspace.index();
          for (const edits of steps) {
            for (const one of edits) {
              if (one.do === "write") platform.files.write(one.path, one.text);
              else if (one.do === "remove") platform.files.remove(one.path);
              else if (one.do === "open") {
                open.set(one.path, one.text);
                workspace.setDocument(one.path, one.text);
              } else if (open.delete(one.path)) workspace.setDocument(one.path, undefined);
              // What an earlier snapshot answered must not show in a later one.
              if (workspace.snapshot) answersOf(workspace.snapshot);
            }
            workspace.filesChanged(
              edits.filter((one) => one.do === "write" || one.do === "remove").map(({ path }) => path),
            );
            await workspace.settled();
            const fresh = new Workspace(platform, options);
            for (const [path, text] of open) fresh.setDocument(path, text);
            await fresh.index();
            assert.deepEqual(contentsOf(workspace), contentsOf(fresh));
            const [left, right] = [workspace.snapshot, fresh.snapshot];
            assert.deepEqual(left && answersOf(left), right && answersOf(right));
          }
        },
      ),
      { seed: 11, numRuns: runs(25, 10_000) },
    );
  });
});
