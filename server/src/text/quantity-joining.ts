import { type NumberReading, readNumber, tidy } from "./number.ts";
import { gapEnd, isDash, isDigit, isLetter, wordAfter, wordAt, wordBefore } from "./number-context.ts";
import { readDigits } from "./number-digits.ts";
import { type CurrencyReading, readCurrencyBefore } from "./quantity-currency.ts";
import { readUnit, type UnitReading } from "./units-reading.ts";

/** A second number tied to the first: by a dash, "to", "and" behind "between", "or", a colon, "in". */
export interface Joined {
  readonly second: NumberReading;
  readonly by: "dash" | "to" | "and" | "or" | "colon" | "in" | "out of";
  /** The unit written between the two ("5 km to 10 km"). */
  readonly unit: UnitReading | undefined;
  readonly currency: CurrencyReading | undefined;
}

/** What votes and goals are counted in: "295 votes to 1". */
const COUNTED: ReadonlySet<string> = new Set(
  "vote votes seat seats goal goals point points game games set sets".split(" "),
);

/** Words near two numbers that make them a result and no range. */
const CONTESTS: ReadonlySet<string> = new Set(
  (
    "vote votes voted voting win wins won winning victory victories lose loses lost loss defeat defeats defeated beat " +
    "beats beaten beating score scores scored tally led lead leads trail trailed drew draw ratio odds passed ahead behind"
  ).split(" "),
);

const CHANGES: ReadonlySet<string> = new Set(
  (
    "rose rise rises risen rising fell fall falls fallen falling grew grow grows grown growing increase increased " +
    "increases increasing decrease decreased decreases decreasing drop dropped drops dropping climb climbed climbs up " +
    "down jump jumped jumps declined decline declines slipped slip cut cuts raised raise raises reduced reduce reduces " +
    "went gone go moved move moves changed change changes expanded expand shrank shrunk slashed lowered lower widened " +
    "narrowed doubled tripled surged soared plunged tumbled revised edged improved"
  ).split(" "),
);

/** The number at `at`, an article before it included ("a hundred"). */
function readMember(text: string, at: number, money: boolean): NumberReading | undefined {
  const word = wordAt(text, at);
  const behind = word === "a" || word === "an" ? gapEnd(text, at + word.length) : at;
  if (behind < 0) return undefined;
  if (!isDigit(text.charCodeAt(behind)) && !isLetter(text.charCodeAt(behind))) return undefined;
  const number = readNumber(text, behind, money, true);
  return number === undefined || number.start !== at ? undefined : number;
}

function currencyAt(text: string, at: number): number {
  let i = at;
  while (i < at + 5 && i < text.length && !isDigit(text.charCodeAt(i))) i++;
  return i > at && i < at + 5 && isDigit(text.charCodeAt(i)) ? i : at;
}

function second(
  text: string,
  at: number,
  by: Joined["by"],
  money: boolean,
  unit: UnitReading | undefined,
): Joined | undefined {
  const number = currencyAt(text, at);
  const currency = number > at ? readCurrencyBefore(text, number) : undefined;
  if (number > at && currency?.start !== at) {
    const words = readMember(text, at, money);
    return words === undefined ? undefined : { second: words, by, unit, currency: undefined };
  }
  const found = readMember(text, number, money || currency !== undefined);
  return found === undefined ? undefined : { second: found, by, unit, currency };
}

function joinedAt(text: string, at: number, between: boolean, money: boolean, unit?: UnitReading): Joined | undefined {
  const code = text.charCodeAt(at);
  if (isDash(code)) {
    if (text.startsWith("-to-", at)) return second(text, at + 4, "to", money, unit);
    return second(text, at + 1, "dash", money, unit);
  }
  if (code === 58) {
    const digits = readDigits(text, at + 1);
    if (digits === undefined || text.charCodeAt(digits.end) === 58) return undefined;
    return second(text, at + 1, "colon", false, unit);
  }
  const start = gapEnd(text, at);
  if (start < 0) return undefined;
  if (text.charCodeAt(start) === 0x2013 && text.charCodeAt(start + 1) === 32) {
    return isDigit(text.charCodeAt(start + 2)) ? second(text, start + 2, "dash", money, unit) : undefined;
  }
  const word = wordAt(text, start);
  const behind = word === "" ? -1 : gapEnd(text, start + word.length);
  if (behind < 0) return undefined;
  switch (word) {
    case "to":
    case "through":
      return second(text, behind, "to", money, unit);
    case "and":
      return between ? second(text, behind, "and", money, unit) : undefined;
    case "or":
      return second(text, behind, "or", money, unit);
    case "in":
      return unit === undefined ? second(text, behind, "in", false, undefined) : undefined;
    case "out": {
      const of = wordAfter(text, start + 3);
      const number = of?.text === "of" ? gapEnd(text, of.start + 2) : -1;
      return number < 0 || unit !== undefined ? undefined : second(text, number, "out of", false, undefined);
    }
  }
  return undefined;
}

/** The second number tied to the one that ends at `at`, or undefined. */
export function readJoined(text: string, at: number, between: boolean, money: boolean): Joined | undefined {
  const direct = joinedAt(text, at, between, money);
  if (direct !== undefined) return direct;
  const counted = wordAfter(text, at);
  if (counted !== undefined && COUNTED.has(counted.text)) {
    const votes = joinedAt(text, counted.start + counted.text.length, false, false);
    return votes?.by === "to" ? votes : undefined;
  }
  const unit = readUnit(text, at);
  return unit === undefined ? undefined : joinedAt(text, unit.end, between, money, unit);
}

/** Whether one of the four words before `at` speaks of a vote or a game. */
export function isContest(text: string, at: number): boolean {
  let word = wordBefore(text, at);
  for (let count = 0; count < 4 && word !== undefined; count++) {
    if (CONTESTS.has(word.text)) return true;
    word = wordBefore(text, word.start);
  }
  return false;
}

/** Whether "from" before `at` opens a change ("rose from 3 to 5 percent") and not a range. */
export function isChange(text: string, at: number): boolean {
  let word = wordBefore(text, at);
  if (word?.text !== "from") return false;
  for (let count = 0; count < 4 && word !== undefined; count++) {
    word = wordBefore(text, word.start);
    if (word !== undefined && CHANGES.has(word.text)) return true;
  }
  return false;
}

/** Whether one of the two words before `at` is a change ("dropped 26 to 5"). */
export function isRecentChange(text: string, at: number): boolean {
  const word = wordBefore(text, at);
  if (word === undefined || CHANGES.has(word.text)) return word !== undefined;
  return CHANGES.has(wordBefore(text, word.start)?.text ?? "");
}

/** The first number with the magnitude it shares with the second: "two to three million", "12-15bn". */
export function shareMagnitude(first: NumberReading, behind: NumberReading): NumberReading {
  const mantissa = behind.value / behind.magnitude;
  if (behind.magnitude < 100 || first.magnitude > 1 || first.value >= 1000 || first.value > mantissa) return first;
  const { magnitude } = behind;
  return { ...first, value: tidy(first.value * magnitude), step: first.step * magnitude, magnitude, plain: false };
}
