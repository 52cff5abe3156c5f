import type { QuantityKind } from "./quantity.ts";

/** A unit of measurement: `canonical = written * factor + offset`. */
export interface Unit {
  readonly symbol: string;
  readonly kind: QuantityKind;
  readonly canonical: string;
  readonly factor: number;
  readonly offset: number;
  /**
   * Units of one system convert by whole steps nobody rounds for (km and m, weeks and days); between systems a writer
   * rounds (30 miles, 50 km).
   */
  readonly system: string;
}

const UNITS = new Map<string, Unit>();
const WORDS = new Map<string, Unit>();
const SYMBOLS = new Map<string, Unit>();

function define(
  system: string,
  kind: QuantityKind,
  canonical: string,
  rows: readonly (readonly [symbol: string, factor: number, words: string, symbols?: string, offset?: number])[],
): void {
  for (const [symbol, factor, words, symbols = "", offset = 0] of rows) {
    const unit: Unit = { symbol, kind, canonical, factor, offset, system };
    UNITS.set(symbol, unit);
    for (const word of words.split(" ")) if (word !== "") WORDS.set(word, unit);
    for (const word of symbols.split(" ")) if (word !== "") SYMBOLS.set(word, unit);
  }
}

const DAY = 86400;
/** Seconds of a year, as all durations and ages are counted. */
export const YEAR_SECONDS = 365.25 * DAY;

define("metric", "measure", "m", [
  ["mm", 0.001, "millimetre millimetres millimeter millimeters", "mm"],
  ["cm", 0.01, "centimetre centimetres centimeter centimeters", "cm"],
  ["m", 1, "metre metres meter meters", "m"],
  ["km", 1000, "kilometre kilometres kilometer kilometers kms", "km Km KM"],
]);
define("imperial", "measure", "m", [
  ["in", 0.0254, "inch inches"],
  ["ft", 0.3048, "foot feet ft"],
  ["yd", 0.9144, "yard yards yds"],
  ["mi", 1609.344, "mile miles", "mi"],
]);
define("nautical", "measure", "m", [["nmi", 1852, "", "nmi"]]);
define("metric", "measure", "kg", [
  ["µg", 1e-9, "microgram micrograms microgramme microgrammes mcg", "µg μg mcg"],
  ["mg", 1e-6, "milligram milligrams milligramme milligrammes", "mg"],
  ["g", 0.001, "gram grams gramme grammes", "g"],
  ["kg", 1, "kilo kilos kilogram kilograms kilogramme kilogrammes kgs", "kg Kg KG"],
  ["tonne", 1000, "tonne tonnes"],
  ["kt", 1e6, "kilotonne kilotonnes kiloton kilotons"],
  ["Mt", 1e9, "megatonne megatonnes megaton megatons"],
]);
// A short, long or metric ton, which the words do not say.
define("imperial", "measure", "kg", [["ton", 1000, "ton tons"]]);
define("imperial", "measure", "kg", [
  ["oz", 0.028349523, "ounce ounces oz"],
  ["lb", 0.45359237, "pound pounds lb lbs"],
]);
define("metric", "measure", "m2", [
  ["m²", 1, "", "m² m2"],
  ["km²", 1e6, "", "km² km2"],
  ["ha", 1e4, "hectare hectares", "ha"],
]);
define("imperial", "measure", "m2", [
  ["acre", 4046.8564, "acre acres"],
  ["sq in", 0.00064516, ""],
  ["sq ft", 0.09290304, ""],
  ["sq yd", 0.83612736, ""],
  ["sq mi", 2589988.11, ""],
]);
define("metric", "measure", "m3", [
  ["ml", 1e-6, "millilitre millilitres milliliter milliliters", "ml mL"],
  ["dl", 1e-4, "decilitre decilitres deciliter deciliters", "dl dL"],
  ["l", 0.001, "litre litres liter liters"],
  ["m³", 1, "", "m³ m3"],
  ["km³", 1e9, ""],
]);
define("imperial", "measure", "m3", [
  ["cu ft", 0.028316847, ""],
  ["cu yd", 0.76455486, ""],
  ["gal", 0.0037854118, "gallon gallons"],
  ["bbl", 0.15898729, "barrel barrels", "bpd"],
  ["bu", 0.03523907, "bushel bushels"],
]);
define("metric", "measure", "m/s", [
  ["m/s", 1, "", "m/s"],
  ["km/h", 1 / 3.6, "kph kmh", "km/h"],
]);
define("imperial", "measure", "m/s", [
  ["mph", 0.44704, "mph"],
  ["kn", 0.51444444, "knots"],
]);
define("metric", "measure", "K", [["°C", 1, "", "°C ℃", 273.15]]);
define("imperial", "measure", "K", [["°F", 5 / 9, "", "°F ℉", 459.67 * (5 / 9)]]);
define("metric", "measure", "deg", [["°", 1, "degree degrees", "°"]]);
define("metric", "measure", "W", [
  ["W", 1, "watt watts"],
  ["kW", 1e3, "kilowatt kilowatts", "kW"],
  ["MW", 1e6, "megawatt megawatts", "MW"],
  ["GW", 1e9, "gigawatt gigawatts", "GW"],
  ["TW", 1e12, "terawatt terawatts", "TW"],
]);
define("metric", "measure", "J", [
  ["kWh", 3.6e6, "", "kWh"],
  ["MWh", 3.6e9, "", "MWh"],
  ["GWh", 3.6e12, "", "GWh"],
  ["TWh", 3.6e15, "", "TWh"],
]);
define("metric", "measure", "B", [
  ["kB", 1e3, "kilobyte kilobytes", "kB KB"],
  ["MB", 1e6, "megabyte megabytes", "MB"],
  ["GB", 1e9, "gigabyte gigabytes", "GB"],
  ["TB", 1e12, "terabyte terabytes", "TB"],
]);
define("metric", "measure", "Hz", [
  ["Hz", 1, "hertz", "Hz"],
  ["kHz", 1e3, "kilohertz", "kHz"],
  ["MHz", 1e6, "megahertz", "MHz"],
  ["GHz", 1e9, "gigahertz", "GHz"],
]);
define("metric", "measure", "V", [
  ["V", 1, "volt volts"],
  ["kV", 1e3, "kilovolt kilovolts", "kV"],
]);
define("metric", "measure", "Pa", [
  ["mmHg", 133.322387, "", "mmHg"],
  ["Pa", 1, "pascal pascals"],
  ["kPa", 1e3, "kilopascal kilopascals", "kPa"],
  ["MPa", 1e6, "megapascal megapascals", "MPa"],
]);
define("metric", "measure", "mol", [
  ["nmol", 1e-9, "nanomole nanomoles", "nmol"],
  ["µmol", 1e-6, "micromole micromoles", "µmol μmol"],
  ["mmol", 1e-3, "millimole millimoles", "mmol"],
]);
define("time", "duration", "s", [
  ["ns", 1e-9, "nanosecond nanoseconds", "ns"],
  ["µs", 1e-6, "microsecond microseconds", "µs μs"],
  ["ms", 0.001, "millisecond milliseconds msec", "ms"],
  ["second", 1, "second seconds secs"],
  ["minute", 60, "minute minutes mins"],
  ["hour", 3600, "hour hours hrs hr"],
  ["day", DAY, "day days"],
  ["week", 7 * DAY, "week weeks"],
  ["fortnight", 14 * DAY, "fortnight fortnights"],
  ["month", YEAR_SECONDS / 12, "month months"],
  ["year", YEAR_SECONDS, "year years yrs yr"],
  ["decade", 10 * YEAR_SECONDS, "decade decades"],
  ["century", 100 * YEAR_SECONDS, "centuries"],
]);
define("percent", "percent", "%", [["%", 1, "percent pct", "% ％"]]);
define("points", "percent", "pp", [
  ["pp", 1, "", "pp"],
  ["bp", 0.01, "bps", "bps"],
]);

/** The unit of a symbol of the table (`km`, `week`), or undefined. */
export function unitOf(symbol: string | undefined): Unit | undefined {
  return symbol === undefined ? undefined : UNITS.get(symbol);
}

/** The unit a word in lower case names, singular or plural, or undefined. */
export function unitWord(word: string): Unit | undefined {
  return WORDS.get(word);
}

/** The unit an abbreviation means, as it is written (`MW` is not `mW`), or undefined. */
export function unitSymbol(written: string): Unit | undefined {
  return SYMBOLS.get(written);
}
