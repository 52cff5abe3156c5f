import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  Commands,
  ENTITY_SCHEME,
  EntityPage,
  type EntityPageResult,
  type EntityParams,
  type PageLink,
} from "../../server/src/lsp/protocol.ts";
import type { SourceChanges } from "./source-changes.ts";

type Page = NonNullable<EntityPageResult>;

const GONE: Page = { text: "The sources do not name this, or no longer do.\n", links: [] };
/** Contributed by the extension; it has no files of its own. */
const PAGE_LANGUAGE = "provenote-entity";
const QUIET_TIME = 500; // milliseconds after the last change

/** Shows the page of an entity as a read-only document, every place in it a link, and refreshes it as the corpus changes. */
export function serveEntityPages(client: BaseLanguageClient, changes: SourceChanges): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const pages = new Map<string, Page>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === ENTITY_SCHEME) changed.fire(uri);
  };
  const forgetClosed = () => {
    const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
    for (const uri of pages.keys()) if (!open.has(uri)) pages.delete(uri);
  };
  const linksIn = (document: vscode.TextDocument): readonly PageLink[] => {
    const page = pages.get(document.uri.toString());
    return page?.text === document.getText() ? page.links : [];
  };
  const content: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: async (uri, token) => {
      const params: EntityParams = { uri: client.code2ProtocolConverter.asUri(uri) };
      const page = (await client.sendRequest<EntityPageResult>(EntityPage, params, token)) ?? GONE;
      pages.set(uri.toString(), page);
      return page.text;
    },
  };
  const links: vscode.DocumentLinkProvider = {
    provideDocumentLinks: (document) =>
      linksIn(document).map(({ range, uri, target }) => {
        const link = new vscode.DocumentLink(toRange(range), commandOf(uri, target));
        link.tooltip = target ? "Open Passage" : "Open Entity Page";
        return link;
      }),
  };
  const definitions: vscode.DefinitionProvider = {
    provideDefinition: (document, position) =>
      linksIn(document)
        .filter(({ range }) => toRange(range).contains(position))
        .map(({ range, uri, target }) => {
          const place = target ? toRange(target) : new vscode.Range(0, 0, 0, 0);
          return {
            originSelectionRange: toRange(range),
            targetUri: vscode.Uri.parse(uri),
            targetRange: place,
            targetSelectionRange: place,
          };
        }),
  };
  const selector = { scheme: ENTITY_SCHEME };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(ENTITY_SCHEME, content),
    vscode.languages.registerDocumentLinkProvider(selector, links),
    vscode.languages.registerDefinitionProvider(selector, definitions),
    vscode.workspace.onDidOpenTextDocument((document) => void readAsPage(document)),
    vscode.workspace.onDidCloseTextDocument(forgetClosed),
    changes.onDidChange(() => {
      clearTimeout(timer);
      timer = setTimeout(refresh, QUIET_TIME);
    }),
    { dispose: () => clearTimeout(timer) },
  );
}

/** Gives a page its language, so that it is shown as something to read: with its lines wrapped. */
async function readAsPage(document: vscode.TextDocument): Promise<void> {
  if (document.uri.scheme !== ENTITY_SCHEME || document.languageId === PAGE_LANGUAGE) return;
  await vscode.languages.setTextDocumentLanguage(document, PAGE_LANGUAGE);
}

export async function openEntityPage(uri: string): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { preview: true });
}

function commandOf(uri: string, target: PageLink["target"]): vscode.Uri {
  const [command, args] = target ? [Commands.openPassage, [uri, target]] : [Commands.openEntityPage, [uri]];
  return vscode.Uri.parse(`command:${command}?${encodeURIComponent(JSON.stringify(args))}`);
}

function toRange({ start, end }: PageLink["range"]): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
