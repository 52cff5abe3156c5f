import type { Unit } from "./analysed-text.ts";
import { makeOppositeTest } from "./opposites.ts";
import { stemOf } from "./word-forms.ts";

/** Words of a verb that carry no sense of their own: they change with tense, voice and person. */
const AUXILIARY = /^(?:is|are|was|were|am|be|been|being|has|have|had|having|do|does|did|will|would|shall|got|gets?)$/;
/** Words that say little wherever they stand. */
const LOOSE = /^(?:also|just|even|still|already|then|now|later|since|yet|ever|so|mr|mrs|ms|dr|sir|dame|the|an?)$/;

/** Whether a word, in lower case, only helps a verb to its tense and voice. */
export function isAuxiliary(norm: string): boolean {
  return AUXILIARY.test(norm);
}

/** Whether a unit may come or go without a change in what is said. */
export function isSlight({ norm, kind, weight, negation }: Unit): boolean {
  return kind === "word" && !negation && (weight === 0 || AUXILIARY.test(norm) || LOOSE.test(norm));
}

const DOUBT =
  /^(?:may|might|could|possibly|perhaps|probably|maybe|likely|apparently|reportedly|allegedly|supposedly|seemingly|presumably|potentially|arguably|seem(?:s|ed)?|appear(?:s|ed)?|suspected|alleged|supposed|believed|reputed(?:ly)?)$/;

/** Whether a word leaves open whether what it stands with is so. */
export function isDoubt({ kind, norm, start, capital }: Unit): boolean {
  return kind === "word" && DOUBT.test(norm) && (!capital || start === 0);
}

type Amount = "all" | "most" | "many" | "some" | "few" | "none";

const AMOUNTS: readonly (readonly [Amount, RegExp])[] = [
  [
    "all",
    /^(?:all|every|each|both|everyone|everybody|unanimously|always|everything|entire(?:ly)?|whol(?:e|ly)|completely)$/,
  ],
  ["most", /^(?:most|majority|mostly|mainly|largely|usually|generally)$/],
  ["many", /^(?:many|often|frequently)$/],
  ["some", /^(?:some|several|sometimes|occasionally|half|part(?:ly)?|various|someone|somebody|certain)$/],
  ["few", /^(?:few|minority|rarely|seldom|hardly|handful|fewest|little)$/],
  ["none", /^(?:none|neither|no|nobody|never|nothing)$/],
];

/** How much of something a word says is meant; undefined where it says nothing of that. */
export function amountOf({ norm, quantity }: Unit): Amount | undefined {
  const share = quantity?.kind === "fraction" ? 1 : quantity?.kind === "percent" ? 100 : undefined;
  if (quantity && share !== undefined)
    return quantity.max <= share / 2 ? "some" : quantity.max < share ? "most" : undefined;
  return AMOUNTS.find(([, pattern]) => pattern.test(norm))?.[0];
}

/** What each amount says too much for, or denies. */
const EXCEEDS: Record<Amount, readonly Amount[]> = {
  all: ["most", "many", "some", "few", "none"],
  most: ["some", "few", "none"],
  many: ["few", "none"],
  some: ["none"],
  few: ["all", "most", "many", "none"],
  none: ["all", "most", "many", "some", "few"],
};

/** Whether the first amount says more than the second leaves room for, or denies it. */
export function exceeds(own: Amount, there: Amount): boolean {
  return EXCEEDS[own].includes(there);
}

/**
 * Words of which only one can be true of a thing in one respect: in each other's place, not merely near each other. Each is
 * against every other of its row; where strokes divide it, those between two strokes say much the same.
 */
const EXCLUSIVE = [
  "north south east west",
  "northern southern eastern western",
  "northerly southerly easterly westerly north-easterly north-westerly south-easterly south-westerly",
  "north-east northeast / north-west northwest / south-east southeast / south-west southwest",
  "spring summer autumn winter",
  "red / blue / green / yellow / black / white / brown bay chestnut / grey / purple / pink / orange",
  "gold silver bronze",
  "morning afternoon evening",
  "son stepson / daughter stepdaughter / father / mother / brother / sister / wife / husband / uncle / aunt / nephew / niece / grandson / granddaughter / grandfather / grandmother / cousin",
  "primary secondary tertiary",
  "for against",
  "to from",
  "halve double treble quadruple",
  "buy sell",
  "borrow lend",
  "earn lose",
  "trail lead",
  "lose / beat defeat",
  "victory defeat",
  "open shut",
  "adopt / drop scrap abandon",
  "uphold / dismiss overturn quash reject / withdraw",
  "widen narrow",
  "lengthen shorten",
  "tighten loosen",
  "steepen flatten",
  "well / poorly badly",
  "common uncommon",
  "cheap / dear expensive",
  "thick thin",
  "mild severe",
  "loud noisy / quiet",
  "rough smooth",
  "sharp blunt",
  "clean dirty",
  "steep gentle",
  "fresh / salty stale",
  "freshwater saltwater",
  "sober drunk",
  "odd even",
  "tame wild",
  "horizontal vertical",
  "clockwise / anticlockwise counterclockwise",
  "upstream downstream",
  "uphill downhill",
  "upstairs downstairs",
  "indoors outdoors",
  "port starboard",
  "bow stern",
  "left-hand right-hand",
  "left-handed right-handed",
  "left-footed right-footed",
  "weekday weekend",
  "dawn dusk",
  "noon midnight",
  "debit credit",
  "debtor creditor",
  "lender borrower",
  "buyer seller",
  "landlord tenant",
  "employer employee",
  "winner loser",
  "plaintiff claimant / defendant",
  "famous / anonymous unnamed unknown obscure",
  "modest slight / dramatic sharp drastic",
  "modestly slightly marginally / dramatically sharply drastically greatly strongly",
  "briefly permanently",
  "increase / abate subside diminish",
  "advance / retire retreat withdraw",
  "oppose support",
  "opposed / supported favoured",
  "opposition support",
  "raise / keep / lower cut",
  "understate / overstate exaggerate",
  "underestimate overestimate",
  "deliberate accidental",
  "deliberately / accidentally inadvertently",
  "intentional / unintentional accidental",
  "reluctantly / gladly eagerly willingly",
  "reluctant / eager keen",
  "cautious reckless",
  "confirm / rebut refute",
  "condemn applaud",
  "ally / rival foe",
  "hinder help",
  "hamper help",
  "impede ease",
  "ease / worsen aggravate",
  "soften harden",
  "lengthy / short brief",
  "calm / rough stormy",
  "dry / rainy damp",
  "sunny / cloudy overcast",
  "frozen thawed",
  "freeze / thaw melt",
  "swell shrink",
  "inflate deflate",
  "descend climb",
  "dismount mount",
  "load unload",
  "lock unlock",
  "dress undress",
  "embark disembark",
  "assemble dismantle",
  "recruit dismiss",
  "enlist discharge",
  "invest divest",
  "deposit withdraw",
  "prosecutor defender",
  "tenant owner",
  "guest host",
  "captive captor",
  "master / servant apprentice",
  "majority minority",
  "maximum minimum",
  "upper lower",
  "inner outer",
  "eldest youngest",
  "elder younger",
  "widow widower",
  "bride groom",
  "nephew niece",
  "hero villain",
  "heiress heir",
  "monarchist republican",
  "catholic protestant",
  "urban rural",
  "coastal inland",
  "surface underground",
  "overhead underground",
  "aboard ashore",
  "onshore offshore",
  "foreground background",
  "beginning end",
  "start end",
  "start finish",
  "open close",
  "opening / closing closure",
  "launch scrap",
  "introduce abolish",
  "impose lift",
  "tighten relax",
  "pass fail",
  "passed failed",
  "favourable / unfavourable adverse",
  "plentiful scarce",
  "abundant scarce",
  "abundance / scarcity shortage",
  "surplus shortage",
  "glut shortage",
  "crowded / deserted empty",
  "noisy silent",
  "bright / dim dark",
  "polite rude",
  "generous / mean stingy",
  "brave cowardly",
  "honest dishonest",
  "humble / proud arrogant",
  "cheerful gloomy",
  "happily sadly",
  "gain loss",
  "promote demote",
  "promotion relegation",
  "promoted relegated",
  "victorious defeated",
  "innocence guilt",
  "conviction acquittal",
  "arrival departure",
  "ascent descent",
  "entrance exit",
  "inflow outflow",
  "income expenditure",
  "revenue expenditure",
  "asset liability",
  "wholesale retail",
  "supply demand",
  "employed / unemployed jobless",
  "literate illiterate",
  "fertile barren",
  "blunt / sharp keen",
  "shortest longest",
  "nearest / farthest furthest",
  "richest poorest",
  "heaviest lightest",
  "fastest slowest",
  "warmest coldest",
  "wettest driest",
].map((row) => sidesOf(row));

/** The side on which each stem of a row stands. */
function sidesOf(row: string): ReadonlyMap<string, number> {
  const sides = row.includes("/")
    ? row.split(" / ").map((side) => side.split(" "))
    : row.split(" ").map((word) => [word]);
  return new Map(sides.flatMap((words, side) => words.map((word) => [stemOf(word), side] as const)));
}

/** For each stem the rows of `EXCLUSIVE` it stands in, with its side. */
const rowsOf = new Map<string, { readonly row: ReadonlyMap<string, number>; readonly side: number }[]>();
for (const row of EXCLUSIVE) {
  for (const [stem, side] of row) rowsOf.set(stem, [...(rowsOf.get(stem) ?? []), { row, side }]);
}

function areOnTwoSides(a: string, b: string): boolean {
  return (rowsOf.get(a) ?? []).some(({ row, side }) => (row.get(b) ?? side) !== side);
}

/** Whether two words cannot both be true of one thing: opposites, and others of a closed set. */
export function excludeEachOther(a: Unit, b: Unit): boolean {
  const isWord = ({ kind, norm }: Unit) => kind === "word" || norm === "first";
  if (!isWord(a) || !isWord(b) || a.stem === b.stem) return false;
  return makeOppositeTest(a)(b) || areOnTwoSides(a.stem, b.stem);
}
