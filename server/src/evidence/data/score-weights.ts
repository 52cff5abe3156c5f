// Made by test/eval/fit-score.ts; do not edit.
export const BIAS = -0.497;

/** The weight of each feature, in the order of FEATURES. */
export const WEIGHTS: readonly (readonly [feature: string, weight: number])[] = [
  ["wordsInSet", 0.526],
  ["wordsAnywhere", 0.534],
  ["missingSquared", -0.413],
  ["leastFit", 0.321],
  ["misplaced", -0.061],
  ["inOrder", 0.352],
  ["unused", -0.301],
  ["length", -0.056],
  ["namesInSet", 0.362],
  ["leastNameFit", 0.247],
  ["namesMissing", -0.171],
  ["nameRival", -0.17],
  ["rolesExchanged", -0.406],
  ["otherKind", -0.771],
  ["negationAdded", -0.363],
  ["negationAddedClose", -1.34],
  ["negationDropped", -0.137],
  ["opposite", -3.143],
  ["strongMissing", -0.052],
  ["wider", -0.13],
  ["valueFine", 0.228],
  ["valueDisplaced", -0.137],
  ["valueNowhere", -0.551],
  ["valueRivalClose", -0.972],
  ["contradicted", -0.347],
  ["lacking", -0.182],
  ["borneOut", 0.43],
];
