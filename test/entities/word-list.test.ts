import assert from "node:assert/strict";
import { WordList, WordMap, words } from "../../server/src/entities/word-list.ts";

describe("word lists", () => {
  it("hold their own words and no others, however many lists there are", () => {
    const lists = Array.from({ length: 70 }, (_, at) => words(`shared wordlist-own-${at}`));
    for (const [at, list] of lists.entries()) {
      assert.ok(list.has("shared"));
      for (let other = 0; other < lists.length; other++) assert.equal(list.has(`wordlist-own-${other}`), at === other);
    }
  });

  it("hold as many words as are added, and none in between", () => {
    const even = new WordList();
    for (let at = 0; at < 20_000; at += 2) even.add(`wordlist-${at}`);
    for (let at = 0; at < 20_000; at++) assert.equal(even.has(`wordlist-${at}`), at % 2 === 0);
  });

  it("look a word up by its text alone, and once", () => {
    const list = words("zürich halmsund");
    const word = { lower: "halmsund", number: -1 };
    assert.ok(list.holds(word));
    assert.ok(word.number > 0);
    assert.ok(!words("zürich").holds(word));
    assert.ok(!list.holds({ lower: "halmsun", number: -1 }));
    assert.ok(!list.holds(undefined));
    assert.ok(list.has("zürich"));
    assert.ok(!list.has(""));
  });

  it("give what a word stands for, the last that was said", () => {
    const map = new WordMap();
    map.set("wordlist-one", "1");
    map.set("wordlist-two", "2");
    map.set("wordlist-one", "one");
    assert.equal(map.get("wordlist-one"), "one");
    assert.equal(map.get("wordlist-three"), undefined);
    assert.deepEqual([...map.keys()], ["wordlist-one", "wordlist-two"]);
  });
});
