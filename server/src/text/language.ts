import { FUNCTION_WORDS } from "./function-words.ts";
import { findWords } from "./words.ts";

/** Only the beginning of a long text is looked at, in UTF-16 code units. */
const SAMPLE = 20_000;
/** Letters of a script other than Latin that are needed to name a language by its script. */
const LEAST_LETTERS = 4;
/** Words needed in Latin and Cyrillic script. */
const LEAST_WORDS = 3;
/** Weight of evidence the best language needs, and its lead over the second: one word that is its own gives 1. */
const LEAST_SCORE = 1;
const LEAST_LEAD = 0.6;
/** Share of a text's words that must speak for the language, by weight. */
const LEAST_SHARE = 0.08;

const SCRIPTS: readonly (readonly [name: string, from: number, to: number])[] = [
  ["latin", 0x41, 0x24f],
  ["el", 0x370, 0x3ff],
  ["cyrillic", 0x400, 0x52f],
  ["he", 0x590, 0x5ff],
  ["arabic", 0x600, 0x6ff],
  ["latin", 0x1e00, 0x1eff],
  ["el", 0x1f00, 0x1fff],
  ["kana", 0x3041, 0x30ff],
  ["han", 0x3400, 0x9fff],
  ["ko", 0xac00, 0xd7a3],
];

/** Letters that a language alone among the known ones has, or nearly so. */
const OWN_LETTERS: readonly (readonly [language: string, letters: RegExp])[] = [
  ["de", /ß|ü/],
  ["fr", /œ|è.|ê|é$|ée|eaux?$|eux$|[lcdjnsq]['’][aeéêhiou]/],
  ["es", /ñ|ción/],
  ["it", /zione$|zioni$|ità$|(?:cc|gg|tt|zz|pp)[aeio]$/],
  ["pt", /ã|õ|[^y]ou$/],
  ["nl", /ij|uu|aa[^r]/],
  ["sv", /ö/],
  ["tr", /ı|ğ|ş/],
  ["pl", /ł|ą|ę|ś|ż|ź|ć|ń/],
];

/** Tells at once that a word has none of these, as most have. */
const ANY_OWN_LETTERS = new RegExp(OWN_LETTERS.map(([, { source }]) => source).join("|"));

/** Endings and letter groups that are common in English and rare elsewhere. */
const ENGLISH_FORM =
  /(?:ing|ings|ed|ly|tions|ness|ght|ship|ous|ck|wn|sh|ry)$|^(?:wh|th|sh|kn|wr)|ou[lg]|ea[dklmnrst]|ee|oo|ay/;
const FORM_WEIGHT = 0.3;

const RUSSIAN = wordSet(
  "и в не на что с по это как от из для был была было были его её за он она они к но а все так о",
);
/** Letters of other languages in Cyrillic and Arabic script. */
const NOT_RUSSIAN = /[іїєґўјљњћђџѓќѕәғқңөұүһ]/i;
const NOT_ARABIC = /[پچژگکیٹڈڑںےہ]/;

const LANGUAGES = Object.entries(FUNCTION_WORDS).map(([code, words]) => ({ code, words: wordSet(words) }));

/** For each function word its languages; a word of several languages counts for less. */
const LANGUAGES_OF_WORD = new Map<string, string[]>();
for (const { code, words } of LANGUAGES) {
  for (const word of words) LANGUAGES_OF_WORD.set(word, [...(LANGUAGES_OF_WORD.get(word) ?? []), code]);
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/**
 * ISO 639-1 code of the language of a text, by its script and its function words; undefined if the text is shorter than
 * three words (four letters in scripts that tell the language), mixes scripts, or is undecided: the best language needs
 * at least one word that is its own, and a lead of most of such a word over the second. Knows en, de, fr, es, it, pt, nl, sv, da, no, ru,
 * tr, pl, zh, ja, ko, ar, he and el.
 */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const letters = lettersByScript(sample);
  const total = [...letters.values()].reduce((sum, count) => sum + count, 0);
  const kana = letters.get("kana") ?? 0;
  const han = letters.get("han") ?? 0;
  // A character of these scripts says as much as a word's two or three letters.
  if (kana + han >= LEAST_LETTERS && kana + han > total * 0.3) return kana > (kana + han) * 0.05 ? "ja" : "zh";
  for (const [script, count] of letters) {
    if (count <= total * 0.6) continue;
    if (script === "latin") return latinLanguage(sample);
    if (script === "cyrillic") return NOT_RUSSIAN.test(sample) ? undefined : russian(sample);
    if (count < LEAST_LETTERS) return undefined;
    if (script === "arabic") return NOT_ARABIC.test(sample) ? undefined : "ar";
    return script === "han" || script === "kana" ? undefined : script;
  }
  return undefined;
}

function lettersByScript(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  let ascii = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x41 || (code > 0x5a && code < 0x61) || (code > 0x7a && code < 0xc0)) continue;
    if (code <= 0x7a) {
      ascii++;
      continue;
    }
    const script = SCRIPTS.find(([, from, to]) => code >= from && code <= to)?.[0];
    if (script !== undefined) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  if (ascii > 0) counts.set("latin", (counts.get("latin") ?? 0) + ascii);
  return counts;
}

function russian(text: string): string | undefined {
  const words = findWords(text);
  const known = words.filter((word) => RUSSIAN.has(word.norm)).length;
  const own = words.some((word) => /[ыэё]/.test(word.norm));
  return words.length >= LEAST_WORDS && (known > 0 || own) && !/\bъ/.test(text) ? "ru" : undefined;
}

function latinLanguage(text: string): string | undefined {
  const words = findWords(text)
    .map((word) => word.norm)
    .filter((norm) => /^\p{L}/u.test(norm));
  if (words.length < LEAST_WORDS) return undefined;
  const scores = new Map<string, number>();
  const add = (language: string, weight: number) => scores.set(language, (scores.get(language) ?? 0) + weight);
  let english = 0;
  let foreign = 0;
  for (const word of words) {
    const languages = LANGUAGES_OF_WORD.get(word) ?? [];
    for (const language of languages) add(language, 1 / languages.length);
    const owners = ANY_OWN_LETTERS.test(word) ? OWN_LETTERS.filter(([, own]) => own.test(word)) : [];
    for (const [language] of owners) add(language, FORM_WEIGHT);
    if (languages.length === 0 && ENGLISH_FORM.test(word)) add("en", FORM_WEIGHT);
    if (languages.includes("en")) english++;
    else if (languages.length + owners.length > 0) foreign++;
  }
  // Words that English shares with others, and none that it lacks.
  if (english >= 2 && foreign === 0 && words.length >= 5) return "en";
  const ranked = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [best, second] = ranked;
  if (!best || best[1] < LEAST_SCORE || best[1] < words.length * LEAST_SHARE) return undefined;
  return best[1] - (second?.[1] ?? 0) >= Math.max(LEAST_LEAD, best[1] * 0.15) ? best[0] : undefined;
}
