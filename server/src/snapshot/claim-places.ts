import type { Claim, Note } from "../notes/note.ts";
import { sentenceBefore } from "./sentence-before.ts";

/** What the citations and quotations of a note rest on, written out, by their index. */
interface Marks {
  leadOf(citation: number): string;
  basisOf(quotation: number): string;
}

/** Where the citations of a claim lead, and what its quotations rest on and where in it they stand. */
type ClaimMarks = readonly (string | number)[];

const NO_MARKS: ClaimMarks = [];

interface Placed {
  readonly marks: ClaimMarks;
  readonly place: string;
}

/** What each claim is in its note, written out: all of the note that an answer about it rests on. */
export class ClaimPlaces {
  readonly #note: Note;
  readonly #date: string | undefined;
  readonly #marks: Marks;
  readonly #placed: (Placed | undefined)[] = [];
  #asked = 0;
  /**
   * Of the last version before of which all were asked: an edit leaves most claims as they were, and writing them out costs
   * more than looking.
   */
  #before: ClaimPlaces | undefined;

  constructor(note: Note, marks: Marks, before?: ClaimPlaces) {
    this.#note = note;
    this.#date = JSON.stringify(note.frontMatter.date);
    this.#marks = marks;
    if (before === undefined) return;
    const asked = before.#asked === before.#note.claims.length ? before : before.#before;
    before.#before = undefined;
    if (asked && asked.#date === this.#date) this.#before = asked;
  }

  of(claim: Claim): string {
    const known = this.#placed[claim.index];
    if (known) return known.place;
    const marks = this.#marksOf(claim);
    const place = this.#findBefore(claim, marks) ?? this.#write(claim, marks);
    this.#placed[claim.index] = { marks, place };
    this.#asked++;
    return place;
  }

  #marksOf({ citations, quotations, map }: Claim): ClaimMarks {
    if (citations.length + quotations.length === 0) return NO_MARKS;
    const marks: (string | number)[] = [citations.length];
    for (const index of citations) marks.push(this.#marks.leadOf(index));
    for (const index of quotations) {
      const quotation = this.#note.quotations[index];
      if (!quotation) continue;
      const { start, end } = map.toNormalRange(quotation.inner);
      marks.push(this.#marks.basisOf(index), start, end);
    }
    return marks;
  }

  #write(claim: Claim, marks: ClaimMarks): string {
    const { text, headings, language } = claim;
    return JSON.stringify([text, sentenceBefore(this.#note, claim), headings, this.#date, language, marks]);
  }

  /** The place of the claim in the version before, if it stands as far from the beginning or from the end there. */
  #findBefore(claim: Claim, marks: ClaimMarks): string | undefined {
    const before = this.#before;
    if (before === undefined) return undefined;
    const moved = before.#note.claims.length - this.#note.claims.length;
    for (const index of moved === 0 ? [claim.index] : [claim.index, claim.index + moved]) {
      const placed = before.#placed[index];
      const other = before.#note.claims[index];
      if (placed && areSame(placed.marks, marks) && other && isAlike(before.#note, other, this.#note, claim))
        return placed.place;
    }
    return undefined;
  }
}

function areSame(some: ClaimMarks, others: ClaimMarks): boolean {
  return some === others || (some.length === others.length && some.every((mark, i) => mark === others[i]));
}

function isAlike(noteOfA: Note, a: Claim, noteOfB: Note, b: Claim): boolean {
  return (
    a.text === b.text &&
    a.language === b.language &&
    sentenceBefore(noteOfA, a) === sentenceBefore(noteOfB, b) &&
    a.headings.length === b.headings.length &&
    a.headings.every((heading, i) => heading === b.headings[i])
  );
}
