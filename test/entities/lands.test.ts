import assert from "node:assert/strict";
import { liesIn } from "../../server/src/entities/lands.ts";

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
  ] as const) {
    it(`knows that ${city} lies in ${land}`, () => assert.equal(liesIn(city, land), true));
  }

  for (const [city, land] of [
    ["Aleppo", "Turkey"],
    ["Houston", "Oklahoma"],
    ["Leeds", "Scotland"],
    ["Syria", "Aleppo"],
    ["Halmsund", "Norway"],
  ] as const) {
    it(`does not say that ${city} lies in ${land}`, () => assert.equal(liesIn(city, land), false));
  }
});
