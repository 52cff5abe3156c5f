import assert from "node:assert/strict";
import type { Source } from "../../server/src/corpus/source.ts";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import { makeSource } from "./make-source.ts";
import { type OpenCandidates, openCandidates } from "./read-candidates.ts";

function found(source: Source): OpenCandidates {
  return openCandidates(source, findCandidates(source));
}

function candidatesOf(text: string) {
  return found(makeSource("a", text)).candidates;
}

/** Certain names of a sentence, title in front in brackets, kind behind where the name itself tells it. */
function namesOf(text: string): string[] {
  return candidatesOf(text)
    .filter((candidate) => !candidate.uncertain)
    .map(
      ({ name, title, kind, kindSure }) =>
        `${title === undefined ? "" : `[${title}] `}${name}${kindSure && kind !== undefined ? `: ${kind}` : ""}`,
    );
}

const sentences: readonly (readonly [text: string, names: readonly string[]])[] = [
  ["He met Ida Brandt in Oslo.", ["Ida Brandt: person", "Oslo: place"]],
  [
    "They read Charles de Gaulle and Ludwig van der Rohe.",
    ["Charles de Gaulle: person", "Ludwig van der Rohe: person"],
  ],
  ["Talks with Mohammed bin Rashid failed.", ["Mohammed bin Rashid: person"]],
  ["He saw Bashar al-Assad there.", ["Bashar al-Assad: person"]],
  ["It praised Jean-Pierre O'Brien’s work.", ["Jean-Pierre O'Brien: person"]],
  ["It praised Jean-Pierre O’Brien's work.", ["Jean-Pierre O’Brien: person"]],
  ["He wrote to J. P. Halloran and J.R.R. Holloway.", ["J. P. Halloran: person", "J.R.R. Holloway: person"]],
  ["We asked Martin Luther Grange Jr. about it.", ["Martin Luther Grange Jr.: person"]],
  ["They heard French Foreign Minister Luc Moreau.", ["French: demonym", "[Foreign Minister] Luc Moreau: person"]],
  ["He called foreign minister Luc Moreau.", ["[foreign minister] Luc Moreau: person"]],
  ["Then Mr. Moreau left.", ["[Mr] Moreau: person"]],
  ["They left Stoke-on-Trent for Stow-on-the-Wold.", ["Stoke-on-Trent: place", "Stow-on-the-Wold"]],
  ["It moved to Weston-super-Mare and Saint-Germain-en-Laye.", ["Weston-super-Mare: place", "Saint-Germain-en-Laye"]],
  ["They saw Oslo-based firms and a Paris-to-Rome train.", ["Oslo: place", "Paris: place", "Rome: place"]],
  ["He saw U.S. Secretary of State Dana Whitlock.", ["U.S.: place", "[Secretary of State] Dana Whitlock: person"]],
  ["The Boeing Chairman Frank Shaw quit.", ["Boeing: organisation", "[Chairman] Frank Shaw: person"]],
  ["A U.S.-brokered truce and a Russian-brokered one held.", ["U.S.: place", "Russian: demonym"]],
  ["The Armenian-Azerbaijani border is long.", ["Armenian: demonym", "Azerbaijani: demonym"]],
  ["They were pro-Russian and anti-NATO.", ["Russian: demonym", "NATO: organisation"]],
  ["It praised Councillors Eva Lind and Tom Berg.", ["[Councillors] Eva Lind: person", "Tom Berg: person"]],
  ["They read what Anna 😀 Müller wrote.", ["Anna 😀 Müller: person"]],
  ["They bought Eli Lilly and Co shares.", ["Eli Lilly and Co: organisation"]],
  ["They asked Standard and Poor's about it.", ["Standard and Poor's: organisation"]],
  ["Then Bear, Stearns and Co Inc left.", ["Bear, Stearns and Co Inc: organisation"]],
  ["It cut the notes to A-2 from A-1 and Baa-3.", []],
  ["The price of alloy No. Three rose, it said, Co-owned or not.", []],
  ["It is led by Varrow S.A. Of Oslo.", ["Varrow S.A.: organisation", "Oslo: place"]],
  ["They met in Tacoma, Wash. on Friday.", ["Tacoma: place", "Wash: place"]],
  ["It was the U.S. Wants South Korea to pay.", ["U.S.: place"]],
  ["They read the Sunday Times on Friday.", ["Sunday Times: organisation"]],
  ["They flew to Don Muang airport.", ["Don Muang"]],
  ["He crossed the Haryana plain.", ["Haryana: place"]],
  ["He sold Varrow Inc <VRW.L> at a loss.", ["Varrow Inc: organisation", "VRW.L: organisation"]],
  ["It was the U.S. Monetary policy.", ["U.S.: place"]],
  ["It asked the U.S. Geological Survey.", ["U.S. Geological Survey: organisation"]],
  ["It grew in the U.S., Which sold more.", ["U.S.: place"]],
  [
    "It was <Home Savings and Loan Association> of Utah.",
    ["Home Savings and Loan Association: organisation", "Utah: place"],
  ],
  ["The Banco do Brasil strike ended (NRCB 0957) there.", ["Banco do Brasil: organisation"]],
  ["It went to the Bank of England.", ["Bank of England: organisation"]],
  ["He joined the Ministry of Health and Social Care.", ["Ministry of Health and Social Care: organisation"]],
  ["It told the Food and Drug Administration.", ["Food and Drug Administration: organisation"]],
  ["He met the President of France.", ["France: place"]],
  ["The vote in the French Senate failed.", ["French Senate: organisation"]],
  ["It hit the Karabakh region.", ["Karabakh: place"]],
  ["It said the Harbour Workers' Union won.", ["Harbour Workers' Union: organisation"]],
  ["It was near St. Peter's Square.", ["St. Peter's Square: place"]],
  ["They flew a Boeing 737 and an F-16.", ["Boeing 737: other", "F-16: other"]],
  [
    "It bought Apple, Inc. and Hargrove & Sons Ltd.",
    ["Apple, Inc.: organisation", "Hargrove & Sons Ltd: organisation"],
  ],
  ["She lived in Bosnia and Herzegovina.", ["Bosnia and Herzegovina: place"]],
  ["They talked in Armenia and Azerbaijan.", ["Armenia: place", "Azerbaijan: place"]],
  ["They fought the 2020 Patriotic War.", ["Patriotic War: event"]],
  ["It meets on Tuesday in May, then in June.", []],
  ["I think I know; TV and the GDP grew.", []],
  ["He read “A Winter in Trieste” twice.", ["A Winter in Trieste"]],
  ["He lives in The Hague.", ["The Hague: place"]],
  ["It was Theresa May who spoke.", ["Theresa May: person"]],
  ["Across Lake Halm and Mount Ordu it snowed.", ["Lake Halm: place", "Mount Ordu: place"]],
  ["It sank off Port Halmsund Island.", ["Port Halmsund Island: place"]],
  ["He lost to Ivan II of Serbia.", ["Ivan II of Serbia: person"]],
];

describe("entities/candidates", () => {
  for (const [text, names] of sentences) {
    it(text, () => assert.deepEqual(namesOf(text), names));
  }

  it("says nothing of a word that only opens a sentence", () => {
    for (const word of ["However", "The", "Facts", "Last", "Earlier", "Meanwhile", "She"]) {
      assert.deepEqual(candidatesOf(`${word} came of it.`), [], word);
    }
  });

  it("holds a sentence's first word for uncertain", () => {
    assert.deepEqual(
      candidatesOf("Brandt said so. Foxes said so.").map(({ name, uncertain }) => [name, uncertain]),
      [
        ["Brandt", true],
        ["Foxes", true],
      ],
    );
  });

  it("keeps what is left when the first word may belong to the sentence", () => {
    const [first] = candidatesOf("Using Windows is easy.");
    assert.equal(first?.name, "Using Windows");
    assert.equal(first?.rest?.name, "Windows");
  });

  it("gives ranges that hold the name exactly", () => {
    const text = "A title here\n\nThe court in Oslo’s  centre heard\nPer\n  Olsson, 61, and Ida Brandt.";
    for (const { start, end, name } of candidatesOf(text)) {
      assert.equal(text.slice(start, end).replace(/\s+/g, " "), name);
    }
    assert.deepEqual(
      candidatesOf(text).map(({ name }) => name),
      ["Oslo", "Per Olsson", "Ida Brandt"],
    );
  });

  it("knows the owner of an office", () => {
    const named = candidatesOf("It said Azerbaijan’s Foreign Ministry and the French Senate met the Foreign Ministry.");
    assert.deepEqual(
      named.map(({ name, owner }) => [name, owner]),
      [
        ["Azerbaijan", undefined],
        ["Foreign Ministry", "azerbaijan"],
        ["French Senate", "france"],
        ["Foreign Ministry", undefined],
      ],
    );
  });

  it("reads a defined acronym", () => {
    const { acronyms } = found(
      makeSource("a", "He joined the Organisation for Security and Co-operation in Europe (OSCE) and sat (NOT)."),
    );
    assert.deepEqual(acronyms, [
      { acronym: "OSCE", expansion: "Organisation for Security and Co-operation in Europe" },
    ]);
  });

  it("counts words in lower case, stop words aside", () => {
    const { lowerCase } = found(makeSource("a", "The facts are facts. Facts, he said."));
    assert.equal(lowerCase.get("facts"), 2);
    assert.equal(lowerCase.get("the"), undefined);
  });

  it("leaves picture credits and code alone", () => {
    assert.deepEqual(candidatesOf("A boat in the harbour. (AA Photo)"), []);
    const source = makeSource("a", "It met Ida Brandt.");
    const code = {
      ...source,
      passages: [],
      blocks: source.blocks.map((block) => ({ ...block, kind: "code" as const })),
    };
    assert.deepEqual(found(code).candidates, []);
  });

  it("takes a line of capitals as one uncertain stretch", () => {
    const [only, ...others] = candidatesOf("GRAIN SHIPS LOADING AT PORTLAND.");
    assert.deepEqual([only?.name, only?.uncertain, only?.headline], ["GRAIN SHIPS LOADING AT PORTLAND", true, true]);
    assert.deepEqual(others, []);
  });

  it("takes the agency that signs an article at its end for no name", () => {
    const names = (text: string) => candidatesOf(text).map(({ name }) => name);
    assert.deepEqual(names("It heard Ida Brandt. She left on Monday.\n NORDWIRE"), ["Ida Brandt"]);
    assert.deepEqual(names("It heard Ida Brandt.\n\nNORDWIRE"), ["Ida Brandt"]);
    assert.deepEqual(names("It heard the OSCE. It asked the OSCE."), ["OSCE", "OSCE"]);
  });

  it("take the labels of questions and answers for no initials", () => {
    const examined = "Q. Was Mr. Lind there?\n\nA. Yes, and Ida Brandt.\n\nQ. When?\n\nA. On Friday.";
    assert.deepEqual(namesOf(examined), ["[Mr] Lind: person", "Ida Brandt: person"]);
    assert.deepEqual(namesOf("A. Brandt met Q. Lind in Oslo."), [
      "A. Brandt: person",
      "Q. Lind: person",
      "Oslo: place",
    ]);
  });
});
