import * as vscode from "vscode";
import { type DiagnosticCollectionProvider, DiagnosticCollectionSource, type vsdiag } from "vscode-languageclient";

type Report = vsdiag.DocumentDiagnosticReport | undefined | null;

/**
 * Shows the findings that are asked for when a document is closed. The client library asks for them and then drops them,
 * along with what the server says of the file in that moment: a file renamed or deleted would keep its findings for good.
 */
export class LastFindings implements DiagnosticCollectionProvider {
  #collection: vscode.DiagnosticCollection | undefined;

  create(name: string | undefined, source: DiagnosticCollectionSource): vscode.DiagnosticCollection {
    const collection = vscode.languages.createDiagnosticCollection(name);
    if (source === DiagnosticCollectionSource.pull) this.#collection = collection;
    return collection;
  }

  dispose(collection: vscode.DiagnosticCollection): void {
    collection.dispose();
  }

  /** Takes the findings of a document that no tab shows any more; none for a file that is gone. */
  async take(uri: vscode.Uri, report: Report): Promise<void> {
    if (!report || !("items" in report)) return;
    this.#collection?.set(uri, (await exists(uri)) ? report.items : []);
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
