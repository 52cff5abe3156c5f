import assert from "node:assert/strict";
import fc from "fast-check";
import { candidatesRecipe, unpackCandidates } from "../../server/src/entities/candidate-bytes.ts";
import { findCandidates, findCandidatesInText } from "../../server/src/entities/candidates.ts";
import type { Candidate } from "../../server/src/entities/entity.ts";
import { isShouted } from "../../server/src/entities/shouted-source.ts";
import { runs } from "../support/runs.ts";
import { story } from "./index-answers.ts";
import { makeSource } from "./make-source.ts";
import { openCandidates } from "./read-candidates.ts";

/** A candidate of a text with its kind told: there it is told only when it is asked for. */
function withKind(candidate: Candidate): Candidate {
  const { kind, kindSure, rest } = candidate;
  return { ...candidate, kind, kindSure, rest: rest && withKind(rest) };
}

describe("entities/candidate-bytes", () => {
  it("keeps every candidate as it was found", () => {
    fc.assert(
      // A source all in capitals is read otherwise than a text: see shouted-source.test.ts.
      fc.property(
        story.filter((text) => !isShouted(text)),
        (text) => {
          const source = makeSource("a", text);
          const [block] = source.blocks;
          const whole = text.slice(block!.start, block!.end);
          const kept = openCandidates(source, findCandidates(source)).candidates;
          assert.deepEqual(
            kept.map((candidate) => ({ ...candidate, shortForm: false })),
            findCandidatesInText(whole).map(withKind),
          );
        },
      ),
      { seed: 21, numRuns: runs(60) },
    );
  });

  it("keeps titles, owners, rests, acronyms and words of any script", () => {
    const text =
      "Baker Ida Brandt called Foreign Minister Émile Lüders of Armenia’s Foreign Ministry — über 10 Fischer’s “boats”.\n\nIt met the Union for Better Ferries (UBF).";
    const source = makeSource("a", text);
    const { candidates, acronyms, lowerCase } = openCandidates(source, findCandidates(source));
    const named = (name: string) => candidates.find((candidate) => candidate.name === name);
    assert.equal(named("Émile Lüders")?.title, "Foreign Minister");
    assert.equal(named("Foreign Ministry")?.owner, "armenia");
    assert.equal(named("Baker Ida Brandt")?.rest?.name, "Ida Brandt");
    assert.deepEqual(acronyms, [{ acronym: "UBF", expansion: "Union for Better Ferries" }]);
    assert.deepEqual([...lowerCase.keys()], ["called", "über", "boats", "met"]);
  });

  it("finds names also in what has no full stops, however long it is", () => {
    const text = `Ida Brandt ${"went on and on ".repeat(20_000)}with Émile Lüders and ${"x".repeat(100_000)}`;
    const source = makeSource("a", text);
    const { candidates, lowerCase } = openCandidates(source, findCandidates(source));
    assert.deepEqual(
      candidates.map(({ name }) => name),
      ["Ida Brandt", "Émile Lüders"],
    );
    assert.equal(lowerCase.get("went"), 20_000);
  });

  it("takes no bytes of another text or another recipe", () => {
    const source = makeSource("a", "It met Ida Brandt in Oslo.");
    const { bytes } = findCandidates(source);
    assert.deepEqual(unpackCandidates(source, bytes), { source: "a", bytes });
    assert.equal(bytes[0], candidatesRecipe);
    assert.equal(unpackCandidates(makeSource("a", `${source.text} Then.`), bytes), undefined);
    assert.equal(unpackCandidates(source, Uint8Array.from([bytes[0]! + 1, ...bytes.subarray(1)])), undefined);
    assert.equal(unpackCandidates(source, new Uint8Array(0)), undefined);
    assert.equal(unpackCandidates(source, bytes.subarray(0, 6)), undefined);
  });
});
