import * as vscode from "vscode";

const SOURCES = "{seeds,sources}/**/*.{txt,md,markdown,jsonl}";
const NOTES = "notes/**/*.{md,markdown,qmd,rmd,Rmd}";
const OTHER_NOTES = "**/*.{md,markdown,qmd,rmd,Rmd}";
const LOOKED_AT = 500;

/** A bracketed key, a footnote, a wiki link, a link into a corpus folder, or the front matter that makes a note. */
const MARKS = /\[[^\]\n]*@[\p{L}\p{N}_{]|\[\^[^\]\n]+\]|\[\[|\]\([^)\n]*\b(?:seeds|sources)\/|^provenote:\s*true\s*$/mu;

/**
 * Whether any folder has something to check: a `provenote.json`, or a corpus folder with readable documents and a file
 * that may be a note. Files are looked for, not understood: the server decides what they are.
 */
export async function hasWorkToDo(): Promise<boolean> {
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    if (await folderHasWork(folder)) return true;
  }
  return false;
}

async function folderHasWork(folder: vscode.WorkspaceFolder): Promise<boolean> {
  const find = (glob: string, most: number) =>
    vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), null, most);
  if ((await find("provenote.json", 1)).length > 0) return true;
  if ((await find(SOURCES, 1)).length === 0) return false;
  if ((await find(NOTES, 1)).length > 0) return true;
  const others = await vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, OTHER_NOTES),
    "{**/node_modules/**,seeds/**,sources/**}",
    LOOKED_AT,
  );
  for (const uri of others) {
    if (/\/readme[^/]*$/i.test(uri.path)) continue;
    if (await hasMarks(uri)) return true;
  }
  return false;
}

async function hasMarks(uri: vscode.Uri): Promise<boolean> {
  try {
    return MARKS.test(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
  } catch {
    return false; // gone, or not readable: no note either
  }
}
