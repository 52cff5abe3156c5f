import type { CancellationToken, Diagnostic } from "vscode-languageserver";
import type { Note } from "../notes/note.ts";
import { checkFiles, checkNote } from "../rules/check.ts";
import type { Finding } from "../rules/finding.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Range } from "../text/range.ts";
import { SEVERITIES, toProtocolRange } from "./convert.ts";
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
    return { uri, resultId: fingerprint(JSON.stringify(shown)), items: shown, early };
  }

  #convert(folder: Folder, snapshot: Snapshot, findings: readonly Finding[], note?: Note): Diagnostic[] {
    return findings.map((finding) => this.#toDiagnostic(folder, snapshot, finding, note));
  }

  #toDiagnostic(folder: Folder, snapshot: Snapshot, finding: Finding, note: Note | undefined): Diagnostic {
    const { relatedInformation, codeDescription, rulePages } = this.#options;
    const holder = note ?? folder.textOf(snapshot, finding.path);
    const claim = finding.claim === undefined ? undefined : note?.claims[finding.claim];
    const data: FindingData = {
      rule: finding.rule,
      claim:
        note && claim
          ? { range: toProtocolRange(note, withCitationsBehind(note, claim)), terminated: claim.terminated }
          : null,
    };
    const related = finding.related.flatMap(({ source, range, message }) => {
      const location = toSourceLocation(folder, snapshot, source, range);
      return location ? [{ location, message }] : [];
    });
    return {
      range: finding.position ?? (holder ? toProtocolRange(holder, finding.range) : START),
      severity: SEVERITIES[finding.severity],
      code: finding.rule,
      ...(codeDescription && rulePages ? { codeDescription: { href: `${rulePages}${finding.rule}.md` } } : {}),
      source: "Provenote",
      message: finding.message,
      ...(relatedInformation && related.length > 0 ? { relatedInformation: related } : {}),
      data,
    };
  }
}

/** The claim and the citation marks that follow it on its line: who writes them is not done with it. */
function withCitationsBehind(note: Note, claim: Range): Range {
  let { end } = claim;
  for (const { mark } of note.citations) {
    if (mark.start >= end && isBlank(note.text, end, mark.start)) end = mark.end;
  }
  return { start: claim.start, end };
}

/** Without making a text for each of the many pairs of claims and citations. */
function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text[at] !== " " && text[at] !== "\t") return false;
  return true;
}

/** The files that the findings of a note speak of: what it cites, and the passages shown beside them. */
function* sourcePathsOf(snapshot: Snapshot, note: Note, findings: readonly Finding[]): Iterable<string> {
  for (const resolution of snapshot.resolutionsOf(note)) if ("source" in resolution) yield resolution.source.path;
  for (const { source } of findings.flatMap(({ related }) => related)) {
    const path = snapshot.corpus.findSource(source)?.path;
    if (path !== undefined) yield path;
  }
}

/** Sixteen hexadecimal digits that other texts have once in 2^64 by chance; many times faster than a digest. */
function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = text.length | 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit ^ (b >>> 15), 0x85ebca6b);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
