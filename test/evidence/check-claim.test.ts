import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { PassageList } from "../../server/src/corpus/passage-list.ts";
import type { Source } from "../../server/src/corpus/source.ts";
import { checkClaim } from "../../server/src/evidence/check-claim.ts";
import type { Reason, Verdict } from "../../server/src/evidence/verdict.ts";
import { inputFor } from "./claim-inputs.ts";
import { makeSource, readPairs } from "./claim-pairs.ts";

const folder = new URL("pairs/", import.meta.url);

function wordsAt(claim: string, reason: Reason | undefined): string {
  assert.ok(reason);
  return claim.slice(reason.claim.start, reason.claim.end);
}

describe("checkClaim: pairs", () => {
  for (const file of readdirSync(folder).sort()) {
    describe(file, () => {
      const { source, pairs } = readPairs(new URL(file, folder));
      for (const pair of pairs) {
        it(`${pair.expected}: ${pair.claim}`, () => {
          const verdict = checkClaim(inputFor(pair.claim, [source]));
          if (pair.expected === "clean") {
            assert.ok(verdict.kind === "supported" || verdict.kind === "unchecked", JSON.stringify(verdict.reasons));
            return;
          }
          if (pair.expected === "supported") return assert.equal(verdict.kind, "supported");
          if (pair.expected === "not supported") return assert.notEqual(verdict.kind, "supported");
          if (pair.expected === "contradicted") assert.equal(verdict.kind, "contradicted");
          else assert.ok(verdict.kind === "unsupported" || verdict.kind === "contradicted", verdict.kind);
          const [reason] = verdict.reasons;
          if (pair.at !== undefined) assert.equal(wordsAt(pair.claim, reason), pair.at);
          if (pair.replacement !== undefined) assert.equal(reason?.replacement, pair.replacement);
        });
      }
    });
  }
});

describe("checkClaim", () => {
  const text =
    "The council of Orrin approved the new library on Tuesday. It will cost 4.2 million euros and open in October.\n\n" +
    "The mayor, Petra Lund, said that the roof alone took nine months. Some 140 workers are still on the site.\n\n" +
    "Residents had asked for a library since the old one burnt down in 1994. The council refused to build a car park.";
  const source = makeSource(text, "Orrin gets a library", { year: 2023, month: 5, day: 11 }, "orrin.txt");
  const check = (claim: string, more = {}): Verdict => checkClaim(inputFor(claim, [source], more));

  it("gives the evidence and the words on both sides", () => {
    const claim = "The new library in Orrin will cost 4.2 million euros.";
    const verdict = check(claim);
    assert.equal(verdict.kind, "supported");
    assert.ok(verdict.evidence.some(({ range }) => text.slice(range.start, range.end).includes("4.2 million euros")));
    const pair = verdict.alignment.find(
      ({ claim: range }) => claim.slice(range.start, range.end) === "4.2 million euros",
    );
    assert.ok(pair?.evidence);
    assert.equal(text.slice(pair.evidence.range.start, pair.evidence.range.end), "4.2 million euros");
    assert.deepEqual(verdict.reasons, []);
  });

  it("names the source's value and place, and says so in a sentence", () => {
    const claim = "The roof of the library alone took six months.";
    const [reason] = check(claim).reasons;
    assert.equal(wordsAt(claim, reason), "six months");
    assert.equal(reason?.message, "The source gives another number: “nine months”.");
    assert.equal(reason?.replacement, "nine months");
    const range = reason?.evidence?.range;
    assert.equal(range && text.slice(range.start, range.end), "nine months");
    assert.equal(reason?.evidence?.passage, 1);
  });

  for (const [kind, claim, words] of [
    ["attribution", "The council said that the roof alone took nine months.", "council"],
    ["modifier", "The council of Orrin approved the costly library on Tuesday.", "costly"],
    ["polarity", "The council of Orrin rejected the new library on Tuesday.", "rejected"],
  ] as const) {
    it(`names what is not borne out: ${kind}`, () => {
      const [reason] = check(claim).reasons;
      assert.equal(reason?.kind, kind);
      assert.equal(wordsAt(claim, reason), words);
      assert.ok(reason?.evidence);
    });
  }

  it("names two things that the source does not compare", () => {
    const wages = makeSource(
      "The wages at the mill are higher than the wages at the quarry. The owner, Bram Sol, lives in Ardby and has never been seen at either of the two places since the strike.",
      "Wages at Ardby",
      undefined,
    );
    const claim = "The wages at the quarry are higher than the wages at the mill.";
    const [reason] = checkClaim(inputFor(claim, [wages])).reasons;
    assert.equal(reason?.kind, "comparison");
    assert.match(wordsAt(claim, reason), /than/);
  });

  it("takes a weaker claim as borne out and a stronger one not", () => {
    assert.equal(check("More than 100 workers are still on the site.").kind, "supported");
    assert.equal(check("More than 200 workers are still on the site.").kind, "contradicted");
  });

  it("leaves a claim alone whose words the source does not have but may mean", () => {
    assert.equal(check("Construction of the building pleased many people who like reading.").kind, "unchecked");
  });

  it("says that nothing of a cited claim is there", () => {
    const verdict = check("Carlo Benedetti sold his vineyard near Ascoli to a Swiss bank in 2016.");
    assert.equal(verdict.kind, "unsupported");
    assert.ok(verdict.reasons.some(({ direction }) => direction === "against"));
  });

  it("tells a claim that names nothing and shares no words with its source from one that names something", () => {
    const kindOf = (claim: string) => check(claim).reasons[0]?.kind;
    assert.equal(kindOf("Vineyards near the lake were auctioned to foreign banks."), "wording");
    assert.equal(kindOf("Her vineyards near the lake were auctioned to foreign banks."), "wording");
    assert.equal(kindOf("Vineyards near the lake were auctioned to foreign banks in 1931."), "date");
    assert.equal(kindOf("Vineyards near Lake Tarn were auctioned to foreign banks."), "name");
  });

  it("does not hold a missing name against a claim nobody cited a source for", () => {
    const claim = "The council of Orrin approved the new library on Tuesday, Sigrid Holm said.";
    assert.equal(check(claim).kind, "unsupported");
    assert.equal(check(claim, { cited: false }).kind, "unchecked");
  });

  it("resolves a note's relative dates against the note's day alone", () => {
    const claim = "The council approved the new library last week.";
    const open = check(claim);
    assert.equal(open.kind, "unchecked");
    assert.ok(open.reasons.some(({ kind }) => kind === "relative-date"));
    assert.equal(check(claim, { noteDate: { year: 2023, month: 5, day: 18 } }).kind, "supported");
  });

  it("lets an inferred date support a claim, never contradict it alone", () => {
    const dated = (dateOrigin: "declared" | "inferred"): Source => ({
      ...source,
      passages: new PassageList(source.passages.layout, source),
      metadata: { ...source.metadata, dateOrigin },
    });
    const kind = (claim: string, from: Source) => checkClaim(inputFor(claim, [from])).kind;
    assert.equal(kind("The council of Orrin approved the new library in May 2023.", dated("inferred")), "supported");
    assert.notEqual(
      kind("The council of Orrin approved the new library in June 2021.", dated("inferred")),
      "contradicted",
    );
  });

  it("takes a refusal for a denial in other words", () => {
    assert.notEqual(check("The council did not build a car park.").kind, "contradicted");
    assert.notEqual(check("The council did not build a car park.").kind, "unsupported");
  });

  it("does not judge other languages, short sentences and sources in other languages", () => {
    const kinds = (verdict: Verdict) => [verdict.kind, verdict.reasons[0]?.kind];
    assert.deepEqual(kinds(check("Der Rat hat die Bibliothek am Freitag genehmigt.", { language: "de" })), [
      "unchecked",
      "language",
    ]);
    assert.deepEqual(kinds(check("It was so.")), ["unchecked", "short"]);
    const foreign = { ...source, language: "de" };
    assert.deepEqual(kinds(checkClaim(inputFor("The council approved the new library.", [foreign]))), [
      "unchecked",
      "language",
    ]);
  });

  it("has an answer for no passages and for empty text", () => {
    assert.equal(check("The council approved the new library.", { passages: [] }).kind, "unchecked");
    assert.equal(check("").kind, "unchecked");
    assert.equal(check("… — !?").kind, "unchecked");
  });
});
