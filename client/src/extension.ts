import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { Provenote } from "./provenote.ts";

let provenote: Provenote | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, "dist", "server.cjs").fsPath;
  provenote = new Provenote(context, (options) => {
    const run = { module, transport: TransportKind.ipc };
    return new LanguageClient("provenote", "Provenote", { run, debug: run }, options);
  });
  await provenote.startWhenNeeded();
}

export async function deactivate(): Promise<void> {
  await provenote?.stop();
}
