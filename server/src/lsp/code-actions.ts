import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
} from "vscode-languageserver";
import { type Action, findActions } from "../features/actions.ts";
import { findNameActions } from "../features/name-actions.ts";
import type { Fix } from "../rules/finding.ts";
import { toProtocolRange, toRange } from "./convert.ts";
import type { Asked } from "./folders.ts";
import { toSourceLocation } from "./locations.ts";
import { Commands } from "./protocol.ts";
import { type EditOptions, toWorkspaceEdit } from "./workspace-edit.ts";

export interface ActionOptions extends EditOptions {
  /** Commands the client can run. */
  readonly commands: ReadonlySet<string>;
}

/** The quick fixes of the findings in a range, each with the diagnostic it mends, rewrites, and what can be said of a name there. */
export function answerCodeActions(asked: Asked, params: CodeActionParams, options: ActionOptions): CodeAction[] {
  const wanted = (kind: CodeActionKind) =>
    params.context.only?.some((only) => only === "" || kind === only || kind.startsWith(`${only}.`)) ?? true;
  const fixes = fixesAndRewrites(asked, params, options).filter(({ kind }) => wanted(kind ?? ""));
  if (!wanted(CodeActionKind.Refactor) || !isAskedFor(params)) return fixes;
  // Where a name of several is marked, the choice is there already.
  const titles = new Set(fixes.map(({ title }) => title));
  return [...fixes, ...changesOfNames(asked, params, options).filter(({ title }) => !titles.has(title))];
}

/** Whether a person asked: what can be said of every name is no reason to show a light bulb. */
function isAskedFor({ context }: CodeActionParams): boolean {
  return context.only !== undefined || context.triggerKind === CodeActionTriggerKind.Invoked;
}

function changesOfNames(asked: Asked, { range }: CodeActionParams, options: EditOptions): CodeAction[] {
  const { start } = toRange(asked.document, range);
  return findNameActions(asked.snapshot, asked.id, start).flatMap((fix) => {
    const edit = toWorkspaceEdit(asked, fix, options);
    return edit ? [{ title: fix.title, kind: CodeActionKind.Refactor, edit }] : [];
  });
}

function fixesAndRewrites(asked: Asked, params: CodeActionParams, options: ActionOptions): CodeAction[] {
  const { diagnostics } = params.context;
  const range = toRange(asked.document, params.range);
  return findActions(asked.snapshot, asked.id, range).flatMap((action) => {
    const kind = action.finding ? CodeActionKind.QuickFix : CodeActionKind.RefactorRewrite;
    const effect = effectOf(asked, action.fix, options);
    if (!effect) return [];
    const mended = diagnostics.filter((diagnostic) => isAbout(asked, diagnostic, action));
    return [
      {
        title: action.fix.title,
        kind,
        isPreferred: action.fix.preferred,
        ...(mended.length > 0 ? { diagnostics: mended } : {}),
        ...effect,
      },
    ];
  });
}

/** What the client is to do; undefined where it cannot. */
function effectOf(asked: Asked, fix: Fix, options: ActionOptions): Pick<CodeAction, "edit" | "command"> | undefined {
  if (fix.opens === undefined) {
    const edit = toWorkspaceEdit(asked, fix, options);
    return edit && { edit };
  }
  if (!options.commands.has(Commands.openPassages)) return undefined;
  const passages = fix.opens.flatMap(({ source, range }) => {
    return toSourceLocation(asked.folder, asked.snapshot, source, range) ?? [];
  });
  return { command: { title: fix.title, command: Commands.openPassages, arguments: [passages] } };
}

function isAbout({ document }: Asked, diagnostic: Diagnostic, { finding }: Action): boolean {
  if (!finding) return false;
  const { start, end } = toProtocolRange(document, finding.range);
  const { range, code } = diagnostic;
  return (
    code === finding.rule &&
    range.start.line === start.line &&
    range.start.character === start.character &&
    range.end.line === end.line &&
    range.end.character === end.character
  );
}
