import assert from "node:assert/strict";
import fc from "fast-check";
import { DEFAULT_SETTINGS, parseSettings } from "../../server/src/snapshot/parse-settings.ts";
import { runs } from "../support/runs.ts";

const RULES = ["claim-uncited", "claim-unsupported"];

function read(text: string) {
  const { settings, problems } = parseSettings(text, RULES);
  return { settings, problems: problems.map(({ range, message }) => [text.slice(range.start, range.end), message]) };
}

describe("parseSettings", () => {
  it("takes what is written and the defaults for the rest, comments and trailing commas allowed", () => {
    const { settings, problems } = read(`{
      // my texts
      "corpus": ["library/**"],
      "rules": { "claim-uncited": "off", },
      "limits": { "findings": 5 }
    }`);
    assert.deepEqual(problems, []);
    assert.deepEqual(settings, {
      corpus: ["library/**"],
      notes: ["notes/**"],
      rules: { "claim-uncited": "off" },
      limits: { ...DEFAULT_SETTINGS.limits, findings: 5 },
    });
  });

  it("names unknown settings, rules and limits at their place, with the nearest known one", () => {
    const { settings, problems } = read(
      `{ "corpu": [], "rules": { "claim-uncitd": "off", "x": "off" }, "limits": { "finding": 1 } }`,
    );
    assert.deepEqual(problems, [
      [`"corpu"`, 'There is no setting "corpu". Did you mean "corpus"?'],
      [`"claim-uncitd"`, 'There is no rule "claim-uncitd". Did you mean "claim-uncited"?'],
      [`"x"`, 'There is no rule "x".'],
      [`"finding"`, 'There is no limit "finding". Did you mean "findings"?'],
    ]);
    assert.deepEqual(settings, DEFAULT_SETTINGS);
  });

  it("keeps the sound parts beside wrong types, levels and limits", () => {
    const { settings, problems } = read(
      `{ "corpus": "library", "notes": ["a/**", 7], "rules": { "claim-uncited": "warn" }, "limits": { "findings": -1, "noteLength": 10 } }`,
    );
    assert.deepEqual(problems, [
      [`"library"`, '"corpus" must be a list of glob patterns, such as ["sources/**"].'],
      ["7", "A glob pattern must be a text in quotation marks."],
      [`"warn"`, 'The level of a rule is "off", "error", "warning", "information" or "hint".'],
      ["-1", '"findings" must be a whole number above zero.'],
    ]);
    assert.deepEqual(settings.corpus, DEFAULT_SETTINGS.corpus);
    assert.deepEqual(settings.notes, ["a/**"]);
    assert.deepEqual(settings.limits, { ...DEFAULT_SETTINGS.limits, noteLength: 10 });
  });

  it("refuses patterns that are broken or lead out of the folder", () => {
    const globs = ["[a", "/etc/**", "C:/texts", "../secrets/**", "a\\b", "", "!"];
    const { settings, problems } = read(JSON.stringify({ corpus: ["ok/**", ...globs] }));
    assert.deepEqual(settings.corpus, ["ok/**"]);
    assert.equal(problems.length, globs.length);
    assert.deepEqual(
      problems.map(([place]) => place),
      globs.map((glob) => JSON.stringify(glob)),
    );
  });

  it("leaves the last good settings in force when the text is no JSON, and says where it breaks", () => {
    const previous = { ...DEFAULT_SETTINGS, corpus: ["library/**"] };
    const text = `{ "corpus": ["other/**" "more/**"] }`;
    const { settings, problems } = parseSettings(text, RULES, previous);
    assert.equal(settings, previous);
    assert.deepEqual(
      problems.map(({ path, range, message }) => [path, text.slice(range.start, range.end), message]),
      [
        [
          "provenote.json",
          `"more/**"`,
          'provenote.json cannot be read: a "," is missing. The settings read before stay in use.',
        ],
      ],
    );
    assert.match(
      parseSettings("{", RULES).problems[0]?.message ?? "",
      / is missing\. Until it can be, the defaults hold\.$/,
    );
    assert.equal(parseSettings("", RULES, previous).settings, previous);
    assert.equal(parseSettings("", RULES, previous).problems.length, 1);
  });

  it("tells the first fault of the syntax alone", () => {
    const text = '{ "corpus": ["sources/**",  "rules": }';
    const { problems } = parseSettings(text, RULES);
    const places = problems.map(({ range }) => text.slice(range.start, range.end));
    assert.deepEqual(places, [":"]);
  });

  it("answers any text with settings and places inside it", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      '"corpus"',
      '"rules"',
      ":",
      ",",
      '"a/**"',
      "1",
      "null",
      "//",
      " ",
      "\n",
      "é",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join("");
        const { settings, problems } = parseSettings(text, RULES);
        assert.ok(Array.isArray(settings.corpus) && settings.limits.findings > 0);
        for (const { range, message } of problems) {
          assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length);
          assert.match(message, /\.$|\?$/);
        }
      }),
      { seed: 7, numRuns: runs(200) },
    );
  });
});
