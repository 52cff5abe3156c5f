const intervalMilliseconds = 50;

/**
 * Asks until there is an answer, and returns it.
 *
 * @throws Error that names `what` when there is none in time.
 */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | PromiseLike<T | undefined>,
  limitMilliseconds = 20_000,
): Promise<T> {
  const end = Date.now() + limitMilliseconds;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, intervalMilliseconds));
  }
  throw new Error(`Waited in vain for ${what}.`);
}
