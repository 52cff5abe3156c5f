import { findCitationKeys } from "../markdown/citations.ts";
import type { Range } from "../text/range.ts";
import { type Destination, readFragment } from "./link-destinations.ts";
import { readLocators } from "./locators.ts";
import type { Citation } from "./note.ts";

/** A citation read on its own: without its number in the note and the footnote it may stand in. */
export type WrittenCitation = Omit<Citation, "index" | "footnote">;

/**
 * Reads the citations of a Pandoc mark: `inside` is what holds the keys, `[see @a, p. 3; @b]` without its brackets or
 * `@key [sec. 2]` whole, and starts at `offset`.
 */
export function readPandoc(inside: string, offset: number, mark: Range, certain: boolean): WrittenCitation[] {
  const keys = findCitationKeys(inside);
  const citations: WrittenCitation[] = [];
  let from = 0;
  for (const [index, key] of keys.entries()) {
    const nextKey = keys[index + 1];
    const until = nextKey ? itemEnd(inside, key.after, nextKey.at) : inside.length;
    const item = trimRange(inside, from, until);
    const suppressed = inside[key.at - 1] === "-" ? 1 : 0;
    const prefix = inside.slice(item.start, Math.max(item.start, key.at - suppressed)).trim();
    const behind = readBehind(inside.slice(key.after, item.end), offset + key.after);
    citations.push({
      form: "pandoc",
      start: offset + item.start,
      end: offset + item.end,
      mark,
      certain,
      key: inside.slice(key.start, key.end),
      target: undefined,
      keyRange: { start: offset + key.start, end: offset + key.end },
      places: behind.places,
      prefix: prefix === "" ? undefined : prefix,
      suffix: behind.suffix,
    });
    from = until;
  }
  return citations;
}

/** Reads `target`, `target#^p4` or `target#heading` of a wiki link that starts at `offset`. */
export function readWiki(target: string, offset: number, mark: Range): WrittenCitation | undefined {
  const hash = target.indexOf("#");
  const name = hash < 0 ? target : target.slice(0, hash);
  const key = trimRange(name, 0, name.length);
  if (key.start === key.end) return undefined;
  const fragment = hash < 0 ? "" : target.slice(hash + 1).trimEnd();
  return {
    form: "wiki",
    ...mark,
    mark,
    certain: false,
    key: name.slice(key.start, key.end),
    target: undefined,
    keyRange: { start: offset + key.start, end: offset + key.end },
    places: fragment === "" ? [] : readFragment(fragment, offset + hash + 1),
    prefix: undefined,
    suffix: undefined,
  };
}

/** The citation that a link to a possible source is. */
export function citationOfLink(destination: Destination, mark: Range): WrittenCitation {
  return {
    form: "link",
    ...mark,
    mark,
    certain: false,
    key: undefined,
    target: destination.target,
    ...(destination.wholeTarget === undefined ? {} : { wholeTarget: destination.wholeTarget }),
    keyRange: destination.targetRange,
    places: destination.places,
    prefix: undefined,
    suffix: undefined,
  };
}

/** Locators and suffix behind a key; those of a narrative citation stand in brackets. */
function readBehind(text: string, offset: number): Pick<Citation, "places" | "suffix"> {
  const bracketed = /^\s?\[([^\]]*)\]?/.exec(text);
  const start = bracketed ? bracketed[0].indexOf("[") + 1 : 0;
  const words = bracketed ? (bracketed[1] as string) : text;
  const places = [];
  const left: string[] = [];
  let at = 0;
  for (const part of words.split(";")) {
    const read = readLocators(part, offset + start + at);
    places.push(...read.places);
    const rest = part.slice(read.end).replace(/^[\s,]+|[\s,]+$/g, "");
    if (rest !== "") left.push(rest);
    at += part.length + 1;
  }
  return { places, suffix: left.length === 0 ? undefined : left.join("; ") };
}

/** Where one citation of a group ends: behind the last separator before the next key. */
function itemEnd(inside: string, from: number, nextKey: number): number {
  const between = inside.slice(from, nextKey);
  const semicolon = between.lastIndexOf(";");
  if (semicolon >= 0) return from + semicolon + 1;
  const comma = between.lastIndexOf(",");
  return comma >= 0 ? from + comma + 1 : nextKey - (inside[nextKey - 1] === "-" ? 1 : 0);
}

/** The range without white space and separators at its ends. */
function trimRange(text: string, from: number, to: number): Range {
  let start = from;
  let end = to;
  while (start < end && /[\s;,]/.test(text[start] as string)) start++;
  while (end > start && /[\s;,]/.test(text[end - 1] as string)) end--;
  return { start, end };
}
