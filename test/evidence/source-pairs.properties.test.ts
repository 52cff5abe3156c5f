import assert from "node:assert/strict";
import fc from "fast-check";
import { runs } from "../support/runs.ts";
import {
  checkPairs,
  type PairedSource,
  type PairOutcome,
  readPairedSources,
  type SourcePair,
} from "../support/source-pairs.ts";

const sources = readPairedSources(new URL("../fixtures/pairs/", import.meta.url));
const samples = new Map(
  sources.flatMap((source) => source.pairs.map((pair) => [`${source.name}: ${pair.claim}`, { source, pair }])),
);
/** By name and claim, so that a counterexample can be read. */
const sample = fc.constantFrom(...samples.keys());
const intact = fc.constantFrom(...[...samples].flatMap(([name, { pair }]) => (pair.change === "none" ? [name] : [])));
const sourceName = fc.constantFrom(...sources.map(({ name }) => name));
const seed = 52_711;

function getSample(name: string) {
  return samples.get(name) as { readonly source: PairedSource; readonly pair: SourcePair };
}

function getSource(name: string): PairedSource {
  return sources.find((source) => source.name === name) as PairedSource;
}

function check(
  { source, pair }: { readonly source: PairedSource; readonly pair: SourcePair },
  others: readonly PairedSource[] = [],
  write?: (cited: string) => string,
): PairOutcome {
  const [outcome] = checkPairs(source, [pair], others, write);
  assert.ok(outcome);
  return outcome;
}

function plain(text: string): string {
  return text.replace(/[*_]/g, "").replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, " ");
}

/** The same verdicts and findings; where markup or a line break stands in the words at fault, the range may leave some out. */
function assertSame(actual: PairOutcome, expected: PairOutcome): void {
  const essence = ({ verdicts, findings }: PairOutcome) => {
    return { verdicts, findings: findings.map(({ rule, message }) => ({ rule, message: plain(message) })) };
  };
  assert.deepEqual(essence(actual), essence(expected));
  const wordsOf = ({ note, findings }: PairOutcome) =>
    findings.map(({ range }) => plain(note.slice(range.start, range.end)));
  const words = wordsOf(expected);
  for (const [index, some] of wordsOf(actual).entries())
    assert.ok(words[index]?.includes(some), `${words[index]}: ${some}`);
}

describe("claims about whole sources: properties", () => {
  it("keep their verdict whatever other sources stand beside the cited one, in whatever order", () => {
    fc.assert(
      fc.property(sample, fc.uniqueArray(sourceName, { maxLength: 3 }), (name, chosen) => {
        const one = getSample(name);
        const others = chosen.map(getSource).filter(({ key }) => key !== one.source.key);
        const alone = check(one);
        assertSame(check(one, others), alone);
        assertSame(check(one, [...others].reverse()), alone);
      }),
      { seed, numRuns: runs(20) },
    );
  });

  it("are not flagged for an irrelevant source cited with theirs", () => {
    fc.assert(
      fc.property(intact, sourceName, fc.boolean(), (name, otherName, first) => {
        const { source, pair } = getSample(name);
        const other = getSource(otherName);
        fc.pre(other.key !== source.key && pair.locator === undefined);
        const keys = first ? `@${other.key}; @${source.key}` : `@${source.key}; @${other.key}`;
        const [verdict] = check({ source, pair }).verdicts;
        const { verdicts, findings } = check({ source, pair }, [other], (cited) =>
          cited.replace(`[@${source.key}]`, `[${keys}]`),
        );
        assert.deepEqual(findings, []);
        assert.ok(verdict !== "supported" || verdicts[0] === "supported" || verdicts[0] === "unchecked", verdicts[0]);
      }),
      {
        seed,
        numRuns: runs(30),
        examples: [
          ["clinic-fall-cohort: Nursing home residents were not part of the study.", "more-parliament-debate", false],
          [
            "papers-weather-log: February's lowest reading was eight degrees below January's.",
            "news-hospital-strike",
            true,
          ],
        ],
      },
    );
  });

  it("do not depend on the order of the sources cited", () => {
    fc.assert(
      fc.property(sample, sourceName, (name, otherName) => {
        const { source, pair } = getSample(name);
        const other = getSource(otherName);
        fc.pre(other.key !== source.key && pair.locator === undefined);
        const cite = (keys: string) =>
          check({ source, pair }, [other], (cited) => cited.replace(`[@${source.key}]`, keys));
        assertSame(cite(`[@${source.key}; @${other.key}]`), cite(`[@${other.key}; @${source.key}]`));
      }),
      { seed, numRuns: runs(20) },
    );
  });

  it("do not depend on line wrapping", () => {
    fc.assert(
      fc.property(sample, fc.infiniteStream(fc.integer({ min: 0, max: 4 })), (name, breaks) => {
        const one = getSample(name);
        const wrap = (cited: string) =>
          cited.replace(/ (?![\d#>+*-])/g, () => (breaks.next().value === 0 ? "\n" : " "));
        assertSame(check(one, [], wrap), check(one));
      }),
      { seed, numRuns: runs(30) },
    );
  });

  it("do not depend on Markdown emphasis", () => {
    fc.assert(
      fc.property(sample, fc.nat(), fc.constantFrom("*", "**", "_"), (name, at, mark) => {
        const one = getSample(name);
        const emphasise = (cited: string) => {
          const words = [...cited.matchAll(/(?<= )[A-Za-z\d]+(?= [^[@])/g)].filter(
            ({ index }) => (cited.slice(0, index).match(/\*/g)?.length ?? 0) % 2 === 0,
          );
          const word = words[at % Math.max(1, words.length)];
          if (!word) return cited;
          const end = word.index + word[0].length;
          return `${cited.slice(0, word.index)}${mark}${word[0]}${mark}${cited.slice(end)}`;
        };
        assertSame(check(one, [], emphasise), check(one));
      }),
      { seed, numRuns: runs(30) },
    );
  });

  it("do not depend on typographic apostrophes and quotation marks, on either side", () => {
    const typographic = (text: string) => text.replace(/"([^"\n]*)"/g, "“$1”").replace(/(?<=\w)'/g, "’");
    fc.assert(
      fc.property(sample, fc.boolean(), fc.boolean(), (name, inNote, inSource) => {
        const { source, pair } = getSample(name);
        const [head = "", ...rest] = source.text.split(/(?<=^---\n[\s\S]*?^---\n)/m);
        const text = rest.length > 0 ? head + typographic(rest.join("")) : typographic(source.text);
        const other = check(
          { source: inSource ? { ...source, text } : source, pair },
          [],
          inNote ? typographic : undefined,
        );
        assertSame(other, check({ source, pair }));
      }),
      { seed, numRuns: runs(30) },
    );
  });
});
