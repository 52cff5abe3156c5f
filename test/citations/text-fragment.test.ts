import assert from "node:assert/strict";
import fc from "fast-check";
import { describeTextFragment } from "../../server/src/citations/describe-fragment.ts";
import { findWordsElsewhere } from "../../server/src/citations/find-words.ts";
import { findTextFragment, type TextFragment } from "../../server/src/citations/text-fragment.ts";
import { runs } from "../support/runs.ts";
import { sourceOf, wordsAt } from "../support/sources.ts";

const text =
  "The union met.\n\nThe “union” met again on\nMonday – and the unions’ boats waited. The union met.\n\n港口罢工。 Boats waited.";
const source = sourceOf("sources/a.txt", text);
const find = (fragment: TextFragment) => {
  const [range] = findTextFragment(source, fragment);
  return range && { at: range.start, words: wordsAt(source, range) };
};

/** The parts of a directive, read as a browser reads it. */
function parse(directive: string): TextFragment {
  const parts = directive.replace(/^:~:text=/, "").split(",");
  const prefix = parts[0]?.endsWith("-") ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith("-") ? parts.pop()?.slice(1) : undefined;
  const [start = "", end] = parts.map(decodeURIComponent);
  return { prefix: prefix && decodeURIComponent(prefix), start, end, suffix: suffix && decodeURIComponent(suffix) };
}

describe("a text fragment", () => {
  it("leads to the first place that has its words, case, quotes and line breaks aside", () => {
    assert.deepEqual(find({ start: "the union met" }), { at: 0, words: "The union met" });
    assert.equal(find({ start: '"Union" met again on Monday - and' })?.words, "“union” met again on\nMonday – and");
  });

  it("leads to whole words only", () => {
    assert.equal(find({ start: "nion met" }), undefined);
    assert.equal(find({ start: "union me" }), undefined);
    assert.equal(find({ start: "口罢" })?.words, "口罢");
  });

  it("is told apart by what stands around it", () => {
    assert.equal(find({ prefix: "waited.", start: "The union met" })?.at, text.lastIndexOf("The union met"));
    assert.equal(find({ start: "boats waited", suffix: ". The union" })?.at, text.indexOf("boats waited"));
    assert.equal(find({ prefix: "again", start: "The union met" }), undefined);
    assert.equal(find({ start: "boats waited", suffix: "again" }), undefined);
  });

  it("is looked for in what a reader sees of Markdown", () => {
    const written = "# Strike\n\nThe *walkout* [lasted](https://times.example/a) **eleven days**.[^1]\n\n[^1]: Note.\n";
    const markdown = sourceOf("sources/a.md", written);
    const [range] = findTextFragment(markdown, { start: "walkout lasted eleven days." });
    assert.equal(wordsAt(markdown, range), "walkout* [lasted](https://times.example/a) **eleven days**.");
    assert.ok(range);
    assert.equal(describeTextFragment(markdown, range), ":~:text=walkout%20lasted%20eleven%20days.");
  });

  it("of two ends covers what is between", () => {
    assert.equal(find({ start: "again", end: "boats" })?.words, "again on\nMonday – and the unions’ boats");
    assert.equal(
      find({ start: "again", end: "boats waited", suffix: ".", prefix: "met" })?.words,
      "again on\nMonday – and the unions’ boats waited",
    );
    assert.equal(find({ start: "Monday", end: "again" }), undefined);
  });

  it("described from a range leads back to it and nowhere else", () => {
    const second = {
      start: text.lastIndexOf("The union"),
      end: text.lastIndexOf("The union") + "The union met.".length,
    };
    const directive = describeTextFragment(source, second);
    assert.ok(directive);
    assert.deepEqual(findTextFragment(source, parse(directive), 2), [second]);
    assert.match(directive, /^:~:text=[A-Za-z0-9%.,-]+$/);
  });

  it("of a range without words is not to be had", () => {
    const dash = text.indexOf("–");
    assert.equal(describeTextFragment(source, { start: dash, end: dash + 1 }), undefined);
  });

  it("leads back to any range, widened to whole words", () => {
    const word = fc.constantFrom(
      "union",
      "met",
      "the",
      "boats,",
      "“pay”",
      "50%",
      "a-b",
      "港口",
      "É",
      "&",
      "on\n",
      "🚢",
      "I'd",
    );
    const words = fc.array(word, { minLength: 1, maxLength: 40 }).map((all) => `${all.join(" ")}.`);
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (written, a, b) => {
        const one = sourceOf("a.txt", written);
        const [start, end] = [a % written.length, b % written.length].sort((x, y) => x - y) as [number, number];
        const directive = describeTextFragment(one, { start, end });
        if (directive === undefined) return;
        const [found, ...others] = findTextFragment(one, parse(directive), 2);
        assert.ok(found && others.length === 0);
        const inside = written.slice(start, end).trim();
        assert.ok(written.slice(found.start, found.end).includes(inside));
        assert.ok(found.start >= start - 12 && found.end <= end + 12);
      }),
      { seed: 1, numRuns: runs(400) },
    );
  });
});

describe("words looked for elsewhere", () => {
  it("are found as they are, else where the wording is nearest", () => {
    assert.deepEqual(
      findWordsElsewhere(source, "the union met.").map((range) => range.start),
      [0, text.lastIndexOf("The union met")],
    );
    const near = findWordsElsewhere(source, "and the union's boats waited");
    assert.equal(wordsAt(source, near[0])?.includes("the unions’ boats waited"), true);
    assert.deepEqual(findWordsElsewhere(source, "nothing of the kind was said"), []);
    assert.deepEqual(findWordsElsewhere(source, "boats"), []);
  });
});
