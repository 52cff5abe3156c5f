import { findWords } from "../text/words.ts";
import type { Source } from "./source.ts";

/** Words that follow each other, taken as one. */
const RUN = 4;
/** Share of the shorter text's runs that the longer one must have. */
const SHARED = 0.6;
/** Words of each text that are looked at. */
const LONGEST = 2000;

/** Whether two sources are nearly the same text, as reprints of one report are: to be counted as one. */
export function areNearIdentical(a: Source, b: Source): boolean {
  const [one, other] = [runsOf(a), runsOf(b)];
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  if (fewer.size === 0) return false;
  let shared = 0;
  for (const run of fewer) if (more.has(run)) shared++;
  return shared >= SHARED * fewer.size;
}

function runsOf({ text }: Source): ReadonlySet<string> {
  const norms: string[] = [];
  for (const { norm } of findWords(text.slice(0, LONGEST * 8), { start: 0, end: Math.min(text.length, LONGEST * 8) })) {
    norms.push(norm);
    if (norms.length === LONGEST) break;
  }
  const runs = new Set<string>();
  for (let i = 0; i + RUN <= norms.length; i++) runs.add(norms.slice(i, i + RUN).join(" "));
  return runs;
}
