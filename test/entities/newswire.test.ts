import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readColumns, readMarked } from "./annotated.ts";
import { measure } from "./measure.ts";

const folder = new URL("../fixtures/entities/", import.meta.url);

describe("entities of newswire sentences", () => {
  for (const file of [
    "newswire.txt",
    "newswire-more.txt",
    "newswire-third.txt",
    "newswire-fourth.txt",
    "newswire-fifth.txt",
    "newswire-sixth.txt",
    "newswire-seventh.txt",
    "newswire-eighth.txt",
    "newswire-ninth.txt",
    "newswire-tenth.txt",
    "newswire-eleventh.txt",
    "newswire-twelfth.txt",
    "newswire-thirteenth.txt",
    "newswire-fourteenth.txt",
    "newswire-fifteenth.txt",
  ]) {
    const measured = measure(readMarked(readFileSync(new URL(file, folder), "utf8")));

    it(`${file}: finds names and their kinds`, () => {
      assert.ok(measured.spans.f1 >= 0.96, `spans ${measured.spans.f1}`);
      assert.ok(measured.withKinds.f1 >= 0.9, `with kinds ${measured.withKinds.f1}`);
    });

    it(`${file}: gives short names to their bearers, and to no one else`, () => {
      assert.ok(measured.links.precision >= 0.98, `precision ${measured.links.precision}`);
      assert.ok(measured.links.recall >= 0.85, `recall ${measured.links.recall}`);
    });
  }

  for (const [file, kinds, precision, recall] of [
    ["newswire-sixteenth.txt", 0.9, 0.98, 0.85],
    ["newswire-seventeenth.txt", 0.9, 0.98, 0.85],
    ["newswire-eighteenth.txt", 0.87, 0.98, 0.81],
    ["newswire-nineteenth.txt", 0.87, 0.96, 0.66],
  ] as const) {
    it(`${file}: names of many languages, tables, lists of ships and results`, () => {
      const measured = measure(readMarked(readFileSync(new URL(file, folder), "utf8")));
      assert.ok(measured.spans.f1 >= 0.95, `spans ${measured.spans.f1}`);
      assert.ok(measured.withKinds.f1 >= kinds, `with kinds ${measured.withKinds.f1}`);
      assert.ok(measured.links.precision >= precision, `precision ${measured.links.precision}`);
      assert.ok(measured.links.recall >= recall, `recall ${measured.links.recall}`);
    });
  }

  // Headlines in capitals, tables and results are harder, and short names of clubs more often than not open.
  for (const file of ["agency.txt", "agency-second.txt", "agency-third.txt"]) {
    const measured = measure(readMarked(readFileSync(new URL(file, folder), "utf8")));

    it(`${file}: finds names and their kinds`, () => {
      assert.ok(measured.spans.f1 >= 0.94, `spans ${measured.spans.f1}`);
      assert.ok(measured.withKinds.f1 >= 0.87, `with kinds ${measured.withKinds.f1}`);
      assert.ok(measured.links.recall >= 0.85, `recall ${measured.links.recall}`);
    });
  }

  it("reads marks and columns alike", () => {
    const [[marked]] = readMarked("[Ida Brandt|PER] left [Oslo|LOC] .") as [[{ text: string; names: unknown }]];
    const [[columns]] = readColumns("en:Ida x B-PER\nen:Brandt x I-PER\nen:left x O\nen:Oslo x B-LOC\nen:. x O\n") as [
      [{ text: string; names: unknown }],
    ];
    assert.deepEqual(columns, marked);
  });
});
