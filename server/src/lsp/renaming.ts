import {
  LSPErrorCodes,
  type Position,
  type PrepareRenameResult,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { ENTITIES_PATH } from "../entities/read-entities-file.ts";
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
  const { folder, snapshot, id, document } = asked;
  const entitiesText = folder.textOf(snapshot, ENTITIES_PATH)?.text ?? "";
  const renaming = renameName(snapshot, id, toOffset(document, position), newName, entitiesText);
  if ("reason" in renaming) throw refusal(renaming.reason);
  const whole = toWorkspaceEdit(asked, renaming, options);
  // A client that cannot make files renames in the notes alone.
  const inNotes = renaming.edits.filter(({ path }) => path !== ENTITIES_PATH);
  return whole ?? toWorkspaceEdit(asked, { edits: inNotes }, options) ?? null;
}

function refusal(reason: string): ResponseError<unknown> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
