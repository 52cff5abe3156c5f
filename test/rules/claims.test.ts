import assert from "node:assert/strict";
import { allFindings, applyFix, assertFindings, findingOf, makeFolder } from "../support/folder.ts";
import { HARBOUR } from "../support/harbour.ts";

/** Makes a source long enough for something to be missing from it. */
const MORE =
  "The ferries between the islands sailed on time, the wind came from the west, and the fish market behind the " +
  "customs house opened at six as it does on every working day of the summer.";

describe("claim-contradicted", () => {
  const rows: readonly [says: string, finding: string, fixed: string][] = [
    [
      `The walkout lasted nine days by Tuesday and idled 40 boats [@harbour-strike, para. 2].
                   ^^^^^^^^^ claim-contradicted: eleven days`,
      "Use “eleven days”",
      "lasted eleven days by Tuesday",
    ],
    [
      `Ferry crews at the Port of Halmsund voted 221 to 9 to extend their strike by a week [@harbour-strike, para. 1].
                                          ^^^^^^^^ claim-contradicted: 212 to 9`,
      "Use “212 to 9”",
      "voted 212 to 9 to extend",
    ],
    [
      `Ferry crews at the Port of Halmsund voted 212 to 9 on Friday to extend their strike [@harbour-strike, para. 1].
                                                      ^^^^^^ claim-contradicted: Monday`,
      "Use “Monday”",
      "on Monday to extend",
    ],
    [
      `Ferry crews at the Port of Halmsund did not vote on Monday to extend their strike [@harbour-strike, para. 1].
                                        ^^^ claim-contradicted: the opposite`,
      "Remove “not”",
      "Halmsund did vote on Monday",
    ],
    [
      `The Port of Halmsund never handled 4.2 million tonnes of goods in 2020 [@annual-report, para. 1].
                     ^^^^^ claim-contradicted: the opposite`,
      "Remove “never”",
      "Halmsund handled 4.2 million",
    ],
  ];
  for (const [says, title, fixed] of rows) {
    it(`marks the smallest words at fault and offers the source's: ${title}`, () => {
      const folder = makeFolder(`${HARBOUR}-- notes/a.md --\n${says}\n`);
      assertFindings(folder);
      assert.ok(applyFix(folder, findingOf(folder, "claim-contradicted"), title).includes(fixed));
    });
  }

  for (const [written, marked, fixed] of [
    ["lasted **nine** days by Tuesday", "nine", "lasted **eleven** days by Tuesday"],
    ["lasted nine\ndays by Tuesday", "nine", "lasted eleven\ndays by Tuesday"],
    [
      "lasted [nine](https://example.org) days by Tuesday",
      "nine",
      "lasted [eleven](https://example.org) days by Tuesday",
    ],
  ] as const) {
    it(`leaves markup and line breaks whole: ${JSON.stringify(written)}`, () => {
      const folder = makeFolder(
        `${HARBOUR}-- notes/a.md --\nThe walkout ${written} and idled 40 boats [@harbour-strike, para. 2].\n`,
      );
      const finding = findingOf(folder, "claim-contradicted");
      const text = folder.archive.files.get("notes/a.md") ?? "";
      assert.equal(text.slice(finding.range.start, finding.range.end), marked);
      assert.ok(applyFix(folder, finding, "Use “eleven days”").includes(fixed));
    });
  }

  it("is suppressed behind a footnote mark too", () => {
    const folder = makeFolder(
      `${HARBOUR}-- notes/a.md --\nThe walkout lasted nine days by Tuesday and idled 40 boats.[^1]\n\n[^1]: @harbour-strike, para. 2\n`,
    );
    const fixed = applyFix(folder, findingOf(folder, "claim-contradicted"), "Not the same fact");
    assert.match(fixed, /40 boats\.\[\^1\] <!-- provenote-disable-line claim-contradicted/);
  });

  it("is suppressed behind the claim, with the reason given, and the rendering stays as it was", () => {
    const note = "The walkout lasted nine days by Tuesday and idled 40 boats [@harbour-strike, para. 2].";
    const folder = makeFolder(`${HARBOUR}-- notes/a.md --\n${note}\n`);
    const fixed = applyFix(folder, findingOf(folder, "claim-contradicted"), "Not the same fact");
    assert.equal(fixed, `${note} <!-- provenote-disable-line claim-contradicted -- not the same fact -->\n`);
    assertFindings(makeFolder(`${HARBOUR}-- notes/a.md --\n${fixed}`));
  });

  it("names the passage it rests on", () => {
    const folder = makeFolder(
      `${HARBOUR}-- notes/a.md --\nThe walkout lasted nine days by Tuesday and idled 40 boats [@harbour-strike, para. 2].\n`,
    );
    const { related } = findingOf(folder, "claim-contradicted");
    assert.equal(related[0]?.source, "sources/harbour-strike.txt");
    assert.match(related[0]?.message ?? "", /^Ferry strike enters second week in Halmsund, para\. 2$/);
  });
});

describe("claims that the sources bear out", () => {
  for (const claim of [
    "Ferry crews in Halmsund voted 212 to 9 to extend their strike [@harbour-strike, para. 1].",
    "The strike idled some 40 boats and stranded more than 1,000 passengers [@harbour-strike, para. 2].",
    "Ida Brandt, the chair of the Harbour Workers' Union, called it a bad day for the docks [@harbour-strike, para. 3].",
    "The union rejected a raise of 3 % [@harbour-strike, para. 4].",
    "In 2020 the port handled 4.2 million tonnes, compared with 4.6 million in 2019 [@annual-report, para. 1].",
    "Talks were to resume on Thursday [@harbour-strike, para. 4].",
  ]) {
    it(`shows nothing on: ${claim}`, () => {
      assertFindings(makeFolder(`${HARBOUR}-- notes/a.md --\n${claim}\n`));
    });
  }
});

describe("claim-unsupported", () => {
  it("is a warning where the claim is cited", () => {
    const folder = makeFolder(`${HARBOUR}-- notes/a.md --
The Danish navy bought three submarines from a shipyard in Kiel [@harbour-strike].
`);
    const found = allFindings(folder.snapshot);
    assert.deepEqual(
      found.map(({ rule, severity }) => ({ rule, severity })),
      [{ rule: "claim-unsupported", severity: "warning" }],
    );
  });

  for (const [source, says, title, fixed] of [
    [
      "Some runners complained about the queues at the water points in Halmsund.",
      "All runners complained about the queues at the water points in Halmsund",
      "Weaken to “Some”",
      "Some runners complained",
    ],
    [
      "A new law could force the harbour board of Halmsund to publish its accounts.",
      "A new law forces the harbour board of Halmsund to publish its accounts",
      "Weaken to “could force”",
      "A new law could force the harbour board",
    ],
    [
      "A new law may force the harbour board of Halmsund to publish its accounts.",
      "A new law will force the harbour board of Halmsund to publish its accounts",
      "Weaken to “may”",
      "A new law may force the harbour board",
    ],
  ] as const) {
    it(`offers the weaker words of the source: ${says}`, () => {
      const folder = makeFolder(
        `-- sources/run.txt --\nNews\n\n${source} ${MORE}\n-- notes/a.md --\n${says} [@run].\n`,
      );
      assert.ok(applyFix(folder, findingOf(folder, "claim-unsupported"), title).includes(fixed));
    });
  }

  it("is information where nothing is cited", () => {
    const folder = makeFolder(`${HARBOUR}-- notes/a.md --
The strike was praised by Queen Margrethe in a speech to 4,000 farmers in Odense, Denmark.
`);
    assert.equal(findingOf(folder, "claim-unsupported").severity, "information");
  });

  it("is information where the claim names nothing, as the source may say it in other words throughout", () => {
    const folder = makeFolder(`${HARBOUR}-- notes/a.md --
Vineyards near the lake were auctioned to foreign banks [@harbour-strike].
`);
    const { severity, message } = findingOf(folder, "claim-unsupported");
    assert.equal(severity, "information");
    assert.equal(message, "The cited passages do not seem to say this, unless in quite other words.");
  });

  it("goes away once the paragraph is marked as own analysis", () => {
    const folder = makeFolder(`${HARBOUR}-- notes/a.md --
The Danish navy bought three submarines from a shipyard in Kiel [@harbour-strike].
`);
    const fixed = applyFix(folder, findingOf(folder, "claim-unsupported"), "Mark as my own analysis");
    assert.match(fixed, /^<!-- provenote: own -->\n/);
    assertFindings(makeFolder(`${HARBOUR}-- notes/a.md --\n${fixed}`));
  });
});

describe("marking as own analysis", () => {
  it("leaves the other claims of the paragraph as they are", () => {
    const folder = makeFolder(`${HARBOUR}-- notes/a.md --
The walkout idled 40 boats [@harbour-strike]. The Danish navy bought three submarines from a shipyard in Kiel [@harbour-strike].
`);
    const fixed = applyFix(folder, findingOf(folder, "claim-unsupported"), "Mark as my own analysis");
    const { snapshot } = makeFolder(`${HARBOUR}-- notes/a.md --\n${fixed}`);
    assert.equal(snapshot.notes[0]?.claims.length, 2);
    assert.deepEqual(allFindings(snapshot), []);
  });
});

describe("claim-uncited", () => {
  it("offers the citation, before the full stop, with the key the note uses", () => {
    const folder = makeFolder(`${HARBOUR}-- notes/a.md --
The walkout idled 40 boats and stranded at least 1,300 passengers, the port authority said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claim-uncited: bears this out (para. 2)
`);
    assertFindings(folder);
    const finding = findingOf(folder, "claim-uncited");
    assert.equal(finding.severity, "hint");
    const fixed = applyFix(folder, finding, "Insert [@harbour-strike, para. 2]");
    assert.match(fixed, /the port authority said \[@harbour-strike, para\. 2\]\.\n/);
    assertFindings(makeFolder(`${HARBOUR}-- notes/a.md --\n${fixed}`));
  });

  it("writes the key that the note uses for the source", () => {
    const folder = makeFolder(`${HARBOUR}-- notes/a.md --
The strike idled 40 boats [@ferry-strike-enters, para. 2].

The walkout idled 40 boats and stranded at least 1,300 passengers, the port authority said.
`);
    const titles = findingOf(folder, "claim-uncited").fixes.map(({ title }) => title);
    assert.deepEqual(titles, ["Insert [@ferry-strike-enters, para. 2]"]);
  });
});
