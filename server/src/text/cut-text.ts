/** What a cut text must keep of the length it may have, for the sake of a better place to end. */
const LEAST_KEPT = 0.6;

/** The text where it is no longer than `longest` code units, else its first words with ` …` behind. */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = findCut(text, longest);
  return `${text.slice(0, end).replace(/[\s,;:–—]+$/, "")} …`;
}

/** Where the first `longest` code units of a text are best cut: behind a sentence, else a clause, else a word. */
export function findCut(text: string, longest: number): number {
  if (text.length <= longest) return text.length;
  const head = text.slice(0, longest + 1);
  const least = longest * LEAST_KEPT;
  for (const mark of [/[.!?]["'”’)\]]*\s/g, /[,;:–—]\s/g, /\s/g]) {
    const last = [...head.matchAll(mark)].at(-1);
    if (last !== undefined && last.index >= least) return last.index + last[0].trimEnd().length;
  }
  const isPair = /[\uD800-\uDBFF]/.test(text[longest - 1] as string);
  return isPair ? longest - 1 : longest;
}
