import * as vscode from "vscode";

const CORPUS_FOLDERS = ["seeds", "sources"];
const READABLE = /\.(?:txt|md|markdown|jsonl)$/i;
const MARKDOWN = /\.(?:md|markdown|qmd|rmd)$/i;
const LEFT_OUT = ["node_modules", ".git", ...CORPUS_FOLDERS];
/** Files and folders looked at in one workspace folder before it counts as having nothing to do. */
const LOOKED_AT = 5000;

/** A bracketed key, a footnote, a wiki link, a link into a corpus folder, or the front matter that makes a note. */
const MARKS = /\[[^\]\n]*@[\p{L}\p{N}_{]|\[\^[^\]\n]+\]|\[\[|\]\([^)\n]*\b(?:seeds|sources)\/|^provenote:\s*true\s*$/mu;

/**
 * Whether any folder has something to check: a `provenote.json`, or a corpus folder with readable documents and a file
 * that may be a note. Files are looked for, not understood: the server decides what they are. Folders are read one by
 * one, because searching files is not to be had in every kind of workspace.
 */
export async function hasWorkToDo(): Promise<boolean> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    if (await folderHasWork(uri)) return true;
  }
  return false;
}

async function folderHasWork(folder: vscode.Uri): Promise<boolean> {
  const names = (await readFolder(folder)).map(([name]) => name);
  if (names.includes("provenote.json")) return true;
  const corpus = CORPUS_FOLDERS.filter((name) => names.includes(name)).map((name) => vscode.Uri.joinPath(folder, name));
  if (!(await someFile(corpus, [], (uri) => READABLE.test(uri.path)))) return false;
  const notes = vscode.Uri.joinPath(folder, "notes");
  if (await someFile([notes], [], (uri) => MARKDOWN.test(uri.path))) return true;
  return someFile([folder], LEFT_OUT, (uri) => mayBeNote(uri));
}

/** Whether some file below the folders is wanted, nearest folders first. */
async function someFile(
  folders: readonly vscode.Uri[],
  leftOut: readonly string[],
  isWanted: (uri: vscode.Uri) => boolean | Promise<boolean>,
): Promise<boolean> {
  const queue = [...folders];
  let looked = 0;
  for (let folder = queue.shift(); folder && looked < LOOKED_AT; folder = queue.shift()) {
    for (const [name, type] of await readFolder(folder)) {
      looked++;
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory && !leftOut.includes(name)) queue.push(uri);
      if (type === vscode.FileType.File && (await isWanted(uri))) return true;
    }
  }
  return false;
}

async function mayBeNote(uri: vscode.Uri): Promise<boolean> {
  if (!MARKDOWN.test(uri.path) || /\/readme[^/]*$/i.test(uri.path)) return false;
  try {
    return MARKS.test(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
  } catch {
    return false; // gone, or not readable: no note either
  }
}

async function readFolder(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return []; // there is no such folder
  }
}
