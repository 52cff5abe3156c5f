/** An observation: its features, whether it is positive, and how much it counts. */
export interface Observation {
  readonly features: readonly number[];
  readonly positive: boolean;
  readonly weight: number;
}

export interface LogisticModel {
  readonly bias: number;
  readonly weights: readonly number[];
}

export interface LogisticOptions {
  /** Weights of standardised features that fitting is drawn to; none may have the other sign. */
  readonly prior: readonly number[];
  /** How strongly it is drawn there. */
  readonly pull: number;
}

const STEPS = 400;
const RATE = 0.05;

/** Fits a logistic regression by Adam over all observations at once. The same input gives the same weights; nothing is drawn at random. */
export function fitLogistic(observations: readonly Observation[], options: LogisticOptions): LogisticModel {
  const size = options.prior.length;
  const total = observations.reduce((sum, { weight }) => sum + weight, 0);
  const mean = momentsOf(observations, total, (value) => value, size);
  const spread = momentsOf(observations, total, (value, d) => (value - (mean[d] as number)) ** 2, size).map(
    (variance) => Math.sqrt(variance) || 1,
  );
  const rows = observations.map(({ features }) => features.map((value, d) => (value - at(mean, d)) / at(spread, d)));
  const beta = new Array<number>(size + 1).fill(0);
  const first = new Array<number>(size + 1).fill(0);
  const second = new Array<number>(size + 1).fill(0);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = new Array<number>(size + 1).fill(0);
    rows.forEach((row, i) => {
      const { positive, weight } = observations[i] as Observation;
      let sum = at(beta, size);
      for (let d = 0; d < size; d++) sum += at(beta, d) * at(row, d);
      const error = (weight / total) * (1 / (1 + Math.exp(-sum)) - (positive ? 1 : 0));
      for (let d = 0; d < size; d++) gradient[d] = at(gradient, d) + error * at(row, d);
      gradient[size] = at(gradient, size) + error;
    });
    const rate = RATE * Math.min(1, 2 * (1 - step / (STEPS + 1)));
    for (let d = 0; d <= size; d++) {
      if (d < size) gradient[d] = at(gradient, d) + options.pull * (at(beta, d) - at(options.prior, d));
      first[d] = 0.9 * at(first, d) + 0.1 * at(gradient, d);
      second[d] = 0.999 * at(second, d) + 0.001 * at(gradient, d) ** 2;
      const change = at(first, d) / (1 - 0.9 ** step) / (Math.sqrt(at(second, d) / (1 - 0.999 ** step)) + 1e-9);
      beta[d] = at(beta, d) - rate * change;
      if (d < size && at(beta, d) * at(options.prior, d) < 0) beta[d] = 0;
    }
  }
  const weights = spread.map((deviation, d) => at(beta, d) / deviation);
  const bias = at(beta, size) - weights.reduce((sum, weight, d) => sum + weight * at(mean, d), 0);
  return { bias, weights };
}

/** The probability that features are a positive's. */
export function predict(model: LogisticModel, features: readonly number[]): number {
  return 1 / (1 + Math.exp(-logOddsOf(model, features)));
}

/** The logarithm of the odds that features are a positive's. */
export function logOddsOf({ bias, weights }: LogisticModel, features: readonly number[]): number {
  return weights.reduce((sum, weight, d) => sum + weight * at(features, d), bias);
}

function momentsOf(
  observations: readonly Observation[],
  total: number,
  of: (value: number, d: number) => number,
  size: number,
): number[] {
  const sums = new Array<number>(size).fill(0);
  for (const { features, weight } of observations)
    for (let d = 0; d < size; d++) sums[d] = at(sums, d) + (weight / total) * of(at(features, d), d);
  return sums;
}

function at(values: readonly number[], index: number): number {
  return values[index] as number;
}
