import type { Verdict } from "../evidence/verdict.ts";
import { explainWords } from "./explained-words.ts";

/** The words of a claim as written, in order; words that follow each other are one stretch. */
export interface Stretches {
  readonly borneOut: readonly string[];
  /** Words that stand nowhere in the evidence and that no reason against the claim names. */
  readonly notFound: readonly string[];
}

/** Marks that end a stretch even where no word of weight stands between. */
const BREAK = /[.,;:!?()[\]–—]/;

/** Parts a claim into what its evidence bears out and what it does not have. Function words go with their neighbours. */
export function findStretches(text: string, verdict: Verdict): Stretches {
  const stretches: { start: number; end: number; kind: "borneOut" | "notFound" | "otherwise" }[] = [];
  for (const { claim, how } of explainWords(verdict)) {
    const kind = how === "not-found" ? "notFound" : how === "otherwise" ? "otherwise" : "borneOut";
    const last = stretches[stretches.length - 1];
    if (last?.kind === kind && !BREAK.test(text.slice(last.end, claim.start))) last.end = claim.end;
    else stretches.push({ start: claim.start, end: claim.end, kind });
  }
  const ofKind = (wanted: string) =>
    stretches.filter(({ kind }) => kind === wanted).map(({ start, end }) => text.slice(start, end));
  return { borneOut: ofKind("borneOut"), notFound: ofKind("notFound") };
}
