import { type Token, tokenAt } from "./tokens.ts";
import { WordList, words } from "./word-list.ts";
import { corporateSuffixes, organisationHeads, stopWords } from "./word-lists.ts";

/** "a Toyota", "his Audi RS6", "two Porsches": what a maker of cars or planes made. */
export function isProduct(tokens: readonly Token[], first: number, last: number): boolean {
  const maker = tokens[first]!;
  if (maker.shape === "lower" || last > first + 2 || tokens[last]!.shape === "number") return false;
  const made = productsOfMakers.holds(maker);
  if (!made && !makers.holds(maker)) return false;
  const end = tokens[last]!;
  const named = last > first && models.holds(maker) && !organisationHeads.holds(end);
  if (named && !corporateSuffixes.holds(end) && !end.possessive) return true;
  const plural = first === last && made;
  if (last > first && (organisationHeads.holds(end) || corporateSuffixes.holds(end))) return false;
  if (plural) return true;
  const next = tokens[last + 1];
  if (tokens[last]!.possessive || (next?.joined && next.shape === "lower" && !stopWords.holds(next))) return false;
  for (let at = first - 1; at >= 0 && at > first - 4; at--) {
    const before = tokens[at]!;
    if (before.shape !== "lower" && before.shape !== "number") return false;
    if (/^(?:an?|his|her|my|your|their|another|one)$/.test(before.lower)) return true;
    if (before.lower === "the") return last > first + 1;
  }
  return false;
}

/** Makes of cars that are no firms of their own, and have models: "Dodge Aries". */
const models = words("dodge plymouth pontiac oldsmobile chevrolet buick cadillac");

/** Makers, whose names stand for one of what they make too. */
const makerNames =
  "toyota honda nissan mazda volkswagen bmw daimler mercedes mercedes-benz audi porsche ford chrysler chevrolet buick cadillac dodge lincoln fiat lancia renault peugeot citroen citroën volvo saab skoda seat opel vauxhall hyundai kia subaru suzuki yamaha kawasaki ducati harley-davidson ferrari lamborghini maserati mitsubishi isuzu lexus jaguar bentley rover lada trabant tesla plymouth pontiac oldsmobile boeing airbus cessna learjet gulfstream".split(
    " ",
  );
const makers = new WordList(makerNames);
/** "Toyotas": several of what they make. */
const productsOfMakers = new WordList(makerNames.map((maker) => `${maker}s`));

/** "an F-16", "B-2 jets", "Su-27": what planes and machines are called by; "TF-1" may be anybody elsewhere. */
export function isModel(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  if (/^(?:MiG|Su|Tu|An|Il|Mi|Ka|Yak)-\d{1,3}$/.test(text)) return true;
  const end = text.charCodeAt(text.length - 1);
  if (end < 48 || end > 57 || !/^(?!G-)\p{Lu}{1,2}-\d{1,3}$/u.test(text)) return false;
  return (
    /^an?$/.test(tokenAt(tokens, at - 1)?.lower ?? "") ||
    /^(?:jets?|bombers?|fighters?|planes?|aircraft|missiles?|helicopters?|tanks?|rockets?|rifles?)$/.test(
      tokens[at + 1]?.lower ?? "",
    )
  );
}
