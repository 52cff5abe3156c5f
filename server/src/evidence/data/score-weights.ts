// Made by test/eval/fit-score.ts; do not edit.
export const BIAS = -0.48;

/** The weight of each feature, in the order of FEATURES. */
export const WEIGHTS: readonly (readonly [feature: string, weight: number])[] = [
  ["wordsInSet", 0.532],
  ["wordsAnywhere", 0.537],
  ["missingSquared", -0.416],
  ["leastFit", 0.327],
  ["misplaced", -0.065],
  ["inOrder", 0.364],
  ["copied", -0.525],
  ["unused", -0.318],
  ["length", -0.048],
  ["namesInSet", 0.365],
  ["leastNameFit", 0.25],
  ["namesMissing", -0.177],
  ["nameRival", -0.172],
  ["rolesExchanged", -0.403],
  ["otherKind", -0.743],
  ["negationAdded", -0.371],
  ["negationAddedClose", -1.376],
  ["negationDropped", -0.142],
  ["opposite", -3.151],
  ["strongMissing", -0.049],
  ["wider", -0.134],
  ["valueFine", 0.236],
  ["valueDisplaced", -0.141],
  ["valueNowhere", -0.565],
  ["valueRivalClose", -0.96],
  ["contradicted", -0.349],
  ["lacking", -0.183],
  ["borneOut", 0.447],
];
