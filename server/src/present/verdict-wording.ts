import type { VerdictKind } from "../evidence/verdict.ts";
import { bold, type Line, say } from "./answer.ts";

const SAID: Readonly<Record<VerdictKind, string>> = {
  supported: "Borne out.",
  contradicted: "The source says otherwise.",
  unsupported: "Not borne out.",
  unchecked: "Cannot tell.",
};

/** The verdict as a person would say it, with its reasons; those that speak against a claim say it by themselves. */
export function verdictLine(kind: VerdictKind, reasons: readonly string[]): Line {
  const [first, ...others] = reasons;
  if (first === undefined) return say(bold(SAID[kind]));
  if (kind === "contradicted") return say(bold(first), ...others.map((reason) => ` ${reason}`));
  return say(bold(SAID[kind]), ` ${reasons.join(" ")}`);
}
