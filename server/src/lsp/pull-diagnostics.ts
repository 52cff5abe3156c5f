import type {
  CancellationToken,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  ResultProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { Cancelled } from "../workspace/ports.ts";
import type { Diagnostics } from "./diagnostics.ts";
import { LaterDiagnostics } from "./later-diagnostics.ts";
import { Signal } from "./signal.ts";

/** Reports sent together while a whole workspace is checked. */
const BATCH = 20;

/** Answers the client's questions for diagnostics. */
export class PullDiagnostics {
  readonly #diagnostics: Diagnostics;
  readonly #versionOf: (uri: string) => number | null;
  readonly #changes = new Signal();
  /** Answers about one file that are under way: a person waits for these. */
  readonly #awaited = new Set<Promise<unknown>>();
  readonly #later: LaterDiagnostics | undefined;

  /** `askAgain` has the client ask for diagnostics again; undefined where it cannot be told to. */
  constructor(
    diagnostics: Diagnostics,
    versionOf: (uri: string) => number | null,
    askAgain: (() => void) | undefined,
    onFault: (error: unknown) => void,
  ) {
    this.#diagnostics = diagnostics;
    this.#versionOf = versionOf;
    if (askAgain) this.#later = new LaterDiagnostics(diagnostics, this.#whoGoesFirst, askAgain, onFault);
  }

  /** Tells the questions held open that there may be other answers now. */
  changed(): void {
    this.#later?.changed();
    this.#changes.fire();
  }

  async answerDocument(params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const { uri } = params.textDocument;
    const answer = this.#later ? this.#diagnostics.ofFileEarly(uri, token) : this.#diagnostics.ofFile(uri, token);
    const done = answer.catch(() => undefined).finally(() => this.#awaited.delete(done));
    this.#awaited.add(done);
    const { resultId, items, early } = await answer;
    this.#later?.gave(uri, early ? resultId : undefined);
    if (resultId === params.previousResultId) return { kind: "unchanged", resultId };
    return { kind: "full", resultId, items };
  }

  /**
   * Answers with what the client does not have yet. The question is held open: with partial results for as long as the
   * client likes, else until there is something to say, so that nobody has to ask again and again.
   */
  async answerWorkspace(
    params: WorkspaceDiagnosticParams,
    token: CancellationToken,
    partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const known = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
    const fresh = known.size === 0;
    for (;;) {
      const change = this.#changes.next(token);
      const reports: WorkspaceDocumentDiagnosticReport[] = [];
      try {
        for await (const report of this.#news(known, token)) {
          reports.push(report);
          if (partial && reports.length === BATCH) partial.report({ items: reports.splice(0) });
        }
      } catch (error) {
        // A folder whose reading was stopped has nothing to say until that is done again.
        if (!(error instanceof Cancelled) || token.isCancellationRequested) throw error;
      }
      if (partial && reports.length > 0) partial.report({ items: reports });
      else if (!partial && (reports.length > 0 || fresh)) return { items: reports };
      await change;
    }
  }

  readonly #whoGoesFirst = (): Promise<void> | undefined =>
    this.#awaited.size === 0 ? undefined : Promise.all(this.#awaited).then(() => undefined);

  /** What differs from the results `known`, which it brings up to date. */
  async *#news(
    known: Map<string, string>,
    token: CancellationToken,
  ): AsyncGenerator<WorkspaceDocumentDiagnosticReport> {
    await this.#diagnostics.giveWay();
    const uris = new Set(await this.#diagnostics.uris(token));
    const asked = new Set([...uris, ...known.keys()]);
    for await (const { uri, resultId, items } of this.#diagnostics.ofFiles(asked, token, this.#whoGoesFirst)) {
      const news = known.get(uri) !== resultId;
      if (uris.has(uri)) known.set(uri, resultId);
      else known.delete(uri);
      if (news) yield { kind: "full", uri, version: this.#versionOf(uri), resultId, items };
    }
  }
}
