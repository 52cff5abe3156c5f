// Made by test/eval/fit-score.ts; do not edit.
export const BIAS = -0.595;

/** The weight of each feature, in the order of FEATURES. */
export const WEIGHTS: readonly (readonly [feature: string, weight: number])[] = [
  ["wordsInSet", 0.527],
  ["wordsAnywhere", 0.545],
  ["missingSquared", -0.418],
  ["leastFit", 0.336],
  ["misplaced", -0.063],
  ["inOrder", 0.34],
  ["unused", -0.313],
  ["length", -0.059],
  ["namesInSet", 0.396],
  ["leastNameFit", 0.28],
  ["namesMissing", -0.188],
  ["nameRival", -0.198],
  ["rolesExchanged", -0.455],
  ["otherKind", -0.804],
  ["negationAdded", -0.407],
  ["negationAddedClose", -1.484],
  ["negationDropped", -0.15],
  ["opposite", -3.393],
  ["strongMissing", -0.06],
  ["wider", -0.138],
  ["valueFine", 0.257],
  ["valueDisplaced", -0.152],
  ["valueNowhere", -0.595],
  ["valueRivalClose", -1.137],
];
