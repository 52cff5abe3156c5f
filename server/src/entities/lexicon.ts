/**
 * The words and name keys that any list holds, each with one number, so that a word is looked up once for all lists.
 * Filled while the lists are read, and by nothing that a text has. A map would touch the memory of several words for one
 * that no list holds, of which texts are full; here a place tells by bits of the hash that its word is another.
 *
 * Most words are a few letters from a to z. Those are told apart by their letters, five bits each in two numbers, without
 * a look at the string that some list has of the word.
 */
const entries: string[] = [""];
/** By number of the word, the two numbers its letters are packed into; zeros for a word that is not plain. */
let packed = new Int32Array(1 << 13);
const numberBits = 18;
const numberMask = (1 << numberBits) - 1;
/** Open addressing by hash, at most half full: the number of a word below the upper bits of its hash; 0 is free. */
let slots = new Uint32Array(1 << 14);

/** Letters that one number has room for. */
const PACKED_LETTERS = 6;
/** Letters of the longest plain word. */
const LONGEST_PLAIN = 2 * PACKED_LETTERS;

/** Plain words asked for lately, by hash, with their numbers: some thousand words make up most of a text. A power of two. */
const ASKED = 4096;
/** The two numbers of the letters, and that of the word. */
const OF_ASKED = 3;
const asked = new Int32Array(OF_ASKED * ASKED);

/** The number of a word that some list holds; 0 for every other. */
export function numberOf(word: string): number {
  if (word.length > LONGEST_PLAIN || word === "") return numberOfOther(word);
  let first = 0;
  let second = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < 97 || code > 122) return numberOfOther(word);
    if (at < PACKED_LETTERS) first = (first << 5) | (code & 31);
    else second = (second << 5) | (code & 31);
  }
  return numberOfPlain(first, second);
}

function numberOfPlain(first: number, second: number): number {
  const hash = hashOfPlain(first, second);
  const at = OF_ASKED * (hash & (ASKED - 1));
  if (asked[at] === first && asked[at + 1] === second) return asked[at + 2]!;
  const number = searchPlain(first, second, hash);
  asked[at] = first;
  asked[at + 1] = second;
  asked[at + 2] = number;
  return number;
}

function searchPlain(first: number, second: number, hash: number): number {
  const places = slots;
  for (let at = hash & (places.length - 1); ; at = (at + 1) & (places.length - 1)) {
    const place = places[at]!;
    if (place === 0) return 0;
    if ((place ^ hash) >>> numberBits !== 0) continue;
    const number = place & numberMask;
    if (packed[2 * number] === first && packed[2 * number + 1] === second) return number;
  }
}

function numberOfOther(word: string): number {
  const hash = hashOfOther(word);
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
  const number = entries.length;
  if (number > numberMask) throw new RangeError("More words than the numbers of a lexicon");
  entries.push(word);
  if (2 * number + 1 >= packed.length) {
    const grown = new Int32Array(packed.length * 2);
    grown.set(packed);
    packed = grown;
  }
  pack(word, number);
  // That no list held it may be remembered.
  asked[OF_ASKED * (hashOfPlain(packed[2 * number]!, packed[2 * number + 1]!) & (ASKED - 1))] = 0;
  if (entries.length * 2 > slots.length) {
    slots = new Uint32Array(slots.length * 4);
    for (let other = 1; other < entries.length; other++) put(other);
  } else {
    put(number);
  }
  return number;
}

function pack(word: string, number: number): void {
  if (word.length > LONGEST_PLAIN || !/^[a-z]+$/.test(word)) return;
  for (let at = 0; at < word.length; at++) {
    const half = 2 * number + (at < PACKED_LETTERS ? 0 : 1);
    packed[half] = (packed[half]! << 5) | (word.charCodeAt(at) & 31);
  }
}

function put(number: number): void {
  const first = packed[2 * number]!;
  const hash = first === 0 ? hashOfOther(entries[number]!) : hashOfPlain(first, packed[2 * number + 1]!);
  let at = hash & (slots.length - 1);
  while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
  slots[at] = ((hash >>> numberBits) << numberBits) | number;
}

/** The bits that choose a place are mixed with those that tell words apart. */
function hashOfPlain(first: number, second: number): number {
  const mixed = Math.imul(first ^ Math.imul(second, 0x85ebca6b), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Few steps a character, for words are short. */
function hashOfOther(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
