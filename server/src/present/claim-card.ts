import type { ClaimCard, ValueCard } from "../features/cards.ts";
import { type Answer, bold, italic, type Line, type Span, say } from "./answer.ts";
import type { LinkTargets } from "./link-targets.ts";
import { passageLine } from "./passage-lines.ts";
import { verdictLine } from "./verdict-wording.ts";

/** What the evidence says of a claim, and what in the claim it bears out. */
export function claimAnswer(card: ClaimCard, links: LinkTargets): Answer {
  const { verdict, passages, borneOut, notFound, reasons } = card;
  // The editor shows a finding's message above the card; what the verdict is, it says by itself.
  const isSaid = reasons.length === 0 && (verdict.kind === "contradicted" || verdict.kind === "unsupported");
  const lines: Line[] = isSaid ? [] : [verdictLine(verdict.kind, reasons)];
  const titles = new Set(passages.map(({ source }) => source.id));
  const isNear = verdict.kind === "unsupported" || verdict.kind === "unchecked";
  if (isNear && passages.length > 0) lines.push(say(passages.length === 1 ? "Nearest passage:" : "Nearest passages:"));
  lines.push(...passages.map((passage, i) => passageLine(passage, links, i === 0 || titles.size > 1)));
  if (verdict.kind === "supported") return lines;
  if (borneOut.length > 0) lines.push(say("Borne out: ", ...listed(borneOut)));
  if (passages.length > 0 && notFound.length > 0) lines.push(say("Not found there: ", ...listed(notFound)));
  return lines;
}

function listed(stretches: readonly string[]): readonly (Span | string)[] {
  return stretches.flatMap((words, i) => (i === 0 ? [italic(words)] : [" · ", italic(words)]));
}

const NO_VALUE = "the evidence gives no value for this";

/** A number or date of a claim in its normal form, and the evidence's value for it. */
export function valueAnswer(card: ValueCard, links: LinkTargets): Answer {
  const { described, evidence, near, borneOut, reasons, others } = card;
  const source = evidence?.described;
  const lines: Line[] = [];
  const isOpen = evidence === undefined || evidence.how === "open";
  if (isOpen) lines.push(say(bold(described), " · ", reasons.join(" ") || NO_VALUE));
  else if (evidence.how === "borne-out") lines.push(say(bold(described), " · borne out"));
  else lines.push(say("Note: ", bold(described), ...(source === undefined ? [] : [" · source: ", bold(source)])));
  if (!isOpen && reasons.length > 0) lines.push(say(reasons.join(" ")));
  if (near) lines.push(say("Nearest passage:"));
  const passage = evidence?.passage ?? near;
  if (passage) lines.push(passageLine(passage, links, true));
  if (evidence?.how === "otherwise" && borneOut.length > 0) lines.push(say("Borne out: ", ...listed(borneOut)));
  if (others.length > 0) lines.push(say(others.length === 1 ? "Another source:" : "Other sources:"));
  lines.push(...others.map((passage) => passageLine(passage, links, true)));
  return lines;
}
