import assert from "node:assert/strict";
import { stemOf } from "../../server/src/evidence/word-forms.ts";
import { areAntonyms, areSynonyms, synonymsOf } from "../../server/src/evidence/word-relations.ts";
import { weighWord } from "../../server/src/evidence/word-weights.ts";
import { stem } from "../../server/src/text/stem.ts";

const weigh = (word: string) => weighWord(word, stemOf(word), false);
const bothWays = (relate: (a: string, b: string) => boolean, a: string, b: string) =>
  relate(stemOf(a), stemOf(b)) && relate(stemOf(b), stemOf(a));

describe("word lists", () => {
  it("lead irregular forms back to their base, regular ones to their stem", () => {
    for (const [form, base] of [
      ["said", "say"],
      ["taken", "take"],
      ["children", "child"],
      ["found", "find"],
    ] as const)
      assert.equal(stemOf(form), stem(base), form);
    assert.equal(stemOf("harbours"), stem("harbour"));
    assert.notEqual(stemOf("founded"), stemOf("found"));
  });

  it("leave alone a form that is mostly a word of its own", () => {
    assert.notEqual(stemOf("ground"), stemOf("grind"));
    assert.notEqual(stemOf("wound"), stemOf("wind"));
  });

  it("give frequent words less weight, function words none, names most", () => {
    assert.equal(weigh("the"), 0);
    assert.ok(weigh("said") < weigh("money"));
    assert.ok(weigh("money") < weigh("embankment"));
    assert.ok(weigh("embankment") < weighWord("halmsund", "halmsund", true));
  });

  it("hold synonyms of WordNet beside those written by hand", () => {
    assert.ok(bothWays(areSynonyms, "attorney", "lawyer"));
    assert.ok(bothWays(areSynonyms, "destroyed", "destruction"));
    assert.ok(bothWays(areSynonyms, "truce", "armistice"));
    assert.ok(!areSynonyms(stemOf("ferry"), stemOf("harbour")));
  });

  it("hold opposites, whatever their form, and no word that is its own", () => {
    assert.ok(bothWays(areAntonyms, "rose", "fell"));
    assert.ok(bothWays(areAntonyms, "necessary", "unnecessary"));
    assert.ok(bothWays(areAntonyms, "larger", "smallest"));
    assert.ok(!areAntonyms(stemOf("rose"), stemOf("risen")));
  });

  it("offer no word among its own synonyms", () => {
    for (const word of ["say", "build", "kill", "rise"]) assert.ok(!synonymsOf(stemOf(word)).has(stemOf(word)), word);
  });
});
