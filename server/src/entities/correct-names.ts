import type { Source } from "../corpus/source.ts";
import type { Range } from "../text/range.ts";
import { nameIn } from "./candidate-bytes.ts";
import type { Corrections } from "./corrections.ts";
import { nameKey } from "./name-key.ts";
import type { SettledName } from "./settle.ts";

/** The names of a source once people have had their say: hidden ones left out, listed phrases put in. */
export function correctNames(
  names: readonly SettledName[],
  source: Source,
  corrections: Corrections,
): readonly SettledName[] {
  const { text } = source;
  const blocks = [...source.blocks].filter(({ kind }) => kind !== "code");
  const phrases = blocks.flatMap((block) => corrections.phrases(text, block));
  const listed = phrases.map(({ start, end, value }): SettledName => {
    const name = nameIn(text, start, end);
    return {
      start,
      end,
      name,
      key: nameKey(name),
      base: corrections.keyOf(value),
      title: undefined,
      kind: value.kind,
      kindSure: value.kind !== undefined,
      owner: undefined,
      uncertain: false,
    };
  });
  const here = corrections.listedIn(source);
  const meant = here === undefined ? names : names.map((name) => ({ ...name, base: here.get(name.key) ?? name.base }));
  return withPhrases(meant, listed).filter(({ base }) => !corrections.isHidden(base));
}

/** Names and phrases in the order of the text; where they overlap the phrase counts, unless it is part of the name. */
export function withPhrases<T extends Range>(names: readonly T[], phrases: readonly T[]): readonly T[] {
  const isPart = (a: Range, b: Range) => b.start <= a.start && a.end <= b.end && b.end - b.start > a.end - a.start;
  const put = phrases.filter((phrase) => !names.some((name) => isPart(phrase, name)));
  const kept = names.filter((name) => !put.some((phrase) => phrase.start < name.end && name.start < phrase.end));
  return [...kept, ...put].sort((a, b) => a.start - b.start || a.end - b.end);
}
