import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  ChangeEntity,
  type ChangeEntityParams,
  type ChangeEntityResult,
  EntitiesAt,
  type EntitiesAtParams,
  type EntitiesAtResult,
  type EntityChangeWanted,
  type EntityParams,
  EntitySources,
  type EntitySourcesResult,
  type ListedEntity,
} from "../../server/src/lsp/protocol.ts";
import type { EntityNode } from "./entities-view.ts";
import { describeMentions, iconOf, KINDS } from "./entity-kinds.ts";
import { pickEntity } from "./pick-entity.ts";

type LanguageServerEdit = Parameters<BaseLanguageClient["protocol2CodeConverter"]["asWorkspaceEdit"]>[0];

/** An entity with the name by which it was pointed at, where it was. */
interface Pointed {
  readonly entity: ListedEntity;
  readonly name: string | undefined;
}

/** The commands that write into `entities.yaml` what a person says of an entity: each one edit that can be undone. */
export function registerEntityChanges(client: BaseLanguageClient): readonly vscode.Disposable[] {
  const command = (id: string, title: string, ask: (pointed: Pointed) => Promise<EntityChangeWanted | undefined>) =>
    vscode.commands.registerCommand(id, async (node?: EntityNode) => {
      const pointed = await pointAt(client, node, title);
      const change = pointed && (await ask(pointed));
      if (pointed && change) await makeChange(client, pointed.entity, change);
    });
  return [
    command("provenote.mergeEntity", "Merge Entity", async ({ entity }) => {
      const into = await pickEntity(client, `Merge “${entity.name}” into`, "");
      return into && { change: "merge", into: into.uri };
    }),
    command("provenote.splitEntity", "Split Name from Entity", async ({ entity, name }) => {
      if (name !== undefined && name !== entity.name) return { change: "split", alias: name };
      if (entity.aliases.length === 0) return tellApart(client, entity, entity.name);
      const inSources = `“${entity.name}” itself, in some of the sources…`;
      const title = `Which name is not “${entity.name}”?`;
      const alias = await vscode.window.showQuickPick([...entity.aliases, inSources], { title });
      if (alias === inSources) return tellApart(client, entity, entity.name);
      return alias === undefined ? undefined : { change: "split", alias };
    }),
    command("provenote.tellEntitiesApart", "Tell Two of One Name Apart", ({ entity, name }) =>
      tellApart(client, entity, name ?? entity.name),
    ),
    command("provenote.renameEntity", "Rename Entity", async ({ entity }) => {
      const name = await vscode.window.showInputBox({
        title: `Rename “${entity.name}”`,
        prompt: "The name it is listed under. The old one becomes an alias; notes and sources stay as they are.",
        value: entity.name,
        validateInput: (value) => (value.trim() === "" ? "A name has at least one letter." : undefined),
      });
      return name === undefined || name.trim() === entity.name ? undefined : { change: "rename", name };
    }),
    command("provenote.setEntityKind", "Set Kind of Entity", async ({ entity }) => {
      const kinds = KINDS.map(({ kind }) => ({
        label: kind,
        iconPath: iconOf(kind),
        chosen: kind,
        ...(kind === entity.kind ? { description: "as it is now" } : {}),
      }));
      const item = await vscode.window.showQuickPick(kinds, { title: `What is “${entity.name}”?` });
      return item && { change: "kind", kind: item.chosen };
    }),
    command("provenote.linkEntity", "Add Link to Entity", async ({ entity }) => {
      const link = await vscode.window.showInputBox({
        title: `Link for “${entity.name}”`,
        prompt: "A Wikidata id, such as Q64, or a web address. Hovers show it; nothing is fetched.",
        validateInput: (value) =>
          /^\s*(?:Q[1-9]\d*|https?:\/\/[^\s<>"]+)\s*$/.test(value)
            ? undefined
            : "A Wikidata id, such as Q64, or a web address.",
      });
      return link === undefined ? undefined : { change: "link", link };
    }),
    command("provenote.hideEntity", "Hide Entity", async () => ({ change: "hide" })),
    command("provenote.describeEntity", "Describe Entity", async ({ entity }) => {
      const description = await vscode.window.showInputBox({
        title: `What is “${entity.name}”?`,
        prompt: "A few words of your own, which hovers show. Empty takes them away.",
      });
      return description === undefined ? undefined : { change: "describe", description };
    }),
  ];
}

/** Has the person choose the sources in which a name is that of somebody else, and what to call that one. */
async function tellApart(
  client: BaseLanguageClient,
  entity: ListedEntity,
  alias: string,
): Promise<EntityChangeWanted | undefined> {
  const params: EntityParams = { uri: entity.uri };
  const all = await client.sendRequest<EntitySourcesResult>(EntitySources, params);
  if (all.length < 2) {
    void vscode.window.showInformationMessage(
      `Two of one name are told apart by their sources, and “${entity.name}” is named in ${all.length === 0 ? "none" : "one alone"}.`,
    );
    return undefined;
  }
  const items = all.map((source) => ({
    label: source.title,
    description: source.mentions === 1 ? "1 mention" : `${source.mentions} mentions`,
    ...(source.said === undefined ? {} : { detail: source.said }),
    source,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: `Which sources speak of another “${alias}”?`,
    placeHolder: `Choose them; the others stay with “${entity.name}”`,
    canPickMany: true,
    matchOnDetail: true,
  });
  const [first] = chosen ?? [];
  if (!first || !chosen) return undefined;
  if (chosen.length === all.length) {
    void vscode.window.showInformationMessage(
      `Choose some of the sources: where all speak of the other, “${entity.name}” is only to be renamed.`,
    );
    return undefined;
  }
  const name = await vscode.window.showInputBox({
    title: `The other “${alias}”`,
    prompt: "The name it is listed under, which tells it apart.",
    value: `${alias} (${first.source.qualifier})`,
    validateInput: (value) =>
      value.trim() === "" || value.trim() === entity.name ? `It needs another name than “${entity.name}”.` : undefined,
  });
  if (name === undefined) return undefined;
  return { change: "apart", name, alias, sources: chosen.map(({ source }) => source.id) };
}

/** The entity of a node, of the name at the cursor, or one that the person chooses. */
async function pointAt(
  client: BaseLanguageClient,
  node: EntityNode | undefined,
  title: string,
): Promise<Pointed | undefined> {
  if (node?.type === "entity") return { entity: node.entity, name: undefined };
  const editor = vscode.window.activeTextEditor;
  if (editor) {
    const params: EntitiesAtParams = {
      uri: client.code2ProtocolConverter.asUri(editor.document.uri),
      position: client.code2ProtocolConverter.asPosition(editor.selection.active),
    };
    const { name, entities } = await client.sendRequest<EntitiesAtResult>(EntitiesAt, params);
    const [first, ...others] = entities;
    if (first && others.length === 0) return { entity: first, name: name ?? undefined };
    if (first) {
      const chosen = await vscode.window.showQuickPick(
        entities.map((entity) => ({
          label: entity.name,
          description: describeMentions(entity),
          iconPath: iconOf(entity.kind),
          entity,
        })),
        { title: `${title}: whom does “${name}” mean?` },
      );
      return chosen && { entity: chosen.entity, name: name ?? undefined };
    }
  }
  const entity = await pickEntity(client, title);
  return entity && { entity, name: undefined };
}

/** Makes the edit, and saves the file unless the person was at work on it: it takes effect when it is saved. */
async function makeChange(client: BaseLanguageClient, entity: ListedEntity, change: EntityChangeWanted): Promise<void> {
  const params: ChangeEntityParams = { uri: entity.uri, change };
  let result: ChangeEntityResult;
  try {
    result = await client.sendRequest<ChangeEntityResult>(ChangeEntity, params);
  } catch (error) {
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    return;
  }
  if (!result) {
    vscode.window.setStatusBarMessage("entities.yaml says so already.", 4000);
    return;
  }
  const uri = client.protocol2CodeConverter.asUri(result.uri);
  const atWork = vscode.workspace.textDocuments.some((open) => open.uri.toString() === uri.toString() && open.isDirty);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(result.edit as LanguageServerEdit);
  if (!edit || !(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showErrorMessage("entities.yaml could not be changed.");
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  if (!atWork) await document.save();
  const where = atWork ? "entities.yaml is changed and waits to be saved." : "Written into entities.yaml.";
  void tellOf(where, document);
}

/** The command is done: nobody waits for the message to be answered. */
async function tellOf(where: string, document: vscode.TextDocument): Promise<void> {
  const choice = await vscode.window.showInformationMessage(where, "Open entities.yaml");
  if (choice) await vscode.window.showTextDocument(document);
}
