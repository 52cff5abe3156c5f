import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type CreateFile,
  type Diagnostic,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { type Action, findActions } from "../features/actions.ts";
import type { Fix } from "../rules/finding.ts";
import { toProtocolRange, toRange } from "./convert.ts";
import type { Asked } from "./folders.ts";
import { toSourceLocation } from "./locations.ts";
import { Commands } from "./protocol.ts";

export interface EditOptions {
  /** The client takes edits of documents with their versions. */
  readonly documentChanges: boolean;
  /** The client can make files as part of such an edit. */
  readonly createsFiles: boolean;
  /** Commands the client can run. */
  readonly commands: ReadonlySet<string>;
  /** Version of an open document; null for a closed one. */
  versionOf(uri: string): number | null;
}

/** The quick fixes of the findings in a range, each with the diagnostic it mends, and rewrites. */
export function answerCodeActions(asked: Asked, params: CodeActionParams, options: EditOptions): CodeAction[] {
  const { only, diagnostics } = params.context;
  const wants = (kind: CodeActionKind) =>
    !only || only.some((wanted) => wanted === "" || `${kind}.`.startsWith(`${wanted}.`));
  const range = toRange(asked.document, params.range);
  return findActions(asked.snapshot, asked.id, range).flatMap((action) => {
    const kind = action.finding ? CodeActionKind.QuickFix : CodeActionKind.RefactorRewrite;
    if (!wants(kind)) return [];
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
function effectOf(asked: Asked, fix: Fix, options: EditOptions): Pick<CodeAction, "edit" | "command"> | undefined {
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

function toWorkspaceEdit({ folder, snapshot }: Asked, fix: Fix, options: EditOptions): WorkspaceEdit | undefined {
  if (fix.creates !== undefined && !options.createsFiles) return undefined;
  const changes: (TextDocumentEdit | CreateFile)[] = [];
  if (fix.creates !== undefined) {
    changes.push({ kind: "create", uri: folder.uriOf(fix.creates), options: { ignoreIfExists: true } });
  }
  for (const path of new Set(fix.edits.map((edit) => edit.path))) {
    const holder = path === fix.creates ? { text: "" } : folder.textOf(snapshot, path);
    if (!holder) return undefined;
    const uri = folder.uriOf(path);
    const edits = fix.edits
      .filter((edit) => edit.path === path)
      .map(({ range, newText }) => ({ range: toProtocolRange(holder, range), newText }));
    changes.push({ textDocument: { uri, version: options.versionOf(uri) }, edits });
  }
  if (options.documentChanges) return { documentChanges: changes };
  const edits = changes.flatMap((change) => ("edits" in change ? [[change.textDocument.uri, change.edits]] : []));
  return { changes: Object.fromEntries(edits) };
}
