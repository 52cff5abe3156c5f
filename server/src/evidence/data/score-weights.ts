// Made by test/eval/fit-score.ts; do not edit.
export const BIAS = -0.378;

/** The weight of each feature, in the order of FEATURES. */
export const WEIGHTS: readonly (readonly [feature: string, weight: number])[] = [
  ["wordsInSet", 0.556],
  ["wordsAnywhere", 0.564],
  ["missingSquared", -0.439],
  ["leastFit", 0.339],
  ["misplaced", -0.065],
  ["inOrder", 0.381],
  ["copied", -0.534],
  ["unused", -0.318],
  ["length", -0.061],
  ["namesInSet", 0.38],
  ["leastNameFit", 0.259],
  ["namesMissing", -0.179],
  ["nameRival", -0.178],
  ["rolesExchanged", -0.422],
  ["otherKind", -0.8],
  ["negationAdded", -0.377],
  ["negationAddedClose", -1.386],
  ["negationDropped", -0.144],
  ["opposite", -3.273],
  ["strongMissing", -0.055],
  ["wider", -0.138],
  ["valueFine", 0.238],
  ["valueDisplaced", -0.142],
  ["valueNowhere", -0.573],
  ["valueRivalClose", -1.001],
  ["contradicted", -0.361],
  ["lacking", -0.191],
  ["borneOut", 0.456],
];
