import * as vscode from "vscode";
import type { EntityKindName, ListedEntity } from "../../server/src/lsp/protocol.ts";

/** Kinds in the order that lists have them, with what several of a kind are called. */
export const KINDS: readonly { readonly kind: EntityKindName; readonly plural: string; readonly icon: string }[] = [
  { kind: "person", plural: "People", icon: "account" },
  { kind: "organisation", plural: "Organisations", icon: "organization" },
  { kind: "place", plural: "Places", icon: "globe" },
  { kind: "event", plural: "Events", icon: "calendar" },
  { kind: "work", plural: "Works", icon: "book" },
  { kind: "demonym", plural: "Peoples and Nationalities", icon: "tag" },
  { kind: "other", plural: "Other Names", icon: "symbol-misc" },
];

export function iconOf(kind: EntityKindName): vscode.ThemeIcon {
  return new vscode.ThemeIcon(KINDS.find((known) => known.kind === kind)?.icon ?? "symbol-misc");
}

export function describeMentions({ mentions, common }: ListedEntity): string {
  const counted = `${mentions} ${mentions === 1 ? "mention" : "mentions"}`;
  return common ? `${counted} · ${COMMON_NAME}` : counted;
}

/** What a list says of a common name. */
export const COMMON_NAME = "in each source perhaps another";
