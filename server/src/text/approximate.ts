export { diffWords, similarity, type WordDifference } from "./word-diff.ts";

/** A place in a text that a pattern fits with some edits. */
export interface ApproximatePlace {
  readonly start: number;
  readonly end: number;
  /** Insertions, deletions and substitutions of UTF-16 code units. */
  readonly errors: number;
}

/*
 * Myers' bit-vector algorithm (A fast bit-vector algorithm for approximate string matching based on dynamic
 * programming, J. ACM 46(3), 1999) with the pattern cut into blocks of 32 rows, of which only those that can still
 * lead to an answer are computed (Ukkonen's cut-off). Bit i of a block's vectors stands for the step between rows i and
 * i + 1 of a column of the table of edit distances.
 */
const BLOCK = 32;

interface PatternBlocks {
  readonly length: number;
  readonly count: number;
  /** For a code unit, one vector a block: the rows at which the pattern has it. */
  readonly rows: ReadonlyMap<number, Int32Array>;
  readonly none: Int32Array;
}

function blocksOf(pattern: string): PatternBlocks {
  const count = Math.ceil(pattern.length / BLOCK);
  const rows = new Map<number, Int32Array>();
  for (let i = 0; i < pattern.length; i++) {
    const code = pattern.charCodeAt(i);
    let vectors = rows.get(code);
    if (!vectors) {
      vectors = new Int32Array(count);
      rows.set(code, vectors);
    }
    const block = Math.floor(i / BLOCK);
    vectors[block] = (vectors[block] as number) | (1 << (i % BLOCK));
  }
  return { length: pattern.length, count, rows, none: new Int32Array(count) };
}

/**
 * Feeds the code units of a text and calls `report(column, distance)` for each column whose last row is at most
 * `maxErrors`; column `j` means that `j` code units have been read. With `anchored` the first row counts the units read
 * (distance to a prefix), else it is zero (the place may start anywhere).
 */
function scan(
  blocks: PatternBlocks,
  length: number,
  codeAt: (index: number) => number,
  maxErrors: number,
  anchored: boolean,
  report: (column: number, distance: number) => void,
): void {
  const { count } = blocks;
  const plus = new Int32Array(count).fill(-1);
  const minus = new Int32Array(count);
  const scores = new Int32Array(count);
  const rowsIn = (block: number) => (block === count - 1 ? blocks.length - block * BLOCK : BLOCK);

  /** Advances one block by a column; takes and gives the horizontal step above and below it. */
  const advance = (block: number, equal: number, stepIn: number): number => {
    const positive = plus[block] as number;
    const negative = minus[block] as number;
    const last = 1 << (rowsIn(block) - 1);
    const vertical = equal | negative;
    const eq = stepIn < 0 ? equal | 1 : equal;
    const diagonal = (((eq & positive) + positive) ^ positive) | eq;
    let up = negative | ~(diagonal | positive);
    let down = positive & diagonal;
    const stepOut = (up & last) !== 0 ? 1 : (down & last) !== 0 ? -1 : 0;
    up = (up << 1) | (stepIn > 0 ? 1 : 0);
    down = (down << 1) | (stepIn < 0 ? 1 : 0);
    plus[block] = down | ~(vertical | up);
    minus[block] = up & vertical;
    return stepOut;
  };

  let lastBlock = Math.min(count, Math.ceil((maxErrors + 1) / BLOCK)) - 1;
  for (let block = 0; block <= lastBlock; block++) scores[block] = block * BLOCK + rowsIn(block);
  for (let column = 1; column <= length; column++) {
    const equal = blocks.rows.get(codeAt(column - 1)) ?? blocks.none;
    let step = anchored ? 1 : 0;
    for (let block = 0; block <= lastBlock; block++) {
      step = advance(block, equal[block] as number, step);
      scores[block] = (scores[block] as number) + step;
    }
    const score = scores[lastBlock] as number;
    if (
      lastBlock + 1 < count &&
      score - step <= maxErrors &&
      (((equal[lastBlock + 1] as number) & 1) !== 0 || step < 0)
    ) {
      lastBlock++;
      plus[lastBlock] = -1;
      minus[lastBlock] = 0;
      scores[lastBlock] = score - step + rowsIn(lastBlock) + advance(lastBlock, equal[lastBlock] as number, step);
    } else {
      while (lastBlock > 0 && (scores[lastBlock] as number) >= maxErrors + rowsIn(lastBlock)) lastBlock--;
    }
    if (lastBlock === count - 1 && (scores[lastBlock] as number) <= maxErrors) {
      report(column, scores[lastBlock] as number);
    }
  }
}

/**
 * The places of a text that the pattern fits with at most `maxErrors` edits (fewer than the pattern is long), none
 * overlapping another, fewest errors first and then by position. Among the ends of one place with equally few errors
 * the first is taken; of its starts the one that makes it most nearly as long as the pattern. Case and form count: fold
 * both texts first.
 */
export function findApproximate(pattern: string, text: string, maxErrors: number): ApproximatePlace[] {
  const limit = Math.min(maxErrors, pattern.length - 1);
  if (limit < 0) return [];
  const endsByErrors: number[][] = [];
  scan(
    blocksOf(pattern),
    text.length,
    (index) => text.charCodeAt(index),
    limit,
    false,
    (end, errors) => {
      endsByErrors[errors] ??= [];
      (endsByErrors[errors] as number[]).push(end);
    },
  );

  const reversed = blocksOf([...Array(pattern.length).keys()].map((i) => pattern[pattern.length - 1 - i]).join(""));
  const taken = new Uint8Array(text.length);
  const shortest = pattern.length - limit;
  const places: ApproximatePlace[] = [];
  for (const [errors, ends] of endsByErrors.entries()) {
    const found: ApproximatePlace[] = [];
    for (const end of ends ?? []) {
      // A place is at least `shortest` long, so this needs no look at its middle.
      if (taken[end - 1] === 1 || taken[Math.max(0, end - shortest)] === 1) continue;
      const start = startOf(reversed, text, end, errors);
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push({ start, end, errors });
    }
    places.push(...found.sort((a, b) => a.start - b.start));
  }
  return places;
}

function startOf(reversed: PatternBlocks, text: string, end: number, errors: number): number {
  let best = 0;
  const reach = Math.min(end, reversed.length + errors);
  const away = (length: number) => Math.abs(length - reversed.length);
  scan(
    reversed,
    reach,
    (index) => text.charCodeAt(end - 1 - index),
    errors,
    true,
    (length, distance) => {
      if (distance === errors && (best === 0 || away(length) <= away(best))) best = length;
    },
  );
  return end - best;
}

/**
 * Edit distance of two short strings in UTF-16 code units, swapped neighbours counting as one edit (optimal string
 * alignment); `limit + 1` where it is more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const over = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return over;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let distance = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, (beforeLast[j - 2] as number) + 1);
      }
      row.push(distance);
      least = Math.min(least, distance);
    }
    if (least > limit && Math.min(...last) > limit) return over;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] as number, over);
}
