import * as vscode from "vscode";
import {
  type BaseLanguageClient,
  DocumentDiagnosticRequest,
  type ProvideDiagnosticSignature,
  type vsdiag,
} from "vscode-languageclient";
import type { FindingData } from "../../server/src/lsp/protocol.ts";

/**
 * Withholds new findings about the sentence under the cursor, and about one that has no final punctuation yet, until the
 * cursor leaves it. Findings that were shown before stay.
 */
export class WithheldFindings implements vscode.Disposable {
  /** Findings shown, by document. */
  readonly #shown = new Map<string, ReadonlySet<string>>();
  /** Claims whose findings are withheld, by document. */
  readonly #withheld = new Map<string, readonly vscode.Range[]>();
  readonly #subscriptions: vscode.Disposable[] = [];

  /** Asks for the findings again once the cursor leaves a sentence whose findings were withheld. */
  watch(client: BaseLanguageClient): void {
    const askAgain = (document: vscode.TextDocument) => {
      const feature = client.getFeature(DocumentDiagnosticRequest.method);
      feature?.getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
    };
    this.#subscriptions.push(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document } }) => {
        const withheld = this.#withheld.get(document.uri.toString());
        if (withheld && !withheld.every((range) => isBeingWritten(document, range))) askAgain(document);
      }),
      vscode.window.onDidChangeActiveTextEditor(() => {
        for (const document of vscode.workspace.textDocuments) {
          if (this.#withheld.has(document.uri.toString())) askAgain(document);
        }
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#shown.delete(uri.toString());
        this.#withheld.delete(uri.toString());
      }),
    );
  }

  async provideDiagnostics(
    document: vscode.TextDocument | vscode.Uri,
    previousResultId: string | undefined,
    token: vscode.CancellationToken,
    next: ProvideDiagnosticSignature,
  ): Promise<vsdiag.DocumentDiagnosticReport | undefined | null> {
    if (document instanceof vscode.Uri) return next(document, previousResultId, token);
    const key = document.uri.toString();
    // An unchanged report would leave the list as it was, less what was withheld: then a full one is needed.
    const report = await next(document, this.#withheld.has(key) ? undefined : previousResultId, token);
    if (!report || !("items" in report)) return report;
    const shown = this.#shown.get(key);
    const names = nameFindings(report.items, document);
    const withheld: vscode.Range[] = [];
    const items = report.items.filter((item) => {
      const claim = rangeOfClaim(item, document);
      const isNew = shown !== undefined && !shown.has(names.get(item) as string);
      if (!claim || !isNew || !isBeingWritten(document, claim)) return true;
      withheld.push(claim);
      return false;
    });
    this.#shown.set(key, new Set(items.map((item) => names.get(item) as string)));
    if (withheld.length > 0) this.#withheld.set(key, withheld);
    else this.#withheld.delete(key);
    return { ...report, items };
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/** The claim a finding is about; one without final punctuation goes on to the end of its line. */
function rangeOfClaim(item: vscode.Diagnostic, document: vscode.TextDocument): vscode.Range | undefined {
  const data = (item as vscode.Diagnostic & { data?: FindingData }).data;
  if (!data?.claim) return undefined;
  const { start, end } = data.claim.range;
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  if (data.claim.terminated) return range;
  return range.with({ end: document.lineAt(document.validatePosition(range.end)).range.end });
}

/**
 * Names that findings keep while the person edits other sentences, and while what they say changes with the sources: rule
 * and words, and of equal ones how many stand before it.
 */
function nameFindings(items: readonly vscode.Diagnostic[], document: vscode.TextDocument) {
  const seen = new Map<string, number>();
  const inOrder = [...items].sort((a, b) => a.range.start.compareTo(b.range.start));
  return new Map(
    inOrder.map((item) => {
      const name = `${typeof item.code === "object" ? item.code.value : item.code} ${document.getText(item.range)}`;
      const before = seen.get(name) ?? 0;
      seen.set(name, before + 1);
      return [item, `${name} ${before}`];
    }),
  );
}

function isBeingWritten(document: vscode.TextDocument, range: vscode.Range): boolean {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document) return false;
  return editor.selections.some(({ active }) => range.contains(active));
}
