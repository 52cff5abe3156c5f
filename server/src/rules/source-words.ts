import type { Reason } from "../evidence/verdict.ts";
import type { Claim, Note } from "../notes/note.ts";
import type { Range } from "../text/range.ts";
import type { Fix } from "./finding.ts";
import { plainEdit } from "./plain-edit.ts";
import { inBrief } from "./wording.ts";

/** The fix that puts the source's words in the place of a claim's; none where they do not fit there. */
export function useSourceWords(note: Note, claim: Claim, reason: Reason, preferred: boolean): readonly Fix[] {
  const { replacement, claim: range } = reason;
  if (replacement === undefined) return [];
  const edit = plainEdit(note, claim, replacement === "" ? withSpaceBehind(claim.text, range) : range, replacement);
  if (!edit) return [];
  const written = claim.text.slice(range.start, range.end);
  return [{ title: titleOf(reason, replacement, written), edits: [{ path: note.path, ...edit }], preferred }];
}

function titleOf({ kind }: Reason, replacement: string, written: string): string {
  if (replacement === "") return `Remove “${written}”`;
  const isWeaker = kind === "hedge" || kind === "quantifier";
  return `${isWeaker ? "Weaken to" : "Use"} “${inBrief(replacement, 60)}”`;
}

/** Words that are to go, with the space that would be left over. */
function withSpaceBehind(text: string, { start, end }: Range): Range {
  return { start, end: text[end] === " " && text[start - 1] === " " ? end + 1 : end };
}
