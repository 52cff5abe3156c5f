// Made by test/eval/fit-score.ts; do not edit.
export const BIAS = -0.622;

/** The weight of each feature, in the order of FEATURES. */
export const WEIGHTS: readonly (readonly [feature: string, weight: number])[] = [
  ["wordsInSet", 0.67],
  ["wordsAnywhere", 0.538],
  ["missingSquared", -0.238],
  ["leastFit", 0.281],
  ["misplaced", -0.056],
  ["inOrder", 0.19],
  ["unused", -0.264],
  ["length", -0.058],
  ["namesInSet", 0.321],
  ["leastNameFit", 0.272],
  ["namesMissing", -0.171],
  ["nameRival", -0.2],
  ["rolesExchanged", -0.477],
  ["negationAdded", -0.396],
  ["negationAddedClose", -1.458],
  ["negationDropped", -0.151],
  ["opposite", -2.096],
  ["strongMissing", -0.058],
  ["wider", -0.122],
  ["valueFine", 0.242],
  ["valueDisplaced", -0.141],
  ["valueNowhere", -0.6],
  ["valueRivalClose", -1.128],
];
