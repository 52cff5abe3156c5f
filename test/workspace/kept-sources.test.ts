import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { CancellationToken } from "vscode-languageserver";
import { makeCorrections, noCorrections } from "../../server/src/entities/corrections.ts";
import { Diagnostics } from "../../server/src/lsp/diagnostics.ts";
import { Folder } from "../../server/src/lsp/folder.ts";
import { Folders } from "../../server/src/lsp/folders.ts";
import { memoryPlatform } from "../../server/src/platform/memory/platform.ts";
import { RULE_IDS } from "../../server/src/rules/finding.ts";
import type { Snapshot } from "../../server/src/snapshot/snapshot.ts";
import { makePacks } from "../../server/src/workspace/make-pack.ts";
import { Cancelled, type PackRequest, type Ports } from "../../server/src/workspace/ports.ts";
import { readPacks, WorkerBroke } from "../../server/src/workspace/read-packs.ts";
import { letGoOfCandidates, storedCandidates } from "../../server/src/workspace/source-bytes.ts";
import { SourceCache } from "../../server/src/workspace/source-cache.ts";
import { Workspace } from "../../server/src/workspace/workspace.ts";
import { MemoryStorage } from "../support/memory-storage.ts";
import { answersOf } from "../support/memory-workspace.ts";
import { runs } from "../support/runs.ts";

/** More than are read without workers. */
const MANY = 70;

const HARBOURS = ["Halmsund", "Port Ödby", "Lønvik", "Karsten Bay", "東港"];

const ENTRY = {
  kind: undefined,
  aliases: [],
  notAliases: [],
  description: undefined,
  hide: false,
  links: [],
  sources: [],
};

function harbourFiles(): Record<string, string> {
  const files: Record<string, string> = {
    "notes/fleet.md":
      "# Fleet\n\nThe walkout in Halmsund idled 41 boats [@strike0].\n\nIda Brandt spoke to 12 crews.\n",
    "sources/list.jsonl":
      '{"text": "Ida Brandt leads the Harbour Workers\' Union (HWU)."}\n{"text": "The HWU met on 3 May 2021."}\n',
    "sources/list.jsonl.yaml": "publisher: Coast Weekly\n",
    "sources/empty.txt": "",
    "sources/page.md": "---\ntitle: Ferries\n---\n\n# Ferries\n\n## Crews\n\nThe *crews* of [Halmsund](x) came back.\n",
  };
  for (let i = 0; i < MANY; i++) {
    const place = HARBOURS[i % HARBOURS.length];
    files[`sources/strike${i}.txt`] =
      `Strike in ${place}\n\n3 May 2021\n\nThe walkout in ${place} idled ${40 + i} boats. Ida Brandt of the union said so.\n\nNobody was hurt.\n`;
  }
  return files;
}

interface Setup {
  readonly files?: Readonly<Record<string, string>>;
  readonly storage?: MemoryStorage;
  readonly recipe?: string;
  readonly workers?: boolean;
  readonly limitBytes?: number;
  /** Called with each request for a pack. */
  readonly onPack?: (request: PackRequest) => void;
}

function open({ files = harbourFiles(), storage, recipe = "1", workers = false, limitBytes = 1e9, onPack }: Setup) {
  const platform = memoryPlatform(files);
  const log: string[] = [];
  const faults: unknown[] = [];
  const ports: Ports = {
    ...platform,
    cache: storage && { storage, recipe, limitBytes, log: (line) => log.push(line) },
    workers: workers
      ? {
          parallel: 2,
          async *makePacks(request) {
            onPack?.(request);
            yield* makePacks(platform, structuredClone(request));
          },
          rest() {},
        }
      : undefined,
  };
  const onFault = (error: unknown) => faults.push(error);
  const workspace = new Workspace(ports, { rules: RULE_IDS, onFault });
  return { workspace, files: platform.files, log, faults };
}

/** All answers once everything is read. */
async function read(setup: Setup): Promise<unknown> {
  const { workspace, faults } = open(setup);
  await workspace.index();
  await workspace.tended();
  assert.deepEqual(faults, []);
  return answersOf(await workspace.verified());
}

async function filledStorage(files = harbourFiles()): Promise<MemoryStorage> {
  const storage = new MemoryStorage();
  await read({ files, storage, workers: true });
  return storage;
}

/** As an editor does that has the note open. */
function openFleet(workspace: Workspace): void {
  workspace.setDocument("notes/fleet.md", harbourFiles()["notes/fleet.md"]);
}

describe("sources read by workers", () => {
  it("yield what they yield without", async () => {
    assert.deepEqual(await read({ workers: true }), await read({}));
  });

  it("are also few, where they are large", async () => {
    const packs: string[][] = [];
    const onPack = ({ files }: PackRequest) => packs.push(files.map(({ path }) => path));
    const body = "The walkout idled 40 boats.\n\n";
    for (const size of [1000, 2 ** 20]) {
      const files = { "notes/a.md": "Boats waited.\n", "sources/b.txt": body.repeat(size / body.length + 1) };
      await open({ files, workers: true, onPack }).workspace.index();
    }
    assert.deepEqual(packs, [["sources/b.txt"]]);
  });

  it("leave the small ones to be asked about while a large one is read", async () => {
    const early: Promise<Snapshot>[] = [];
    const opened = open({
      files: {
        "notes/a.md": "Boats waited.\n",
        "sources/a.txt": "The walkout idled 40 boats.\n\n".repeat(40_000),
        "sources/b.txt": "Ida Brandt spoke.\n",
      },
      workers: true,
      onPack: () => early.push(opened.workspace.early()),
    });
    await opened.workspace.index();
    const pathsOf = ({ corpus }: Snapshot) => corpus.sources.map(({ path }) => path);
    assert.deepEqual((await Promise.all(early)).map(pathsOf), [["sources/b.txt"]]);
    assert.deepEqual(pathsOf(await opened.workspace.ready()), ["sources/a.txt", "sources/b.txt"]);
  });

  it("cost the file a worker breaks down on, and no other", async () => {
    const onPack = ({ files }: PackRequest) => {
      if (files.some(({ path }) => path === "sources/strike7.txt")) throw new WorkerBroke("Out of memory.");
    };
    const { workspace, faults } = open({ workers: true, onPack });
    await workspace.index();
    const { corpus } = await workspace.ready();
    assert.deepEqual(
      corpus.problems.filter(({ fatal }) => fatal).map(({ path }) => path),
      ["sources/empty.txt", "sources/strike7.txt"],
    );
    assert.equal(corpus.sourcesOfFile("sources/strike8.txt").length, 1);
    assert.equal(faults.length, 1);
  });

  it("can be given up", async () => {
    const opened = open({ workers: true, onPack: () => opened.workspace.stop() });
    await opened.workspace.index();
    assert.equal(opened.workspace.state, "stopped");
    await assert.rejects(opened.workspace.ready(), Cancelled);
    await opened.workspace.index();
  });
});

describe("sources kept from an earlier run", () => {
  it("answer before any of them is read again", async () => {
    const storage = await filledStorage();
    const { workspace, files } = open({ storage });
    openFleet(workspace);
    const indexing = workspace.index();
    const partial = await workspace.early();
    assert.deepEqual([partial.partial, partial.corpus.sources.length], [true, MANY + 3]);
    assert.deepEqual(
      partial.verdictsOf(partial.notes[0]!).map(({ kind }) => kind),
      ["unchecked", "unchecked"],
    );
    assert.equal(partial.resolutionsOf(partial.notes[0]!)[0]?.status, "resolved");
    const early = answersOf(await workspace.ready());
    assert.deepEqual(
      [...files.reads.keys()].filter((path) => path.endsWith(".txt")),
      [],
    );
    assert.deepEqual(early, await read({}));
    await indexing;
    assert.deepEqual(answersOf(await workspace.verified()), early);
  });

  it("answer together with the few that changed since, from the first answer on", async () => {
    const storage = await filledStorage();
    const files = { ...harbourFiles(), "sources/strike0.txt": "Strike in Halmsund\n\nThe walkout idled 41 boats.\n" };
    const { workspace } = open({ files, storage });
    openFleet(workspace);
    const indexing = workspace.index();
    const snapshot = await workspace.early();
    assert.equal(snapshot.partial, true);
    assert.match(snapshot.corpus.findSource("sources/strike0.txt")?.text ?? "", /idled 41 boats/);
    await indexing;
    assert.deepEqual(answersOf(await workspace.verified()), await read({ files }));
  });

  it("have their part of the index though the run that read them was cut short", async () => {
    const storage = new MemoryStorage();
    const platform = memoryPlatform(harbourFiles());
    const port = { storage, recipe: "1", limitBytes: 1e9, log: assert.fail };
    const cut = new SourceCache(port, platform);
    const files = [0, 1, 2].map((i) => ({ path: `sources/strike${i}.txt`, known: undefined }));
    const workers = { parallel: 1, makePacks: (request: PackRequest) => makePacks(platform, request), rest() {} };
    const never = { isCancellationRequested: false };
    await readPacks(workers, platform, { files, limitBytes: 1e6 }, never, {
      keep: (pack) => cut.addPack(pack),
      take: (read) => cut.saveProgress(read.files.map((one, i) => ({ parts: [one], stat: read.outcomes[i]?.stat }))),
    });
    const again = new SourceCache(port, platform);
    const kept = await again.load();
    assert.deepEqual(
      kept.segments.flatMap(({ sources }) => sources.map(({ id }) => id)),
      files.map(({ path }) => path),
    );
    // The next run reads more, and is cut short too.
    const more = { files: [{ path: "sources/page.md", known: undefined }], limitBytes: 1e6 };
    await readPacks(workers, platform, more, never, {
      keep: (pack) => again.addPack(pack),
      take: () => again.saveProgress([...kept.files.values()]),
    });
    const { segments } = await new SourceCache(port, platform).load();
    assert.equal(segments.length, kept.segments.length + 1);
  });

  it("give way to files that changed, came and went", async () => {
    const storage = await filledStorage();
    const files = harbourFiles();
    delete files["sources/strike3.txt"];
    files["sources/strike4.txt"] = "Calm\n\nThe crews of Halmsund never walked out.\n";
    files["sources/strike99.txt"] = "Late news\n\nIda Brandt resigned.\n";
    delete files["sources/list.jsonl.yaml"];
    const fresh = await read({ files });
    assert.deepEqual(await read({ files, storage }), fresh);
    assert.deepEqual(await read({ files, storage }), fresh, "after these were kept in turn");
  });

  it("give way to files that only look as they did, before findings are published", async () => {
    const storage = await filledStorage();
    const files = harbourFiles();
    const lying = { ...files, "sources/strike0.txt": files["sources/strike0.txt"]?.replace("40", "41") ?? "" };
    const { workspace } = open({ files: lying, storage });
    const indexing = workspace.index();
    const [verdict] = await workspace.ready().then((snapshot) => snapshot.verdictsOf(snapshot.notes[0]!));
    assert.equal(verdict?.kind, "contradicted");
    assert.deepEqual(answersOf(await workspace.verified()), await read({ files: lying }));
    await indexing;
  });

  it("have their names merged, which are kept anew only once many sources changed", async () => {
    const storage = await filledStorage();
    const namesKept = () => [...storage.entries.keys()].filter((name) => name.startsWith("names-"));
    const [first, ...more] = namesKept();
    assert.deepEqual([typeof first, more], ["string", []]);
    const port = { storage, recipe: "1", limitBytes: 1e9, log: assert.fail };
    const { names } = await new SourceCache(port, memoryPlatform({})).load();
    assert.equal(names?.sources.size, MANY + 3);
    assert.equal(names?.read(makeCorrections([{ ...ENTRY, name: "Ida Brandt", hide: true }])), undefined);
    assert.equal(names?.read(noCorrections())?.findByName("HWU")[0]?.name, "Harbour Workers' Union");
    const [source] = names?.sources.ordered ?? [];
    assert.ok(source && storedCandidates(source));
    letGoOfCandidates(source);
    for (const one of names?.sources.ordered ?? []) assert.equal(storedCandidates(one), undefined);
    const files = harbourFiles();
    files["sources/strike4.txt"] = "Calm\n\nThe crews of Halmsund never walked out.\n";
    assert.deepEqual(await read({ files, storage }), await read({ files }));
    assert.deepEqual(namesKept(), [first]);
    for (let i = 0; i < 40; i++) files[`sources/strike${i}.txt`] = `Calm\n\nMayor Tom Hale met ${i} crews in Lønvik.\n`;
    assert.deepEqual(await read({ files, storage }), await read({ files }));
    assert.equal(namesKept().length, 1);
    assert.notDeepEqual(namesKept(), [first]);
  });

  it("and their names are right after any changes between runs, also of what the person says of names", async () => {
    const change = fc.record({
      file: fc.integer({ min: 0, max: 3 }).map((i) => `sources/strike${i}.txt`),
      text: fc.option(fc.constantFrom("Calm\n\nTom Hale met Brandt.\n", "Calm\n\nThe HWU met in Halmsund.\n")),
    });
    const word = fc.constantFrom(undefined, "Halmsund:\n  kind: organisation\n", "Tom Hale:\n  aliases: [Brandt]\n");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.array(change, { maxLength: 3 }), word), { maxLength: 4 }), async (runs) => {
        const storage = new MemoryStorage();
        const files = harbourFiles();
        for (const [changes, entities] of [[[], undefined] as const, ...runs]) {
          for (const { file, text } of changes) {
            if (text === null) delete files[file];
            else files[file] = text;
          }
          if (entities === undefined) delete files["entities.yaml"];
          else files["entities.yaml"] = entities;
          assert.ok(isDeepStrictEqual(await read({ files, storage }), await read({ files })));
        }
      }),
      { seed: 31, numRuns: runs(4) },
    );
  });

  it("are compared for the findings of a note before all others, and these say what the files say", async () => {
    const storage = await filledStorage();
    const files = harbourFiles();
    for (const number of ["40", "41"]) {
      const text = files["sources/strike0.txt"]?.replace("40", number) ?? "";
      const { workspace, files: disk } = open({ files: { ...files, "sources/strike0.txt": text }, storage });
      openFleet(workspace);
      const folders = new Folders(memoryPlatform({}).scheduler);
      folders.add(new Folder("file:///harbour", "harbour", workspace));
      const options = { rulePages: undefined, relatedInformation: false, codeDescription: false };
      const indexing = workspace.index();
      const { items } = await new Diagnostics(folders, options).ofFile(
        "file:///harbour/notes/fleet.md",
        CancellationToken.None,
      );
      const found = items.filter(({ code }) => code === "claim-contradicted").map(({ message }) => message);
      assert.equal(found.length, number === "40" ? 1 : 0, `${found}`);
      assert.ok((disk.reads.get("sources/strike0.txt") ?? 0) > 0);
      if (number === "40") assert.equal(disk.reads.get("sources/strike9.txt"), undefined);
      await indexing;
      assert.equal(disk.reads.get("sources/strike9.txt"), 1);
    }
  });

  it("are not taken for those of another version", async () => {
    const storage = await filledStorage();
    const { workspace, files, log } = open({ storage, recipe: "2" });
    await workspace.index();
    assert.equal(files.reads.get("sources/strike0.txt"), 1);
    assert.deepEqual(log, []);
  });

  it("are read anew where a byte is wrong or missing", async () => {
    const storage = await filledStorage();
    const fresh = await read({});
    const names = [...storage.entries.keys()];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.constantFrom("flip", "cut", "remove"),
        fc.nat(7),
        async (name, where, how, bit) => {
          const damaged = new MemoryStorage();
          for (const [other, bytes] of storage.entries) damaged.entries.set(other, bytes.slice());
          const bytes = damaged.entries.get(name) as Uint8Array;
          const at = Math.floor(where * bytes.length);
          if (how === "flip") bytes[at] = (bytes[at] as number) ^ (1 << bit);
          else if (how === "cut") damaged.entries.set(name, bytes.slice(0, at));
          else damaged.entries.delete(name);
          assert.ok(isDeepStrictEqual(await read({ storage: damaged }), fresh));
        },
      ),
      { seed: 11, numRuns: runs(12) },
    );
  });

  it("are done without where nothing can be written or read", async () => {
    const fresh = await read({});
    for (const room of [0, 10_000, 60_000]) {
      const storage = new MemoryStorage();
      storage.room = room;
      const { workspace, log, faults } = open({ storage, workers: true });
      await workspace.index();
      await workspace.tended();
      assert.deepEqual(answersOf(await workspace.verified()), fresh);
      assert.deepEqual([faults.length, log.length], [0, 1], `${log}`);
      assert.deepEqual(await storage.list(), []);
    }
    const storage = await filledStorage();
    storage.readable = false;
    assert.deepEqual(await read({ storage }), fresh);
  });

  it("stay as they were where there is no room for what changed, and nothing else does", async () => {
    const storage = await filledStorage();
    const before = [...storage.entries].sort();
    storage.entries.set("pack-of-a-run-that-was-killed", Uint8Array.of(1));
    storage.room = 60_000;
    const files = Object.fromEntries(Object.entries(harbourFiles()).map(([path, text]) => [path, `${text}\nNews.\n`]));
    assert.deepEqual(await read({ files, storage, workers: true }), await read({ files }));
    assert.deepEqual([...storage.entries].sort(), before);
  });

  it("are written anew together once there are many small ones, and never the large", async () => {
    const files: Record<string, string> = {
      "notes/a.md": "Boats waited.\n",
      "sources/large.txt": "The walkout idled 40 boats. ".repeat(11_000),
    };
    const storage = new MemoryStorage();
    const packs = () => [...storage.entries.keys()].filter((name) => name.startsWith("pack-"));
    await read({ files, storage });
    const large = packs();
    let most = 0;
    for (let i = 0; i < 20; i++) {
      files[`sources/small${i}.txt`] = `Boat ${i} left.\n`;
      await read({ files, storage });
      assert.deepEqual(
        large.filter((name) => !packs().includes(name)),
        [],
      );
      most = Math.max(most, packs().length);
    }
    assert.deepEqual([large.length, most, packs().length], [1, 18, 4]);
  });

  it("are shared by two windows that read and keep at once, each with other files", async () => {
    const ours = harbourFiles();
    const theirs: Record<string, string> = {
      ...ours,
      "sources/strike5.txt": "Calm\n\nThe crews of Halmsund never walked out.\n",
    };
    delete theirs["sources/strike6.txt"];
    const [our, their] = [await read({ files: ours }), await read({ files: theirs })];
    for (const begun of [new MemoryStorage(), await filledStorage()]) {
      for (let round = 0; round < 3; round++) {
        const both = [ours, theirs].map((files) => read({ files, storage: begun, workers: round % 2 === 0 }));
        assert.deepEqual(await Promise.all(both), [our, their], `round ${round}`);
      }
    }
  });

  it("are kept only as far as the limit allows, which is told once", async () => {
    const storage = await filledStorage();
    const { workspace, log } = open({ storage, limitBytes: 5000 });
    await workspace.index();
    await workspace.tended();
    assert.deepEqual(log, ["The sources are more than the cache may hold; nothing is kept for the next run."]);
    assert.deepEqual(await storage.list(), []);
    assert.deepEqual(answersOf(await workspace.verified()), await read({}));
  });

  it("leave nothing behind of files that are gone", async () => {
    const storage = await filledStorage();
    const before = await sizeOf(storage);
    const files = Object.fromEntries(Object.entries(harbourFiles()).filter(([path]) => !path.includes("strike")));
    await read({ files, storage });
    assert.ok((await sizeOf(storage)) < before / 4);
    for (const bytes of storage.entries.values()) assert.ok(!Buffer.from(bytes).includes("walkout"));
  });
});

describe("a file of many sources", () => {
  /** More than are put into one pack. */
  const RECORDS = 4200;
  const path = "sources/wire.jsonl";
  /** Long enough for all of them to be worth a worker. */
  const lineOf = (i: number) => JSON.stringify({ text: `Boat ${i} left Halmsund with ${i % 90} crates.` }).padEnd(260);
  const LINES = Array.from({ length: RECORDS }, (_, i) => lineOf(i + 1));
  const withLines = (lines: readonly string[]) => ({ [path]: lines.join("\n"), "notes/a.md": "Boats left.\n" });
  const never = { isCancellationRequested: false };

  interface Opened {
    readonly workspace: Workspace;
    readonly faults: readonly unknown[];
  }

  async function indexed(setup: Setup): Promise<Opened> {
    const opened = open(setup);
    await opened.workspace.index();
    await opened.workspace.tended();
    await opened.workspace.verified();
    return opened;
  }

  /** Of every source its text, and what is found first for some of them. */
  function told({ workspace }: Opened) {
    const { snapshot } = workspace;
    assert.ok(snapshot);
    const first = (i: number) => snapshot.index.search(`Boat ${i}`, { limit: 1 })[0]?.passage.source;
    const sources = snapshot.corpus.sources.map(({ id, text }) => `${id} ${text}`);
    return { sources, found: [1, 2, 4096, 4097, RECORDS].map(first), problems: snapshot.corpus.problems };
  }

  async function keptWhole(): Promise<MemoryStorage> {
    const storage = new MemoryStorage();
    await indexed({ files: withLines(LINES), storage, workers: true });
    return storage;
  }

  const packsOf = (storage: MemoryStorage) => [...storage.entries.keys()].filter((name) => name.startsWith("pack-"));

  it("is spread over packs, and yields the same read by workers, without them, and kept", async () => {
    const without = told(await indexed({ files: withLines(LINES) }));
    assert.equal(without.sources.length, RECORDS);
    assert.deepEqual(
      without.found,
      [1, 2, 4096, 4097, RECORDS].map((i) => `${path}#r${i}`),
    );
    const storage = await keptWhole();
    assert.equal(packsOf(storage).length, 2);
    const { workspace, files } = open({ files: withLines(LINES), storage });
    const indexing = workspace.index();
    await workspace.ready();
    assert.equal(files.reads.get(path), undefined);
    await indexing;
    assert.deepEqual(told({ workspace, faults: [] }), without);
    assert.deepEqual(told(await indexed({ files: withLines(LINES), workers: true })), without);
  });

  it("is read anew where one of its packs is missing", async () => {
    const fresh = told(await indexed({ files: withLines(LINES) }));
    const whole = await keptWhole();
    for (const lost of packsOf(whole)) {
      const storage = new MemoryStorage();
      for (const [name, bytes] of whole.entries) if (name !== lost) storage.entries.set(name, bytes);
      const { workspace, files } = open({ files: withLines(LINES), storage });
      const indexing = workspace.index();
      await workspace.ready();
      assert.equal(files.reads.get(path), 1);
      await indexing;
      assert.deepEqual(told({ workspace, faults: [] }), fresh);
    }
  });

  it("gives way to one that changed in its last part, grew short, or is gone", async () => {
    const storage = await keptWhole();
    const changed = [...LINES.slice(0, -1), lineOf(7000)];
    for (const lines of [changed, LINES.slice(0, 9), LINES]) {
      const files = withLines(lines);
      assert.deepEqual(told(await indexed({ files, storage, workers: true })), told(await indexed({ files })));
    }
    const files = { "sources/b.txt": "Boat 1 left.", "notes/a.md": "Boats left.\n" };
    assert.deepEqual(told(await indexed({ files, storage })), told(await indexed({ files })));
    for (const bytes of storage.entries.values()) assert.ok(!Buffer.from(bytes).includes("crates"));
  });

  it("counts for nothing while only its first part has been read", async () => {
    const storage = new MemoryStorage();
    const platform = memoryPlatform(withLines(LINES));
    const cut = new SourceCache({ storage, recipe: "1", limitBytes: 1e9, log: assert.fail }, platform);
    const token = { isCancellationRequested: false };
    let ended = false;
    const workers = {
      parallel: 1,
      async *makePacks(request: PackRequest) {
        try {
          yield* makePacks(platform, request);
        } finally {
          ended = true;
        }
      },
      rest() {},
    };
    const request = { files: [{ path, known: undefined }], limitBytes: 1e7 };
    const reading = readPacks(workers, platform, request, token, {
      async keep(pack) {
        await cut.addPack(pack);
        const stat = await platform.files.stat(path);
        await cut.saveProgress([{ stat, parts: pack.files }]);
        token.isCancellationRequested = true;
      },
      take: async () => assert.fail(),
    });
    await assert.rejects(reading, Cancelled);
    assert.equal(ended, true);
    assert.equal(packsOf(storage).length, 1);
    const { workspace, files } = open({ files: withLines(LINES), storage });
    const indexing = workspace.index();
    await workspace.ready();
    assert.equal(files.reads.get(path), 1);
    await indexing;
    assert.equal(workspace.snapshot?.corpus.sources.length, RECORDS);
  });

  it("yields nothing, and says so, where a worker breaks down between two of its parts", async () => {
    const platform = memoryPlatform(withLines(LINES));
    const workers = {
      parallel: 1,
      async *makePacks(request: PackRequest) {
        for await (const answer of makePacks(platform, request)) {
          yield answer;
          throw new WorkerBroke("Out of memory.");
        }
      },
      rest() {},
    };
    const taken: unknown[] = [];
    await readPacks(workers, platform, { files: [{ path, known: undefined }], limitBytes: 1e7 }, never, {
      keep: async () => {},
      take: async ({ outcomes, files }) => {
        taken.push(
          outcomes.map(({ kind }) => kind),
          files,
        );
      },
    });
    assert.deepEqual(taken, [["fault"], []]);
  });
});

/** Bytes kept, but for tables of names, which take a hundred thousand however few the sources are. */
async function sizeOf(storage: MemoryStorage): Promise<number> {
  const listed = (await storage.list()).filter(({ name }) => !name.startsWith("names-"));
  return listed.reduce((sum, { size }) => sum + size, 0);
}
