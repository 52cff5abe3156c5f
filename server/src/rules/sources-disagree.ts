import { passageLabel } from "../citations/describe.ts";
import { NOWHERE, type OtherValue } from "../snapshot/look-elsewhere.ts";
import { relatedEvidence } from "./related-evidence.ts";
import type { NoteContext, NoteRule, Report } from "./rule.ts";
import { suppressHere } from "./suppress-here.ts";
import { inBrief } from "./wording.ts";

/** `sources-disagree`: another source of the corpus gives another value for what the claim's own evidence bears out. */
export const sourcesDisagree: NoteRule = {
  id: "sources-disagree",
  severity: "information",
  check: (context) =>
    context.judgedClaims.flatMap(({ claim }) => {
      const { otherValues } = context.elsewhere[claim.index] ?? NOWHERE;
      if (otherValues.length === 0) return [];
      const byPlace = new Map<string, OtherValue[]>();
      for (const value of otherValues) {
        const place = `${value.reason.claim.start}-${value.reason.claim.end}`;
        byPlace.set(place, [...(byPlace.get(place) ?? []), value]);
      }
      return [...byPlace.values()].map(([first, ...others]): Report => {
        const value = first as OtherValue;
        const { snapshot, note } = context;
        const related = [value.own, ...[value, ...others].map(({ at }) => at)].flatMap((at) =>
          relatedEvidence(snapshot, at),
        );
        return {
          range: claim.map.toRawRange(value.reason.claim),
          message: messageOf(context, value, others.length),
          claim: claim.index,
          related,
          fixes: () => [
            { title: "Open both passages", edits: [], preferred: false, opens: related.slice(0, 2) },
            suppressHere(note, claim, "sources-disagree", "not the same fact", "Not the same fact"),
          ],
        };
      });
    }),
};

function messageOf({ snapshot }: NoteContext, { at, reason }: OtherValue, others: number): string {
  const source = snapshot.corpus.findSource(at.source);
  const words = source ? inBrief(source.text.slice(at.range.start, at.range.end), 60) : "";
  const what = reason.kind === "date" ? "date" : "number";
  const place = source ? ` (${source.metadata.title}, ${passageLabel(source, at.range)})` : "";
  const more =
    others === 0
      ? ""
      : others === 1
        ? " One more source has another value too."
        : ` ${others} more sources have another value too.`;
  return `Another source gives another ${what}: “${words}”${place}.${more}`;
}
