import assert from "node:assert/strict";
import { checkClaim } from "../../server/src/evidence/check-claim.ts";
import { inputFor } from "./claim-inputs.ts";
import { makeSource } from "./claim-pairs.ts";

const source = makeSource(
  "The harbour board could close the Tarvik lighthouse museum next year. Inspectors asked the board to repair the roof. " +
    "The caretaker will move to Ostby in May. Visitors complained that the guide had lost the keys.\n\n" +
    "Most of the paintings were saved from the flood, and two of the four boats were destroyed. Nearly all the letters " +
    "survived. The curator praised the firemen. Was the museum insured too late?\n\n" +
    "Sailors earned more than fishermen in those years. The mayor of Tarvik thanked the volunteers from Ostby. " +
    "The collection came from Lisbon. The treasurer, Odd Brekke, said the museum had debts of 40,000 crowns. " +
    "The engineers were agreed about the tower but quarrelled over the stairs. The pilot guided a tanker into the bay. " +
    "The society of friends hopes to have a coffee room in the tower by August, and its shop is due to open in June.",
  "The Tarvik lighthouse museum",
  { year: 2019, month: 3, day: 4 },
);

const kindOf = (claim: string) => checkClaim(inputFor(claim, [source])).kind;

describe("a claim with the source's own words", () => {
  const rows: readonly [what: string, supported: string, other: string][] = [
    [
      "as certain as there",
      "The harbour board could close the Tarvik lighthouse museum.",
      "The harbour board closed the Tarvik lighthouse museum.",
    ],
    [
      "done where it was only asked for",
      "Inspectors asked the board to repair the roof.",
      "The board repaired the roof for the inspectors.",
    ],
    ["past where it is to come", "The caretaker will move to Ostby in May.", "The caretaker moved to Ostby in May."],
    [
      "certain where it is only hoped for",
      "The society of friends hopes to have a coffee room in the tower by August.",
      "The society of friends will have a coffee room in the tower by August.",
    ],
    [
      "a fact where somebody complains of it",
      "Visitors complained that the guide had lost the keys.",
      "The guide had lost the keys of the visitors.",
    ],
    [
      "of as many as there",
      "Most of the paintings were saved from the flood.",
      "All of the paintings were saved from the flood.",
    ],
    ["of all where nearly all are meant", "Nearly all the letters survived.", "All the letters survived the flood."],
    ["with the same doer", "The curator praised the firemen.", "The firemen praised the curator."],
    [
      "compared the same way",
      "Sailors earned more than fishermen in those years.",
      "Fishermen earned more than sailors in those years.",
    ],
    ["in the same direction", "The collection came from Lisbon.", "The collection came to Lisbon."],
    [
      "by the same speaker",
      "The treasurer, Odd Brekke, said the museum had debts of 40,000 crowns.",
      "The police said the museum had debts of 40,000 crowns.",
    ],
    [
      "of what they agreed about",
      "The engineers were agreed about the tower.",
      "The engineers were agreed over the stairs.",
    ],
    [
      "without another modifier",
      "The pilot guided a tanker into the bay.",
      "The pilot guided a new tanker into the bay.",
    ],
  ];
  for (const [what, supported, other] of rows) {
    it(`is supported if it says it ${what}, else not`, () => {
      assert.equal(kindOf(supported), "supported");
      assert.notEqual(kindOf(other), "supported");
    });
  }

  const row = makeSource(
    "Ida Brandt was raised in Ostby and Tarvik. She signed a two-year contract with the Halmsund Players in May 2018. " +
      "By 3 June the county had 354 confirmed cases, 8 recorded deaths and 15 recoveries. " +
      "The board described the old harbour and the crane beside it.",
    "Ida Brandt, harbour pilot",
    { year: 2020, month: 6, day: 4 },
  );
  const inRow = (claim: string) => checkClaim(inputFor(claim, [row])).kind;

  it("is supported of either of two names that the source joins", () => {
    assert.equal(inRow("Ida Brandt was raised in Ostby."), "supported");
    assert.equal(inRow("Ida Brandt was raised in Tarvik."), "supported");
    assert.notEqual(inRow("Ida Brandt was raised in Halmsund."), "supported");
  });

  it("is supported where a number stands between a deed and its name", () => {
    assert.equal(inRow("Ida Brandt signed with the Halmsund Players in May 2018."), "supported");
  });

  it("is supported by a bound that the number of the same thing satisfies, not by another number's", () => {
    assert.equal(
      inRow("By 3 June the county had less than 360 confirmed cases and less than 16 recoveries."),
      "supported",
    );
    assert.notEqual(
      inRow("By 3 June the county had less than 340 confirmed cases and less than 16 recoveries."),
      "supported",
    );
  });

  it("is not supported where it says a word of weight twice and the source once", () => {
    assert.equal(inRow("The board described the crane beside the harbour."), "supported");
    assert.notEqual(inRow("The board described the crane beside the harbour and the old crane."), "supported");
  });

  const obstacles: readonly [claim: string, message: RegExp][] = [
    ["The caretaker moved to Ostby in May.", /possible, planned or reported/],
    ["Ostby thanked the mayor of Tarvik for the volunteers.", /somebody else may do/],
    ["The volunteers to Ostby were thanked by the mayor of Tarvik.", /another direction/],
    ["The engineers were agreed over the stairs.", /against each other/],
    ["The museum was insured too late.", /a question/],
    ["The pilot guided a new tanker into the bay.", /does not say “new” of it/],
    ["Sailors earned more than fishermen in those terrible years.", /does not say “terrible” of it/],
    ["The curator praised the firemen and the pilot.", /no one sentence has all of them/],
  ];
  for (const [claim, message] of obstacles) {
    it(`is told what keeps it open: ${message.source}`, () => {
      const { kind, reasons } = checkClaim(inputFor(claim, [source]));
      assert.equal(kind, "unchecked");
      assert.deepEqual(
        reasons.map(({ direction }) => direction),
        ["open"],
      );
      assert.match(reasons[0]?.message ?? "", message);
    });
  }

  it("is not supported by a question", () => {
    assert.notEqual(kindOf("The museum was insured too late."), "supported");
  });

  it("is not held against its passive, but against a passive with the doer exchanged", () => {
    assert.match(kindOf("The firemen were praised by the curator."), /^(?:supported|unchecked)$/);
    assert.notEqual(kindOf("The curator was praised by the firemen."), "supported");
  });
});

const report = makeSource(
  "Altavia Foods bought the dairy in Riga last autumn. The company employs 2,300 people in Latvia. " +
    "Its rival Baltmilk employs 480 people at three plants.\n\n" +
    "The harbour handled 3 million tonnes of freight traffic, while the ferry carried 90,000 passengers. " +
    "The warehouse stands just outside Jelgava. The mayor, Ilze Kalna, voted against the new quay. " +
    "Sales rose to 61 million euros from 54 million.\n\n" +
    "Ilze Kalna opened the new bridge in June. She planted a lime tree beside it. " +
    "Juris Abols and Ilze Kalna met the dockers. She promised them a canteen. " +
    "The bridge cost less than planned: the city paid 7 million euros for it, and the state paid 12 million euros.",
  "Altavia Foods and its neighbours",
  { year: 2022, month: 2, day: 3 },
);

describe("a claim about what is told of several", () => {
  const kindIn = (claim: string, previous?: string) => checkClaim(inputFor(claim, [report], { previous })).kind;
  const rows: readonly [what: string, supported: string, other: string][] = [
    [
      "of the same bearer",
      "Baltmilk employs 480 people at three plants.",
      "Altavia employs 480 people at three plants.",
    ],
    ["of the same thing", "The harbour handled freight traffic.", "The harbour handled ferry traffic."],
    ["of the place itself", "The warehouse stands just outside Jelgava.", "The warehouse stands in Jelgava."],
    ["for what was for", "Ilze Kalna voted against the new quay.", "Ilze Kalna voted for the new quay."],
    ["with the number in its place", "Sales rose to 61 million euros.", "Sales rose to 54 million euros."],
    [
      "with a bound on the number in its place",
      "The state paid more than 10 million euros.",
      "The city paid more than 10 million euros.",
    ],
    [
      "of the only one spoken of before",
      "Ilze Kalna planted a lime tree.",
      "Ilze Kalna promised the dockers a canteen.",
    ],
  ];
  for (const [what, supported, other] of rows) {
    it(`is supported if it speaks ${what}, else not`, () => {
      assert.notEqual(kindIn(other), "supported");
      assert.equal(kindIn(supported), "supported");
    });
  }

  it("is not supported if it begins with a pronoun for nobody that the note or the sentence tells", () => {
    assert.equal(kindIn("Ilze Kalna planted a lime tree."), "supported");
    assert.equal(kindIn("He planted a lime tree."), "unchecked");
  });

  it("is not supported if it begins with a pronoun and the sentence before speaks of somebody else", () => {
    const claim = "She opened the new bridge in June.";
    assert.equal(kindIn(claim, "Ilze Kalna is the mayor."), "supported");
    assert.notEqual(kindIn(claim, "Anna Berg is the mayor."), "supported");
  });
});

const film = makeSource(
  "Trondvik is a film about the ferry, shot for a year in Ostby and Brevik. The festival gave the film's prize to Jon " +
    "Vind in May. The shooting took nine weeks because of the rain.\n\n" +
    "Karlsson, Blom and Venn joined the crew in June. The festival at Larkhaven showed the film twice.",
  "Notes on a film",
  undefined,
);

describe("a claim about several names", () => {
  const kindIn = (claim: string) => checkClaim(inputFor(claim, [film])).kind;
  const rows: readonly [what: string, supported: string, other: string][] = [
    ["each in its part", "Trondvik is a film about the ferry.", "Brevik is a film about the ferry."],
    [
      "and lets nobody say it who does not",
      "The festival gave the prize to Jon Vind in May.",
      "The festival gave the prize in May, according to Jon Vind.",
    ],
    [
      "for the same reason",
      "The shooting took nine weeks because of the rain.",
      "The shooting took nine weeks despite the rain.",
    ],
    ["of what does it", "The festival showed the film twice.", "Larkhaven showed the film twice."],
  ];
  for (const [what, supported, other] of rows) {
    it(`is supported if it speaks of them ${what}, else not`, () => {
      assert.notEqual(kindIn(other), "supported");
      assert.equal(kindIn(supported), "supported");
    });
  }

  it("is supported of each name in a row", () => {
    for (const name of ["Karlsson", "Blom", "Venn"])
      assert.equal(kindIn(`${name} joined the crew in June.`), "supported", name);
  });
});

const survey = makeSource(
  "Ida Brekke (born 1961 in Ostby, Norland) is a Norlandish painter and potter. Ida Brekke and Jon Vind ran the survey " +
    "of the sound. The divers took forty soundings in the strait in June. The wreck of the Alwine lies in Larkhaven Bay. " +
    "We expect two further dives in the spring. A prize from the museum went to the two divers, who counted nine seals " +
    "on Ternholm, one of them perhaps a rock. Trondvik Nights tells the story of the wreck and was awarded a medal. " +
    "The brass pin is 210 mm long, with an outer diameter of 18 mm and a bore of 8 mm.",
  "The survey of the sound",
  { year: 2023, month: 8, day: 1 },
);

describe("a claim in other words than its source", () => {
  const kindIn = (claim: string) => checkClaim(inputFor(claim, [survey])).kind;
  const rows: readonly [what: string, supported: string, other: string][] = [
    [
      "a verb of being somewhere",
      "The wreck of the Alwine is located in Larkhaven Bay.",
      "Larkhaven Bay is located in the wreck of the Alwine.",
    ],
    [
      "what kind of thing a name is",
      "The film Trondvik Nights tells the story of the wreck.",
      "Trondvik Nights is a film about the wreck.",
    ],
    [
      "whose report it is",
      "The company expects two further dives in the spring.",
      "The museum expects two further dives in the spring.",
    ],
    ["what stands in brackets behind the name", "Ida Brekke is a potter.", "Norland is a potter."],
    ["the land as a word beside another", "Ida Brekke is a painter.", "Norlandish is a painter."],
  ];
  for (const [what, supported, other] of rows) {
    it(`is supported without ${what}`, () => {
      assert.equal(kindIn(supported), "supported");
      assert.notEqual(kindIn(other), "supported");
    });
  }

  it("is not supported where a light word of it says what the source does not", () => {
    assert.notEqual(kindIn("The divers took forty soundings in the strait in the first week of June."), "supported");
    assert.equal(kindIn("The divers took forty soundings in the strait in June."), "supported");
  });

  it("is not supported where giver and taker change sides", () => {
    assert.notEqual(kindIn("The museum got a prize from the two divers."), "supported");
  });

  it("is not supported where the source says of the thing only that it may be so", () => {
    assert.notEqual(kindIn("One of the nine seals was a rock."), "supported");
  });

  it("is not supported by the measure of another part of the thing", () => {
    assert.notEqual(kindIn("The bore of the pin is 18 mm."), "supported");
    assert.equal(kindIn("The brass pin has an outer diameter of 18 mm."), "supported");
  });
});

const wells = makeSource(
  "He blames the wells rather than the air, and Doctor Albinus, who blames the air, no longer greets him. My neighbour " +
    "Mrs. Cropley owes me five pounds, and I forgive her. The loss of plantains was put by the growers' union at nine " +
    "tenths; the department of agriculture believes six. The prize of the jury will perhaps go to Lanin for his win over Tanaka.",
  "A plague year",
  { year: 1976, month: 5, day: 22 },
);

describe("a claim with the source's own words about somebody else", () => {
  const kindIn = (claim: string) => checkClaim(inputFor(claim, [wells])).kind;
  for (const [supported, other] of [
    ["Doctor Albinus blames the air.", "Doctor Albinus blames the wells rather than the air."],
    ["My neighbour Mrs. Cropley owes me five pounds.", "She owes her neighbour Mrs. Cropley five pounds."],
    [
      "The loss of plantains was put by the growers' union at nine tenths.",
      "The loss of plantains was put by the department of agriculture at nine tenths.",
    ],
    [
      "The prize of the jury will perhaps go to Lanin for his win over Tanaka.",
      "The prize of the jury is going to Lanin for his win over Tanaka.",
    ],
  ] as const) {
    it(`is not supported: ${other}`, () => {
      assert.equal(kindIn(supported), "supported");
      assert.notEqual(kindIn(other), "supported");
    });
  }
});
