import { isStopWord } from "../text/stop-words.ts";
import { findWords } from "../text/words.ts";
import type { Source } from "./source.ts";

/** A file's name without its last extension; names such as `.notes` have none. */
export function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(0, dot) : name;
}

/** A path without its last extension. */
export function withoutExtension(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1) + stemOf(path);
}

/** The last `count` parts of a path. */
export function lastParts(path: string, count: number): string {
  return path.split("/").slice(-count).join("/");
}

/** `-r3` for the third record of a file, nothing for a file that is one source. */
export function recordSuffix(source: Source): string {
  return source.record === undefined ? "" : `-r${source.record}`;
}

/** Every name of the source's file: its path from any folder on, with and without extension and record, and its id. */
export function fileNames(source: Source): string[] {
  const suffix = recordSuffix(source);
  const names = [source.id];
  for (let parts = source.path.split("/").length; parts > 0; parts--) {
    const end = lastParts(source.path, parts);
    names.push(end, withoutExtension(end));
    if (suffix !== "") names.push(end + suffix, withoutExtension(end) + suffix);
  }
  return names;
}

/**
 * A key that a person can read: the first three words of weight of the title, in lower case and without diacritics
 * (`azerbaijan-slams-french`). Undefined where the title has fewer than two.
 */
export function readableKey(title: string): string | undefined {
  const parts: string[] = [];
  for (const { norm } of findWords(title)) {
    if (isStopWord(norm)) continue;
    const plain = norm
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .normalize("NFC")
      .replace(/[.'’]/g, "");
    if (plain !== "") parts.push(plain);
    if (parts.length === 3) break;
  }
  return parts.length < 2 ? undefined : parts.join("-");
}
