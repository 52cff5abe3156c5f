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
export function isSetAside({ evidence }: LabelledClaim): boolean {
  const text = evidence.join("\n");
  let hash = SPLIT;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return (hash >>> 12) % 4 === 0;
}
