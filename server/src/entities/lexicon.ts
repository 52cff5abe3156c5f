/**
 * The words and name keys that any list holds, each with one number, so that a word is looked up once for all lists.
 * Filled while the lists are read, and by nothing that a text has. A map would touch the memory of several words for one
 * that no list holds, of which texts are full; here a place tells by bits of the hash that its word is another.
 */
const entries: string[] = [""];
const numberBits = 18;
const numberMask = (1 << numberBits) - 1;
/** Open addressing by hash, at most half full: the number of a word below the upper bits of its hash; 0 is free. */
let slots = new Uint32Array(1 << 14);

/** The number of a word that some list holds; 0 for every other. */
export function numberOf(word: string): number {
  const hash = hashOf(word);
  const places = slots;
  for (let at = hash & (places.length - 1); ; at = (at + 1) & (places.length - 1)) {
    const place = places[at]!;
    if (place === 0) return 0;
    if ((place ^ hash) >>> numberBits === 0 && entries[place & numberMask] === word) return place & numberMask;
  }
}

/** The number of a word, a new one where it has none. */
export function addWord(word: string): number {
  const known = numberOf(word);
  if (known > 0) return known;
  if (entries.length > numberMask) throw new RangeError("More words than the numbers of a lexicon");
  entries.push(word);
  if (entries.length * 2 > slots.length) {
    slots = new Uint32Array(slots.length * 4);
    for (let number = 1; number < entries.length; number++) put(number);
  } else {
    put(entries.length - 1);
  }
  return entries.length - 1;
}

function put(number: number): void {
  const hash = hashOf(entries[number]!);
  let at = hash & (slots.length - 1);
  while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
  slots[at] = ((hash >>> numberBits) << numberBits) | number;
}

/** Few steps a character, for words are short; the bits that choose a place are mixed with those that tell words apart. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
