import type { Unit } from "./analysed-text.ts";
import type { Bearing } from "./claim-words.ts";
import type { RankedSentence } from "./select-evidence.ts";

/** Words that say how many, each with what else says as much. */
const SCOPES: readonly (readonly [claim: RegExp, evidence: RegExp])[] = [
  [
    /^(?:all|every|each|everyone|everybody|always|whole|entire|entirely|completely)$/,
    /^(?:all|every|each|everyone|everybody|always|whole|entire|entirely|completely|throughout|both|any|full|fully)$/,
  ],
  [/^(?:any|anyone|anybody|anything|whatever)$/, /^(?:all|every|each|any|anyone|anybody|anything|everyone|whatever)$/],
  [/^(?:most|mostly|majority)$/, /^(?:most|mostly|majority|mainly|largely|chiefly|generally|all|every|almost|nearly)$/],
  [
    /^(?:only|solely|merely|exclusively|alone)$/,
    /^(?:only|solely|merely|exclusively|alone|just|sole|single|but|except|unless|no|nobody|none|nothing)$/,
  ],
];
const NEARLY = /^(?:almost|nearly|virtually|practically|not|hardly)$/;
/** Units behind a word of scope among which stands what it counts. */
const REACH = 4;
const SAME = 0.7;

/** Whether the claim says of all, most or only some what the sentence does not say of so many. */
export function isSaidWider(text: string, units: readonly Unit[], ranked: RankedSentence): boolean {
  const denies = units.some(({ negation }) => negation);
  return units.some(({ norm, capital, start }, index) => {
    const scope = SCOPES.find(([claim]) => claim.test(norm));
    if (
      !scope ||
      (capital && index > 0) ||
      text[start - 1] === "-" ||
      (denies && /^any/.test(norm)) ||
      NEARLY.test(units[index - 1]?.norm ?? "")
    )
      return false;
    if (norm === "each" && units[index + 1]?.norm === "other") return false;
    return !hasScope(units, index, ranked, scope[1]);
  });
}

function hasScope(units: readonly Unit[], index: number, { sentence, bearing }: RankedSentence, as: RegExp): boolean {
  const there = sentence.units;
  const places = there.flatMap(({ norm }, at) =>
    as.test(norm) && !NEARLY.test(there[at - 1]?.norm ?? "") ? [at] : [],
  );
  if (places.length === 0) return false;
  const counted = units.findIndex(
    (unit, i) => i > index && i <= index + REACH && unit.weight > 0 && isBorne(bearing, i),
  );
  if (counted < 0) return true;
  const at = bearing.partner[counted] as number;
  return places.some((place) => Math.abs(at - place) <= REACH + 1);
}

/** Whether a word of the sentence itself bears the unit out. */
function isBorne({ strength, partner }: Bearing, index: number): boolean {
  return (strength[index] as number) >= SAME && (partner[index] as number) >= 0;
}

const COMPARED =
  /^(?:than|more|most|less|least|fewer|fewest|compared|against|versus|exceed(?:s|ed)?|while|whereas|above|below|over|under|rather|outnumber(?:s|ed)?)$/;

/** The "than" of two things which the sentence does not compare, or compares the other way round, and what stands beside it. */
export function findOtherComparison(units: readonly Unit[], ranked: RankedSentence): Unit[] | undefined {
  if (!comparesOtherwise(units, ranked)) return undefined;
  const than = units.findIndex(({ norm }) => norm === "than");
  return units.slice(Math.max(0, than - 1), than + 2);
}

function comparesOtherwise(units: readonly Unit[], { sentence, bearing }: RankedSentence): boolean {
  const than = units.findIndex(({ norm }) => norm === "than");
  if (than < 0 || units[than + 1]?.kind === "quantity") return false;
  const there = sentence.units;
  const thanThere = there.findIndex(({ norm }) => norm === "than");
  const compared = new Set(units.filter(({ norm }) => /er$/.test(norm)).map(({ stem }) => stem));
  if (thanThere < 0) return !there.some(({ norm, stem }) => COMPARED.test(norm) || compared.has(stem));
  const crosses = (unit: Unit, index: number, behind: boolean) =>
    unit.weight > 0 && isBorne(bearing, index) && (bearing.partner[index] as number) > thanThere === behind;
  return (
    units.some((unit, index) => index < than && crosses(unit, index, true)) &&
    units.some((unit, index) => index > than && crosses(unit, index, false))
  );
}

const CONTRAST = /^(?:but|whereas|although|though|except|unless|however|while)$/;

/** Whether words that stand together in the claim are set against each other in the sentence: "unanimous that ..., but split on the amount". */
export function joinsContrasts(units: readonly Unit[], { sentence, bearing }: RankedSentence): boolean {
  if (units.some(({ norm }) => CONTRAST.test(norm))) return false;
  let before = -1;
  let last = -1;
  for (const [index, unit] of units.entries()) {
    const at = bearing.partner[index] as number;
    if (unit.weight === 0 || unit.capital || !isBorne(bearing, index)) continue;
    const contrasts = sentence.units.slice(before + 1, Math.max(before, at)).some(({ norm }) => CONTRAST.test(norm));
    if (before >= 0 && index - last <= REACH && contrasts) return true;
    before = at;
    last = index;
  }
  return false;
}
