import type { Range } from "../text/range.ts";
import type { AcronymDefinition, Candidate } from "./entity.ts";

/** One of these stands in every sentence that says that somebody or something has another name. */
const signs = [
  " known as",
  "née ",
  " nee ",
  ", now ",
  "(now ",
  ", born ",
  "(born ",
  " the name ",
  " name to ",
  "ormerly called",
  "aka ",
  "a.k.a",
  "alias ",
];

const saying =
  /[,(]\s?known\s+as\s|[,(]?\s(?:also|better|formerly|previously|now|popularly|commonly|professionally)\s+known\s+as\s|[,(]\s?(?:born|formerly\s+called|a\.?k\.?a\.?|alias)\s|,?\s\(?n[ée]e\s|[,(]\s?now\s|,?\s(?:who\s+)?(?:(?:later|then)\s+)?(?:took|adopted)\s+the\s+name\s|,?\s(?:who\s+)?(?:(?:later|then)\s+)?(?:has\s+)?changed\s+(?:his|her|its)\s+name\s+to\s/g;

/** Where a text may say that something has another name: looked up before its sentences are read for it. */
export function placesOfSaidNames(text: string): readonly number[] {
  const places: number[] = [];
  for (const sign of signs) {
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) places.push(at);
  }
  return places;
}

/**
 * Other names that a sentence says somebody or something has: "Ilse Marchetti, née Brandauer", "Samuel Clemens, better
 * known as Mark Twain". `found` are the names of the sentence in order, `before` those of the
 * text so far.
 */
export function findSaidNames(
  text: string,
  sentence: Range,
  found: readonly Candidate[],
  before: readonly Candidate[],
): AcronymDefinition[] {
  if (found.length < 2) return [];
  const said: AcronymDefinition[] = [];
  for (const match of text.slice(sentence.start, sentence.end).matchAll(saying)) {
    const start = sentence.start + match.index;
    const at = found.findIndex(({ end }) => end === start || (end === start - 1 && text.charAt(end) === ")"));
    const other = found[at + 1];
    if (at < 0 || other === undefined) continue;
    const between = text.slice(start + match[0].length, other.start);
    if (!/^(?:the\s)?["“‘']?$/.test(between) || other.title !== undefined || found[at]!.kind === "demonym") continue;
    // Places that lists know are kept apart by them.
    if (isPlace(found[at]!) && isPlace(other)) continue;
    const name = wholeName(found[at]!, before);
    const isPersonal = found[at]!.kind === "person" || name !== found[at]!.name;
    const word = match[0].replace(/[\s,(]/g, "");
    // "Brandt, now Barcelona's coach,", "Brandt, born Tuesday"
    if (/^(?:now|born)$/.test(word) && !closes.test(text.slice(other.end, other.end + 3))) continue;
    if (/^(?:now|born|n[ée]e)$/.test(word) && (isPersonal ? isOther(other) : other.kind === "person")) continue;
    const surname = /^(?:now|born|n[ée]e)$/.test(word) && isPersonal && !other.name.includes(" ") && name.includes(" ");
    said.push({ acronym: surname ? `${name.slice(0, name.indexOf(" "))} ${other.name}` : other.name, expansion: name });
  }
  return said;
}

const closes = /^["”’']?(?:\s?[,.;)]|$)/;

/** Whether a name is certainly none of a person. */
function isOther({ kind, kindSure }: Candidate): boolean {
  return kind !== undefined && kind !== "person" && kindSure;
}

function isPlace({ kind, kindSure }: Candidate): boolean {
  return kind === "place" && kindSure;
}

/** "Ilse Brandauer" for "Brandauer", where one alone of the names before ends so. */
function wholeName({ name, kind }: Candidate, before: readonly Candidate[]): string {
  if (name.includes(" ") || kind === "place" || kind === "organisation") return name;
  const whole = new Set(before.map((earlier) => earlier.name).filter((earlier) => earlier.endsWith(` ${name}`)));
  return whole.size === 1 ? [...whole][0]! : name;
}
