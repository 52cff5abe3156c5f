import assert from "node:assert/strict";
import { checkClaim } from "../../server/src/evidence/check-claim.ts";
import { inputFor } from "./claim-inputs.ts";
import { makeSource } from "./claim-pairs.ts";

const source = makeSource(
  "The seed library of Vorrath opened in the old dairy on 8 March 2017 with 46 drawers of beans and 19 drawers of barley. " +
    "The founder Ruta Selm had collected 230 kinds of pea on her journeys. The committee of the library pays the curator " +
    "42,000 crowns a year. The gardeners lent out 640 packets of lettuce in spring.\n\n" +
    "The western glasshouse holds 1,150 litres of rainwater in its tanks. The eastern glasshouse holds 900 litres in " +
    "barrels. The visitors drank 84 jugs of cider at the harvest supper, half as many as the year before. The roofers " +
    "repaired four skylights, and each skylight cost the library 310 crowns.\n\n" +
    "The librarians mended the boiler of the reading room in eleven hours. Selm sold the northern orchard to the abbey for " +
    "75,000 crowns. The volunteers of the library weighed 57 pumpkins at the autumn fair. The judges of the autumn fair " +
    "say that the volunteers weighed 61 pumpkins there. The members did not plant 33 rows of maize on the slope. " +
    "Did the thieves steal 28 trays of saffron bulbs from the cellar?\n\n" +
    "The children of Vorrath painted 15 signs for the herb garden. The wardens counted the toads of the lower pond between " +
    "four and six on a wet morning. The jumble sale drew 26 bidders in June, whereas 39 bidders came in July. " +
    "From the abbey came 33 readers, and the book fair drew 58 readers of the parish. Selm " +
    " stored the rakes, the hoes and 14 of the scythes in the loft. A botanist of the " +
    "abbey taught the members how to graft pears. Damp spoilt 17 maps. The " +
    "moat of the abbey stayed dry for the swans from March 2016 to May 2018.",
  "The seed library of Vorrath",
  { year: 2019, month: 5, day: 11 },
);

const judge = (claim: string) => checkClaim(inputFor(claim, [source]));

/** The value at fault in double square brackets. */
const FALSE: readonly (readonly [value: string, kind: string, claim: string])[] = [
  [
    "a number that no reckoning excuses",
    "number",
    "The committee of the library pays the curator [[84,000 crowns]] a year.",
  ],
  ["a number of another thing", "number", "The gardeners lent out [[230]] packets of lettuce in spring."],
  [
    "a number of the same sentence's like",
    "number",
    "The western glasshouse holds [[900 litres]] of rainwater in its tanks.",
  ],
  ["a small number", "number", "The librarians mended the boiler of the reading room in [[four hours]]."],
  ["a day of the month", "date", "The seed library of Vorrath opened in the old dairy on [[11 March]] 2017."],
  [
    "a number within a clause that is the sentence's own",
    "number",
    "Ruta Selm, who was known all over the district for her pickled walnuts, sold the northern orchard to the abbey for [[57,000 crowns]].",
  ],
  [
    "a number though “by” stands elsewhere",
    "number",
    "By spring the gardeners had lent out [[230]] packets of lettuce.",
  ],
  ["one end of a time", "date", "The moat of the abbey stayed dry for the swans from [[March 2016 to August 2018]]."],
  ["a number in three words that are all of the claim", "number", "Damp spoilt [[46]] maps."],
];

const UNTOUCHED: readonly (readonly [why: string, claim: string])[] = [
  ["only another clause keeps the words", "Selm stored the rakes, the hoes and 46 of the scythes near the smithy."],
  [
    "a clause nearly keeps the words of a claim that says much else",
    "The gardeners lent out 230 packets of lettuce in spring gladly, while swallows nested noisily in stable, forge and bakehouse.",
  ],
  ["the sentence itself has the value", "The jumble sale drew 39 bidders in July."],
  ["the sentence itself has the value before its words", "From the abbey the book fair drew 33 readers."],
  [
    "much of the clause is something else",
    "Selm, a friend of the abbey, stored the rakes, hoes and 46 brooms, pails and cans in the loft.",
  ],
  ["most of the claim is something else", "Selm burnt 46 of the broken sledges behind the smithy and swept the loft."],
  ["too little is said", "Selm stored 46 scythes."],
  ["a word that tells of reckoning", "The western glasshouse holds 250 litres more of rainwater in its tanks."],
  ["“by” before a difference", "The gardeners lent out by 230 packets of lettuce in spring."],
  [
    "the sentence gives the number of each",
    "The roofers repaired skylights, and the skylights cost the library 1,240 crowns.",
  ],
  [
    "the sentence gives it as a part of another",
    "The visitors drank 168 jugs of cider at the harvest supper the year before.",
  ],
  ["a “not” that only the sentence has", "The members did plant 15 rows of maize on the slope."],
  ["a “not” that only the claim has", "The children of Vorrath never painted 46 signs for the herb garden."],
  ["another name in the claim", "The gardeners of Ammer lent out 230 packets of lettuce in spring."],
  [
    "another sentence that says the same has the value",
    "The volunteers of the library weighed 61 pumpkins at the autumn fair.",
  ],
  ["what somebody only asks", "The thieves did steal 46 trays of saffron bulbs from the cellar."],
  [
    "something else beside the value",
    "The seed library of Vorrath opened in the old dairy with 230 metal drawers of beans.",
  ],
];

describe("another value in the words of a sentence", () => {
  for (const [value, kind, marked] of FALSE) {
    it(`is found: ${value}`, () => {
      const [before = "", fault = ""] = marked.split(/\[\[|\]\]/);
      const { kind: verdict, reasons } = judge(marked.replace(/\[\[|\]\]/g, ""));
      assert.equal(verdict, value.includes("“by”") ? "unsupported" : "contradicted");
      const against = reasons.filter(({ direction }) => direction === "against");
      assert.deepEqual(
        against.map((reason) => reason.kind),
        [kind],
      );
      const claim = against[0]?.claim;
      assert.ok(claim && claim.start < before.length + fault.length && claim.end > before.length, "at the value");
    });
  }

  for (const [why, claim] of UNTOUCHED) {
    it(`is left alone: ${why}`, () => {
      const { reasons } = judge(claim);
      assert.deepEqual(
        reasons.filter(({ direction, kind }) => direction === "against" && kind !== "polarity" && kind !== "name"),
        [],
      );
    });
  }
});
