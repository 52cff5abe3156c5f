import type { DateMention } from "./date.ts";
import { findDates } from "./dates.ts";
import { NUMBER_TRIGGERS } from "./number.ts";
import { addressEnd } from "./number-address.ts";
import { isDigit, isHyphen, isLetter, lettersEnd } from "./number-context.ts";
import { clusterEnd, isVulgarFraction } from "./number-digits.ts";
import { numberWord } from "./number-words.ts";
import type { Quantity } from "./quantity.ts";
import { buildQuantity, type QuantityDraft } from "./quantity-building.ts";
import { isCurrencyCode } from "./quantity-currency.ts";
import { type Bounds, readQuantity } from "./quantity-reader.ts";
import { QUANTITY_WORDS, readQuantityWord } from "./quantity-words.ts";

export { compareQuantities } from "./quantity-comparison.ts";
export { describeQuantity } from "./quantity-description.ts";

const LONGEST_TRIGGER = 12;

/** First letters of the words quantities are found at, as a bit set: most words are passed by on it alone. */
const FIRST_LETTERS = [..."zotfsenhmbdqclt"].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) - 97)), 0);

function mayBegin(code: number): boolean {
  const letter = code | 32;
  return letter >= 97 && letter <= 122 && (FIRST_LETTERS & (1 << (letter - 97))) !== 0;
}

/** Offset behind an identifier's digits that follow its letters ("B737", "COVID-19"); `end` where none do. */
function identifierEnd(text: string, start: number, end: number): number {
  const code = text.charCodeAt(end);
  if (isDigit(code)) {
    if (isCurrencyCode(text.slice(start, end))) return end;
    let i = end;
    while (i < text.length && (isDigit(text.charCodeAt(i)) || isLetter(text.charCodeAt(i)))) i++;
    return identifierEnd(text, start, i);
  }
  const inside = isDigit(text.charCodeAt(end - 1)) && (code === 58 || code === 46 || code === 47);
  return (isHyphen(code) || inside) && isDigit(text.charCodeAt(end + 1)) ? clusterEnd(text, end + 1) : end;
}

/**
 * Every quantity of a text, in order, none overlapping another or a date. `dates` are the text's dates, found here if
 * not given: their digits are no quantities. Linear in the text's length; never throws.
 */
export function findQuantities(text: string, dates: readonly DateMention[] = findDates(text)): Quantity[] {
  const found: Quantity[] = [];
  let floor = 0;
  let date = 0;
  let limit = dates[0]?.start ?? text.length;

  function take(draft: QuantityDraft | undefined, end: number): number {
    if (draft === undefined || draft.start < floor || draft.end > limit) return end;
    found.push(buildQuantity(draft));
    floor = draft.end;
    return Math.max(end, draft.end);
  }

  let i = 0;
  while (i < text.length) {
    if (i >= limit) {
      floor = Math.max(floor, dates[date]?.end ?? text.length);
      i = Math.max(i, floor);
      date++;
      limit = dates[date]?.start ?? text.length;
      continue;
    }
    const code = text.charCodeAt(i);
    if (isLetter(code)) {
      const end = lettersEnd(text, i);
      const next = end <= limit ? takeWord(i, end) : end;
      i = Math.max(next, i + 1);
    } else if (isDigit(code) || isVulgarFraction(code)) {
      const bounds: Bounds = { floor, limit };
      const reading = readQuantity(text, i, bounds);
      i = Math.max(take(reading.draft, reading.end), i + 1);
    } else i++;
  }
  return found;

  function takeWord(start: number, end: number): number {
    const address = addressEnd(text, end);
    if (address > end) return address;
    const identifier = identifierEnd(text, start, end);
    if (identifier > end) return identifier;
    if (end - start > LONGEST_TRIGGER || end - start < 3 || !mayBegin(text.charCodeAt(start))) return end;
    const word = text.slice(start, end).toLowerCase();
    if (numberWord(word) !== undefined || NUMBER_TRIGGERS.has(word)) {
      const reading = readQuantity(text, start, { floor, limit });
      if (reading.draft !== undefined || !QUANTITY_WORDS.has(word))
        return Math.max(end, take(reading.draft, reading.end));
    }
    return QUANTITY_WORDS.has(word) ? take(readQuantityWord(text, start, word, floor), end) : end;
  }
}
