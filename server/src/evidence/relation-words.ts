import type { Unit } from "./analysed-text.ts";

/** Function words that say how two things hang together, each with what says as much. */
const RELATIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    after: "following since once later when upon when having from then until before preceded",
    following: "after since upon when",
    before: "until prior ahead earlier by preceding preceded pre after then followed",
    until: "till to up before through",
    despite: "although though but spite even while yet notwithstanding however still nevertheless",
    although: "despite though but spite even while yet notwithstanding however still nevertheless",
    though: "despite although but spite even while yet notwithstanding however still nevertheless",
    because: "since as due owing for after result reason cause caused so therefore thus given by",
    without: "no not never none lacked lacks lacking instead un free non neither nor",
    against: "opposed oppose opposes opposing opponent opponents versus v vs over beat beating defeated anti",
    outside: "beyond off near",
    instead: "rather not but replaced replacing",
    unless: "if except until without",
    except: "but save excluding apart other only",
    like: "such as including similar",
    unlike: "but whereas while contrast",
  }).map(([word, others]) => [word, new Set([word, ...others.split(" ")])]),
);

/** "And did so at once": a deed told by what was said before it. */
const DO = /^(?:do|does|did|done|doing)$/;

/**
 * Whether a word tells a relation ("despite", "because") that nothing of the sentence tells, or repeats with "do" a deed
 * that it tells once; before a date it is the date's.
 */
export function lacksRelation(units: readonly Unit[], index: number, there: readonly Unit[]): boolean {
  const { norm, kind } = units[index] as Unit;
  if (norm === "so" && DO.test(units[index - 1]?.norm ?? "")) return !there.some((other) => other.norm === "so");
  const same = kind === "word" && units[index + 1]?.kind !== "date" ? RELATIONS.get(norm) : undefined;
  return same !== undefined && !there.some((other) => same.has(other.norm));
}
