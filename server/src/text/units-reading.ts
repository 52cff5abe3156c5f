import { gapEnd, isDigit, isHyphen, isLetter, lettersEnd, wordAfter, wordAt } from "./number-context.ts";
import { type Unit, unitOf, unitSymbol, unitWord } from "./units.ts";

/** A unit and the offset behind it. */
export interface UnitReading {
  readonly unit: Unit;
  readonly end: number;
}

const SQUARES: ReadonlyMap<string, string> = new Map([
  ["m", "m²"],
  ["km", "km²"],
  ["in", "sq in"],
  ["ft", "sq ft"],
  ["yd", "sq yd"],
  ["mi", "sq mi"],
]);

const CUBES: ReadonlyMap<string, string> = new Map([
  ["m", "m³"],
  ["km", "km³"],
  ["ft", "cu ft"],
  ["yd", "cu yd"],
]);

const HOURLY: ReadonlyMap<string, string> = new Map([
  ["km", "km/h"],
  ["mi", "mph"],
]);

const DURATION_ADJECTIVES: ReadonlySet<string> = new Set(
  "more straight consecutive full whole long additional further solid successive calendar extra other".split(" "),
);

function reading(symbol: string | undefined, end: number): UnitReading | undefined {
  const unit = unitOf(symbol);
  return unit === undefined ? undefined : { unit, end };
}

/** Offset of the word behind a gap or hyphen, or -1. */
function nextWord(text: string, at: number): number {
  const start = isHyphen(text.charCodeAt(at)) ? at + 1 : gapEnd(text, at);
  return start >= 0 && isLetter(text.charCodeAt(start)) ? start : -1;
}

/** The unit that is one word or abbreviation at `at`, with what follows it: "metres per second", "km²". */
function readSimple(text: string, at: number): UnitReading | undefined {
  const end = lettersEnd(text, at);
  if (end - at > 16) return undefined;
  const written = text.slice(at, end);
  const code = text.charCodeAt(end);
  if (code === 0xb2 || code === 0xb3 || (isDigit(code) && !isDigit(text.charCodeAt(end + 1)))) {
    const power = unitSymbol(text.slice(at, end + 1));
    return power === undefined ? undefined : { unit: power, end: end + 1 };
  }
  if (code === 47) {
    const behind = lettersEnd(text, end + 1);
    const speed = behind - end <= 2 ? unitSymbol(text.slice(at, behind)) : undefined;
    if (speed !== undefined) return { unit: speed, end: behind };
  }
  const unit = unitSymbol(written) ?? unitWord(written);
  if (unit === undefined) return undefined;
  if (unit.symbol === "mm") {
    const mercury = wordAfter(text, end);
    if (mercury?.text === "hg") return reading("mmHg", mercury.start + 2);
  }
  if (unit.symbol === "°") return readDegrees(text, end, unit);
  if (unit.canonical === "W") {
    const hours = nextWord(text, end);
    const word = hours < 0 ? "" : wordAt(text, hours);
    if (word === "hours" || word === "hour") return reading(`${unit.symbol}h`, hours + word.length) ?? { unit, end };
  }
  if (unit.canonical === "m") {
    const per = wordAfter(text, end);
    if (per?.text === "per" || per?.text === "an" || per?.text === "a") {
      const time = wordAfter(text, per.start + per.text.length);
      const speed =
        time?.text === "hour"
          ? HOURLY.get(unit.symbol)
          : time?.text === "second" && unit.symbol === "m"
            ? "m/s"
            : undefined;
      if (time !== undefined && speed !== undefined) return reading(speed, time.start + time.text.length);
    }
  }
  return { unit, end };
}

function readDegrees(text: string, end: number, degrees: Unit): UnitReading {
  const scale = wordAfter(text, end);
  if (scale?.text === "celsius" || scale?.text === "centigrade") return reading("°C", scale.start + scale.text.length)!;
  if (scale?.text === "fahrenheit") return reading("°F", scale.start + scale.text.length)!;
  if (scale?.text === "c" || scale?.text === "f") {
    const letter = text.charAt(scale.start);
    if (letter === "C" || letter === "F") return reading(`°${letter}`, scale.start + 1)!;
  }
  return { unit: degrees, end };
}

function readPower(text: string, at: number, powers: ReadonlyMap<string, string>): UnitReading | undefined {
  const start = nextWord(text, at);
  if (start < 0) return undefined;
  const base = readSimple(text, start);
  return base === undefined ? undefined : reading(powers.get(base.unit.symbol), base.end);
}

function readWords(text: string, at: number): UnitReading | undefined {
  const word = wordAt(text, at);
  const end = at + word.length;
  switch (word) {
    case "square":
    case "sq":
      return readPower(text, text.charCodeAt(end) === 46 ? end + 1 : end, SQUARES);
    case "cubic":
    case "cu":
      return readPower(text, text.charCodeAt(end) === 46 ? end + 1 : end, CUBES);
    case "per": {
      const cent = nextWord(text, end);
      const word = cent < 0 ? "" : wordAt(text, cent);
      return word === "cent" || word === "centum" ? reading("%", cent + word.length) : undefined;
    }
    case "percentage":
    case "basis": {
      const points = wordAfter(text, end);
      if (points?.text !== "points" && points?.text !== "point") return undefined;
      return reading(word === "basis" ? "bp" : "pp", points.start + points.text.length);
    }
    case "percent":
    case "pct": {
      const points = wordAfter(text, end);
      if (points?.text === "points" || points?.text === "point") {
        return reading("pp", points.start + points.text.length);
      }
      return reading("%", end);
    }
    case "nautical": {
      const miles = wordAfter(text, end);
      return miles?.text === "miles" || miles?.text === "mile"
        ? reading("nmi", miles.start + miles.text.length)
        : undefined;
    }
    case "metric": {
      const tons = wordAfter(text, end);
      if (tons === undefined || !/^tonn?e?s?$/.test(tons.text)) return undefined;
      return reading("tonne", tons.start + tons.text.length);
    }
  }
  return readSimple(text, at);
}

/**
 * The unit behind a number that ends at `at`: attached ("5%", "10km", "20 °C"), behind a hyphen ("90-minute") or a
 * blank ("six weeks", "three more weeks"). Undefined where none follows.
 */
export function readUnit(text: string, at: number): UnitReading | undefined {
  const code = text.charCodeAt(at);
  if (code === 37) return reading("%", at + 1);
  if (code === 0xff05) return reading("%", at + 1);
  if (isLetter(code)) return readAttached(text, at);
  const hyphen = isHyphen(code);
  const start = hyphen ? at + 1 : gapEnd(text, at);
  if (code === 0xb0 || code === 0x2103 || code === 0x2109) return readDegreeSign(text, at);
  if (start < 0) return undefined;
  const first = text.charCodeAt(start);
  if (first === 37) return reading("%", start + 1);
  if (first === 0xb0 || first === 0x2103 || first === 0x2109) return readDegreeSign(text, start);
  if (!isLetter(first)) return undefined;
  const unit = readWords(text, start);
  if (unit !== undefined) return unit;
  const word = wordAt(text, start);
  if (!DURATION_ADJECTIVES.has(word)) return undefined;
  const behind = nextWord(text, start + word.length);
  const duration = behind < 0 ? undefined : readSimple(text, behind);
  return duration?.unit.kind === "duration" ? duration : undefined;
}

function readAttached(text: string, at: number): UnitReading | undefined {
  const found = readSimple(text, at);
  if (found === undefined || isDigit(text.charCodeAt(found.end))) return undefined;
  return found;
}

function readDegreeSign(text: string, at: number): UnitReading | undefined {
  const code = text.charCodeAt(at);
  if (code !== 0xb0) return reading(code === 0x2103 ? "°C" : "°F", at + 1);
  const letterAt = text.charCodeAt(at + 1) === 32 ? at + 2 : at + 1;
  const letter = text.charAt(letterAt);
  if ((letter === "C" || letter === "F") && !isLetter(text.charCodeAt(letterAt + 1))) {
    return reading(`°${letter}`, letterAt + 1);
  }
  return reading("°", at + 1);
}
