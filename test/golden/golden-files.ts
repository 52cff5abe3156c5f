import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = path.join(import.meta.dirname, "folder");

/** The committed answers on the golden folder. */
export const goldenFile = path.join(import.meta.dirname, "answers.json");

/** Texts of the golden folder by their paths in it, in the order of the paths. */
export function readGoldenFolder(): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => path.extname(name) !== "");
  const entries = names.map((name) => [
    name.replaceAll(path.sep, "/"),
    readFileSync(path.join(folder, name), "utf8").replaceAll("\r\n", "\n"),
  ]);
  return Object.fromEntries(entries.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)));
}

export function readGoldenAnswers(): string {
  return readFileSync(goldenFile, "utf8").replaceAll("\r\n", "\n");
}
