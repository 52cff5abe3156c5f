import {
  endsStatement,
  hasPictureCredit,
  isReleaseMark,
  looksLikeTitle,
  readByline,
  readField,
  startsWithDateline,
} from "./line-shape.ts";
import { continues, type Line, type LineRun, type TextLines } from "./text-lines.ts";
import { isLineForLine, LONGEST_WRAPPED_LINE } from "./text-parts.ts";

/** What stands above the body of a text. */
export interface TitleBlock {
  /** Lines before the title, as in press releases: `FOR IMMEDIATE RELEASE`. */
  readonly preamble: readonly Line[];
  readonly title: Line;
  /** The lines of the block below the title: bylines, dates, pictures' captions, headers of a transcript. */
  readonly captions: readonly Line[];
  /** Place of the first line of the body. */
  readonly body: number;
}

type IsDateLine = (line: string) => boolean;

/** Longer captions without a picture's credit are paragraphs. */
const LONGEST_CAPTION = LONGEST_WRAPPED_LINE;
/** Lines of a wrapped paragraph are about this long; captions that follow each other are shorter. */
const SHORTEST_WRAPPED_LINE = 55;

/**
 * The title block of a plain text: its first line where that reads as a title, the other lines down to the next blank
 * one as far as they do not begin the body (see `findBody`), and bylines, dates and the like that stand alone below it.
 * A text that is nothing but one line has none. Where a title is declared elsewhere, a first line in other words with
 * lines behind it that end as a statement does is the beginning of a wrapped paragraph: by its looks alone it could be
 * either.
 */
export function findTitleBlock(
  lines: TextLines,
  isDateLine: IsDateLine,
  declaredTitle: string | undefined,
): TitleBlock | undefined {
  if (lines.count === 0) return undefined;
  const preamble = findPreamble(lines, isDateLine);
  const block = splitFirstGroup(lines, preamble.length, isDateLine, declaredTitle);
  return block && takeLoneLines({ preamble, ...block }, lines, isDateLine);
}

/** Marks of a release and dates beside them, above the title; none where there is nothing else. */
function findPreamble(lines: TextLines, isDateLine: IsDateLine): Line[] {
  const preamble: Line[] = [];
  for (let line = lines.get(0); line !== undefined; line = lines.get(preamble.length)) {
    if (!isReleaseMark(line.text) && !(preamble.length > 0 && isDateLine(line.text))) return preamble;
    preamble.push(line);
  }
  return [];
}

function splitFirstGroup(
  lines: TextLines,
  start: number,
  isDateLine: IsDateLine,
  declaredTitle: string | undefined,
): Omit<TitleBlock, "preamble"> | undefined {
  const first = lines.groupFrom(start);
  const title = first.first();
  if (!looksLikeTitle(title.text)) return undefined;
  // The beginning of a story that has no title.
  if (startsWithDateline(title.text) && endsStatement(first.last().text)) return undefined;
  const rest = first.slice(1);
  const isAll = first.end === lines.count;
  if (rest.length === 0) return isAll ? undefined : { title, captions: [], body: first.end };
  if (continues(rest.first())) return splitWrappedTitle(first, isAll, isDateLine);
  const isHeader = headerTest(isDateLine);
  const body = findBody(rest, isHeader);
  if (body !== undefined) return { title, captions: [...rest.slice(0, body)], body: rest.start + body };
  const isOther = declaredTitle !== undefined && !isSameTitle(title.text, declaredTitle);
  if (isOther && endsStatement(rest.last().text) && !isLineForLine(first)) return undefined;
  const areHeaders =
    rest.some((line) => isHeader(line) || readField(line.text) !== undefined) && !rest.some(isStatement);
  if (!isAll && (rest.length <= 3 || areHeaders)) return { title, captions: joinContinued(rest), body: first.end };
  return isLineForLine(rest) ? { title, captions: [], body: rest.start } : undefined;
}

/** A title that goes on in the next lines; undefined where these are a wrapped paragraph. */
function splitWrappedTitle(
  first: LineRun,
  isAll: boolean,
  isDateLine: IsDateLine,
): Omit<TitleBlock, "preamble"> | undefined {
  const next = first.findIndex((line, index) => index > 0 && !continues(line));
  const [title, rest] = next < 0 ? [first, first.slice(first.length)] : [first.slice(0, next), first.slice(next)];
  if (title.some((line) => !looksLikeTitle(line.text)) || title.last().end - title.first().start > 200)
    return undefined;
  const joined = joinContinued(title)[0] as Line;
  if (rest.length === 0) return isAll ? undefined : { title: joined, captions: [], body: first.end };
  const isHeader = headerTest(isDateLine);
  if (!isHeader(rest.first()) && !startsWithDateline(rest.first().text)) return undefined;
  const body = findBody(rest, isHeader) ?? rest.length;
  if (body === rest.length && isAll) return undefined;
  return { title: joined, captions: [...rest.slice(0, body)], body: rest.start + body };
}

/**
 * Index of the line below a title that begins the body though no blank line stands before it: one with a dateline, the
 * first behind bylines and dates that is a statement, or a paragraph too long for a caption. Undefined where all are
 * captions, or it cannot be told.
 */
function findBody(rest: LineRun, isHeader: (line: Line) => boolean): number | undefined {
  const dateline = rest.findIndex(({ text }) => startsWithDateline(text));
  if (dateline >= 0) return dateline;
  const headers = rest.findIndex((line) => !isHeader(line));
  if (headers < 0) return undefined;
  const lead = rest.slice(headers);
  const line = lead.first();
  const isCaption = ({ text }: Line) => hasPictureCredit(text) || readField(text) !== undefined;
  if (!endsStatement(lead.last().text) || lead.some(isCaption)) return undefined;
  const isLong = line.text.length > LONGEST_CAPTION;
  const isWrapped = lead.length > 1 && line.text.length >= SHORTEST_WRAPPED_LINE && !endsStatement(line.text);
  return headers > 0 || isLong || isWrapped ? headers : undefined;
}

/** Bylines and dates, and a title's second deck above them, each in a group of its own below the title block. */
function takeLoneLines(block: TitleBlock, lines: TextLines, isDateLine: IsDateLine): TitleBlock {
  const captions = [...block.captions];
  let { body } = block;
  const lone = (place: number) => (lines.groupFrom(place).length === 1 ? lines.get(place) : undefined);
  const isHeader = headerTest(isDateLine);
  for (; body < lines.count; body++) {
    const line = lone(body);
    const isDeck = line !== undefined && looksLikeTitle(line.text) && isHeader(lone(body + 1));
    if (line === undefined || !(isHeader(line) || (isDeck && !captions.some(isHeader)))) break;
    captions.push(line);
  }
  return { ...block, captions, body };
}

/** Tells bylines and dates. */
function headerTest(isDateLine: IsDateLine) {
  return (line: Line | undefined) =>
    line !== undefined && (readByline(line.text) !== undefined || isDateLine(line.text));
}

function isStatement({ text }: Line): boolean {
  return endsStatement(text) && !readField(text);
}

/** Whether one of two titles has all the words of the other, letter case and punctuation aside. */
function isSameTitle(a: string, b: string): boolean {
  const [one, two] = [a, b].map((title) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
  ) as [string, string];
  return one.includes(two) || two.includes(one);
}

function joinContinued(lines: Iterable<Line>): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const previous = joined.at(-1);
    if (previous === undefined || !continues(line)) joined.push(line);
    else joined[joined.length - 1] = { ...previous, end: line.end, text: `${previous.text} ${line.text}` };
  }
  return joined;
}
