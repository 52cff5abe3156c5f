import { isDash, isDigit } from "./number-context.ts";

/** More digits than this are an identifier, not a number anybody states. */
const LONGEST_NUMERAL = 15;

export interface DigitsReading {
  readonly end: number;
  readonly value: number;
  /** Digits behind the decimal point. */
  readonly decimals: number;
  /** Digits before the decimal point. */
  readonly digits: number;
  readonly grouped: boolean;
}

function isGroupSeparator(code: number): boolean {
  return code === 44 || code === 0xa0 || code === 0x2009 || code === 0x202f || code === 39 || code === 0x2019;
}

function isThreeDigits(text: string, at: number): boolean {
  return (
    isDigit(text.charCodeAt(at)) &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    !isDigit(text.charCodeAt(at + 3))
  );
}

function digitsEnd(text: string, at: number): number {
  let i = at;
  while (isDigit(text.charCodeAt(i))) i++;
  return i;
}

/**
 * The numeral at `at`: digits, groups of three set off by comma, apostrophe or a narrow or no-break space, a decimal
 * point. Undefined where the digits are something else: `1,5`, `1.2.3`, `007`, twenty digits on end.
 */
export function readDigits(text: string, at: number): DigitsReading | undefined {
  let end = digitsEnd(text, at);
  const leading = end - at;
  if (leading === 0 || leading > LONGEST_NUMERAL) return undefined;
  if (leading > 1 && text.charCodeAt(at) === 48) return undefined;
  let whole = text.slice(at, end);
  const separator = text.charCodeAt(end);
  let grouped = false;
  if (leading <= 3 && isGroupSeparator(separator)) {
    while (text.charCodeAt(end) === separator && isThreeDigits(text, end + 1)) {
      whole += text.slice(end + 1, end + 4);
      end += 4;
      grouped = true;
    }
  }
  if (text.charCodeAt(end) === 44 && isDigit(text.charCodeAt(end + 1))) return undefined;
  if (whole.length > LONGEST_NUMERAL) return undefined;
  let decimals = 0;
  let value = Number(whole);
  if (text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1))) {
    const start = end + 1;
    end = digitsEnd(text, start);
    decimals = end - start;
    // In English nobody writes zeros only behind a point, three of them: these are thousands, or not sure.
    if (decimals > LONGEST_NUMERAL || (text.slice(start, end) === "000" && value > 0)) return undefined;
    const behind = text.charCodeAt(end);
    if ((behind === 46 || behind === 44) && isDigit(text.charCodeAt(end + 1))) return undefined;
    value = Number(`${whole}.${text.slice(start, end)}`);
  }
  return { end, value, decimals, digits: whole.length, grouped };
}

/** Offset behind digits and whatever joins them to more digits: what to step over where no numeral could be read. */
export function clusterEnd(text: string, at: number): number {
  let i = at;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) i++;
    else if ((isDash(code) || isGroupSeparator(code) || (code >= 46 && code <= 47) || code === 58) && i > at) {
      if (!isDigit(text.charCodeAt(i + 1))) break;
      i++;
    } else break;
  }
  return i;
}

/**
 * Offset behind three or more numerals in a row with single blanks or hyphens between them (telephone numbers, rows of
 * a table, scores of sets), or -1.
 */
export function rowEnd(text: string, at: number): number {
  let count = 0;
  let i = at;
  while (i < text.length) {
    let end = digitsEnd(text, i);
    if (end === i) break;
    while ((text.charCodeAt(end) === 46 || text.charCodeAt(end) === 44) && isDigit(text.charCodeAt(end + 1))) {
      end = digitsEnd(text, end + 1);
    }
    count++;
    const code = text.charCodeAt(end);
    if ((code !== 32 && !isDash(code)) || !isDigit(text.charCodeAt(end + 1))) {
      return count >= 3 ? end : -1;
    }
    i = end + 1;
  }
  return -1;
}

const VULGAR_FRACTIONS: ReadonlyMap<number, readonly [number, number]> = new Map([
  [0xbc, [1, 4]],
  [0xbd, [1, 2]],
  [0xbe, [3, 4]],
  [0x2150, [1, 7]],
  [0x2151, [1, 9]],
  [0x2152, [1, 10]],
  [0x2153, [1, 3]],
  [0x2154, [2, 3]],
  [0x2155, [1, 5]],
  [0x2156, [2, 5]],
  [0x2157, [3, 5]],
  [0x2158, [4, 5]],
  [0x2159, [1, 6]],
  [0x215a, [5, 6]],
  [0x215b, [1, 8]],
  [0x215c, [3, 8]],
  [0x215d, [5, 8]],
  [0x215e, [7, 8]],
]);

/** Whether the character is a fraction by itself (½). */
export function isVulgarFraction(code: number): boolean {
  return (code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215e);
}

export interface FractionReading {
  readonly end: number;
  readonly numerator: number;
  readonly denominator: number;
}

const DENOMINATORS: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 16, 32, 64]);

/** A proper fraction at `at`: ½, or 3/4 with a denominator people write so (24/7, 9/11 and 7/10 are none). */
export function readFraction(text: string, at: number): FractionReading | undefined {
  const vulgar = VULGAR_FRACTIONS.get(text.charCodeAt(at));
  if (vulgar !== undefined) return { end: at + 1, numerator: vulgar[0], denominator: vulgar[1] };
  const top = digitsEnd(text, at);
  const slash = text.charCodeAt(top);
  if (top === at || top - at > 2 || (slash !== 47 && slash !== 0x2044)) return undefined;
  const end = digitsEnd(text, top + 1);
  if (end === top + 1 || end - top > 3) return undefined;
  const behind = text.charCodeAt(end);
  if (behind === 47 || behind === 37 || ((behind === 46 || behind === 44) && isDigit(text.charCodeAt(end + 1)))) {
    return undefined;
  }
  const numerator = Number(text.slice(at, top));
  const denominator = Number(text.slice(top + 1, end));
  if (numerator === 0 || numerator >= denominator || !DENOMINATORS.has(denominator)) return undefined;
  return { end, numerator, denominator };
}
