/** Odd, so that multiplying by it is one-to-one in 32 bits. */
const FACTOR = 0x9e3779b1;

/**
 * A sum that any change within one word changes for certain, as each step is one-to-one in the sum and in the word, and
 * that other changes leave alone once in four thousand million. Four sums run side by side, since each step of one waits
 * for the step before.
 */
export function checkSum(words: Uint32Array): number {
  let a = words.length | 0;
  let b = 1;
  let c = 2;
  let d = 3;
  const whole = words.length - (words.length % 4);
  for (let i = 0; i < whole; i += 4) {
    a = Math.imul(a ^ (words[i] as number), FACTOR);
    b = Math.imul(b ^ (words[i + 1] as number), FACTOR);
    c = Math.imul(c ^ (words[i + 2] as number), FACTOR);
    d = Math.imul(d ^ (words[i + 3] as number), FACTOR);
    a ^= a >>> 15;
    b ^= b >>> 15;
    c ^= c >>> 15;
    d ^= d >>> 15;
  }
  for (const rest of [b, c, d, ...words.subarray(whole)]) {
    a = Math.imul(a ^ rest, FACTOR);
    a ^= a >>> 15;
  }
  return a >>> 0;
}
