import type { Source } from "../../server/src/corpus/source.ts";
import { LayoutBuilder } from "../../server/src/corpus/text-layout.ts";
import { findCandidates } from "../../server/src/entities/candidates.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import type { ClaimInput } from "../../server/src/evidence/claim-input.ts";
import type { CalendarDay } from "../../server/src/text/date.ts";
import { bareSource } from "../support/bare-source.ts";
import { joinTokens, type LabelledClaim } from "./labelled-claim.ts";

const SENTENCES_A_PASSAGE = 3;
const META = /^\(meta data\) ([A-Z ]+): (.*)$/;

/** A labelled claim as cited, its citation covering the whole source. */
export function makeClaimInput(row: LabelledClaim): ClaimInput {
  const source = makeEvidenceSource(row);
  return {
    text: joinTokens(row.claim),
    headings: [],
    cited: true,
    language: "en",
    passages: [...source.passages].map((passage) => ({ source, passage, cited: true })),
    names: mergeEntities([source], [findCandidates(source)]),
  };
}

/** One source made of a claim's evidence: three sentences a passage, metadata lines and `context` as metadata. */
export function makeEvidenceSource(claim: LabelledClaim): Source {
  const id = "evidence.txt";
  const meta = new Map<string, string>();
  const sentences: string[] = [];
  for (const sentence of claim.evidence) {
    const line = META.exec(sentence);
    if (line) meta.set(line[1] as string, line[2] as string);
    else if (sentence.trim() !== "") sentences.push(joinTokens(sentence.trim()));
  }
  let text = "";
  const layout = new LayoutBuilder();
  for (let i = 0; i < sentences.length; i += SENTENCES_A_PASSAGE) {
    if (text !== "") text += "\n\n";
    const start = text.length;
    const ranges = sentences.slice(i, i + SENTENCES_A_PASSAGE).map((sentence, index) => {
      if (index > 0) text += " ";
      const from = text.length;
      text += sentence;
      return { start: from, end: text.length };
    });
    const place = layout.blockCount;
    layout.addBlock({ start, end: text.length, kind: "paragraph", paragraph: place + 1, level: undefined });
    layout.addPassage(place, ranges);
  }
  const date = readDay(meta.get("PUBLISHED DATETIME"));
  const title = joinTokens(meta.get("TITLE") ?? claim.context ?? "");
  const author = meta.get("AUTHOR");
  return bareSource(id, text, {
    layout,
    metadata: {
      title,
      authors: author === undefined ? [] : [author],
      date,
      dateOrigin: date && "declared",
      publisher: meta.get("PUBLISHER"),
    },
  });
}

function readDay(text: string | undefined): CalendarDay | undefined {
  const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(text ?? "");
  return day ? { year: Number(day[1]), month: Number(day[2]), day: Number(day[3]) } : undefined;
}
