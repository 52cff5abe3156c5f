import type { Claim, Note } from "../notes/note.ts";
import type { Fix, RuleId } from "./finding.ts";

/**
 * Suppresses a rule for one claim with a comment that leaves the rendering unchanged: behind the claim where it ends on
 * the line it starts on, else at the end of its first line.
 */
export function suppressHere(note: Note, claim: Claim, rule: RuleId, reason: string, title: string): Fix {
  const at = behindClaim(note, claim);
  const newText = ` <!-- provenote-disable-line ${rule} -- ${reason} -->`;
  return { title, edits: [{ path: note.path, range: { start: at, end: at }, newText }], preferred: false };
}

function behindClaim(note: Note, claim: Claim): number {
  const { text } = note;
  const marks = note.citations.filter(({ index }) => claim.citations.includes(index)).map(({ mark }) => mark.end);
  const close = marks.filter(
    (end) => end >= claim.end && end - claim.end <= 400 && !/[\n\r]/.test(text.slice(claim.end, end)),
  );
  let at = Math.max(claim.end, ...close);
  const lineEnd = text.slice(claim.start).search(/[\r\n]/);
  const lastOfLine = lineEnd < 0 ? text.length : claim.start + lineEnd;
  if (at > lastOfLine) {
    at = lastOfLine;
    while (at > claim.start && (text[at - 1] === " " || text[at - 1] === "\\")) at--;
  } else {
    const behind = /(?:[.!?…"”’)*_]|\[\^[^\]\s]+\])*/y;
    behind.lastIndex = at;
    behind.exec(text);
    at = Math.min(behind.lastIndex, lastOfLine);
  }
  return at;
}
