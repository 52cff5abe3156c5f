import { passageLabel, renderCitation } from "../citations/describe.ts";
import type { Source, SourceProblem } from "../corpus/source.ts";
import type { EvidenceRange, ReasonKind, Verdict, VerdictKind } from "../evidence/verdict.ts";
import type { Claim, Note } from "../notes/note.ts";
import { checkFiles, checkNote } from "../rules/check.ts";
import type { Finding, Severity } from "../rules/finding.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { LineIndex, type Position } from "../text/line-index.ts";
import { contains, type Range } from "../text/range.ts";

/** Version of the shape of `check --format json`. */
const REPORT_VERSION = 1;

/** Zero-based lines and UTF-16 characters, as the Language Server Protocol has them. */
export interface ReportRange {
  readonly start: Position;
  readonly end: Position;
}

/** What `check --format json` prints; documented in docs/json-output.md. */
export interface Report {
  readonly version: typeof REPORT_VERSION;
  readonly root: string;
  readonly sources: readonly SourceReport[];
  readonly notes: readonly NoteReport[];
  readonly files: readonly FileReport[];
  readonly summary: Summary;
}

interface SourceReport {
  readonly path: string;
  /** Null for a file that gave no source. */
  readonly key: string | null;
  readonly title: string | null;
  readonly problems: readonly { readonly kind: SourceProblem["kind"]; readonly message: string }[];
}

interface NoteReport {
  readonly path: string;
  readonly claims: readonly ClaimReport[];
  readonly findings: readonly FindingReport[];
}

export interface ClaimReport {
  readonly range: ReportRange;
  readonly text: string;
  readonly kind: Claim["kind"];
  readonly verdict: VerdictKind;
  readonly score: number | null;
  /** As written. */
  readonly citations: readonly string[];
  readonly reasons: readonly { readonly kind: ReasonKind; readonly range: ReportRange; readonly message: string }[];
  readonly evidence: readonly EvidenceReport[];
}

export interface EvidenceReport {
  readonly path: string;
  readonly key: string;
  readonly locator: string;
  /** As a note would carry it: `[@key, para. 4]`. */
  readonly citation: string;
  /** In the source's text. */
  readonly range: ReportRange;
  readonly text: string;
}

export interface FindingReport {
  readonly rule: string;
  readonly severity: Severity;
  readonly range: ReportRange;
  readonly message: string;
  readonly evidence: readonly EvidenceReport[];
  readonly fixes: readonly FixReport[];
}

/** Findings in a file that is no note: a configuration file, a source. */
interface FileReport {
  readonly path: string;
  readonly findings: readonly FindingReport[];
}

interface FixReport {
  readonly title: string;
  readonly preferred: boolean;
  readonly edits: readonly { readonly path: string; readonly range: ReportRange; readonly newText: string }[];
}

interface Summary {
  readonly sources: number;
  readonly notes: number;
  readonly claims: number;
  readonly verdicts: Readonly<Record<VerdictKind, number>>;
  readonly findings: Readonly<Record<Severity, number>>;
}

/** Reports on `notes` of the snapshot. `textOf` gives the text of other files that findings stand in. */
export function makeReport(
  root: string,
  snapshot: Snapshot,
  notes: readonly Note[],
  textOf: (path: string) => string,
): Report {
  const reporter = new Reporter(snapshot, textOf);
  const reports = notes.map((note) => reporter.reportNote(note));
  const found = checkFiles(snapshot);
  const files = [...new Set(found.map(({ path }) => path))].sort().map((path): FileReport => {
    const findings = found.filter((finding) => finding.path === path);
    return { path, findings: findings.map((finding) => reporter.reportFinding(finding)) };
  });
  const sources = reporter.reportSources();
  return { version: REPORT_VERSION, root, sources, notes: reports, files, summary: sum(snapshot, reports, files) };
}

/** Describes parts of a snapshot as commands print them. */
export class Reporter {
  readonly #snapshot: Snapshot;
  readonly #textOf: (path: string) => string;
  readonly #lines = new Map<string, LineIndex>();

  constructor(snapshot: Snapshot, textOf: (path: string) => string) {
    this.#snapshot = snapshot;
    this.#textOf = textOf;
  }

  reportSources(): SourceReport[] {
    const { corpus } = this.#snapshot;
    const problemsOf = (path: string) =>
      corpus.problems.filter((problem) => problem.path === path).map(({ kind, message }) => ({ kind, message }));
    const known = new Set<string>();
    // The problems of a file of many records stand with the first of them.
    const sources = corpus.sources.map(({ id, path, metadata }) => {
      const problems = known.has(path) ? [] : problemsOf(path);
      known.add(path);
      return { path, key: corpus.keyOf(id), title: metadata.title, problems };
    });
    const others = [...new Set(corpus.problems.map(({ path }) => path))].filter((path) => !known.has(path));
    return [...sources, ...others.map((path) => ({ path, key: null, title: null, problems: problemsOf(path) }))];
  }

  reportNote(note: Note): NoteReport {
    const verdicts = this.#snapshot.verdictsOf(note);
    const claims = note.claims.map((claim) => this.reportClaim(note, claim, verdicts[claim.index]));
    const findings = checkNote(this.#snapshot, note).map((finding) => this.reportFinding(finding));
    return { path: note.path, claims, findings };
  }

  reportClaim(note: Note, claim: Claim, verdict: Verdict | undefined): ClaimReport {
    const citations = claim.citations.flatMap((index) => note.citations[index] ?? []);
    return {
      range: this.rangeIn(note.path, claim),
      text: claim.text,
      kind: claim.kind,
      verdict: verdict?.kind ?? "unchecked",
      score: verdict?.score ?? null,
      citations: citations.map(({ start, end }) => note.text.slice(start, end)),
      reasons: (verdict?.reasons ?? []).map((reason) => {
        const range = this.rangeIn(note.path, claim.map.toRawRange(reason.claim));
        return { kind: reason.kind, range, message: reason.message };
      }),
      evidence: (verdict?.evidence ?? []).flatMap((evidence) => this.reportEvidence(evidence)),
    };
  }

  reportFinding({ path, rule, severity, range, position, message, related, fixes }: Finding): FindingReport {
    return {
      rule,
      severity,
      range: position ?? this.rangeIn(path, range),
      message,
      evidence: related.flatMap(({ source, range: words }) => this.reportEvidence(this.#sentenceOf(source, words))),
      fixes: fixes.flatMap((fix) => {
        const { title, preferred } = fix;
        const edits = fix.edits.map((edit) => {
          return { path: edit.path, range: this.rangeIn(edit.path, edit.range), newText: edit.newText };
        });
        return edits.length === 0 ? [] : [{ title, preferred, edits }];
      }),
    };
  }

  reportEvidence({ source: id, range }: Pick<EvidenceRange, "source" | "range">): EvidenceReport[] {
    const source: Source | undefined = this.#snapshot.corpus.findSource(id);
    if (source === undefined) return [];
    return [
      {
        path: source.path,
        key: this.#snapshot.corpus.keyOf(id),
        locator: passageLabel(source, range),
        citation: renderCitation(this.#snapshot.corpus, source, range),
        range: this.#range(id, source.text, range),
        text: source.text.slice(range.start, range.end),
      },
    ];
  }

  /** The sentence around the words, so that they can be understood. */
  #sentenceOf(id: string, words: Range): Pick<EvidenceRange, "source" | "range"> {
    const sentences = this.#snapshot.corpus.findSource(id)?.passages.findHolding(words)?.sentences ?? [];
    return { source: id, range: sentences.find((sentence) => contains(sentence, words)) ?? words };
  }

  /** In a note, or another file whose text is known. */
  rangeIn(path: string, range: Range): ReportRange {
    return this.#range(path, this.#snapshot.findNote(path)?.text ?? this.#textOf(path), range);
  }

  #range(id: string, text: string, { start, end }: Range): ReportRange {
    const lines = this.#lines.get(id) ?? new LineIndex(text);
    this.#lines.set(id, lines);
    return { start: lines.positionAt(start), end: lines.positionAt(end) };
  }
}

function sum(snapshot: Snapshot, notes: readonly NoteReport[], files: readonly FileReport[]): Summary {
  const verdicts = { supported: 0, contradicted: 0, unsupported: 0, unchecked: 0 };
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  const claims = notes.flatMap((note) => note.claims);
  for (const { verdict } of claims) verdicts[verdict]++;
  for (const { severity } of [...files, ...notes].flatMap((file) => file.findings)) findings[severity]++;
  return { sources: snapshot.corpus.sources.length, notes: notes.length, claims: claims.length, verdicts, findings };
}
