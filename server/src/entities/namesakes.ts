import { editDistance } from "../text/approximate.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { nameSuffixes, particles } from "./word-lists.ts";

/** Given names that one person goes by and that share neither beginning nor sound. Written by hand for this project. */
const shortForms = [
  "william bill billy liam will willie willem wilhelm",
  "robert bob bobby rob bert",
  "richard dick rick ricky dickie",
  "edward edmund ted teddy ned eddie",
  "theodore ted teddy",
  "margaret peggy meg greta rita gretchen marge madge daisy maggie",
  "elizabeth elisabeth liz lizzie betty beth lisa elsa bess eliza libby lilibet",
  "henry harry hal hank heinrich",
  "harold harry hal",
  "john jon jack ian johann johnny jock juan giovanni ivan sean",
  "james jim jimmy jamie",
  "anthony antony tony anton",
  "antonio toni tony tonino nino",
  "charles chuck charlie carl karl",
  "dorothy dolly dot",
  "mary molly polly maria mamie",
  "sarah sally sadie",
  "joseph sepp pepe beppe joe jo josip",
  "jose pepe",
  "giuseppe beppe pino peppino",
  "francis frank paco frankie",
  "francisco paco pancho kiko",
  "alexander alexandra sasha xander sandy sandra alec alex",
  "helen nell ellen nellie lena yelena elena",
  "ann anne anna nancy annie nan anya",
  "katherine catherine kate kitty katie kathy kay katya ekaterina",
  "lawrence larry lorenz",
  "gerald gerard jerry gerry",
  "jerome jerry",
  "patricia pat patty trish tricia",
  "rebecca becky",
  "susan sue suzy",
  "eugene gene yevgeny",
  "albert bert al",
  "hubert bert",
  "augustine gus austin",
  "george yuri georgy jurgen jorg",
  "michael mike mick mickey misha mikhail michel miguel",
  "dmitry dima mitya",
  "vladimir volodymyr vova volodya",
  "nicholas nick klaus nikolai kolya nico",
  "grigory grisha gregory",
  "pyotr petro peter petya pedro pierre",
  "pavel paul pasha pablo",
  "stephen steven stefan steve istvan etienne esteban",
  "andrew andy drew andrei anders andre andriy",
  "matthew matt mateo matthias",
  "isabel isabella bella",
  "abigail gail",
  "virginia ginny",
  "florence flo flossie",
  "barnabas barney",
  "benedict ben dick",
  "christopher kit topher",
  "ignacio nacho",
  "enrique quique kike",
  "luis louis lucho",
  "rosario charo",
  "guadalupe lupe",
  "dolores lola",
  "concepcion concha",
  "johannes hans jan hannes",
  "friedrich fritz",
  "ludwig lutz louis",
  "mohammed mohamed muhammad mahmoud mehmet",
  "joshua yehoshua",
  "jacob yaakov jakob jack jake",
  "abraham avraham avi ibrahim",
  "benjamin binyamin bibi",
  "emmanuel manuel manny manolo",
].map((line) => new Set(line.split(" ")));

/**
 * Whether two name keys are those of two people of one surname: whole names with given names that one person would not
 * go by both of. Initials, nicknames and other spellings may be one person's; a word that is no given name and stands
 * in everyday speech ("skipper", "widow") may be anybody's.
 */
export function areNamesakes(a: string, b: string, lists: Gazetteer): boolean {
  const one = partsOf(a);
  const two = partsOf(b);
  if (one === undefined || two === undefined || one.surname !== two.surname) return false;
  const isOpen = (given: string) => lists.words.has(given) && !lists.given.has(given);
  if ([...one.given, ...two.given].some(isOpen)) return false;
  return one.given.every((x) => two.given.every((y) => !mayBeOne(x, y)));
}

/** Given names and surname of a key of two words or more, particles and suffixes aside. */
function partsOf(key: string): { readonly given: readonly string[]; readonly surname: string } | undefined {
  const words = key.split(" ").filter((word) => !nameSuffixes.has(word) && !particles.has(word));
  const surname = words.pop();
  return surname === undefined || surname.length < 2 || words.length === 0 ? undefined : { given: words, surname };
}

/** Whether one person may go by both: equal, an initial, the beginning, another spelling, or known short forms. */
function mayBeOne(a: string, b: string): boolean {
  const one = plainForm(a);
  const two = plainForm(b);
  const [short, long] = one.length <= two.length ? [one, two] : [two, one];
  if (short.length < 3) return short.charAt(0) === long.charAt(0);
  if (long.startsWith(short) || long.startsWith(short.replace(/(?:ie|ey|y|i)$/, ""))) return true;
  if (short.length > 3 && one.charAt(0) === two.charAt(0) && editDistance(one, two, 1) <= 1) return true;
  const consonants = consonantsOf(one);
  if (consonants.length > 2 && consonants === consonantsOf(two)) return true;
  return shortForms.some((forms) => forms.has(one) && forms.has(two));
}

function plainForm(given: string): string {
  return given
    .normalize("NFD")
    .replace(/[\p{M}'.-]/gu, "")
    .replaceAll("ł", "l")
    .replaceAll("ø", "o")
    .replaceAll("ı", "i");
}

/** What spellings of one given name share: "yusuf" and "youssef", "alexei" and "aleksey", "sergey" and "serge". */
function consonantsOf(given: string): string {
  return given
    .replace(/^(?:ye|je)/, "e")
    .replace(/^[ijy][ou]/, "u")
    .replace(/ph/g, "f")
    .replace(/x/g, "ks")
    .replace(/ck|kh|ch|c|q/g, "k")
    .replace(/sch|sh|z/g, "s")
    .replace(/w/g, "v")
    .replace(/th/g, "t")
    .replace(/(?<=.)[aeiouyhj]/g, "")
    .replace(/^[aeiou]/, "a")
    .replace(/(\p{L})\1+/gu, "$1");
}
