import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readRecords } from "../bench/search/records.ts";
import { makeArticles } from "../support/made-articles.ts";
import { largeNote } from "./suite/large-note.ts";
import type { SampleWorkspace } from "./workspace.ts";

/** As many as the newswire collection has that the extension is measured on. */
const ARTICLES = 19_043;

/** A folder with as many articles as a newsroom's archive and a note on two of them; those of a JSON Lines file if one is named. */
export async function makeLargeWorkspace(records?: string): Promise<SampleWorkspace> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), "provenote-archive-")));
  const texts = records === undefined ? makeArticles(ARTICLES, 1) : readRecords(records).map(({ text }) => text);
  for (const name of ["sources", "notes"]) await mkdir(path.join(folder, name));
  for (const [i, text] of texts.entries()) await writeFile(path.join(folder, "sources", `article-${i + 1}.txt`), text);
  await writeFile(path.join(folder, "notes", largeNote.name), largeNote.text);
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
