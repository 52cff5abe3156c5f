import assert from "node:assert/strict";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import { makeSource } from "./make-source.ts";

/** The text that defines a name in a source of one paragraph. */
function definitionOf(name: string, text: string): string | undefined {
  const source = makeSource("a", text);
  const definition = mergeEntities([source], [findCandidates(source)]).findByName(name)[0]?.definition;
  if (definition !== undefined) {
    assert.equal(source.text.slice(definition.range.start, definition.range.end), definition.text);
  }
  return definition?.text;
}

const table: readonly (readonly [name: string, text: string, definition: string])[] = [
  ["Nordlink", "It heard of Nordlink, owned by the town of Vind, on Monday.", "Nordlink, owned by the town of Vind"],
  ["Halmsund", "In May Halmsund, the region's largest port, closed. All left.", "Halmsund, the region's largest port"],
  ["Ida Brandt", "It heard Ida Brandt, 54, a former judge, on Monday.", "Ida Brandt, 54, a former judge"],
  [
    "Ida Brandt",
    "It heard Ida Brandt, director of research at Nordlink, on Monday.",
    "Ida Brandt, director of research at Nordlink",
  ],
  ["Nordlink", "It rose. Nordlink is a ferry company in Oslo. It fell.", "Nordlink is a ferry company in Oslo."],
  ["Sochi", "They met in the Russian resort town of Sochi on Monday.", "the Russian resort town of Sochi"],
  ["Luc Moreau", "France’s Foreign Minister Luc Moreau left.", "France’s Foreign Minister Luc Moreau"],
  [
    "Karabakh",
    "It hit the Karabakh region, internationally recognized as part of Azerbaijan but, until 2020, held by others.",
    "the Karabakh region, internationally recognized as part of Azerbaijan",
  ],
  ["Ida Brandt", "Then Ida Brandt, who chairs the union, spoke.", "Ida Brandt, who chairs the union"],
  ["Nordlink", "The region's largest employer, Nordlink, paid.", "The region's largest employer, Nordlink"],
  ["Ida Brandt", "Nordlink Corp chairman Ida Brandt left.", "Nordlink Corp chairman Ida Brandt"],
  ["Ida Brandt", "It is due today, chief information officer Ida Brandt said.", "chief information officer Ida Brandt"],
  ["Ida Brandt", "It met British foreign secretary Dame Ida Brandt.", "British foreign secretary Dame Ida Brandt"],
  ["Ida Brandt", "But Prime Minister Ida Brandt left on Monday.", "Prime Minister Ida Brandt"],
  ["Ida Brandt", "Oil and Energy Minister Ida Brandt left.", "Oil and Energy Minister Ida Brandt"],
  ["Ida Brandt", "It met Hale and Prime Minister Ida Brandt.", "Prime Minister Ida Brandt"],
  [
    "Ida Brandt",
    "It heard Ida Brandt, the head of the Union for Better Ferries (UBF).",
    "Ida Brandt, the head of the Union for Better Ferries",
  ],
  ["Ida Brandt", "It was Bank of Halmsund Governor Ida Brandt.", "Bank of Halmsund Governor Ida Brandt"],
  [
    "Ida Brandt",
    "They oppose the incumbent governor, Ida Brandt, whom few like.",
    "the incumbent governor, Ida Brandt",
  ],
  [
    "Ida Brandt",
    "So said Ida Brandt, executive vice president with Nordlink.",
    "Ida Brandt, executive vice president with Nordlink",
  ],
  [
    "Nordlink",
    "It bought Nordlink, a company with a U.K. office, on Monday.",
    "Nordlink, a company with a U.K. office",
  ],
  ["Halmsund", "It reached Halmsund, a port of 9,000 people, at noon.", "Halmsund, a port of 9,000 people"],
  [
    "Nordlink",
    "Ida Brandt met Nordlink, the owner of the 8:15 ferry, at noon.",
    "Nordlink, the owner of the 8:15 ferry",
  ],
];

describe("entities/definition", () => {
  it("makes the passage it stands in the first of the key passages, and none of another source in the same place", () => {
    const sources = [
      makeSource("a", "Ida Brandt went, as on most of these days, down to the harbour on Monday evening."),
      makeSource("b", "Ida Brandt, a former judge, went down to the old harbour hall on Monday evening."),
    ];
    const index = mergeEntities(sources, sources.map(findCandidates));
    const { id, definition } = index.findByName("Ida Brandt")[0]!;
    assert.equal(definition?.source, "b");
    assert.equal(index.keyPassagesOf(id, 1)[0]?.source, "b");
  });

  for (const [name, text, definition] of table) {
    it(definition, () => assert.equal(definitionOf(name, text), definition));
  }

  it("takes no list or reported speech for an apposition", () => {
    const text = "It named Oslo, the port, and Bergen. Then Nordlink, a spokesman said, would pay.";
    assert.equal(definitionOf("Nordlink", text), undefined);
    assert.equal(definitionOf("Oslo", text), undefined);
    const whose = "It is best for Nordlink, its owners, its crews, employees and customers. It rose.";
    assert.equal(definitionOf("Nordlink", whose), undefined);
    assert.equal(definitionOf("Japan", "It fell. Japan, the biggest buyer, was silent."), undefined);
    assert.equal(
      definitionOf("Japan", "It fell. Japan, the world's biggest buyer of tin, was silent."),
      "Japan, the world's biggest buyer of tin",
    );
    const owned = "It fell. Nordlink Co, a Halmsund Group <HG> company, was silent.";
    assert.equal(definitionOf("Nordlink Co", owned), "Nordlink Co, a Halmsund Group <HG> company");
    assert.equal(definitionOf("Nordlink", "Without a word from Nordlink, a ban on boats remains."), undefined);
    assert.equal(definitionOf("Nordlink", "It fell. Nordlink was the last company to raise prices."), undefined);
  });

  it("takes no other name and no word that only takes something up for what a name is", () => {
    assert.equal(definitionOf("Norway", "It met Norway, the European Community, Oslo and Bergen."), undefined);
    assert.equal(
      definitionOf("Nordlink", "In a filing with Nordlink, the concern, which sells boats, said so."),
      undefined,
    );
    assert.equal(
      definitionOf("Ida Brandt", "It heard Ida Brandt, the Prime Minister."),
      "Ida Brandt, the Prime Minister",
    );
  });

  it("takes nothing that is said of several for what one of them is", () => {
    const list = "The directors, Ida Brandt, Tom Reed and Jan Moe, met.";
    for (const name of ["Ida Brandt", "Tom Reed", "Jan Moe"]) assert.equal(definitionOf(name, list), undefined);
    assert.equal(definitionOf("Tom Reed", "It heard Ida Brandt and Tom Reed, directors of the bank."), undefined);
    const present = "Present: Ida Brandt (chair), Tom Reed (clerk), Jan Moe.";
    for (const name of ["Ida Brandt", "Tom Reed", "Jan Moe"]) assert.equal(definitionOf(name, present), undefined);
  });

  it("takes nothing for a definition that passes or belongs to something else", () => {
    assert.equal(definitionOf("Nordlink", "It rose. Nordlink has been the topic of talk for weeks."), undefined);
    assert.equal(definitionOf("Ida Brandt", "Then Ida Brandt, interviewed on state television, spoke."), undefined);
    assert.equal(definitionOf("Norway", "It fell. Norway was the largest buyer with 52,000 tonnes."), undefined);
    assert.equal(definitionOf("IMF", "It sought a loan from the IMF, its first since 1980, on Monday."), undefined);
    assert.equal(definitionOf("Nordlink", "It sold Nordlink, a Portland, Oregon-based firm, on Monday."), undefined);
    assert.equal(definitionOf("Nordlink", "The Halmsund Bank, Nordlink, and others paid."), undefined);
    assert.equal(definitionOf("OECD", "Costs fell in the OECD area, the gap between two of its members."), undefined);
    assert.equal(definitionOf("London", "It met in London, the chairman of a state-run board."), undefined);
    assert.equal(definitionOf("Nordlink", "In a letter to Nordlink, the company stated that it was open."), undefined);
    assert.equal(
      definitionOf("Nordlink", "It heard Nordlink, which is owned by Portland, Oregon, financier Ida Brandt."),
      undefined,
    );
    assert.equal(definitionOf("Nordlink", "The bid of Nordlink, rejected by the ferry group, is open."), undefined);
    assert.equal(
      definitionOf("Ida Brandt", "It drilled in Ida Brandt, the largest oil field in the north."),
      undefined,
    );
    assert.equal(
      definitionOf("Ida Brandt", "It heard Ida Brandt, the town clerk, on Monday."),
      "Ida Brandt, the town clerk",
    );
  });

  it("begins where the words of the definition do", () => {
    assert.equal(
      definitionOf("Vind", "He won the post of mayor of the northern island of Vind."),
      "the northern island of Vind",
    );
    assert.equal(
      definitionOf("Ida Brandt", "So said <Nordlink (Oslo) Ltd> economist Ida Brandt."),
      "economist Ida Brandt",
    );
  });

  it("ends where the words of the definition do", () => {
    const text = "So said Ida Brandt, managing director of <AB Nordlink>, on Monday.";
    assert.equal(definitionOf("Ida Brandt", text), "Ida Brandt, managing director");
  });

  it("takes no mention for a definition, and no honorific for a role", () => {
    assert.equal(definitionOf("Ida Brandt", "Rain fell. Then Ida Brandt spoke at length."), undefined);
    assert.equal(definitionOf("Ida Brandt", "On Monday Mrs Ida Brandt spoke at length."), undefined);
    assert.equal(definitionOf("Ida Brandt", "It met the governor, Ida Brandt, and Tom Hale."), undefined);
  });

  it("takes of two sources that say as much the later one: roles change", () => {
    const sources = (["a", "b", "c"] as const).map((id, index) => {
      const source = makeSource(id, `It heard Ida Brandt, the ${["clerk", "mayor", "judge"][index]} of Oslo.`);
      const date = [undefined, { year: 2021, month: 5, day: 2 }, { year: 2020, month: 12, day: 9 }][index];
      return { ...source, metadata: { ...source.metadata, date } };
    });
    const index = mergeEntities(sources, sources.map(findCandidates));
    assert.equal(index.findByName("Ida Brandt")[0]?.definition?.text, "Ida Brandt, the mayor of Oslo");
  });

  it("has none for a demonym that is only mentioned", () => {
    assert.equal(definitionOf("Norwegian", "The Norwegian fleet sailed."), undefined);
  });
});
