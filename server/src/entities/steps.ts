/** Work that is done in steps of some milliseconds, between which other work may be done, and what it gives. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all the steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Names gone through in one step: those of most sources are fewer. */
export const NAMES_IN_STEP = 2048;
