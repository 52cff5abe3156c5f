import type { Range } from "../../server/src/text/range.ts";

/** One line of a file of labelled claims. */
export interface LabelledClaim {
  readonly id: string;
  readonly claim: string;
  /** Sentences of the source in order; those that begin with `(meta data)` are its metadata. */
  readonly evidence: readonly string[];
  readonly label: "supported" | "contradicted" | "unsupported";
  /** Title of the source. */
  readonly context?: string;
  /** Only part of the claim is borne out. */
  readonly partial?: boolean;
  /** What was altered; `none` where nothing was. */
  readonly change?: string;
}

/** Reads JSON Lines; throws with the line's number where one is not a labelled claim. */
export function parseLabelledClaims(text: string): LabelledClaim[] {
  return text
    .split("\n")
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.trim() !== "")
    .map(({ line, index }) => {
      const row = JSON.parse(line) as Partial<LabelledClaim>;
      if (typeof row.id !== "string" || typeof row.claim !== "string" || !Array.isArray(row.evidence) || !row.label) {
        throw new Error(`line ${index + 1} lacks id, claim, evidence or label`);
      }
      return row as LabelledClaim;
    });
}

/** Where the hash begins; another number makes another split, needed once errors of a part set aside have been read. */
const SPLIT = 0x5a17_3b29;

/**
 * Whether a claim belongs to the quarter set aside, whose errors are never looked at. Decided by the source's text
 * alone (FNV-1a over UTF-16 code units), so that all claims about one text fall on one side.
 */
export function isSetAside({ evidence }: Pick<LabelledClaim, "evidence">): boolean {
  const text = evidence.join("\n");
  let hash = SPLIT;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return (hash >>> 12) % 4 === 0;
}

/** Text that was taken apart into words (`cases , 2020 .`), put together again; other text as it is. */
export function joinTokens(text: string): string {
  if (!/ [,.](?: |$)|-COLON-|-[LR][RS]B-/.test(text)) return text;
  return text
    .replace(/-[LR]RB-/g, (mark) => (mark === "-LRB-" ? "(" : ")"))
    .replace(/-[LR]SB-/g, (mark) => (mark === "-LSB-" ? "[" : "]"))
    .replace(/-COLON-/g, ":")
    .replace(/ ([,.;:!?%)\]])(?=[\s)]|$)/g, "$1")
    .replace(/([([]) /g, "$1")
    .replace(/ ('s|n't)\b/g, "$1")
    .replace(/([$£€]) (?=\d)/g, "$1");
}

/** Where a range of `joinTokens(text)` stands in `text`: the same characters other than spaces lie before it. */
export function placeInTokens(text: string, range: Range): Range {
  const joined = joinTokens(text);
  if (joined === text || joined.replace(/\s/g, "").length !== text.replace(/\s/g, "").length) return range;
  const place = (offset: number) => {
    let left = joined.slice(0, offset).replace(/\s/g, "").length;
    let at = 0;
    while (left > 0) if (/\S/.test(text.charAt(at++))) left--;
    return at;
  };
  const end = place(range.end);
  const start = place(range.start);
  return { start: start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0), end };
}
