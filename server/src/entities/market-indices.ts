import { isPriceMove } from "./name-context.ts";
import { type Token, tokenAt } from "./tokens.ts";
import { WordList, words } from "./word-list.ts";

/** Averages of exchanges that are called by a name alone; name keys. */
export const knownIndices = new WordList([
  ..."kospi kosdaq sensex nifty topix merval ftse dax cac smi aex ibex mib footsie".split(" "),
  ..."FTSE DAX CAC SMI AEX IBEX MIB".split(" "),
  "hang seng",
]);

/** What is an index where it moves, and a paper, a firm or an exchange elsewhere. */
const alsoIndices = words("nikkei dow nasdaq bovespa straits");

/** "Japan's Nikkei lost 0.8 percent", "Nikkei futures". */
export function isIndexThatMoves(tokens: readonly Token[], first: number, last: number): boolean {
  if (first !== last || !alsoIndices.holds(tokens[first]!)) return false;
  const before = tokenAt(tokens, first - 1);
  const next = tokens[last + 1];
  if (next?.joined !== true || tokens[last]!.possessive) return false;
  if (next.lower === "futures") return true;
  const owned = before === undefined || before.lower === "the" || before.possessive;
  return owned && (next.shape === "number" || isPriceMove(tokens, last));
}

/** "the Dow Jones industrial average", "the Bovespa index". */
export function isBeforeAverage(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  if (next?.joined !== true || next.shape !== "lower" || tokens[last]!.possessive) return false;
  if (next.lower === "index" || next.lower === "average") return true;
  if (next.lower === "crude" && tokens[last]!.lower === "brent") return true;
  if (!/^(?:industrial|stock|share|blue-chip|composite|commodity)$/.test(next.lower)) return false;
  return /^(?:index|average)$/.test(tokens[last + 2]?.lower ?? "");
}
