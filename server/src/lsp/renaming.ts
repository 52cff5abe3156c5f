import {
  LSPErrorCodes,
  type Position,
  type PrepareRenameResult,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { findRenamable, renameName } from "../features/rename-name.ts";
import { toOffset, toProtocolRange } from "./convert.ts";
import type { Asked } from "./folders.ts";
import { type EditOptions, toWorkspaceEdit } from "./workspace-edit.ts";

/** The name that rename would change; an error that says why where there is none. */
export function answerPrepareRename({ snapshot, id, document }: Asked, position: Position): PrepareRenameResult {
  const found = findRenamable(snapshot, id, toOffset(document, position));
  if ("reason" in found) throw refusal(found.reason);
  return { range: toProtocolRange(document, found.range), placeholder: found.name };
}

export function answerRename(
  asked: Asked,
  position: Position,
  newName: string,
  options: EditOptions,
): WorkspaceEdit | null {
  const edits = renameName(asked.snapshot, asked.id, toOffset(asked.document, position), newName);
  if ("reason" in edits) throw refusal(edits.reason);
  return toWorkspaceEdit(asked, { edits }, options) ?? null;
}

function refusal(reason: string): ResponseError<unknown> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
