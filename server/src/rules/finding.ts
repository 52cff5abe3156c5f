import type { SourceId } from "../corpus/source.ts";
import type { PositionRange } from "../text/line-index.ts";
import type { Range } from "../text/range.ts";

export type Severity = "error" | "warning" | "information" | "hint";

export const RULE_IDS = [
  "citation-unresolved",
  "citation-ambiguous",
  "locator-out-of-range",
  "quote-mismatch",
  "quote-misattributed",
  "claim-contradicted",
  "claim-unsupported",
  "claim-uncited",
  "sources-disagree",
  "entity-ambiguous",
  "suppression-unused",
  "source-unreadable",
  "configuration-invalid",
  "check-incomplete",
] as const;

export type RuleId = (typeof RULE_IDS)[number];

/** One diagnostic produced by one rule. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The file it stands in: a note, a source or a configuration file. */
  readonly path: string;
  /** The smallest stretch at fault. */
  readonly range: Range;
  /** The same in lines and characters, for a file whose text nobody keeps. */
  readonly position?: PositionRange | undefined;
  /** One or two whole sentences. */
  readonly message: string;
  /** The claim (index in the note) it is about: the client withholds new ones under the cursor. */
  readonly claim: number | undefined;
  readonly related: readonly RelatedPassage[];
  readonly fixes: readonly Fix[];
}

export interface RelatedPassage {
  readonly source: SourceId;
  readonly range: Range;
  readonly message: string;
}

export interface Fix {
  /** As it stands in the menu: `Use "eleven days"`. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The one that VS Code's Auto Fix may apply. */
  readonly preferred: boolean;
  /** A file the fix makes first, relative to the folder; its text is then an edit at 0. */
  readonly creates?: string;
  /** Passages it shows beside each other; it changes nothing then. */
  readonly opens?: readonly RelatedPassage[];
}

export interface TextEdit {
  readonly path: string;
  readonly range: Range;
  readonly newText: string;
}
