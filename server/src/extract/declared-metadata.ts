import { isCalendarDay } from "../text/calendar.ts";
import type { CalendarDay } from "../text/date.ts";
import { readDay } from "./date-of-text.ts";

/** What a record, a front matter or a sidecar declares about a source. */
export interface DeclaredMetadata {
  readonly title?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly date?: CalendarDay | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  readonly key?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
}

/** Metadata read from parsed YAML or JSON, and a whole sentence on each field that could not be used. */
export interface ReadMetadata {
  readonly declared: DeclaredMetadata;
  readonly faults: readonly { readonly field: string; readonly message: string }[];
}

const KEY_FIELDS = ["key", "citation-key", "citation_key", "citationKey", "citekey", "bibtexkey"];
const TITLE_FIELDS = ["title"];
const AUTHOR_FIELDS = ["author", "authors"];
const DATE_FIELDS = ["date", "issued", "published"];
const PUBLISHER_FIELDS = ["publisher"];
const URL_FIELDS = ["url", "URL"];
const ALIAS_FIELDS = ["aliases", "alias"];

/** Reads the metadata fields of a mapping; fields with other names are left alone. */
export function readMetadata(value: Readonly<Record<string, unknown>>): ReadMetadata {
  const faults: { field: string; message: string }[] = [];
  const read = <T>(
    fields: readonly string[],
    wanted: string,
    convert: (value: unknown) => T | undefined | "unused",
  ) => {
    for (const field of fields) {
      const written = value[field];
      if (written === undefined || written === null || written === "") continue;
      const converted = convert(written);
      if (converted === "unused") return undefined;
      if (converted !== undefined) return converted;
      faults.push({ field, message: `"${field}" should be ${wanted}.` });
    }
    return undefined;
  };
  const declared: DeclaredMetadata = {
    title: read(TITLE_FIELDS, "text", readLine),
    authors: read(AUTHOR_FIELDS, "a name or a list of names", readNames),
    date: read(DATE_FIELDS, "a full date such as 2021-03-03", readDate),
    publisher: read(PUBLISHER_FIELDS, "text", readLine),
    url: read(URL_FIELDS, "a web address", readLine),
    key: read(KEY_FIELDS, "text", readLine),
    aliases: read(ALIAS_FIELDS, "a list of citation keys", (written) => readList(written, readLine)),
  };
  return { declared, faults };
}

/** Text or a number on one line, white space collapsed, NFC. */
function readLine(value: unknown): string | undefined {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value !== "string") return undefined;
  const line = value.replace(/\s+/g, " ").trim().normalize("NFC");
  return line === "" ? undefined : line;
}

function readList<T>(value: unknown, convert: (value: unknown) => T | undefined): T[] | undefined {
  const read: T[] = [];
  for (const item of Array.isArray(value) ? value : [value]) {
    const converted = convert(item);
    if (converted === undefined) return undefined;
    read.push(converted);
  }
  return read;
}

/** Names as text (`Ida Brandt and Jo Ek`, `Ida Brandt; Jo Ek`), a list, or mappings with `name` or CSL's `given` and `family`. */
function readNames(value: unknown): string[] | undefined {
  if (typeof value === "string") {
    return value
      .split(/\s*;\s*|\s+(?:and|&)\s+/)
      .map((name) => readLine(name))
      .filter((name) => name !== undefined);
  }
  return readList(value, readName);
}

function readName(value: unknown): string | undefined {
  if (!isMapping(value)) return readLine(value);
  const given = readLine(value["given"]);
  const family = readLine(value["family"]);
  return readLine(value["name"] ?? value["literal"]) ?? readLine([given, family].filter(Boolean).join(" "));
}

/** A day; a year or month alone is right but of no use as a reference. */
function readDate(value: unknown): CalendarDay | "unused" | undefined {
  const line = readLine(value);
  if (line === undefined) return undefined;
  if (/^\d{4}(?:-\d{2})?$/.test(line)) return "unused";
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(line);
  if (iso === null) return readDay(line);
  const day = { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  return isCalendarDay(day.year, day.month, day.day) ? day : undefined;
}

/** Whether a parsed value is a mapping: an object that is no list. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
