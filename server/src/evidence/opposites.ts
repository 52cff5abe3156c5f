import type { Unit } from "./analysed-text.ts";
import { makeAntonymTest } from "./word-relations.ts";

/** Endings of words that "un" and "in" turn round; others are words of their own ("invest", "under", "inform"). */
const AFTER_UN =
  /^(?!(?:der|til|ion|it|iver|ique|less|cle|to)\b).+(?:ed|en|able|ible|al|ant|ent|ive|ful|ous|ly|ic|ary|ing|ate|ain|own|wn)$|^(?:safe|fair|just|true|wise|well|happy|healthy|clear|aware|fit|kind|equal|sure|paid|sold|built|hurt|kept|told|met|said|lucky|stable|ready|tidy|worthy|willing)$/;
const AFTER_IN =
  /^(?:active|admissible|accurate|adequate|appropriate|capable|coherent|complete|conclusive|consistent|correct|decisive|dependent|direct|discreet|effective|efficient|eligible|equitable|expensive|experienced|finite|flexible|formal|frequent|justice|secure|sensitive|significant|soluble|sufficient|tolerant|tolerance|valid|variable|visible|voluntary|balance|mature|mobile|moral|partial|patient|perfect|personal|plausible|possible|precise|probable|proper|pure|legal|legible|legitimate|liberal|licit|literate|logical|rational|regular|relevant|religious|responsible|resistible|reversible)(?:ly)?$/;
const AFTER_DIS =
  /^(?:agree|approv|allow|appear|band|believ|charg|connect|continu|engag|favou?r|honest|honou?r|like|lik|loyal|obedient|obey|own|organi[sz]|pleas|pleased|prov|qualif|respect|satisf|similar|trust|union|arm)(?:e?s|e?d|ing|ies|ied|y|al|als|ment|ance|ly|e|ion|ation|ations)?$/;

/** Tells of words whether they say the opposite of `unit`: by the lists, or by what one has before or behind the other. */
export function makeOppositeTest(unit: Unit): (other: Unit) => boolean {
  const isAntonym = makeAntonymTest(unit.stem);
  const { norm } = unit;
  return (other) =>
    isAntonym?.(other.stem) === true || differByAffix(norm, other.norm) || differByAffix(other.norm, norm);
}

/** Letters of "non-". */
const LONGEST_PREFIX = 4;

/** "unlawful" for "lawful", "inactive" for "active", "disagreed" for "agreed", "harmless" for "harmful". */
function differByAffix(longer: string, plain: string): boolean {
  const more = longer.length - plain.length;
  if (more < 1 || more > LONGEST_PREFIX) return false;
  if (longer.endsWith("less") && plain.endsWith("ful")) return longer.slice(0, -4) === plain.slice(0, -3);
  if (longer.charCodeAt(longer.length - 1) !== plain.charCodeAt(plain.length - 1) || !longer.endsWith(plain))
    return false;
  const prefix = longer.slice(0, more).replace(/-$/, "");
  if (prefix === "un") return AFTER_UN.test(plain);
  if (prefix === "non") return plain.length > 4;
  if (/^(?:in|im|il|ir)$/.test(prefix)) return AFTER_IN.test(plain);
  return prefix === "dis" && AFTER_DIS.test(plain);
}

/** Whether a word denies what it stands with by its prefix or ending: "inadmissible", "unlawful", "harmless". */
export function isNegativeForm(norm: string): boolean {
  const plain = /^(?:un|in|im|il|ir|dis|non-?)(.+)$/.exec(norm)?.[1];
  return norm.endsWith("less") || (plain !== undefined && differByAffix(norm, plain));
}
