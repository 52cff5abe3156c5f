import assert from "node:assert/strict";
import { sourceOf, wordsAt } from "../support/sources.ts";

/** First words of each paragraph by its number; the title before them. */
function countOf(text: string): string[] {
  const source = sourceOf("sources/a.txt", text);
  const title = [...source.blocks].find(({ kind }) => kind === "title");
  const counted = [...source.blocks].filter(({ paragraph }) => paragraph !== undefined);
  const words = (block: (typeof counted)[number] | undefined) =>
    wordsAt(source, block)?.replace(/\s+/g, " ").split(" ").slice(0, 3).join(" ");
  return [`title: ${words(title)}`, ...counted.map((block) => `${block.paragraph}: ${words(block)}`)];
}

const TWO_MORE = "\n\nTalks go on.\n\nNo date was set.\n";
const CASES: readonly (readonly [name: string, text: string, counted: readonly string[]])[] = [
  [
    "a wire story with its dateline under the byline",
    `Ferries stay in port\nBy Ida Brandt\nHALMSUND, 3 May - Harbour workers voted to stay out for a second week.${TWO_MORE}`,
    ["title: Ferries stay in", "1: HALMSUND, 3 May", "2: Talks go on.", "3: No date was"],
  ],
  [
    "one with the dateline right under the title",
    `Ferries stay in port\nHALMSUND (NT) — Harbour workers voted to stay out.${TWO_MORE}`,
    ["title: Ferries stay in", "1: HALMSUND (NT) —", "2: Talks go on.", "3: No date was"],
  ],
  [
    "a wrapped lead with a dateline",
    `Ferries stay in port\nBy Ida Brandt\nHalmsund, March 3, 2021 – Harbour workers\nvoted on Tuesday to stay\nOut, the union said,\nfor a second week.${TWO_MORE}`,
    ["title: Ferries stay in", "1: Halmsund, March 3,", "2: Talks go on.", "3: No date was"],
  ],
  [
    "a wrapped title above a dateline",
    `Ferries stay in port as the\nwalkout goes on\nHALMSUND — Harbour workers voted to stay out.${TWO_MORE}`,
    ["title: Ferries stay in", "1: HALMSUND — Harbour", "2: Talks go on.", "3: No date was"],
  ],
  [
    "a story without a title",
    `HALMSUND, May 3 (NT) - Harbour workers voted on\nTuesday to stay out.${TWO_MORE}`,
    ["title: undefined", "1: HALMSUND, May 3", "2: Talks go on.", "3: No date was"],
  ],
  [
    "a lead under byline and date, without a dateline",
    `Ferries stay in port\nBy Ida Brandt\n3 May 2021\nHarbour workers voted to stay out for a second week.${TWO_MORE}`,
    ["title: Ferries stay in", "1: Harbour workers voted", "2: Talks go on.", "3: No date was"],
  ],
  [
    "a long lead right under the title",
    `Ferries stay in port\nHarbour workers of Halmsund voted on Tuesday evening, by a show of hands in the hall of the fish market, to stay out for a second week and to ask the crews of the islands to join them.${TWO_MORE}`,
    ["title: Ferries stay in", "1: Harbour workers of", "2: Talks go on.", "3: No date was"],
  ],
  [
    "a picture's caption under the byline",
    `Ferries stay in port\nBy Ida Brandt\nBoats at the quay on Monday. (NT Photo)\n\nHarbour workers voted.${TWO_MORE}`,
    ["title: Ferries stay in", "1: Harbour workers voted.", "2: Talks go on.", "3: No date was"],
  ],
  [
    "a short statement right under the title, which may be a caption",
    `Ferries stay in port\nBoats at the quay on Monday.\n\nHarbour workers voted.${TWO_MORE}`,
    ["title: Ferries stay in", "1: Harbour workers voted.", "2: Talks go on.", "3: No date was"],
  ],
  [
    "what the writer is, under the byline",
    `Ferries stay in port\nBy Ida Brandt\nStaff Writer\n\nHarbour workers voted.${TWO_MORE}`,
    ["title: Ferries stay in", "1: Harbour workers voted.", "2: Talks go on.", "3: No date was"],
  ],
  [
    "a second deck and a byline that stand alone",
    `Ferries stay in port\n\nUnion says it can hold out for months\n\nBy Ida Brandt\n\nHarbour workers voted.${TWO_MORE}`,
    ["title: Ferries stay in", "1: Harbour workers voted.", "2: Talks go on.", "3: No date was"],
  ],
  [
    "a title with a dash",
    `HALMSUND — a history of its port\n\nThe port is old.${TWO_MORE}`,
    ["title: HALMSUND — a", "1: The port is", "2: Talks go on.", "3: No date was"],
  ],
  [
    "a press release",
    `FOR IMMEDIATE RELEASE\n3 May 2021\n\nPort of Halmsund opens its new quay\n\nHALMSUND, 3 May 2021 — The port has opened its quay.${TWO_MORE}`,
    ["title: Port of Halmsund", "1: HALMSUND, 3 May", "2: Talks go on.", "3: No date was"],
  ],
  [
    "minutes with their header",
    "Minutes of the Harbour Board\n14 May 2021\nPresent: Ida Brandt, Jo Ek\nApologies: Mira Sand\nChair: Ida Brandt\n\nThe board met at nine.\n\nThe budget was approved.",
    ["title: Minutes of the", "1: The board met", "2: The budget was"],
  ],
  [
    "a transcript, where each turn is a paragraph",
    "Interview with Ida Brandt\n3 May 2021\n\nQ: Why did you leave?\nA: There was no\nmoney left.\nQ: None?\nA: None at all.",
    ["title: Interview with Ida", "1: Q: Why did", "2: A: There was", "3: Q: None?", "4: A: None at"],
  ],
  [
    "a transcript with times and roles",
    "Hearing of 3 May\n\n[00:01:10] THE CHAIR: Order, please\n[00:01:12] MS BRANDT: We object to\nthe budget\n[00:01:20] THE CHAIR: So noted\n[00:01:25] MS BRANDT: Thank you",
    [
      "title: Hearing of 3",
      "1: [00:01:10] THE CHAIR:",
      "2: [00:01:12] MS BRANDT:",
      "3: [00:01:20] THE CHAIR:",
      "4: [00:01:25] MS BRANDT:",
    ],
  ],
  [
    "a header of fields, whose labels are no speakers",
    "Survey of the quay\n\nThe survey was made in May.\n\nDepth: nine metres\nWidth: forty metres",
    ["title: Survey of the", "1: The survey was", "2: Depth: nine metres"],
  ],
  [
    "a ruling, by the numbers of its paragraphs",
    "Brandt v Port of Halmsund\n\nHALMSUND DISTRICT COURT\n\nJudge Olsen gave this judgment.\n\nThe facts\n\n1. The claimant worked at the quay.\n\n2. Clause 4 of her contract says:\n\n“No hand shall work on a Sunday.”\n\n3. She was dismissed in May.\n\nTHE ORDER\n\n4. The claim succeeds.",
    [
      "title: Brandt v Port",
      "1: The claimant worked",
      "2: Clause 4 of",
      "2: “No hand shall",
      "3: She was dismissed",
      "4: The claim succeeds.",
    ],
  ],
  [
    "a ruling with numbers in brackets",
    "Brandt v Port\n\nJudge Olsen:\n\n[1] The claimant worked\nat the quay.\n\n[2] She was dismissed.\n\n[3] The claim succeeds.",
    ["title: Brandt v Port", "1: The claimant worked", "2: She was dismissed.", "3: The claim succeeds."],
  ],
  [
    "a list of three in a story, which is no numbering of its paragraphs",
    "Ferries stay in port\n\nHarbour workers voted.\n\nThey want:\n1. more pay\n2. shorter shifts\n3. a canteen\n\nTalks go on.\n\nNo date was set.\n\nThe port is closed.",
    [
      "title: Ferries stay in",
      "1: Harbour workers voted.",
      "2: They want:",
      "3: more pay",
      "4: shorter shifts",
      "5: a canteen",
      "6: Talks go on.",
      "7: No date was",
      "8: The port is",
    ],
  ],
];

describe("paragraphs as a reader counts them, in", () => {
  for (const [name, text, counted] of CASES) it(name, () => assert.deepEqual(countOf(text), counted));
});
