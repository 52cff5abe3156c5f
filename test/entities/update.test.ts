import assert from "node:assert/strict";
import fc from "fast-check";
import type { Source } from "../../server/src/corpus/source.ts";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import { makeCorrections, noCorrections } from "../../server/src/entities/corrections.ts";
import type { EntityIndex } from "../../server/src/entities/entity.ts";
import {
  EntityIndexFilling,
  emptyEntityIndex,
  readEntityIndex,
  writeEntityIndex,
} from "../../server/src/entities/entity-index.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import { runs } from "../support/runs.ts";
import { answersOf, authoredSource as makeSource, story } from "./index-answers.ts";
import { openCandidates } from "./read-candidates.ts";

function fromScratch(sources: ReadonlyMap<string, Source>): EntityIndex {
  const all = [...sources.values()];
  return mergeEntities(all, all.map(findCandidates));
}

function change(index: EntityIndex, texts: Readonly<Record<string, string>>, removed: readonly string[] = []) {
  const sources = Object.entries(texts).map(([id, text]) => makeSource(id, text));
  return index.update(
    sources.map((source) => ({ source, candidates: findCandidates(source) })),
    removed,
  );
}

describe("entities/update", () => {
  const ids = fc.constantFrom("a", "b", "c", "d", "e", "f");
  const step = fc.record({
    changed: fc.uniqueArray(fc.tuple(ids, story), { maxLength: 3, selector: ([id]) => id }),
    removed: fc.uniqueArray(ids, { maxLength: 2 }),
  });

  it("gives what an index from scratch gives, after any history, and leaves earlier indexes as they were", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), fc.nat(), (steps, pick) => {
        let index = emptyEntityIndex();
        const sources = new Map<string, Source>();
        const states: { readonly index: EntityIndex; readonly answers: unknown }[] = [];
        for (const { changed, removed } of steps) {
          for (const id of removed) sources.delete(id);
          const update = changed.map(([id, text]) => makeSource(id, text));
          for (const source of update) sources.set(source.id, source);
          index = index.update(
            update.map((source) => ({ source, candidates: findCandidates(source) })),
            removed,
          );
          const answers = answersOf(fromScratch(sources), [...sources.values()]);
          assert.deepEqual(answersOf(index, [...sources.values()]), answers);
          states.push({ index, answers: { sources: [...sources.values()], answers } });
        }
        const { index: earlier, answers } = states[pick % states.length]!;
        const held = answers as { sources: Source[]; answers: unknown };
        assert.deepEqual(answersOf(earlier, held.sources), held.answers);
        assert.deepEqual(
          answersOf(index, [...sources.values()]),
          answersOf(fromScratch(sources), [...sources.values()]),
        );
      }),
      { seed: 11, numRuns: runs(25) },
    );
  });

  it("gives the same when it was written and read back in between, at any moment of any history", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), fc.nat(), (steps, pick) => {
        let index = emptyEntityIndex();
        const sources = new Map<string, Source>();
        for (const [number, { changed, removed }] of steps.entries()) {
          for (const id of removed) sources.delete(id);
          const update = changed.map(([id, text]) => makeSource(id, text));
          for (const source of update) sources.set(source.id, source);
          const found = update.map((source) => ({ source, candidates: findCandidates(source) }));
          index = index.update(found, removed);
          if (number !== pick % steps.length) continue;
          index = readEntityIndex(writeEntityIndex(index)!, noCorrections())!;
          const all = [...sources.values()];
          assert.deepEqual(answersOf(index, all), answersOf(fromScratch(sources), all));
        }
        const all = [...sources.values()];
        assert.deepEqual(answersOf(index, all), answersOf(fromScratch(sources), all));
      }),
      { seed: 23, numRuns: runs(25) },
    );
  });

  it("knows what was found in each source it holds, from which it is made anew the same", () => {
    fc.assert(
      fc.property(fc.array(story, { minLength: 1, maxLength: 4 }), story, (texts, other) => {
        const sources = texts.map((text, i) => makeSource(`s${i}`, text));
        const index = mergeEntities(sources, sources.map(findCandidates));
        const known = sources.map((source) => index.candidatesOf(source)!);
        for (const [i, source] of sources.entries()) {
          const { candidates, acronyms } = openCandidates(source, known[i]!);
          const found = openCandidates(source, findCandidates(source));
          assert.deepEqual({ candidates, acronyms }, { candidates: found.candidates, acronyms: found.acronyms });
        }
        assert.deepEqual(answersOf(mergeEntities(sources, known), sources), answersOf(index, sources));
        const changed = makeSource("s0", other);
        const next = index.update([{ source: changed, candidates: findCandidates(changed) }], ["s1"]);
        assert.equal(next.candidatesOf(sources[0]!), undefined);
        assert.equal(sources[1] && next.candidatesOf(sources[1]), undefined);
        assert.notEqual(next.candidatesOf(changed), undefined);
      }),
      { seed: 14, numRuns: runs(25) },
    );
  });

  it("is not read back under another word of the person", () => {
    const written = writeEntityIndex(change(emptyEntityIndex(), { a: "Ida Brandt met Tom Hale in Oslo." }))!;
    const empty = { aliases: [], notAliases: [], description: undefined, hide: false, links: [], sources: [] };
    const others = makeCorrections([{ ...empty, name: "Tom Hale", kind: "organisation" }]);
    assert.equal(readEntityIndex(written, others), undefined);
  });

  it("gives the same when many sources are taken in part by part, also after later changes", () => {
    fc.assert(
      fc.property(
        fc.array(story, { minLength: 1, maxLength: 7 }),
        fc.integer({ min: 1, max: 4 }),
        story,
        (texts, size, other) => {
          const sources = texts.map((text, i) => makeSource(`s${i}`, text));
          const found = sources.map((source) => ({ source, candidates: findCandidates(source) }));
          const parts = Array.from({ length: Math.ceil(found.length / size) }, (_, i) =>
            found.slice(i * size, (i + 1) * size),
          );
          const filling = new EntityIndexFilling(parts);
          let filled = filling.step();
          for (let steps = 1; filled === undefined; steps++) {
            assert.ok(steps <= 3 * parts.length + 4);
            filled = filling.step();
          }
          assert.deepEqual(
            answersOf(filled, sources),
            answersOf(mergeEntities(sources, sources.map(findCandidates)), sources),
          );
          const changed = makeSource("s0", other);
          const next = filled.update([{ source: changed, candidates: findCandidates(changed) }], []);
          const now = [changed, ...sources.slice(1)];
          assert.deepEqual(answersOf(next, now), answersOf(mergeEntities(now, now.map(findCandidates)), now));
        },
      ),
      { seed: 13, numRuns: runs(25) },
    );
  });

  it("keeps its stamp only while every name means what it meant", () => {
    fc.assert(
      fc.property(fc.array(story, { minLength: 2, maxLength: 4 }), story, (texts, other) => {
        const before = change(emptyEntityIndex(), Object.fromEntries(texts.map((text, index) => [`s${index}`, text])));
        const after = change(before, { s0: other });
        if (after.namesStamp !== before.namesStamp) return;
        const kept = texts.slice(1).map((text, index) => makeSource(`s${index + 1}`, text));
        const meaning = (index: EntityIndex) => ({
          entities: index.entities.map(({ id, name, kind, aliases }) => ({ id, name, kind, aliases })).sort(byId),
          names: kept.map((source) => index.namesIn(source.id, { start: 0, end: source.text.length }).map(unordered)),
          found: [...texts, other].map((text) => index.findNames(text).map(unordered)),
        });
        assert.deepEqual(meaning(after), meaning(before));
      }),
      { seed: 12, numRuns: runs(40) },
    );
  });

  it("keeps its stamp when a source says the same names once more, and loses it with a new name", () => {
    const index = change(emptyEntityIndex(), { a: "It heard Ida Brandt in Oslo.", b: "It asked Ida Brandt." });
    assert.equal(change(index, { b: "It asked Ida Brandt. It asked Ida Brandt." }).namesStamp, index.namesStamp);
    assert.notEqual(change(index, { b: "It asked Ida Brandt and Tom Hale." }).namesStamp, index.namesStamp);
    assert.notEqual(change(index, {}, ["a"]).namesStamp, index.namesStamp);
  });

  it("settles anew in other sources what a change settles otherwise", () => {
    const index = change(emptyEntityIndex(), {
      a: "Nordlink fell.",
      b: "It heard Tom Brandt.",
      c: "It asked Mr Brandt.",
    });
    const after = change(index, { b: "It heard Tom Brandt and Ida Brandt. The nordlink fell." });
    assert.equal(index.findByName("Brandt").length, 1);
    assert.equal(after.findByName("Brandt").length, 2);
    assert.deepEqual(
      after.namesIn("c", { start: 0, end: 30 }).map(({ entities }) => entities),
      [["ida brandt", "tom brandt"]],
    );
    assert.equal(index.namesIn("a", { start: 0, end: 10 }).length, 1);
    assert.deepEqual(after.namesIn("a", { start: 0, end: 10 }), []);
  });

  it("keeps what an entity was defined by, however the index goes on", () => {
    const index = change(emptyEntityIndex(), {
      a: "Ida Brandt, the mayor of Halmsund, spoke.",
      b: "It asked Tom Hale.",
    });
    const [entity] = index.findByName("Ida Brandt");
    const definition = entity?.definition;
    assert.equal(definition?.source, "a");
    change(index, { a: "Ida Brandt, the former mayor, spoke." });
    assert.equal(entity?.definition, definition);
  });

  it("is the same index where nothing changes", () => {
    const index = change(emptyEntityIndex(), { a: "It heard Ida Brandt." });
    assert.equal(index.update([], []), index);
    assert.equal(index.update([], ["b"]).namesStamp, index.namesStamp);
  });
});

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function unordered<T extends { readonly entities: readonly string[] }>(name: T): T {
  return { ...name, entities: [...name.entities].sort() };
}
