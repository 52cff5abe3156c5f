import assert from "node:assert/strict";
import type { Source } from "../../server/src/corpus/source.ts";
import { SourceSet } from "../../server/src/corpus/source-set.ts";
import { ByteReader } from "../../server/src/entities/bytes.ts";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import { makeCorrections, noCorrections } from "../../server/src/entities/corrections.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import { extractSources } from "../../server/src/extract/extract.ts";
import { parseNote } from "../../server/src/notes/parse-note.ts";
import { buildSegments } from "../../server/src/search/build-segment.ts";
import {
  gainedOf,
  judgeUntil,
  makeSnapshot,
  mergeNames,
  type SnapshotParts,
} from "../../server/src/snapshot/make-snapshot.ts";
import { DEFAULT_SETTINGS } from "../../server/src/snapshot/parse-settings.ts";
import type { Snapshot } from "../../server/src/snapshot/snapshot.ts";

const STRIKE = `Ferry strike in Halmsund

The walkout of the ferry crews lasted eleven days and idled 40 boats in the harbour.

Talks will resume on Thursday, said Ida Brandt of the Harbour Workers' Union.

The port authority offered the ferry crews a raise of three percent.
`;
const REPORT = "The Port of Halmsund handled 4.2 million tonnes of goods in the year 2020.\n";

function source(path: string, text: string, limitBytes = 1e6): Source {
  const bytes = new TextEncoder().encode(text);
  return extractSources(path, bytes, `digest of ${text}`, { limitBytes }).sources[0] as Source;
}

/** Counts the numbers read of what is kept of names, since the count was last asked for. */
function countReads() {
  const read = ByteReader.prototype.number;
  let count = 0;
  ByteReader.prototype.number = function () {
    count++;
    return read.call(this);
  };
  const reads = () => {
    const counted = count;
    count = 0;
    return counted;
  };
  const end = () => {
    ByteReader.prototype.number = read;
  };
  return { reads, end };
}

const SOURCES = [source("seeds/strike.txt", STRIKE), source("seeds/report.txt", REPORT)];

type MoreParts = Partial<Omit<SnapshotParts, "sources">> & { readonly sources?: readonly Source[] };

function parts(notes: Readonly<Record<string, string>>, more: MoreParts = {}): SnapshotParts {
  return {
    settings: DEFAULT_SETTINGS,
    settingsProblems: [],
    corrections: noCorrections(),
    entitiesText: undefined,
    entitiesPaths: [],
    problems: [],
    notes: Object.entries(notes).map(([path, text]) => parseNote(path, text)),
    candidates: [],
    pages: [],
    ...more,
    sources: SourceSet.of(more.sources ?? SOURCES),
  };
}

function verdicts(snapshot: Snapshot, path = "notes/n.md") {
  const note = snapshot.findNote(path);
  assert.ok(note);
  return snapshot.verdictsOf(note);
}

function kinds(text: string, more: MoreParts = {}) {
  return verdicts(makeSnapshot(parts({ "notes/n.md": text }, more))).map(({ kind }) => kind);
}

describe("the evidence of a claim", () => {
  it("is the cited place with its neighbours", () => {
    assert.deepEqual(kinds("Talks will resume on Thursday, said Ida Brandt. [@strike, para. 1]"), ["supported"]);
    assert.notEqual(
      kinds("The port authority offered the crews a raise of three percent. [@strike, para. 1]")[0],
      "supported",
    );
  });

  it("is the whole corpus for a claim without citation", () => {
    assert.deepEqual(kinds("The Port of Halmsund handled 4.2 million tonnes of goods in 2020."), ["supported"]);
  });

  it("is only what is cited, though another source bears the claim out", () => {
    assert.notEqual(
      kinds("The Port of Halmsund handled 4.2 million tonnes of goods in 2020. [@strike]")[0],
      "supported",
    );
  });

  it("holds nothing against a claim whose citation leads nowhere, or out of the corpus", () => {
    const words = "The moon is made of the finest cheese in the whole of Denmark";
    assert.deepEqual(kinds(`${words}. [@nobody]`), ["unchecked"]);
    assert.deepEqual(kinds(`${words}. [@strike; @nobody]`), ["unchecked"]);
    assert.deepEqual(kinds(`${words} ([source](https://example.org/moon)).`), ["unchecked"]);
    assert.deepEqual(kinds(`${words}. [@strike]`), ["unsupported"]);
  });

  it("is nothing where there are no sources", () => {
    assert.deepEqual(kinds("The moon is made of the finest cheese in Denmark.", { sources: [] }), ["unchecked"]);
  });
});

describe("the next snapshot", () => {
  const before = "The walkout lasted eleven days. [@strike]\n\nIt idled 40 boats in the harbour. [@strike]\n";

  it("keeps the verdicts that rest on the same words and passages", () => {
    const first = makeSnapshot(parts({ "notes/n.md": before, "notes/m.md": before }));
    const [days, boats] = verdicts(first);
    const typed = `New here.\n\n${before.replace("40 boats", "41 boats")}`;
    const second = makeSnapshot(parts({ "notes/n.md": typed, "notes/m.md": before }), first);
    const now = verdicts(second);
    assert.equal(now.at(-2), days);
    assert.notEqual(now.at(-1), boats);
    assert.equal(now.at(-1)?.kind, "contradicted");
  });

  it("keeps the verdicts on a source when another one changes without new names", () => {
    const first = makeSnapshot(parts({ "notes/n.md": before }));
    const kept = verdicts(first);
    const changed = [SOURCES[0] as Source, source("seeds/report.txt", REPORT.replace("4.2", "4.3"))];
    const second = makeSnapshot(parts({ "notes/n.md": before }, { sources: changed }), first);
    assert.deepEqual(
      verdicts(second).map((verdict, i) => verdict === kept[i]),
      [true, true],
    );
    const stricter = [source("seeds/strike.txt", STRIKE.replace("eleven", "nine")), SOURCES[1] as Source];
    const third = makeSnapshot(parts({ "notes/n.md": before }, { sources: stricter }), second);
    assert.deepEqual(
      verdicts(third).map(({ kind }) => kind),
      ["contradicted", "supported"],
    );
  });

  it("keeps the verdicts that no new name has to do with, and judges the others anew", () => {
    const text = `${before}\nTalks will resume on Thursday, said Brandt. [@strike, para. 2]\n`;
    const first = makeSnapshot(parts({ "notes/n.md": text }));
    const kept = verdicts(first);
    const named = [...SOURCES, source("seeds/other.txt", "A fire\n\nThe fire was put out, said Karl Brandt.\n")];
    const second = makeSnapshot(parts({ "notes/n.md": text }, { sources: named }), first);
    assert.notEqual(second.entities.namesStamp, first.entities.namesStamp);
    assert.deepEqual(
      verdicts(second).map((verdict, i) => verdict === kept[i]),
      [true, true, false],
    );
    assert.deepEqual(verdicts(second), verdicts(makeSnapshot(parts({ "notes/n.md": text }, { sources: named }))));
  });

  it("takes what a draft has merged, and answers the same", () => {
    const first = makeSnapshot(parts({ "notes/n.md": before }, { sources: SOURCES.slice(0, 1) }));
    const draft = makeSnapshot(parts({}), first);
    const second = makeSnapshot(parts({ "notes/n.md": before }), first, draft);
    assert.equal(second.index, draft.index);
    assert.equal(second.corpus.sources.length, 2);
    assert.deepEqual(verdicts(second), verdicts(makeSnapshot(parts({ "notes/n.md": before }))));
  });

  it("lets go what was found in sources once their names are merged, and asks nobody for it again", () => {
    const candidates = new Map(SOURCES.map((one) => [one, findCandidates(one)]));
    const asked: Source[] = [];
    const prepared = {
      candidatesOf: (one: Source) => {
        asked.push(one);
        return candidates.get(one);
      },
      letGoOf: (one: Source) => candidates.delete(one),
      segments: [],
    };
    const first = makeSnapshot(parts({}), undefined, undefined, prepared);
    assert.equal(candidates.size, SOURCES.length);
    const merged = first.entities;
    assert.equal(candidates.size, 0);
    assert.deepEqual(asked, SOURCES);
    for (const one of SOURCES) assert.notEqual(gainedOf(first).candidatesOf(one), undefined);
    const corrections = makeCorrections([
      {
        name: "Ida Brandt",
        kind: undefined,
        aliases: ["Brandt"],
        notAliases: [],
        description: "a speaker",
        hide: false,
        links: [],
        sources: [],
      },
    ]);
    const second = makeSnapshot(parts({}, { corrections }), first).entities;
    assert.deepEqual(asked, SOURCES);
    assert.equal(second.findByName("Ida Brandt")[0]?.description, "a speaker");
    assert.deepEqual(
      second.entities.map(({ id }) => id),
      merged.entities.map(({ id }) => id),
    );
  });

  it("merges the names of one large source in steps, each of few of them, while those from before are answered for", () => {
    const cargo = "with crates of herring, barrels of tar and a few bales of wool from the north quay ".repeat(3);
    const paragraphs = Array.from(
      { length: 5000 },
      (_, at) => `Per Lind${at % 90} sailed for Nordvik ${cargo}at dawn.`,
    );
    const log = source("seeds/log.txt", `The harbour log\n\n${paragraphs.join("\n\n")}\n`, 2e6);
    assert.ok(log.text.length > 1e6);
    const first = makeSnapshot(parts({}));
    const before = first.entities;
    const sources = [...SOURCES, log];
    const draft = makeSnapshot(parts({}, { sources }), first);
    const found = gainedOf(draft).candidatesOf(log)!;
    const steps: number[] = [];
    const count = countReads();
    try {
      while (!mergeNames(draft, 256)) {
        steps.push(count.reads());
        assert.equal(before.findByName("Ida Brandt").length, 1);
        assert.equal(first.entities, before);
      }
    } finally {
      count.end();
    }
    const all = steps.reduce((sum, reads) => sum + reads, 0);
    assert.ok(steps.length > 8 && Math.max(...steps) * 8 < all, `${Math.max(...steps)} of ${all}`);
    const scratch = mergeEntities(sources, [found, ...SOURCES.map(findCandidates)]);
    const listed = (index: typeof scratch) =>
      index.entities.map(({ id, kind, mentionCount }) => [id, kind, mentionCount]);
    assert.deepEqual(listed(draft.entities), listed(scratch));
    const later = makeSnapshot(
      parts({}, { sources: [source("seeds/strike.txt", `${STRIKE}\nIda Brandt left.\n`), log] }),
      draft,
    );
    assert.ok(mergeNames(later, 256));
  });

  it("has of a source that stands in two kept segments the passages that are as it is now", () => {
    const now = source("seeds/strike.txt", STRIKE.replace("eleven", "nine"));
    const sources = [now, SOURCES[1] as Source];
    const fresh = makeSnapshot(parts({}, { sources }));
    for (const kept of [[SOURCES, [now]], [[now], SOURCES], [SOURCES], [[SOURCES[0] as Source], sources]]) {
      const segments = kept.flatMap((some) => buildSegments(some));
      const snapshot = makeSnapshot(parts({}, { sources }), undefined, undefined, {
        candidatesOf: () => undefined,
        segments,
      });
      assert.equal(snapshot.index.passageCount, fresh.index.passageCount);
      for (const words of ["nine days", "eleven days", "the walkout", "tonnes of goods"]) {
        assert.deepEqual(snapshot.index.search(words, { limit: 9 }), fresh.index.search(words, { limit: 9 }));
      }
    }
  });

  it("has other Markdown as notes as soon as it cites a source", () => {
    const page = parseNote("page.md", "Goods. [@minutes]");
    const first = makeSnapshot(parts({}, { candidates: [page] }));
    assert.deepEqual(first.notes, []);
    const sources = [...SOURCES, source("seeds/minutes.txt", REPORT)];
    const second = makeSnapshot(parts({}, { candidates: [page], sources }), first);
    assert.deepEqual(second.notes, [page]);
  });
});

describe("judgeUntil", () => {
  it("stops when it is told to and goes on where it stopped", () => {
    const note = parseNote(
      "notes/n.md",
      "The walkout lasted eleven days.\n\nIt idled 40 boats.\n\nTalks will resume.\n",
    );
    const snapshot = makeSnapshot({ ...parts({}), notes: [note] });
    let judged = 0;
    const afterOne = () => judged++ > 0;
    assert.equal(judgeUntil(snapshot, note, afterOne), false);
    judged = 0;
    assert.equal(judgeUntil(snapshot, note, afterOne), false);
    assert.equal(
      judgeUntil(snapshot, note, () => false),
      true,
    );
    assert.deepEqual(snapshot.verdictsOf(note), makeSnapshot({ ...parts({}), notes: [note] }).verdictsOf(note));
  });
});

describe("an edit of a sentence", () => {
  const before = parseNote("notes/n.md", "Talks resumed on Monday. Forty boats lay idle. They all belong to Lind.\n");

  /** Of the claims behind the first, which have the verdict that they had before it was edited. */
  function kept(text: string): boolean[] {
    const whole = parts({});
    const first = makeSnapshot({ ...whole, notes: [before] });
    const verdicts = first.verdictsOf(before);
    const after = parseNote("notes/n.md", text, before);
    const second = makeSnapshot({ ...whole, notes: [after] }, first);
    assert.deepEqual(second.verdictsOf(after), makeSnapshot({ ...whole, notes: [after] }).verdictsOf(after));
    return after.claims.slice(1).map(({ index }) => second.verdictOf(after, index) === verdicts[index]);
  }

  it("leaves the verdict on the one behind it, unless that begins with a pronoun", () => {
    assert.deepEqual(kept(before.text.replace("Monday", "Friday")), [true, true]);
    assert.deepEqual(kept(before.text.replace("idle", "still")), [false, false]);
  });

  it("has the one behind it judged anew where that is the first now", () => {
    assert.deepEqual(kept("Talks resumed on Monday.\n\nForty boats lay idle. They all belong to Lind.\n"), [
      false,
      true,
    ]);
  });
});

describe("the citations of a note after an edit", () => {
  const TEXT = "The walkout lasted eleven days. [@strike]\n\nSee [[strikes]].\n\nIt idled 40 boats. [@strike]\n";
  const before = parseNote("notes/n.md", TEXT);
  const whole = parts({});
  const first = makeSnapshot({ ...whole, notes: [before] });
  first.verdictsOf(before);

  function edited(text: string, more: Partial<SnapshotParts> = {}) {
    const note = parseNote("notes/n.md", text, before);
    const all = { ...whole, ...more, notes: [note] };
    const [next, fresh] = [makeSnapshot(all, first), makeSnapshot(all)];
    assert.deepEqual(next.resolutionsOf(note), fresh.resolutionsOf(note));
    assert.deepEqual(next.verdictsOf(note), fresh.verdictsOf(note));
    return next.resolutionsOf(note);
  }

  it("lead where they led if they stand before it", () => {
    const [one, , three] = edited(TEXT.replace("40", "forty"));
    const known = first.resolutionsOf(before);
    assert.equal(one, known[0]);
    assert.notEqual(three, known[2]);
    assert.deepEqual(three, known[2]);
  });

  it("lead elsewhere if that is what was edited", () => {
    const [one, , three] = edited(TEXT.replace("strike", "report"));
    assert.equal(one?.status === "resolved" && one.source.path, "seeds/report.txt");
    assert.equal(three?.status === "resolved" && three.source.path, "seeds/strike.txt");
  });

  it("lead nowhere once what they led to is gone", () => {
    const sources = SourceSet.of([source("seeds/report.txt", REPORT)]);
    assert.equal(edited(`${TEXT}\nMore.\n`, { sources })[0]?.status, "unresolved");
  });

  it("are none of ours once a page has the name", () => {
    assert.equal(edited(`${TEXT}\nMore.\n`)[1]?.status, "unresolved");
    assert.equal(edited(`${TEXT}\nMore.\n`, { pages: ["strikes.md"] })[1]?.status, "foreign");
  });
});
