import type { Range } from "../text/range.ts";
import type { BlockFacts, Leaf } from "./blocks.ts";
import { readClaims } from "./claims.ts";
import { type CoveredLeaves, findCoverage, type LeafCoverage } from "./coverage.ts";
import type { Claim, Heading, Note, Prose, Quotation } from "./note.ts";
import { type PlacedBlock, type PlacedLeaf, type PlacedLeaves, placeLeaves } from "./placed-leaves.ts";
import { rawRange } from "./plain-text.ts";
import { type FoundQuotation, findBlockQuotations, findQuotations } from "./quotations.ts";
import { scopeSuppressions } from "./suppressions.ts";

/** All of a note that is put together from its blocks. */
type ComposedParts = Pick<
  Note,
  | "unread"
  | "undefinedFootnotes"
  | "headings"
  | "claims"
  | "citations"
  | "quotations"
  | "suppressions"
  | "own"
  | "prose"
>;

/** What a note was put together of, for its next version. */
export interface Composition extends PlacedLeaves, CoveredLeaves {
  readonly shares: readonly (Share | undefined)[];
}

/** What one leaf gives to the note, and where in it: numbers go on from those of the leaves before. */
interface Share {
  readonly block: number;
  readonly firstClaim: number;
  readonly firstQuotation: number;
  /** Texts of the headings above, outermost first; a heading counts as above itself. */
  readonly headings: readonly string[];
  readonly prose: Prose;
  readonly heading: Heading | undefined;
  readonly claims: readonly Claim[];
  readonly quotations: readonly Quotation[];
}

/**
 * Puts the blocks of a note together. With what the version `before` was made of, whatever stands as it stood there is the
 * same object: while one writes at the end of a long note that is nearly all of it.
 */
export function composeNote(
  text: string,
  blocks: readonly PlacedBlock[],
  before: Composition | undefined,
): { readonly parts: ComposedParts; readonly composition: Composition } {
  const placed = placeLeaves(blocks, before);
  const { leaves, citations, undefinedFootnotes } = placed;
  const coverage = findCoverage(leaves, before);
  const composer = new Composer(before);
  const quotes = findBlockQuotations(leaves, coverage);
  const shares = leaves.map((leaf, index) =>
    composer.add(leaf, coverage[index] as LeafCoverage, index, quotes.get(leaf)),
  );
  const { headings, claims, quotations, prose } = composer;
  const parts = {
    headings,
    claims,
    quotations,
    citations,
    undefinedFootnotes,
    prose,
    suppressions: scopeSuppressions(text, findSuppressions(blocks)),
    own: gather(blocks, (facts) => facts.own),
    unread: gather(blocks, (facts) => facts.unread),
  };
  return { parts, composition: { ...placed, coverage, shares } };
}

/** Adds one leaf after the other to a note. */
class Composer {
  readonly headings: Heading[] = [];
  readonly prose: Prose[] = [];
  readonly claims: Claim[] = [];
  readonly quotations: Quotation[] = [];
  readonly #before: Composition | undefined;
  readonly #above: { readonly level: number; readonly text: string }[] = [];
  #headingTexts: readonly string[] = [];

  constructor(before: Composition | undefined) {
    this.#before = before;
  }

  /** `quote` is the block quotation that begins with the leaf. */
  add(placed: PlacedLeaf, covered: LeafCoverage, index: number, quote: FoundQuotation | undefined): Share | undefined {
    if (quote) {
      const { quotation, citations } = quote;
      this.quotations.push({ ...quotation, index: this.quotations.length, claim: undefined, citations });
    }
    const { leaf } = placed;
    const raw = rawRange(leaf.pieces);
    if (!raw || !leaf.worded) return undefined;
    const before = this.#before?.shares[index];
    if (leaf.level > 0) this.#enter(leaf, before?.headings);
    const share = this.#take(placed, covered, index, before) ?? this.#make(placed, covered, raw);
    this.prose.push(share.prose);
    if (share.heading) this.headings.push(share.heading);
    for (const claim of share.claims) this.claims.push(claim);
    for (const quotation of share.quotations) this.quotations.push(quotation);
    return share;
  }

  #enter({ level, text }: Leaf, known: readonly string[] | undefined): void {
    while ((this.#above.at(-1)?.level ?? 0) >= level) this.#above.pop();
    this.#above.push({ level, text });
    const texts = this.#above.map((outer) => outer.text);
    this.#headingTexts = known && areSameTexts(known, texts) ? known : texts;
  }

  /** What the leaf gave to the version before, if nothing of it is other now than the place where it stands. */
  #take(placed: PlacedLeaf, covered: LeafCoverage, index: number, share: Share | undefined): Share | undefined {
    const twin = this.#before?.leaves[index];
    const holds =
      twin?.leaf === placed.leaf &&
      this.#before?.coverage[index] === covered &&
      share?.block === this.prose.length &&
      share.firstClaim === this.claims.length &&
      share.firstQuotation === this.quotations.length &&
      areSameTexts(share.headings, this.#headingTexts);
    return holds ? moveShare(share, placed.shift - twin.shift) : undefined;
  }

  #make(placed: PlacedLeaf, covered: LeafCoverage, raw: Range): Share {
    const { leaf, shift } = placed;
    const range = { start: raw.start + shift, end: raw.end + shift };
    const block = this.prose.length;
    const firstClaim = this.claims.length;
    const firstQuotation = this.quotations.length;
    const headings = this.#headingTexts;
    const { claims, numbers } = readClaims(placed, covered, { block, first: firstClaim, headings });
    const quotations = findQuotations(placed, covered).map(({ quotation, citations, sentence }, i): Quotation => {
      const number = numbers[sentence];
      const claim = number === undefined ? undefined : claims[number - firstClaim];
      claim?.quotations.push(firstQuotation + i);
      const own = citations.length > 0 || claim === undefined ? citations : claim.citations;
      return { ...quotation, index: firstQuotation + i, claim: number, citations: own };
    });
    const prose = { ...range, kind: leaf.kind, text: leaf.text, map: leaf.map.movedBy(shift) };
    const heading = leaf.level > 0 ? { ...range, level: leaf.level, text: leaf.text } : undefined;
    return { block, firstClaim, firstQuotation, headings, prose, heading, claims, quotations };
  }
}

function areSameTexts(some: readonly string[], others: readonly string[]): boolean {
  return some === others || (some.length === others.length && some.every((text, i) => text === others[i]));
}

function moveShare(share: Share, shift: number): Share {
  if (shift === 0) return share;
  const { prose, heading, claims, quotations } = share;
  return {
    ...share,
    prose: { ...prose, ...movedRange(prose, shift), map: prose.map.movedBy(shift) },
    heading: heading && { ...heading, ...movedRange(heading, shift) },
    claims: claims.map((claim) => moveClaim(claim, shift)),
    quotations: quotations.map((quotation) => moveQuotation(quotation, shift)),
  };
}

function moveClaim(claim: Claim, shift: number): Claim {
  return { ...claim, start: claim.start + shift, end: claim.end + shift, map: claim.map.movedBy(shift) };
}

function moveQuotation(quotation: Quotation, shift: number): Quotation {
  const { outer, inner, map } = quotation;
  return { ...quotation, outer: movedRange(outer, shift), inner: movedRange(inner, shift), map: map.movedBy(shift) };
}

function movedRange({ start, end }: Range, shift: number): Range {
  return { start: start + shift, end: end + shift };
}

function gather(blocks: readonly PlacedBlock[], rangesOf: (facts: BlockFacts) => readonly Range[]): Range[] {
  return blocks.flatMap(({ facts, shift }) => rangesOf(facts).map((range) => movedRange(range, shift)));
}

function findSuppressions(blocks: readonly PlacedBlock[]) {
  return blocks.flatMap(({ facts, shift }) =>
    facts.directives.flatMap((directive) => {
      if (directive.kind !== "suppression") return [];
      const rules = directive.rules.map(({ id, range }) => ({ id, range: movedRange(range, shift) }));
      return [{ ...directive, start: directive.start + shift, end: directive.end + shift, rules }];
    }),
  );
}
