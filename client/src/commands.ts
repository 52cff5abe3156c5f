import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  Commands,
  CopyCitation,
  type CopyCitationParams,
  type CopyCitationResult,
  type EntityParams,
  EntityPlace,
  type EntityPlaceResult,
  Reindex,
} from "../../server/src/lsp/protocol.ts";
import { registerEntityChanges } from "./change-entities.ts";
import type { EntityNode } from "./entities-view.ts";
import { openEntityPage } from "./entity-pages.ts";
import { openPassage, openPassageAtCursor, openPassages } from "./open-passage.ts";
import { pickEntity } from "./pick-entity.ts";
import { searchSources } from "./search-sources.ts";
import type { ServerStatus } from "./server-status.ts";

/** The commands that need the server; `setPaused` stops and resumes its findings. */
export function registerCommands(
  client: BaseLanguageClient,
  status: ServerStatus,
  setPaused: (paused: boolean) => Promise<void>,
): readonly vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  return [
    registerCommand("provenote.searchSources", () => searchSources(client)),
    registerCommand("provenote.reindex", () => client.sendRequest(Reindex)),
    registerCommand("provenote.pauseChecking", () => setPaused(true)),
    registerCommand("provenote.resumeChecking", () => setPaused(false)),
    registerCommand("provenote.openCorpusFolder", () => openCorpusFolder(status)),
    registerCommand("provenote.copyCitation", () => copyCitation(client)),
    registerCommand(Commands.openPassage, (uri?: string, range?: Parameters<typeof openPassage>[2]) =>
      uri && range ? openPassage(client, uri, range) : openPassageAtCursor(),
    ),
    registerCommand(Commands.openPassages, (passages: Parameters<typeof openPassages>[1]) =>
      openPassages(client, passages),
    ),
    registerCommand(Commands.openEntityPage, async (uri?: string) => {
      const chosen = uri ?? (await pickEntity(client, "Open Entity Page"))?.uri;
      if (chosen !== undefined) await openEntityPage(chosen);
    }),
    ...registerEntityChanges(client),
    registerCommand("provenote.openEntityPassage", (node: EntityNode) => openEntityPassage(client, node)),
    registerCommand(Commands.allMentions, (uri: string, position: { line: number; character: number }) =>
      vscode.commands.executeCommand(
        "references-view.findReferences",
        vscode.Uri.parse(uri),
        new vscode.Position(position.line, position.character),
      ),
    ),
  ];
}

/** Opens what the sources say of an entity of the view. */
async function openEntityPassage(client: BaseLanguageClient, node: EntityNode): Promise<void> {
  if (node.type !== "entity") return;
  const params: EntityParams = { uri: node.entity.uri };
  const place = await client.sendRequest<EntityPlaceResult>(EntityPlace, params);
  if (place) await openPassage(client, place.uri, place.range);
  else void vscode.window.showInformationMessage(`No source has a passage about ${node.entity.name} alone.`);
}

async function openCorpusFolder(status: ServerStatus): Promise<void> {
  const folders = status.last?.corpusFolders ?? [];
  const [first, ...others] = folders.map((uri) => vscode.Uri.parse(uri));
  if (!first) {
    void vscode.window.showInformationMessage(
      "There is no folder of sources yet. Make a folder “sources” or “seeds” and put documents in it.",
    );
    return;
  }
  const names = [first, ...others].map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  const chosen =
    others.length === 0 ? names[0] : await vscode.window.showQuickPick(names, { title: "Open Corpus Folder" });
  if (chosen) await vscode.commands.executeCommand("revealInExplorer", chosen.uri);
}

async function copyCitation(client: BaseLanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const params: CopyCitationParams = {
    uri: client.code2ProtocolConverter.asUri(editor.document.uri),
    range: client.code2ProtocolConverter.asRange(editor.selection),
  };
  const result = await client.sendRequest<CopyCitationResult>(CopyCitation, params);
  if (!result) {
    void vscode.window.showInformationMessage(
      "This document is not one of the sources, so there is nothing to cite. Sources are the documents in “seeds” or “sources”, or where provenote.json says.",
    );
    return;
  }
  await vscode.env.clipboard.writeText(result.citation);
  vscode.window.setStatusBarMessage(`Copied ${result.citation}`, 4000);
}
