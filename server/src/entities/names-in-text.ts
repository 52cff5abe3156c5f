import { nameIn } from "./candidate-bytes.ts";
import { findCandidatesInText } from "./candidates.ts";
import { withPhrases } from "./correct-names.ts";
import type { Candidate, NameInText } from "./entity.ts";
import type { EntityAnswers } from "./entity-answers.ts";
import { nameKey } from "./name-key.ts";
import { findNamesOf } from "./settle.ts";

/** Names of a text that is no source, with the entities of the corpus that bear them. */
export function findNamesInText(text: string, answers: EntityAnswers): NameInText[] {
  const { facts, lists, corrections } = answers.store;
  const names: NameInText[] = [];

  function add(start: number, end: number, bearers: readonly number[], certain: boolean): void {
    const name = text.slice(start, end).replace(/\s+/g, " ");
    names.push({ start, end, name, entities: bearers.map((entity) => answers.idOf(entity)), certain });
  }

  for (const candidate of findCandidatesInText(text)) {
    const owned = candidate.owner === undefined ? [] : ownedBy(candidate, answers);
    const key = nameKey(candidate.name);
    const bearing = candidate.owner === undefined ? answers.named(candidate.name) : owned;
    const whole = bearing.length < 2 ? bearing : withoutNamesakes(bearing, facts.baseOf(candidate, key), answers);
    if (whole.length > 0 && !(candidate.uncertain && lists.words.has(key))) {
      add(candidate.start, candidate.end, whole, true);
      continue;
    }
    const single = !candidate.name.includes(" ") && facts.lowerCase(key) === 0;
    const shortForm = whole.length > 0 && single;
    for (const { name, key: own } of findNamesOf(shortForm ? asShortForm(candidate) : candidate, text, facts, lists)) {
      const written = name.owner === undefined ? answers.named(name.name) : [];
      const bearers = written.length > 0 || name.owner !== undefined ? written : answers.named(own);
      add(name.start, name.end, bearers, bearers.length > 0 || !candidate.uncertain);
    }
  }
  return corrections.entries.length === 0 ? names : correctNamesInText(names, text, answers);
}

function asShortForm(candidate: Candidate): Candidate {
  return { ...candidate, kind: candidate.kind, kindSure: candidate.kindSure, shortForm: true };
}

/**
 * Of a city, the club and the person named like it, only the one that the text speaks of: the city, unless it tells
 * otherwise. Other bearers stay.
 */
function withoutNamesakes(bearers: readonly number[], base: string, answers: EntityAnswers): readonly number[] {
  const meant = answers.find(base);
  if (!bearers.includes(meant)) return bearers;
  const plain = (id: string) => id.replace(/#(?:organisation|person)$/, "");
  return bearers.filter((one) => one === meant || plain(answers.idOf(one)) !== plain(base));
}

/** Leaves out hidden names, and puts in listed ones that capitals do not show. */
function correctNamesInText(names: readonly NameInText[], text: string, answers: EntityAnswers): NameInText[] {
  const { corrections } = answers.store;
  const isHidden = (name: string) => corrections.isHidden(corrections.listed(nameKey(name)) ?? "");
  const phrases = corrections.phrases(text, { start: 0, end: text.length }).map(({ start, end, value }): NameInText => {
    const id = corrections.keyOf(value);
    const known = answers.find(id) !== 0;
    return { start, end, name: nameIn(text, start, end), entities: known ? [id] : [], certain: true };
  });
  return withPhrases(names, phrases).filter(({ name }) => !isHidden(name));
}

/** The entities among the bearers of an office's name that belong to the owner it is written with. */
function ownedBy({ name, owner }: Candidate, answers: EntityAnswers): readonly number[] {
  const all = [...answers.named(name), ...answers.named(name.replace(/^\S+ /, ""))];
  return [...new Set(all.filter((entity) => answers.idOf(entity).endsWith(`@${owner}`)))];
}
