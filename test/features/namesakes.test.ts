import assert from "node:assert/strict";
import { findHover } from "../../server/src/features/hover.ts";
import { renderHover } from "../../server/src/present/hover.ts";
import type { LinkTargets } from "../../server/src/present/link-targets.ts";
import { allFindings, makeFolder } from "../support/folder.ts";

const links: LinkTargets = {
  passage: ({ source }) => source,
  openPassage: () => undefined,
  allMentions: () => undefined,
  entityPage: () => undefined,
};

interface Case {
  /** Texts of sources: a headline, an empty line, paragraphs. The first is cited as `one`, then `two`, `three`. */
  readonly sources: readonly string[];
  readonly entities?: string;
  /** Names in brackets are asked about, in order: `[[Brandt]]`. */
  readonly note: string;
  /** For each of them whom the card offers, by name and kind, and what it must quote behind a colon. */
  readonly cards: readonly string[];
  /** Names that are marked as ambiguous. */
  readonly marked?: readonly string[];
}

const KEYS = ["one", "two", "three", "four"];

function check({ sources, entities, note, cards, marked = [] }: Case): void {
  const asked = [...note.matchAll(/\[\[(.*?)\]\]/g)].map(({ index, 1: name }, nth) => ({ at: index - nth * 4, name }));
  const plain = note.replace(/\[\[(.*?)\]\]/g, "$1");
  const files = sources.map((text, at) => `-- sources/${KEYS[at]}.txt --\n${text}\n\n`).join("");
  const own = entities === undefined ? "" : `-- entities.yaml --\n${entities}\n`;
  const { snapshot } = makeFolder(`${files}${own}-- notes/a.md --\n${plain}\n`);
  assert.equal(asked.length, cards.length);
  for (const [nth, { at, name }] of asked.entries()) {
    const found = findHover(snapshot, "notes/a.md", at);
    const lines = ((found && renderHover(found, links, "plaintext")?.value) ?? "no card").split("\n");
    const [bearers = "", said] = cards[nth]!.split(": ");
    const told = found?.kind === "entity" ? (found.facts ? [found.facts] : found.bearers) : [];
    const shown = told.map(({ entity }) => `${entity.name} (${entity.kind})`).sort();
    assert.deepEqual(shown, bearers.split(" or ").sort(), `whom “${name}” means:\n${lines.join("\n")}`);
    if (said !== undefined) assert.ok(lines.join(" ").includes(said), `“${said}” in:\n${lines.join("\n")}`);
  }
  const ambiguous = allFindings(snapshot).filter(({ rule }) => rule === "entity-ambiguous");
  assert.deepEqual(
    ambiguous.map(({ range }) => plain.slice(range.start, range.end)),
    marked,
  );
}

describe("names that more than one may bear", () => {
  it("two people of one surname in two sources, neither cited", () =>
    check({
      sources: [
        "Ferry crews walk out\n\nIda Brandt, the treasurer of the union, spoke. Brandt was applauded.",
        "A champion retires\n\nTom Brandt, a cyclist, has won his last race. Brandt wept.",
      ],
      note: "People remember [[Brandt]] well.",
      cards: ["Ida Brandt (person) or Tom Brandt (person)"],
      marked: ["Brandt"],
    }));

  it("the same, one of them cited", () =>
    check({
      sources: [
        "Ferry crews walk out\n\nIda Brandt, the treasurer of the union, spoke. Brandt was applauded.",
        "A champion retires\n\nTom Brandt, a cyclist, has won his last race. Brandt wept.",
      ],
      note: "[[Brandt]] wept after the race [@two]. [[Brandt]] was applauded [@one].",
      cards: ["Tom Brandt (person): a cyclist", "Ida Brandt (person): the treasurer of the union"],
    }));

  it("two people of exactly one name, told apart in entities.yaml", () =>
    check({
      sources: [
        "Ferry crews walk out\n\nTom Brandt, a shipowner, refused to talk.",
        "A champion retires\n\nTom Brandt, a cyclist, has won his last race.",
      ],
      entities: `Tom Brandt (shipowner):
  aliases: [Tom Brandt]
  sources: [sources/one.txt]
Tom Brandt (cyclist):
  aliases: [Tom Brandt]
  sources: [sources/two.txt]`,
      note: "[[Tom Brandt]] refused to talk [@one]. [[Tom Brandt]] has won [@two]. The shipowner [[Tom Brandt]] is rich.",
      cards: [
        "Tom Brandt (shipowner) (person): a shipowner",
        "Tom Brandt (cyclist) (person): a cyclist",
        "Tom Brandt (shipowner) (person): a shipowner",
      ],
    }));

  it("two spouses of one surname in one source", () =>
    check({
      sources: [
        "A house is sold\n\nAnna Lindqvist, a potter, and her husband, Per Lindqvist, a baker, sold the house. The Lindqvists moved.",
      ],
      note: "The house of [[Lindqvist]] was sold [@one].",
      cards: ["Anna Lindqvist (person) or Per Lindqvist (person)"],
      marked: ["Lindqvist"],
    }));

  it("the same, where the note names one of them in full", () =>
    check({
      sources: [
        "A house is sold\n\nAnna Lindqvist, a potter, and her husband, Per Lindqvist, a baker, sold the house. The Lindqvists moved.",
      ],
      note: "[[Anna Lindqvist]] made pots. The house of [[Lindqvist]] was sold [@one].",
      cards: ["Anna Lindqvist (person): a potter", "Anna Lindqvist (person)"],
    }));

  it("father and son of one name", () =>
    check({
      sources: [
        "A dynasty\n\nOtto Grau Sr., the founder of the yard, died in 1990. Otto Grau Jr., the present head, took over.",
      ],
      note: "[[Otto Grau Jr.]] took over from [[Otto Grau Sr.]] at the yard.",
      cards: ["Otto Grau Jr. (person): the present head", "Otto Grau Sr. (person): the founder of the yard"],
    }));

  it("one person in two roles at two dates", () =>
    check({
      sources: [
        "Council\n\nHALMSUND, March 9, 2011 (Nordwire) - Mayor Ida Brandt opened the quay.",
        "Parliament\n\nHALMSUND, May 20, 2019 (Nordwire) - Transport Minister Ida Brandt closed the quay.",
      ],
      note: "Mayor [[Brandt]] opened it. Transport Minister [[Brandt]] closed it. [[Ida Brandt]] was there twice.",
      cards: [
        "Ida Brandt (person): Mayor Ida Brandt",
        "Ida Brandt (person): Transport Minister Ida Brandt",
        "Ida Brandt (person): 20 May 2019",
      ],
    }));

  it("a firm renamed, said in so many words", () =>
    check({
      sources: [
        "Varrow changes its name\n\nVarrow Shipping Ltd said it had changed its name to Nordlane Plc. Nordlane will keep its ships.",
      ],
      note: "[[Nordlane]] kept the ships of [[Varrow Shipping]].",
      cards: ["Varrow Shipping Ltd (organisation)", "Varrow Shipping Ltd (organisation)"],
    }));

  it("a firm formerly of another name", () =>
    check({
      sources: ["Results\n\nNordlane Plc, formerly Varrow Shipping Ltd, made a profit. Nordlane has 40 ships."],
      note: "[[Varrow Shipping]] had fewer ships than [[Nordlane]] has.",
      cards: ["Nordlane (organisation)", "Nordlane (organisation)"],
    }));

  it("a place and a person of one name in one source", () =>
    check({
      sources: [
        "A painter comes home\n\nThe painter Nils Halmsund returned to Halmsund, the town where he was born. “I never left,” Halmsund said.",
      ],
      note: "He lived in [[Halmsund]] for years. [[Nils Halmsund]] paints.",
      cards: ["Halmsund (place): the town where he was born", "Nils Halmsund (person): The painter Nils Halmsund"],
    }));

  it("a known city and a person of one name", () =>
    check({
      sources: [
        "Jury finds for teacher\n\nCarol Paris, a teacher, sued the school. The judge awarded Paris damages. She flew to Paris the next day.",
      ],
      note: "She flew to [[Paris]]. The teacher, [[Carol Paris]], sued.",
      cards: ["Paris (place)", "Carol Paris (person): a teacher"],
    }));

  it("a firm and its founder", () =>
    check({
      sources: [
        "Calloway fails\n\nCalloway Foods Inc, a maker of soups, failed. Its founder, Jim Calloway, wept.",
        "Calloway sells\n\nCalloway Foods Inc sold its mill.",
      ],
      note: "[[Jim Calloway]] founded [[Calloway Foods]].",
      cards: [
        "Jim Calloway (person): Its founder, Jim Calloway",
        "Calloway Foods Inc (organisation): a maker of soups",
      ],
    }));

  it("a club and its town", () =>
    check({
      sources: [
        "Rovers win\n\nHalmsund Rovers, a club of the second division, beat Velden United 2-0. Halmsund is a town of 9,000 people.",
      ],
      note: "[[Halmsund Rovers]] won. The town of [[Halmsund]] celebrated. [[Halmsund]] has two clubs.",
      cards: [
        "Halmsund Rovers (organisation): a club of the second division",
        "Halmsund (place): Halmsund is a town of 9,000 people",
        "Halmsund (place)",
      ],
    }));

  it("two ministries of one name in two countries", () =>
    check({
      sources: [
        "Talks\n\nThe French Foreign Ministry welcomed the offer. The Foreign Ministry gave no details.",
        "More talks\n\nThe Danish Foreign Ministry refused the offer. The Foreign Ministry gave its reasons.",
      ],
      note: "The [[French Foreign Ministry]] was pleased. The [[Foreign Ministry]] gave its reasons [@two].",
      cards: ["French Foreign Ministry (organisation)", "Danish Foreign Ministry (organisation)"],
    }));

  it("bodies that their sources call by a common word alone", () =>
    check({
      sources: [
        "Secrecy\n\nThe Swiss Banking Commission met. The Commission, which watches over banks, was silent.",
        "Rockets\n\nThe Indian Space Commission met. The Commission, which builds rockets, was proud.",
      ],
      note: "The [[Commission]] was silent [@one]. The [[Commission]] was proud [@two].",
      cards: ["Swiss Banking Commission (organisation)", "Indian Space Commission (organisation)"],
    }));

  it("one acronym for two bodies", () =>
    check({
      sources: [
        "Teachers\n\nThe National Union of Teachers (NUT) met. The NUT voted.",
        "Nuts\n\nThe Northern Utility Trust (NUT) met. The NUT bought pipes.",
      ],
      note: "The [[NUT]] voted [@one]. The [[NUT]] bought pipes [@two].",
      cards: ["National Union of Teachers (organisation)", "Northern Utility Trust (organisation)"],
    }));

  it("two bearers of a given name", () =>
    check({
      sources: ["Sisters\n\nSigne Holm and Signe Rød met. Signe laughed."],
      note: "[[Signe Holm]] laughed. [[Signe Rød]] did not.",
      cards: ["Signe Holm (person)", "Signe Rød (person)"],
    }));

  it("somebody who took another name", () =>
    check({
      sources: [
        "A singer dies\n\nIlse Marchetti, née Brandauer, a singer, has died. Ilse Brandauer was born in Velden. Marchetti sang.",
      ],
      note: "[[Ilse Brandauer]] sang as [[Marchetti]].",
      cards: ["Ilse Marchetti (person): a singer", "Ilse Marchetti (person): a singer"],
    }));

  it("a ship named after a person", () =>
    check({
      sources: [
        "Ferry aground\n\nThe ferry Ida Brandt ran aground. Ida Brandt, a former mayor, after whom it is named, was sorry.",
      ],
      note: "The ferry ran aground; [[Ida Brandt]] was sorry [@one].",
      cards: ["Ida Brandt (person): a former mayor"],
    }));

  it("spellings that may be one person's are proposed, not merged", () =>
    check({
      sources: [
        "Talks\n\nForeign Minister Elmar Mammadyarov spoke.",
        "Again talks\n\nForeign Minister Elmar Mamedyarov spoke again.",
      ],
      note: "[[Elmar Mammadyarov]] met [[Elmar Mamedyarov]].",
      cards: ["Elmar Mammadyarov (person)", "Elmar Mamedyarov (person)"],
    }));

  it("a country and its people", () =>
    check({
      sources: ["Votes\n\nGreek Cypriots voted in Cyprus. The Greek Cypriot leader, Nikos Vrettos, resigned."],
      note: "[[Greek Cypriots]] voted; the [[Greek Cypriot]] leader left [[Cyprus]].",
      cards: ["Greek Cypriot (demonym)", "Greek Cypriot (demonym)", "Cyprus (place)"],
    }));
});
