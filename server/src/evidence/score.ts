import { BIAS, WEIGHTS } from "./data/score-weights.ts";
import type { Comparison } from "./fault.ts";
import { findFeatures, type RuleMarks } from "./score-features.ts";

/**
 * Probability that a claim is supported, 0..1 with four decimals: a logistic regression over `findFeatures`, fitted by
 * test/eval/fit-score.ts to as many supported claims as others. It orders claims; verdicts are the rules' alone.
 */
export function scoreComparison(comparison: Comparison, rules: RuleMarks): number {
  const features = findFeatures(comparison, rules);
  let sum: number = BIAS;
  features.forEach((value, index) => {
    sum += value * (WEIGHTS[index]?.[1] as number);
  });
  return Math.round(logistic(sum) * 1e4) / 1e4;
}

/** `Math.exp` may differ between engines in its last bit; sums, products and quotients may not. */
function logistic(sum: number): number {
  let power = Math.max(-20, Math.min(20, -sum)) / 1024;
  power = 1 + power * (1 + (power / 2) * (1 + power / 3));
  for (let i = 0; i < 10; i++) power *= power;
  return 1 / (1 + power);
}
