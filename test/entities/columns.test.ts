import assert from "node:assert/strict";
import fc from "fast-check";
import { LayoutBuilder } from "../../server/src/corpus/text-layout.ts";
import { ByteRecords } from "../../server/src/entities/byte-records.ts";
import { ByteReader, ByteWriter } from "../../server/src/entities/bytes.ts";
import { ColumnReader, ColumnWriter } from "../../server/src/entities/column-bytes.ts";
import { CountColumn } from "../../server/src/entities/count-column.ts";
import { CountedLists } from "../../server/src/entities/counted-lists.ts";
import { NumberColumn } from "../../server/src/entities/number-column.ts";
import { PassageOutline, writeOutline } from "../../server/src/entities/passage-outline.ts";
import { SourceOrder } from "../../server/src/entities/source-order.ts";
import { SparseCounts } from "../../server/src/entities/sparse-counts.ts";
import { SparseLists } from "../../server/src/entities/sparse-lists.ts";
import { StringTable } from "../../server/src/entities/string-table.ts";
import { bareSource } from "../support/bare-source.ts";
import { runs } from "../support/runs.ts";
import { makeSource } from "./make-source.ts";

describe("entities: columns", () => {
  it("bytes come back as the numbers and strings they were", () => {
    const string = fc.string({ unit: "binary", maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(0xffffffff), fc.integer({ min: -1e9, max: 1e9 }), string)), (rows) => {
        const writer = new ByteWriter();
        for (const [number, signed, text] of rows) {
          writer.number(number);
          writer.signed(signed);
          writer.string(text);
        }
        const reader = new ByteReader().open(writer.copy());
        assert.deepEqual(
          rows.map(() => [reader.number(), reader.signed(), reader.string()]),
          rows,
        );
      }),
      { seed: 31, numRuns: runs(60) },
    );
  });

  it("a string table numbers each string once and gives it back, lone surrogates too", () => {
    const string = fc.oneof(
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.constantFrom("\ud800", "a\udc00b", "", "é"),
    );
    fc.assert(
      fc.property(fc.array(string, { maxLength: 400 }), (strings) => {
        const table = new StringTable();
        const ids = strings.map((value) => table.add(value));
        assert.equal(table.size, new Set(strings).size);
        table.trim();
        for (const [index, value] of strings.entries()) {
          assert.equal(table.get(ids[index]!), value);
          assert.equal(table.find(value), ids[index]);
          assert.equal(table.add(value), ids[index]);
        }
        assert.equal(table.find("not there"), 0);
      }),
      { seed: 32, numRuns: runs(30) },
    );
  });

  it("a string table grows past its first size", () => {
    const table = new StringTable();
    for (let at = 0; at < 5000; at++) table.add(`name ${at}`);
    assert.equal(table.find("name 4999"), 5000);
    assert.equal(table.get(2501), "name 2500");
  });

  it("counts are those of a map, however large", () => {
    const step = fc.tuple(fc.nat(3000), fc.integer({ min: -300, max: 300 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const column = new CountColumn();
        const plain = new Map<number, number>();
        for (const [id, by] of steps) {
          plain.set(id, Math.max(0, (plain.get(id) ?? 0) + by));
          assert.equal(column.add(id, by), plain.get(id));
        }
        for (const [id, count] of plain) assert.equal(column.get(id), count);
      }),
      { seed: 33, numRuns: runs(60) },
    );
  });

  it("a column of numbers holds them however large, also when it grows, is cut short or written and read back", () => {
    const small = fc.nat(0xffff);
    const value = fc.oneof(small, small, fc.nat(0xff_ffff), fc.constantFrom(0x1_0000, 0x100_0000, 0xffff_ffff));
    const step = fc.oneof(
      fc.tuple(fc.constant("set" as const), fc.nat(40), value),
      fc.tuple(fc.constant("cut" as const), fc.nat(40), small),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let column = new NumberColumn(4);
        const plain = new Map<number, number>();
        for (const [what, at, number] of steps) {
          if (what === "set") {
            column.grow(at + 1);
            column.set(at, number);
            plain.set(at, number);
          } else {
            column.resize(at);
            for (const place of plain.keys()) if (place >= at) plain.delete(place);
            const to = new ColumnWriter();
            column.write(to);
            column = new NumberColumn(0);
            column.read(new ColumnReader(to.bytes()));
            assert.equal(column.length, at);
          }
          for (let place = 0; place < 44; place++) assert.equal(column.get(place), plain.get(place) ?? 0);
        }
      }),
      { seed: 38, numRuns: runs(60) },
    );
  });

  it("counts of few numbers are those of a column", () => {
    const step = fc.tuple(
      fc.integer({ min: 1, max: 200_000 }).map((id) => id % 301 || 1e5),
      fc.integer({ min: -300, max: 300 }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        let sparse = new SparseCounts();
        const column = new CountColumn();
        for (const [index, [id, by]] of steps.entries()) {
          assert.equal(sparse.add(id, by), column.add(id, by));
          if (index % 50 === 20) sparse.trim();
          if (index % 50 !== 40) continue;
          const to = new ColumnWriter();
          sparse.write(to);
          sparse = new SparseCounts();
          sparse.read(new ColumnReader(to.bytes()));
        }
        for (const id of [0, 299, ...steps.map(([one]) => one)]) assert.equal(sparse.get(id), column.get(id));
      }),
      { seed: 39, numRuns: runs(60) },
    );
  });

  it("an outline has the passages where the source has them", () => {
    const gap = fc.tuple(fc.constantFrom(2, 2, 1, 3, 900), fc.integer({ min: 0, max: 3000 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(gap, { maxLength: 12 }), (gaps) => {
        const layout = new LayoutBuilder();
        let at = 0;
        for (const [index, [before, length, isBody]] of gaps.entries()) {
          const start = index === 0 && before === 2 ? 0 : at + before;
          at = start + length;
          const paragraph = isBody ? index + 1 : undefined;
          layout.addBlock({ start, end: at, kind: "paragraph", paragraph, level: undefined });
          layout.addPassage(index, [{ start, end: at }]);
        }
        const { passages } = bareSource("a", "", { layout });
        const writer = new ByteWriter();
        writeOutline(writer, passages);
        const outline = new PassageOutline();
        // What was read before leaves nothing behind.
        for (const bytes of [Uint8Array.of(2, 40, 40), writer.copy()]) outline.read(new ByteReader().open(bytes));
        assert.equal(outline.size, passages.length);
        for (const [index, { start, end, paragraph }] of [...passages].entries()) {
          assert.deepEqual([outline.starts[index], outline.ends[index]], [start, end]);
          assert.equal(outline.isBody[index], paragraph !== undefined);
        }
        for (let offset = 0; offset <= at + 2; offset += 7) {
          assert.equal(
            outline.at(offset),
            [...passages].findIndex(({ start, end }) => start <= offset && offset < end),
          );
        }
      }),
      { seed: 40, numRuns: runs(60) },
    );
  });

  it("counted lists hold what was added more often than taken away", () => {
    const step = fc.tuple(fc.nat(4), fc.nat(6), fc.constantFrom(1, -1));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const lists = new CountedLists();
        const plain = new Map<string, number>();
        for (const [index, [list, value, by]] of steps.entries()) {
          const key = `${list} ${value}`;
          plain.set(key, Math.max(0, (plain.get(key) ?? 0) + by));
          assert.equal(lists.add(list, value, by), plain.get(key));
          if (index % 40 === 39) lists.trim();
        }
        for (let list = 0; list <= 4; list++) {
          const held = [...Array(7).keys()].filter((value) => (plain.get(`${list} ${value}`) ?? 0) > 0);
          assert.deepEqual(lists.valuesOf(list).sort(), held);
        }
      }),
      { seed: 34, numRuns: runs(60) },
    );
  });

  it("sparse lists are counted lists", () => {
    const step = fc.tuple(fc.nat(4), fc.nat(6), fc.constantFrom(1, 2, -1));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const sparse = new SparseLists();
        const counted = new CountedLists();
        for (const [list, value, by] of steps) {
          assert.equal(sparse.add(list, value, by), counted.add(list, value, by));
          assert.deepEqual(sparse.valuesOf(list).sort(), counted.valuesOf(list).sort());
        }
      }),
      { seed: 36, numRuns: runs(40) },
    );
  });

  it("byte records keep what they hold while garbage is cleared away", () => {
    const records = new ByteRecords();
    for (let turn = 0; turn < 400; turn++) records.set(turn % 7, new Uint8Array(700 + turn * 3).fill(turn % 251));
    for (let id = 0; id < 7; id++) {
      const last = 399 - ((399 - id) % 7);
      assert.ok(records.holds(id, new Uint8Array(700 + last * 3).fill(last % 251)));
    }
    assert.ok(records.bytes.length < 200_000);
  });

  it("sources keep the order of their ids while they come and go", () => {
    const step = fc.tuple(fc.nat(40), fc.boolean());
    fc.assert(
      fc.property(fc.array(step, { maxLength: 160 }), (steps) => {
        let order = new SourceOrder();
        for (const [index, [number, add]] of steps.entries()) {
          if (index % 20 === 3) order.arrange();
          if (index % 20 === 13) {
            const to = new ColumnWriter();
            order.write(to);
            const again = new SourceOrder();
            again.read(new ColumnReader(to.bytes()), [...order.bySlot()]);
            order = again;
          }
          const id = `s${number}`;
          const slot = order.slotOf(id);
          if (add) order.set(makeSource(id, ""));
          else if (slot !== undefined) order.remove(slot);
          const slots = [...Array(order.slots).keys()].filter((at) => order.sourceAt(at) !== undefined);
          const ids = slots.map((at) => order.sourceAt(at)!.id).sort();
          assert.deepEqual(
            order.sort(slots.reverse()).map((at) => order.sourceAt(at)!.id),
            ids,
          );
        }
      }),
      { seed: 37, numRuns: runs(25) },
    );
  });

  it("what is trimmed has room left for a little, also when it was written and read back", () => {
    const records = new ByteRecords();
    for (let id = 0; id < 1000; id++) records.set(id, new Uint8Array(1 + (id % 40)).fill(id));
    records.trim();
    const to = new ColumnWriter();
    records.write(to);
    const again = new ByteRecords();
    again.read(new ColumnReader(to.bytes()));
    for (const trimmed of [records, again]) {
      const { bytes } = trimmed;
      trimmed.set(7, new Uint8Array(60).fill(9));
      assert.equal(trimmed.bytes, bytes);
      assert.equal(trimmed.end(7) - trimmed.start(7), 60);
    }
  });

  it("byte records are replaced one by one", () => {
    const step = fc.tuple(fc.nat(20), fc.uint8Array({ maxLength: 300 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const records = new ByteRecords();
        const plain = new Map<number, Uint8Array>();
        for (const [index, [id, bytes]] of steps.entries()) {
          records.set(id, bytes);
          plain.set(id, bytes);
          assert.ok(records.holds(id, bytes));
          if (index % 30 === 29) records.trim();
        }
        for (const [id, bytes] of plain) {
          assert.deepEqual([...records.bytes.subarray(records.start(id), records.end(id))], [...bytes]);
        }
      }),
      { seed: 35, numRuns: runs(40) },
    );
  });
});
