import { decodeCharacterReference } from "../markdown/character-references.ts";
import type { Range } from "../text/range.ts";
import type { LocatorLabel, Place } from "./note.ts";

/** Where a link leads, in terms of a citation. */
export interface Destination {
  /** Without fragment, percent-decoded. */
  readonly target: string;
  /** With the fragment, Markdown's escapes resolved, not percent-decoded; only where there is a fragment. */
  readonly wholeTarget?: string;
  readonly targetRange: Range;
  readonly places: readonly Place[];
}

const OTHER_SCHEME = /^(?!https?:)[a-z][a-z\d+.-]*:/i;

/**
 * Reads a link destination as written (angle brackets allowed) that starts at `offset`. Only relative paths and web
 * addresses may lead to a source; `#here`, `mailto:` and the like give `undefined`.
 */
export function readDestination(written: string, offset: number): Destination | undefined {
  const angled = written.startsWith("<") && written.endsWith(">");
  const start = offset + (angled ? 1 : 0);
  const destination = angled ? written.slice(1, -1) : written;
  const hash = destination.indexOf("#");
  const path = hash < 0 ? destination : destination.slice(0, hash);
  if (path.trim() === "" || OTHER_SCHEME.test(path) || path.startsWith("//")) return undefined;
  return {
    target: decodePercent(unescapeMarkdown(path)),
    ...(hash < 0 ? {} : { wholeTarget: unescapeMarkdown(destination) }),
    targetRange: { start, end: start + path.length },
    places: hash < 0 ? [] : readFragment(destination.slice(hash + 1), start + hash + 1),
  };
}

/**
 * Reads what stands behind the `#`: `L10`, `L10-L12`, `page=3`, `t=90`, `^p4`, a heading, and text directives
 * (`:~:text=`, https://wicg.github.io/scroll-to-text-fragment/).
 */
export function readFragment(fragment: string, offset: number): Place[] {
  const cut = fragment.indexOf(":~:");
  const element = cut < 0 ? fragment : fragment.slice(0, cut);
  const places = element === "" ? [] : readElement(element, { start: offset, end: offset + element.length });
  if (cut < 0) return places;
  let at = cut + 3;
  for (const directive of fragment.slice(at).split("&")) {
    const place = readTextDirective(directive, { start: offset + at, end: offset + at + directive.length });
    if (place) places.push(place);
    at += directive.length + 1;
  }
  return places;
}

function readElement(element: string, range: Range): Place[] {
  const lines = /^L(\d+)(?:C\d+)?(?:-L?(\d+)(?:C\d+)?)?$/i.exec(element);
  if (lines) return [locator("line", lines[1] as string, lines[2], range)];
  const page = /^page=(\d+)\b/i.exec(element);
  if (page) return [locator("page", page[1] as string, undefined, range)];
  const time = /^t=(?:npt:)?([\d.:]+)s?(?:,([\d.:]+)s?)?$/i.exec(element);
  if (time) return [locator("timestamp", time[1] as string, time[2], range)];
  const paragraph = /^\^p(\d+)(?:-p?(\d+))?$/i.exec(element);
  if (paragraph) return [locator("paragraph", paragraph[1] as string, paragraph[2], range)];
  return element.startsWith("^")
    ? []
    : [locator("section", decodePercent(unescapeMarkdown(element)), undefined, range)];
}

function readTextDirective(directive: string, range: Range): Place | undefined {
  if (!directive.startsWith("text=")) return undefined;
  const parts = directive.slice(5).split(",");
  const prefix = parts.length > 1 && parts[0]?.endsWith("-") ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.length > 1 && parts.at(-1)?.startsWith("-") ? parts.pop()?.slice(1) : undefined;
  const [start, end] = parts;
  if (!start || parts.length > 2) return undefined;
  const text = (part: string | undefined) => (part ? decodePercent(unescapeMarkdown(part)) : undefined);
  const [first, last] = [decodePercent(unescapeMarkdown(start)), text(end)];
  return { kind: "text", prefix: text(prefix), start: first, end: last, suffix: text(suffix), range };
}

function unescapeMarkdown(text: string): string {
  return text
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/&(?:#\d+|#x[a-f\d]+|\w+);/gi, (reference) => decodeCharacterReference(reference));
}

/** Percent-decoding that leaves what cannot be decoded as it is. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function locator(label: LocatorLabel, first: string, last: string | undefined, range: Range): Place {
  return { kind: "locator", label, first, last, range };
}
