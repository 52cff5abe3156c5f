import assert from "node:assert/strict";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import { makeSource } from "./make-source.ts";

/** What the last name of the last paragraph means. */
function lastOf(...paragraphs: readonly string[]): string {
  const source = makeSource("s", ["A headline", ...paragraphs].join("\n\n"));
  const index = mergeEntities([source], [findCandidates(source)]);
  const last = index.namesIn("s", { start: 0, end: source.text.length }).at(-1)!;
  return last.entities.map((id) => index.findEntity(id)!.name).join(" or ");
}

describe("entities/aliases: a name of a source", () => {
  for (const [text, last, meant] of [
    ["It met Signe Rød.", "Later it heard S. Rød.", "Signe Rød"],
    ["It met Baek Ji-hoon.", "Later it was Baek.", "Baek Ji-hoon"],
    ["It met Seamus Mac Giolla Bhride.", "It was Mac Giolla Bhride.", "Seamus Mac Giolla Bhride"],
    [
      "It asked the Halmsund Rivers & Marshes Authority.",
      "An expert at HRMA wept.",
      "Halmsund Rivers & Marshes Authority",
    ],
    ["It asked the National Union of Ferrymen.", "It was refused by the NUF.", "National Union of Ferrymen"],
    ["It crossed the Ulvena River.", "The year was dry. It saw the Ulvena.", "Ulvena River"],
    ["It crossed the Ulvena River.", "The firm Ulvena Ltd sank. Shares in Ulvena fell.", "Ulvena"],
    ["It crossed the Ulvena River.", "A fire broke out in the town of Ulvena.", "Ulvena"],
    ["It crossed the Ulvena River.", "It met Signe Ulvena. Later it heard Ulvena.", "Signe Ulvena"],
    ["It met Walter Ames Prescott.", "Later it heard Walter Prescott.", "Walter Ames Prescott"],
    ["It met Signe Rød.", "Her sister wept: it was Signe.", "Signe Rød"],
    ["The airline Pacific Crown Airlines stood still.", "No one flew with Pacific Crown.", "Pacific Crown Airlines"],
    ["It asked the Bank of Oslo.", "It was refused by the Bank.", "Bank of Oslo"],
    ["It played the Chicago White Sox.", "It lost to the White Sox.", "Chicago White Sox"],
    [
      "Toyama Motor Corp built cars.",
      "Beth Carver met Toyama president Kenji Arakawa. Shares in Toyama.",
      "Toyama Motor Corp",
    ],
    [
      "It heard the Movement for the Survival of the Ogoni People (MOSOP).",
      "It was MOSOP.",
      "Movement for the Survival of the Ogoni People",
    ],
    ["It asked the Bank of England (BoE).", "It was refused by the BoE.", "Bank of England"],
    ["Shares in E.F. Hutton Group Inc rose.", "No one bid for Hutton.", "E.F. Hutton Group Inc"],
    [
      "It heard the U.S. Federal Aviation Administration (FAA).",
      "It was the FAA.",
      "U.S. Federal Aviation Administration",
    ],
    ["Ida Brandt led the Brandt Cabinet.", "Later it met Brandt.", "Ida Brandt"],
    ["It fled Cyclone Belinda.", "Now it waits for Belinda.", "Cyclone Belinda"],
    ["It asked the Bank of Japan.", "It was refused by the BOJ.", "Bank of Japan"],
    ["Miami Heat 99, Utah Jazz 97", "Tom Reed had 22 for Miami.", "Miami Heat"],
    ["It heard Ilse Marchetti, née Brandauer.", "The singer was Ilse Brandauer.", "Ilse Marchetti"],
    ["It heard Rosa Luhm, who took the name Rosa Keller.", "The singer was Keller.", "Rosa Luhm"],
    ["It rode the Bergbahn Alpina.", "No one else rode Alpina.", "Bergbahn Alpina"],
    ["It saw Halmsund Rovers.", "It applauded the Rovers.", "Halmsund Rovers"],
    ["Varrow Shipping Ltd said it had changed its name to Nordlane Plc.", "It held Nordlane.", "Varrow Shipping Ltd"],
    ["It held Nordlane Plc, formerly Varrow Shipping Ltd.", "It had held Varrow Shipping.", "Nordlane Plc"],
    ["It heard Carol Paris.", "It awarded Paris damages.", "Carol Paris"],
    ["It heard Carol Paris.", "She flew to Paris.", "Paris"],
    ["It heard Nils Brandt in Brandt, a village.", "He was glad to live in Brandt.", "Brandt"],
    ["It heard Chairman Karl Silas.", "It sold oil in the U.S. Silas said so.", "Karl Silas"],
    [
      "It asked U.S. Customs and Border Protection.",
      "It was Customs and Border Protection.",
      "U.S. Customs and Border Protection",
    ],
    ["It heard Fionn Mac Varrow.", "It thanked Mac Varrow.", "Fionn Mac Varrow"],
    ["It heard Tom Otto Velde.", "It thanked Otto Velde.", "Otto Velde"],
    ["It held Alder Row Capital.", "It owned Alder Row.", "Alder Row Capital"],
    ["It visited Alder Row Shipyard Museum.", "It stood in Alder Row.", "Alder Row"],
    ["It played the Toronto Maple Leafs.", "It lost to the Leafs.", "Toronto Maple Leafs"],
    ["It asked the U.N. World Food Programme.", "It was the WFP.", "U.N. World Food Programme"],
    ["It asked the Pacific Islands Forum.", "It was the Forum.", "Pacific Islands Forum"],
    [
      "It asked Norway's Electoral Commission. The Electoral Commission slept.",
      "It was the Commission.",
      "Electoral Commission of Norway",
    ],
    [
      "It asked the Korea Astronomy and Space Science Institute (KASI).",
      "It was KASI.",
      "Korea Astronomy and Space Science Institute",
    ],
    ["It heard Samuel Brandt, better known as Tom Reed.", "It thanked Reed.", "Samuel Brandt"],
    [
      "It held Northern Alder Resources Ltd.",
      "It asked a spokesman for Northern Alder.",
      "Northern Alder Resources Ltd",
    ],
    ["It asked Van Straelen Hoek & Partners.", "It was Van Straelen Hoek.", "Van Straelen Hoek & Partners"],
    ["It held Marl Bar Iron Holdings.", "Then it owned Marl Bar.", "Marl Bar Iron Holdings"],
    ["It saw the MT Tesk Breeze.", "It boarded the Tesk Breeze.", "MT Tesk Breeze"],
    ["It played the Chicago Avalanche.", "It lost to the Avalanche.", "Chicago Avalanche"],
    ["It met at the Legislative Assembly.", "It heard the Assembly.", "Legislative Assembly"],
    ["Shares fell on the Oslo Securities Exchange.", "Trading was halted on the OSX.", "Oslo Securities Exchange"],
    ["It built the Otto Varrow Space Telescope.", "It thanked the Varrow team.", "Otto Varrow Space Telescope"],
    ["It met Lo Chih-wei.", "It thanked Mr. Lo.", "Lo Chih-wei"],
    ["It met Dr Nguyen Van Tesk.", "It thanked Dr Tesk.", "Nguyen Van Tesk"],
    ["It heard the Tesk Rally for Democracy (RTD).", "It was the RTD.", "Tesk Rally for Democracy"],
    ["She was sent to Tesk University.", "For one term she stayed at Tesk.", "Tesk University"],
    ["It met the Princess Salka Halvåg Tesk.", "It thanked Princess Salka.", "Salka Halvåg Tesk"],
    ["Retailer Varrow Brothers fell.", "No one bid for Varrow.", "Varrow Brothers"],
    ["It met Ida Tesk. It heard Mr. Tesk, nicknamed “Aldra”.", "Everyone knew Aldra.", "Ida Tesk"],
    ["It held Varrow Holding AG. Varrow, founded as Samen Tesk in Oslo.", "It was Samen Tesk.", "Varrow Holding AG"],
    ["It met Ida arap Tesk.", "Arap Tesk ran.", "Ida arap Tesk"],
    ["It met Ida arap Tesk.", "Everyone praised Tesk.", "Ida arap Tesk"],
    ["1. Tesko Adanir (Kenya) 2:08:40", "Tesko 's coach was glad. Ahead of the rest ran Tesko.", "Tesko Adanir"],
    ["It met Senator Signe Halvåg Rødsen.", "It thanked Senator Halvåg.", "Signe Halvåg Rødsen"],
    ["It met Elena Halvåg de la Tesk.", "It thanked Halvåg de la Tesk.", "Elena Halvåg de la Tesk"],
  ] as const) {
    it(`${last} is ${meant}`, () => assert.equal(lastOf(text, last), meant));
  }

  for (const [text, last, meant] of [
    ["It met Signe Rød and Signe Holm.", "Her sister wept: it was Signe.", "Signe"],
    ["It met Signe Rød and Sven Rød.", "Later it heard S. Rød.", "S. Rød"],
    ["It met Tom Rød.", "It thanked King Tom.", "Tom"],
    [
      "It flew with Pacific Crown and sold Pacific Crown Airlines.",
      "It held shares in Pacific Crown.",
      "Pacific Crown",
    ],
    ["It asked the Bank of Oslo and the Bank of Bergen.", "It was refused by the Bank.", "Bank"],
    ["It saw Tom Rød, now Brandt's coach.", "It thanked Brandt.", "Brandt"],
    ["It moved its mines from Varrow Inc to Varrow Minerals Inc.", "It held Varrow.", "Varrow"],
    ["Halmsund Rovers won.", "Halmsund is a town of bakers.", "Halmsund"],
    ["It met Tom Lee Jr.", "Later it heard Tom Lee.", "Tom Lee"],
    ["It held Northern Lake Resources Ltd.", "It swam at Northern Lake.", "Northern Lake"],
    ["It held Tesk Minerals Inc.", "It stood at the mine at Tesk.", "Tesk"],
    ["It held Tesk Minerals Inc and drank in Tesk.", "It was aimed at Tesk.", "Tesk"],
    ["It met Ida Tesk and Otto Tesk. It heard Tesk, nicknamed “Aldra”.", "Everyone knew Aldra.", "Aldra"],
    [
      "1. Tesko Adanir (Kenya) 2:08:40",
      "Tesko Motors Inc sued Tesko Foods Inc. Tesko 's coach was glad. Ahead of the rest ran Tesko.",
      "Tesko",
    ],
    ["It boarded the ship MV Ida Brandt.", "It was Ida Brandt who sang.", "Ida Brandt"],
    ["It played the Chicago Avalanche and the Toronto Avalanche.", "It was the Avalanche.", "Avalanche"],
    ["It held Ilse Varrow Holdings.", "She was Ilse Varrow, she said.", "Ilse Varrow"],
    ["It met Signe Halvåg Rødsen and Sven Halvåg Tesk.", "It thanked Halvåg.", "Halvåg"],
    ["It met Halvåg. It met Signe Halvåg Rødsen.", "It thanked Halvåg.", "Halvåg"],
  ] as const) {
    it(`${last} is ${meant} alone where the source says: ${text}`, () => assert.equal(lastOf(text, last), meant));
  }
});

describe("entities/aliases: a president's surname", () => {
  /** What "Brandt" behind a title means in a source beside another source. */
  function titledIn(text: string, other = "It was signed by President Otto Brandt in May."): string {
    const sources = [makeSource("a", `A headline\n\n${other}`), makeSource("b", `A headline\n\n${text}`)];
    const index = mergeEntities(sources, sources.map(findCandidates));
    const name = index
      .namesIn("b", { start: 0, end: 400 })
      .find(({ start, end }) => sources[1]!.text.slice(start, end) === "Brandt")!;
    return name.entities.map((id) => index.findEntity(id)!.name).join(" or ");
  }

  const later = "It was sent to President Brandt in May. The letter to Ida Brandt was kept.";

  it("is that of whom alone other sources call so where the source only later names somebody else of it in full", () => {
    assert.equal(titledIn(later), "Otto Brandt");
    assert.equal(titledIn(later, "It was signed by Otto Brandt, whom Queen Ida Brandt met."), "Ida Brandt");
  });

  it("stays open where other sources call nobody of it so, or several", () => {
    assert.equal(titledIn(later, "It was signed by Otto Brandt in May."), "Ida Brandt or Otto Brandt");
    assert.equal(
      titledIn(later, "It was signed by President Otto Brandt and Queen Ida Brandt."),
      "Ida Brandt or Otto Brandt",
    );
  });

  it("is that of whom the source has named in full before, or by the title", () => {
    assert.equal(titledIn("It was sent to Ida Brandt in May. It pleased President Brandt."), "Ida Brandt");
    assert.equal(titledIn("It was sent to President Brandt in May. Later President Ida Brandt left."), "Ida Brandt");
  });

  it("is no matter of lesser titles", () => {
    assert.equal(titledIn("It was sent to Mr Brandt in May. The letter to Ida Brandt was kept."), "Ida Brandt");
  });
});

describe("entities/aliases: a headline", () => {
  it("means the firm, not its local unit", () => {
    const text =
      "CABLE AND WIRELESS DETAILS MERGER OF UNITS\n\nCable and Wireless Plc <CAWL.L> said it will merge <Cable and Wireless (Oslo) Ltd> with another firm.\n\nShares in Cable and Wireless rose.";
    const source = makeSource("s", text);
    const index = mergeEntities([source], [findCandidates(source)]);
    const [first] = index.namesIn("s", { start: 0, end: 40 });
    assert.equal(index.findEntity(first!.entities[0]!)!.name.includes("(Oslo)"), false);
  });
});
