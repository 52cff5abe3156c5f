// Made by test/eval/fit-score.ts; do not edit.
export const BIAS = -0.495;

/** The weight of each feature, in the order of FEATURES. */
export const WEIGHTS: readonly (readonly [feature: string, weight: number])[] = [
  ["wordsInSet", 0.527],
  ["wordsAnywhere", 0.535],
  ["missingSquared", -0.414],
  ["leastFit", 0.321],
  ["misplaced", -0.061],
  ["inOrder", 0.353],
  ["unused", -0.301],
  ["length", -0.056],
  ["namesInSet", 0.362],
  ["leastNameFit", 0.247],
  ["namesMissing", -0.172],
  ["nameRival", -0.17],
  ["rolesExchanged", -0.406],
  ["otherKind", -0.772],
  ["negationAdded", -0.363],
  ["negationAddedClose", -1.337],
  ["negationDropped", -0.138],
  ["opposite", -3.147],
  ["strongMissing", -0.052],
  ["wider", -0.131],
  ["valueFine", 0.228],
  ["valueDisplaced", -0.137],
  ["valueNowhere", -0.551],
  ["valueRivalClose", -0.973],
  ["contradicted", -0.347],
  ["lacking", -0.183],
  ["borneOut", 0.444],
];
