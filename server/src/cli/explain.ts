import { explainWords } from "../features/explained-words.ts";
import type { Claim, Note } from "../notes/note.ts";
import { checkNote } from "../rules/check.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { LineIndex } from "../text/line-index.ts";
import { overlaps, type Range, touches } from "../text/range.ts";
import { type ClaimReport, type EvidenceReport, type FindingReport, Reporter, type ReportRange } from "./report.ts";
import { UsageError } from "./usage-error.ts";

/** Version of the shape of `explain --json`. */
const EXPLANATION_VERSION = 1;

/** A place as a person writes it, and as `check` prints it: `notes/strike.md:12` or `notes/strike.md:12:5`. */
export interface WrittenPlace {
  readonly path: string;
  /** One-based. */
  readonly line: number;
  readonly column: number | undefined;
}

/** What `explain --json` prints; documented in docs/json-output.md. */
export interface Explanation {
  readonly version: typeof EXPLANATION_VERSION;
  readonly root: string;
  readonly path: string;
  readonly claims: readonly ClaimExplanation[];
}

export interface ClaimExplanation extends ClaimReport {
  readonly alignment: readonly WordReport[];
  readonly findings: readonly FindingReport[];
}

export interface WordReport {
  /** In the note. */
  readonly range: ReportRange;
  readonly text: string;
  readonly how: "borne-out" | "in-context" | "otherwise" | "not-found";
  readonly evidence: EvidenceReport | null;
}

/** Reads `FILE:LINE` or `FILE:LINE:COLUMN`. Throws a `UsageError`. */
export function readPlace(written: string): WrittenPlace {
  const [, path, line, column] = /^(.+?):(\d+)(?::(\d+))?$/.exec(written) ?? [];
  const place = { path: path ?? "", line: Number(line), column: column === undefined ? undefined : Number(column) };
  if (path === undefined || place.line < 1 || place.column === 0) {
    throw new UsageError(
      `“${written}” is no place in a note: write FILE:LINE or FILE:LINE:COLUMN, as in notes/a.md:12.`,
    );
  }
  return place;
}

/** Explains the claims on a line of a note, or at a column of it. Throws a `UsageError` where there is none. */
export function explain(root: string, snapshot: Snapshot, note: Note, place: WrittenPlace): Explanation {
  const claims = claimsAt(note, place);
  const reporter = new Reporter(snapshot, () => "");
  const findings = checkNote(snapshot, note);
  const explained = claims.map((claim): ClaimExplanation => {
    const verdict = snapshot.verdictOf(note, claim.index);
    return {
      ...reporter.reportClaim(note, claim, verdict),
      alignment: explainWords(verdict).map(({ claim: words, how, evidence }) => ({
        range: reporter.rangeIn(note.path, claim.map.toRawRange(words)),
        text: claim.text.slice(words.start, words.end),
        how,
        evidence: (evidence && reporter.reportEvidence(evidence)[0]) ?? null,
      })),
      findings: findings.filter((finding) => finding.claim === claim.index).map((one) => reporter.reportFinding(one)),
    };
  });
  return { version: EXPLANATION_VERSION, root, path: note.path, claims: explained };
}

/** Claims that stand on the line; at a column the one there. Else those that a citation there covers. */
function claimsAt(note: Note, { path, line, column }: WrittenPlace): readonly Claim[] {
  const lines = new LineIndex(note.text);
  if (line > lines.lineCount)
    throw new UsageError(`${path} has no line ${line}: it ends with line ${lines.lineCount}.`);
  const whole = { start: lines.lineStart(line - 1), end: lines.lineEnd(line - 1) };
  const offset = whole.start + (column ?? 1) - 1;
  if (offset > whole.end) {
    throw new UsageError(
      `Line ${line} of ${path} has no column ${column}: it ends with column ${whole.end - whole.start}.`,
    );
  }
  const stands = (range: Range) => (column === undefined ? overlaps(range, whole) : touches(range, offset));
  const claims = note.claims.filter(stands);
  if (claims.length > 0) return claims;
  const cited = note.citations.filter(({ mark, footnote }) => [mark, ...(footnote?.references ?? [])].some(stands));
  const covered = note.claims.filter(({ citations }) => cited.some(({ index }) => citations.includes(index)));
  if (covered.length > 0) return covered;
  const place = column === undefined ? `${path}:${line}` : `${path}:${line}:${column}`;
  throw new UsageError(
    `There is no claim at ${place}. Headings, questions, tasks, opinions and text marked as your own are not checked.`,
  );
}

/** Whether a claim explained has a finding that fails a check: an error or a warning. */
export function hasFailing({ claims }: Explanation): boolean {
  return claims.some(({ findings }) => findings.some(({ severity }) => severity === "error" || severity === "warning"));
}
