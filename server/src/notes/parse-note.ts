import { type Edit, findEdit, type ParsedMarkdown, parseMarkdown } from "../markdown/parse.ts";
import { BlockText } from "./block-text.ts";
import { type BlockFacts, readBlock } from "./blocks.ts";
import { type Composition, composeNote } from "./compose-note.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { Note } from "./note.ts";
import type { PlacedBlock } from "./placed-leaves.ts";

export interface ParseNoteOptions {
  /** UTF-16 code units that are read; what stands behind is left out, and `Note.truncatedAt` says where. */
  readonly noteLength?: number;
}

/** A top-level block of a version of the note. */
interface ReadBlock {
  /** Where it stands in that version. */
  readonly from: number;
  /** Node type, column, and whether the writer's own analysis follows: all that its facts rest on besides its text. */
  readonly kind: string;
  /** The text behind the kind. */
  readonly key: string;
  readonly facts: BlockFacts;
}

/** What a note was made from, kept for the next version of it. */
interface Origin {
  readonly parsed: ParsedMarkdown;
  readonly blocks: readonly ReadBlock[];
  readonly composition: Composition;
}

const origins = new WeakMap<Note, Origin>();

/**
 * Reads a Markdown file as a note. Accepts any text. With the note made from an earlier version, what its edit left alone
 * is taken over; the result equals one made from scratch.
 */
export function parseNote(path: string, text: string, previous?: Note, options: ParseNoteOptions = {}): Note {
  const truncatedAt = findCut(text, options.noteLength ?? Number.POSITIVE_INFINITY);
  const read = truncatedAt === undefined ? text : text.slice(0, truncatedAt);
  const before = previous && origins.get(previous);
  const parsed = parseMarkdown(read, before?.parsed);
  const blocks = readBlocks(parsed, before);
  const placed = blocks.map(({ facts, from }): PlacedBlock => ({ facts, shift: from - facts.start }));
  const { parts, composition } = composeNote(read, placed, before?.composition);
  const note: Note = { path, text, frontMatter: readFrontMatter(read, parsed.frontMatter), truncatedAt, ...parts };
  origins.set(note, { parsed, blocks, composition });
  return note;
}

/** The last paragraph's or line's end within the limit, or `undefined` for a text that is not too long. */
function findCut(text: string, limit: number): number | undefined {
  if (text.length <= limit) return undefined;
  const paragraph = text.lastIndexOf("\n\n", limit);
  if (paragraph > limit / 2) return paragraph + 1;
  const line = text.lastIndexOf("\n", limit - 1);
  return line > limit / 2 ? line + 1 : limit;
}

function readBlocks(parsed: ParsedMarkdown, before: Origin | undefined): ReadBlock[] {
  const { text, input } = parsed;
  const known = before && new KnownBlocks(before, findEdit(before.parsed.text, text));
  const blocks: ReadBlock[] = [];
  let own = false;
  for (let node = parsed.tree.topNode.firstChild; node; node = node.nextSibling) {
    const { from, to, name } = node;
    const column = from - (input.lastIndexOf("\n", from - 1) + 1);
    const kind: string = `${name} ${column} ${own ? "own" : ""}\n`;
    let block = known?.findUntouched(from, to, kind);
    if (block === undefined) {
      const key: string = kind + text.slice(from, to);
      const facts: BlockFacts = known?.findTouched(key) ?? readBlock(new BlockText(key, kind.length, from), node, own);
      block = { from, kind, key, facts };
    }
    blocks.push(block);
    own = block.facts.ownFollows;
  }
  return blocks;
}

/** The blocks of the version before, for who goes through those of the next one in order. */
class KnownBlocks {
  readonly #blocks: readonly ReadBlock[];
  readonly #edit: Edit;
  /** How far what stands behind the edit was moved. */
  readonly #shift: number;
  /** The first block that was not yet passed by. */
  #next = 0;
  #touched: Map<string, BlockFacts> | undefined;

  constructor({ blocks }: Origin, edit: Edit) {
    this.#blocks = blocks;
    this.#edit = edit;
    this.#shift = edit.new.end - edit.old.end;
  }

  /** The block that stands before or behind the edit and had the same text there. */
  findUntouched(from: number, to: number, kind: string): ReadBlock | undefined {
    const isBefore = to <= this.#edit.new.start;
    if (!isBefore && from < this.#edit.new.end) return undefined;
    const shift = isBefore ? 0 : this.#shift;
    while ((this.#blocks[this.#next]?.from ?? Number.POSITIVE_INFINITY) < from - shift) this.#next++;
    const block = this.#blocks[this.#next];
    if (block?.from !== from - shift || block.kind !== kind || lengthOf(block) !== to - from) return undefined;
    return shift === 0 ? block : { ...block, from };
  }

  /** Where several places were edited at once, the blocks between them stand there as before. */
  findTouched(key: string): BlockFacts | undefined {
    this.#touched ??= new Map(
      this.#blocks
        .filter((block) => block.from + lengthOf(block) > this.#edit.old.start && block.from < this.#edit.old.end)
        .map((block) => [block.key, block.facts]),
    );
    return this.#touched.get(key);
  }
}

function lengthOf({ key, kind }: ReadBlock): number {
  return key.length - kind.length;
}
