import assert from "node:assert/strict";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import { sourceOfSentences } from "./make-source.ts";

/** Names of a source of these sentences with their kinds, in order. */
function kindsIn(...sentences: readonly string[]): string[] {
  const source = sourceOfSentences("s", sentences);
  const index = mergeEntities([source], [findCandidates(source)]);
  return index
    .namesIn("s", { start: 0, end: source.text.length })
    .map(({ name, entities }) => `${name}: ${index.findEntity(entities[0]!)!.kind}`);
}

describe("entities/kinds", () => {
  for (const [sentence, ...kinds] of [
    ["It said that Bath have lost again.", "Bath: organisation"],
    ["It rained, and people in Bath are tired.", "Bath: place"],
    ["It said that Varrow are to build it.", "Varrow: organisation"],
    ["They met on Good Friday and on Whit Monday.", "Good Friday: event", "Whit Monday: event"],
    ["They met on Independence Day.", "Independence Day: event"],
    ["Trade and Industry Minister Ida Brandt left.", "Ida Brandt: person"],
    ["It left the Neutral Zone in May.", "Neutral Zone: place"],
    ["It asked an Anglo-Dutch firm.", "Anglo-Dutch: demonym"],
    ["It heard Greek Cypriots.", "Greek Cypriots: demonym"],
    ["It asked a U.K. Financial services company.", "U.K.: place"],
    ["It held Penn Traffic.", "Penn Traffic: person"],
    ["It heard an analyst with Smith Barney, Harris Upham and Co.", "Smith Barney, Harris Upham and Co: organisation"],
    [
      "It charged Merrill Lynch, Pierce, Fenner and Smith Ltd.",
      "Merrill Lynch, Pierce, Fenner and Smith Ltd: organisation",
    ],
    ["It met Ida Brandt, Tom Reed and Otto Grau.", "Ida Brandt: person", "Tom Reed: person", "Otto Grau: person"],
    ["Varrow and Tesk Co said it had lost.", "Varrow and Tesk Co: organisation"],
    ["It is what K Mart Corp said.", "K Mart Corp: organisation"],
    ["It heard Royal Dutch/Shell Group.", "Royal Dutch/Shell Group: organisation"],
    ["It gave rebates on Dodge Aries sales.", "Dodge Aries: other"],
    ["It heard Richardson Greenshields of Canada Ltd.", "Richardson Greenshields of Canada Ltd: organisation"],
    ["It heard Baltimore Gas and Electric.", "Baltimore Gas and Electric: organisation"],
    ["It gave Peptide T in May.", "Peptide T: other"],
    ["He drove the Dodge Grand Caravan.", "Dodge Grand Caravan: other"],
    ["It made him a Presidential adviser."],
    ["It paid on Aug Three."],
    ["It is as U.S. To U.S. Protectionism was new.", "U.S.: place", "U.S.: place"],
    ["They met Doris Day.", "Doris Day: person"],
    ["He left in a stolen Toyota Corolla.", "Toyota Corolla: other"],
    ["He left in his Porsche and wept.", "Porsche: other"],
    ["He asked a Toyota spokesman.", "Toyota: organisation"],
    ["He told the Washington Post.", "Washington Post: organisation"],
    ["He lives on Laurel Street in town.", "Laurel Street: place"],
    ["He stood for Oslo West in May.", "Oslo West: place"],
    ["He beat the Tigers again.", "Tigers: organisation"],
    ["It met film maker Tom Reed.", "Tom Reed: person"],
    ["It bought Air Products and Chemicals Inc in May.", "Air Products and Chemicals Inc: organisation"],
    ["It closes for Easter April 9.", "Easter: event"],
    ["It runs through the Varrow and Tesk rivers.", "Varrow: place", "Tesk: place"],
    ["It runs from Oslo to Varrow in May.", "Oslo: place", "Varrow: place"],
    ["She grew up on Varrow in May.", "Varrow: place"],
    ["The largest island, Diego Garcia, is flat.", "Diego Garcia: place"],
    ["It met Tom Reed of Los Angeles.", "Tom Reed: person", "Los Angeles: place"],
    ["It swims in the Amazon river.", "Amazon: place"],
    ["It bought books from Amazon in May.", "Amazon: organisation"],
    ["Last year Varrow ended its contract.", "Varrow: organisation"],
    ["In May a certain Varrow sold his farm.", "Varrow: person"],
    ["They shot members of the Varrow gang.", "Varrow: organisation"],
    ["IZMIR, Turkey, July 3 (Varrow) - It rained.", "IZMIR: place", "Turkey: place", "Varrow: organisation"],
    ["Norway 2 (Varrow 31, 88) Syria 0", "Norway: place", "Varrow: person", "Syria: place"],
    ["Denver Nuggets 99, Utah Jazz 97", "Denver Nuggets: organisation", "Utah Jazz: organisation"],
    ["It fell on the Hang Seng again.", "Hang Seng: other"],
    ["She won the Nobel Prize in Literature.", "Nobel Prize in Literature: event"],
    ["It heard Varrow Chief Executive Ida Brandt.", "Varrow: organisation", "Ida Brandt: person"],
    ["It asked the Court of Human Rights in Strasbourg.", "Court of Human Rights: organisation", "Strasbourg: place"],
    ["He crossed the Plains again.", "Plains: other"],
    ["He asked an analyst at L.F. Varrow in town.", "L.F. Varrow: organisation"],
    ["He asked L.F. Varrow in town.", "L.F. Varrow: person"],
    ["He saw Rio Ferdinand on the Rio Grande.", "Rio Ferdinand: person", "Rio Grande: place"],
    ["It sold CBT T-bonds in May.", "CBT: organisation"],
    ["It gave a AA1 rating in May."],
    ["It gave Section 416 donations in May."],
    ["It is what du Plessis said in May.", "du Plessis: person"],
    ["It heard the State Gold Mining Corp of Ghana.", "State Gold Mining Corp of Ghana: organisation"],
    ["It heard Varrow Corp of Ghana.", "Varrow Corp: organisation", "Ghana: place"],
    ["It asked the House Ways and Means Trade Subcommittee.", "House Ways and Means Trade Subcommittee: organisation"],
    ["It broke the General Agreements on Tariffs and Trade.", "General Agreements on Tariffs and Trade: work"],
    ["It paid in H.K. Dollars.", "H.K.: place"],
    [
      "It ordered it from Varrow Engineering and Shipbuilding Co Ltd.",
      "Varrow Engineering and Shipbuilding Co Ltd: organisation",
    ],
    ["It asked the Islamic Republic of Iran News Agency.", "Islamic Republic of Iran News Agency: organisation"],
    ["It used the export enhancement program, EEP, in May.", "EEP: other"],
    ["It asked the export promotion agency, EPA, in May.", "EPA: organisation"],
    ["It spoke of ARC (asset-related credit) in May.", "ARC: other"],
    ["It buys under the Foreign Military Sales program.", "Foreign Military Sales: other"],
    ["The port of Rouen fell 6.4 percent short.", "Rouen: place"],
    ["It sold April Brent crude in May.", "Brent: other"],
    ["Last year Varrow has 4,100 workers in town.", "Varrow: organisation"],
    ["Shares rose 0.9 percent in May, led by Varrow.", "Varrow: organisation"],
    ["A poll by Varrow in May was clear.", "Varrow: organisation"],
    ["It heard the Varrow Oil Corp (VOC) as well.", "Varrow Oil Corp: organisation", "VOC: organisation"],
    ["It heard BBC AG Brown Varrow und Cie in May.", "BBC AG Brown Varrow und Cie: organisation"],
    ["It heard Nguyen Co Thach in May.", "Nguyen Co Thach: person"],
    ["It was sold to Freddie Mac in May.", "Freddie Mac: organisation"],
    ["It supplies Varrow Autoworks in May.", "Varrow Autoworks: organisation"],
    [
      "It heard Varrow Investment Trust and Management Co Ltd.",
      "Varrow Investment Trust and Management Co Ltd: organisation",
    ],
    ["It sold Varrow Investment Notes in May.", "Varrow Investment Notes: other"],
    ["It heard Varrow Hotels NV of Ghana.", "Varrow Hotels NV: organisation", "Ghana: place"],
    ["It heard Power Minister Ida Velde in May.", "Ida Velde: person"],
    ["It heard French Overseas Minister Ida Velde.", "French: demonym", "Ida Velde: person"],
    ["It heard Vice-Admiral Otto Velde in May.", "Otto Velde: person"],
    ["It heard General Electric Chairman Otto Velde.", "General Electric: organisation", "Otto Velde: person"],
    ["It heard Chief Justice Otto Velde in May.", "Otto Velde: person"],
    ["It met in Varrow. The Interior Ministry denied it.", "Varrow: place", "Interior Ministry: organisation"],
    [
      "It asked the International Boat and Sail Federation (IBA).",
      "International Boat and Sail Federation: organisation",
      "IBA: organisation",
    ],
    [
      "It asked the Labour Office and World Health Organisation (WHO).",
      "Labour Office: organisation",
      "World Health Organisation: organisation",
      "WHO: organisation",
    ],
    ["It heard PT Varrow and Tesk Rt in May.", "PT Varrow: organisation", "Tesk Rt: organisation"],
    ["It heard van der Velde in May.", "van der Velde: person"],
    ["It heard Jae-won Noh in May.", "Jae-won Noh: person"],
    ["They won the President's Cup in May.", "President's Cup: event"],
    ["They saw the Su-27 in May.", "Su-27: other"],
    ["They saw the Varrow Maru in May.", "Varrow Maru: other"],
    ["They met at the Varrow Conference Centre.", "Varrow Conference Centre: place"],
    ["The ship left for Varrow in May.", "Varrow: place"],
    ["A spokesman in Lisbon, Paulo Varrow, denied it.", "Lisbon: place", "Paulo Varrow: person"],
    ["Its chair, Efua Anwa Varrow, denied it.", "Efua Anwa Varrow: person"],
    [
      "It asked Moody 's and Lloyd 's Shipping Agency .",
      "Moody 's: organisation",
      "Lloyd 's Shipping Agency: organisation",
    ],
    ["An officer of the SS Captain Otto Velde fled.", "SS: organisation", "Otto Velde: person"],
    ["Of its ships, Varrow and Tesk said nothing.", "Varrow: other", "Tesk: other"],
  ] as const) {
    it(sentence, () => assert.deepEqual(kindsIn(sentence), kinds));
  }

  it("are of names, not of pronouns, decades and parts of years", () => {
    assert.deepEqual(kindsIn("She said I'm glad and I’ve seen the Sixties.", "It saw Varrow Oil Q1 results."), [
      "Varrow Oil: organisation",
    ]);
  });
});
