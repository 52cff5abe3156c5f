import type { Verdict } from "../evidence/verdict.ts";
import { overlaps, type Range } from "../text/range.ts";

/** The words of a claim as written, in order; words that follow each other are one stretch. */
export interface Stretches {
  readonly borneOut: readonly string[];
  /** Words that stand nowhere in the evidence and that no reason against the claim names. */
  readonly notFound: readonly string[];
}

/** Marks that end a stretch even where no word of weight stands between. */
const BREAK = /[.,;:!?()[\]–—]/;

/** Parts a claim into what its evidence bears out and what it does not. Function words go with their neighbours. */
export function findStretches(text: string, { alignment, reasons }: Verdict): Stretches {
  const against = reasons.filter(({ direction, evidence }) => direction === "against" && evidence !== undefined);
  const isNamed = (range: Range) => against.some((reason) => overlaps(reason.claim, range));
  const stretches: { start: number; end: number; kind: "borneOut" | "notFound" | "otherwise" }[] = [];
  for (const { claim, borneOut } of alignment) {
    const kind = isNamed(claim) ? "otherwise" : borneOut ? "borneOut" : "notFound";
    const last = stretches[stretches.length - 1];
    const between = { start: last?.end ?? 0, end: claim.start };
    const goesOn = last?.kind === kind && !BREAK.test(text.slice(between.start, between.end)) && !isNamed(between);
    if (goesOn) last.end = claim.end;
    else stretches.push({ start: claim.start, end: claim.end, kind });
  }
  const ofKind = (wanted: string) =>
    stretches.filter(({ kind }) => kind === wanted).map(({ start, end }) => text.slice(start, end));
  return { borneOut: ofKind("borneOut"), notFound: ofKind("notFound") };
}
