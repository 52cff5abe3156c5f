const NEGATIONS = new Set(
  `not never no cannot without neither nor none nobody nothing nowhere ain't isn't aren't wasn't weren't don't doesn't didn't
  won't wouldn't can't couldn't shouldn't mustn't haven't hasn't hadn't needn't unable
  isnt arent wasnt werent dont doesnt didnt wont wouldnt cant couldnt shouldnt havent hasnt hadnt`.split(/\s+/),
);

/* Words by which a sentence says without a "not" that something is not so. */
const NEGATIVE_SENSE = pattern(
  `un(?:able|aware|likely|clear|known|willing|changed|successful|true|founded|available|certain|paid|finished|related|resolved)|
  dis(?:agree|miss|continu|qualif|approv|appear|prov|allow|band)|impossib|in(?:correct|accura|abilit|complete|valid|suffic)|
  fail|refus|reject|den(?:y|ied|ies|ial)|lack|absen|prevent|avoid|stop|halt|cancel|abandon|withh|declin|ban(?:s|ned|ning|$)|bar(?:s|red|$)|
  prohibi|forbid|forbade|block|quit(?:s|ting|$)|ceas|miss(?:es|ed|ing|$)|hardly|scarcely|barely|rarely|seldom|instead|rule[ds]?$|ruling|
  scrap|doubt|myth|false|wrong|untrue|refut|debunk|contrary|cleared$|acquit|exonerat|absolv|defer|postpon|adjourn|apologies|neglect|ignor|exclu|except|oppos|zero|nil$`,
);

/* Words that leave open whether something is so, or how much of it. */
const RESERVE = pattern(
  "only|few$|fewer|little|less|rather|drop|free$|out$|too$|if$|whether|would|could|should|might|ex$|former|against|away|anything|need|requir|await|pending|outstanding|seek|sought",
);

/* Words that may stand where another writer denies something: "exempt", "closed to", "anything but", "unbeaten". */
const COUNTERPART = pattern(
  `only$|few|less$|free$|exempt|closed?$|shut|closure|unless|sole(?:ly)?$|alone$|else$|otherwise|anything|rather|opposed$|remain|minority|
  suspend|pending|await|
  un(?!der|til|ion|it|iver|ique|ify|ified|less$|cle|to$|veil|fold)[a-z]{4}|dis(?:abl|charg|solv|miss|card|mantl)|
  in(?:sufficient|eligib|adequate)`,
);

function pattern(beginnings: string): RegExp {
  return new RegExp(`^(?:${beginnings.replace(/\s+/g, "")})`);
}

/** Whether the word, in lower case, negates what it stands with: "not", "never", "didn't". */
export function isNegation(norm: string): boolean {
  return NEGATIONS.has(norm) || norm.endsWith("n't");
}

const NOT_DENIED =
  /^(?:all|every|everyone|everybody|everything|always|both|each|entirely|necessarily|certain|sure|since|only|just|merely|simply|least|long|longer|far|more|less|fewer|later|doubt|matter|wonder|cost|charge)$/;

/** Whether the "no" at `index` only limits, as "only" does: "no more than", "nothing but", "none other than". */
export function isOnly(words: readonly { readonly norm: string }[], index: number): boolean {
  const [norm, next, behind] = [index, index + 1, index + 2].map((at) => words[at]?.norm ?? "") as [
    string,
    string,
    string,
  ];
  if (/^(?:nothing|none|nobody|nowhere)$/.test(norm) && /^(?:but|except|save)$/.test(next)) return true;
  return (
    /^(?:no|not|nothing|none)$/.test(norm) &&
    /^(?:more|less|fewer|other|else|later|earlier|longer)$/.test(next) &&
    behind === "than"
  );
}

/** Whether a "not" before the word does not deny it: "not only", "not all" but a part, "not since 2003 had" all but the time since. */
export function isNotDenied(norm: string): boolean {
  return NOT_DENIED.test(norm);
}

/** Whether the word at `index` compares with another "as" behind it: "as quickly as", "so large a house as". */
export function isCompared(words: readonly { readonly norm: string }[], index: number): boolean {
  const { norm } = words[index] as { readonly norm: string };
  return /^(?:as|so)$/.test(norm) && words.slice(index + 2).some((other) => other.norm === "as");
}

/** Whether the word at `index` says with the "to" behind it that something is not so yet: "has yet to", "is still to". */
export function isNotYet(words: readonly { readonly norm: string }[], index: number): boolean {
  const normAt = (at: number) => words[at]?.norm ?? "";
  if (normAt(index + 1) !== "to") return false;
  if (/^remain(?:s|ed)?$/.test(normAt(index))) return normAt(index + 2) === "be";
  return /^(?:yet|still)$/.test(normAt(index)) && HAS_OR_IS.test(normAt(index - 1));
}

const HAS_OR_IS = /^(?:has|have|had|is|are|was|were|['’]s)$/;

const EXCEPT = /^(?:except|excepting|barring|besides|save|apart|unlike)$/;
const WHOLE = /^(?:all|every|everyone|everybody|everything|each|none|no|nobody|nothing|anyone|anybody|anything)$/;
/** Units between "all" and the "but" that takes something away. */
const WHOLE_REACH = 4;

/** Whether the word at `index` takes something away from a whole: "all the schools but one", "nobody other than". */
export function isExcepting(words: readonly { readonly norm: string }[], index: number): boolean {
  const { norm } = words[index] as { readonly norm: string };
  if (norm === "other") return words[index + 1]?.norm === "than";
  if (norm === "but") return words.slice(Math.max(0, index - WHOLE_REACH), index).some((word) => WHOLE.test(word.norm));
  return EXCEPT.test(norm);
}

/** What of a unit tells whether it denies anything. */
export interface Denying {
  readonly norm: string;
  readonly negation: boolean;
}

/** Whether the word may say "not" in another way: "failed", "unaware". */
export function deniesSomething({ norm, negation }: Denying): boolean {
  return negation || isNegation(norm) || NEGATIVE_SENSE.test(norm);
}

/** Whether the word may stand for a denial, or limit what is said, in any way at all. */
export function mayDeny(unit: Denying): boolean {
  return deniesSomething(unit) || COUNTERPART.test(unit.norm);
}

/** Words behind a denial among which stands the deed it denies: "failed to win", "was unable to sell". */
const DENIED = 3;

/** Whether a word shortly before the one at `index` says that it is not so: "failed to win". */
export function isDeniedBefore(units: readonly Denying[], index: number): boolean {
  return units.slice(Math.max(0, index - DENIED), index).some(deniesSomething);
}

const REACH_BEFORE = 8;
const REACH_AFTER = 3;

/** Places of the units near `index` that may negate or weaken it, itself and `except` left out: those well before or shortly after. */
export function negationsNear(units: readonly Denying[], index: number, except = -1): number[] {
  const places: number[] = [];
  for (let i = Math.max(0, index - REACH_BEFORE); i <= Math.min(units.length - 1, index + REACH_AFTER); i++) {
    if (i !== index && i !== except && mayLimit(units[i] as Denying)) places.push(i);
  }
  return places;
}

/** Whether the word denies something, leaves it open or limits it. */
export function mayLimit(unit: Denying): boolean {
  return deniesSomething(unit) || RESERVE.test(unit.norm);
}
