import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { parse } from "yaml";
import { type EntityChange, editEntitiesFile } from "../../server/src/entities/edit-entities-file.ts";
import { entityKinds, entryKeys, readEntitiesFile } from "../../server/src/entities/read-entities-file.ts";
import { findSchemaFaults } from "../support/json-schema.ts";
import { runs } from "../support/runs.ts";

/** Problems as the text at their places with what is said of it. */
function problemsOf(text: string): string[] {
  return readEntitiesFile(text).problems.map(
    ({ range, message }) => `${text.slice(range.start, range.end)}: ${message}`,
  );
}

const written = `# Who is who
Ida Brandt:   # the minister
  kind: person
  aliases: [Brandt, "I. Brandt"]

# The port and its harbour
Port of Halmsund:
    aliases:
    - the harbour   # as people there say
    - Halmsund
    links: [ Q1234 ]
`;

describe("entities.yaml", () => {
  it("is read whole", () => {
    const { corrections, problems } = readEntitiesFile(
      `${written}Easter: { hide: true }\n2024 Plan: { description: a plan of\n  two lines, not-aliases: Plan }\nNobody:\n`,
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      corrections?.entries.map(({ name, kind, aliases, notAliases, description, hide, links }) =>
        JSON.stringify([name, kind, aliases, notAliases, description, hide, links]),
      ),
      [
        `["Ida Brandt","person",["Brandt","I. Brandt"],[],null,false,[]]`,
        `["Port of Halmsund",null,["the harbour","Halmsund"],[],null,false,["Q1234"]]`,
        `["Easter",null,[],[],null,true,[]]`,
        `["2024 Plan",null,[],["Plan"],"a plan of two lines",false,[]]`,
        `["Nobody",null,[],[],null,false,[]]`,
      ],
    );
  });

  it("may be empty or hold comments alone", () => {
    for (const text of ["", "\n", "# nothing yet\n", "{}"]) {
      assert.deepEqual(problemsOf(text), []);
      assert.deepEqual(readEntitiesFile(text).corrections?.entries, []);
    }
  });

  it("has each fault told at its place, and the rest used", () => {
    assert.deepEqual(problemsOf("Oslo: { knd: place, kind: plaice, hide: maybe, links: [Q64, berlin] }\nRome: 3\n"), [
      "knd: There is no “knd” here. Did you mean “kind”?",
      "plaice: A kind is one of person, organisation, place, work, event, demonym, other. Did you mean “place”?",
      "maybe: “hide” is true or false.",
      "berlin: A link is a Wikidata id, such as Q64, or a web address.",
      "3: What is known of “Rome” must be a mapping, such as { kind: person }.",
    ]);
    assert.deepEqual(readEntitiesFile("Oslo: { knd: place, links: [Q64, berlin] }").corrections?.entries[0]?.links, [
      "Q64",
    ]);
  });

  it("gives no name to two", () => {
    assert.deepEqual(
      problemsOf("A Co: { aliases: [Acme] }\nB Co: { aliases: [acme, C Co] }\nC Co: {}\nThe A Co: {}\n"),
      [
        "The A Co: “The A Co” is in the file already, as “A Co”.",
        "acme: “acme” is an alias of “A Co” already.",
        "C Co: “C Co” has an entry of its own, so that it cannot be an alias of “B Co”: merge the two.",
      ],
    );
    assert.deepEqual(problemsOf("A Co: { aliases: [Acme], not-aliases: [Acme] }"), [
      "Acme: “Acme” cannot be both an alias of “A Co” and not one.",
    ]);
  });

  it("tells of a YAML alias in the place of an entry", () => {
    assert.equal(problemsOf("a: *b\n").length, 1);
  });

  it("reads what stands at an anchor for the alias of it", () => {
    const text = "Ida Brandt: { links: &both [Q1, Q2] }\nHer firm: { links: *both }\n";
    assert.deepEqual(problemsOf(text), []);
    assert.deepEqual(readEntitiesFile(text).corrections?.entries[1]?.links, ["Q1", "Q2"]);
  });

  it("tells of aliases that go round in a circle", () => {
    const text = "Ida: { aliases: [Tom] }\nTom: { aliases: [Ida] }\n";
    assert.equal(problemsOf(text).length, 2);
    assert.deepEqual(
      readEntitiesFile(text).corrections?.entries.map(({ aliases }) => aliases),
      [[], []],
    );
  });

  it("is not used at all where it is no mapping", () => {
    for (const text of ["[a]", "just a text", "a: [", "a: 1\na: 2\n", "\t- x"]) {
      assert.equal(readEntitiesFile(text).corrections, undefined, text);
      assert.equal(problemsOf(text).length, 1, text);
      assert.equal(editEntitiesFile(text, { change: "hide", entity: { name: "Easter" } }), undefined, text);
    }
  });

  describe("its schema", () => {
    const schema = JSON.parse(readFileSync("schemas/entities.schema.json", "utf8"));

    it("knows the keys and kinds", () => {
      assert.deepEqual(Object.keys(schema.definitions.entity.properties), [...entryKeys]);
      assert.deepEqual(schema.definitions.entity.properties.kind.enum, [...entityKinds]);
    });

    for (const [text, sound] of [
      [written, true],
      ["Nobody:\nOslo: { aliases: Christiania }", true],
      ["Oslo: { kind: town }", false],
      ["Oslo: { names: [Christiania] }", false],
      ["Oslo: { links: [q64] }", false],
      ["Oslo: { aliases: [''] }", false],
      ["Oslo: 3", false],
      ["[Oslo]", false],
    ] as const) {
      it(`${sound ? "allows" : "refuses"}, as the reader does, ${JSON.stringify(text)}`, () => {
        assert.equal(findSchemaFaults(parse(text), schema).length === 0, sound);
        assert.equal(problemsOf(text).length === 0, sound);
      });
    }
  });
});

describe("edits of entities.yaml", () => {
  function edited(text: string, change: EntityChange): string {
    const edit = editEntitiesFile(text, change);
    return edit === undefined ? text : text.slice(0, edit.range.start) + edit.newText + text.slice(edit.range.end);
  }

  it("leave other entries as they were written", () => {
    const hidden = edited(written, { change: "hide", entity: { name: "Easter" } });
    assert.equal(hidden, `${written}\nEaster:\n  hide: true\n`);
    const described = edited(written, {
      change: "describe",
      entity: { name: "Ida Brandt" },
      description: "of fisheries",
    });
    assert.ok(described.endsWith(written.slice(written.indexOf("# The port"))));
    assert.ok(described.startsWith("# Who is who\nIda Brandt:"));
    assert.ok(described.includes("# the minister"));
  });

  it("begin a file, and know an entry by an alias", () => {
    const begun = edited("", { change: "kind", entity: { name: "3M: the firm" }, kind: "organisation" });
    assert.deepEqual(readEntitiesFile(begun).problems, []);
    assert.equal(readEntitiesFile(begun).corrections?.entries[0]?.name, "3M: the firm");
    const hidden = edited(written, { change: "hide", entity: { name: "Halmsund" } });
    assert.equal(readEntitiesFile(hidden).corrections?.entries[1]?.hide, true);
  });

  it("merge one entity into another with all its names", () => {
    const merged = edited(written, {
      change: "merge",
      entity: { name: "Port of Halmsund" },
      into: { name: "Harbour Company", kind: "organisation" },
    });
    const [, company, ...others] = readEntitiesFile(merged).corrections?.entries ?? [];
    assert.deepEqual(others, []);
    assert.equal(company?.name, "Harbour Company");
    assert.deepEqual(company?.aliases, ["Port of Halmsund", "the harbour", "Halmsund"]);
    assert.deepEqual(company?.links, ["Q1234"]);
  });

  it("split a name off, and give it back", () => {
    const split = edited(written, { change: "split", entity: { name: "Ida Brandt" }, alias: "Brandt" });
    assert.deepEqual(readEntitiesFile(split).corrections?.entries[0]?.aliases, ["I. Brandt"]);
    assert.deepEqual(readEntitiesFile(split).corrections?.entries[0]?.notAliases, ["Brandt"]);
    const back = edited(split, { change: "alias", entity: { name: "Ida Brandt" }, alias: "Brandt" });
    assert.deepEqual(readEntitiesFile(back).corrections?.entries[0]?.aliases, ["I. Brandt", "Brandt"]);
    assert.deepEqual(readEntitiesFile(back).corrections?.entries[0]?.notAliases, []);
  });

  it("say of some sources whom a name means there", () => {
    const change = {
      change: "apart",
      entity: { name: "Tom Brandt (baker)", kind: "person" },
      alias: "Tom Brandt",
    } as const;
    const made = edited("", { ...change, sources: ["sources/a.txt"] });
    assert.match(
      made,
      /\nTom Brandt \(baker\):\n {2}kind: person\n {2}aliases: \[Tom Brandt\]\n {2}sources: \[sources\/a\.txt\]\n$/,
    );
    const more = edited(made, { ...change, sources: ["sources/a.txt", "seeds/wire.jsonl#r3"] });
    assert.match(more, / {2}sources: \[sources\/a\.txt, seeds\/wire\.jsonl#r3\]\n$/);
    assert.deepEqual(
      readEntitiesFile(more).paths.map(({ path, range }) => [path, more.slice(range.start, range.end)]),
      ["sources/a.txt", "seeds/wire.jsonl#r3"].map((path) => [path, path]),
    );
    const ida = {
      change: "apart",
      entity: { name: "Ida Brandt" },
      alias: "Brandt",
      sources: ["sources/a.txt"],
    } as const;
    assert.equal(editEntitiesFile(written, ida), undefined, "its names hold everywhere");
  });

  it("merge entries whose names hold in some sources alone", () => {
    const two =
      "A Holm (1):\n  aliases: [A Holm]\n  sources: [sources/a.txt]\nA Holm (2):\n  aliases: [A Holm]\n  sources: [sources/b.txt]\n";
    const both = edited(two, { change: "merge", entity: { name: "A Holm (2)" }, into: { name: "A Holm (1)" } });
    assert.equal(both, "A Holm (1):\n  aliases: [A Holm, A Holm (2)]\n  sources: [sources/a.txt, sources/b.txt]\n");
    const all = edited(two, { change: "merge", entity: { name: "A Holm" }, into: { name: "A Holm (1)" } });
    assert.equal(readEntitiesFile(all).corrections?.entries[0]?.sources.length, 0);
  });

  it("leave an entry alone whose alias means somebody else in some sources", () => {
    const one = "A Holm (1):\n  aliases: [A Holm]\n  sources: [sources/a.txt]\n";
    const kind = edited(one, { change: "kind", entity: { name: "A Holm" }, kind: "person" });
    assert.equal(kind, `${one}\nA Holm:\n  kind: person\n`);
  });

  it("put an empty line before a new entry, unless the others have none", () => {
    const hide = { change: "hide", entity: { name: "Easter" } } as const;
    const begun = edited("", hide);
    assert.equal(edited(begun, { change: "hide", entity: { name: "May" } }), `${begun}\nMay:\n  hide: true\n`);
    assert.equal(edited("Oslo: {}\n\nRome: {}", hide), "Oslo: {}\n\nRome: {}\n\nEaster:\n  hide: true\n");
    assert.equal(edited("Oslo: {}\nRome: {}\n", hide), "Oslo: {}\nRome: {}\nEaster:\n  hide: true\n");
  });

  it("add links", () => {
    const linked = edited(written, { change: "link", entity: { name: "Ida Brandt" }, link: "Q64" });
    assert.deepEqual(readEntitiesFile(linked).corrections?.entries[0]?.links, ["Q64"]);
  });

  it("rename an entity in its place", () => {
    const renamed = edited(written, { change: "rename", entity: { name: "Ida Brandt" }, name: "Ida Brandt-Moe" });
    const [first] = readEntitiesFile(renamed).corrections?.entries ?? [];
    assert.equal(first?.name, "Ida Brandt-Moe");
    assert.deepEqual(first?.aliases, ["Brandt", "I. Brandt", "Ida Brandt"]);
  });

  it("keep the line ends of the file, and end its last line before they add one", () => {
    const text = "Oslo: { kind: place }\r\nRome: { kind: place }";
    const hidden = edited(text, { change: "hide", entity: { name: "Easter" } });
    assert.equal(hidden, "Oslo: { kind: place }\r\nRome: { kind: place }\r\nEaster:\r\n  hide: true\r\n");
  });

  it("change nothing that is said already", () => {
    assert.equal(
      editEntitiesFile(written, { change: "kind", entity: { name: "Ida Brandt" }, kind: "person" }),
      undefined,
    );
    assert.equal(
      editEntitiesFile(written, { change: "alias", entity: { name: "Ida Brandt" }, alias: "Brandt" }),
      undefined,
    );
  });

  it("lose nothing where one is to be what it is called already", () => {
    const into = { change: "merge", entity: { name: "Port of Halmsund" }, into: { name: "Halmsund" } } as const;
    assert.equal(editEntitiesFile(written, into), undefined);
    const renamed = edited(written, { change: "rename", entity: { name: "Halmsund" }, name: "The Port" });
    const [, port] = readEntitiesFile(renamed).corrections?.entries ?? [];
    assert.deepEqual(
      [port?.name, ...(port?.aliases ?? [])],
      ["The Port", "the harbour", "Halmsund", "Port of Halmsund"],
    );
  });

  it("make one of two where one is given the name of the other", () => {
    const renamed = edited(written, { change: "rename", entity: { name: "Port of Halmsund" }, name: "Ida Brandt" });
    const entries = readEntitiesFile(renamed).corrections?.entries ?? [];
    assert.deepEqual(
      entries.map(({ name, aliases, links }) => [name, aliases, links]),
      [["Ida Brandt", ["Brandt", "I. Brandt", "Port of Halmsund", "the harbour", "Halmsund"], ["Q1234"]]],
    );
    assert.ok(renamed.includes("# The port and its harbour"));
    assert.ok(renamed.includes("# as people there say"));
  });

  it("take an alias from the entry that has it where it is merged into another", () => {
    const merged = edited(written, { change: "merge", entity: { name: "Halmsund" }, into: { name: "Ida Brandt" } });
    assert.deepEqual(problemsOf(merged), []);
    const entries = readEntitiesFile(merged).corrections?.entries ?? [];
    assert.deepEqual(
      entries.map(({ aliases }) => aliases),
      [["Brandt", "I. Brandt", "Halmsund"], ["the harbour"]],
    );
  });

  it("change what stands at an anchor for one entry alone", () => {
    const shared = "Ida Brandt: { links: &both [Q1] }\nHer firm: { links: *both }\n";
    for (const [name, expected] of [
      ["Ida Brandt", [["Q1", "Q5"], ["Q1"]]],
      ["Her firm", [["Q1"], ["Q1", "Q5"]]],
    ] as const) {
      const linked = edited(shared, { change: "link", entity: { name }, link: "Q5" });
      assert.deepEqual(
        readEntitiesFile(linked).corrections?.entries.map(({ links }) => links),
        expected,
      );
    }
    const merged = edited(shared, { change: "merge", entity: { name: "Ida Brandt" }, into: { name: "Tom" } });
    assert.deepEqual(
      readEntitiesFile(merged).corrections?.entries.map(({ name, links }) => [name, links]),
      [
        ["Her firm", ["Q1"]],
        ["Tom", ["Q1"]],
      ],
    );
  });

  it("keep the comment on a name that is taken out of one list where the other has it already", () => {
    const both = "Ida Brandt:\n  aliases: [Brandt]\n  not-aliases:\n    - Brandt # the firm too\n";
    const after = edited(both, { change: "alias", entity: { name: "Ida Brandt" }, alias: "Brandt" });
    assert.equal(after, "# the firm too\nIda Brandt:\n  aliases: [Brandt]\n");
  });

  it("keep names, comments and a file that can be read, in whatever order they come", () => {
    const byHand = `# c1
Ida Brandt: &ida # c2
  kind: person # c3
  # c4
  aliases: &names
    - Brandt # c5
    # c6
    - I. Brandt

# c7
Port of Halmsund:
    aliases: [Halmsund, "the harbour"] # c8
    links: &links [Q1234]   # c9
# c10
Brandt family:
  links: *links # c11
"Tom Grau": { kind: person, aliases: [Grau] } # c12

# c13
Easter: { hide: true }
# c14
`;
    const name = fc.constantFrom(
      "Ida Brandt",
      "Port of Halmsund",
      "Brandt family",
      "Tom Grau",
      "Easter",
      "Nobody",
      "Halmsund",
    );
    const entity = fc.record({ name });
    const change: fc.Arbitrary<EntityChange> = fc.oneof(
      fc.record({ change: fc.constant("kind" as const), entity, kind: fc.constantFrom(...entityKinds) }),
      fc.record({ change: fc.constant("hide" as const), entity }),
      fc.record({ change: fc.constant("describe" as const), entity, description: fc.constantFrom("a: b", "# x") }),
      fc.record({ change: fc.constant("link" as const), entity, link: fc.constant("Q5") }),
      fc.record({ change: fc.constant("rename" as const), entity, name: fc.oneof(name, fc.constant("New")) }),
      fc.record({ change: fc.constant("alias" as const), entity, alias: fc.constantFrom("Foo", "Brandt") }),
      fc.record({ change: fc.constant("split" as const), entity, alias: fc.constantFrom("Brandt", "Halmsund") }),
      fc.record({ change: fc.constant("merge" as const), entity, into: entity }),
    );
    const namesOf = (text: string) =>
      (readEntitiesFile(text).corrections?.entries ?? []).flatMap((one) => [
        one.name,
        ...one.aliases,
        ...one.notAliases,
      ]);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const after = changes.reduce(edited, byHand);
        assert.ok(readEntitiesFile(after).corrections, after);
        for (let nth = 1; nth <= 14; nth++) assert.match(after, new RegExp(`# ?(?:.*[;])?c${nth}\\b`));
        for (const one of ["Port of Halmsund", "the harbour", "Tom Grau", "Grau", "I. Brandt"]) {
          assert.ok(namesOf(after).includes(one), `${one} is gone:\n${after}`);
        }
      }),
      {
        numRuns: runs(300),
        examples: [
          [
            [
              { change: "split", entity: { name: "Ida Brandt" }, alias: "Brandt" },
              { change: "rename", entity: { name: "Brandt" }, name: "Ida Brandt" },
            ],
          ],
          [
            [
              { change: "split", entity: { name: "Ida Brandt" }, alias: "Brandt" },
              { change: "alias", entity: { name: "Brandt family" }, alias: "Brandt" },
              { change: "rename", entity: { name: "Brandt family" }, name: "Ida Brandt" },
            ],
          ],
        ],
      },
    );
  });
});
