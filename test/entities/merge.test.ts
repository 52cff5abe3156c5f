import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import type { EntityIndex } from "../../server/src/entities/entity.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import { runs } from "../support/runs.ts";
import { makeSource } from "./make-source.ts";

function indexOf(...texts: readonly string[]): EntityIndex {
  const sources = texts.map((text, index) => makeSource(`s${index}`, text));
  return mergeEntities(sources, sources.map(findCandidates));
}

function namesOf(index: EntityIndex): string[] {
  return index.entities.map(({ name, kind }) => `${name}: ${kind}`).sort();
}

/** Written forms of an entity's mentions, by source. */
function writtenAs(index: EntityIndex, texts: readonly string[], id: string): string[] {
  return index.mentionsOf(id).map(({ source, start, end }) => texts[Number(source.slice(1))]!.slice(start, end));
}

const ferry = `Ferry strike enters second week

The port of Halmsund, the region's largest employer, stood still on Tuesday, harbour officials said.

Ida Brandt, who leads the Harbour Workers' Union, said members would not give in. Brandt spoke in Oslo.

Facts are few. However, the Harbour Workers' Union (HWU) has 430 members, and the HWU is rich. Brandt said so.`;

describe("entities/merge", () => {
  describe("parts of names", () => {
    it("are none where they are everyday words, corporate endings or numbered headings", () => {
      const index = indexOf(
        `Minutes

1. Opening Remarks

It heard the Harbour Workers' Union. Harbour dues were low, and the old Harbour lay idle.

2. Harbour Dues Review

Family Inc. sold its stake. Then the meeting thanked Ida Brandt.

Item 3: Budget Proposals

None.`,
      );
      assert.deepEqual(namesOf(index), [
        "Family Inc.: organisation",
        "Harbour Workers' Union: organisation",
        "Harbour: other",
        "Ida Brandt: person",
      ]);
    });

    it("are the same whichever way their marks are written", () => {
      const index = indexOf("One\n\nIt met José Núñez.", "Two\n\nIt met Jose\u0301 Nu\u0301n\u0303ez.");
      assert.deepEqual(
        index.entities.map(({ name, aliases }) => [name, ...aliases]),
        [["José Núñez"]],
      );
    });
  });

  describe("organisations that lists know", () => {
    it("are no offices of a place", () => {
      const index = indexOf("One\n\nIt asked the European Union (EU). European Union officials left.");
      assert.deepEqual(
        index.entities.map(({ id, mentionCount }) => [id, mentionCount]),
        [["european union", 3]],
      );
    });
  });

  describe("headlines in capitals", () => {
    it("begin with the firm whose ticker follows, whatever its words are elsewhere", () => {
      const index = indexOf(
        "TEXAS VARROW ENERGY CORP <EC> 1ST QTR LOSS\n\nIt lost money.",
        "MIDWAY AIR <MDWY> LOAD OFF\n\nMidway Airlines fell.",
      );
      assert.deepEqual(
        index.entities.map(({ name, aliases }) => [name, ...aliases]),
        [
          ["Midway Airlines", "MIDWAY AIR"],
          ["TEXAS VARROW ENERGY CORP", "EC"],
        ],
      );
    });

    it("tell no firm where a verb or a small word stands before the ticker", () => {
      const index = indexOf("OSLO TO CUT VARROW ENERGY <VRW> STAKE\n\nIt met in Oslo.");
      assert.equal(index.findByName("Oslo to cut Varrow Energy").length, 0);
      assert.equal(index.findByName("Oslo")[0]?.mentionCount, 2);
    });
  });

  describe("tickers", () => {
    it("are other names of the company before them", () => {
      const index = indexOf(
        "Bid\n\nIt said Varrow Kest Inc <VRK.L> had agreed. Then VRK fell.",
        "Two\n\nShares of <VRK.L> rose.",
      );
      const [firm] = index.findByName("Varrow Kest Inc");
      assert.equal(firm?.kind, "organisation");
      assert.ok(firm.aliases.includes("VRK.L"), firm.aliases.join());
      assert.deepEqual(firm.sources, ["s0", "s1"]);
    });
  });

  describe("one source", () => {
    const index = indexOf(ferry);

    it("finds its entities and nothing else", () => {
      assert.deepEqual(namesOf(index), [
        "Halmsund: place",
        "Harbour Workers' Union: organisation",
        "Ida Brandt: person",
        "Oslo: place",
      ]);
    });

    it("gives a surname to its one bearer, sentence starts included", () => {
      const id = index.findByName("Ida Brandt")[0]!.id;
      assert.deepEqual(writtenAs(index, [ferry], id), ["Ida Brandt", "Brandt", "Brandt"]);
      assert.deepEqual(index.findByName("Brandt"), index.findByName("Ida Brandt"));
    });

    it("gives an acronym to what the text says it stands for", () => {
      const union = index.findByName("HWU")[0];
      assert.equal(union?.name, "Harbour Workers' Union");
      assert.deepEqual(union?.aliases, ["HWU"]);
      assert.equal(union?.mentionCount, 4);
    });

    it("says what the source says it is", () => {
      const halmsund = index.findByName("Halmsund")[0]!;
      assert.equal(halmsund.definition?.text, "Halmsund, the region's largest employer");
      const { range } = halmsund.definition!;
      assert.equal(ferry.slice(range.start, range.end), halmsund.definition!.text);
    });

    it("counts companions by passage", () => {
      const id = index.findByName("Ida Brandt")[0]!.id;
      assert.deepEqual(
        index.companionsOf(id).map(({ entity, passages }) => [index.findEntity(entity)?.name, passages]),
        [
          ["Harbour Workers' Union", 2],
          ["Oslo", 1],
        ],
      );
    });

    it("puts the defining passage first", () => {
      assert.equal(index.keyPassagesOf(index.findByName("Halmsund")[0]!.id, 3)[0]?.passage, 0);
      assert.equal(index.keyPassagesOf(index.findByName("Ida Brandt")[0]!.id, 1).length, 1);
    });
  });

  it("keeps two people of one surname apart and calls the surname ambiguous", () => {
    const text = "It heard Ida Brandt and later Tom Brandt. Then Brandt left. It asked Mr Brandt why.";
    const index = indexOf(text);
    assert.deepEqual(namesOf(index), ["Ida Brandt: person", "Tom Brandt: person"]);
    assert.deepEqual(
      index.entities.map(({ mentionCount }) => mentionCount),
      [1, 1],
    );
    assert.equal(index.findByName("Brandt").length, 2);
    const named = index.namesIn("s0", { start: 0, end: text.length });
    assert.deepEqual(
      named.map(({ name, entities }) => [name, entities.length]),
      [
        ["Ida Brandt", 1],
        ["Tom Brandt", 1],
        ["Brandt", 2],
        ["Brandt", 2],
      ],
    );
  });

  it("merges a surname across sources only while it has one bearer", () => {
    const one = indexOf("It heard Ida Brandt.", "It asked Mrs Brandt why.");
    assert.deepEqual(
      one.findByName("Brandt").map(({ name, sources }) => [name, sources.length]),
      [["Ida Brandt", 2]],
    );
    const two = indexOf("It heard Ida Brandt.", "It asked Mrs Brandt why.", "It heard Tom Brandt.");
    assert.equal(two.findByName("Brandt").length, 2);
    assert.deepEqual(
      two.namesIn("s1", { start: 0, end: 100 }).map(({ entities }) => entities.length),
      [2],
    );
  });

  it("knows family names that stand first", () => {
    const index = indexOf("President Yoon Tae-hyun met Xi Wenbo. Then Yoon left and Xi stayed.");
    assert.deepEqual(
      index.entities.map(({ name, mentionCount }) => [name, mentionCount]),
      [
        ["Xi Wenbo", 2],
        ["Yoon Tae-hyun", 2],
      ],
    );
  });

  it("does not make everyone of a common surname one person", () => {
    const index = indexOf("It heard Ida Smith.", "It asked Mr Smith why.");
    assert.equal(index.findByName("Ida Smith")[0]?.mentionCount, 1);
  });

  it("keeps the demonym apart from its country and links the two in comparisons", () => {
    const index = indexOf("He left Azerbaijan. The Azerbaijani envoy met Azerbaijanis in Baku.");
    assert.deepEqual(namesOf(index), ["Azerbaijan: place", "Azerbaijani: demonym", "Baku: place"]);
    assert.equal(index.compareNames("Azerbaijani", "Azerbaijan"), "compatible");
    assert.equal(index.compareNames("Baku", "Azerbaijan"), "different");
  });

  it("tells offices of one name by their owners", () => {
    const text =
      "It said Azerbaijan’s Foreign Ministry and Armenia’s Foreign Ministry differ. The French Senate met. Then the Senate voted.";
    const index = indexOf(text);
    assert.equal(index.findByName("Foreign Ministry").length, 2);
    assert.deepEqual(
      index.findNames("It asked Armenia's Foreign Ministry.").map(({ name, entities }) => [name, entities.length]),
      [
        ["Armenia", 1],
        ["Foreign Ministry", 1],
      ],
    );
    assert.deepEqual(
      index.findNames("It asked Georgia's Foreign Ministry.").map(({ entities }) => entities.length),
      [0, 0],
    );
    assert.equal(index.findByName("Senate")[0]?.name, "French Senate");
    assert.equal(index.findByName("Senate")[0]?.mentionCount, 2);
  });

  it("settles a sentence's first word by the counts of all sources", () => {
    const start = "Foxtel rose. Potter fell.";
    assert.deepEqual(namesOf(indexOf(start)), ["Foxtel: other"]);
    assert.deepEqual(
      indexOf(start, "It asked Ida Potter and then Potter again.")
        .findByName("Potter")
        .map(({ name, mentionCount }) => [name, mentionCount]),
      [["Ida Potter", 3]],
    );
  });

  it("finds names in lines of capitals where other lines know them", () => {
    const text = "OSLO FERRY STRIKE HITS NORDLINK PROFITS\n\nThe firm Nordlink lost money in Oslo.";
    const index = indexOf(text);
    assert.deepEqual(writtenAs(index, [text], index.findByName("Nordlink")[0]!.id), ["NORDLINK", "Nordlink"]);
    assert.deepEqual(namesOf(index).length, 2);
  });

  it("drops the article, titles and corporate endings from what names are known by", () => {
    const index = indexOf(
      "He left the Delmont Works Inc. in May. She likes Delmont Works. It heard President Ida Brandt.",
    );
    assert.equal(index.findByName("Delmont Works").length, 1);
    assert.equal(index.findByName("Delmont Works")[0]?.mentionCount, 2);
    assert.equal(index.findByName("the Delmont Works Inc.")[0]?.name, "Delmont Works");
    assert.equal(index.findByName("Ida Brandt")[0]?.name, "Ida Brandt");
  });

  it("gives the same index whatever the order of sources and candidates", () => {
    const pieces = [
      "Ida Brandt met Tom Hale in Oslo.",
      "Brandt said the U.S. Senate would vote.",
      "Hale left. The Nordlink Group paid.",
      "Baker spoke. It asked Baker.",
      "Will Turkey join? Turkey said no.",
      "The Union for Better Ferries (UBF) met in Halmsund, a port in Norway.",
      "UBF and Nordlink agreed.",
      "FERRY STRIKE HITS NORDLINK IN OSLO",
      "Mr Hale and Mary Hale argued in the French Senate.",
    ];
    const story = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(fc.array(story, { minLength: 1, maxLength: 5 }), fc.integer(), (texts, turn) => {
        const sources = texts.map((text, index) => makeSource(`s${index}`, text));
        const found = sources.map(findCandidates);
        const shift = Math.abs(turn) % sources.length;
        const turned = [...sources.slice(shift), ...sources.slice(0, shift)];
        const straight = mergeEntities(sources, found);
        const other = mergeEntities(turned, [...found].reverse());
        assert.deepEqual(other.entities, straight.entities);
        for (const { id } of straight.entities) {
          assert.deepEqual(other.mentionsOf(id), straight.mentionsOf(id));
          assert.deepEqual(other.companionsOf(id), straight.companionsOf(id));
          assert.deepEqual(other.keyPassagesOf(id, 3), straight.keyPassagesOf(id, 3));
        }
      }),
      { seed: 7, numRuns: runs(60) },
    );
  });

  it("answers for a source that has gone as if it had never been", () => {
    const sources = [makeSource("a", "It heard Ida Brandt."), makeSource("b", "It heard Tom Brandt. Brandt left.")];
    const found = sources.map(findCandidates);
    const index = mergeEntities([sources[1]!], found);
    assert.deepEqual(index.entities, mergeEntities([sources[1]!], [found[1]!]).entities);
    assert.equal(index.findByName("Brandt").length, 1);
  });
});

describe("entities of the sample article", () => {
  const text = readFileSync(new URL("../../seeds/000_d19a382c3b4f9353.txt", import.meta.url), "utf8");
  const index = indexOf(text);

  it("knows who and what it is about", () => {
    const kinds = new Map(index.entities.map(({ name, kind }) => [name, kind]));
    for (const place of ["Karabakh", "Baku", "Armenia", "Azerbaijan", "Sochi", "Yerevan", "Paris", "Washington"]) {
      assert.equal(kinds.get(place), "place", place);
    }
    assert.equal(kinds.get("French Senate"), "organisation");
    assert.equal(kinds.get("Patriotic War"), "event");
    assert.equal(kinds.get("Azerbaijani"), "demonym");
    assert.equal(index.findByName("Foreign Ministry")[0]?.name, "Foreign Ministry of Azerbaijan");
    assert.equal(index.findByName("U.S.")[0]?.name, "United States");
  });

  it("takes no opening word or picture credit for a name", () => {
    const names = new Set(index.entities.flatMap(({ name, aliases }) => [name, ...aliases]));
    for (const word of ["Facts", "Last", "Earlier", "However", "The", "Photo", "AA Photo", "AA", "In", "It"]) {
      assert.ok(!names.has(word), word);
    }
    assert.equal(index.entities.length, 18);
  });

  it("mentions every name where it stands", () => {
    for (const { id, name, aliases, mentionCount } of index.entities) {
      const mentions = index.mentionsOf(id);
      assert.equal(mentions.length, mentionCount);
      for (const { start, end } of mentions) {
        const written = text.slice(start, end);
        assert.ok([name, ...aliases].includes(written) || name.includes(written), `${name}: ${written}`);
      }
    }
  });

  it("says what Sochi is", () => {
    assert.equal(index.findByName("Sochi")[0]?.definition?.text, "the Russian resort town of Sochi");
  });
});
