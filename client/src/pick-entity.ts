import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  ListEntities,
  type ListEntitiesParams,
  type ListEntitiesResult,
  type ListedEntity,
} from "../../server/src/lsp/protocol.ts";
import { describeMentions, iconOf } from "./entity-kinds.ts";

const LIMIT = 100;
const QUIET_TIME = 120; // milliseconds after the last key

interface EntityItem extends vscode.QuickPickItem {
  readonly entity: ListedEntity;
}

/**
 * Has the person choose an entity of the sources by its name or an alias, `begin` being the words looked for at first;
 * undefined when they choose none.
 */
export async function pickEntity(
  client: BaseLanguageClient,
  title: string,
  begin = selectedWords(),
): Promise<ListedEntity | undefined> {
  const pick = vscode.window.createQuickPick<EntityItem>();
  pick.title = title;
  pick.placeholder = "Name of somebody or something in the sources";
  pick.matchOnDetail = true;
  let asked = 0;
  const ask = async (words: string, wait: number) => {
    const number = ++asked;
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (number !== asked) return;
    pick.busy = true;
    const params: ListEntitiesParams = { words, order: "mentions", offset: 0, limit: LIMIT };
    try {
      const { entities } = await client.sendRequest<ListEntitiesResult>(ListEntities, params);
      if (number === asked) pick.items = entities.map(toItem);
    } finally {
      if (number === asked) pick.busy = false;
    }
  };
  pick.value = begin;
  pick.onDidChangeValue((value) => void ask(value, QUIET_TIME));
  const chosen = new Promise<ListedEntity | undefined>((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.entity);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
  });
  pick.show();
  await ask(pick.value, 0);
  return chosen;
}

/** A short selection in the editor: most likely a name. */
function selectedWords(): string {
  const editor = vscode.window.activeTextEditor;
  const words = editor?.document.getText(editor.selection) ?? "";
  return words.length <= 80 && !words.includes("\n") ? words : "";
}

function toItem(entity: ListedEntity): EntityItem {
  const { name, kind, aliases, folder } = entity;
  return {
    label: name,
    description: [describeMentions(entity), ...(folder === undefined ? [] : [folder])].join(" · "),
    ...(aliases.length === 0 ? {} : { detail: `also ${aliases.slice(0, 6).join(", ")}` }),
    iconPath: iconOf(kind),
    alwaysShow: true, // the server has chosen them, by aliases too
    entity,
  };
}
