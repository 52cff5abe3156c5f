import { passageLabel, renderCitation } from "../citations/describe.ts";
import { relatedEvidence } from "./related-evidence.ts";
import { claimsWithVerdicts, type NoteContext, type NoteRule } from "./rule.ts";

/** `claim-uncited`: a source bears the claim out, but the claim carries no citation. */
export const claimUncited: NoteRule = {
  id: "claim-uncited",
  severity: "hint",
  check: (context) =>
    claimsWithVerdicts(context).flatMap(({ claim, verdict }) => {
      const evidence = verdict.evidence[0];
      if (verdict.kind !== "supported" || claim.citations.length > 0 || !evidence) return [];
      const { corpus } = context.snapshot;
      const source = corpus.findSource(evidence.source);
      if (!source) return [];
      const citation = renderCitation(corpus, source, evidence.range, keyInUse(context, source.id));
      const at = beforeFinalPunctuation(context.note.text, claim.end);
      return [
        {
          range: { start: claim.start, end: claim.end },
          message: `“${source.metadata.title}” bears this out (${passageLabel(source, evidence.range)}), but the claim cites nothing.`,
          claim: claim.index,
          related: relatedEvidence(context.snapshot, evidence),
          fixes: [
            {
              title: `Insert ${citation}`,
              edits: [{ path: context.note.path, range: { start: at, end: at }, newText: ` ${citation}` }],
              preferred: true,
            },
          ],
        },
      ];
    }),
};

/** The key by which the note cites the source already, so that a fix writes it as the person does. */
function keyInUse({ note, resolutions }: NoteContext, source: string): string | undefined {
  return note.citations.find(({ index, key }) => {
    const resolution = resolutions[index];
    return key !== undefined && resolution?.status === "resolved" && resolution.source.id === source;
  })?.key;
}

/** `claim text.` is cited as `claim text [@key].`; closing quotation marks and emphasis stay with the words. */
function beforeFinalPunctuation(text: string, end: number): number {
  return /[.!?…。！？]/.test(text[end - 1] ?? "") ? end - 1 : end;
}
