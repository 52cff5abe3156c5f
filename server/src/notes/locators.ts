import type { Range } from "../text/range.ts";
import type { LocatorLabel, Place } from "./note.ts";

/** Names of locators as CSL and Pandoc have them, longest first within each. */
const LABELS: readonly (readonly [LocatorLabel, RegExp])[] = [
  ["paragraph", /^(?:paragraphs?|paras?\.?|pars?\.|¶¶?)/i],
  ["page", /^(?:pages?|pp?\.?)(?![\p{L}])/iu],
  ["line", /^(?:lines?|ll?\.|L(?=\d))/i],
  ["section", /^(?:sections?|sects?\.?|secs?\.?|§§?)/i],
  ["chapter", /^(?:chapters?|chaps?\.?|chs?\.)/i],
  ["figure", /^(?:figures?|figs?\.?)/i],
  ["table", /^(?:tables?|tabs?\.|tbls?\.)/i],
  ["verse", /^(?:verses?|vv?\.)/i],
  ["note", /^(?:footnotes?|notes?|nn?\.|fns?\.)/i],
  ["timestamp", /^(?:timestamps?|time|at|min\.|t\.)(?=\s*\d)/i],
];
const TIME = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:\.\d+)?`;
const NUMBER = String.raw`(?:L?\d+(?:\.\d+)*[a-z]?|[ivxlcdm]+|[IVXLCDM]+)`;
const VALUE = new RegExp(String.raw`^(?:${TIME}|${NUMBER})(?![\p{L}\p{N}])`, "u");
const RANGE = /^\s*(?:-{1,2}|–|—)\s*/;
const LIST = /^\s*(?:,|&|and\b|,\s*and\b)\s*/;
const NAME = /^(?:"([^"]+)"|“([^”]+)”|([\p{Lu}\p{Lo}][^,;]*))/u;
const NAMED = new Set<LocatorLabel>(["section", "chapter", "figure", "table"]);

/** Locators read from the words behind a citation key, and where what is left of those words starts. */
export interface ReadLocators {
  readonly places: readonly Place[];
  /** Behind the last locator, relative to the text read. */
  readonly end: number;
}

/**
 * Reads `, para. 4`, `p. 12-14`, `pp. 3, 5` or a bare number, which is a page as in Pandoc, at the start of `text`.
 * Ranges of the places are moved by `offset`. Without a locator there are no places, and `end` is 0.
 */
export function readLocators(text: string, offset: number): ReadLocators {
  const places: Place[] = [];
  let end = 0;
  for (;;) {
    const at = end + (/^\s*(?:,\s*)?\{?\s*/.exec(text.slice(end))?.[0].length ?? 0);
    const label = readLabel(text.slice(at));
    const read = label
      ? readValues(text, at + label.length, label.label, at)
      : places.length === 0
        ? readBare(text, at)
        : undefined;
    if (!read) return { places, end };
    for (const place of read.places) {
      places.push({ ...place, range: { start: place.range.start + offset, end: place.range.end + offset } });
    }
    end = read.end + (text[read.end] === "}" ? 1 : 0);
  }
}

function readLabel(text: string): { label: LocatorLabel; length: number } | undefined {
  for (const [label, pattern] of LABELS) {
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    const space = /^\s*/.exec(text.slice(found.length))?.[0].length ?? 0;
    const next = text[found.length + space];
    const joined = space === 0 && /[\p{L}]$/u.test(found) && next !== undefined && /\p{L}/u.test(next);
    if (!joined) return { label, length: found.length + space };
  }
  return undefined;
}

function readBare(text: string, at: number): ReadLocators | undefined {
  const value = new RegExp(String.raw`^(?:${TIME}|\d+)(?:\s*(?:-{1,2}|–|—)\s*(?:${TIME}|\d+))?(?=\s*(?:$|[,;}]))`).exec(
    text.slice(at),
  );
  // A year behind a key says when, not where.
  if (!value || /^(?:1[5-9]|20)\d\d$/.test(value[0])) return undefined;
  return readValues(text, at, value[0].includes(":") ? "timestamp" : "page", at);
}

function readValues(text: string, from: number, label: LocatorLabel, start: number): ReadLocators | undefined {
  const places: Place[] = [];
  let at = from;
  let placeStart = start;
  for (;;) {
    const first = VALUE.exec(text.slice(at))?.[0];
    if (first === undefined) break;
    let end = at + first.length;
    let last: string | undefined;
    const dash = RANGE.exec(text.slice(end))?.[0].length ?? 0;
    const second = dash > 0 ? VALUE.exec(text.slice(end + dash))?.[0] : undefined;
    if (second !== undefined) {
      last = plainValue(second);
      end += dash + second.length;
    }
    places.push(locator(label, plainValue(first), last, { start: placeStart, end }));
    at = end;
    const comma = LIST.exec(text.slice(end))?.[0].length ?? 0;
    const more = comma > 0 ? VALUE.exec(text.slice(end + comma))?.[0] : undefined;
    if (more === undefined || /^[ivxlcdm]+$/i.test(more)) break;
    placeStart = end + comma;
    at = placeStart;
  }
  if (places.length > 0) return { places, end: at };
  const name = NAMED.has(label) ? NAME.exec(text.slice(from)) : null;
  if (!name) return undefined;
  const words = (name[1] ?? name[2] ?? name[3] ?? "").trim();
  const end = from + name[0].trimEnd().length;
  return words === "" ? undefined : { places: [locator(label, words, undefined, { start, end })], end };
}

function plainValue(written: string): string {
  return written.replace(/^L(?=\d)/, "");
}

function locator(label: LocatorLabel, first: string, last: string | undefined, range: Range): Place {
  return { kind: "locator", label, first, last, range };
}
