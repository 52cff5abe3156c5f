// Made by test/eval/fit-score.ts; do not edit.
export const BIAS = -0.622;

/** The weight of each feature, in the order of FEATURES. */
export const WEIGHTS: readonly (readonly [feature: string, weight: number])[] = [
  ["wordsInSet", 0.668],
  ["wordsAnywhere", 0.536],
  ["missingSquared", -0.236],
  ["leastFit", 0.281],
  ["misplaced", -0.061],
  ["inOrder", 0.188],
  ["unused", -0.259],
  ["length", -0.057],
  ["namesInSet", 0.325],
  ["leastNameFit", 0.266],
  ["namesMissing", -0.172],
  ["nameRival", -0.2],
  ["rolesExchanged", -0.467],
  ["negationAdded", -0.393],
  ["negationAddedClose", -1.454],
  ["negationDropped", -0.151],
  ["opposite", -1.965],
  ["strongMissing", -0.062],
  ["wider", -0.116],
  ["valueFine", 0.242],
  ["valueDisplaced", -0.101],
  ["valueNowhere", -0.587],
  ["valueRivalClose", -1.142],
  ["whenDisplaced", -0.142],
  ["whenNowhere", -0.645],
];
