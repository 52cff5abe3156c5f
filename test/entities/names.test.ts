import assert from "node:assert/strict";
import fc from "fast-check";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import type { EntityIndex, Names } from "../../server/src/entities/entity.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import { runs } from "../support/runs.ts";
import { makeSource } from "./make-source.ts";

function indexOf(...texts: readonly string[]): EntityIndex {
  const sources = texts.map((text, index) => makeSource(`s${index}`, text));
  return mergeEntities(sources, sources.map(findCandidates));
}

type Comparison = ReturnType<Names["compareNames"]>;

describe("entities/compare-names", () => {
  const known = indexOf(
    "It heard President Emmanuel Laurent of the Organisation for Better Harbours (OBH). Laurent left for the U.S. with Tom Hale and Mary Hale.",
  );
  const table: readonly (readonly [a: string, b: string, answer: Comparison])[] = [
    ["Emmanuel Laurent", "Laurent", "same"],
    ["President Emmanuel Laurent", "Emmanuel Laurent", "same"],
    ["President Laurent", "Emmanuel Laurent", "same"],
    ["OBH", "Organisation for Better Harbours", "same"],
    ["the U.S.", "United States", "same"],
    ["US", "U.S.", "same"],
    ["Tom Hale", "Mary Hale", "different"],
    ["Hale", "Tom Hale", "compatible"],
    ["Laurent", "Hale", "different"],
    ["Mother", "Mary Hale", "compatible"],
    ["Brandt", "Ida Brandt", "compatible"],
    ["I. Brandt", "Ida Brandt", "compatible"],
    ["Ida Brandt", "Ulf Brandt", "different"],
    ["Greta Laurent", "Emmanuel Laurent", "different"],
    ["Greta Laurent", "Laurent", "compatible"],
    ["Manny Laurent", "Emmanuel Laurent", "compatible"],
    ["E. Laurent", "Emmanuel Laurent", "compatible"],
    ["Emanuel Laurent", "Emmanuel Laurent", "compatible"],
    ["Jean Emmanuel Laurent", "Emmanuel Laurent", "compatible"],
    ["Polly Hale", "Mary Hale", "compatible"],
    ["Tommy Hale", "Tom Hale", "compatible"],
    ["Toma Hale", "Tom Hale", "compatible"],
    ["Skipper Hale", "Tom Hale", "compatible"],
    ["Mona Hale", "Mary Hale", "different"],
    ["Ida Brandt", "Ida Brandt’s", "same"],
    ["French", "France", "compatible"],
    ["French", "Germany", "different"],
    ["Dixons", "Dixons Group Plc", "compatible"],
    ["FHA", "Federal Harbour Agency", "compatible"],
    ["Müller-Lüdenscheidt", "Muller-Ludenscheidt", "compatible"],
    ["Aliyev", "Aliev", "different"],
    ["Pashinyan", "Pashinian", "compatible"],
    ["Oslo", "Bergen", "different"],
    ["EU", "European Union", "same"],
    ["Armenia's Foreign Ministry", "Azerbaijan’s Foreign Ministry", "different"],
    ["Azerbaijan’s Foreign Ministry", "the Azerbaijani Foreign Ministry", "same"],
    ["Azerbaijan's Foreign Ministry", "Foreign Ministry", "compatible"],
    ["French Senate", "Armenian Senate", "different"],
    ["United States' Senate", "Armenia's Senate", "different"],
  ];
  for (const [a, b, answer] of table) {
    it(`${a} and ${b}: ${answer}`, () => {
      assert.equal(known.compareNames(a, b), answer);
      assert.equal(known.compareNames(b, a), answer);
    });
  }

  it("does not depend on the order of its arguments", () => {
    const name = fc.constantFrom(
      "Ida Brandt",
      "Brandt",
      "OBH",
      "US",
      "French",
      "France",
      "Tom Hale",
      "Hale",
      "",
      " ",
      "’s",
    );
    fc.assert(
      fc.property(name, name, (a, b) => assert.equal(known.compareNames(a, b), known.compareNames(b, a))),
      { seed: 3, numRuns: runs(80) },
    );
  });
});

describe("entities/names-in-text", () => {
  const known = indexOf(
    "It heard Ida Brandt of the Harbour Workers' Union in Halmsund. Will Turkey pay? Azerbaijan’s Foreign Ministry did not ask Turkey. The town of Halmsund met May Lindholm.",
  );

  function found(text: string): [string, string, boolean][] {
    return known
      .findNames(text)
      .map(({ name, entities, certain }) => [name, entities.map((id) => known.findEntity(id)!.name).join(), certain]);
  }

  it("finds names of the corpus, by alias too", () => {
    assert.deepEqual(found("Brandt left Halmsund; the Harbour Workers’ Union stayed."), [
      ["Brandt", "Ida Brandt", true],
      ["Halmsund", "Halmsund", true],
      ["Harbour Workers’ Union", "Harbour Workers' Union", true],
    ]);
  });

  it("finds names the corpus does not know", () => {
    assert.deepEqual(found("We asked Per Olsson in Bergen."), [
      ["Per Olsson", "", true],
      ["Bergen", "", true],
    ]);
  });

  it("is not taken in by common words", () => {
    assert.deepEqual(found("Will it rain in May? May it not. Us too. Turkey pays the US."), [
      ["Turkey", "Turkey", true],
      ["US", "", true],
    ]);
    assert.deepEqual(found("Foxes ran. Ferries stopped. Union is strength."), []);
  });

  it("finds known names in a line of capitals", () => {
    assert.deepEqual(
      found("HALMSUND STRIKE: BRANDT WILL NOT YIELD").map(([, name]) => name),
      ["Halmsund", "Ida Brandt"],
    );
  });

  it("gives ranges into the text as written", () => {
    const text = "🚢 Ida Brandt’s 𝒜 “Halmsund” e\u0301 Zoe\u0308 Brandt";
    for (const { start, end, name } of known.findNames(text)) assert.equal(text.slice(start, end), name);
    assert.deepEqual(
      known.findNames(text).map(({ name }) => name),
      ["Ida Brandt", "Halmsund", "Zoe\u0308 Brandt"],
    );
  });

  it("leaves text without capitals or letter case alone", () => {
    assert.deepEqual(found("ida brandt was in halmsund and turkey"), []);
    assert.deepEqual(found("قالت وزارة الخارجية في باكو يوم الأربعاء"), []);
    assert.deepEqual(found("阿塞拜疆外交部星期三在巴库发表声明。"), []);
  });
});

describe("entities of hard text", () => {
  it("takes one name a hundred thousand times", () => {
    const text = "Ida Brandt spoke. ".repeat(100_000);
    const index = indexOf(text);
    assert.deepEqual(
      index.entities.map(({ name, mentionCount }) => [name, mentionCount]),
      [["Ida Brandt", 100_000]],
    );
  });

  it("takes a register of thousands of one surname, with middle names and without", () => {
    const given = "John Mary Ann Tom Ida Ruth Karl Olga Nils Emma Peter Lucy Mark Jane Hugo Vera Paul Nora Eric Rosa";
    const syllables = "Ba Ce Di Fo Gu La Me Ni Po Ru Sa Te".split(" ");
    const middle = syllables.flatMap((a) => syllables.map((b) => `${a}${b.toLowerCase()}n`));
    const people = given
      .split(" ")
      .flatMap((first) => middle.flatMap((name) => [`${first} ${name} Brandt`, `${first} ${name} ${name}vik Brandt`]));
    const index = indexOf(people.map((name) => `Then ${name} spoke.`).join("\n\n"));
    assert.equal(index.entities.length, people.length / 2, "each is one with the longer form of the name");
    assert.deepEqual(index.findByName("Ida Bacen Brandt"), index.findByName("Ida Bacen Bacenvik Brandt"));
  });

  it("takes names with marks, emoji and text that runs right to left beside them", () => {
    const text = "It met Zoe\u0308 Brandt 🚢 and إيدا in Sa\u0303o Paulo, שלום Ida\u200d Brandt.";
    const index = indexOf(text);
    for (const { id } of index.entities) {
      for (const { start, end } of index.mentionsOf(id))
        assert.match(text.slice(start, end), /^\p{Lu}.*[\p{L}\p{M}]$/u);
    }
    assert.ok(index.findByName("Zoë Brandt").length === 1);
  });

  it("takes anything at all", () => {
    const words = fc.constantFrom(
      "Ida",
      "U.S.",
      "'s",
      "’",
      "-",
      "St.",
      "of",
      "the",
      "The",
      "(OSCE)",
      "de",
      "&",
      "“",
      "”",
      "MAY",
      "III",
      "J.",
      "Foreign",
      "Minister",
      "French",
      "Senate",
      "\n\n",
      "\u0301",
      "🚢",
      "\ud83d",
      "737",
      "al-Assad",
    );
    const text = fc.oneof(
      fc.array(words).map((parts) => parts.join(" ")),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(text, text, (a, b) => {
        const index = indexOf(a, b);
        for (const { id, definition } of index.entities) {
          for (const { source, start, end } of index.mentionsOf(id)) {
            const length = source === "s0" ? a.length : b.length;
            assert.ok(0 <= start && start < end && end <= length);
          }
          assert.ok(definition === undefined || definition.text.length > 0);
          index.keyPassagesOf(id, 3);
          index.companionsOf(id);
        }
        let last = 0;
        for (const { start, end } of index.findNames(a)) {
          assert.ok(last <= start && start < end && end <= a.length);
          last = end;
        }
        index.compareNames(a, b);
      }),
      { seed: 11, numRuns: runs(150) },
    );
  });
});
