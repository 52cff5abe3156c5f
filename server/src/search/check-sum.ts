/**
 * A sum that any change within one word changes for certain, as each step is one-to-one in the sum and in the word, and
 * that other changes leave alone once in four thousand million.
 */
export function checkSum(words: Uint32Array): number {
  let sum = words.length | 0;
  for (let i = 0; i < words.length; i++) {
    sum = Math.imul(sum ^ (words[i] as number), 0x9e3779b1);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
