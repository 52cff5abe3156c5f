import type { Range } from "../text/range.ts";

export type RuleLevel = "off" | "error" | "warning" | "information" | "hint";

/** `provenote.json`, read, with defaults filled in. */
export interface Settings {
  readonly corpus: readonly string[];
  readonly notes: readonly string[];
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly limits: {
    /** Bytes of one source. */
    readonly sourceBytes: number;
    /** UTF-16 code units of one note that are checked. */
    readonly noteLength: number;
    /** Findings shown for one note. */
    readonly findings: number;
  };
}

/** A fault in a configuration file: its place and a whole sentence. */
export interface SettingsProblem {
  readonly path: string;
  readonly range: Range;
  readonly message: string;
}
