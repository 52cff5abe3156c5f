import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { Search, type SearchParams, type SearchResult, type SearchResultItem } from "../../server/src/lsp/protocol.ts";

const TITLE = "Search Sources";
const LIMIT = 50;
const QUIET_TIME = 120; // milliseconds after the last key

interface PassageItem extends vscode.QuickPickItem {
  /** Undefined for the row that says that there is none. */
  readonly passage: SearchResultItem | undefined;
}

const NOTHING: PassageItem = {
  label: "No passage has these words",
  detail: "Very common words are not looked for.",
  alwaysShow: true,
  passage: undefined,
};

/** Searches the passages of the sources as the person types, with a preview of the one in focus. */
export async function searchSources(client: BaseLanguageClient): Promise<void> {
  const before = vscode.window.activeTextEditor;
  const where = before && { uri: before.document.uri, selection: before.selection, column: before.viewColumn };
  const words = before?.document.getText(before.selection);
  const pick = vscode.window.createQuickPick<PassageItem>();
  pick.title = TITLE;
  pick.placeholder = "Words to look for in the sources";
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  let asked = 0;
  let accepted = false;
  const ask = async (query: string) => {
    const number = ++asked;
    await new Promise((resolve) => setTimeout(resolve, QUIET_TIME));
    if (number !== asked) return;
    pick.busy = true;
    const params: SearchParams = { query, limit: LIMIT };
    const isEmpty = query.trim() === "";
    const found = isEmpty ? undefined : await client.sendRequest<SearchResult>(Search, params);
    if (number !== asked) return;
    pick.busy = false;
    pick.title = found?.leftOut ? `${TITLE}. ${found.leftOut}` : TITLE;
    pick.items = found?.passages.length === 0 ? [NOTHING] : (found?.passages ?? []).map(itemOf);
  };
  const open = async ({ uri, range }: SearchResultItem, preview: boolean) => {
    const selection = await client.protocol2CodeConverter.asRange(range);
    await vscode.window.showTextDocument(client.protocol2CodeConverter.asUri(uri), {
      selection,
      preview: true,
      preserveFocus: preview,
    });
  };
  pick.onDidChangeValue(ask);
  pick.onDidChangeActive(([item]) => item?.passage && void open(item.passage, true));
  pick.onDidAccept(() => {
    const item = pick.activeItems[0];
    if (!item?.passage) return;
    accepted = true;
    void open(item.passage, false);
    pick.hide();
  });
  pick.onDidHide(() => {
    pick.dispose();
    if (!accepted && where) {
      void vscode.window.showTextDocument(where.uri, {
        selection: where.selection,
        ...(where.column ? { viewColumn: where.column } : {}),
      });
    }
  });
  pick.value = words && words.length <= 200 ? words : "";
  pick.show();
  if (pick.value !== "") await ask(pick.value);
}

/** The place has a line of its own: beside the passage the list would cut it off. */
function itemOf(passage: SearchResultItem): PassageItem {
  const { title, label, excerpt } = passage;
  return { label: excerpt, detail: `${title}, ${label}`, alwaysShow: true, passage };
}
