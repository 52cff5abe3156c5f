import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
} from "vscode-languageserver";
import { type Action, findActions } from "../features/actions.ts";
import { findNameActions } from "../features/name-actions.ts";
import { toProtocolRange, toRange } from "./convert.ts";
import type { Asked } from "./folders.ts";
import { type EditOptions, toWorkspaceEdit } from "./workspace-edit.ts";

/** The quick fixes of the findings in a range, each with the diagnostic it mends, and what can be said of a name there. */
export function answerCodeActions(asked: Asked, params: CodeActionParams, options: EditOptions): CodeAction[] {
  const wanted = (kind: CodeActionKind) =>
    params.context.only?.some((only) => only === "" || kind === only || kind.startsWith(`${only}.`)) ?? true;
  return [
    ...(wanted(CodeActionKind.QuickFix) ? quickFixes(asked, params, options) : []),
    ...(wanted(CodeActionKind.Refactor) && isAskedFor(params) ? changesOfNames(asked, params, options) : []),
  ];
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

function quickFixes(asked: Asked, params: CodeActionParams, options: EditOptions): CodeAction[] {
  const { diagnostics } = params.context;
  const range = toRange(asked.document, params.range);
  return findActions(asked.snapshot, asked.id, range).flatMap((action) => {
    const edit = toWorkspaceEdit(asked, action.fix, options);
    if (!edit) return [];
    const mended = diagnostics.filter((diagnostic) => isAbout(asked, diagnostic, action));
    return [
      {
        title: action.fix.title,
        kind: CodeActionKind.QuickFix,
        isPreferred: action.fix.preferred,
        ...(mended.length > 0 ? { diagnostics: mended } : {}),
        edit,
      },
    ];
  });
}

function isAbout({ document }: Asked, diagnostic: Diagnostic, { finding }: Action): boolean {
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
