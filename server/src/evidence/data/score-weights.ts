// Made by test/eval/fit-score.ts; do not edit.
export const BIAS = -0.632;

/** The weight of each feature, in the order of FEATURES. */
export const WEIGHTS: readonly (readonly [feature: string, weight: number])[] = [
  ["wordsInSet", 0.672],
  ["wordsAnywhere", 0.541],
  ["missingSquared", -0.238],
  ["leastFit", 0.282],
  ["misplaced", -0.056],
  ["inOrder", 0.191],
  ["unused", -0.265],
  ["length", -0.057],
  ["namesInSet", 0.324],
  ["leastNameFit", 0.274],
  ["namesMissing", -0.172],
  ["nameRival", -0.201],
  ["rolesExchanged", -0.475],
  ["negationAdded", -0.396],
  ["negationAddedClose", -1.46],
  ["negationDropped", -0.151],
  ["opposite", -2.102],
  ["strongMissing", -0.06],
  ["wider", -0.121],
  ["valueFine", 0.241],
  ["valueDisplaced", -0.141],
  ["valueNowhere", -0.602],
  ["valueRivalClose", -1.135],
];
