import assert from "node:assert/strict";
import { countriesOfRegions } from "../../server/src/entities/data/regions.ts";
import { gazetteer } from "../../server/src/entities/gazetteer.ts";
import { isNation, liesIn } from "../../server/src/entities/lands.ts";
import { nameKey } from "../../server/src/entities/name-key.ts";

describe("liesIn", () => {
  for (const [city, land] of [
    ["Aleppo", "Syria"],
    ["Houston", "Texas"],
    ["Houston", "the United States"],
    ["Houston", "U.S."],
    ["Leeds", "England"],
    ["Leeds", "Britain"],
    ["Mumbai", "India"],
    ["Toronto", "Canada"],
    ["Munich", "Germany"],
    ["Valparaíso", "Chilean"],
    ["Oslo", "Nordic"],
    ["Brussels", "the EU"],
    ["Norwegian", "Europe"],
    ["Nairobi", "African"],
    ["Peru", "Latin America"],
    ["Yerevan", "Soviet"],
    ["Prague", "Czechoslovakia"],
    ["Edinburgh", "the Continent"],
  ] as const) {
    it(`knows that ${city} lies in ${land}`, () => assert.equal(liesIn(city, land), true));
  }

  for (const [city, land] of [
    ["Aleppo", "Turkey"],
    ["Houston", "Oklahoma"],
    ["Leeds", "Scotland"],
    ["Syria", "Aleppo"],
    ["Halmsund", "Norway"],
    ["Oslo", "Chilean"],
    ["Oslo", "African"],
    ["Norway", "the EU"],
    ["Moscow", "the EU"],
    ["Europe", "Norway"],
  ] as const) {
    it(`does not say that ${city} lies in ${land}`, () => assert.equal(liesIn(city, land), false));
  }

  it("knows every country that its regions name, and every region above the ones it lies in", () => {
    const above = new Set<string>();
    for (const [names = "", parts = ""] of countriesOfRegions.split("\n").map((line) => line.split("|"))) {
      for (const part of parts.split(";"))
        assert.ok(above.has(part) || gazetteer().places.get(nameKey(part)) === nameKey(part), part);
      for (const name of names.split(";")) above.add(name);
    }
  });
});

describe("isNation", () => {
  it("tells countries and peoples from other names", () => {
    assert.deepEqual(["Sweden", "the Swedes", "Dutch", "Wales", "Gyldenløve", "Lisbon"].map(isNation), [
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
