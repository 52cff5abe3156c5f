import type { SourceProblem } from "../corpus/source.ts";
import { printable } from "./printable.ts";

/** Problems that are printed one by one. */
const MOST_PROBLEMS = 50;

/** What is wrong with files of the corpus, a line each, for a person; empty where nothing is. */
export function renderProblems(problems: readonly SourceProblem[]): string {
  if (problems.length === 0) return "";
  const lines = problems.slice(0, MOST_PROBLEMS).map(({ path, position, message }) => {
    const place = position === undefined ? "" : `:${position.start.line + 1}:${position.start.character + 1}`;
    return printable(`${path}${place} ${message}`);
  });
  const left = problems.length - lines.length;
  if (left > 0) lines.push(`${left} more are like these.`);
  return `${lines.join("\n")}\n`;
}
