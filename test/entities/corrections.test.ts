import assert from "node:assert/strict";
import fc from "fast-check";
import type { Source } from "../../server/src/corpus/source.ts";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import type { EntityIndex } from "../../server/src/entities/entity.ts";
import { emptyEntityIndex } from "../../server/src/entities/entity-index.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import { readEntitiesFile } from "../../server/src/entities/read-entities-file.ts";
import { runs } from "../support/runs.ts";
import { answersOf, story } from "./index-answers.ts";
import { makeSource } from "./make-source.ts";

function indexOf(file: string, ...texts: readonly string[]): EntityIndex {
  const { corrections, problems } = readEntitiesFile(file);
  assert.deepEqual(problems, []);
  const sources = texts.map((text, index) => makeSource(`s${index}`, text));
  return mergeEntities(sources, sources.map(findCandidates), corrections);
}

/** Names of one source with their bearers, as written. */
function namesIn(index: EntityIndex, source = "s0"): string[] {
  const names = index.namesIn(source, { start: 0, end: 1e6 });
  return names.map(({ name, entities }) => `${name} → ${entities.map((id) => index.findEntity(id)?.name).join(", ")}`);
}

const brandts = "It heard Ida Brandt and Tom Brandt. Then Brandt left.";

describe("corrections of entities", () => {
  it("give a name its one bearer", () => {
    assert.deepEqual(namesIn(indexOf("", brandts)).at(-1), "Brandt → Ida Brandt, Tom Brandt");
    const index = indexOf("Ida Brandt: { aliases: [Brandt] }", brandts);
    assert.deepEqual(namesIn(index).at(-1), "Brandt → Ida Brandt");
    assert.deepEqual(
      index.findNames("What Brandt said").map(({ entities }) => entities),
      [["ida brandt"]],
    );
    assert.equal(index.compareNames("Brandt", "Tom Brandt"), "different");
  });

  it("tell two of exactly one name apart by their sources", () => {
    const file = `Tom Brandt (footballer): { kind: person, aliases: [Tom Brandt], sources: [s0] }
Tom Brandt (shipowner): { kind: person, aliases: [Tom Brandt], sources: s1 }`;
    const texts = [
      "It heard Tom Brandt of Rovers. Then Brandt scored.",
      "It heard Tom Brandt, who owns ships. Then Brandt left.",
      "It heard Tom Brandt again.",
    ];
    const index = indexOf(file, ...texts);
    assert.deepEqual(namesIn(index, "s0"), [
      "Tom Brandt → Tom Brandt (footballer)",
      "Rovers → Rovers",
      "Brandt → Tom Brandt (footballer)",
    ]);
    assert.deepEqual(namesIn(index, "s1"), ["Tom Brandt → Tom Brandt (shipowner)", "Brandt → Tom Brandt (shipowner)"]);
    assert.deepEqual(namesIn(index, "s2"), ["Tom Brandt → Tom Brandt"]);
    assert.deepEqual(
      index.findNames("Later Tom Brandt spoke.").map(({ entities }) => [...entities].sort()),
      [["tom brandt", "tom brandt (footballer)", "tom brandt (shipowner)"]],
    );
    const two = indexOf(file, ...texts.slice(0, 2));
    assert.deepEqual(
      two.findNames("Later Tom Brandt spoke.").map(({ entities }) => entities.length),
      [2],
    );
  });

  it("take a name from who does not bear it", () => {
    const index = indexOf("Tom Brandt: { not-aliases: [Brandt] }", brandts);
    assert.deepEqual(namesIn(index).at(-1), "Brandt → Ida Brandt");
    assert.equal(index.compareNames("Brandt", "Tom Brandt"), "different");
    assert.deepEqual(
      index.findByName("Brandt").map(({ name }) => name),
      ["Ida Brandt"],
    );
    const alone = indexOf("Ida Brandt: { not-aliases: [Brandt] }", "It heard Ida Brandt. Then Brandt left.");
    assert.deepEqual(namesIn(alone), ["Ida Brandt → Ida Brandt", "Brandt → Brandt"]);
    const gazetteer = indexOf("Soviet Union: { not-aliases: [USSR] }", "It left the Soviet Union. It left the USSR.");
    assert.deepEqual(namesIn(gazetteer), ["Soviet Union → Soviet Union", "USSR → USSR"]);
  });

  it("make one of two, with what goes by their surnames and acronyms", () => {
    const index = indexOf(
      "Vasily Kuznetsov: { kind: person, aliases: [Vassili Kutsnezow] }\nOECD: { aliases: [Paris Club of Thinkers] }",
      "It heard Vassili Kutsnezow. Then Kutsnezow left. It heard Vasily Kuznetsov.",
      "The Paris Club of Thinkers (PCT) met. It asked the PCT and the OECD.",
    );
    assert.deepEqual(namesIn(index), [
      "Vassili Kutsnezow → Vasily Kuznetsov",
      "Kutsnezow → Vasily Kuznetsov",
      "Vasily Kuznetsov → Vasily Kuznetsov",
    ]);
    assert.deepEqual(new Set(namesIn(index, "s1").map((name) => name.split(" → ")[1])), new Set(["OECD"]));
    assert.equal(index.compareNames("Vassili Kutsnezow", "Vasily Kuznetsov"), "same");
  });

  it("name and describe an entity, and set its kind", () => {
    const index = indexOf(
      "Sea Ray: { kind: person, aliases: [Ray of the Sea], description: a singer, links: [Q5, https://example.org] }",
      "It heard Ray of the Sea.",
    );
    const [entity] = index.findByName("Ray of the Sea");
    assert.deepEqual(
      [entity?.name, entity?.kind, entity?.aliases, entity?.description, entity?.links],
      ["Sea Ray", "person", ["Ray of the Sea"], "a singer", ["Q5", "https://example.org"]],
    );
  });

  it("leave out what is hidden", () => {
    const index = indexOf("Easter: { hide: true }", "It heard Ida Brandt at Easter. Easter came.");
    assert.deepEqual(namesIn(index), ["Ida Brandt → Ida Brandt"]);
    assert.deepEqual(index.findByName("Easter"), []);
    assert.deepEqual(index.findNames("On Easter it rained."), []);
  });

  it("find what capitals do not show: phrases, lower case, other scripts", () => {
    const index = indexOf(
      "Port of Halmsund: { aliases: [the harbour] }\n山田太郎: { kind: person, aliases: [山田] }\nبيروت: { kind: place }\nתל אביב: { kind: place }",
      "The harbour is deep. They left the\nharbour, not the harbourside. 山田太郎は山田だ。زار بيروت أمس. הוא גר בתל אביב, לא בתל, תל אביב.",
    );
    assert.deepEqual(namesIn(index), [
      "The harbour → Port of Halmsund",
      "the harbour → Port of Halmsund",
      "山田太郎 → 山田太郎",
      "山田 → 山田太郎",
      "بيروت → بيروت",
      "תל אביב → תל אביב",
    ]);
    assert.deepEqual(
      index.findNames("At the harbour").map(({ name, start, end }) => [name, start, end]),
      [["the harbour", 3, 14]],
    );
  });

  it("leave a single word with a capital to the capitals, and a phrase within a longer name alone", () => {
    const index = indexOf(
      "Theresa May: { aliases: [May] }\nLand of Song: { aliases: [New Wales] }",
      "It heard Theresa May. It rained in May 1987. We may say so. It left New Wales Steel Company.",
    );
    assert.deepEqual(namesIn(index), [
      "Theresa May → Theresa May",
      "New Wales Steel Company → New Wales Steel Company",
    ]);
  });

  it("hold for any history of the sources as from scratch", () => {
    const { corrections } = readEntitiesFile(
      `Ida Brandt: { aliases: [Brandt, the mayor] }
Nordlink: { aliases: [Nordlink Group], kind: organisation }
Halmsund: { hide: true }
French Senate: { not-aliases: [Senate] }
Union: { aliases: [Union for Better Ferries] }
Xi Wenbo: { kind: other }`,
    );
    const ids = fc.constantFrom("a", "b", "c");
    const step = fc.record({
      changed: fc.uniqueArray(fc.tuple(ids, story), { maxLength: 2, selector: ([id]) => id }),
      removed: fc.uniqueArray(ids, { maxLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        let index = emptyEntityIndex(corrections);
        const sources = new Map<string, Source>();
        for (const { changed, removed } of steps) {
          for (const id of removed) sources.delete(id);
          const update = changed.map(([id, text]) => makeSource(id, text));
          for (const source of update) sources.set(source.id, source);
          index = index.update(
            update.map((source) => ({ source, candidates: findCandidates(source) })),
            removed,
          );
          const all = [...sources.values()];
          assert.deepEqual(
            answersOf(index, all),
            answersOf(mergeEntities(all, all.map(findCandidates), corrections), all),
          );
        }
      }),
      { seed: 13, numRuns: runs(25) },
    );
  });
});

describe("names in scripts without capitals", () => {
  function placesIn(text: string): string[] {
    const source = makeSource("s", text);
    const index = mergeEntities([source], [findCandidates(source)]);
    return namesIn(index, "s");
  }

  it("are found where they are countries, particles and prefixes aside", () => {
    assert.deepEqual(placesIn("昨日、ノルウェーは発表した。"), ["ノルウェー → Norway"]);
    assert.deepEqual(placesIn("어제 노르웨이는 발표했다."), ["노르웨이 → Norway"]);
    assert.deepEqual(placesIn("وصل الوزير إلى النرويج أمس."), ["النرويج → Norway"]);
    assert.deepEqual(placesIn("הוא גר בנורווגיה מאז."), ["נורווגיה → Norway"]);
    assert.deepEqual(placesIn("他昨天到了 挪威。"), ["挪威 → Norway"]);
    assert.deepEqual(placesIn("挪威和瑞典的代表在挪威会面。"), ["挪威 → Norway", "瑞典 → Sweden"]);
  });

  it("are not cut out of longer words", () => {
    assert.deepEqual(placesIn("他是挪威人。"), []);
    assert.deepEqual(placesIn("어제 노르웨이숲을 읽었다."), []);
    assert.deepEqual(placesIn("スーパーノルウェーン"), []);
    assert.deepEqual(placesIn("قرأ عن النرويجيين أمس."), []);
  });
});
