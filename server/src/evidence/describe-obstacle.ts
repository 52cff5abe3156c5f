import type { Unit } from "./analysed-text.ts";
import type { Obstacle } from "./borne-out.ts";
import type { Comparison } from "./fault.ts";

/** Words of the claim that a message names. */
const MOST_WORDS = 3;
const PRESENT = 0.7;

/** Why a claim of which nothing particular is missing is left open, as a person would say it; plain text. */
export function describeObstacle(comparison: Comparison, { kind, units }: Obstacle): string {
  const words = quote(comparison, units);
  switch (kind) {
    case "missing word":
      return stand(comparison, units)
        ? "The passages have its words, but no one sentence has all of them."
        : `The nearest sentence does not have ${words}.`;
    case "modifier":
      return `The nearest sentence does not say ${words} of it.`;
    case "opposite":
      return `The passages have a word for the opposite of ${words}.`;
    case "foreign name":
      return `The sources do not have the whole of the name ${words}.`;
    case "put together":
      return `The nearest sentence does not have ${words} as one name.`;
    case "governor":
    case "given elsewhere":
      return `The words around ${words} stand with something else in the passages.`;
    default:
      return SAID[kind];
  }
}

const SAID = {
  question: "The nearest sentence is a question.",
  denial: "The nearest sentence denies or limits part of it.",
  order: "The nearest sentence has its words in another order.",
  value: "The nearest sentence has another number or date in that place.",
  bearer: "The nearest sentence may speak of somebody or something else.",
  phrase: "Words that belong together in it stand apart in the nearest sentence.",
  aside: "The nearest sentence sets part of it aside, with a word such as “outside” or “almost”.",
  firmness: "The nearest sentence has it as possible, planned or reported.",
  scope: "The nearest sentence does not say it of so many.",
  comparison: "The nearest sentence does not compare the two in this way.",
  contrast: "The nearest sentence sets parts of it against each other.",
  roles: "In the nearest sentence somebody else may do what it says.",
  direction: "The nearest sentence goes in another direction.",
  speaker: "The nearest sentence does not name this speaker.",
} as const;

/** Whether other sentences chosen, or the title, bear these words out. */
function stand({ claim, strength }: Comparison, units: readonly Unit[]): boolean {
  return units.every((unit) => (strength[claim.units.indexOf(unit)] as number) >= PRESENT);
}

/** The claim's words as written; those that follow each other are one quotation. */
function quote({ text, claim }: Comparison, units: readonly Unit[]): string {
  const runs: { start: number; end: number; last: number }[] = [];
  for (const unit of units) {
    const index = claim.units.indexOf(unit);
    const run = runs.at(-1);
    if (run && run.last === index - 1) Object.assign(run, { end: unit.end, last: index });
    else runs.push({ start: unit.start, end: unit.end, last: index });
  }
  const quoted = runs.slice(0, MOST_WORDS).map(({ start, end }) => `“${text.slice(start, end).replace(/\s+/g, " ")}”`);
  if (runs.length > MOST_WORDS) return `${quoted.join(", ")} and other words`;
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
}
