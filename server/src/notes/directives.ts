import type { Range } from "../text/range.ts";
import type { Suppression } from "./note.ts";

/** What an HTML comment tells Provenote. */
export type Directive =
  | (Range & { readonly kind: "own" })
  | (Range & {
      readonly kind: "suppression";
      readonly form: Suppression["form"];
      readonly rules: Suppression["rules"];
      readonly reason: string | undefined;
    });

const OWN = /^\s*provenote:\s*own\s*$/i;
const SUPPRESSION = /^\s*provenote-(disable-next-line|disable-line|disable-file|disable|enable)(?=\s|$)/;
const FORMS: Readonly<Record<string, Suppression["form"]>> = {
  "disable-line": "line",
  "disable-next-line": "next-line",
  "disable-file": "file",
  disable: "disable",
  enable: "enable",
};

/** Reads the directives in the HTML comments of a text that starts at `offset`. */
export function readDirectives(html: string, offset: number): Directive[] {
  const directives: Directive[] = [];
  for (let open = html.indexOf("<!--"); open >= 0; ) {
    const close = html.indexOf("-->", open + 4);
    if (close < 0) break;
    const range = { start: offset + open, end: offset + close + 3 };
    const directive = readComment(html.slice(open + 4, close), range);
    if (directive) directives.push(directive);
    open = html.indexOf("<!--", close + 3);
  }
  return directives;
}

function readComment(words: string, range: Range): Directive | undefined {
  if (OWN.test(words)) return { ...range, kind: "own" };
  const opening = SUPPRESSION.exec(words);
  if (!opening) return undefined;
  const rest = words.slice(opening[0].length);
  const dashes = /(?:^|\s)--(?:\s|$)/.exec(rest);
  const ids = dashes ? rest.slice(0, dashes.index) : rest;
  const reason = dashes
    ? rest
        .slice(dashes.index + dashes[0].length)
        .replace(/\s+/g, " ")
        .trim()
    : "";
  const start = range.start + "<!--".length + opening[0].length;
  const rules = [...ids.matchAll(/[^\s,]+/g)].map((id) => ({
    id: id[0],
    range: { start: start + id.index, end: start + id.index + id[0].length },
  }));
  const form = FORMS[opening[1] as string] as Suppression["form"];
  return { ...range, kind: "suppression", form, rules, reason: reason === "" ? undefined : reason };
}
