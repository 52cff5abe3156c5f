import type { Source } from "../corpus/source.ts";
import type { Range } from "../text/range.ts";
import { isStopWord } from "../text/stop-words.ts";
import type { EntityKind } from "./entity.ts";
import { corporateSuffixes, honorifics, roleHeads, roleModifiers } from "./word-lists.ts";

export interface Definition extends Range {
  /** How much the form says: a higher one is a better definition. */
  readonly weight: number;
}

const article = "(?:an?|the|one of|its|his|her|their)";
const copula = new RegExp(
  `^,?\\s+(?:is|was|are|were|has been|had been|became)\\s+(?:${article}|[\\p{L}’']+[’']s)\\s+\\p{L}`,
  "u",
);
const apposition = new RegExp(`^,\\s+(?:${article}\\s+|[\\p{Lu}][\\p{L}-]*[’']s?\\s+)(?=\\p{L})`, "u");
/** ", which is …", ", who chairs …", ", internationally recognised as …" behind a name. */
const clause =
  /^,\s+(?=(?:which|who)\s+(?!(?:is|was|has|had)\s+(?:\p{Ll}+ly\s+)?(?!(?:based|located|situated|owned|controlled|known|headed|named|called)\s)\p{Ll}+(?:ing|ed)\s)(?:is|was|has|had|leads|led|heads|headed|chairs|chaired|runs|ran|owns|founded|lies)\s|(?:\p{Ll}+ly\s+)?(?:(?!emerged\b)\p{Ll}+ed\s+as|(?:own|controll|head|found|creat|establish|publish|manag|produc|chair|back|support|sponsor|financ|develop|design|operat)ed\s+by|(?:bas|locat|situat|found|launch|establish)ed\s+(?:in|on))\s)/u;
/** A common noun that belongs to a place's name: "the Karabakh region". */
const nounBehind =
  /^\s+(?:region|province|city|town|village|river|district|island|peninsula|state|enclave|area|valley)\b/;
/** "the region's largest employer, " before a name. */
const leading = /(?:^|[,;:]\s+)((?:[Tt]he|[Aa]n?)\s+(?:[\p{L}’'-]+\s+){1,6}\p{Ll}[\p{L}’'-]*,\s+(?:the\s+)?)$/u;
/** "the incumbent governor, " before a person's name. */
const leadingRole = /\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s+(?:[\p{L}’'-]+\s+){0,5}?([\p{L}-]+),\s+$/u;
/** ", the Community would …": a clause of its own. */
const mainClause =
  /^,\s+(?:the|an?|its|his|her|their)\s+(?:(?!(?:that|which|who|whose|of)\s)[\p{L}'’-]+\s+){1,4}?["“]?(?:would|will|has|had|have|is|was|were|are|said|says|must|should|could|can|may|might|stated|agreed|added|announced|reported|told|asked|expects|plans)\s/u;
/** "In ", "For the ": before a name that opens a sentence without being its subject. */
const introduction =
  /^["“]?(?:(?:In|At|For|From|After|Before|On|To|With|Of|By|Like|Unlike|Among|Outside|Near|Across)\s+(?:the\s+)?|(?:Without|Under|Despite|Since|If|When|As|While|Although|Because|Through|Given|Unless)\s[^,;:]*)$/;
const aged = /^,\s+(?:aged\s+)?\d{1,3},\s+(?:an?|the|who)\s/u;
const placeNoun =
  /(?:\b(?:the|a|an)\s+(?:(?!of\s)[\p{L}-]+\s+){0,4}(?:region|province|city|town|village|river|district|island|capital|port|state|county|suburb|enclave|republic|resort|territory|area|municipality)\s+of\s+)$/u;
/** ", the largest oil field in": what nobody is. */
const ofThing =
  /^,\s+(?:the|an?|its|their)\s+(?:[\p{L}\p{N}'’-]+\s+){0,5}?(?:field|oilfield|company|firm|bank|unit|subsidiary|town|city|village|island|river|ship|tanker|mine|refinery|port|group|concern|retailer|producer of)\b(?=\s+(?:in|of|on|at|that|which|with|based|owned)\b|[,.;]|$)/u;

/** ", has been the subject of", "was the most strongly against": what happens to it, not what it is. */
const passing =
  /^,?\s+\S+(?:\s+been)?\s+(?:the|a)\s+(?:(?:most|more|least|less)\s+\p{Ll}+ly\s|(?:topic|subject|target|object|victim|focus|case)\b|(?:last|latest|next)\s(?:\p{Ll}+\s){1,3}to\s|.*\bwith\s+(?:an average\s+)?\d)/u;
/** "the directors, " before and ", directors of the bank" behind a name: what several are, of whom others are named beside. */
const ofSeveral = /[^s]s,?\s+$/;
const speaks = /\b(?:said|says|show|shows|showed|added|told|reported|announced|reports|noted|according|believes?)\b/;
const predicateVerb = /\b(?:is|are|was|were|said|says|has|have|had|will|would|and|but|who|which|that|to)\b/u;
/** Words of roles in companies that stand in front of names in lower case. */
const corporate = new Set(
  "operating financial marketing technical creative research company group board union".split(" "),
);
const days =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/**
 * What the text around a mention says the named thing is: a copula, an apposition behind or before it, a title. The
 * range covers name and definition. Undefined where the text says nothing.
 */
export function findDefinition(
  source: Source,
  mention: Range,
  sentence: Range,
  kind: EntityKind,
  title: string | undefined,
): Definition | undefined {
  const { text } = source;
  // "the OECD area" is no organisation.
  const local = kind !== "organisation" && kind !== "person";
  const noun = local
    ? (nounBehind.exec(text.slice(mention.end, Math.min(mention.end + 24, sentence.end)))?.[0].length ?? 0)
    : 0;
  const end = mention.end + noun;
  const behind = text.slice(end, sentence.end);
  if (kind !== "demonym" && copula.test(behind) && !passing.test(behind) && startsSubject(text, mention, sentence)) {
    return { start: withArticle(text, mention.start, sentence.start), end: sentence.end, weight: 9 };
  }
  const before = text.slice(sentence.start, mention.start);
  // "Investment Corp of India, the only …": what follows tells what the corporation is.
  const owned = /\p{Lu}[\p{L}.]*\s+of\s+(?:the\s+)?$/u.test(text.slice(sentence.start, mention.start));
  const introduced = introduction.test(text.slice(sentence.start, mention.start));
  const said =
    owned || mainClause.test(behind) ? null : (apposition.exec(behind) ?? aged.exec(behind) ?? roleBehind(behind));
  const appositive = said ?? (owned ? null : clause.exec(behind));
  if (appositive !== null && !(kind === "person" && ofThing.test(behind))) {
    const close = endOfApposition(behind, appositive[0].length);
    const apart = !introduced || behind.charAt(close) === ",";
    const shared = /\band\s+$/.test(before) && isPlural(behind.slice(0, close));
    if (close > 0 && apart && !shared && !/,\s+(?:and\s+|or\s+)?(?:the\s+)?$/.test(before)) {
      return {
        start: withArticle(text, mention.start, sentence.start),
        end: end + close,
        weight: said !== null ? 8 : /^,\s+wh/.test(behind) ? 7 : 7.2,
      };
    }
  }
  const place = before.endsWith("of ") ? placeNoun.exec(before) : null;
  if (place !== null) return { start: sentence.start + place.index, end: mention.end, weight: 7.5 };
  const led = /,\s+(?:the\s+)?$/.test(before) ? leading.exec(before) : null;
  if (led !== null && /^\s*[,.;]/.test(behind) && !predicateVerb.test(led[1]!) && !ofSeveral.test(led[1]!)) {
    return { start: mention.start - led[1]!.length, end: mention.end, weight: 6 };
  }
  if (kind === "person") {
    const named = leadingRole.exec(before);
    if (named !== null && roleHeads.has(named[1]!.toLowerCase()) && /^\s*[,.;](?!\s+(?:and|or)\b)/.test(behind)) {
      return { start: sentence.start + named.index, end: mention.end, weight: 6 };
    }
    const start = startOfRole(before);
    if (start !== undefined) return { start: sentence.start + start, end: mention.end, weight: 5 };
  }
  if (kind === "person" && title !== undefined && title.length > 3) {
    const start = text.lastIndexOf(title, mention.start);
    if (start >= sentence.start) return { start: withOwner(text, start, sentence.start), end: mention.end, weight: 5 };
  }
  return undefined;
}

/**
 * Whether words behind the name of a place that everybody knows tell what it is, and not only what it is to the matter
 * at hand ("Japan, the biggest buyer").
 */
export function tellsOfPlace(said: string): boolean {
  return said === "" || ofPlaces.test(said);
}

const ofPlaces =
  /\b(?:country|nation|state(?!-)|capital|city|town|village|port|islands?|region|province|county|district|republic|kingdom|suburb|resort|territory|colony|enclave|home|birthplace|seat|metropolis|monarchy|democracy|neighbou?r|peninsula|sultanate|emirate)\b|\b(?:producer|exporter|importer|consumer|supplier|economy|power|member|centre|center)s?\b.*\bof\b|[wW]orld['’]s\b/;

/** Whether an apposition speaks of several: ", the directors of the bank". */
function isPlural(said: string): boolean {
  return /^,\s+(?:\p{L}[\p{L}’'-]*\s+){0,4}?\p{Ll}+[^s\s]s(?:\s+(?:of|for|in|at|on|who|that|which)\b|$)/u.test(said);
}

/** ", director of research at", ", executive vice president,": a role behind a comma without an article; the comma and its white space. */
function roleBehind(behind: string): RegExpExecArray | null {
  const comma = /^,\s+(?=((?:\p{Ll}[\p{L}-]*\s+){0,4}?\p{Ll}[\p{L}-]*)(?:\s+(?:of|at|for|in|with|to)\b|[,.;]))/u.exec(
    behind,
  );
  return comma !== null && roleHeads.has(comma[1]!.split(/\s+/).at(-1)!) ? comma : null;
}

/**
 * Where the role right before a person's name begins: "Champion Corp chairman", "chief information officer", "British
 * foreign secretary Sir". Undefined where no role stands there or only an honorific.
 */
function startOfRole(before: string): number | undefined {
  const words = [...before.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.’'&-]*(?=\s|$)/gu)];
  let at = words.length - 1;
  const lower = (index: number) => words[index]?.[0].toLowerCase().replace(/\.$/, "") ?? "";
  const joined = (index: number) => {
    const end = words[index]!.index + words[index]![0].length;
    return /^\s+$/.test(before.slice(end, words[index + 1]?.index ?? before.length));
  };
  if (at < 0 || !joined(at)) return undefined;
  while (at >= 0 && honorifics.has(lower(at))) at--;
  if (at < 0 || !joined(at) || !roleHeads.has(lower(at))) return undefined;
  let first = at;
  while (first > 0 && joined(first - 1)) {
    const word = words[first - 1]![0];
    const belongs = roleModifiers.has(lower(first - 1)) || roleHeads.has(lower(first - 1)) || corporate.has(word);
    const owner = /^\p{Lu}/u.test(word) && !days.test(word);
    if (
      !belongs &&
      !owner &&
      !(first > 1 && joined(first - 2) && isLink(word, words[first - 2]![0], words[first]![0]))
    ) {
      break;
    }
    first--;
  }
  while (first < at && words[first]!.index === 0 && isStopWord(lower(first))) first++;
  if (first < at && corporateSuffixes.has(lower(first))) first++; // the rest of the company's name is out of reach
  const [article] = /(?:\b[Tt]he\s+)?$/.exec(before.slice(0, words[first]!.index))!;
  return words[first]!.index - article.length;
}

/** Whether a word joins two others into one title or name: "Bank of England", "finance and petroleum minister". */
function isLink(word: string, before: string, after: string): boolean {
  if (/^(?:of|for|&)$/.test(word)) return /^\p{Lu}/u.test(before) && /^\p{Lu}/u.test(after);
  return word === "and" && roleModifiers.has(before.toLowerCase()) && roleModifiers.has(after.toLowerCase());
}

/** Whether the mention stands where the sentence's subject does: at its start, an article or title before it at most. */
function startsSubject(text: string, mention: Range, sentence: Range): boolean {
  const before = text.slice(sentence.start, mention.start);
  return /^["“‘]?(?:(?:the|a|an|mr|mrs|ms|dr)\.?\s+)?$/i.test(before) || /[,;:]\s+(?:the\s+)?$/i.test(before);
}

/** Offset in `behind` where an apposition that starts at `from` closes; 0 where it is none. */
function endOfApposition(behind: string, from: number): number {
  const rest = behind.slice(from);
  // A full stop inside a sentence is one of an abbreviation; a comma or colon between digits belongs to a number or an hour.
  const close =
    /,(?!(?<=\d,)\d{3}(?!\d))|:(?!(?<=\d:)\d\d(?!\d))|[;)—]|<(?![A-Z.]+>\s\p{Ll})|\.(?=["”’)\s]*$)|\s-\s|$/u.exec(
      rest,
    )!;
  const inner = rest
    .slice(0, close.index)
    .replace(/\s*\([^)]*$/, "")
    .replace(/(?:\s+(?:but|and|or|of|from|at|for|in|with|to|by|between|among|the|an?))+\s*$/, "")
    .trimEnd();
  const words = inner.split(/\s+/);
  if (
    words.length > 14 ||
    inner.length < 3 ||
    speaks.test(inner) ||
    /^\p{Lu}[^\s]* and /u.test(inner) ||
    /^(?:and|or)\b/.test(inner) ||
    // "Europe, the Middle East, Africa and Asia"
    (/^(?:\p{Lu}\S*\s?)+$/u.test(inner) && /^,\s+(?:and\s+)?\p{Lu}/u.test(rest.slice(close.index))) ||
    // "Japan, the European Community": two names of a list
    (/^(?:\p{Lu}\S*\s?)+$/u.test(inner) &&
      /\bthe\s+$/.test(behind.slice(0, from)) &&
      !roleHeads.has(words.at(-1)!.toLowerCase())) ||
    // "from the IMF, its first since 1980": told of something else
    (/\b(?:its|his|her|their)\s+$/.test(behind.slice(0, from)) && ordinal.test(inner)) ||
    // "In a filing with the commission, the concern, which …"
    (unsaying.has(inner) && /\bthe\s+$/.test(behind.slice(0, from))) ||
    // ", which is controlled by Cincinnati, Ohio, financier Tom Brandt": the comma is one of the place
    (close[0] === "," &&
      /\s(?:by|from|in|of)\s\p{Lu}\p{L}+$/u.test(inner) &&
      stateBefore.test(rest.slice(close.index))) ||
    // ", a Portland, Oregon-based firm"
    (close[0] === "," && /^\p{Lu}[^\s]*$/u.test(inner))
  )
    return 0;
  if (close[0] === "," && /^,\s+(?:and|or)\s/.test(rest.slice(close.index))) return 0;
  // "the interests of Varrow, its stockholders, employees and customers"
  if (/\b(?:its|their|his|her)\s+$/.test(behind.slice(0, from)) && listed.test(rest.slice(close.index))) return 0;
  return from + inner.length;
}

/** A state behind its town and before what is of both. */
const stateBefore = /^,\s+\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+)?,?\s+\p{Ll}/u;

/** A deed counted: it may be anybody's. */
const ordinal =
  /^(?:first|second|third|fourth|fifth|last|latest|biggest|largest)\s+(?:since|in|for|of\s+the\s+(?:year|season|month))\b/;

/** The rest of a list of common nouns. */
const listed = /^,(?:\s+\p{Ll}[\p{Ll}-]*){1,3}(?:,(?:\s+\p{Ll}[\p{Ll}-]*){1,3})*,?\s+and\s+\p{Ll}/u;

/** What "the" before it only takes up again. */
const unsaying = new Set(
  "company concern group firm bank unit union agency government ministry party court".split(" "),
);

function withArticle(text: string, start: number, from: number): number {
  const found = /(?:^|\s|["“(])((?:the|The)\s+)$/u.exec(text.slice(from, start));
  return found === null ? start : start - found[1]!.length;
}

/** "Azerbaijan’s Foreign Minister", "French President", "the": what stands before a title and belongs to it. */
function withOwner(text: string, start: number, from: number): number {
  const found = /(?:(?:the|The)\s+)?(?:\p{Lu}[\p{L}.-]*(?:[’']s?)?\s+){0,2}$/u.exec(text.slice(from, start));
  return found === null ? start : start - found[0].length;
}
