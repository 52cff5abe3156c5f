/** English words that say little about what a sentence is about; contractions as `Word.norm` has them. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also although am among an and any are aren't as at be because been before
  being below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during
  each either else ever every few for from further had hadn't has hasn't have haven't having he he'd he'll her here
  hers herself him himself his how however i i'd i'll i'm i've if in into is isn't it it'd it'll its itself just may me
  might more most much must mustn't my myself neither nor not of off on once one only or other ought our ours ourselves
  out over own per quite rather same shall shan't she she'd she'll should shouldn't since so some such than that the
  their theirs them themselves then there therefore these they they'd they'll they're they've this those though through
  thus to too under until up upon us very via was wasn't we we'd we'll we're we've were weren't what when where whereas
  whether which while who whom whose why will with within without won't would wouldn't yet you you'd you'll you're
  you've your yours yourself yourselves`.split(/\s+/),
);

/** Whether a normalised English word (`Word.norm`) is a function word. Negations are among them. */
export function isStopWord(norm: string): boolean {
  return STOP_WORDS.has(norm);
}
