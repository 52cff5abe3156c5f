import type { EntityId } from "../entities/entity.ts";
import type { EntityPage, MentioningNote, MentioningSource } from "../features/entity-page.ts";
import type { PassageLink } from "../features/location.ts";
import type { MentionDates, Period } from "../features/mention-dates.ts";
import { cutText } from "../text/cut-text.ts";
import { describeDay } from "../text/dates.ts";
import type { Range } from "../text/range.ts";
import { addressOf, counted, describeCounts, describeDates, describePeriod, kindOf } from "./entity-wording.ts";

/** Where a stretch of a page leads. */
export type PageTarget =
  | { readonly kind: "passage"; readonly place: PassageLink }
  | { readonly kind: "note"; readonly path: string; readonly range: Range }
  | { readonly kind: "entity"; readonly id: EntityId; readonly name: string };

/** Plain text, so that nothing of a source or note in it can become markup, with the stretches that lead somewhere. */
export interface PageText {
  readonly text: string;
  readonly links: readonly (Range & { readonly to: PageTarget })[];
}

type Part = string | { readonly text: string; readonly to: PageTarget };

const LONGEST_BAR = 24;
const LONGEST_SENTENCE = 400;
const LONGEST_LIST = 40;

/** The page of an entity as a document to read. */
export function renderEntityPage({ facts, said, keyPassages, sources, companions, notes }: EntityPage): PageText {
  const page = new PageWriter();
  const { entity, dates } = facts;
  const kind = kindOf(entity.kind);
  page.line(0, entity.name);
  page.line(
    0,
    [kind, describeCounts(facts), dates ? describeDates(dates) : ""].filter((part) => part !== "").join(" · "),
  );
  writeCommon(page, facts);
  if (entity.description !== undefined) page.line(0, entity.description);
  for (const link of entity.links) page.line(0, addressOf(link));
  if (entity.aliases.length > 0) {
    page.heading("Also called");
    for (const alias of entity.aliases) page.line(1, alias);
  }
  page.heading("What the sources say");
  if (said.length === 0) page.line(1, "No source says in so many words who or what this is.");
  for (const { text, place, date } of said) {
    page.line(1, `“${text}” — `, passagePart(place, true), date ? `, ${describeDay(date)}` : "");
  }
  if (facts.works.length > 0) {
    page.heading("Author of");
    for (const { place, date } of [...facts.works].reverse().slice(0, LONGEST_LIST)) {
      page.line(1, passagePart(place, false), date ? `, ${describeDay(date)}` : "");
    }
    const left = facts.works.length - LONGEST_LIST;
    if (left > 0) page.line(1, `and ${counted(left, "more source")}`);
  }
  if (keyPassages.length > 0) {
    page.heading("Key passages");
    for (const { place, text } of keyPassages)
      page.line(1, passagePart(place, true), `: “${cutText(text, LONGEST_SENTENCE)}”`);
  }
  if (dates && dates.periods.length > 1) writeTimeline(page, dates);
  if (companions.length > 0) {
    page.heading("Appears with");
    for (const { entity: other, passages } of companions) {
      const link = { text: other.name, to: { kind: "entity", id: other.id, name: other.name } } as const;
      page.line(1, link, ` · in ${counted(passages, "passage")}`);
    }
  }
  writeSources(page, sources, facts.sources);
  writeNotes(page, notes, facts.notes);
  return page.finish();
}

/** Of a common name that it is one, of what one source means by it where the others are. */
function writeCommon(page: PageWriter, { bodies, common }: EntityPage["facts"]): void {
  if (bodies.length > 0) page.line(0, "A common name: each source may mean another body by it.");
  if (common) {
    const name = { text: common.name, to: { kind: "entity", id: common.id, name: common.name } } as const;
    page.line(
      0,
      "As one source means it: ",
      name,
      ` is a common name, by which ${counted(common.others, "other source")} may mean another body.`,
    );
  }
}

function writeTimeline(page: PageWriter, { periods, months }: MentionDates): void {
  page.heading("Timeline");
  const most = Math.max(...periods.map(({ mentions }) => mentions));
  const rows = stretchesOf(periods).map((stretch) => {
    const [first, last] = [stretch[0]!, stretch.at(-1)!];
    const from = describePeriod(first, months);
    return { label: first === last ? from : `${from} to ${describePeriod(last, months)}`, ...first };
  });
  const widest = Math.max(...rows.map(({ label }) => label.length));
  for (const { label, mentions, sources } of rows) {
    const bar = "█".repeat(Math.ceil((mentions / most) * LONGEST_BAR));
    const counts = `${counted(mentions, "mention")} in ${counted(sources, "source")}`;
    page.line(1, mentions === 0 ? `${label.padEnd(widest)}  –` : `${label.padEnd(widest)}  ${bar} ${counts}`);
  }
}

/** Periods without mentions that follow each other are one line. */
function stretchesOf(periods: readonly Period[]): readonly (readonly Period[])[] {
  const stretches: Period[][] = [];
  for (const period of periods) {
    const before = stretches.at(-1);
    if (before && before[0]!.mentions === 0 && period.mentions === 0) before.push(period);
    else stretches.push([period]);
  }
  return stretches;
}

function writeSources(page: PageWriter, sources: readonly MentioningSource[], all: number): void {
  if (sources.length === 0) return;
  page.heading(
    sources.length < all
      ? `Passages by source (the ${sources.length} of ${all} that mention it most)`
      : "Passages by source",
  );
  for (const { source, date, mentions, passages, left } of sources) {
    const { title } = source.metadata;
    const top: PassageLink = { source: source.id, range: { start: 0, end: 0 }, title, label: title };
    const day = date ? ` · ${describeDay(date)}` : "";
    page.line(1, { text: title, to: { kind: "passage", place: top } }, `${day} · ${counted(mentions, "mention")}`);
    for (const { place, text } of passages)
      page.line(2, passagePart(place, false), `: “${cutText(text, LONGEST_SENTENCE)}”`);
    if (left > 0) page.line(2, `and in ${counted(left, "more sentence")}`);
  }
}

function writeNotes(page: PageWriter, notes: readonly MentioningNote[], all: number): void {
  if (notes.length === 0) return;
  page.heading("In your notes");
  for (const { path, places, left } of notes) {
    page.line(1, path);
    for (const { range, text } of places) {
      page.line(2, { text: cutText(text, LONGEST_SENTENCE), to: { kind: "note", path, range } });
    }
    if (left > 0) page.line(2, `and ${counted(left, "more time")}`);
  }
  if (all > notes.length) page.line(1, `and in ${counted(all - notes.length, "more note")}`);
}

function passagePart(place: PassageLink, withTitle: boolean): Part {
  const text = withTitle && place.label !== place.title ? `${place.title}, ${place.label}` : place.label;
  return { text, to: { kind: "passage", place } };
}

class PageWriter {
  #text = "";
  readonly #links: (Range & { readonly to: PageTarget })[] = [];

  heading(text: string): void {
    this.#text += `\n${text}\n`;
  }

  line(indent: number, ...parts: readonly Part[]): void {
    this.#text += "    ".repeat(indent);
    for (const part of parts) {
      const start = this.#text.length;
      this.#text += oneLine(typeof part === "string" ? part : part.text);
      if (typeof part !== "string") this.#links.push({ start, end: this.#text.length, to: part.to });
    }
    this.#text += "\n";
  }

  finish(): PageText {
    return { text: this.#text, links: this.#links };
  }
}

/** Without what breaks lines or turns the direction of text around. */
function oneLine(text: string): string {
  return text
    .replace(/\s*[\t\n\v\f\r\u0085\u2028\u2029]\s*/g, " ")
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "");
}
