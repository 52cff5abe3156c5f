import type { AnalysedSentence } from "./analysed-text.ts";

const CLOCK =
  /(?<![\d:])(\d{1,2}):([0-5]\d(?:\.\d)?)(?![\d:])|(?<=\b(?:at|from|until|till|to|by|and)\s)(\d{1,2})\.([0-5]\d)(?!\d|\.\d)/g;

/** "2:39:02.4". */
const TO_SECONDS = /(?<![\d:.])(\d{1,2}):([0-5]\d):([0-5]\d(?:\.\d+)?)(?![\d:])/g;

const SECONDS = /:\d\d:/;

const HOURS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
/** "At seven", "at twenty to ten", "until half past three", "at 5": no unit behind, as in "at seven schools". */
const IN_WORDS = new RegExp(
  "\\b(?:at|from|until|till|to|by|before|after|about|around)\\s+" +
    "(?:(half|(?:a\\s+)?quarter|five|ten|twenty|twenty-five|\\d{1,2})(?:\\s+minutes?)?\\s+(past|after|to|before)\\s+)?" +
    `(${HOURS.join("|")}|noon|midnight|\\d{1,2})(?:\\s+o['’]clock|\\s?[ap]\\.?m\\b\\.?)?` +
    "(?=\\s*(?:[.,;:)–—]|$)|\\s+(?:and|in|on|the|to|until|till|he|she|they|it|we|when|sharp|that|this|precisely)\\b)",
  "gi",
);
const MINUTES: Readonly<Record<string, number>> = {
  half: 30,
  quarter: 15,
  five: 5,
  ten: 10,
  twenty: 20,
  "twenty-five": 25,
};

/** Times of day in seconds; "5:49.1" may as well be minutes and seconds, and "at seven" the morning or the evening. */
export function clockTimes({ source, start, end, units }: AnalysedSentence): number[] {
  const words = source.text.slice(start, end);
  return [
    ...new Set([
      ...units.flatMap((unit) =>
        unit.date?.minute === undefined || SECONDS.test(source.text.slice(unit.start, unit.end))
          ? []
          : [unit.date.minute * 60],
      ),
      ...[...words.matchAll(TO_SECONDS)].map(
        ([, hours, minutes, seconds]) => (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds),
      ),
      ...[...words.matchAll(CLOCK)].map(
        ([, first, second, hour, minute]) => (Number(first ?? hour) * 60 + Number(second ?? minute)) * 60,
      ),
      ...[...words.matchAll(IN_WORDS)].map(([, minutes, side, hour = ""]) =>
        inWords(minutes, side, hour.toLowerCase()),
      ),
    ]),
  ];
}

function inWords(minutes: string | undefined, side: string | undefined, hour: string): number {
  const whole =
    hour === "noon" ? 12 : hour === "midnight" ? 0 : /\d/.test(hour) ? Number(hour) : HOURS.indexOf(hour) + 1;
  const written = minutes?.toLowerCase().replace(/^a\s+/, "") ?? "";
  const more = /\d/.test(written) ? Number(written) : (MINUTES[written] ?? 0);
  return (whole * 60 + (side && /^(?:to|before)$/i.test(side) ? -more : more)) * 60;
}
