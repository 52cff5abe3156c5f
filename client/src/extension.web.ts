import * as vscode from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { Provenote } from "./provenote.ts";

let provenote: Provenote | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, "dist", "server.web.js").toString(true);
  // The reader and writer are made here: the extension host's Worker is not the one the client library tests for.
  const start = () => {
    const worker = new Worker(script);
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
  };
  provenote = new Provenote(context, (options) => new LanguageClient("provenote", "Provenote", start, options));
  await provenote.startWhenNeeded();
}

export async function deactivate(): Promise<void> {
  await provenote?.stop();
}
