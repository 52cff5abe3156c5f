/*
 * npm run eval:fit -- FILE...
 *
 * Fits the weights of the score (server/src/evidence/data/score-weights.ts) to files of labelled claims
 * (see README.md here), the quarter set aside left out. Prints for each file how well weights fitted on the other
 * origins alone do, on the part looked at and on the part set aside, and how well calibrated they are.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { analyseText } from "../../server/src/evidence/analysed-text.ts";
import { makeComparison } from "../../server/src/evidence/make-comparison.ts";
import { FEATURES, findFeatures } from "../../server/src/evidence/score-features.ts";
import { makeClaimInput } from "./evidence-source.ts";
import { isSetAside, parseLabelledClaims } from "./labelled-claim.ts";
import { fitLogistic, type LogisticModel, predict } from "./logistic.ts";
import { originOf } from "./origins.ts";
import { areaUnderCurve, balancedAccuracy, bestThreshold } from "./statistics.ts";

interface Example {
  readonly file: string;
  readonly origin: string;
  readonly supported: boolean;
  readonly aside: boolean;
  readonly features: readonly number[];
}

/** Features that speak for a claim; all others speak against it. */
const FOR: ReadonlySet<string> = new Set([
  "wordsInSentence",
  "wordsInSet",
  "wordsInSetOverMost",
  "wordsAnywhere",
  "namesInSet",
  "inOrder",
  "pairs",
  "valueFine",
]);

/** What is known beforehand: the more of a claim's words, names and values stand in its evidence, the better. */
const PRIOR: Partial<Record<(typeof FEATURES)[number], number>> = {
  wordsInSet: 0.3,
  wordsAnywhere: 0.3,
  namesInSet: 0.15,
  wordsMissing: -0.15,
  namesMissing: -0.15,
  valueNowhere: -0.15,
};
const PULL = 0.2;

function readExamples(path: string): Example[] {
  const file = basename(path);
  return parseLabelledClaims(readFileSync(path, "utf8")).map((row) => {
    const input = makeClaimInput(row);
    const comparison = makeComparison(input, analyseText(input.text, undefined), input.passages);
    return {
      file,
      origin: originOf(file, row),
      supported: row.label === "supported",
      aside: isSetAside(row),
      features: findFeatures(comparison),
    };
  });
}

/** Each origin counts the same, within it each file, within that supported claims and others. */
function fitExamples(examples: readonly Example[]): LogisticModel {
  const counts = new Map<string, number>();
  const files = new Map<string, Set<string>>();
  const keyOf = ({ origin, file, supported }: Example) => `${origin} ${file} ${supported}`;
  for (const example of examples) {
    counts.set(keyOf(example), (counts.get(keyOf(example)) ?? 0) + 1);
    files.set(example.origin, (files.get(example.origin) ?? new Set()).add(example.file));
  }
  const observations = examples.map((example) => ({
    features: example.features,
    positive: example.supported,
    weight: 1 / (counts.get(keyOf(example)) as number) / (files.get(example.origin) as Set<string>).size,
  }));
  const signs = FEATURES.map((name) => (FOR.has(name) ? 1 : -1));
  return fitLogistic(observations, { signs, prior: FEATURES.map((name) => PRIOR[name] ?? 0), pull: PULL });
}

function scoresOf(model: LogisticModel, examples: readonly Example[]) {
  const of = (supported: boolean) =>
    examples.filter((example) => example.supported === supported).map(({ features }) => predict(model, features));
  return { positives: of(true), negatives: of(false) };
}

function reportLeftOut(examples: readonly Example[]): void {
  console.log("fitted on the other origins only | looked at: n, AUROC, balanced accuracy | set aside: the same");
  const left: { score: number; supported: boolean }[] = [];
  for (const origin of new Set(examples.map((example) => example.origin))) {
    const others = examples.filter((example) => example.origin !== origin && !example.aside);
    if (others.length === 0) continue;
    const model = fitExamples(others);
    const threshold = bestThreshold(...(Object.values(scoresOf(model, others)) as [number[], number[]]));
    const own = examples.filter((example) => example.origin === origin);
    for (const file of new Set(own.map((example) => example.file))) {
      const cells = [false, true].map((aside) => {
        const part = own.filter((example) => example.file === file && example.aside === aside);
        const { positives, negatives } = scoresOf(model, part);
        const accuracy = balancedAccuracy(positives, negatives, threshold);
        return `${part.length}, ${areaUnderCurve(positives, negatives).toFixed(3)}, ${accuracy.toFixed(3)}`;
      });
      console.log(`${origin}: ${file} | ${cells.join(" | ")}`);
    }
    for (const { features, supported, aside } of own)
      if (!aside) left.push({ score: predict(model, features), supported });
  }
  reportCalibration(left);
}

function reportCalibration(left: readonly { readonly score: number; readonly supported: boolean }[]): void {
  console.log("\nscore from others' weights | claims | supported of them, as many of both kinds supposed");
  const positives = left.filter(({ supported }) => supported).length;
  for (let tenth = 0; tenth < 10; tenth++) {
    const part = left.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === tenth);
    const yes = part.filter(({ supported }) => supported).length / positives;
    const no = part.filter(({ supported }) => !supported).length / (left.length - positives);
    const share = yes + no === 0 ? "-" : (yes / (yes + no)).toFixed(2);
    console.log(`${(tenth / 10).toFixed(1)}-${((tenth + 1) / 10).toFixed(1)} | ${part.length} | ${share}`);
  }
}

const paths = process.argv.slice(2);
const absent = paths.filter((path) => !existsSync(path));
if (paths.length === 0 || absent.length > 0) {
  console.error(absent.length > 0 ? `Not there: ${absent.join(", ")}` : "Name the files of labelled claims to fit to.");
  process.exit(2);
}
const examples = paths.flatMap(readExamples);
reportLeftOut(examples);
const { bias, weights } = fitExamples(examples.filter(({ aside }) => !aside));
const round = (weight: number) => Math.round(weight * 1e3) / 1e3 || 0;
const lines = FEATURES.map((name, index) => `  ["${name}", ${round(weights[index] as number)}],`);
writeFileSync(
  new URL("../../server/src/evidence/data/score-weights.ts", import.meta.url),
  `// Made by test/eval/fit-score.ts; do not edit.
export const BIAS = ${round(bias)};

/** The weight of each feature, in the order of FEATURES. */
export const WEIGHTS: readonly (readonly [feature: string, weight: number])[] = [
${lines.join("\n")}
];
`,
);
