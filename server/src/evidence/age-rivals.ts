import { YEAR_SECONDS } from "../text/units.ts";
import type { Unit } from "./analysed-text.ts";
import type { Comparison, PlacedName } from "./fault.ts";
import type { OtherNumber } from "./number-slots.ts";

const OLDEST = 110;
/** Units between an age and the name it stands before: "the 66-year-old fugitive Clarence Moore". */
const REACH = 2;

/** The age the evidence gives somebody by name ("Shambrook, 11,"), where it gives no other and the claim's is another. */
export function findAgeRival({ claim, claimNames, compared, names, namesOf, text }: Comparison, index: number) {
  const age = ageOf(claim.units, index, text);
  if (age === undefined) return undefined;
  const bearer = claimNames.find((name) => isAgeOf(claim.units, index, name, text));
  if (!bearer) return undefined;
  let rival: OtherNumber | undefined;
  for (const { sentence } of compared) {
    for (const name of namesOf(sentence)) {
      if (names.compareNames(bearer.name, name.name) === "different") continue;
      for (let at = Math.max(0, name.units.start - REACH - 1); at <= name.units.end; at++) {
        if (!isAgeOf(sentence.units, at, name, sentence.source.text)) continue;
        const other = ageOf(sentence.units, at, sentence.source.text);
        if (other === undefined) continue;
        if (other === age) return undefined;
        rival ??= { sentence, unit: sentence.units[at] as Unit };
      }
    }
  }
  return rival;
}

/** Whether the age stands right behind the name, between commas, or before it with few words between. */
function isAgeOf(units: readonly Unit[], index: number, name: PlacedName, text: string): boolean {
  const unit = units[index];
  if (!unit) return false;
  if (name.units.end === index)
    return (
      /^\s*,\s*(?:(?:now|then)\s+)?(?:aged\s+)?$/.test(text.slice(name.end, unit.start)) &&
      /^\s*[,.;)]/.test(text.slice(unit.end))
    );
  if (unit.quantity?.kind !== "age" || name.units.start <= index || name.units.start > index + REACH + 1) return false;
  return (
    /^[\s\p{Ll}-]*$/u.test(text.slice(unit.end, name.start)) &&
    !/\b(?:of|and|with|by|who|for|to|when|while|as|before|after|until|since)\b/.test(text.slice(unit.end, name.start))
  );
}

/** Full years; undefined where the unit is no exact age. */
function ageOf(units: readonly Unit[], index: number, text: string): number | undefined {
  const quantity = units[index]?.quantity;
  if (quantity?.bound !== "exact" || quantity.parts) return undefined;
  if (quantity.kind === "age") return Math.round(quantity.min / YEAR_SECONDS);
  const isPlain =
    quantity.kind === "count" &&
    Number.isInteger(quantity.min) &&
    /^\d+$/.test(text.slice(quantity.start, quantity.end));
  return isPlain && quantity.min <= OLDEST ? quantity.min : undefined;
}
