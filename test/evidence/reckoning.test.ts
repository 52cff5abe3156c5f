import assert from "node:assert/strict";
import { analysePassage } from "../../server/src/evidence/analysed-text.ts";
import { isReckonable } from "../../server/src/evidence/reckoning.ts";
import { findQuantities } from "../../server/src/text/quantities.ts";
import { makeSource } from "./claim-pairs.ts";

/** Whether the first number in double square brackets of a claim can be worked out from the source's paragraphs. */
function reckons(marked: string, text: string, more: { isVerbatim?: boolean; isRest?: boolean } = {}): boolean {
  const start = marked.indexOf("[[");
  const claim = marked.replace(/\[\[|\]\]/g, "");
  const quantities = findQuantities(claim);
  const quantity = quantities.find((one) => one.end > start);
  assert.ok(quantity, "the claim has a number there");
  const source = makeSource(text, "", { year: 2020, month: 3, day: 2 });
  return isReckonable(quantity, {
    sentences: [...source.passages].flatMap((passage) => analysePassage(source, passage)),
    counted: [],
    own: quantities.filter((one) => one !== quantity),
    text: claim,
    isRest: more.isRest ?? false,
    isVerbatim: more.isVerbatim ?? false,
    isWide: false,
  });
}

/** Of each way of working out a number: a source, a claim with the right number, the same with a wrong one. */
const WAYS: readonly (readonly [way: string, source: string, claim: string, right: string, wrong: string])[] = [
  ["a sum of two", "The north hive gave 310 jars and the south hive 270.", "The hives gave # jars.", "580", "640"],
  ["a difference", "The choir had 148 members in May and 131 in June.", "The choir had lost # members.", "17", "23"],
  [
    "a sum in a row",
    "They sold 120 ewes, 340 lambs, 25 rams and 60 hoggets.",
    "In all # animals were sold.",
    "545",
    "585",
  ],
  [
    "a sum over what “or” joins",
    "The House divided: Ayes 23, Noes 14. Three members abstained.",
    "# members voted or abstained.",
    "40",
    "46",
  ],
  ["a share", "Of 640 letters a quarter came from abroad.", "From abroad came # letters.", "160", "190"],
  [
    "what a share leaves",
    "Forty per cent of the houses have a well.",
    "# of the houses have no well.",
    "Sixty per cent",
    "Seventy per cent",
  ],
  [
    "so many times a number",
    "Each of the 14 barges carries 60 tonnes.",
    "The barges carry # altogether.",
    "840 tonnes",
    "910 tonnes",
  ],
  [
    "the part for each",
    "The grant of 96,000 crowns went to 12 schools.",
    "Each school got # on average.",
    "8,000 crowns",
    "9,500 crowns",
  ],
  [
    "a ratio",
    "In 2010 it had 240 pupils, in 2020 it had 180 pupils.",
    "The number of pupils fell by #.",
    "25 per cent",
    "45 per cent",
  ],
  ["twice a number", "The old pier was 85 metres long.", "The new pier is twice as long: # metres.", "170", "190"],
  ["the time between two years", "She came in 1961 and left in 1988.", "She stayed for #.", "27 years", "35 years"],
  [
    "the time between two hours",
    "They set out at 6:20 and were back at 11:05.",
    "They were away for #.",
    "four hours and 45 minutes",
    "six hours and 10 minutes",
  ],
  [
    "an age some years on",
    "In 1950 he was 31. He sold the mill in 1964.",
    "He sold the mill at the age of #.",
    "45",
    "52",
  ],
  [
    "what was there before it grew by a share",
    "The bridge has cost 92 million, a third more than planned.",
    "It had been planned to cost #.",
    "69 million",
    "77 million",
  ],
  [
    "the price of a measure",
    "He paid four hundred and eighty dollars for the creek and its one hundred and twenty acres.",
    "The price came to # an acre.",
    "four dollars",
    "five dollars",
  ],
  [
    "the years from one to a day of another",
    "The isles were held by the Duchy since 1811. The treaty is of 17 October 1826.",
    "The Duchy had held them for #.",
    "fifteen years",
    "thirteen years",
  ],
  [
    "so many less the one excepted",
    "My books, thirty-one in number, I leave to the school, except the herbal.",
    "The school got # books.",
    "thirty",
    "twenty-eight",
  ],
  [
    "a ratio to what stands in brackets",
    "Operating profit was SEK 151 million (184), a margin of 7.0 per cent.",
    "Operating profit fell by #.",
    "18 per cent",
    "29 per cent",
  ],
  [
    "a share told by two numbers",
    "At 30 days 104 of 186 patients in the early group and 79 of 184 in the other walked.",
    "In the other group # walked.",
    "43 percent",
    "63 percent",
  ],
  [
    "twice what the source says",
    "The fine is one hundred dollars, and on a second conviction twice that sum.",
    "A second offence might cost #.",
    "two hundred dollars",
    "three hundred dollars",
  ],
  [
    "days of the week",
    "MARLHAVEN, Thursday. Joan Tully began her petition on Monday.",
    "The petition had been going for #.",
    "three days",
    "six days",
  ],
  [
    "times of day in words",
    "The meeting, which began at seven, rose at twenty to ten.",
    "It lasted #.",
    "two hours and forty minutes",
    "three hours and ten minutes",
  ],
  [
    "a time of day without its half",
    "He came on duty at six in the evening and left at half past four the next morning.",
    "He was at work for #.",
    "ten and a half hours",
    "nine hours",
  ],
  [
    "the year of a life one is in",
    "Rood was in his fiftieth year when he sailed in 1851.",
    "Rood sailed at the age of #.",
    "49",
    "46",
  ],
  [
    "points between two percentages",
    "Turnout was 61 percent; four years ago it was 44 percent.",
    "Turnout rose by #.",
    "17 percentage points",
    "27 percentage points",
  ],
  [
    "so many times as much, told of two",
    "A dose of the spray costs €11.60, four times as much as the tablet.",
    "A dose of the tablet costs #.",
    "€2.90",
    "€3.40",
  ],
  [
    "a ratio of two whose unit stands with the second",
    "The fare goes up from 25 to 28 crowns.",
    "The fare goes up by #.",
    "12 per cent",
    "16 per cent",
  ],
  [
    "a sum whose unit stands with the second, rounded up",
    "The trust rents two orchards of 3.5 and 1.25 acres.",
    "The trust rents #.",
    "just under five acres",
    "just under nine acres",
  ],
  [
    "two of a sort, for so much each",
    "The trust rents two orchards of 3.5 and 1.25 acres at £60 an acre.",
    "The trust pays # a year.",
    "£285",
    "£265",
  ],
  [
    "so many millions each",
    "Income was 48 million crowns. Nine trams were ordered at 38 million each.",
    "The nine trams will cost #.",
    "342 million crowns",
    "312 million crowns",
  ],
  [
    "a yearly number over the years of the claim",
    "The wood has 312 oaks and 97 elms. The trust planted 30 oaks a year.",
    "In five years the trust planted # oaks.",
    "150",
    "180",
  ],
  [
    "a share that may be read as a rank",
    "The prize is 6,000 euros, of which she will give a third to her club.",
    "Her club will get #.",
    "2,000 euros",
    "2,500 euros",
  ],
  [
    "what is told by the month over a year",
    "The average pay of 3,480 crowns a month buys what it did.",
    "Average pay comes to # a year.",
    "nearly 42,000 crowns",
    "nearly 52,000 crowns",
  ],
  [
    "what is told by the week for a night",
    "The pension has eleven rooms and asks 490 crowns by the week.",
    "That makes # a night.",
    "70 crowns",
    "80 crowns",
  ],
  [
    "how far the ends of a range are apart",
    "The patients were between 23 and 61 years old. Nobody was paid.",
    "Between the youngest and the oldest lay #.",
    "38 years",
    "43 years",
  ],
  [
    "times to the second",
    "Novotna came home in 2:51:08, Barbier in 2:55:40.5.",
    "Barbier came in # later.",
    "272 seconds",
    "248 seconds",
  ],
  ["an age to be reached", "Riel won again on Sunday. He turns 30 on Thursday.", "Riel was # when he won.", "29", "26"],
];

describe("a number that a writer worked out", () => {
  for (const [way, source, claim, right, wrong] of WAYS) {
    it(`is met by ${way}: ${right}`, () => assert.ok(reckons(claim.replace("#", `[[${right}]]`), source)));
    it(`is not met by ${way}: ${wrong}`, () => assert.ok(!reckons(claim.replace("#", `[[${wrong}]]`), source)));
  }

  it("is none where a sentence has all the rest in the claim's words", () => {
    const source = "The north hive gave 310 jars and the south hive 270.";
    assert.ok(!reckons("The north hive gave [[580]] jars and the south hive 270.", source, { isVerbatim: true }));
  });

  it("is the rest only where the claim speaks of it", () => {
    const source = "Of the 60 delegates 41 voted for the motion. The hall has 300 seats and the gallery 75.";
    assert.ok(reckons("The other [[19]] did not.", source, { isRest: true }));
  });

  it("is not met by chance among many numbers", () => {
    const many = Array.from({ length: 40 }, (_, at) => `Plot ${at} gave ${311 + at * 37} pounds of beans.`).join(" ");
    assert.ok(!reckons("The plots gave [[7,000 tonnes]] of beans.", many));
  });
});
