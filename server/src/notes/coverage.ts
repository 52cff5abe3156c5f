import type { Range } from "../text/range.ts";
import type { LeafSentence } from "./leaf-sentences.ts";
import type { PlacedLeaf } from "./placed-leaves.ts";

/** Which citations cover what stands in a leaf. Numbers are indices into the note's citations. */
export interface LeafCoverage {
  /** For each sentence the marks in it or right behind it, as indices into the leaf's marks. */
  readonly direct: readonly (readonly number[])[];
  /** Citations that cover all of the leaf's sentences that have none of their own. */
  readonly whole: readonly number[];
}

/** A leaf that is nothing but its citations: `— [@a]`. */
const NO_WORDS = /^[\s.,;:()–—―-]*(?:(?:sources?|see|from|via|cf\.?)[\s.:]*)?$/i;
const NO_MARKS: readonly never[] = [];
const CLOSING = /^[\s.!?…。！？"'”’»)\]]*$/;

/**
 * Finds what the citations of a note cover: the sentence they stand in or follow. Marks at the end of a leaf without
 * others cover all of it; a leaf of citations alone covers the list item, table row, block quote or paragraph before it.
 */
export function findCoverage(leaves: readonly PlacedLeaf[]): LeafCoverage[] {
  const given = giveToNeighbours(leaves);
  return leaves.map((placed, index) => {
    const citing = citingMarks(placed);
    if (citing.length === 0) return { direct: NO_MARKS, whole: given[index] ?? [] };
    const direct = placed.leaf.sentences.map(() => [] as number[]);
    for (const mark of citing) direct[ownerOf(placed, mark)]?.push(mark);
    const whole = trailingOnly(placed, citing) ? numbers(placed, citing) : [];
    return { direct, whole };
  });
}

/** Whether a leaf holds citations and no words beside them. */
export function isCitationOnly(placed: PlacedLeaf): boolean {
  return NO_WORDS.test(placed.leaf.text) && citingMarks(placed).length > 0;
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

/** A leaf's marks that stand for citations. */
export function citingMarks({ cited }: PlacedLeaf): readonly number[] {
  if (cited.length === 0) return NO_MARKS;
  return [...cited.keys()].filter((mark) => (cited[mark] as readonly number[]).length > 0);
}

/** For each leaf the citations it gets from leaves of citations alone, from the last leaf of its block quote, and from a lead-in. */
function giveToNeighbours(leaves: readonly PlacedLeaf[]): (readonly number[] | undefined)[] {
  const given: (readonly number[] | undefined)[] = leaves.map(() => undefined);
  const give = (from: number, covers: (leaf: PlacedLeaf) => boolean) => {
    const giver = leaves[from] as PlacedLeaf;
    const citations = numbers(giver, citingMarks(giver));
    for (let at = from - 1; at >= 0 && covers(leaves[at] as PlacedLeaf); at--) given[at] ??= citations;
    for (
      let at = from + 1;
      giver.leaf.kind === "cell" && at < leaves.length && covers(leaves[at] as PlacedLeaf);
      at++
    ) {
      given[at] ??= citations;
    }
  };
  for (const [index, placed] of leaves.entries()) {
    const before = leaves[index - 1];
    if (placed.leaf.kind === "heading" || placed.leaf.footnote !== undefined) continue;
    if (isCitationOnly(placed)) {
      if (placed.leaf.kind === "cell") give(index, (other) => other.group === placed.group);
      else if (before && before.leaf.kind !== "heading" && before.leaf.footnote === undefined) {
        give(index, coveredBy(before, placed));
      }
    } else if (placed.quote !== undefined && leaves[index + 1]?.quote !== placed.quote) {
      const others = leaves.filter((other) => other.quote === placed.quote && other !== placed);
      const citing = citingMarks(placed);
      const alone = others.every((other) => citingMarks(other).length === 0);
      if (citing.length > 0 && alone && trailingOnly(placed, citing))
        give(index, (other) => other.quote === placed.quote);
    }
  }
  giveToItems(leaves, given);
  return given;
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
  for (const [index, placed] of leaves.entries()) {
    const next = leaves[index + 1];
    const isLeadIn = placed.group === undefined && placed.leaf.kind === "paragraph" && /[:：]$/.test(placed.leaf.text);
    if (!isLeadIn || next?.leaf.kind !== "item") continue;
    const citing = citingMarks(placed);
    const isItem = isInBlockOf(next);
    for (let at = index + 1; citing.length > 0 && at < leaves.length && isItem(leaves[at] as PlacedLeaf); at++) {
      given[at] ??= numbers(placed, citing);
    }
  }
}

function trailingOnly(placed: PlacedLeaf, citing: readonly number[]): boolean {
  const { text, marks } = placed.leaf;
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
