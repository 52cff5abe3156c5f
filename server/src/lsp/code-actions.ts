import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from "vscode-languageserver";
import { type Action, findActions } from "../features/actions.ts";
import { toProtocolRange, toRange } from "./convert.ts";
import type { Asked } from "./folders.ts";
import { type EditOptions, toWorkspaceEdit } from "./workspace-edit.ts";

/** The quick fixes of the findings in a range, each with the diagnostic it mends. */
export function answerCodeActions(asked: Asked, params: CodeActionParams, options: EditOptions): CodeAction[] {
  const { only, diagnostics } = params.context;
  if (only && !only.some((kind) => CodeActionKind.QuickFix === kind || kind === "")) return [];
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
