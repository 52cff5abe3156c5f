import type { NumberReading } from "./number.ts";
import { isDigit, wordBefore } from "./number-context.ts";
import { isDesignator } from "./quantity-exclusions.ts";
import { isChange, isContest, isRecentChange, type Joined } from "./quantity-joining.ts";
import type { Tail } from "./quantity-tail.ts";
import { readUnit } from "./units-reading.ts";

/**
 * What two joined numbers are together: a share ("one in five"), a score, a range, two numbers of one unit ("rose from 3
 * to 5 %"), a name or telephone number that is none, or two numbers that only stand side by side.
 */
export type PairKind = "share" | "score" | "range" | "two" | "none" | "apart";

function isShare(text: string, first: NumberReading, { second, by }: Joined): boolean {
  if (!Number.isInteger(first.value) || !Number.isInteger(second.value)) return false;
  if (second.magnitude > 1 && second.value !== 100) return false;
  if (first.value >= second.value || first.value < 1) return false;
  if (by === "out of") return second.value <= 10 || second.value === 100;
  if (by !== "in" || readUnit(text, second.end) !== undefined) return false;
  return (first.value === 1 || first.words) && second.value <= 100 && !isDigit(text.charCodeAt(second.end + 1));
}

function isWhole(number: NumberReading): boolean {
  return (number.plain || number.words) && Number.isInteger(number.value) && number.magnitude === 1 && !number.fraction;
}

function isScore(text: string, lead: number, first: NumberReading, joined: Joined, tail: Tail): boolean {
  const { second, by } = joined;
  if (joined.unit !== undefined || tail.kind !== "count" || !isWhole(first) || !isWhole(second)) return false;
  if (by === "colon") return true;
  if (by !== "dash" && by !== "to") return false;
  if (by === "dash" && !(first.plain && second.plain)) return false;
  if (isContest(text, lead)) return true;
  if (by === "to" && (wordBefore(text, lead)?.text === "from" || isRecentChange(text, lead))) return false;
  if (by === "dash" && first.value >= 50 && (second.value >= 100 || first.value === second.value)) return false;
  return first.value >= second.value || (by === "dash" && first.value === 0);
}

/** Digit groups nobody counts with: "555-1234". */
function isTelephone(first: NumberReading, { second, by }: Joined): boolean {
  if (by !== "dash" || !first.plain || !second.plain) return false;
  return first.end - first.start === 3 && second.end - second.start === 4;
}

/** "Fell by 7 percent to 29 million litres", "fell 4 points to 61": by how much, and to what. */
function isChangeTo(text: string, lead: number, first: NumberReading, { unit, by, second }: Joined, tail: Tail) {
  const hasNoun = /\p{L}\s+\p{L}/u.test(text.slice(first.end, second.start));
  if (by === "to" && (unit !== undefined || hasNoun) && isRecentChange(text, lead)) return true;
  if (unit === undefined) return false;
  return tail.kind === "money" || (tail.unit !== undefined && tail.unit.canonical !== unit.unit.canonical);
}

/** What the pair is; `tail` is what stands behind the second number, `shared` the first with the second's magnitude. */
export function classifyPair(
  text: string,
  lead: number,
  first: NumberReading,
  shared: NumberReading,
  joined: Joined,
  tail: Tail,
): PairKind {
  const { second, by } = joined;
  if (isChangeTo(text, lead, first, joined, tail)) return "apart";
  if (isShare(text, first, joined)) return "share";
  const bare = first.plain && second.plain && tail.kind === "count";
  if (isTelephone(first, joined) || (bare && isDesignator(wordBefore(text, lead)?.text ?? ""))) return "none";
  if (isScore(text, lead, first, joined, tail)) return "score";
  if (by === "and") return "range";
  if (by === "or") return second.value === shared.value + 1 && shared.step === 1 ? "range" : "apart";
  if (by === "in" || by === "out of") return "apart";
  if (shared.value < second.value && by !== "colon" && !isChange(text, lead)) return "range";
  if (by !== "to") return "none";
  return joined.unit === undefined && tail.kind !== "money" && shared.value !== second.value ? "two" : "apart";
}
