// Made by test/eval/fit-score.ts; do not edit.
export const BIAS = -0.502;

/** The weight of each feature, in the order of FEATURES. */
export const WEIGHTS: readonly (readonly [feature: string, weight: number])[] = [
  ["wordsInSet", 0.529],
  ["wordsAnywhere", 0.538],
  ["missingSquared", -0.416],
  ["leastFit", 0.322],
  ["misplaced", -0.061],
  ["inOrder", 0.354],
  ["unused", -0.302],
  ["length", -0.056],
  ["namesInSet", 0.365],
  ["leastNameFit", 0.248],
  ["namesMissing", -0.173],
  ["nameRival", -0.171],
  ["rolesExchanged", -0.408],
  ["otherKind", -0.776],
  ["negationAdded", -0.364],
  ["negationAddedClose", -1.343],
  ["negationDropped", -0.139],
  ["opposite", -3.16],
  ["strongMissing", -0.053],
  ["wider", -0.131],
  ["valueFine", 0.229],
  ["valueDisplaced", -0.137],
  ["valueNowhere", -0.554],
  ["valueRivalClose", -0.978],
  ["contradicted", -0.349],
  ["lacking", -0.184],
  ["borneOut", 0.446],
];
