import {
  endsStatement,
  hasPictureCredit,
  isReleaseMark,
  looksLikeTitle,
  readByline,
  readField,
  startsWithDateline,
} from "./line-shape.ts";
import { continues, type Line } from "./text-lines.ts";
import { isLineForLine, LONGEST_WRAPPED_LINE } from "./text-parts.ts";

/** What stands above the body of a text. */
export interface TitleBlock {
  /** Lines before the title, as in press releases: `FOR IMMEDIATE RELEASE`. */
  readonly preamble: readonly Line[];
  readonly title: Line;
  /** The lines of the block below the title: bylines, dates, pictures' captions, headers of a transcript. */
  readonly captions: readonly Line[];
  /** The groups of lines that are left. */
  readonly body: readonly (readonly Line[])[];
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
  groups: readonly (readonly Line[])[],
  isDateLine: IsDateLine,
  declaredTitle: string | undefined,
): TitleBlock | undefined {
  const { preamble, rest } = splitPreamble(groups, isDateLine);
  const block = splitFirstGroup(rest, isDateLine, declaredTitle);
  return block && takeLoneLines({ preamble, ...block }, isDateLine);
}

/** Marks of a release and dates beside them, above the title. */
function splitPreamble(groups: readonly (readonly Line[])[], isDateLine: IsDateLine) {
  const preamble: Line[] = [];
  const rest = groups.map((group) => [...group]);
  while (rest.length > 0) {
    const line = rest[0]?.[0];
    if (line === undefined) rest.shift();
    else if (isReleaseMark(line.text) || (preamble.length > 0 && isDateLine(line.text))) {
      preamble.push(line);
      rest[0]?.shift();
    } else break;
  }
  return rest.length === 0 ? { preamble: [], rest: groups } : { preamble, rest };
}

function splitFirstGroup(
  groups: readonly (readonly Line[])[],
  isDateLine: IsDateLine,
  declaredTitle: string | undefined,
): Omit<TitleBlock, "preamble"> | undefined {
  const [first, ...later] = groups;
  const title = first?.[0];
  if (first === undefined || title === undefined || !looksLikeTitle(title.text)) return undefined;
  const rest = first.slice(1);
  // The beginning of a story that has no title.
  if (startsWithDateline(title.text) && endsStatement((first.at(-1) as Line).text)) return undefined;
  if (rest.length === 0) return later.length === 0 ? undefined : { title, captions: [], body: later };
  if (continues(rest[0] as Line)) return splitWrappedTitle(first, later, isDateLine);
  const isHeader = headerTest(isDateLine);
  const body = findBody(rest, isHeader);
  if (body !== undefined) return { title, captions: rest.slice(0, body), body: [rest.slice(body), ...later] };
  const isOther = declaredTitle !== undefined && !isSameTitle(title.text, declaredTitle);
  if (isOther && endsStatement((rest.at(-1) as Line).text) && !isLineForLine(first)) return undefined;
  const areHeaders = rest.some((line) => isHeader(line) || readField(line.text)) && !rest.some(isStatement);
  if (later.length > 0 && (rest.length <= 3 || areHeaders))
    return { title, captions: joinContinued(rest), body: later };
  return isLineForLine(rest) ? { title, captions: [], body: [rest, ...later] } : undefined;
}

/** A title that goes on in the next lines; undefined where these are a wrapped paragraph. */
function splitWrappedTitle(
  first: readonly Line[],
  later: readonly (readonly Line[])[],
  isDateLine: IsDateLine,
): Omit<TitleBlock, "preamble"> | undefined {
  const next = first.findIndex((line, index) => index > 0 && !continues(line));
  const [title, rest] = next < 0 ? [first, []] : [first.slice(0, next), first.slice(next)];
  const joined = joinContinued(title)[0] as Line;
  if (title.some((line) => !looksLikeTitle(line.text)) || joined.end - joined.start > 200) return undefined;
  if (rest.length === 0) return later.length === 0 ? undefined : { title: joined, captions: [], body: later };
  const isHeader = headerTest(isDateLine);
  if (!isHeader(rest[0] as Line) && !startsWithDateline((rest[0] as Line).text)) return undefined;
  const body = findBody(rest, isHeader) ?? rest.length;
  const left = body === rest.length ? later : [rest.slice(body), ...later];
  return left.length === 0 ? undefined : { title: joined, captions: rest.slice(0, body), body: left };
}

/**
 * Index of the line below a title that begins the body though no blank line stands before it: one with a dateline, the
 * first behind bylines and dates that is a statement, or a paragraph too long for a caption. Undefined where all are
 * captions, or it cannot be told.
 */
function findBody(rest: readonly Line[], isHeader: (line: Line) => boolean): number | undefined {
  const dateline = rest.findIndex(({ text }) => startsWithDateline(text));
  if (dateline >= 0) return dateline;
  const headers = rest.findIndex((line) => !isHeader(line));
  if (headers < 0) return undefined;
  const lead = rest.slice(headers);
  const [line, last] = [lead[0] as Line, lead.at(-1) as Line];
  if (!endsStatement(last.text) || lead.some(({ text }) => hasPictureCredit(text) || readField(text))) return undefined;
  const isLong = line.text.length > LONGEST_CAPTION;
  const isWrapped = lead.length > 1 && line.text.length >= SHORTEST_WRAPPED_LINE && !endsStatement(line.text);
  return headers > 0 || isLong || isWrapped ? headers : undefined;
}

/** Bylines and dates, and a title's second deck above them, each in a group of its own below the title block. */
function takeLoneLines(block: TitleBlock, isDateLine: IsDateLine): TitleBlock {
  const captions = [...block.captions];
  const body = [...block.body];
  const lone = (group: readonly Line[] | undefined) => (group?.length === 1 ? group[0] : undefined);
  const isHeader = headerTest(isDateLine);
  while (body.length > 0) {
    const line = lone(body[0]);
    const isDeck = line !== undefined && looksLikeTitle(line.text) && isHeader(lone(body[1]));
    if (line === undefined || !(isHeader(line) || (isDeck && !captions.some(isHeader)))) break;
    captions.push(line);
    body.shift();
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

function joinContinued(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const previous = joined.at(-1);
    if (previous === undefined || !continues(line)) joined.push(line);
    else joined[joined.length - 1] = { ...previous, end: line.end, text: `${previous.text} ${line.text}` };
  }
  return joined;
}
