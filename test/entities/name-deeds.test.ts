import assert from "node:assert/strict";
import type { EntityKind } from "../../server/src/entities/entity.ts";
import { gazetteer } from "../../server/src/entities/gazetteer.ts";
import { kindByDeed } from "../../server/src/entities/name-deeds.ts";
import { findTokens } from "../../server/src/entities/tokens.ts";

/** The kind told of the name in brackets. */
function told(marked: string): EntityKind | undefined {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const text = marked.replace(/[[\]]/g, "");
  const tokens = findTokens(text, { start: 0, end: text.length });
  const first = tokens.findIndex((token) => token.start === start);
  const last = tokens.findIndex((token) => token.end === end);
  assert.ok(first >= 0 && last >= first, marked);
  return kindByDeed(tokens, text, first, last, gazetteer());
}

const cases: readonly (readonly [text: string, kind: EntityKind | undefined])[] = [
  ["In May [Varrow] acquired a brewery.", "organisation"],
  ["In May [Varrow] was acquired cheaply.", undefined],
  ["On Friday [Varrow] said it had sold the mill.", "organisation"],
  ["On Friday [Varrow] said it was raining.", undefined],
  ["On Friday [Varrow] said she had sold the mill.", "person"],
  ["On Friday [Varrow] said it is prepared to sell.", "organisation"],
  ["On Friday [Varrow] said it is important to wait.", undefined],
  ["On Friday [Varrow] said it would take years.", undefined],
  ['"We are ready," [Varrow] said.', "person"],
  ["In May [Varrow] agreed to buy the mill.", "organisation"],
  ["In May [Varrow] agreed to wait.", undefined],
  ["On Friday [Varrow] told reporters nothing.", "person"],
  ["The mill is owned by [Varrow] and others.", "organisation"],
  ["The play was directed by [Varrow] in Bergen.", "person"],
  ["They stole a painting by [Varrow] from the hall.", "person"],
  ["The members of [Varrow] voted no.", "organisation"],
  ["Police held [Varrow] guerrillas at the border.", "organisation"],
  ["Her brother [Varrow] fled to Sweden.", "person"],
  ["She left two daughters, [Orla] and Sunniva.", "person"],
  ["She left two daughters, Sunniva and [Orla].", "person"],
  ["They read [Varrow]'s memoir aloud.", "person"],
  ['They played [Varrow]\'s "Evening".', "person"],
  ["She rejoined [Varrow] last year.", "organisation"],
  ["The [Varrow]-based firm grew.", "place"],
  ["They opened shops in Bergen, [Varrow] and Kest.", "place"],
  ["They opened shops in Bergen, Kest and [Varrow].", "place"],
  ["He praised [VarrowNet] again.", "organisation"],
  ["He praised [McVarrow] again.", undefined],
  ["He crossed the [VarrowNet] pipeline.", undefined],
  ["He praised [Varrow] again.", undefined],
];

describe("what a name does or has done to it", () => {
  for (const [text, kind] of cases) {
    it(`${text} ${kind ?? "tells nothing"}`, () => assert.equal(told(text), kind));
  }
});
