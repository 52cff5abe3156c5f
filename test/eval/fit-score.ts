/*
 * npm run eval:fit -- FILE...
 *
 * Fits the weights of the score (server/src/evidence/data/score-weights.ts) to files of labelled claims
 * (see README.md here), the quarter set aside left out, and calibrates them on origins that they were not fitted to.
 * Prints for each file how well weights fitted on the other origins alone do, on the part looked at and on the part set
 * aside, how well calibrated they are, and how well the weights that ship do.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { judgeClaim, markRules } from "../../server/src/evidence/check-claim.ts";
import { FEATURES, findFeatures } from "../../server/src/evidence/score-features.ts";
import { makeClaimInput } from "./evidence-source.ts";
import { isSetAside, parseLabelledClaims } from "./labelled-claim.ts";
import { fitLogistic, type LogisticModel, logOddsOf, predict } from "./logistic.ts";
import { originOf } from "./origins.ts";
import { areaUnderCurve, balancedAccuracy, bestThreshold, hanleyInterval } from "./statistics.ts";

interface Example {
  readonly file: string;
  readonly origin: string;
  readonly supported: boolean;
  readonly aside: boolean;
  readonly features: readonly number[];
}

/**
 * What is known beforehand of the weights, features standardised: the sign is what each may have, the size is where it
 * is drawn to. The more of a claim's words, names and values stand in its evidence and in their places, the better.
 */
const PRIOR: Readonly<Record<(typeof FEATURES)[number], number>> = {
  wordsInSet: 0.15,
  wordsAnywhere: 0.15,
  missingSquared: -0.1,
  leastFit: 0.1,
  misplaced: -0.08,
  inOrder: 0.1,
  copied: -0.1,
  unused: -0.08,
  length: -0.03,
  namesInSet: 0.12,
  leastNameFit: 0.1,
  namesMissing: -0.15,
  nameRival: -0.08,
  rolesExchanged: -0.08,
  otherKind: -0.08,
  negationAdded: -0.08,
  negationAddedClose: -0.15,
  negationDropped: -0.03,
  opposite: -0.25,
  strongMissing: -0.03,
  wider: -0.03,
  valueFine: 0.1,
  valueDisplaced: -0.1,
  valueNowhere: -0.3,
  valueRivalClose: -0.15,
  contradicted: -0.15,
  lacking: -0.08,
  borneOut: 0.1,
};
const PULL = 3;

function readExamples(path: string): Example[] {
  const file = basename(path);
  return parseLabelledClaims(readFileSync(path, "utf8")).map((row) => {
    const input = makeClaimInput(row);
    const judgement = judgeClaim(input, input.passages);
    return {
      file,
      origin: originOf(file, row),
      supported: row.label === "supported",
      aside: isSetAside(row),
      features: findFeatures(judgement.comparison, markRules(judgement)),
    };
  });
}

/** How much each example counts: each origin the same, within it each file, within that supported claims and others. */
function weighExamples(examples: readonly Example[]): number[] {
  const counts = new Map<string, number>();
  const files = new Map<string, Set<string>>();
  const keyOf = ({ origin, file, supported }: Example) => `${origin} ${file} ${supported}`;
  for (const example of examples) {
    counts.set(keyOf(example), (counts.get(keyOf(example)) ?? 0) + 1);
    files.set(example.origin, (files.get(example.origin) ?? new Set()).add(example.file));
  }
  return examples.map(
    (example) => 1 / (counts.get(keyOf(example)) as number) / (files.get(example.origin) as Set<string>).size,
  );
}

function fitExamples(examples: readonly Example[]): LogisticModel {
  const weights = weighExamples(examples);
  const observations = examples.map(({ features, supported }, index) => ({
    features,
    positive: supported,
    weight: weights[index] as number,
  }));
  return fitLogistic(observations, { prior: FEATURES.map((name) => PRIOR[name]), pull: PULL });
}

/** An example with its log odds by weights of the other origins. */
interface LeftOut {
  readonly example: Example;
  readonly logOdds: number;
}

/** How log odds must be stretched and shifted to be right on origins that the weights were not fitted to (Platt scaling). */
function fitCalibration(left: readonly LeftOut[]): LogisticModel {
  const weights = weighExamples(left.map(({ example }) => example));
  const observations = left.map(({ example, logOdds }, index) => ({
    features: [logOdds],
    positive: example.supported,
    weight: weights[index] as number,
  }));
  return fitLogistic(observations, { prior: [1], pull: 0 });
}

function splitBySupport(examples: readonly Example[], scores: readonly number[]) {
  const of = (supported: boolean) => scores.filter((_, index) => examples[index]?.supported === supported);
  return { positives: of(true), negatives: of(false) };
}

function scoresOf(model: LogisticModel, examples: readonly Example[]) {
  return splitBySupport(
    examples,
    examples.map(({ features }) => predict(model, features)),
  );
}

/** Prints how well weights of the other origins do; returns the log odds that they give. */
function reportLeftOut(examples: readonly Example[]): LeftOut[] {
  console.log("fitted on the other origins only | looked at: n, AUROC, balanced accuracy | set aside: the same");
  const left: LeftOut[] = [];
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
        return `${part.length}, ${renderArea(positives, negatives)}, ${accuracy.toFixed(3)}`;
      });
      console.log(`${origin}: ${file} | ${cells.join(" | ")}`);
    }
    for (const example of own) left.push({ example, logOdds: logOddsOf(model, example.features) });
  }
  return left;
}

function renderArea(positives: readonly number[], negatives: readonly number[]): string {
  const area = areaUnderCurve(positives, negatives);
  const [low, high] = hanleyInterval(area, positives.length, negatives.length);
  return `${area.toFixed(3)} [${low.toFixed(3)}-${high.toFixed(3)}]`;
}

/** Prints how well the weights that ship do, on the part they were fitted to and on the part set aside. */
function reportShipped(model: LogisticModel, examples: readonly Example[]): void {
  console.log("\nweights that ship | looked at (fitted to): n, AUROC | set aside: the same");
  for (const key of new Set(examples.map(({ origin, file }) => `${origin}: ${file}`))) {
    const cells = [false, true].map((aside) => {
      const part = examples.filter((one) => `${one.origin}: ${one.file}` === key && one.aside === aside);
      const { positives, negatives } = scoresOf(model, part);
      return `${part.length}, ${renderArea(positives, negatives)}`;
    });
    console.log(`${key} | ${cells.join(" | ")}`);
  }
}

/** Prints, for each tenth of the score, how many were supported; weights and calibration both of the other origins. */
function reportCalibration(left: readonly LeftOut[]): void {
  console.log(
    "\nscore by the other origins | looked at: claims, supported, both kinds equally frequent | set aside: the same",
  );
  const scored = left.map(({ example, logOdds }) => {
    const others = left.filter((other) => other.example.origin !== example.origin && !other.example.aside);
    return { example, others, logOdds };
  });
  const calibrations = new Map<string, LogisticModel>();
  const scores = scored.map(({ example, others, logOdds }) => {
    const known = calibrations.get(example.origin) ?? fitCalibration(others);
    calibrations.set(example.origin, known);
    return predict(known, [logOdds]);
  });
  const parts = [false, true].map((aside) => {
    const part = scored.flatMap(({ example }, index) =>
      example.aside === aside ? [{ example, score: scores[index] as number }] : [],
    );
    const weights = weighExamples(part.map(({ example }) => example));
    return part.map((one, index) => ({ ...one, weight: weights[index] as number }));
  });
  for (let tenth = 0; tenth < 10; tenth++) {
    const cells = parts.map((part) => {
      const here = part.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === tenth);
      const sum = (some: typeof here) => some.reduce((total, { weight }) => total + weight, 0);
      const share = sum(here.filter(({ example }) => example.supported)) / sum(here);
      return `${here.length}, ${here.length === 0 ? "-" : share.toFixed(2)}`;
    });
    console.log(`${(tenth / 10).toFixed(1)}-${((tenth + 1) / 10).toFixed(1)} | ${cells.join(" | ")}`);
  }
}

const paths = process.argv.slice(2);
const absent = paths.filter((path) => !existsSync(path));
if (paths.length === 0 || absent.length > 0) {
  console.error(absent.length > 0 ? `Not there: ${absent.join(", ")}` : "Name the files of labelled claims to fit to.");
  process.exit(2);
}
const examples = paths.flatMap(readExamples);
const left = reportLeftOut(examples);
reportCalibration(left);
const fitted = fitExamples(examples.filter(({ aside }) => !aside));
reportShipped(fitted, examples);
const calibration = fitCalibration(left.filter(({ example }) => !example.aside));
const slope = calibration.weights[0] as number;
console.log(`\nlog odds stretched by ${slope.toFixed(3)} and shifted by ${calibration.bias.toFixed(3)}`);
const bias = fitted.bias * slope + calibration.bias;
const weights = fitted.weights.map((weight) => weight * slope);
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
