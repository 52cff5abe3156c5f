import { foldText } from "./fold.ts";
import type { Range } from "./range.ts";
import { findWords } from "./words.ts";

/** A stretch of words that two texts share, or that only one of them has. */
export interface WordDifference {
  readonly kind: "same" | "removed" | "added";
  /** As `a` has it; for `added`, as `b` has it. */
  readonly text: string;
  /** Place in the first text; empty for `added`. */
  readonly a: Range;
  /** Place in the second text; empty for `removed`. */
  readonly b: Range;
}

/** Beyond so many pairs of words to compare, the differing middle is given as a whole. */
const MAX_CELLS = 1_000_000;

/** A word or mark with the white space behind it. */
interface Token extends Range {
  readonly folded: string;
}

/**
 * How alike the words of two texts are, 0 to 1: twice the length of their longest common subsequence of words
 * (normalised, see `Word.norm`) by the number of words in both. Texts without words are alike if they fold alike.
 */
export function similarity(a: string, b: string): number {
  const left = findWords(a).map((word) => word.norm);
  const right = findWords(b).map((word) => word.norm);
  if (left.length + right.length === 0) return foldText(a).text.trim() === foldText(b).text.trim() ? 1 : 0;
  return (2 * commonLength(left, right)) / (left.length + right.length);
}

/**
 * Length of the longest common subsequence, 32 words of the first list at a time (Hyyrö, Bit-parallel LCS-length
 * computation revisited, 2004): a zero bit marks a row at which the length grows.
 */
function commonLength(left: readonly string[], right: readonly string[]): number {
  const count = Math.ceil(left.length / 32);
  const rows = new Map<string, Int32Array>();
  for (const [i, word] of left.entries()) {
    const vectors = rows.get(word) ?? new Int32Array(count);
    vectors[i >> 5] = (vectors[i >> 5] as number) | (1 << (i & 31));
    rows.set(word, vectors);
  }
  const state = new Int32Array(count).fill(-1);
  for (const word of right) {
    const vectors = rows.get(word);
    if (!vectors) continue;
    let carry = 0;
    for (let block = 0; block < count; block++) {
      const bits = state[block] as number;
      const equal = bits & (vectors[block] as number);
      const sum = (bits >>> 0) + (equal >>> 0) + carry;
      carry = sum > 0xffffffff ? 1 : 0;
      state[block] = sum | (bits & ~equal);
    }
  }
  let length = 0;
  for (let i = 0; i < left.length; i++) if ((((state[i >> 5] as number) >> (i & 31)) & 1) === 0) length++;
  return length;
}

/**
 * How the words and punctuation of `b` differ from those of `a`. The stretches' ranges cover both texts in order;
 * where words were replaced, what was removed stands before what was added. Typographic variants (`foldText`) and white
 * space make no difference, case does.
 */
export function diffWords(a: string, b: string): WordDifference[] {
  const left = tokensOf(a);
  const right = tokensOf(b);
  let head = 0;
  while (head < left.length && head < right.length && left[head]?.folded === right[head]?.folded) head++;
  let tail = 0;
  while (
    tail < left.length - head &&
    tail < right.length - head &&
    left.at(-1 - tail)?.folded === right.at(-1 - tail)?.folded
  ) {
    tail++;
  }
  const pairs: [number, number][] = [];
  for (let i = 0; i < head; i++) pairs.push([i, i]);
  const middle = commonTokens(left.slice(head, left.length - tail), right.slice(head, right.length - tail));
  for (const [i, j] of middle) pairs.push([head + i, head + j]);
  for (let i = tail; i > 0; i--) pairs.push([left.length - i, right.length - i]);
  return stretches(a, b, left, right, pairs);
}

/** Words and single marks; white space belongs to the token before it, leading white space to the first. */
function tokensOf(text: string): Token[] {
  const starts: number[] = [];
  for (const found of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\S/gu)) {
    starts.push(found.index);
  }
  if (text !== "") starts[0] = 0;
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? text.length;
    return { start, end, folded: foldText(text.slice(start, end)).text.trim() };
  });
}

/** Index pairs of a longest common subsequence, or none where there would be too much to compare. */
function commonTokens(left: readonly Token[], right: readonly Token[]): [number, number][] {
  const width = right.length + 1;
  if (left.length === 0 || right.length === 0 || left.length * right.length > MAX_CELLS) return [];
  const lengths = new Uint32Array((left.length + 1) * width);
  const lengthAt = (i: number, j: number) => lengths[i * width + j] as number;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const same = left[i]?.folded === right[j]?.folded;
      lengths[i * width + j] = same ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i]?.folded === right[j]?.folded) pairs.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function stretches(
  a: string,
  b: string,
  left: readonly Token[],
  right: readonly Token[],
  pairs: readonly (readonly [number, number])[],
): WordDifference[] {
  const differences: WordDifference[] = [];
  const startIn = (tokens: readonly Token[], index: number, text: string) => tokens[index]?.start ?? text.length;
  const add = (kind: WordDifference["kind"], rangeA: Range, rangeB: Range) => {
    const last = differences.at(-1);
    const joined = last?.kind === kind ? { a: last.a.start, b: last.b.start } : { a: rangeA.start, b: rangeB.start };
    if (last?.kind === kind) differences.pop();
    const [placeA, placeB] = [
      { start: joined.a, end: rangeA.end },
      { start: joined.b, end: rangeB.end },
    ];
    const text = kind === "added" ? b.slice(placeB.start, placeB.end) : a.slice(placeA.start, placeA.end);
    differences.push({ kind, text, a: placeA, b: placeB });
  };
  let atA = 0;
  let atB = 0;
  for (const [i, j] of [...pairs, [left.length, right.length] as const]) {
    const [startA, startB] = [startIn(left, i, a), startIn(right, j, b)];
    if (startA > atA) add("removed", { start: atA, end: startA }, { start: atB, end: atB });
    if (startB > atB) add("added", { start: startA, end: startA }, { start: atB, end: startB });
    [atA, atB] = [startIn(left, i + 1, a), startIn(right, j + 1, b)];
    if (i < left.length) add("same", { start: startA, end: atA }, { start: startB, end: atB });
  }
  return differences;
}
