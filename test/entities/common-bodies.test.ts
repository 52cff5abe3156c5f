import assert from "node:assert/strict";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import { isCommonBody } from "../../server/src/entities/common-bodies.ts";
import { type EntityEntry, makeCorrections, noCorrections } from "../../server/src/entities/corrections.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import { makeSource } from "./make-source.ts";

function indexOf(texts: Readonly<Record<string, string>>, entries: readonly Partial<EntityEntry>[] = []) {
  const sources = Object.entries(texts).map(([id, text]) => makeSource(id, text));
  const whole = entries.map((entry) => ({
    name: "",
    kind: undefined,
    aliases: [],
    notAliases: [],
    description: undefined,
    hide: false,
    links: [],
    sources: [],
    ...entry,
  }));
  const corrections = whole.length === 0 ? noCorrections() : makeCorrections(whole);
  return mergeEntities(sources, sources.map(findCandidates), corrections);
}

const fined = "On Monday the Commission, which has ten members, fined Ida Brandt. The Commission met in Oslo.";
const raised = "In May the Commission raised the price of wheat, said Tom Hale.";
const whole = "On Friday the Halmsund Harbour Commission met. Then the Commission left.";

describe("common bodies", () => {
  it("are common words alone, without what tells one from others", () => {
    const common = ["commission", "treasury", "ministry", "court", "company", "finance ministry", "central bank"];
    for (const key of [...common, "ministry of finance", "central bureau of statistics"])
      assert.ok(isCommonBody(key), key);
    const others = ["congress", "senate", "state department", "house of representatives", "labour", "varrow bank"];
    others.push("of finance", "for the court");
    for (const key of [...others, "senate@france", "finance", "oslo"]) assert.ok(!isCommonBody(key), key);
  });

  it("are one for each source, under a name that is listed once", () => {
    const index = indexOf({ a: fined, b: raised });
    const [name, ...others] = index.findByName("Commission");
    assert.ok(name);
    assert.deepEqual(others, []);
    assert.deepEqual(name.bodies, ["commission@in:a", "commission@in:b"]);
    assert.deepEqual(
      index.entities.filter((entity) => entity.name === "Commission").map(({ id, mentionCount }) => [id, mentionCount]),
      [["commission", 3]],
    );
    const [first, second] = name.bodies.map((id) => index.findEntity(id));
    assert.deepEqual(
      [first, second].map((body) => [body?.name, body?.kind, body?.bodyOf, body?.mentionCount, body?.sources]),
      [
        ["Commission", "organisation", "a", 2, ["a"]],
        ["Commission", "organisation", "b", 1, ["b"]],
      ],
    );
  });

  it("come by how often their sources have them, and only where the name is a body's", () => {
    const index = indexOf({ a: raised, b: fined });
    assert.deepEqual(index.findByName("Commission")[0]?.bodies, ["commission@in:b", "commission@in:a"]);
    const people = indexOf({ a: "It asked Mr Court.", b: "Then Mr Court spoke." });
    assert.deepEqual(
      people.findByName("Court").map(({ kind, bodies }) => [kind, bodies]),
      [["person", []]],
    );
  });

  it("tell of each only what its own source does", () => {
    const index = indexOf({ a: fined, b: raised });
    const [first = "", second = ""] = index.findByName("Commission")[0]?.bodies ?? [];
    assert.match(index.findEntity(first)?.definition?.text ?? "", /which has ten members/);
    assert.equal(index.findEntity(second)?.definition, undefined);
    const withWhom = (id: string) => index.companionsOf(id).map(({ entity }) => entity);
    assert.deepEqual(withWhom(first), ["ida brandt", "oslo"]);
    assert.deepEqual(withWhom(second), ["tom hale"]);
    assert.deepEqual(
      new Set(index.mentionsOf(second).map(({ source, entity }) => `${source} ${entity}`)),
      new Set([`b ${second}`]),
    );
    assert.deepEqual(
      index.keyPassagesOf(second, 3).map(({ source }) => source),
      ["b"],
    );
  });

  it("have nothing in common but the name: it has no definition, companions and key passages of its own", () => {
    const index = indexOf({ a: fined, b: raised });
    const [name] = index.findByName("Commission");
    assert.equal(name?.definition, undefined);
    assert.deepEqual(index.companionsOf("commission"), []);
    assert.deepEqual(index.keyPassagesOf("commission", 3), []);
    assert.deepEqual(index.variantsOf("commission"), []);
    assert.deepEqual(
      index.countsOf("commission").map(({ source, mentions }) => [source.id, mentions]),
      [
        ["a", 2],
        ["b", 1],
      ],
    );
  });

  it("are short for the full name in a source that tells it", () => {
    const index = indexOf({ a: fined, b: raised, c: whole });
    assert.deepEqual(
      index.mentionsOf("halmsund harbour commission").map(({ source }) => source),
      ["c", "c"],
    );
    assert.equal(index.bodyIn("commission", "c"), "commission");
    assert.equal(index.bodyIn("commission", "a"), "commission@in:a");
    assert.equal(index.findEntity("commission@in:c"), undefined);
  });

  it("are an entity like others where one source alone has the name", () => {
    const index = indexOf({ a: fined, b: "In May it rained in Oslo." });
    const [name] = index.findByName("Commission");
    assert.deepEqual(name?.bodies, []);
    assert.match(name?.definition?.text ?? "", /ten members/);
    assert.equal(index.bodyIn("commission", "a"), "commission");
    assert.equal(index.findEntity("commission@in:a"), undefined);
  });

  it("are one where people say so, and in the sources for which they do", () => {
    const everywhere = indexOf({ a: fined, b: raised }, [{ name: "Halmsund Commission", aliases: ["Commission"] }]);
    assert.deepEqual(
      everywhere.findByName("Commission").map(({ name, mentionCount, bodies }) => [name, mentionCount, bodies]),
      [["Halmsund Commission", 3, []]],
    );
    const own = indexOf({ a: fined, b: raised }, [{ name: "Commission", description: "the one there is" }]);
    assert.deepEqual(
      own.findByName("Commission").map(({ mentionCount, bodies }) => [mentionCount, bodies]),
      [[3, []]],
    );
    const there = indexOf({ a: fined, b: raised, c: raised }, [
      { name: "Halmsund Commission", kind: "organisation", aliases: ["Commission"], sources: ["a"] },
    ]);
    assert.deepEqual(
      there.mentionsOf("halmsund commission").map(({ source }) => source),
      ["a", "a"],
    );
    assert.deepEqual(there.findEntity("commission")?.bodies, ["commission@in:b", "commission@in:c"]);
  });

  it("are named in texts by the name alone, which compares as it does elsewhere", () => {
    const index = indexOf({ a: fined, b: raised });
    assert.deepEqual(
      index.findNames("It asked the Commission.").map(({ entities }) => entities),
      [["commission"]],
    );
    assert.deepEqual(
      index.namesIn("b", { start: 0, end: 30 }).map(({ entities }) => entities),
      [["commission"]],
    );
    assert.equal(index.compareNames("the Commission", "Commission"), "same");
  });
});
