// Made by test/eval/fit-score.ts; do not edit.
export const BIAS = -0.594;

/** The weight of each feature, in the order of FEATURES. */
export const WEIGHTS: readonly (readonly [feature: string, weight: number])[] = [
  ["wordsInSet", 0.525],
  ["wordsAnywhere", 0.543],
  ["missingSquared", -0.417],
  ["leastFit", 0.334],
  ["misplaced", -0.062],
  ["inOrder", 0.339],
  ["unused", -0.313],
  ["length", -0.058],
  ["namesInSet", 0.394],
  ["leastNameFit", 0.278],
  ["namesMissing", -0.188],
  ["nameRival", -0.196],
  ["rolesExchanged", -0.454],
  ["otherKind", -0.8],
  ["negationAdded", -0.405],
  ["negationAddedClose", -1.475],
  ["negationDropped", -0.144],
  ["opposite", -3.328],
  ["strongMissing", -0.06],
  ["wider", -0.137],
  ["valueFine", 0.255],
  ["valueDisplaced", -0.151],
  ["valueNowhere", -0.593],
  ["valueRivalClose", -1.129],
];
