import type { EntityKind } from "./entity.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { type Token, tokenAt } from "./tokens.ts";
import { words } from "./word-list.ts";
import { placeHeads, placeNouns, sayingVerbs } from "./word-lists.ts";

/** What only a person does. */
const personalDeeds = words(
  "told believes predicted stressed replied recalled born died resigned retired married divorced wept smiled laughed graduated testified studied taught painted sang quipped shrugged apologised apologized confessed grinned dreamed chaired coached",
);

/** What mostly a company does. */
const corporateDeeds = words(
  "acquire acquires acquired manufacture manufactures manufactured employ employs employed operate operates operated merge merged market markets marketed produce produces produced refine refines distribute distributes own owns owned publish publishes published broadcasts airs insures lends licensed sponsors drills mines sells makes builds supplies posted listed reported filed",
);

/** Verbs behind which a pronoun for the speaker comes: "said it", "expects its". */
const plans = words("agreed expects expected plans planned hopes hoped intends intended wants wanted decided promised");

const auxiliaries = words("has have had was were is are will would also later recently again then now already still");

const kin = words(
  "wife husband widow widower son sons daughter daughters brother brothers sister sisters mother father parents nephew niece cousin grandson granddaughter grandfather grandmother uncle aunt fiancee friend colleague bodyguard",
);

/** What is said to belong to a person. */
const personalBelongings = words(
  "wife husband widow son sons daughter daughters brother sister mother father parents family lawyer lawyers death birth career memoir memoirs novel novels paintings poems funeral body childhood home",
);

/** Participles before "by" and a company. */
const corporateWorks = words(
  "acquired owned made manufactured developed published produced operated built marketed sold supplied insured broadcast sponsored issued employed managed underwritten",
);

/** Participles before "by" and a person. */
const personalWorks = words(
  "written directed painted composed coached trained sung conducted choreographed narrated ridden driven partnered headed chaired assisted",
);

/** Before "by" and who made it. */
const artworks = words(
  "book novel novels play plays poem poems painting paintings sketch drawing portrait portraits sculpture statue song songs opera symphony film films biography concerto essay",
);

/** Before "of" and the company or body whose they are. */
const bodily = words(
  "officials representatives pct percent chairman chairwoman chairperson executive employees founder co-founder unit subsidiary division members",
);

/** Who and what belongs to a company or a body, right behind its name. */
const corporateParts = words(
  "executives employees members guerrillas guerrilla rebels militants fighters gunmen supporters shareholders stockholders trucks cars jets products brand brands subsidiary analysts brokers common stock stake board management",
);

/** What a name does, has or is done to says what it is. For names that no list knows. */
export function kindByDeed(
  tokens: readonly Token[],
  text: string,
  first: number,
  last: number,
  lists: Gazetteer,
): EntityKind | undefined {
  return (
    byVerb(tokens, text, first, last) ??
    (isFirmThat(tokens, text, last) ? "organisation" : undefined) ??
    byWordBefore(tokens, first, last, lists) ??
    (isInListOfKin(tokens, text, first) || isMaker(text, tokens[last]!) ? "person" : undefined) ??
    (isBased(text, tokens[last]!) || isInListOfPlaces(tokens, text, first) ? "place" : undefined) ??
    (first === last && (hasInnerCapital(tokens, first) || hasFirmEnding(tokens[first]!)) ? "organisation" : undefined)
  );
}

function byVerb(tokens: readonly Token[], text: string, first: number, last: number): EntityKind | undefined {
  let at = last + 1;
  const next = tokens[at];
  if (next?.joined !== true && !tokens[last]!.possessive) return undefined;
  if (next === undefined || next.shape !== "lower") return undefined;
  if (tokens[last]!.possessive) return personalBelongings.holds(next) ? "person" : undefined;
  if (corporateParts.holds(next)) return "organisation";
  while (at < last + 3 && auxiliaries.holds(tokens[at]) && tokens[at + 1]?.joined === true) at++;
  const verb = tokens[at]!;
  if (changes.holds(verb) && isOfBusiness(tokens, at + 1)) return "organisation";
  if (/^(?:has|have|had)$/.test(verb.lower) && tokens[at + 1]?.shape === "number" && hasStaff(tokens, at + 1))
    return "organisation";
  if (personalDeeds.holds(verb) || (sayingVerbs.holds(verb) && closesQuotation(text, tokens[first]!, verb))) {
    return "person";
  }
  if (verb.lower === "agreed" && tokens[at + 1]?.lower === "to" && deals.holds(tokens[at + 2])) {
    return "organisation";
  }
  if (verb.lower === "advising" || isAmongTraders(tokens, at)) return "organisation";
  const passive = /^(?:was|were|is)$/.test(tokenAt(tokens, at - 1)?.lower ?? "");
  if (corporateDeeds.holds(verb) && !passive) return "organisation";
  return sayingVerbs.holds(verb) || plans.holds(verb) ? byPronoun(tokens, at) : byOwn(tokens, at);
}

/** "cut its forecast", "cuts outlook", "named a new finance chief": what a firm does with what firms have. */
function isOfBusiness(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const token = tokens[at];
    if (token?.joined !== true || token.shape !== "lower" || /^(?:his|her|to|by|in|on)$/.test(token.lower))
      return false;
    if (business.holds(token)) return true;
  }
  return false;
}

/** "has 4,100 workers". */
function hasStaff(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (tokens[at]?.shape === "number") at++;
  return /^(?:workers|employees|staff|stores|branches|outlets|shareholders|subscribers)$/.test(tokens[at]?.lower ?? "");
}

const changes = words(
  "cut cuts raise raises raised trim trims trimmed lift lifts lifted lower lowers lowered slash slashes slashed halve halves halved suspend suspends suspended omit omitted skip skips skipped reinstated",
);

const business = words(
  "dividend dividends forecast forecasts outlook guidance payout profit profits earnings output workforce jobs stake capital coupon",
);

/** ", which cut its dividend": the same behind "which". */
function isFirmThat(tokens: readonly Token[], text: string, last: number): boolean {
  const next = tokens[last + 1];
  if (next?.lower !== "which" || text.charCodeAt(tokens[last]!.end) !== 44) return false;
  const verb = tokens[last + 2];
  return verb?.joined === true && changes.holds(verb) && isOfBusiness(tokens, last + 3);
}

/** "ended its contract", "sold his farm": whose what somebody does something to is. */
function byOwn(tokens: readonly Token[], verb: number): EntityKind | undefined {
  const own = tokens[verb + 1];
  if (own?.joined !== true || tokens[verb]!.shape !== "lower") return undefined;
  if (own.lower === "its") return "organisation";
  return own.lower === "his" || own.lower === "her" ? "person" : undefined;
}

/** "were buyers", "was among the bidders": behind "was" or "were". */
function isAmongTraders(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:was|were|is|are)$/.test(tokenAt(tokens, at - 1)?.lower ?? "")) return false;
  const rest = tokens[at]?.lower === "among" ? (tokens[at + 1]?.lower === "the" ? at + 2 : at + 1) : at;
  return /^(?:buyers?|sellers?|bidders?|creditors|lenders|underwriters|shareholders)$/.test(tokens[rest]?.lower ?? "");
}

/** Behind "agreed to": what companies do. */
const deals = words("buy sell acquire purchase invest merge pay supply license market divest");

/** "… to us,” Kwinter said.": whose words a quotation was. */
function closesQuotation(text: string, name: Token, verb: Token): boolean {
  const before = text.slice(Math.max(0, name.start - 5), name.start);
  return /[,?!]\s?["”]\s$/.test(before) && /^\s?[.,]/.test(text.slice(verb.end, verb.end + 2));
}

/** "said it had", "said yesterday that she". */
function byPronoun(tokens: readonly Token[], verb: number): EntityKind | undefined {
  for (let at = verb + 1; at < verb + 5; at++) {
    const token = tokens[at];
    if (token === undefined || !token.joined || (token.shape !== "lower" && token.shape !== "capital"))
      return undefined;
    if (/^(?:he|she|his|her)$/.test(token.lower)) return "person";
    if (/^(?:it|its)$/.test(token.lower)) {
      return isExpletive(tokens, at) ? undefined : "organisation";
    }
  }
  return undefined;
}

/** Whether "it" stands for no one: "it is important that", "it will take years", "it was a mistake". */
function isExpletive(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at + 1]?.lower ?? "";
  if (/^(?:seems|seemed|appears|appeared|takes|took)$/.test(verb)) return true;
  if (!/^(?:is|was|will|would)$/.test(verb)) return false;
  const next = tokens[at + 2]?.lower ?? "";
  if (verb === "will" || verb === "would") return /^(?:be|take|mean|make|help|depend|not)$/.test(next);
  return !/(?:[^n]ing|[^e]ed)$/.test(next) && !disposed.holds(tokens[at + 2]);
}

/** What only somebody with a mind of their own is: behind "it is". */
const disposed = words(
  "prepared ready pleased confident satisfied aware willing committed able unable due seeking owed determined happy concerned certain sure reviewing planning now",
);

function byWordBefore(tokens: readonly Token[], first: number, last: number, lists: Gazetteer): EntityKind | undefined {
  const before = tokens[first]!.joined ? tokenAt(tokens, first - 1) : undefined;
  if (before?.shape !== "lower") return undefined;
  if (kin.holds(before)) return "person";
  const earlier = before.joined ? tokenAt(tokens, first - 2) : undefined;
  if (before.lower === "in" && isInPrint(tokens, first, last, lists)) return "organisation";
  if (before.lower === "by") {
    if (artworks.holds(earlier)) return "person";
    if (corporateWorks.holds(earlier) || /^(?:poll|survey)$/.test(earlier?.lower ?? "")) return "organisation";
    return personalWorks.holds(earlier) ? "person" : undefined;
  }
  if (before.lower === "of") {
    if (kin.holds(earlier)) return "person";
    return bodily.holds(earlier) ? "organisation" : undefined;
  }
  if (taken.holds(before)) return "place";
  if (/^(?:advising|acquire|acquiring|joined|rejoined|co-founded)$/.test(before.lower)) return "organisation";
  return before.lower === "for" && earlier?.lower === "bid" ? "organisation" : undefined;
}

/** "wrote in Varrow", "the study appears in Varrow", "published their findings in Varrow". */
function isInPrint(tokens: readonly Token[], first: number, last: number, lists: Gazetteer): boolean {
  if (isTold(tokens, first) && isOfWords(tokens, first, last, lists)) return true;
  if (
    /^(?:published|wrote|written|writing|interview|article|essay|letter|appeared|appears|appear)$/.test(
      tokenAt(tokens, first - 2)?.lower ?? "",
    )
  )
    return true;
  if (!/^(?:find|findings|study|results|research|paper|report|work)$/.test(tokenAt(tokens, first - 2)?.lower ?? ""))
    return false;
  return tokens
    .slice(Math.max(0, first - 6), first - 2)
    .some(({ lower }) => /^(?:publish|published|report|reported)$/.test(lower));
}

/** "the team reports in", "according to results in": before where it is told. */
function isTold(tokens: readonly Token[], first: number): boolean {
  return /^(?:reports?|reported|writes?|described|detailed|results|printed)$/.test(
    tokenAt(tokens, first - 2)?.lower ?? "",
  );
}

/** "The Lancet", "Soil Biology": an article with a capital, or nothing but everyday words. */
function isOfWords(tokens: readonly Token[], first: number, last: number, lists: Gazetteer): boolean {
  if (first === last || tokens[first]!.shape !== "capital") return false;
  if (tokens[first]!.lower === "the") return true;
  return tokens
    .slice(first, last + 1)
    .every((token) => lists.words.has(token.lower) && !lists.places.holds(token) && !placeHeads.holds(token));
}

/** What armies do to places. */
const taken = words(
  "captured recaptured overran retook besieged shelled bombed bombarded evacuated occupied stormed seized rule rules ruled controls controlled liberated besieging shelling recapturing",
);

/** "two daughters, Judit and Anna". */
function isInListOfKin(tokens: readonly Token[], text: string, first: number): boolean {
  let at = first;
  if (tokenAt(tokens, at - 1)?.lower === "and" && tokenAt(tokens, at - 2)?.shape === "capital") at -= 2;
  const before = tokenAt(tokens, at - 1);
  return before !== undefined && kin.holds(before) && /^\s?,\s$/.test(text.slice(before.end, tokens[at]!.start));
}

/** "Verdi's “Otello”": whose work a quoted title is. */
function isMaker(text: string, { end, possessive, next }: Token): boolean {
  return possessive && quoted.test(text.slice(Math.max(end, next), next + 4));
}

const quoted = /^\s["“]\s?\p{Lu}/u;

/** "Velden-based", "Velden-born". */
function isBased(text: string, { end }: Token): boolean {
  return /^-(?:based|born|registered)\b/.test(text.slice(end, end + 12));
}

/** "in Lyon, Vienne and Givors": behind a preposition of places and other names. */
function isInListOfPlaces(tokens: readonly Token[], text: string, first: number): boolean {
  let at = first;
  let places = 0;
  while (at > 0 && first - at < 16) {
    const before = tokens[at - 1]!;
    const between = text.slice(before.end, tokens[at]!.start);
    if (before.shape === "lower" && before.lower === "and" && at > 1) {
      if (tokens[at - 2]!.shape !== "capital") return false;
      at--;
      continue;
    }
    if (before.shape === "lower") {
      if (places === 0) return false;
      if (before.lower === "of") return placeNouns.holds(tokenAt(tokens, at - 2));
      return /^(?:in|at|near|between|from|across|around)$/.test(before.lower);
    }
    if (before.shape !== "capital" || before.possessive || !/^(?:\s|\s?,\s+)$/.test(between)) return false;
    if (tokens[at]!.lower === "and" || between.includes(",")) places++;
    at--;
  }
  return false;
}

/** "Loganair", "Transgaz", "Nordbanken". */
function hasFirmEnding({ shape, lower }: Token): boolean {
  return shape === "capital" && lower.length >= 7 && firmEnding.test(lower);
}

const firmEnding =
  /(?:banca|banken|bank|gaz|neft|telecom|telekom|soft|tech|corp|werke|media|pharma|invest|(?<!cl|ad|bl)air|kriminalamt|ministerium|ministeriet|gesellschaft|verband|verket|styrelsen)$/;

/** "PaineWebber", "WestLB"; not "McDonald" or "DeShawn". */
function hasInnerCapital(tokens: readonly Token[], at: number): boolean {
  const { shape, text } = tokens[at]!;
  if (!/[a-z][A-Z]/.test(text)) return false;
  if (/^(?:an?|the)$/.test(tokenAt(tokens, at - 1)?.lower ?? "")) return false;
  return (
    shape === "capital" &&
    !text.includes("-") &&
    /^(?!Ma?c|De|La|Le|O['’]|D['’]|Van|Fitz)\p{Lu}\p{Ll}+\p{Lu}/u.test(text)
  );
}
