import assert from "node:assert/strict";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import { sourceOfSentences } from "./make-source.ts";

/** Names of a source of these lines with their kinds, in order. */
function kindsIn(...lines: readonly string[]): string[] {
  const source = sourceOfSentences("s", lines);
  const index = mergeEntities([source], [findCandidates(source)]);
  return index
    .namesIn("s", { start: 0, end: source.text.length })
    .map(({ name, entities }) => `${name}: ${entities.map((id) => index.findEntity(id)?.kind).join(", ")}`);
}

describe("kinds by the lines of agencies", () => {
  it("take the sides of results, tables and schedules for clubs, nations for places", () => {
    assert.deepEqual(kindsIn("Bradford 1 Ipswich 2"), ["Bradford: organisation", "Ipswich: organisation"]);
    assert.deepEqual(kindsIn("Norway 1 Iceland 2"), ["Norway: place", "Iceland: place"]);
    assert.deepEqual(kindsIn("1. Bilbao 29 13 10 6 43 35 49"), ["Bilbao: organisation"]);
    assert.deepEqual(kindsIn("BOSTON AT TORONTO"), ["BOSTON: organisation", "TORONTO: organisation"]);
    assert.deepEqual(kindsIn("Kent 260 and 41 for one"), ["Kent: organisation"]);
    assert.deepEqual(kindsIn("Postponed : Leeds v Derby"), ["Leeds: organisation", "Derby: organisation"]);
  });

  it("take the opening of a dateline for a place", () => {
    assert.deepEqual(kindsIn("MEERBEKE , Belgium 1997-04-06"), ["MEERBEKE: place", "Belgium: place"]);
    assert.deepEqual(kindsIn("HALVESTAD, Norway, March 3 (Wire) - The strike went on."), [
      "HALVESTAD: place",
      "Norway: place",
    ]);
  });

  it("take who wears a number for a person, and what stands behind a competitor's country for a team", () => {
    assert.deepEqual(kindsIn("Norway - 1 - Frode Lie ; 2 - Geir Strand ."), [
      "Norway: place",
      "Frode Lie: person",
      "Geir Strand: person",
    ]);
    assert.deepEqual(kindsIn("2. Fabio Tarsi ( Italy ) Saeco"), [
      "Fabio Tarsi: person",
      "Italy: place",
      "Saeco: organisation",
    ]);
  });

  it("take cities for their clubs in a report of games, but not where something happens", () => {
    const slug = "SOCCER - BRADFORD SACK COACH .";
    assert.deepEqual(kindsIn(slug, "Bradford have lost four games in a row ."), [
      "BRADFORD: organisation",
      "Bradford: organisation",
    ]);
    assert.deepEqual(kindsIn(slug, "They play Hull in Leeds on Sunday .").slice(1), [
      "Hull: organisation",
      "Leeds: place",
    ]);
    assert.deepEqual(kindsIn(slug, "Goalkeepers : Ole Dahl ( Bergen ) , Jan Moe ( Lillestrom )").slice(1), [
      "Ole Dahl: person",
      "Bergen: organisation",
      "Jan Moe: person",
      "Lillestrom: organisation",
    ]);
    assert.deepEqual(kindsIn("Bradford has lost four mills in a row ."), ["Bradford: place"]);
    assert.deepEqual(kindsIn("SOCCER - NORWAY BEAT ICELAND .", "Norway have won .").slice(2), ["Norway: place"]);
  });

  it("keep a city apart from a player of its name", () => {
    assert.deepEqual(kindsIn("CRICKET - LATE WICKETS .", "Ian Bolton was out .", "Bolton was bowled for 12 ."), [
      "Ian Bolton: person",
      "Bolton: person",
    ]);
  });

  it("keep a city and its club apart", () => {
    const source = sourceOfSentences("s", ["Leeds 2 Derby 1", "The match in Leeds was late."]);
    const index = mergeEntities([source], [findCandidates(source)]);
    assert.deepEqual(
      index
        .findByName("Leeds")
        .map(({ kind }) => kind)
        .sort(),
      ["organisation", "place"],
    );
    assert.deepEqual(
      index.findNames("It rained in Leeds.").map(({ entities }) => entities),
      [["leeds"]],
    );
  });

  it("find no names in labels, currencies and wire terms", () => {
    assert.deepEqual(kindsIn("Pool A : Norway 3 Iceland 1", "Scorers : none", "Shr HK$ 2.50 vs A$ 1.90"), [
      "Norway: place",
      "Iceland: place",
    ]);
  });
});

describe("kinds by the sentence around a name", () => {
  for (const [sentence, name, kind] of [
    ["It said Dagbladno, the main daily in Riga, had closed.", "Dagbladno", "organisation"],
    ["They met Orvelle, an analyst at the port.", "Orvelle", "person"],
    ["They met Jarn Orvelle, 52, at the port.", "Jarn Orvelle", "person"],
    ["They left Skarnes, a town in the north.", "Skarnes", "place"],
    ["Yesterday Sime Varby fell 15 cents.", "Sime Varby", "organisation"],
    ["It asked Tom Brandt of Varrow Kest about it.", "Varrow Kest", "organisation"],
    ["He has played for Varrow Kest since May.", "Varrow Kest", "organisation"],
    ["It sold its stake in Varrowkest last year.", "Varrowkest", "organisation"],
    ["Then they sent ferries to Varrowkest instead.", "Varrowkest", "place"],
  ] as const) {
    it(`${sentence}`, () => {
      assert.ok(kindsIn(sentence).includes(`${name}: ${kind}`), kindsIn(sentence).join("; "));
    });
  }
});

describe("short names of organisations in one source", () => {
  function linksIn(text: string): string[] {
    const source = sourceOfSentences("s", text.split("\n"));
    const index = mergeEntities([source], [findCandidates(source)]);
    return index
      .namesIn("s", { start: 0, end: source.text.length })
      .map(({ name, entities }) => `${name} = ${entities.map((id) => index.findEntity(id)?.name).join(", ")}`);
  }

  it("are acronyms, of names in another language and of words never spelled out, too", () => {
    assert.ok(linksIn("It asked the Peasant Party ( PSL ).\nThe PSL left.").includes("PSL = Peasant Party"));
    assert.ok(linksIn("It asked the United Ferry Workers.\nThen the UFW left.").includes("UFW = United Ferry Workers"));
    assert.ok(!linksIn("It asked the Labour Party (UK).\nThe UK left.").includes("UK = Labour Party"));
  });

  it("are the last words of clubs", () => {
    assert.ok(linksIn("It beat Real Sotomar.\nThen Sotomar left.").includes("Sotomar = Real Sotomar"));
  });
});
