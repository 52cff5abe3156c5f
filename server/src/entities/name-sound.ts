/**
 * What variants of a spelling have in common, transliterations above all: "Yevgeny Khrushchov" and "Evgenii Khruschev".
 * Names of one short word give themselves: too many sound alike.
 */
export function soundOf(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}|(?<=\p{L})['’ʼ](?=\p{L})/gu, "")
    .toLowerCase();
  if (plain.length < 6 || !/^[\p{Script=Latin}\s.'’-]+$/u.test(plain)) return plain;
  return plain
    .replace(/^the /, "")
    .split(/[\s-]+/)
    .map(soundOfWord)
    .filter((word) => word !== "")
    .join(" ");
}

/** Letters that are written for each other, first to last; vowels within a word tell nothing. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/^(?:ye|je|e)/, "e"],
  [/^(?:yu|ju|u)/, "u"],
  [/^(?:ya|ja)/, "a"],
  [/^q/, "g"],
  [/ph/g, "f"],
  [/ff?$/, "v"],
  [/(?:sch|shch|tch|tsch|sh|ch|cz|tj)/g, "s"],
  [/(?:kh|gh|q|ck|k|x)/g, "h"],
  [/c(?=[eiy])/g, "s"],
  [/c/g, "h"],
  [/(?:ts|tz|z)/g, "s"],
  [/(?:dj|dzh|zh)/g, "j"],
  [/w/g, "v"],
  [/(?:th|dt)/g, "t"],
  [/(\p{L})\1+/gu, "$1"],
];

function soundOfWord(word: string): string {
  let sound = word.replaceAll(".", "");
  for (const [written, as] of alike) sound = sound.replace(written, as);
  const first = sound.charAt(0);
  return (
    first +
    sound
      .slice(1)
      .replace(/[aeiouyjh]/g, "")
      .replace(/(\p{L})\1+/gu, "$1")
  );
}
