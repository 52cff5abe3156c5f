import assert from "node:assert/strict";
import { plainLine, plainText } from "../../server/src/corpus/plain-text.ts";
import { sourceOf, wordsAt } from "../support/sources.ts";

describe("plain text of a source", () => {
  it("is the text itself where there is no markup", () => {
    const source = sourceOf("sources/a.txt", "Ferry *strike*\n\nThe walkout.");
    assert.equal(plainText(source).text, source.text);
    assert.deepEqual(plainText(source).map.toRawRange({ start: 6, end: 14 }), { start: 6, end: 14 });
  });

  it("leaves out what a reader of Markdown does not see, and leads back", () => {
    const source = sourceOf(
      "sources/a.md",
      'The *walkout* [lasted](https://a.example "t") `11` days.[^1]<!-- c --> See <https://b.example>, \\*.\n\n> a\n> b\n',
    );
    const { text, map } = plainText(source);
    assert.equal(text, "The walkout lasted 11 days. See https://b.example, *.\n\n a\n b\n");
    const at = text.indexOf("lasted 11");
    const raw = map.toRawRange({ start: at, end: at + "lasted 11".length });
    assert.equal(wordsAt(source, raw), 'lasted](https://a.example "t") `11');
  });

  it("keeps apart what a cell or a line break parts", () => {
    const source = sourceOf("sources/a.md", "one<br>two\n\n|a|b|\n|-|-|\n|c|d|\n");
    assert.match(plainText(source).text, /one two\s+a b\s+c d/);
  });

  it("has the characters that character references stand for", () => {
    const source = sourceOf("sources/a.md", "Hay&nbsp;&amp; *oats* &#8211; all; R&D.\n");
    const { text, map } = plainText(source);
    assert.equal(text, "Hay\u00a0& oats – all; R&D.\n");
    assert.equal(wordsAt(source, map.toRawRange({ start: 3, end: 5 })), "&nbsp;&amp;");
    assert.equal(plainLine(source.text, { start: 0, end: 25 }, source.markup), "Hay & oats –");
  });

  it("of a stretch stands on one line", () => {
    const text = "The **port\nof** Halmsund";
    const markup = [
      { start: 4, end: 6 },
      { start: 13, end: 15 },
    ];
    assert.equal(plainLine(text, { start: 0, end: text.length }, markup), "The port of Halmsund");
    assert.equal(plainLine(text, { start: 5, end: 14 }, markup), "port of");
  });
});
