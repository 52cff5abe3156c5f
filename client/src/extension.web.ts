import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { Provenote } from "./provenote.ts";

let provenote: Provenote | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, "dist", "server.web.js").toString(true);
  provenote = new Provenote(context, (options) => {
    return new LanguageClient("provenote", "Provenote", () => Promise.resolve(new Worker(script)), options);
  });
  await provenote.startWhenNeeded();
}

export async function deactivate(): Promise<void> {
  await provenote?.stop();
}
