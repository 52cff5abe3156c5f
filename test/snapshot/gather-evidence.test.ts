import assert from "node:assert/strict";
import { makeFolder } from "../support/folder.ts";

/** Many sources that speak of delays, one of them of the ferry strike. */
const SOURCES = `-- sources/strike.txt --
Ferry strike in Halmsund

The walkout of the ferry crews in Halmsund began on Monday. It ended after eleven days, the union said.
${["trains", "buses", "trams", "planes", "mines", "docks", "mills", "farms", "shops", "banks", "ports", "parks"]
  .map(
    (what) =>
      `-- sources/${what}.txt --\nThe ${what}\n\nThe blockade of the ${what} ended after eleven days, they said. The union said so.\n`,
  )
  .join("")}`;

function judge(note: string, claim: number): { readonly sources: readonly string[]; readonly kind: string } {
  const { snapshot } = makeFolder(`${SOURCES}-- notes/a.md --\n${note}\n`);
  const [read] = snapshot.notes;
  assert.ok(read);
  const { evidence, kind } = snapshot.verdictOf(read, claim);
  return { sources: evidence.map(({ source }) => source), kind };
}

describe("evidence of a claim that begins with a pronoun", () => {
  const claim = "It ended after eleven days, the union said.";

  it("is looked for with the sentence before, or the heading above", () => {
    assert.ok(!judge(claim, 0).sources.includes("sources/strike.txt"));
    const before = `The walkout of the ferry crews in Halmsund began on Monday. ${claim}`;
    assert.deepEqual(judge(before, 1), { sources: ["sources/strike.txt"], kind: "supported" });
    const below = `# Walkout of the ferry crews in Halmsund\n\n${claim}`;
    assert.deepEqual(judge(below, 0), { sources: ["sources/strike.txt"], kind: "supported" });
  });

  it("does not speak against it where only the sentence before is there", () => {
    const note =
      "The walkout of the ferry crews in Halmsund began on Monday. It was praised by the mayor of Vind in May.";
    assert.equal(judge(note, 1).kind, "unchecked");
  });
});

describe("evidence of a claim without citation", () => {
  it("is looked for by the other names of whom the claim names too", () => {
    const { snapshot } = makeFolder(`-- sources/strike.txt --
Strike

The Harbour Workers' Union (HWU) called a strike on Monday.

-- sources/talks.txt --
Talks

On Tuesday the HWU declined.

${Array.from({ length: 16 }, (_, at) => `-- sources/union-${at}.txt --\nA union\n\nThe harbour ${at}, its workers and their union. Nobody declined at pier ${at}.\n\n`).join("")}-- notes/a.md --
The Harbour Workers' Union declined.
`);
    const { evidence } = snapshot.verdictOf(snapshot.notes[0]!, 0);
    assert.equal(evidence[0]?.source, "sources/talks.txt");
  });
});
