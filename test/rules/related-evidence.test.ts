import assert from "node:assert/strict";
import { relatedEvidence } from "../../server/src/rules/related-evidence.ts";
import type { Snapshot } from "../../server/src/snapshot/snapshot.ts";
import { corpusOf } from "../support/sources.ts";

describe("relatedEvidence", () => {
  const evidence = { source: "sources/a.txt", passage: 0, range: { start: 15, end: 24 } };
  const told = (text: string) => {
    const corpus = corpusOf({ "sources/a.txt": text });
    return relatedEvidence({ corpus } as unknown as Snapshot, evidence)[0]?.message;
  };

  it("names the source and the place as they are now", () => {
    assert.equal(told("Strike begins\n\nIt began on Monday.\n"), "Strike begins, para. 1");
    assert.equal(told("Strike is over\n\nIt ended on Friday.\n"), "Strike is over, para. 1");
  });

  it("says the same of the same source once and for all", () => {
    const snapshot = { corpus: corpusOf({ "sources/a.txt": "Strike begins\n\nIt began.\n" }) } as unknown as Snapshot;
    assert.equal(relatedEvidence(snapshot, evidence), relatedEvidence(snapshot, evidence));
  });

  it("has nothing to say of a source that is gone", () => {
    assert.deepEqual(relatedEvidence({ corpus: corpusOf({}) } as unknown as Snapshot, evidence), []);
  });
});
