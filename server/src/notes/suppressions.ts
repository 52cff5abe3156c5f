import type { Range } from "../text/range.ts";
import type { Directive } from "./directives.ts";
import type { Suppression } from "./note.ts";

type WrittenSuppression = Directive & { kind: "suppression" };

/** Gives each suppression of a note the stretch it acts on. A `disable` lasts to an `enable` that names its rules, or none. */
export function scopeSuppressions(text: string, written: readonly WrittenSuppression[]): Suppression[] {
  const ordered = [...written].sort((a, b) => a.start - b.start);
  const scoped: Omit<Suppression, "index">[] = [];
  for (const [index, directive] of ordered.entries()) {
    const { kind: _, ...suppression } = directive;
    if (directive.form !== "disable") {
      scoped.push({ ...suppression, scope: scopeOf(text, directive) });
      continue;
    }
    const behind = ordered.slice(index + 1).filter((other) => other.form === "enable");
    if (directive.rules.length === 0) {
      const end = behind.find((enable) => enable.rules.length === 0)?.start ?? text.length;
      scoped.push({ ...suppression, scope: { start: directive.start, end } });
      continue;
    }
    for (const [end, rules] of groupByEnd(directive, behind, text.length)) {
      scoped.push({ ...suppression, rules, scope: { start: directive.start, end } });
    }
  }
  return scoped.map((suppression, index) => ({ ...suppression, index }));
}

/** The rules of a `disable` by where each is enabled again. */
function groupByEnd(
  directive: WrittenSuppression,
  enables: readonly WrittenSuppression[],
  last: number,
): Map<number, Suppression["rules"]> {
  const groups = new Map<number, Suppression["rules"]>();
  for (const rule of directive.rules) {
    const enable = enables.find((other) => other.rules.length === 0 || other.rules.some(({ id }) => id === rule.id));
    const end = enable?.start ?? last;
    groups.set(end, [...(groups.get(end) ?? []), rule]);
  }
  return groups;
}

function scopeOf(text: string, { form, start, end }: WrittenSuppression): Range {
  switch (form) {
    case "line":
      return { start: lineStart(text, start), end: lineEnd(text, end) };
    case "next-line": {
      let next = nextLine(text, lineEnd(text, end));
      while (next < text.length && text.slice(next, lineEnd(text, next)).trim() === "") {
        next = nextLine(text, lineEnd(text, next));
      }
      return { start: next, end: lineEnd(text, next) };
    }
    case "file":
      return { start: 0, end: text.length };
    default:
      return { start, end };
  }
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text, start - 1)) start--;
  return start;
}

function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineBreak(text, end)) end++;
  return end;
}

function nextLine(text: string, end: number): number {
  if (end >= text.length) return text.length;
  return text.startsWith("\r\n", end) ? end + 2 : end + 1;
}

function isLineBreak(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 10 || code === 13;
}
