/** A name marked in a text, by characters of the text without its marks. */
export interface MarkedName {
  readonly start: number;
  readonly end: number;
  readonly kind: "PER" | "ORG" | "LOC" | "MISC";
  /** The full name it stands for, where the annotator says so. */
  readonly stands: string | undefined;
}

interface AnnotatedSentence {
  readonly text: string;
  readonly names: readonly MarkedName[];
}

/** A story: sentences that are read together. */
export type AnnotatedStory = readonly AnnotatedSentence[];

/** Reads `[name|KIND]` and `[name|KIND=canonical name]`, a sentence a line, stories parted by blank lines, `#` lines left out. */
export function readMarked(file: string): AnnotatedStory[] {
  return file
    .replaceAll("\r", "")
    .split(/\n\s*\n/)
    .map((story) =>
      story
        .split("\n")
        .filter((line) => line.trim() !== "" && !line.startsWith("#"))
        .map(readSentence),
    )
    .filter((story) => story.length > 0);
}

function readSentence(line: string): AnnotatedSentence {
  let text = "";
  let behind = 0;
  const names: MarkedName[] = [];
  for (const mark of line.matchAll(/\[([^|\]]+)\|(PER|ORG|LOC|MISC)(?:=([^\]]+))?\]/g)) {
    text += line.slice(behind, mark.index);
    names.push({
      start: text.length,
      end: text.length + mark[1]!.length,
      kind: mark[2] as MarkedName["kind"],
      stands: mark[3],
    });
    text += mark[1];
    behind = mark.index + mark[0].length;
  }
  return { text: text + line.slice(behind), names };
}

/** Reads CoNLL columns: first the token, last the IOB2 tag; `-DOCSTART-` starts a story, else each sentence is one. */
export function readColumns(file: string): AnnotatedStory[] {
  const stories: AnnotatedSentence[][] = [];
  const hasStories = /^-DOCSTART-/m.test(file);
  for (const block of file.replaceAll("\r", "").split(/\n\s*\n/)) {
    const rows = block.split("\n").filter((row) => row.trim() !== "");
    if (rows[0]?.startsWith("-DOCSTART-")) {
      stories.push([]);
      rows.shift();
    }
    if (rows.length === 0) continue;
    const sentence = readRows(rows);
    if (hasStories && stories.length > 0) stories.at(-1)!.push(sentence);
    else stories.push([sentence]);
  }
  return stories.filter((story) => story.length > 0);
}

function readRows(rows: readonly string[]): AnnotatedSentence {
  let text = "";
  const names: { start: number; end: number; kind: MarkedName["kind"]; stands: undefined }[] = [];
  let open = false;
  for (const row of rows) {
    const columns = row.trim().split(/\s+/);
    const token = columns[0]!.replace(/^[a-z]{2,3}:(?=.)/, "");
    const tag = columns.at(-1)!;
    const start = text === "" ? 0 : text.length + 1;
    text += (text === "" ? "" : " ") + token;
    const kind = tag.slice(2) as MarkedName["kind"];
    if (tag === "O") {
      open = false;
    } else if (tag.startsWith("I-") && open && names.at(-1)!.kind === kind) {
      names.at(-1)!.end = text.length;
    } else {
      names.push({ start, end: text.length, kind, stands: undefined });
      open = true;
    }
  }
  return { text, names };
}
