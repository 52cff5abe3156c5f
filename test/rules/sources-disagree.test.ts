import assert from "node:assert/strict";
import { allFindings, applyFix, assertFindings, findingOf, makeFolder } from "../support/folder.ts";
import { COURIER, HARBOUR } from "../support/harbour.ts";

const CLAIM = "The walkout idled 40 boats and stranded at least 1,300 passengers, the port authority said";
const NOTE = `-- notes/a.md --\n${CLAIM} [@harbour-strike, para. 2].\n`;

const rules = (archive: string) => allFindings(makeFolder(archive).snapshot).map(({ rule }) => rule);

describe("sources-disagree", () => {
  it("marks the value for which another source has another, and names both places", () => {
    const folder = makeFolder(`${HARBOUR}${COURIER}-- notes/a.md --
${CLAIM} [@harbour-strike, para. 2].
                  ^^ sources-disagree: Another source gives another number: “44” (Port of Halmsund stands still, para. 1).
`);
    assertFindings(folder);
    const { severity, related } = findingOf(folder, "sources-disagree");
    assert.equal(severity, "information");
    assert.deepEqual(
      related.map(({ source, message }) => [source, message]),
      [
        ["sources/harbour-strike.txt", "Ferry strike enters second week in Halmsund, para. 2"],
        ["sources/courier.txt", "Port of Halmsund stands still, para. 1"],
      ],
    );
  });

  it("marks a claim without citation too", () => {
    assert.ok(rules(`${HARBOUR}${COURIER}-- notes/a.md --\n${CLAIM}.\n`).includes("sources-disagree"));
  });

  it("says nothing where the sources agree, the other is cited too, or gives a weaker value", () => {
    assert.deepEqual(rules(`${HARBOUR}${COURIER.replace("44", "40")}${NOTE}`), []);
    assert.deepEqual(rules(`${HARBOUR}${COURIER.replace("44", "about 40")}${NOTE}`), []);
    assert.deepEqual(rules(`${HARBOUR}${COURIER.replace("44", "at least 30")}${NOTE}`), []);
    assert.deepEqual(rules(`${HARBOUR}${NOTE}`), []);
  });

  it("says nothing where the other source speaks of another day, place, people or thing", () => {
    for (const [ours, theirs] of [
      ["March 9, 2021", "March 12, 2021"],
      ["March 9, 2021", "March 9, 2019"],
      ["idled 44 boats", "idled 44 trains"],
      ["The walkout of ferry crews", "The storm"],
      ["stranded at least 1,300 passengers", "cost 1,300 crowns"],
      ["the port authority said", "the union said"],
    ] as const) {
      const other = COURIER.replaceAll(ours, theirs);
      assert.notEqual(other, COURIER);
      assert.deepEqual(rules(`${HARBOUR}${other}${NOTE}`), [], theirs);
    }
    const elsewhere = COURIER.replaceAll("Halmsund", "Vindby").replaceAll("HALMSUND", "VINDBY");
    assert.deepEqual(
      rules(`${HARBOUR}${elsewhere.replace("Ida Brandt of the Harbour Workers' Union", "Nobody")}${NOTE}`),
      [],
    );
  });

  it("holds a source of another day against it where both name the same past day", () => {
    const past = (path: string, day: string, boats: string) => `-- sources/${path}.txt --
Looking back on the ${path}

HALMSUND, ${day} (Nordwire) - The storm of 3 January 2014 sank ${boats} fishing boats in the harbour of Halmsund, Ida Brandt recalled.

`;
    const claim = "The storm of 3 January 2014 sank 14 fishing boats in the harbour of Halmsund";
    const folder = `${past("storm", "May 5, 2021", "14")}${past("gale", "June 9, 2022", "17")}-- notes/a.md --\n${claim} [@storm].\n`;
    assert.deepEqual(rules(folder), ["sources-disagree"]);
  });

  it("counts reprints as one source", () => {
    const reprint = COURIER.replace("courier.txt", "evening.txt");
    const folder = makeFolder(`${HARBOUR}${COURIER}${reprint}${NOTE}`);
    const { message, related } = findingOf(folder, "sources-disagree");
    assert.equal(related.length, 2);
    assert.doesNotMatch(message, /more source/);
  });

  it("tells of a further source that is no reprint", () => {
    const third = `-- sources/radio.txt --
Morning news

HALMSUND, March 9, 2021 (Radio Vind) - Ida Brandt of the Harbour Workers' Union was on the quay. The walkout at the Port of Halmsund idled 47 boats and stranded at least 1,300 passengers, said the port authority.

`;
    const { message, related } = findingOf(makeFolder(`${HARBOUR}${COURIER}${third}${NOTE}`), "sources-disagree");
    assert.equal(related.length, 3);
    assert.match(message, /One more source has another value too\.$/);
  });

  it("offers to open both passages, and to be told that it is another fact", () => {
    const folder = makeFolder(`${HARBOUR}${COURIER}${NOTE}`);
    const finding = findingOf(folder, "sources-disagree");
    const [open] = finding.fixes;
    assert.equal(open?.title, "Open both passages");
    assert.deepEqual(
      open.opens?.map(({ source }) => source),
      ["sources/harbour-strike.txt", "sources/courier.txt"],
    );
    const fixed = applyFix(folder, finding, "Not the same fact");
    assert.deepEqual(rules(`${HARBOUR}${COURIER}-- notes/a.md --\n${fixed}`), []);
  });
});
