import type { Unit } from "./analysed-text.ts";
import type { RankedSentence } from "./select-evidence.ts";

const POSSIBLE =
  /^(?:may|might|could|would|should|can|likely|unlikely|possibl[ey]|perhaps|probabl[ey]|apparently|seemingly|allegedly|reportedly|potentially|maybe|seem(?:s|ed)?|appear(?:s|ed)?|tends?|suspected|alleged)$/;
const FUTURE = /^(?:will|shall|won't)$/;
const DUTY = /^(?:must|shall|will)$/;
/** Words that go with an infinitive of what has not happened: "asked her to go", "prices to settle". */
const VOLITION =
  /^(?:want|wish|hope|plan|intend|aim|expect|ask|request|urge|order|tell|told|invite|agree|promise|pledge|vow|threaten|offer|propose|seek|sought|try|tried|tries|attempt|refuse|decline|fail|due|set|about|going|able|ready|willing|likely|unlikely|need|prefer|prepar|decid|consider|suppos|believ|thought|allege|report|rumour|rumor|call)/;
/** "is said to sign" */
const SAID = /^(?:said|claimed|believed|thought|reported|rumoured|rumored|alleged|supposed|expected|understood)$/;
/** Words for what somebody holds, fears or asks, so that what follows them need not be so. */
const VIEW =
  /^(?:reports?|rumou?rs?|claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing|ation|ations)|complain(?:s|ed|ing)?|complaints?|accus(?:e|es|ed|ing|ation|ations)|suspect(?:s|ed|ing)?|suspicions?|suggest(?:s|ed|ing|ion|ions)?|argu(?:e|es|ed|ing)|insist(?:s|ed|ing)?|fear(?:s|ed|ing)?|hop(?:e|es|ed|ing)|think(?:s|ing)?|thought|believ(?:e|es|ed|ing)|belief|expect(?:s|ed|ing)?|predict(?:s|ed|ing)?|warn(?:s|ed|ing)?|doubt(?:s|ed|ing)?|den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|wonder(?:s|ed|ing)?|guess(?:es|ed)?|question(?:s|ed)?)$/;
const JOINS = /^(?:that|whether|if)$/;
/** Units before a word that may belong to its verb: "may not yet have been able". */
const VERB_REACH = 4;
/** Units between words such as "asked" or "reports" and the verb they govern. */
const GOVERNED_REACH = 12;
/** Strength from which a word of the sentence is the claim's own. */
const SAME = 0.7;

const CONDITION = /^(?:if|unless|whether|according|almost|nearly)$/;

function isHedge(units: readonly Unit[], index: number): boolean {
  const { norm, capital } = units[index] as Unit;
  if (VIEW.test(norm)) return !DETERMINER.test(units[index - 1]?.norm ?? "");
  return (POSSIBLE.test(norm) && !capital) || CONDITION.test(norm);
}

/** Before these words such as "report" name a thing. */
const DETERMINER = /^(?:every|each|all|no|one)$/;

/** Whether a claim has any word of reserve, wish or report, so that what it says is not flatly stated. */
export function isHedged(units: readonly Unit[]): boolean {
  return units.some(
    (unit, index) =>
      isHedge(units, index) ||
      SAID.test(unit.norm) ||
      moodAt(units, index) === "willed" ||
      (unit.norm === "to" && (isWilled(units, index) || /^(?:is|are|was|were)$/.test(units[index - 1]?.norm ?? ""))),
  );
}

const MAY = /^(?:may|might|could)$/;
const PERCEIVED = /^(?:see|hear|feel|smell|tell|rememb)/;

/** Whether a verb with "could" before it says what was so: "could hear" for "heard". */
export function isPerceived({ stem }: Unit): boolean {
  return PERCEIVED.test(stem);
}

/** Words that go with an infinitive of what need not come to be: "was meant to solve", "is said to sign". */
const UNFULFILLED =
  /^(?:expect(?:s|ed)?|meant|suppos(?:es|ed)|alleged|rumou?red|hop(?:es?|ed|ing)|plan(?:s|ned|ning)?|tri(?:ed|es)|try|trying|asked|asks|proposed?|proposes|intend(?:s|ed)?|want(?:s|ed)?|threaten(?:s|ed)?|said|thought|believed|reported|due)$/;
const GOVERNOR_REACH = 10;

/**
 * Where the word stands that keeps the verb at `at` from being stated: "may" and its like before any verb, and, where
 * `done` tells that the claim has it done, what it is wished, tried or said to do; undefined where there is none.
 */
export function reserveBefore(units: readonly Unit[], at: number, done: boolean): number | undefined {
  for (let i = at - 1; i >= Math.max(0, at - VERB_REACH); i--) {
    const { norm, weight, kind } = units[i] as Unit;
    if (MAY.test(norm)) return norm === "could" && isPerceived(units[at] as Unit) ? undefined : i;
    if (norm === "to" && !/^ha(?:ve|s|d)$/.test(units[i - 1]?.norm ?? ""))
      return done ? governorOf(units, i) : undefined;
    if (kind !== "word" || ARTICLE.test(norm)) return undefined;
    if (weight > 0 && !/^(?:have|be|been|also|still|soon|well)$|ly$/.test(norm)) return undefined;
  }
  return undefined;
}

function governorOf(units: readonly Unit[], to: number): number | undefined {
  for (let i = to - 1; i >= Math.max(0, to - GOVERNOR_REACH); i--)
    if (UNFULFILLED.test((units[i] as Unit).norm)) return i;
  return undefined;
}

type Mood = "possible" | "future" | "willed" | "held" | undefined;

/**
 * Whether the claim states flatly what the sentence has as possible, planned, asked for or held by somebody: "Regulators
 * demanded the sale" for "Regulators could demand the sale".
 */
export function isSaidFirmer(units: readonly Unit[], { sentence, bearing }: RankedSentence): boolean {
  const hedged = units.some((_, index) => isHedge(units, index) || moodAt(units, index) !== undefined);
  return units.some((unit, index) => {
    if (isWishedThere(units, index, sentence.units)) return true;
    const at = bearing.partner[index] as number;
    if (unit.kind !== "word" || unit.capital || unit.weight === 0 || at < 0) return false;
    if ((bearing.strength[index] as number) < SAME) return false;
    const own = moodAt(units, index);
    switch (moodAt(sentence.units, at)) {
      case undefined:
        if (isDuty(units, index) && isPermitted(sentence.units, at)) return true;
        return own === "future" ? happened(unit, sentence.units, at) : isUndone(units, index, sentence.units, at);
      case "future":
        return own === undefined && isPast(units, index);
      case "possible":
        return (own !== "possible" && isDuty(units, index)) || (own === undefined && !hedged);
      default:
        return own === undefined && !hedged && !isDuty(units, index);
    }
  });
}

/** What is bound to happen, not only wished, meant or tried: "is due to open", "promised to open". */
const BOUND = /^(?:due|set|about|going|order|agree|decid|promis|pledg|vow|able|likely|call)/;

/** Whether the claim says "will" of what the sentence has only as wished, meant or tried: "hopes to have". */
function isWishedThere(units: readonly Unit[], index: number, there: readonly Unit[]): boolean {
  if (moodAt(units, index) !== "future") return false;
  const places = there.flatMap(({ norm }, at) => (norm === (units[index] as Unit).norm ? [at] : []));
  return places.some((at) => isWished(there, at)) && !places.some((at) => moodAt(there, at) === "future");
}

function isWished(units: readonly Unit[], at: number): boolean {
  if (units[at - 1]?.norm !== "to") return false;
  const governor = units.slice(Math.max(0, at - GOVERNED_REACH), at).findLast(({ norm }) => VOLITION.test(norm));
  return governor !== undefined && !BOUND.test(governor.norm);
}

/** Words before which a noun or an infinitive stands: "approval by", "the repair", "to begin". */
const NO_VERB =
  /^(?:to|by|of|for|the|an?|its|their|his|her|this|that|these|those|under|on|in|upon|after|before|until|pending)$/;
const RANK = /^(?:second|third|fourth|fifth)$/;
/** Words by which the rest of a sentence is a wish, a plan or a condition. */
const PROPOSED = /^(?:propos|plan|schedul|subject$|pending|condition|recommend|expect|await|intend|due$)/;

/**
 * Whether the sentence states as a fact what its word at `at` says, or says it in the claim's own mood: not as possible,
 * planned or proposed ("is to begin"), nor with a mere noun ("subject to approval by") or a
 * lower rank ("second largest"), where the claim does not.
 */
export function isStated(claim: readonly Unit[], index: number, there: readonly Unit[], at: number): boolean {
  const mood = moodAt(there, at);
  if (mood !== undefined && mood !== moodAt(claim, index)) return false;
  if (isNoun(there, at) && !isNoun(claim, index)) return false;
  if (RANK.test(there[at - 1]?.norm ?? "") && !RANK.test(claim[index - 1]?.norm ?? "")) return false;
  return !there.slice(Math.max(0, at - GOVERNED_REACH), at).some(({ norm }) => PROPOSED.test(norm));
}

/** Whether the word before makes a noun of it ("Wednesday's close"), or an infinitive. */
function isNoun(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1]?.norm ?? "";
  return NO_VERB.test(before) || /['’]s?$/.test(before);
}

/** "Lets them pay": what somebody may do, not what they must. */
const PERMISSION = /^(?:lets?|allow(?:s|ed)?|permit(?:s|ted)?|enable[sd]?|empower(?:s|ed)?|entitle[sd]?|free)$/;

function isPermitted(units: readonly Unit[], index: number): boolean {
  return units.slice(Math.max(0, index - VERB_REACH), index).some(({ norm }) => PERMISSION.test(norm));
}

/** "Must pay" for "was ordered to pay" is no firmer, for "may pay" it is. */
function isDuty(units: readonly Unit[], index: number): boolean {
  return units.slice(Math.max(0, index - VERB_REACH), index).some(({ norm }) => DUTY.test(norm));
}

function moodAt(units: readonly Unit[], at: number): Mood {
  const direct = modalBefore(units, at);
  if (direct !== undefined) return direct;
  if (units[at - 1]?.norm === "to" && !units[at]?.capital && isWilled(units, at - 1)) return "willed";
  return isHeld(units, at) ? "held" : undefined;
}

/** The modal verb or adverb of possibility the word goes with, nothing but function words and adverbs between. */
function modalBefore(units: readonly Unit[], at: number): Mood {
  let noun = false;
  for (let i = at - 1; i >= Math.max(0, at - VERB_REACH); i--) {
    const { norm, weight, kind, capital } = units[i] as Unit;
    if (POSSIBLE.test(norm) && !capital && (!noun || /ly$|^perhaps$|^maybe$/.test(norm))) return "possible";
    if (FUTURE.test(norm)) return "future";
    if (kind !== "word" || (weight > 0 && !/^(?:have|has|be|been|not|also|still|soon)$|ly$/.test(norm)))
      return undefined;
    if (ARTICLE.test(norm)) {
      if (noun || !/^an?$/.test(norm)) return undefined;
      noun = true;
    }
  }
  return undefined;
}

const ARTICLE = /^(?:the|an?|its|his|her|their|this|that|these|those|of|in|on|at|by|for|with|from)$/;

function isWilled(units: readonly Unit[], to: number): boolean {
  if (SAID.test(units[to - 1]?.norm ?? "")) return true;
  for (let i = to - 1; i >= Math.max(0, to - GOVERNED_REACH); i--)
    if (VOLITION.test((units[i] as Unit).norm)) return true;
  return false;
}

/** Whether the word stands in a clause that "that", "whether" or "if" ties to a word such as "reports" or "fears". */
function isHeld(units: readonly Unit[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - GOVERNED_REACH); i--) {
    const { norm } = units[i] as Unit;
    if (norm === "whether" || (norm === "if" && i > 0)) return true;
    if (VIEW.test(norm))
      return i === at - 1 ? false : JOINS.test(units[i + 1]?.norm ?? "") || units[i - 1]?.norm === "who";
  }
  return false;
}

/** Whether the claim has done what the sentence has in the infinitive: "solved" for "was meant to solve". */
function isUndone(units: readonly Unit[], index: number, there: readonly Unit[], at: number): boolean {
  if (there[at - 1]?.norm !== "to" || moodAt(units, index) !== undefined || units[index - 1]?.norm === "to")
    return false;
  return isPast(units, index) && (units[index] as Unit).norm !== (there[at] as Unit).norm;
}

/** Whether the sentence has the verb in another form than the "buy" of "will buy", one of the past. */
function happened(unit: Unit, there: readonly Unit[], at: number): boolean {
  return isPast(there, at) || !(there[at] as Unit).norm.startsWith(unit.norm);
}

export function isPast(units: readonly Unit[], index: number): boolean {
  if (/[^e]ed$/.test((units[index] as Unit).norm)) return true;
  return units.slice(Math.max(0, index - 3), index).some(({ norm }) => /^(?:has|have|had|was|were|did)$/.test(norm));
}
