import assert from "node:assert/strict";
import { checkClaim } from "../../server/src/evidence/check-claim.ts";
import { inputFor } from "./claim-inputs.ts";
import { makeSource } from "./claim-pairs.ts";

const source = makeSource(
  "The parish of Ellerholt lies between the river and the fen. Its council met in the old schoolhouse on 9 May 2019 and " +
    "heard nine speakers on the future of the windmill.\n\n" +
    "The millwright Jonas Averdieck may rebuild the northern sluice before the harvest. The farmers of the lower meadows " +
    "have never paid for the dredging of the channel. Some tenants of the mill cottages complained about the noise of the " +
    "pumps. The surveyor Wilma Tosk sued the contractor Bernt Haug over the leaking culvert.\n\n" +
    "The treasurer Edda Lund said the repair of the towpath would cost less than the ferry. The council closed the upper " +
    "footbridge to carts. Pastor Ivo Kranz refused to bless the new weathercock. He buried the last miller of the parish in " +
    "the walled garden. The mill hopes to sell flour to the bakers of Ellerholt next spring.\n\n" +
    "Two lightermen of the ferry could see the sluice gate drift past the landing stage. Lund appeared before the magistrates " +
    "of Ellerholt in June over the towpath accounts. A bay mare drew the eel cart to the old landing stage. The tenants " +
    "of the cottages rejected the landlord's demand for higher rents.\n\n" +
    "The lead inspector of the dykes was Beate Oldag, who wrote the report with two helpers. Eels were rarer in the channel " +
    "than in the pond. The frost of the second week came too late for the dykes, says the engineer Edda Lund, who has measured them for " +
    "thirty years. The Conservatives voted in favour. The Liberals, who wanted to sell the parish's share in the eel weir, voted against.\n\n" +
    "The brewer Hedda Oos, a cousin of the miller, leased the malt house for nine years to a baker, Ludger Pohl. The kiln turns green " +
    "barley into pale malt within two days, so that the malt keeps. Franz Oldeweg of the Elm lock writes that the eels left the pond in a single " +
    "night, which the biologist Carla Munk doubts. The lower gate should open on 3 June if the tide allows. Two choirs sang most of the Frisian carols in the malt house. " +
    "The parish sold the old tithe barn to the brewer in the autumn. Sexton Ambo, a former sailor, denied the charge. The candlesticks have not been found. " +
    "The dredging committee, led by Sister Ute Ahl, has asked the harbour master to widen the basin. The leak lies in the pump rather than " +
    "in the hull. In the skiff race Mina Dorn beat Olva Rask. Tiedemann and colleagues measured the salt in every one of the " +
    "ditches. Wiebke Sax of the Husum station said that the ditches were too salty for frogs. The fees were raised a week after warden Mina Dorn was expelled from the Sluice Guild. That is not so: in the ditches that were cleaned frog numbers rose by half over the same winter.\n\n" +
    "Ludger Pohl rises at four in the morning. Here, in the vaults below Ellerholt, he has three ovens, nine racks and his aunt, who minds the till.",
  "The windmill of Ellerholt",
  { year: 2019, month: 5, day: 11 },
);

const judge = (claim: string) => checkClaim(inputFor(claim, [source]));

/** The words at fault in double square brackets. */
const FALSE: readonly (readonly [difference: string, kind: string, claim: string])[] = [
  [
    "a word of doubt left out",
    "hedge",
    "The millwright Jonas Averdieck [[will]] rebuild the northern sluice before the harvest.",
  ],
  ["a hope said to come true", "hedge", "The mill [[will]] sell flour to the bakers of Ellerholt next spring."],
  ["a “never” left out", "polarity", "The farmers of the lower meadows [[have paid]] for the dredging of the channel."],
  ["a “refused to” left out", "polarity", "Pastor Ivo Kranz [[blessed]] the new weathercock."],
  ["a “not” put in", "polarity", "The council did [[not]] close the upper footbridge to carts."],
  ["all for some", "quantifier", "[[All]] tenants of the mill cottages complained about the noise of the pumps."],
  [
    "none for some",
    "quantifier",
    "[[None]] of the tenants of the mill cottages complained about the noise of the pumps.",
  ],
  [
    "another direction",
    "polarity",
    "The millwright Jonas Averdieck may rebuild the [[southern]] sluice before the harvest.",
  ],
  ["an opposite", "polarity", "The council [[opened]] the upper footbridge to carts."],
  [
    "another name",
    "name",
    "The treasurer [[Wilma Tosk]] said the repair of the towpath would cost less than the ferry.",
  ],
  ["names exchanged", "role", "[[Bernt Haug]] sued Wilma Tosk over the leaking culvert."],
  ["another colour", "polarity", "A [[black]] mare drew the eel cart to the old landing stage."],
  ["words exchanged", "role", "The [[landlord]] of the cottages rejected the tenants' demand for higher rents."],
  ["another name where a title stands", "name", "The lead inspector of the dykes was [[Bernt Haug]]."],
  [
    "another name with a clause between",
    "name",
    "The [[Conservatives]] wanted to sell the parish's share in the eel weir.",
  ],
  ["a comparison turned round", "comparison", "Eels were rarer in the [[pond than in the channel]]."],
  [
    "another speaker",
    "attribution",
    "[[Averdieck]] says that the frost of the second week came too late for the dykes.",
  ],
  ["a word put in", "modifier", "The council closed the [[rotten]] upper footbridge to carts."],
  [
    "phrases exchanged, one with more told of it",
    "role",
    "[[Baker Ludger Pohl]] leased the malt house for nine years to the brewer Hedda Oos.",
  ],
  ["what is turned into what", "role", "The kiln turns [[pale malt into green barley]] within two days."],
  [
    "somebody who does not say it but is spoken of behind it",
    "attribution",
    "The biologist [[Carla Munk]] writes that the eels left the pond in a single night.",
  ],
  ["an opposite deed", "polarity", "The parish [[bought]] the old tithe barn in the autumn."],
  ["an opposite behind something told between commas", "polarity", "Sexton Ambo [[admitted]] the charge."],
  ["a “not” left out of two words", "polarity", "The candlesticks [[have been found]]."],
  [
    "words exchanged around what is told between commas",
    "role",
    "The [[harbour master]] asked the dredging committee to widen the basin.",
  ],
  ["what is here rather than there", "role", "The leak lies in the [[hull rather than in the pump]]."],
  ["names exchanged where a phrase stands at the other end", "role", "[[Olva Rask]] beat Mina Dorn in the skiff race."],
  [
    "another name with helpers beside it",
    "name",
    "The engineer [[Edda Lund]] measured the salt in every one of the ditches.",
  ],
  [
    "another speaker, of whom the place is told",
    "attribution",
    "[[Hedda Oos]] said that the ditches were too salty for frogs.",
  ],
  [
    "names exchanged, one with an office",
    "role",
    "The fees were raised a week after the [[Sluice Guild]] was expelled from Mina Dorn.",
  ],
  [
    "an opposite behind a word that is elsewhere in the claim",
    "polarity",
    "In the ditches that were cleaned the number of frogs [[fell]] by half.",
  ],
  ["“will” for “should”", "hedge", "The lower gate [[will]] open on 3 June."],
  [
    "a word put in before a nationality",
    "modifier",
    "Two choirs sang most of the [[secular]] Frisian carols in the malt house.",
  ],
];

describe("a claim that keeps the words of one sentence but for one difference", () => {
  for (const [difference, kind, marked] of FALSE) {
    it(`is marked at it: ${difference}`, () => {
      const verdict = judge(marked.replace(/\[\[|\]\]/g, ""));
      const [reason] = verdict.reasons;
      const claim = marked.replace(/\[\[|\]\]/g, "");
      assert.match(verdict.kind, /^(?:contradicted|unsupported)$/);
      assert.equal(claim.slice(reason?.claim.start, reason?.claim.end), /\[\[(.*)\]\]/.exec(marked)?.[1]);
      assert.equal(reason?.kind, kind);
    });
  }

  for (const claim of [
    "Pohl has three ovens, nine racks and his aunt, who minds the till.",
    "Jonas Averdieck, the millwright, may rebuild the northern sluice before the harvest.",
    "The millwright Averdieck could rebuild the sluice before the harvest.",
    "The farmers of the lower meadows never paid for the dredging of the channel.",
    "A few tenants of the mill cottages complained about the noise of the pumps.",
    "Bernt Haug was sued by Wilma Tosk over the leaking culvert.",
    "The contractor Haug was sued by the surveyor Tosk over the culvert.",
    "Lund, the treasurer, said the repair of the towpath would cost less than the ferry.",
    "The upper footbridge was closed to carts by the council.",
    "Pastor Ivo Kranz did not bless the new weathercock.",
    "Kranz buried the last miller of the parish in the walled garden.",
    "The local council closed the upper footbridge to carts.",
    "Both lightermen of the ferry saw the sluice gate drift past the landing stage.",
    "Lund was before the magistrates of Ellerholt in June over the towpath accounts.",
    "The malt house was leased to the baker Ludger Pohl by the brewer Hedda Oos for nine years.",
    "Into pale malt the kiln turns green barley within two days.",
    "Franz Oldeweg writes that the eels left the pond in a night, though Carla Munk doubts it.",
    "The lower gate should open on 3 June.",
    "The brewer bought the old tithe barn from the parish in the autumn.",
    "The candlesticks are still missing.",
    "The harbour master was asked by the dredging committee to widen the basin.",
    "Mina Dorn beat Olva Rask in the skiff race.",
  ]) {
    it(`is left alone where that changes nothing: ${claim}`, () => {
      assert.match(judge(claim).kind, /^(?:supported|unchecked)$/);
    });
  }
});

const yard = makeSource(
  "From avoiding debts to selling the old anchors, the yard of Sandvik has balanced its books for nine years. The divers " +
    "think the keel will perhaps be saved in the spring. The secretary of the port resigned after talks with the owners of the " +
    "slip broke down on Friday. The hulls were undamaged and none of the riggers left the yard.\n\n" +
    "The guild of Sandvik gave its widows the vote on 3 May 1911, later than any of its neighbours. One cook of the yard fell ill with " +
    "fever after the launch. The mate Karl Dahl rowed alone in the last eight miles of the relay. The skipper Olaf Krag " +
    "adjourned a pawn down against young Eilert Moe of Hestnes.\n\n" +
    "Bosun Thora Lie found nothing but her lamp in the bilge of the tender. The mate Karl Dahl claimed no more than a share of the " +
    "salvage. The pilot Signe Aas lost to Karl Dahl in the sculls. The yard will be sold unless the price of steel recovers in autumn. " +
    "There were fourteen of the foundlings and they took the surname Mere in the parish of Sandvik. The water of the second tank smells of " +
    "tar. Karl Dahl takes the ship's bell to be Danish; the pilot prefers to think that it was cast at home. Work on the new slip would " +
    "begin in April and last nine months. Ragnhild Vik says the arrangements for fire drills are effective. Overall effectiveness of the " +
    "yard requires improvement.\n\n" +
    "By the peace between the Republic of Norra and the Duchy of Selm, signed on the quay, Brekk was bound to remain neutral in any war " +
    "between the Republic and Haug.",
  "The yard of Sandvik",
  { year: 2019, month: 5, day: 11 },
);

describe("a claim about the yard that keeps the words of one sentence but for one difference", () => {
  const kindOf = (claim: string) => checkClaim(inputFor(claim, [yard]));
  for (const [difference, kind, marked] of [
    [
      "a “not” put in, where another clause avoids something",
      "polarity",
      "The yard of Sandvik has [[not]] balanced its books for nine years.",
    ],
    [
      "a “not” put in, where another sentence limits a like word",
      "polarity",
      "The arrangements for fire drills are [[not]] effective.",
    ],
    [
      "a “perhaps” left out of what somebody thinks",
      "hedge",
      "The divers think the keel will [[be]] saved in the spring.",
    ],
    [
      "a word put in behind a preposition, though it looks like another",
      "modifier",
      "The secretary of the port resigned after [[secret]] talks with the owners of the slip broke down on Friday.",
    ],
    [
      "an opposite beside a “none” that both have",
      "polarity",
      "The hulls were [[damaged]] and none of the riggers left the yard.",
    ],
    [
      "an opposite behind a date",
      "polarity",
      "The guild of Sandvik gave its widows the vote [[earlier]] than any of its neighbours.",
    ],
    ["all for one", "quantifier", "[[All]] cooks of the yard fell ill with fever after the launch."],
    ["the first for the last", "polarity", "The mate Karl Dahl rowed alone in the [[first]] eight miles of the relay."],
    [
      "another name for one whose place is told",
      "name",
      "The skipper Olaf Krag adjourned a pawn down against [[Signe Aas]].",
    ],
  ] as const) {
    it(`is marked at it: ${difference}`, () => {
      const claim = marked.replace(/\[\[|\]\]/g, "");
      const [reason] = kindOf(claim).reasons;
      assert.equal(reason?.direction, "against");
      assert.equal(reason.kind, kind);
      assert.equal(claim.slice(reason.claim.start, reason.claim.end), /\[\[(.*)\]\]/.exec(marked)?.[1]);
    });
  }

  for (const claim of [
    "Bosun Thora Lie found her lamp in the bilge of the tender.",
    "The mate Karl Dahl claimed a share of the salvage.",
    "The pilot Signe Aas was beaten by Karl Dahl in the sculls.",
    "The yard will be sold if the price of steel does not recover in autumn.",
    "The yard of Sandvik has not only balanced its books for nine years.",
    "All of the foundlings took the surname Mere in the parish of Sandvik.",
    "The bad water of the second tank smells of tar.",
    "Karl Dahl takes the ship's bell to be Danish, but the pilot does not.",
    "Begun in April, the work on the new slip would not be finished in summer.",
    "A clause of the peace kept Brekk out of any war between Norra and Haug.",
  ]) {
    it(`is left alone where that changes nothing: ${claim}`, () => {
      assert.match(kindOf(claim).kind, /^(?:supported|unchecked)$/);
    });
  }
});

describe("a “not” or an opposite of a claim about another fact than a sentence states", () => {
  const council = makeSource(
    "The council of Vadby will close the ferry slip of the old harbour in the coming season. The engineers say the pier of the old harbour is safe " +
      "for carts. The surveyors wrote that the pier of the old harbour was not safe in winter. Mina Lund of the council has paid for the lamps on the quay. " +
      "The council drew 30 million crowns from its reserves last week. After the transfer, the reserve fund will hold 114 million crowns.",
    "The council of Vadby",
    { year: 2019, month: 5, day: 11 },
  );
  for (const claim of [
    "The council of Vadby did not close the ferry slip of the old harbour in the coming season.",
    "The engineers say the pier of the old harbour is not safe for carts.",
    "Orla Dahl of the council has not paid for the lamps on the quay.",
    "Before the transfer there were 144 million crowns in the reserve fund.",
  ]) {
    it(`is left alone: ${claim}`, () => {
      const { kind, reasons } = checkClaim(inputFor(claim, [council]));
      assert.ok(!reasons.some((reason) => reason.kind === "polarity" && reason.direction === "against"), kind);
    });
  }
});

it("is told what the source denies up to its verb", () => {
  const text = "The vestry ordered that the old brewhouse need not be rebuilt at the cost of the parson.";
  const vestry = makeSource(text, "The vestry of Ellerholt", undefined);
  const [reason] = checkClaim(inputFor(text.replace("need not ", ""), [vestry])).reasons;
  assert.match(reason?.message ?? "", /“not be rebuilt”/);
});

it("is told the noun that the source has without the word put in", () => {
  const mill = makeSource(
    "The mill of Ellerholt sold forty sacks of hand-sifted flour to the bakers of the lower town.",
    "Ellerholt",
    undefined,
  );
  const claim = "The mill of Ellerholt sold forty sacks of bleached hand-sifted flour to the bakers of the lower town.";
  const [reason] = checkClaim(inputFor(claim, [mill])).reasons;
  assert.match(reason?.message ?? "", /says “hand-sifted flour” here, but not “bleached”/);
});

describe("the source's number offered for the claim's", () => {
  const camp = makeSource(
    "Some 600 soldiers and 14 excavators had reached the site by Wednesday noon. The rescuers of the district pulled 19 people " +
      "alive from the mud, the ministry said, and five of them were in critical condition.",
    "Landslide above Kesh",
    { year: 2019, month: 5, day: 11 },
  );
  const reasonFor = (claim: string) => checkClaim(inputFor(claim, [camp])).reasons[0];

  it("is that of the same thing", () => {
    const reason = reasonFor("Some 800 soldiers had reached the site by noon on Wednesday.");
    assert.equal(reason?.message, "The source gives another number: “Some 600”.");
    assert.equal(reason?.replacement, "Some 600");
  });

  it("is none of another thing", () => {
    const reason = reasonFor("Some 40 engineers and 14 excavators had reached the site by Wednesday noon.");
    assert.notEqual(reason?.replacement, "Some 600");
  });
});
