import assert from "node:assert/strict";
import fc from "fast-check";
import { findWords } from "../../server/src/text/words.ts";
import { runs } from "../support/runs.ts";

const norms = (text: string) => findWords(text).map((word) => word.norm);

const CASES: readonly (readonly [text: string, norms: readonly string[]])[] = [
  ["", []],
  [" .,;—! ", []],
  ["The French Senate", ["the", "french", "senate"]],
  ["Azerbaijan’s troops, Macron's plan", ["azerbaijan", "troops", "macron", "plan"]],
  ["the workers' union", ["the", "workers", "union"]],
  ["don't DON’T can’t it's", ["don't", "don't", "can't", "it"]],
  ["O’Brien l'homme o'clock", ["o'brien", "l'homme", "o'clock"]],
  ["'quoted' “words”", ["quoted", "words"]],
  ["state-owned — 295-1", ["state", "owned", "295", "1"]],
  ["12,400 boats, 3.5 km.", ["12,400", "boats", "3.5", "km"]],
  ["1.234.567,89 and 10,", ["1.234.567,89", "and", "10"]],
  ["$12 5% 4th 1990s", ["12", "5", "4th", "1990s"]],
  ["the U.S. and us", ["the", "u.s.", "and", "us"]],
  ["U.S-based, U.S.A., a.m. e.g.", ["u.s.", "based", "u.s.a.", "a.m.", "e.g."]],
  ["the U.N.'s and U.S.’s", ["the", "u.n.", "and", "u.s."]],
  ["J.R.R. Tolkien, J. Smith, J.Smith", ["j.r.r.", "tolkien", "j", "smith", "j", "smith"]],
  ["Ph.D. example.com", ["ph", "d", "example", "com"]],
  ["café CAFÉ cafe\u0301 naïve", ["café", "café", "café", "naïve"]],
  ["co\u00adop\u00aderate\u200b now", ["cooperate", "now"]],
  ["Straße ŁÓDŹ Москва", ["strasse", "łódź", "москва"]],
  ["end.Next word¹ CO₂ ½", ["end", "next", "word", "co₂", "½"]],
  ["snake_case @handle #tag", ["snake", "case", "handle", "tag"]],
  ["😀 hello 👍🏽", ["hello"]],
  ["東京都知事", ["東京", "京都", "都知", "知事"]],
  ["水 と 火", ["水", "と", "火"]],
  ["東京タワー、2022年", ["東京", "京タ", "タワ", "ワー", "2022", "年"]],
  ["한국은행 총재", ["한국", "국은", "은행", "총재"]],
  ["ปีนี้", ["ปีนี้"]],
  ["ภาษาไทย", ["ภา", "าษ", "ษา", "าไ", "ไท", "ทย"]],
  ["COVID19と戦う", ["covid19", "と戦", "戦う"]],
  ["𠮷野家", ["𠮷野", "野家"]],
];

describe("words", () => {
  for (const [text, expected] of CASES) {
    it(`finds the words of ${JSON.stringify(text)}`, () => assert.deepEqual(norms(text), expected));
  }

  it("gives ranges and texts as written", () => {
    const text = "In Baku’s U.S. office";
    assert.deepEqual(
      findWords(text).map((word) => [word.start, word.end, word.text]),
      [
        [0, 2, "In"],
        [3, 9, "Baku’s"],
        [10, 14, "U.S."],
        [15, 21, "office"],
      ],
    );
  });

  it("keeps to the range asked for", () => {
    const text = "one two’s 1,5 U.S. 東京都";
    const within = (start: number, end: number) => findWords(text, { start, end }).map((word) => word.text);
    assert.deepEqual(within(4, 7), ["two"]);
    assert.deepEqual(within(4, 9), ["two’s"]);
    assert.deepEqual(within(10, 12), ["1"]);
    assert.deepEqual(within(14, 17), ["U.S"]);
    assert.deepEqual(within(19, 21), ["東京"]);
    assert.deepEqual(within(2, 2), []);
    assert.deepEqual(within(19, 99), ["東京", "京都"]);
  });

  it("gives words in order, inside the text, that their own text gives again", () => {
    const unit = fc.constantFrom(..."aZé\u0301\u00ad\u200b'’.,-_ 019¹东京カ한글ภี\n", "😀", "𠮷", "U.S.", "'s");
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 25 }).map((list) => list.join("")),
        (text) => {
          let last = -1;
          for (const word of findWords(text)) {
            assert.ok(word.start > last && word.start < word.end && word.end <= text.length);
            assert.equal(word.text, text.slice(word.start, word.end));
            assert.ok(word.norm.length > 0);
            assert.equal(findWords(word.text)[0]?.norm, word.norm);
            last = word.start;
          }
        },
      ),
      { seed: 5, numRuns: runs(400) },
    );
  });
});
