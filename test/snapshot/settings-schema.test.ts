import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { RULE_IDS } from "../../server/src/rules/finding.ts";
import { DEFAULT_SETTINGS, parseSettings } from "../../server/src/snapshot/parse-settings.ts";
import { findSchemaFaults, type Schema } from "../support/json-schema.ts";

const schema: Schema & { properties: Record<string, Schema & { default?: unknown }> } = JSON.parse(
  readFileSync("schemas/provenote.schema.json", "utf8"),
);

describe("the schema of provenote.json", () => {
  it("knows the rules, the limits and what holds when nothing is written", () => {
    const { corpus, notes, rules, limits } = schema.properties;
    assert.deepEqual([corpus?.default, notes?.default], [DEFAULT_SETTINGS.corpus, DEFAULT_SETTINGS.notes]);
    assert.deepEqual(Object.keys(rules?.properties ?? {}).sort(), [...RULE_IDS].sort());
    const defaults = Object.entries(limits?.properties ?? {}).map(([name, limit]) => [
      name,
      "default" in limit && limit.default,
    ]);
    assert.deepEqual(Object.fromEntries(defaults), DEFAULT_SETTINGS.limits);
  });

  const settings: readonly (readonly [text: string, sound: boolean])[] = [
    [`{}`, true],
    [
      `{ "corpus": ["a/**", "!a/b"], "notes": [], "rules": { "claim-uncited": "off" }, "limits": { "findings": 1 } }`,
      true,
    ],
    [`{ "$schema": "./provenote.schema.json" }`, true],
    [`{ "corpus": "a" }`, false],
    [`{ "corpus": ["/a"] }`, false],
    [`{ "corpus": ["a/../../b"] }`, false],
    [`{ "corpus": ["a\\\\b"] }`, false],
    [`{ "corpus": [""] }`, false],
    [`{ "rules": { "claim-uncited": "warn" } }`, false],
    [`{ "rules": { "claim": "off" } }`, false],
    [`{ "limits": { "findings": 0 } }`, false],
    [`{ "limits": { "findings": 1.5 } }`, false],
    [`{ "corpora": [] }`, false],
    [`[]`, false],
  ];
  for (const [text, sound] of settings) {
    it(`${sound ? "allows" : "refuses"}, as the reader does, ${text}`, () => {
      assert.equal(findSchemaFaults(JSON.parse(text), schema).length === 0, sound);
      assert.equal(parseSettings(text, RULE_IDS).problems.length === 0, sound);
    });
  }
});
