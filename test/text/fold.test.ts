import assert from "node:assert/strict";
import fc from "fast-check";
import { foldText, foldWord } from "../../server/src/text/fold.ts";
import { runs } from "../support/runs.ts";

const CASES: readonly (readonly [raw: string, folded: string])[] = [
  ["", ""],
  ["plain text, 12.5 % (yes) [no] {x}~", "plain text, 12.5 % (yes) [no] {x}~"],
  ["“Why?” he ‘asked’", "\"Why?\" he 'asked'"],
  ["«non» „ja“ ‹x›", '"non" "ja" \'x\''],
  ["France’s don`t", "France's don't"],
  ["a–b — c − d‑e", "a-b - c - d-e"],
  ["yes -- no --- never", "yes - no - never"],
  ["wait… no", "wait... no"],
  ["two  words\tand\r\nlines\n\nparagraphs", "two words and lines paragraphs"],
  ["12\u00a0400\u202fkm\u3000x", "12 400 km x"],
  ["  edge  ", " edge "],
  ["co\u00adop\u200berate\ufeff", "cooperate"],
  ["a \u200b b", "a b"],
  ["oﬃce ﬁre ﬂat ﬆop", "office fire flat stop"],
  ["cafe\u0301 Å", "café Å"],
  ["e\u200b\u0301", "é"],
  ["\ufb01\u0301x", "fíx"],
  ["ﾊ２０２２Ａb", "ﾊ2022Ab"],
  ["co-\noperate", "co- operate"],
  ["日本語。「はい」", "日本語。「はい」"],
  ["가\u1100\u1161\u11a8", "가각"],
  ["👩\u200d👧 ok 👍\ufe0f", "👩👧 ok 👍"],
  ["Straße ΣΟΦΟΣ", "Straße ΣΟΦΟΣ"],
];

describe("folding", () => {
  for (const [raw, folded] of CASES) {
    it(`folds ${JSON.stringify(raw)}`, () => assert.equal(foldText(raw).text, folded));
  }

  it("folds case without a locale", () => {
    const fold = (text: string) => foldText(text, { ignoreCase: true }).text;
    assert.equal(fold("The FRENCH “Senate”"), 'the french "senate"');
    assert.equal(fold("STRASSE"), fold("Straße"));
    assert.equal(fold("ΣΟΦΟΣ"), fold("σοφος"));
    assert.equal(fold("σοφός"), "σοφόσ");
    assert.equal(fold("ÉCOLE"), fold("e\u0301cole"));
    assert.equal(fold("ISTANBUL"), "istanbul");
    assert.equal(fold("МОСКВА"), "москва");
  });

  it("maps back to the raw characters", () => {
    const raw = "He said:\r\n“No\u00ad – \u200bnever…” 😀 cafe\u0301!";
    const { text, map } = foldText(raw);
    assert.equal(text, 'He said: "No - never..." 😀 café!');
    const rawOf = (part: string) => {
      const start = text.indexOf(part);
      const range = map.toRawRange({ start, end: start + part.length });
      return raw.slice(range.start, range.end);
    };
    assert.equal(rawOf("No"), "No");
    assert.equal(rawOf("never"), "never");
    assert.equal(rawOf('"No - never..."'), "“No\u00ad – \u200bnever…”");
    assert.equal(rawOf(".."), "…");
    assert.equal(rawOf("café"), "cafe\u0301");
    assert.equal(rawOf("😀"), "😀");
    assert.equal(rawOf(": "), ":\r\n");
  });

  const character = fc.constantFrom(
    ..."abZ .-–—\"'’“…\n\r\t\u00a0\u00ad\u200b\u200d\ufe0f\u0301\u0323ﬁéßΣςİıÅ\u1100\u1161\u11a8가漢か0９Ａ`´",
    "😀",
    "\ud83d",
    "\r\n",
    "\u034f",
    "\u1fef",
    "\u2126",
  );
  const text = fc.oneof(
    fc.array(character, { maxLength: 24 }).map((list) => list.join("")),
    fc.string({ unit: "binary", maxLength: 12 }),
  );

  it("is idempotent, NFC, and keeps visible characters in order", () => {
    fc.assert(
      fc.property(text, fc.boolean(), (raw, ignoreCase) => {
        const once = foldText(raw, { ignoreCase });
        assert.equal(foldText(once.text, { ignoreCase }).text, once.text);
        assert.equal(once.text.normalize("NFC"), once.text);
        assert.ok(!/[\u00ad\u200b\u2060\ufeff]| {2}|--|[\n\r\t“”’–—…]/.test(once.text));
      }),
      { seed: 11, numRuns: runs(600) },
    );
  });

  it("folds words as it folds text", () => {
    const letter = fc.constantFrom(..."aZéÉßΣσςſİıŁЖا\u0653’'-\u0301\u00adﬁ漢09");
    const word = fc.array(letter, { maxLength: 8 }).map((list) => list.join(""));
    fc.assert(
      fc.property(word, (raw) => assert.equal(foldWord(raw), foldText(raw, { ignoreCase: true }).text)),
      { seed: 13, numRuns: runs(600) },
    );
  });

  it("has a monotone map that round-trips", () => {
    fc.assert(
      fc.property(text, (raw) => {
        const folded = foldText(raw);
        for (let i = 0; i < folded.text.length; i++) {
          const range = folded.map.toRawRange({ start: i, end: i + 1 });
          assert.ok(range.start < range.end && range.end <= raw.length);
          assert.ok(folded.map.toRaw(i) <= folded.map.toRaw(i + 1));
          const back = folded.map.toNormalRange(range);
          assert.ok(back.start <= i && i < back.end);
          const again = foldText(raw.slice(range.start, range.end)).text;
          assert.ok(again.includes(folded.text[i] as string));
        }
      }),
      { seed: 12, numRuns: runs(400) },
    );
  });
});
