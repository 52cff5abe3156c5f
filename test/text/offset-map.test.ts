import assert from "node:assert/strict";
import fc from "fast-check";
import { OffsetMap, OffsetMapBuilder } from "../../server/src/text/offset-map.ts";
import { runs } from "../support/runs.ts";

/** `He said **no** &amp; left` as Markdown shows it. */
function emphasised() {
  const raw = "He said **no** &amp; left";
  const builder = new OffsetMapBuilder();
  builder.append("He said ", 0, 8);
  builder.skip(8, 10);
  builder.append("no", 10, 12);
  builder.skip(12, 14);
  builder.append(" ", 14, 15);
  builder.replace("&", 15, 20);
  builder.append(" left", 20, 25);
  return { raw, ...builder.build() };
}

type Step = { kind: "append" | "replace" | "skip"; text: string; raw: number };

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom<Step["kind"][]>("append", "replace", "skip"),
    text: fc.string({ maxLength: 4, unit: "grapheme" }),
    raw: fc.nat(4),
  }),
  { maxLength: 12 },
);

function build(list: readonly Step[]) {
  const builder = new OffsetMapBuilder();
  let raw = 0;
  for (const step of list) {
    if (step.kind === "append") {
      builder.append(step.text, raw, raw + step.text.length);
      raw += step.text.length;
    } else {
      if (step.kind === "replace") builder.replace(step.text, raw, raw + step.raw);
      else builder.skip(raw, raw + step.raw);
      raw += step.raw;
    }
  }
  return { ...builder.build(), rawLength: raw };
}

describe("offset map", () => {
  it("maps identically without changes", () => {
    const map = OffsetMap.identity(5);
    for (let i = 0; i <= 5; i++) {
      assert.equal(map.toRaw(i), i);
      assert.equal(map.toNormal(i), i);
    }
    assert.deepEqual(map.toRawRange({ start: 1, end: 4 }), { start: 1, end: 4 });
    assert.deepEqual(map.toNormalRange({ start: 0, end: 5 }), { start: 0, end: 5 });
  });

  it("maps an empty text", () => {
    for (const map of [OffsetMap.identity(0), new OffsetMapBuilder().build().map]) {
      assert.equal(map.toRaw(0), 0);
      assert.equal(map.toNormal(3), 0);
      assert.deepEqual(map.toRawRange({ start: 0, end: 2 }), { start: 0, end: 0 });
      assert.deepEqual(map.toNormalRange({ start: 0, end: 2 }), { start: 0, end: 0 });
    }
  });

  it("leaves dropped text outside a range's edges", () => {
    const { raw, text, map } = emphasised();
    assert.equal(text, "He said no & left");
    const slice = (start: number, end: number) => {
      const range = map.toRawRange({ start, end });
      return raw.slice(range.start, range.end);
    };
    assert.equal(slice(8, 10), "no");
    assert.equal(slice(0, 8), "He said ");
    assert.equal(slice(10, 12), " &amp;");
    assert.equal(slice(3, 10), "said **no");
    assert.equal(slice(11, 12), "&amp;");
    assert.equal(slice(0, text.length), raw);
  });

  it("finds the kept characters of a raw range", () => {
    const { text, map } = emphasised();
    const slice = (start: number, end: number) => {
      const range = map.toNormalRange({ start, end });
      return text.slice(range.start, range.end);
    };
    assert.equal(slice(8, 14), "no");
    assert.equal(slice(8, 10), "");
    assert.equal(slice(16, 18), "&");
    assert.equal(slice(9, 11), "n");
    assert.equal(slice(0, 25), text);
  });

  it("does not take in dropped text beside an insertion", () => {
    const builder = new OffsetMapBuilder();
    builder.append("a", 0, 1);
    builder.replace(" ", 1, 1);
    builder.skip(1, 4);
    builder.append("b", 4, 5);
    const { map } = builder.build();
    assert.deepEqual(map.toRawRange({ start: 1, end: 3 }), { start: 4, end: 5 });
    assert.deepEqual(map.toRawRange({ start: 0, end: 2 }), { start: 0, end: 1 });
    assert.deepEqual(map.toRawRange({ start: 1, end: 2 }), { start: 1, end: 1 });
    assert.deepEqual(map.toRawRange({ start: 0, end: 3 }), { start: 0, end: 5 });
  });

  it("clamps offsets outside the texts", () => {
    const { map, raw, text } = emphasised();
    assert.equal(map.toRaw(-1), 0);
    assert.equal(map.toRaw(99), raw.length);
    assert.equal(map.toNormal(-1), 0);
    assert.equal(map.toNormal(99), text.length);
    assert.deepEqual(map.toRawRange({ start: 90, end: 99 }), { start: 25, end: 25 });
  });

  it("joins copied neighbours and counts unnamed raw text as skipped", () => {
    const builder = new OffsetMapBuilder();
    builder.append("ab", 0, 2);
    builder.append("cd", 2, 4);
    builder.append("ef", 6, 8);
    assert.equal(builder.length, 6);
    const { text, map } = builder.build();
    assert.equal(text, "abcdef");
    assert.deepEqual(map.toRawRange({ start: 1, end: 5 }), { start: 1, end: 7 });
    assert.equal(map.toNormal(5), 4);
  });

  it("refuses raw ranges that run backwards or do not fit", () => {
    const builder = new OffsetMapBuilder();
    builder.append("ab", 2, 4);
    assert.throws(() => builder.append("c", 3, 4), RangeError);
    assert.throws(() => builder.skip(5, 4), RangeError);
    assert.throws(() => builder.append("abc", 4, 5), RangeError);
  });

  it("is monotone and round-trips", () => {
    fc.assert(
      fc.property(steps, (list) => {
        const { text, map, rawLength } = build(list);
        assert.equal(map.length, text.length);
        for (let i = 0; i < text.length; i++) {
          assert.ok(map.toRaw(i) <= map.toRaw(i + 1));
          const one = map.toRawRange({ start: i, end: i + 1 });
          assert.equal(one.start, map.toRaw(i));
          assert.ok(one.end <= rawLength);
          const back = map.toNormalRange(one);
          if (one.start < one.end) assert.ok(back.start <= i && i < back.end);
        }
        for (let i = 0; i < rawLength; i++) assert.ok(map.toNormal(i) <= map.toNormal(i + 1));
      }),
      { seed: 7, numRuns: runs(150) },
    );
  });

  it("gives the same kept characters after a way there and back", () => {
    const withoutInsertions = steps.map((list) => list.filter((step) => step.kind !== "replace" || step.raw > 0));
    fc.assert(
      fc.property(withoutInsertions, (list) => {
        const { text, map, rawLength } = build(list);
        for (let start = 0; start <= rawLength; start++) {
          for (let end = start; end <= rawLength; end++) {
            const range = map.toNormalRange({ start, end });
            assert.ok(range.start <= range.end && range.end <= text.length);
            if (range.start < range.end) assert.deepEqual(map.toNormalRange(map.toRawRange(range)), range);
          }
        }
      }),
      { seed: 8, numRuns: runs(150) },
    );
  });
});
