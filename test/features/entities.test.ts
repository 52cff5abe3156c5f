import assert from "node:assert/strict";
import { findDefinition } from "../../server/src/features/definition.ts";
import { findEntityPage } from "../../server/src/features/entity-page.ts";
import { findHover } from "../../server/src/features/hover.ts";
import { listEntities } from "../../server/src/features/list-entities.ts";
import { findMentionDates } from "../../server/src/features/mention-dates.ts";
import { findReferences } from "../../server/src/features/references.ts";
import { renameName } from "../../server/src/features/rename-name.ts";
import { workspaceSymbols } from "../../server/src/features/symbols.ts";
import { renderEntityPage } from "../../server/src/present/entity-page.ts";
import { describeDates, describePeriod, drawBar } from "../../server/src/present/entity-wording.ts";
import { renderHover } from "../../server/src/present/hover.ts";
import type { LinkTargets } from "../../server/src/present/link-targets.ts";
import { namesOfSeveral } from "../../server/src/snapshot/names-of-several.ts";
import { makeFolder } from "../support/folder.ts";

/** Three dated articles of an invented strike, one without a date, and a note. */
const STRIKE = `-- sources/first.txt --
Ferry crews walk out

HALMSUND, March 9, 2021 (Nordwire) - Ida Brandt, the treasurer of the Harbour Workers' Union, said the crews would stay away.

"We have waited long enough," Brandt said in Halmsund.

-- sources/second.txt --
Port opens again

HALMSUND, May 20, 2021 (Nordwire) - The port opened again, said Ida Brandt, who chairs the Harbour Workers' Union.

-- sources/third.txt --
Talks go on

HALMSUND, May 24, 2021 (Nordwire) - The Harbour Workers' Union met the mayor of Halmsund, Otto Grau. Ida Brandt was not there.

-- sources/letter.txt --
A letter to the editor

Otto Grau never asked us, and so we write.

`;

const links: LinkTargets = {
  passage: ({ source, label }) => `file:///${source}#${label.replace(" ", "")}`,
  openPassage: () => undefined,
  allMentions: () => "command:mentions",
  entityPage: (id) => `command:page?${encodeURIComponent(id)}`,
};

function snapshotWith(note: string) {
  return makeFolder(`${STRIKE}-- notes/a.md --\n${note}\n`);
}

function card(note: string, format: "plaintext" | "markdown" = "plaintext"): string {
  const { snapshot, archive } = snapshotWith(note);
  assert.ok(archive.cursor);
  const found = findHover(snapshot, archive.cursor.path, archive.cursor.offset);
  return (found && renderHover(found, links, format)?.value) ?? "";
}

/** The page of the one entity of a name, and the words of its links with where they lead. */
function page(name: string, note = "Nothing.") {
  const { snapshot } = snapshotWith(note);
  const [entity] = snapshot.entities.findByName(name);
  const found = entity && findEntityPage(snapshot, entity.id);
  assert.ok(found, `There is no entity ${name}.`);
  const rendered = renderEntityPage(found);
  return {
    text: rendered.text,
    links: rendered.links.map(({ start, end, to }) => ({ words: rendered.text.slice(start, end), to })),
  };
}

describe("the card of an entity", () => {
  it("says as of when a source says what it is, and from when to when it is mentioned", () => {
    const text = card("Ida <|>Brandt resigned.");
    assert.match(text, /^Ida Brandt · person · also Brandt$/m);
    assert.match(text, /“.*” — (?:Ferry crews walk out|Port opens again), para\. 1, (?:9 March|20 May) 2021$/m);
    assert.match(text, /^4 mentions in 3 sources, 1 in 1 note · with .* · March to May 2021 [▁-█]{3}$/m);
    assert.match(text, /^Key passages: .* — All mentions · Entity page$/m);
  });

  describe("of a common name", () => {
    const COMMISSION = `-- sources/fish.txt --
Fines for trawlers

On Monday the Commission, which has ten members, fined Ida Brandt. The Commission met in Oslo.

-- sources/wheat.txt --
Wheat is dear

In May the Commission raised the price of wheat, said Tom Hale.

-- sources/rain.txt --
Rain

In May it rained on Congress. It asked Congress.

-- sources/snow.txt --
Snow

In June it snowed on Congress.
`;
    const told = (folder: string) => {
      const { snapshot, archive } = makeFolder(folder);
      const found = archive.cursor && findHover(snapshot, archive.cursor.path, archive.cursor.offset);
      return (found && renderHover(found, links, "plaintext")?.value) ?? "";
    };

    const inNote = (text: string, sources = COMMISSION) => told(`${sources}\n-- notes/a.md --\n${text}\n`);

    it("shows what sources mean by it, and takes none of them for the other", () => {
      const text = inNote("It asked the <|>Commission.");
      assert.match(text, /^Commission · organisation$/m);
      assert.match(text, /^a common name: each source may mean another body by it$/m);
      assert.match(text, /“the Commission, which has ten members” — Fines for trawlers/);
      assert.match(text, /raised the price of wheat/);
      assert.match(text, /^3 mentions in 2 sources, 1 in 1 note$/m);
      assert.doesNotMatch(text, /with |Key passages/);
    });

    it("is that of the source cited beside it", () => {
      const text = inNote("It asked the <|>Commission about wheat [@wheat].");
      assert.match(
        text,
        /^as this source means it: Commission is a common name, by which 1 other source may mean another body$/m,
      );
      assert.match(text, /^1 mention in 1 source, 1 in 1 note · with Tom Hale/m);
      assert.doesNotMatch(text, /ten members|Brandt/);
      assert.match(inNote("The <|>Commission met [@wheat; @fish]."), /each source may mean another/);
    });

    it("is that of the source in which it stands", () => {
      const text = told(COMMISSION.replace("In May the Commission", "In May the Comm<|>ission"));
      assert.match(text, /^1 mention in 1 source · with Tom Hale/m);
      assert.doesNotMatch(text, /ten members|Brandt/);
    });

    it("is not said of a name that one source alone has, nor of one that is most often one country's", () => {
      assert.doesNotMatch(inNote("It asked <|>Congress."), /common name/);
      const one = COMMISSION.replace("the Commission raised", "somebody raised");
      assert.doesNotMatch(inNote("It asked the <|>Commission.", one), /common name/);
    });

    it("leads to the places of each, and lists every mention under the source that has it", () => {
      const { snapshot, archive } = makeFolder(
        `${COMMISSION}\n-- notes/a.md --\nIt asked the <|>Commission.\n\nThe Commission met [@wheat].\n`,
      );
      assert.ok(archive.cursor);
      const { path, offset } = archive.cursor;
      assert.deepEqual(
        findDefinition(snapshot, path, offset).map(({ source }) => source),
        ["sources/fish.txt", "sources/wheat.txt"],
      );
      const at = (archive.files.get(path) ?? "").lastIndexOf("Commission");
      assert.deepEqual(
        findDefinition(snapshot, path, at).map(({ source }) => source),
        ["sources/wheat.txt"],
      );
      const references = (place: number) =>
        findReferences(snapshot, path, place, { includeDeclaration: false }).map((one) => one.source ?? one.path);
      assert.deepEqual(references(at), ["sources/wheat.txt", "notes/a.md"]);
      assert.deepEqual(references(offset), [
        "sources/fish.txt",
        "sources/fish.txt",
        "sources/wheat.txt",
        "notes/a.md",
        "notes/a.md",
      ]);
      assert.equal(namesOfSeveral(snapshot, snapshot.notes[0]!).length, 0);
    });

    it("has a page that says so, and one for each source's that leads there", () => {
      const { snapshot } = makeFolder(`${COMMISSION}\n-- notes/a.md --\nNothing.\n`);
      const read = (id: string) => {
        const found = findEntityPage(snapshot, id);
        return (found && renderEntityPage(found).text) ?? "";
      };
      assert.match(read("commission"), /^A common name: each source may mean another body by it\.$/m);
      assert.match(read("commission"), /“the Commission, which has ten members” — Fines for trawlers/);
      assert.doesNotMatch(read("commission"), /Appears with|Key passages/);
      const own = read("commission@in:sources/wheat.txt");
      assert.match(
        own,
        /^As one source means it: Commission is a common name, by which 1 other source may mean another body\.$/m,
      );
      assert.match(own, /^Appears with\n {4}Tom Hale/m);
      assert.match(own, /^Passages by source\n {4}Wheat is dear · 1 mention\n {8}.*raised the price/m);
      assert.doesNotMatch(own, /ten members|Brandt/);
      assert.deepEqual(
        listEntities(snapshot.entities, { words: "commission", order: "name" }).entities.map(({ id }) => id),
        ["commission"],
      );
      assert.deepEqual(
        workspaceSymbols(snapshot, "commission").map(({ name }) => name),
        ["Commission"],
      );
    });

    it("is not renamed, but where one source's is meant gets that name there", () => {
      const rename = (note: string) => {
        const { snapshot, archive } = makeFolder(`${COMMISSION}\n-- notes/a.md --\n${note}\n`);
        assert.ok(archive.cursor);
        return renameName(snapshot, archive.cursor.path, archive.cursor.offset, "Wheat Commission", "");
      };
      const refused = rename("It asked the <|>Commission.");
      assert.match("reason" in refused ? refused.reason : "", /Each source may mean another by “Commission”/);
      const renamed = rename("The <|>Commission met [@wheat]. The Commission left.");
      const edits = "reason" in renamed ? [] : renamed.edits;
      assert.deepEqual(
        edits.map(({ path }) => path),
        ["notes/a.md", "entities.yaml"],
      );
      assert.match(
        edits[1]?.newText ?? "",
        /^Wheat Commission:\n {2}kind: organisation\n {2}aliases: \[Commission\]\n {2}sources: \[sources\/wheat\.txt\]/m,
      );
    });
  });

  it("says what somebody wrote whom metadata names as author, though no text mentions it", () => {
    const files = `-- sources/a.md --
---
title: A letter to the editor
author: Zora Quist
date: 2021-03-01
---

The crews went on strike.

-- sources/b.md --
---
title: A second letter
author: Quist, Zora
date: 2021-04-01
---

They came back.

-- notes/a.md --
`;
    const { snapshot, archive } = makeFolder(`${files}We asked Zora <|>Quist.\n`);
    const found = archive.cursor && findHover(snapshot, archive.cursor.path, archive.cursor.offset);
    const text = (found && renderHover(found, links, "markdown")?.value) ?? "";
    assert.match(text, /^\[\*\*Zora Quist\*\*\]\(command:page\?zora%20quist\) · person$/m);
    assert.match(
      text,
      /author of \[A second letter\]\(file:.*sources\/b\.md.*\), 1 April 2021; \[A letter to the editor\]\(.*\), 1 March 2021/,
    );
    assert.match(text, /no mentions in the sources, 1 in 1 note/);
    assert.deepEqual(
      workspaceSymbols(snapshot, "quist").map(({ name, source }) => [name, source]),
      [["Zora Quist", "sources/a.md"]],
    );
    assert.equal(listEntities(snapshot.entities, { words: "quist", order: "name" }).entities.length, 1);
    const [entity] = snapshot.entities.findByName("Zora Quist");
    const read = entity && findEntityPage(snapshot, entity.id);
    assert.match(
      (read && renderEntityPage(read).text) ?? "",
      /^Author of\n {4}A letter to the editor, 1 March 2021\n {4}A second letter, 1 April 2021$/m,
    );
  });

  describe("of a name beside a role", () => {
    const people = `-- sources/a.txt --
Council

HALMSUND, March 9, 2019 (Nordwire) - Ida Brandt, the mayor of Halmsund, met Tom Brandt, a shipowner. Dr Ada Lind was there, and so was Otto Lind.

-- sources/b.txt --
Council again

HALMSUND, May 20, 2021 (Nordwire) - Mayor Ida Brandt left. Later Ida Brandt became the head of the harbour. Otto Lind, a baker, stayed.

-- notes/a.md --
`;
    function shown(note: string) {
      const { snapshot, archive } = makeFolder(`${people}${note}\n`);
      const { path, offset } = archive.cursor!;
      const found = findHover(snapshot, path, offset);
      return { text: (found && renderHover(found, links, "plaintext")?.value) ?? "", snapshot, path, offset };
    }

    it("is of the one bearer to whom the sources give it, and quotes the newest source that does, with its date", () => {
      const { text, snapshot, path, offset } = shown("It asked Mayor Bra<|>ndt about it.");
      assert.match(text, /^Ida Brandt · person/);
      assert.match(text, /^ *“Mayor Ida Brandt” — Council again, para\. 1, 20 May 2021$/m);
      const [target, ...others] = findDefinition(snapshot, path, offset);
      assert.deepEqual([target?.source, others], ["sources/b.txt", []]);
      assert.match(shown("It asked the shipowner Bra<|>ndt.").text, /^Tom Brandt · .*\n *“Tom Brandt, a shipowner”/);
      assert.match(shown("It asked Dr Li<|>nd.").text, /^Ada Lind · /);
    });

    it("is of all bearers where nothing tells", () => {
      assert.match(shown("It asked Bra<|>ndt about it.").text, /^Brandt may be one of 2:/);
      assert.match(shown("It asked Senator Bra<|>ndt about it.").text, /^Brandt may be one of 2:/);
      assert.match(shown("It asked Mrs Li<|>nd about it.").text, /^Lind may be one of 2:/);
    });

    it("is of the one whom role or citation tell, whomever else the note names in full", () => {
      assert.match(shown("Tom Brandt left. Mayor Bra<|>ndt stayed.").text, /^Ida Brandt · /);
      assert.match(shown("Tom Brandt left. Bra<|>ndt stayed [@b].").text, /^Ida Brandt · /);
    });

    it("is of the one of whom alone the rest of the note speaks", () => {
      assert.match(shown("Tom Brandt left. Then Bra<|>ndt sold it.").text, /^Tom Brandt · /);
      assert.match(shown("Mayor Brandt left. Then Bra<|>ndt sold it.").text, /^Ida Brandt · /);
      assert.match(shown("Dr Lind left. So did Lind the baker. Li<|>nd slept.").text, /^Lind may be one of 2:/);
      assert.match(shown("Dr Lind left. So did the baker Li<|>nd.").text, /^Otto Lind · /);
      assert.match(shown("Dr Lind left. So did Senator Li<|>nd.").text, /^Lind may be one of 2:/);
      assert.match(shown("Mayor Brandt met Tom Brandt. Then Bra<|>ndt sold it.").text, /^Brandt may be one of 2:/);
    });

    it("is of whom alone the cited place speaks", () => {
      assert.match(shown("It asked Bra<|>ndt about it [@b].").text, /^Ida Brandt · person/);
    });
  });

  it("links names beside it, passages, mentions and page", () => {
    const text = card("Ida <|>Brandt resigned.", "markdown");
    assert.match(text, /\[Harbour Workers'? ?Union\]\(command:page\?harbour%20workers/i);
    assert.match(text, /\[All mentions\]\(command:mentions\) · \[Entity page\]\(command:page\?ida%20brandt\)/);
  });

  it("offers each of several bearers, with a link to each page", () => {
    const { snapshot, archive } = makeFolder(`-- sources/a.txt --
It heard Ida Brandt, a pilot from Vind. It heard Tom Brandt, a baker from Oslo.

-- notes/a.md --
<|>Brandt said so.
`);
    const found = archive.cursor && findHover(snapshot, archive.cursor.path, archive.cursor.offset);
    const text = (found && renderHover(found, links, "markdown")?.value) ?? "";
    assert.match(text, /^\*\*Brandt\*\* may be one of 2:/);
    assert.match(text, /\[\*\*Ida Brandt\*\*\]\(command:page\?ida%20brandt\)/);
    assert.match(text, /\[\*\*Tom Brandt\*\*\]\(command:page\?tom%20brandt\)/);
    assert.match(text, /a pilot from Vind/);
    assert.match(text, /a baker from Oslo/);
  });

  it("shows six of many bearers, the most mentioned first, and says how many more there are", () => {
    const given = ["Ida", "Tom", "Otto", "Mary", "Greta", "Emma", "Oscar", "Hugo"];
    const { snapshot, archive } = makeFolder(`-- sources/a.txt --
${given.map((name) => `It heard ${name} Brandt.`).join(" ")} It heard Hugo Brandt again.

-- notes/a.md --
<|>Brandt said so.
`);
    const found = archive.cursor && findHover(snapshot, archive.cursor.path, archive.cursor.offset);
    const lines = ((found && renderHover(found, links, "plaintext")?.value) ?? "").split("\n");
    assert.equal(lines[0], "Brandt may be one of 8:");
    assert.equal(lines[1], "Hugo Brandt · person");
    assert.equal(lines.filter((line) => line.includes(" · person")).length, 6);
    assert.equal(lines.at(-1), "and 2 more");
  });

  it("proposes those that are spelt much alike, once all entities were listed", () => {
    const { snapshot, archive } = makeFolder(`-- sources/a.txt --
It heard Mikhail Gorbachev. Then it heard Mikhail Gorbatchov.

-- notes/a.md --
It heard Mikhail <|>Gorbachev.
`);
    const shown = () => {
      const found = archive.cursor && findHover(snapshot, archive.cursor.path, archive.cursor.offset);
      return (found && renderHover(found, links, "markdown")?.value) ?? "";
    };
    assert.doesNotMatch(shown(), /perhaps/);
    assert.ok(snapshot.entities.listUntil(() => false));
    assert.match(shown(), /perhaps the same as \[Mikhail Gorbatchov\]\(command:page\?mikhail%20gorbatchov\)/);
  });

  it("is short where the sources say little: no list of the one passage that the definition quotes", () => {
    const { snapshot, archive } = makeFolder(`-- sources/a.txt --
It heard Otto Vind, a pilot from Norway.

-- notes/a.md --
Otto <|>Vind came.
`);
    const found = archive.cursor && findHover(snapshot, archive.cursor.path, archive.cursor.offset);
    const text =
      (found &&
        renderHover(found, { ...links, allMentions: () => undefined, entityPage: () => undefined }, "plaintext")
          ?.value) ??
      "";
    assert.doesNotMatch(text, /Key passages/);
    assert.match(text, /^1 mention in 1 source, 1 in 1 note · with Norway$/m);
  });

  it("lets nothing of a source become a link, an image or a tag", () => {
    const { snapshot, archive } = makeFolder(`-- sources/a.txt --
![x](http://evil.example/x.png) title

It heard Otto Vind, a [pilot](command:workbench.action.quit) <img src=x> from **Norway**.

-- notes/a.md --
Otto <|>Vind came.
`);
    const found = archive.cursor && findHover(snapshot, archive.cursor.path, archive.cursor.offset);
    const text = (found && renderHover(found, links, "markdown")?.value) ?? "";
    assert.match(text, /pilot/);
    assert.doesNotMatch(text, /(?<!\\)\]\(command:workbench|(?<!\\)!\[|(?<!\\)<img/);
  });
});

describe("the dates of mentions", () => {
  it("count by month, gaps included", () => {
    const { snapshot } = snapshotWith("");
    const dates = findMentionDates(snapshot, "ida brandt");
    assert.deepEqual(dates?.periods, [
      { year: 2021, month: 3, mentions: 2, sources: 1 },
      { year: 2021, month: 4, mentions: 0, sources: 0 },
      { year: 2021, month: 5, mentions: 2, sources: 2 },
    ]);
    assert.deepEqual([dates?.first.day, dates?.last.day, dates?.months], [9, 24, 1]);
  });

  it("are none where no source that mentions it has one", () => {
    const { snapshot } = makeFolder("-- sources/a.txt --\nIt heard Otto Vind, a pilot from Norway.\n");
    assert.equal(findMentionDates(snapshot, "otto vind"), undefined);
  });

  const day = (year: number, month: number, of = 1) => ({ year, month, day: of });
  const ranges: readonly [string, number, { first: ReturnType<typeof day>; last: ReturnType<typeof day> }][] = [
    ["9 March 2021", 1, { first: day(2021, 3, 9), last: day(2021, 3, 9) }],
    ["9 to 12 March 2021", 1, { first: day(2021, 3, 9), last: day(2021, 3, 12) }],
    ["March to May 2021", 1, { first: day(2021, 3, 9), last: day(2021, 5, 2) }],
    ["December 2020 to January 2021", 1, { first: day(2020, 12, 9), last: day(2021, 1, 2) }],
  ];
  for (const [expected, months, { first, last }] of ranges) {
    it(`are told as “${expected}”`, () => {
      assert.equal(describeDates({ first, last, months, periods: [] }), expected);
    });
  }

  it("are drawn from nothing to the most", () => {
    const periods = [8, 0, 1, 4].map((mentions, index) => ({ year: 2021, month: index + 1, mentions, sources: 1 }));
    const drawn = drawBar({ first: day(2021, 1), last: day(2021, 4), months: 1, periods });
    assert.equal(drawn, "█▁▂▅");
  });

  it("take longer periods for longer times", () => {
    const article = (name: string, month: string) => `-- sources/${name}.txt --
Title of ${name}

HALMSUND, ${month} (Nordwire) - It heard Otto Vind, a pilot from Norway, again.

`;
    const { snapshot } = makeFolder(article("a", "March 9, 1998") + article("b", "May 20, 2021"));
    const dates = findMentionDates(snapshot, "otto vind");
    assert.equal(dates?.months, 12);
    assert.equal(dates.periods.length, 24);
    assert.match(drawBar(dates), / by year$/);
    assert.deepEqual(
      [dates.periods[0]!, dates.periods[1]!].map((period) => [describePeriod(period, 12), period.mentions]),
      [
        ["1998", 1],
        ["1999", 0],
      ],
    );
    assert.equal(describePeriod({ year: 2021, month: 4, mentions: 0, sources: 0 }, 3), "Q2 2021");
  });
});

describe("the page of an entity", () => {
  it("has its names, what the sources say oldest first, timeline, companions and passages by source", () => {
    const { text } = page("Ida Brandt");
    const at = (words: string) => {
      const offset = text.indexOf(words);
      assert.ok(offset >= 0, `The page does not hold “${words}”:\n${text}`);
      return offset;
    };
    const order = [
      "Ida Brandt\nperson · 4 mentions in 3 sources · March to May 2021",
      "\nAlso called\n    Brandt\n",
      "\nWhat the sources say\n",
      "the treasurer of the Harbour Workers' Union” — Ferry crews walk out, para. 1, 9 March 2021",
      "who chairs the Harbour Workers' Union” — Port opens again, para. 1, 20 May 2021",
      "\nKey passages\n    ",
      "\nTimeline\n    March 2021  ",
      "    April 2021  –\n",
      "\nAppears with\n    Halmsund · in 4 passages\n    Harbour Workers' Union · in 3 passages\n",
      "\nPassages by source\n    Ferry crews walk out · 9 March 2021 · 2 mentions\n",
      '        para. 2: “"We have waited long enough," Brandt said in Halmsund.”',
      "    Talks go on · 24 May 2021 · 1 mention\n",
    ].map(at);
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    );
  });

  it("links every place, other entity and note", () => {
    const { links: found } = page("Otto Grau", "# Note\n\nOtto Grau is the mayor.");
    const kinds = new Set(found.map(({ to }) => to.kind));
    assert.deepEqual([...kinds].sort(), ["entity", "note", "passage"]);
    const note = found.find(({ to }) => to.kind === "note");
    assert.equal(note?.words, "Otto Grau is the mayor.");
    const union = found.find(({ words }) => words === "Harbour Workers' Union");
    assert.equal(union?.to.kind === "entity" && union.to.id, "harbour workers' union");
    const letter = found.find(({ words }) => words === "A letter to the editor");
    assert.equal(letter?.to.kind === "passage" && letter.to.place.source, "sources/letter.txt");
  });

  it("puts sources without a date last and says where nothing is said", () => {
    const { text } = page("Otto Grau");
    assert.ok(text.indexOf("Talks go on ·") < text.indexOf("A letter to the editor ·"), text);
    assert.match(page("Nordwire").text, /No source says in so many words who or what this is\./);
  });

  it("shows the sentence that mentions it, once, however often it does", () => {
    const { snapshot } = makeFolder("-- sources/a.txt --\nTitle\n\nOslo is Oslo, in Oslo. Elsewhere is no Oslo.\n");
    const found = findEntityPage(snapshot, "oslo");
    assert.deepEqual(
      found?.sources.map(({ mentions, passages }) => [mentions, passages.map(({ text }) => text)]),
      [[4, ["Oslo is Oslo, in Oslo.", "Elsewhere is no Oslo."]]],
    );
  });
});

describe("the list of entities", () => {
  const { entities } = snapshotWith("").snapshot;

  it("has those whose name or alias holds the words, by mentions or by name", () => {
    const names = (words: string, order: "mentions" | "name") =>
      listEntities(entities, { words, order }).entities.map(({ name }) => name);
    assert.deepEqual(names("BRANDT", "mentions"), ["Ida Brandt"]);
    assert.deepEqual(names("union", "mentions"), ["Harbour Workers' Union"]);
    assert.deepEqual(names("nobody", "mentions"), []);
    const counts = listEntities(entities, { words: "", order: "mentions" }).entities.map((e) => e.mentionCount);
    assert.deepEqual(
      counts,
      [...counts].sort((a, b) => b - a),
    );
    assert.deepEqual(names("", "name"), [...names("", "mentions")].sort());
  });

  it("counts every kind, also those that are not asked for", () => {
    const { kinds, entities: people } = listEntities(entities, { words: "", kind: "person", order: "mentions" });
    assert.deepEqual(people.map(({ name }) => name).sort(), ["Ida Brandt", "Otto Grau"]);
    assert.equal(kinds.find(({ kind }) => kind === "person")?.count, 2);
    assert.ok(kinds.some(({ kind }) => kind === "organisation"));
  });
});
