import { gapEnd, gapStart, isHyphen, isLetter, lettersEnd, wordAfter, wordAt } from "./number-context.ts";

/** A currency, how many of it one written unit is (a cent is 0.01), and where its mark stands. */
export interface CurrencyReading {
  /** ISO 4217, or the bare name where several countries have a currency of that name ("franc", "peso"). */
  readonly code: string;
  readonly factor: number;
  readonly start: number;
  readonly end: number;
}

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₹", "INR"],
  ["₽", "RUB"],
  ["₩", "KRW"],
  ["₺", "TRY"],
  ["₴", "UAH"],
  ["₪", "ILS"],
  ["₦", "NGN"],
  ["₱", "PHP"],
  ["₫", "VND"],
  ["₸", "KZT"],
  ["₼", "AZN"],
  ["₾", "GEL"],
]);

const DOLLAR_PREFIXES: ReadonlyMap<string, string> = new Map([
  ["US", "USD"],
  ["U.S.", "USD"],
  ["A", "AUD"],
  ["AU", "AUD"],
  ["C", "CAD"],
  ["CA", "CAD"],
  ["CAN", "CAD"],
  ["HK", "HKD"],
  ["NZ", "NZD"],
  ["S", "SGD"],
  ["NT", "TWD"],
  ["R", "BRL"],
]);

const CODES: ReadonlySet<string> = new Set(
  (
    "USD EUR GBP JPY CHF CNY RMB RUB INR AUD CAD NZD HKD SGD SEK NOK DKK PLN CZK HUF TRY UAH AZN AMD GEL KZT BRL MXN " +
    "ARS ZAR KRW TWD THB IDR MYR PHP VND ILS AED SAR QAR EGP NGN KES PKR BDT LKR DEM FRF ITL"
  ).split(" "),
);

const NAMES: ReadonlyMap<string, readonly [code: string, factor: number]> = new Map(
  (
    "USD 1 dollar dollars dlr dlrs buck bucks|USD 0.01 cent cents ct cts|EUR 1 euro euros|GBP 0.01 pence|" +
    "GBP 1 sterling stg|JPY 1 yen|CNY 1 yuan renminbi|RUB 1 ruble rubles rouble roubles|INR 1 rupee rupees|" +
    "AZN 1 manat manats|AMD 1 dram drams|UAH 1 hryvnia hryvnias|TRY 1 lira liras|PLN 1 zloty zlotys|HUF 1 forint forints|" +
    "ILS 1 shekel shekels|ZAR 1 rand|DEM 1 mark marks|BRL 1 reais|THB 1 baht|NGN 1 naira|" +
    "franc 1 franc francs|peso 1 peso pesos|crown 1 crown crowns krona kronor krone kroner|dinar 1 dinar dinars|" +
    "dirham 1 dirham dirhams|riyal 1 riyal riyals"
  )
    .split("|")
    .flatMap((row) => {
      const [code = "", factor = "1", ...names] = row.split(" ");
      return names.map((name): [string, readonly [string, number]] => [name, [code, Number(factor)]]);
    }),
);

const NATIONS: ReadonlyMap<string, string> = new Map(
  (
    "us dollar USD|american dollar USD|australian dollar AUD|canadian dollar CAD|zealand dollar NZD|kong dollar HKD|" +
    "singapore dollar SGD|taiwan dollar TWD|swiss franc CHF|french franc FRF|belgian franc BEF|british pound GBP|" +
    "egyptian pound EGP|mexican peso MXN|philippine peso PHP|argentine peso ARS|chilean peso CLP|colombian peso COP|" +
    "swedish crown SEK|danish crown DKK|norwegian crown NOK|czech crown CZK|swedish kronor SEK|danish kroner DKK|" +
    "norwegian kroner NOK|indian rupee INR|pakistani rupee PKR|turkish lira TRY|russian ruble RUB|japanese yen JPY|" +
    "chinese yuan CNY|kuwaiti dinar KWD|saudi riyal SAR|uae dirham AED|german mark DEM|euro cent EUR"
  )
    .split("|")
    .map((row): [string, string] => {
      const [nation = "", name = "", code = ""] = row.split(" ");
      return [`${nation} ${name}`, code];
    }),
);

/** The currency sign or code that stands before a number at `at`: "$", "US$ ", "EUR ". */
export function readCurrencyBefore(text: string, at: number): CurrencyReading | undefined {
  let end = at;
  if (isHyphen(text.charCodeAt(end - 1)) && SYMBOLS.has(text.charAt(end - 2))) return undefined;
  const gap = gapStart(text, end);
  if (gap >= 0) end = gap;
  const symbol = text.charAt(end - 1);
  const code = SYMBOLS.get(symbol);
  if (code !== undefined) {
    if (symbol !== "$") return { code, factor: 1, start: end - 1, end: at };
    for (const length of [4, 3, 2, 1]) {
      const behind = text.charCodeAt(end - 2) === 32 ? end - 2 : end - 1;
      const start = behind - length;
      const prefixed = start < 0 ? undefined : DOLLAR_PREFIXES.get(text.slice(start, behind));
      if (prefixed !== undefined && !isLetter(text.charCodeAt(start - 1))) {
        return { code: prefixed, factor: 1, start, end: at };
      }
    }
    return { code, factor: 1, start: end - 1, end: at };
  }
  if (end < 3 || isLetter(text.charCodeAt(end - 4))) return undefined;
  const written = text.slice(end - 3, end);
  return CODES.has(written) ? { code: canonicalCode(written), factor: 1, start: end - 3, end: at } : undefined;
}

function canonicalCode(code: string): string {
  return code === "RMB" ? "CNY" : code;
}

/** Whether a word is an ISO code, so that digits right behind it are an amount ("EUR3bn"). */
export function isCurrencyCode(written: string): boolean {
  return CODES.has(written);
}

/**
 * The currency behind a number that ends at `at`: "3 dollars", "5 mln dlrs", "50p", "100 USD", "20€", "3-million-dollar".
 * `amount` tells "1.2 million pounds" (money) from "20 pounds" (mass).
 */
export function readCurrencyAfter(text: string, at: number, amount: number): CurrencyReading | undefined {
  const code = text.charCodeAt(at);
  if (code === 112 && !isLetter(text.charCodeAt(at + 1))) return { code: "GBP", factor: 0.01, start: at, end: at + 1 };
  const attached = isLetter(code);
  const start = attached ? at : isHyphen(code) ? at + 1 : gapEnd(text, at);
  const symbolAt = start < 0 ? at : start;
  const symbol = SYMBOLS.get(text.charAt(symbolAt));
  if (symbol !== undefined && !/\d/.test(text.charAt(symbolAt + 1))) {
    return { code: symbol, factor: 1, start: symbolAt, end: symbolAt + 1 };
  }
  if (start < 0 || !isLetter(text.charCodeAt(start))) return undefined;
  const end = lettersEnd(text, start);
  if (end - start > 12) return undefined;
  const written = text.slice(start, end);
  if (CODES.has(written)) return { code: canonicalCode(written), factor: 1, start, end };
  if (attached) return undefined;
  const word = written.toLowerCase();
  if (word === "u" && text.slice(start, start + 4) === "U.S.") return readNational(text, start + 4, "us", start);
  if (word === "new" || word === "hong" || word === "euro") {
    const second = wordAfter(text, end);
    const national =
      second === undefined
        ? undefined
        : word === "euro"
          ? readNational(text, end, word, start)
          : readNational(text, second.start + second.text.length, second.text, start);
    if (national !== undefined) return national;
  }
  const name = NAMES.get(written);
  if (name !== undefined) return { code: name[0], factor: name[1], start, end };
  if (word === "pounds" || word === "pound") {
    const behind = wordAfter(text, end);
    if (behind?.text === "sterling") return { code: "GBP", factor: 1, start, end: behind.start + 8 };
    return amount >= 1e6 ? { code: "GBP", factor: 1, start, end } : undefined;
  }
  if (word === "won") return amount >= 10000 ? { code: "KRW", factor: 1, start, end } : undefined;
  return readNational(text, end, word, start);
}

/** "Swiss francs": the nation's word is `nation`, the currency's name behind `at`. */
function readNational(text: string, at: number, nation: string, start: number): CurrencyReading | undefined {
  const name = gapEnd(text, at);
  if (name < 0) return undefined;
  const word = wordAt(text, name);
  const singular = word === "dlrs" || word === "dlr" ? "dollar" : word.replace(/(?<=..)s$/, "");
  const code = NATIONS.get(`${nation} ${singular}`) ?? NATIONS.get(`${nation} ${word}`);
  if (code === undefined) return undefined;
  return { code, factor: nation === "euro" ? 0.01 : 1, start, end: name + word.length };
}
