import type { CancellationToken, Diagnostic, DiagnosticRelatedInformation } from "vscode-languageserver";
import type { Note } from "../notes/note.ts";
import { checkFiles, checkNote } from "../rules/check.ts";
import type { Finding, RelatedPassage, RuleId } from "../rules/finding.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { SEVERITIES, toProtocolRange } from "./convert.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Folder } from "./folder.ts";
import { type Folders, readyOf, verifiedOf } from "./folders.ts";
import { toSourceLocation } from "./locations.ts";
import type { FindingData } from "./protocol.ts";

export interface DiagnosticOptions {
  /** URI of the folder with a page for each rule, if the server knows one. */
  readonly rulePages: string | undefined;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
}

/** The diagnostics of one file; equal ids mean equal diagnostics. */
export interface FileDiagnostics {
  readonly uri: string;
  readonly resultId: string;
  readonly items: Diagnostic[];
  /** Some are as they were before sources changed: what they rest on has not been asked again yet. */
  readonly early: boolean;
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Computes the diagnostics of files. */
export class Diagnostics {
  readonly #folders: Folders;
  readonly #options: DiagnosticOptions;
  readonly #pages = new Map<RuleId, { readonly href: string }>();
  readonly #related = new WeakMap<RelatedPassage, DiagnosticRelatedInformation>();
  /** The person paused checking: there are no diagnostics then. */
  paused = false;

  constructor(folders: Folders, options: DiagnosticOptions) {
    this.#folders = folders;
    this.#options = options;
  }

  /** Diagnostics of the file at a URI; none for one that is none of ours. */
  ofFile(uri: string, token: CancellationToken, turns = this.#folders.turns()): Promise<FileDiagnostics> {
    const judge = async (snapshot: Snapshot, note: Note) => {
      await this.#folders.judge(snapshot, note, token, turns);
      return snapshot;
    };
    return this.#ofFile(uri, token, judge);
  }

  /**
   * The same without waiting for everything to be asked again after sources changed: judged anew is what cites them or was
   * found in them, and what the person wrote meanwhile.
   */
  ofFileEarly(uri: string, token: CancellationToken): Promise<FileDiagnostics> {
    return this.#ofFile(uri, token, (snapshot, note) => this.#folders.judgeNew(snapshot, note, token));
  }

  async #ofFile(
    uri: string,
    token: CancellationToken,
    judge: (snapshot: Snapshot, note: Note) => Promise<Snapshot>,
  ): Promise<FileDiagnostics> {
    const located = this.#folders.locate(uri);
    if (located === undefined) return this.#report(uri, []);
    const { folder, path } = located;
    for (;;) {
      const snapshot = await readyOf(folder, token);
      const note = snapshot.findNote(path);
      if (!note) return this.#report(uri, await this.#ofOtherFile(folder, path, token));
      const judged = await judge(snapshot, note);
      if (folder.workspace.snapshot?.findNote(path) !== note) continue;
      const findings = checkNote(judged, note);
      if (!(await folder.workspace.verify(sourcePathsOf(judged, note, findings)))) await verifiedOf(folder, token);
      else if (folder.workspace.snapshot?.findNote(path) === note) {
        return this.#report(uri, this.#convert(folder, judged, findings, note), judged !== snapshot);
      }
    }
  }

  async #ofOtherFile(folder: Folder, path: string, token: CancellationToken): Promise<Diagnostic[]> {
    const snapshot = await verifiedOf(folder, token);
    const findings = checkFiles(snapshot).filter((finding) => finding.path === path);
    return this.#convert(folder, snapshot, findings);
  }

  /** Lets answers that are given be written, and what changes files go first. */
  async giveWay(): Promise<void> {
    await this.#folders.pause();
    await this.#folders.readChanges();
  }

  /** URIs of all files that may have diagnostics, open ones first: notes, configuration files, sources that cannot be read. */
  async uris(token: CancellationToken): Promise<string[]> {
    const open: string[] = [];
    const closed: string[] = [];
    for (const folder of this.#folders.all) {
      const snapshot = await verifiedOf(folder, token);
      const paths = new Set([...snapshot.notes, ...checkFiles(snapshot)].map(({ path }) => path));
      for (const path of paths) (folder.isOpen(path) ? open : closed).push(folder.uriOf(path));
    }
    return [...open, ...closed];
  }

  /** Diagnostics of many files, in turns with other work, behind those who go first and what changes files. */
  async *ofFiles(
    uris: Iterable<string>,
    token: CancellationToken,
    whoGoesFirst?: () => Promise<void> | undefined,
  ): AsyncGenerator<FileDiagnostics> {
    const turns = this.#folders.turns(() => whoGoesFirst?.() ?? this.#folders.readChanges());
    for (const uri of uris) {
      await turns.yield(token);
      yield await this.ofFile(uri, token, turns);
    }
  }

  #report(uri: string, items: Diagnostic[], early = false): FileDiagnostics {
    const shown = this.paused ? [] : items;
    return { uri, resultId: fingerprint(shown), items: shown, early };
  }

  #convert(folder: Folder, snapshot: Snapshot, findings: readonly Finding[], note?: Note): Diagnostic[] {
    const marks = note && endsOfMarks(note);
    return findings.map((finding) => this.#toDiagnostic(folder, snapshot, finding, note, marks));
  }

  #toDiagnostic(
    folder: Folder,
    snapshot: Snapshot,
    finding: Finding,
    note: Note | undefined,
    marks: EndsOfMarks | undefined,
  ): Diagnostic {
    const holder = note ?? folder.textOf(snapshot, finding.path);
    const diagnostic: Diagnostic = {
      range: finding.position ?? (holder ? toProtocolRange(holder, finding.range) : START),
      severity: SEVERITIES[finding.severity],
      code: finding.rule,
      source: "Provenote",
      message: finding.message,
      data: dataOf(finding, note, marks),
    };
    const page = this.#pageOf(finding.rule);
    if (page !== undefined) diagnostic.codeDescription = page;
    if (this.#options.relatedInformation && finding.related.length > 0) {
      const related = finding.related.flatMap((passage) => this.#toRelated(folder, snapshot, passage) ?? []);
      if (related.length > 0) diagnostic.relatedInformation = related;
    }
    return diagnostic;
  }

  #pageOf(rule: RuleId): { readonly href: string } | undefined {
    const { codeDescription, rulePages } = this.#options;
    if (!codeDescription || !rulePages) return undefined;
    let page = this.#pages.get(rule);
    if (page === undefined) {
      page = { href: `${rulePages}${rule}.md` };
      this.#pages.set(rule, page);
    }
    return page;
  }

  /** Rules name the same passage at each keystroke, and where it stands takes long to write; of another text it is another. */
  #toRelated(folder: Folder, snapshot: Snapshot, passage: RelatedPassage): DiagnosticRelatedInformation | undefined {
    const source = snapshot.corpus.findSource(passage.source);
    const known = this.#related.get(passage);
    if (source && known?.location.uri === folder.uriOfSource(source)) return known;
    const location = toSourceLocation(folder, snapshot, passage.source, passage.range);
    if (location === undefined) return undefined;
    const information = { location, message: passage.message };
    this.#related.set(passage, information);
    return information;
  }
}

/** By where citation marks of a note begin, where they end. */
type EndsOfMarks = ReadonlyMap<number, number>;

function endsOfMarks({ citations }: Note): EndsOfMarks {
  const ends = new Map<number, number>();
  for (const { mark } of citations) if (!ends.has(mark.start)) ends.set(mark.start, mark.end);
  return ends;
}

function dataOf({ rule, claim: index }: Finding, note: Note | undefined, marks: EndsOfMarks | undefined): FindingData {
  const claim = index === undefined ? undefined : note?.claims[index];
  if (!note || !marks || !claim) return { rule, claim: null };
  const range = toProtocolRange(note, { start: claim.start, end: withCitationsBehind(note.text, claim.end, marks) });
  return { rule, claim: { range, terminated: claim.terminated } };
}

/** Behind the citation marks that follow a claim on its line: who writes them is not done with it. */
function withCitationsBehind(text: string, end: number, marks: EndsOfMarks): number {
  let at = end;
  while (text[at] === " " || text[at] === "\t") at++;
  const behind = marks.get(at);
  return behind === undefined ? end : withCitationsBehind(text, behind, marks);
}

/** The files that the findings of a note speak of: what it cites, and the passages shown beside them. */
function* sourcePathsOf(snapshot: Snapshot, note: Note, findings: readonly Finding[]): Iterable<string> {
  for (const resolution of snapshot.resolutionsOf(note)) if ("source" in resolution) yield resolution.source.path;
  for (const { related } of findings) {
    for (const { source } of related) {
      const path = snapshot.corpus.findSource(source)?.path;
      if (path !== undefined) yield path;
    }
  }
}
