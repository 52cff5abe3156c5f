import type { AcronymDefinition, Candidate } from "./entity.ts";

/** What stands between a name and another one that somebody or something has too. */
const saying =
  /^(?:,? \(?n[ée]e |[,(] ?now | \(now |,? ?\(?known as |[,(]? (?:also|better|formerly|previously|now|popularly|commonly|professionally) known as |,? ?\(?(?:born|formerly called|a\.?k\.?a\.?|alias) |,? \(?(?:formerly|previously|originally) |,? (?:who |which )?(?:is |was )?(?:nicknamed|founded as) (?:the )?["“‘']?|,? (?:who |which )?(?:(?:later|then) )?(?:said it )?(?:(?:took|adopted) the name|(?:has |had |is |was )?chang(?:ed|ing) (?:his|her|its) name to|(?:has |had )?renamed itself|(?:was|is) renamed) )(?:the )?["“‘']?$/;
/** How such a stretch begins. */
const opening =
  /(?: ?,)? ?\(?(?:n[ée]e|now|known|also|better|formerly|previously|popularly|commonly|professionally|originally|born|a\.?k\.?a\.?|alias|nicknamed|founded|who|which|later|then|said|took|adopted|has|had|is|was|changed|renamed)\s/y;
/** Of these, what another surname, or another name of a place, may stand behind. */
const renaming = /^,? ?\(?(?:n[ée]e|now|born) /;
/** A longer stretch between two names says more than that. */
const LONGEST = 48;

/**
 * Other names that a sentence says somebody or something has: "Ilse Marchetti, née Brandauer", "Samuel Clemens, better
 * known as Mark Twain". `found` are the names of the sentence in order, `before` those of the text so far.
 */
export function findSaidNames(
  text: string,
  found: readonly Candidate[],
  before: readonly Candidate[],
): AcronymDefinition[] {
  const said: AcronymDefinition[] = [];
  for (let at = 1; at < found.length; at++) {
    const own = found[at - 1]!;
    const other = found[at]!;
    const length = other.start - own.end;
    if (length < 5 || length > LONGEST || other.title !== undefined || own.kind === "demonym") continue;
    opening.lastIndex = own.end;
    if (!opening.test(text)) continue;
    const between = text.slice(own.end, other.start).replace(/\s+/g, " ").replace(/^ ,/, ",");
    if (!saying.test(between)) continue;
    // "the exchange known as Big Bang": told of what stands before the name.
    if (between.startsWith(" known")) continue;
    // Places that lists know are kept apart by them.
    if (isPlace(own) && isPlace(other)) continue;
    const name = wholeName(own, before);
    const isPersonal = own.kind === "person" || name !== own.name;
    const renamed = renaming.test(between);
    // "Brandt, now Barcelona's coach,", "Brandt, born Tuesday"
    if (renamed && !/née|nee/.test(between) && !closes.test(text.slice(other.end, other.end + 3))) continue;
    if (renamed && (isPersonal ? isOther(other) : other.kind === "person")) continue;
    const surname = renamed && isPersonal && !other.name.includes(" ") && name.includes(" ");
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
