import * as vscode from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import {
  Commands,
  EntityCard,
  type EntityCardResult,
  type EntityKindName,
  type EntityParams,
  ListEntities,
  type ListEntitiesParams,
  type ListEntitiesResult,
  type ListedEntity,
} from "../../server/src/lsp/protocol.ts";
import { COMMON_NAME, describeMentions, iconOf, KINDS } from "./entity-kinds.ts";
import type { SourceChanges } from "./source-changes.ts";

const AT_ONCE = 200;
const QUIET_TIME = 500; // milliseconds after the last change
const KEY_TIME = 150; // milliseconds after the last key of a filter

/** What the tree shows: kinds, the entities of each, and where more of them are to be had. */
export type EntityNode =
  | { readonly type: "kind"; readonly kind: EntityKindName; readonly count: number }
  | { readonly type: "entity"; readonly entity: ListedEntity }
  | { readonly type: "more"; readonly kind: EntityKindName; readonly left: number };

/**
 * The view Entities: who and what the sources name, by kind. Nothing is asked of the server while the view is hidden,
 * and of each kind only as many as are shown.
 */
export class EntitiesView implements vscode.TreeDataProvider<EntityNode>, vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new vscode.EventEmitter<EntityNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<EntityNode>;
  readonly #subscriptions: vscode.Disposable[];
  /** Nodes of kinds as last given, so that one alone can be refreshed. */
  readonly #kinds = new Map<EntityKindName, EntityNode>();
  /** Kinds that the person opened; the filter opens all for a while. */
  readonly #opened = new Set<EntityKindName>();
  /** How many are shown of a kind, where more were asked for. */
  readonly #shown = new Map<EntityKindName, number>();
  #words = "";
  #order: ListEntitiesParams["order"] = "mentions";
  #stale = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: BaseLanguageClient, changes: SourceChanges) {
    this.#client = client;
    this.#view = vscode.window.createTreeView("provenote.entities", { treeDataProvider: this, showCollapseAll: true });
    const { registerCommand } = vscode.commands;
    this.#subscriptions = [
      this.#changed,
      this.#view,
      this.#view.onDidChangeVisibility(({ visible }) => visible && this.#stale && this.#refresh()),
      this.#view.onDidExpandElement(({ element }) => this.#remember(element, true)),
      this.#view.onDidCollapseElement(({ element }) => this.#remember(element, false)),
      changes.onDidChange(() => this.#refreshSoon()),
      client.onDidChangeState(({ newState }) => newState === State.Running && this.#refreshSoon()),
      registerCommand("provenote.filterEntities", () => this.#askForWords()),
      registerCommand("provenote.clearEntityFilter", () => this.#filter("")),
      registerCommand("provenote.sortEntitiesByName", () => this.#sort("name")),
      registerCommand("provenote.sortEntitiesByMentions", () => this.#sort("mentions")),
      registerCommand("provenote.showMoreEntities", (kind: EntityKindName) => this.#showMore(kind)),
    ];
  }

  async getChildren(node?: EntityNode): Promise<EntityNode[]> {
    if (this.#client.state !== State.Running) return [];
    if (node === undefined) return this.#listKinds();
    if (node.type !== "kind") return [];
    const limit = this.#shown.get(node.kind) ?? AT_ONCE;
    const { entities, left } = await this.#list({ kind: node.kind, limit });
    const found = entities.map((entity): EntityNode => ({ type: "entity", entity }));
    const more = left - entities.length;
    return more > 0 ? [...found, { type: "more", kind: node.kind, left: more }] : found;
  }

  getTreeItem(node: EntityNode): vscode.TreeItem {
    switch (node.type) {
      case "kind":
        return this.#kindItem(node.kind, node.count);
      case "more": {
        const item = new vscode.TreeItem(`${node.left} more…`);
        item.command = { command: "provenote.showMoreEntities", title: "Show More", arguments: [node.kind] };
        return item;
      }
      case "entity":
        return entityItem(node.entity);
    }
  }

  /** The card that a hover over the name shows, asked for when the mouse rests on the item. */
  async resolveTreeItem(
    item: vscode.TreeItem,
    node: EntityNode,
    token: vscode.CancellationToken,
  ): Promise<vscode.TreeItem> {
    if (node.type !== "entity") return item;
    const params: EntityParams = { uri: node.entity.uri };
    const card = await this.#client.sendRequest<EntityCardResult>(EntityCard, params, token);
    if (!card) return item;
    const text = new vscode.MarkdownString(card.markdown);
    text.isTrusted = { enabledCommands: Object.values(Commands) };
    item.tooltip = text;
    return item;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  async #listKinds(): Promise<EntityNode[]> {
    const { kinds } = await this.#list({ limit: 1 });
    this.#kinds.clear();
    for (const { kind } of KINDS) {
      const count = kinds.find((found) => found.kind === kind)?.count;
      if (count !== undefined) this.#kinds.set(kind, { type: "kind", kind, count });
    }
    const nothing = this.#kinds.size === 0 ? "No name of the sources holds" : "Names that hold";
    this.#view.message = this.#words === "" ? "" : `${nothing} “${this.#words}”`;
    return [...this.#kinds.values()];
  }

  #list(params: Pick<ListEntitiesParams, "limit"> & { kind?: EntityKindName }): Promise<ListEntitiesResult> {
    const asked: ListEntitiesParams = { words: this.#words, order: this.#order, offset: 0, ...params };
    return this.#client.sendRequest<ListEntitiesResult>(ListEntities, asked);
  }

  #kindItem(kind: EntityKindName, count: number): vscode.TreeItem {
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const label = KINDS.find((known) => known.kind === kind)?.plural ?? kind;
    const filtered = this.#words !== "";
    const item = new vscode.TreeItem(label, filtered || this.#opened.has(kind) ? Expanded : Collapsed);
    item.id = filtered ? `filtered ${kind}` : kind; // by the id the editor keeps whether the item is open
    item.description = String(count);
    item.iconPath = iconOf(kind);
    item.contextValue = "kind";
    return item;
  }

  async #askForWords(): Promise<void> {
    const before = this.#words;
    const input = vscode.window.createInputBox();
    input.title = "Filter Entities";
    input.placeholder = "Words that a name holds";
    input.value = before;
    let accepted = false;
    input.onDidChangeValue((value) => {
      this.#setWords(value.trim());
      this.#refreshSoon(KEY_TIME);
    });
    input.onDidAccept(() => {
      accepted = true;
      input.hide();
    });
    input.onDidHide(() => {
      input.dispose();
      this.#filter(accepted ? input.value.trim() : before);
    });
    await vscode.commands.executeCommand("provenote.entities.focus");
    input.show();
  }

  #filter(words: string): void {
    this.#setWords(words);
    this.#refresh();
  }

  #setWords(words: string): void {
    this.#words = words;
    this.#shown.clear();
    void vscode.commands.executeCommand("setContext", "provenote.entitiesFiltered", words !== "");
  }

  #sort(order: ListEntitiesParams["order"]): void {
    this.#order = order;
    void vscode.commands.executeCommand("setContext", "provenote.entitiesByName", order === "name");
    this.#refresh();
  }

  #remember(node: EntityNode, isOpen: boolean): void {
    if (node.type !== "kind" || this.#words !== "") return;
    if (isOpen) this.#opened.add(node.kind);
    else this.#opened.delete(node.kind);
  }

  #showMore(kind: EntityKindName): void {
    this.#shown.set(kind, (this.#shown.get(kind) ?? AT_ONCE) + AT_ONCE);
    this.#changed.fire(this.#kinds.get(kind));
  }

  #refreshSoon(wait = QUIET_TIME): void {
    this.#stale = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#view.visible && this.#refresh(), wait);
  }

  #refresh(): void {
    clearTimeout(this.#timer);
    this.#stale = false;
    this.#changed.fire(undefined);
  }
}

function entityItem(entity: ListedEntity): vscode.TreeItem {
  const item = new vscode.TreeItem(entity.name);
  item.id = entity.uri;
  item.description = [
    String(entity.mentions),
    ...(entity.common ? [COMMON_NAME] : []),
    ...(entity.folder === undefined ? [] : [entity.folder]),
  ].join(" · ");
  item.iconPath = iconOf(entity.kind);
  item.contextValue = "entity";
  item.command = { command: Commands.openEntityPage, title: "Open Entity Page", arguments: [entity.uri] };
  item.accessibilityInformation = { label: `${entity.name}, ${describeMentions(entity)}` };
  return item;
}
