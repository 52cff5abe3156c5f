import type { Range } from "../text/range.ts";
import type { LeafSentence } from "./leaf-sentences.ts";
import { areSame, type PlacedLeaf } from "./placed-leaves.ts";

/** Which citations cover what stands in a leaf. Numbers are indices into the note's citations. */
export interface LeafCoverage {
  /** For each sentence the marks in it or right behind it, as indices into the leaf's marks. */
  readonly direct: readonly (readonly number[])[];
  /** Citations that cover all of the leaf's sentences that have none of their own. */
  readonly whole: readonly number[];
}

const NONE: readonly never[] = [];
const CLOSING = /^[\s.!?…。！？"'”’»)\]]*$/;

/** The leaves of a version of a note, with what is covered in each. */
export interface CoveredLeaves {
  readonly leaves: readonly PlacedLeaf[];
  readonly coverage: readonly LeafCoverage[];
}

/**
 * Finds what the citations of a note cover: the sentence they stand in or follow. Marks at the end of a leaf without
 * others cover all of it; a leaf of citations alone covers the list item, table row, block quote or paragraph before it.
 * What is as in the version `before` is the same object.
 */
export function findCoverage(leaves: readonly PlacedLeaf[], before?: CoveredLeaves): LeafCoverage[] {
  const given = giveToNeighbours(leaves);
  return leaves.map((placed, index) => {
    const other = before?.leaves[index];
    const known = other?.leaf === placed.leaf && other.cited === placed.cited ? before?.coverage[index] : undefined;
    const { citing } = placed;
    if (citing.length === 0) {
      const whole = given[index] ?? NONE;
      return known && areSame(known.whole, whole) ? known : { direct: NONE, whole };
    }
    if (known) return known;
    const direct = placed.leaf.sentences.map(() => [] as number[]);
    for (const mark of citing) direct[ownerOf(placed, mark)]?.push(mark);
    const whole = trailingOnly(placed) ? numbers(placed, citing) : NONE;
    return { direct, whole };
  });
}

/** Whether a leaf holds citations and no words beside them. */
export function isCitationOnly({ leaf, citing }: PlacedLeaf): boolean {
  return leaf.bare && citing.length > 0;
}

/** The citations of some of a leaf's marks, each once. */
export function numbers(placed: PlacedLeaf, marks: readonly number[]): readonly number[] {
  const [first, ...others] = marks;
  if (first === undefined) return [];
  const citations = placed.cited[first] ?? [];
  return others.length === 0
    ? citations
    : [...new Set([citations, ...others.map((mark) => placed.cited[mark] ?? [])].flat())];
}

/** For each leaf the citations it gets from leaves of citations alone, from the last leaf of its block quote, and from a lead-in. */
function giveToNeighbours(leaves: readonly PlacedLeaf[]): (readonly number[] | undefined)[] {
  const given: (readonly number[] | undefined)[] = new Array(leaves.length).fill(undefined);
  const give = (from: number, covers: (leaf: PlacedLeaf) => boolean) => {
    const giver = leaves[from] as PlacedLeaf;
    const citations = numbers(giver, giver.citing);
    for (let at = from - 1; at >= 0 && covers(leaves[at] as PlacedLeaf); at--) given[at] ??= citations;
    for (
      let at = from + 1;
      giver.leaf.kind === "cell" && at < leaves.length && covers(leaves[at] as PlacedLeaf);
      at++
    ) {
      given[at] ??= citations;
    }
  };
  for (let index = 0; index < leaves.length; index++) {
    const placed = leaves[index] as PlacedLeaf;
    const before = leaves[index - 1];
    if (placed.leaf.kind === "heading" || placed.leaf.footnote !== undefined) continue;
    if (isCitationOnly(placed)) {
      if (placed.leaf.kind === "cell") give(index, (other) => other.group === placed.group);
      else if (before && before.leaf.kind !== "heading" && before.leaf.footnote === undefined) {
        give(index, coveredBy(before, placed));
      }
    } else if (placed.quote !== undefined && leaves[index + 1]?.quote !== placed.quote) {
      if (placed.citing.length > 0 && isAloneInQuote(leaves, index) && trailingOnly(placed))
        give(index, (other) => other.quote === placed.quote);
    }
  }
  giveToItems(leaves, given);
  return given;
}

/** Whether no leaf before the last one of a block quote has a citation. */
function isAloneInQuote(leaves: readonly PlacedLeaf[], last: number): boolean {
  const { quote } = leaves[last] as PlacedLeaf;
  for (let at = last - 1; leaves[at]?.quote === quote; at--) if (leaves[at]?.citing.length !== 0) return false;
  return true;
}

/** What a citation on its own covers when `before` stands before it: behind a list or table all of it. */
function coveredBy(before: PlacedLeaf, giver: PlacedLeaf): (other: PlacedLeaf) => boolean {
  if (before.quote !== undefined) return (other) => other.quote === before.quote;
  if (before.group !== undefined && giver.group === undefined) return isInBlockOf(before);
  if (before.group !== undefined) return (other) => other.group === before.group;
  return (other) => other === before;
}

/** Whether a leaf is an item or cell of the same top-level block. */
function isInBlockOf({ group }: PlacedLeaf): (other: PlacedLeaf) => boolean {
  const block = group?.split(".")[0];
  return (other) => other.group !== undefined && other.group.split(".")[0] === block;
}

/** Lets the citations of "Three things happened [@a]:" cover the items behind that have none. */
function giveToItems(leaves: readonly PlacedLeaf[], given: (readonly number[] | undefined)[]): void {
  for (let index = 0; index < leaves.length; index++) {
    const placed = leaves[index] as PlacedLeaf;
    const next = leaves[index + 1];
    const isLeadIn = placed.group === undefined && placed.leaf.kind === "paragraph" && placed.leaf.leadsIn;
    if (!isLeadIn || next?.leaf.kind !== "item" || placed.citing.length === 0) continue;
    const isItem = isInBlockOf(next);
    for (let at = index + 1; at < leaves.length && isItem(leaves[at] as PlacedLeaf); at++) {
      given[at] ??= numbers(placed, placed.citing);
    }
  }
}

/** Whether all marks that stand for citations stand at the end of the leaf. */
function trailingOnly({ leaf: { text, marks }, citing }: PlacedLeaf): boolean {
  return citing.every((mark) => CLOSING.test(text.slice(marks[mark]?.plain.start)));
}

/** Index of the sentence that a mark belongs to: the one around it, or the one it follows. */
function ownerOf({ leaf }: PlacedLeaf, markIndex: number): number {
  const { sentences, marks } = leaf;
  const { plain, narrative } = marks[markIndex] as { plain: Range; narrative: boolean };
  const at = plain.start;
  if (plain.end > at) {
    const around = sentences.findIndex((sentence) => sentence.start < plain.end && at < sentence.end);
    const sentence = sentences[around];
    const alone = sentence && sentence.claim === "never" && at <= sentence.start && around > 0;
    return alone && plain.end >= lastLetter(leaf.text, sentence) ? around - 1 : around;
  }
  let owner = 0;
  for (const [index, sentence] of sentences.entries()) if (sentence.start < at) owner = index;
  // "One. @key says two." begins the second sentence.
  const sentence = sentences[owner];
  const begins = narrative && sentence?.terminated && sentence.end <= at && sentences[owner + 1] !== undefined;
  return begins ? owner + 1 : owner;
}

function lastLetter(text: string, sentence: LeafSentence): number {
  return sentence.start + text.slice(sentence.start, sentence.end).replace(/[^\p{L}\p{N}]+$/u, "").length;
}
