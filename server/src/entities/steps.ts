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

/** Does some work on all of a list, a part in each step. */
export function* inParts<T>(all: readonly T[], work: (part: readonly T[]) => void): Steps<void> {
  if (all.length <= NAMES_IN_STEP) return work(all);
  for (let at = 0; at < all.length; at += NAMES_IN_STEP) {
    work(all.slice(at, at + NAMES_IN_STEP));
    yield;
  }
}
