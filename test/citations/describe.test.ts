import assert from "node:assert/strict";
import fc from "fast-check";
import { describePlace, passageLabel, renderCitation, renderKey } from "../../server/src/citations/describe.ts";
import { locatePlace } from "../../server/src/citations/locate.ts";
import { makeCorpus } from "../../server/src/corpus/make-corpus.ts";
import { runs } from "../support/runs.ts";
import { sourceOf } from "../support/sources.ts";
import { locator } from "./make-citation.ts";

const text = "Ferry strike\nBoats at the quay.\n\nThe walkout.\n\nDemands\n\nMore pay.\n\nNo shifts.\n";
const source = sourceOf("sources/strike.txt", text);
const corpus = makeCorpus([source], []);
const rangeOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe("a place in a source", () => {
  it("is described by its paragraphs, else by its lines", () => {
    assert.equal(describePlace(source, rangeOf("walkout")), "para. 1");
    assert.equal(describePlace(source, rangeOf("pay.\n\nNo")), "paras. 2-3");
    assert.equal(describePlace(source, rangeOf("at the quay")), "line 2");
    assert.equal(describePlace(source, rangeOf("Ferry strike\nBoats")), "lines 1-2");
    assert.equal(describePlace(source, rangeOf("Demands\n\nMore")), "lines 6-8");
    assert.equal(describePlace(source, { start: 0, end: text.length }), undefined);
  });

  it("is named to a person by what it is", () => {
    assert.equal(passageLabel(source, rangeOf("Ferry strike")), "title");
    assert.equal(passageLabel(source, rangeOf("quay")), "caption");
    assert.equal(passageLabel(source, rangeOf("walkout")), "para. 1");
  });

  it("is cited by key and locator", () => {
    assert.equal(renderCitation(corpus, source, rangeOf("walkout")), "[@strike, para. 1]");
    assert.equal(renderCitation(corpus, source, { start: 0, end: text.length }), "[@strike]");
  });

  it("described leads back to a range that holds it", () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(text.length - 1), (a, b) => {
        const range = { start: Math.min(a, b), end: Math.max(a, b) };
        const place = describePlace(source, range);
        if (place === undefined) return;
        const [, word = "", first = "", last] = /^(\S+) (\d+)(?:-(\d+))?$/.exec(place) ?? [];
        const located = locatePlace(source, locator(word.startsWith("para") ? "paragraph" : "line", first, last));
        assert.ok(located.status === "found");
        const words = text.slice(range.start, range.end).trim();
        assert.ok(text.slice(located.range.start, located.range.end).includes(words), place);
      }),
      { seed: 1, numRuns: runs(300) },
    );
  });
});

describe("a citation key as written", () => {
  it("stands in braces where Pandoc would end it early", () => {
    for (const key of ["strike", "000_d19", "a.b-c", "sources/2021/report", "Ærø", "doe:2021"]) {
      assert.equal(renderKey(key), key);
    }
    for (const key of ["a b", "a.", "a--b", "-a", "a,b", "[a]", "a@b"]) assert.equal(renderKey(key), `{${key}}`);
  });
});
