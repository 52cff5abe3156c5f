import { decodeText } from "../extract/decode.ts";
import { DEFAULT_SETTINGS, type ParsedSettings, parseSettings, SETTINGS_PATH } from "../snapshot/parse-settings.ts";
import type { RuleLevel, Settings, SettingsProblem } from "../snapshot/settings.ts";
import { unmatchedPatterns } from "./lack-of-sources.ts";
import { FileError, type Ports } from "./ports.ts";

export type RuleLevels = Readonly<Record<string, RuleLevel>>;

const NO_FILE: ParsedSettings = { settings: DEFAULT_SETTINGS, problems: [], corpusRange: undefined };

/**
 * `provenote.json` of a folder. What stands on the disk is in force; the text an editor has open only tells which
 * problems to show, so that half-typed settings change nothing.
 */
export class SettingsFile {
  readonly #ports: Ports;
  readonly #rules: readonly string[];
  #open: string | undefined;
  /** Undefined where there is no file. */
  #savedText: string | undefined;
  #inForce: Settings = DEFAULT_SETTINGS;
  #saved: readonly SettingsProblem[] = [];
  #unmatched: SettingsProblem | undefined;
  #overrides: RuleLevels = {};
  #withOverrides: Settings | undefined;
  #openProblems: readonly SettingsProblem[] | undefined;

  /** `rules` are the ids of all rules. */
  constructor(ports: Ports, rules: readonly string[]) {
    this.#ports = ports;
    this.#rules = rules;
  }

  /** The settings in force, with the editor's own levels of rules. The same object until something changes. */
  get settings(): Settings {
    const { rules } = this.#inForce;
    this.#withOverrides ??= { ...this.#inForce, rules: { ...rules, ...this.#overrides } };
    return this.#withOverrides;
  }

  /** The same array until something changes. */
  get problems(): readonly SettingsProblem[] {
    if (this.#open === undefined) return this.#saved;
    this.#openProblems ??= parseSettings(this.#open, this.#rules, this.#inForce).problems;
    return this.#openProblems;
  }

  /** What is wrong where none of the file's patterns for sources leads to a document; undefined where it has none. */
  get unmatched(): SettingsProblem | undefined {
    return this.#open === undefined || this.#open === this.#savedText ? this.#unmatched : undefined;
  }

  /** What the places of the problems are offsets into. */
  get text(): string {
    return this.#open ?? this.#savedText ?? "";
  }

  setOpen(text: string | undefined): void {
    this.#open = text;
    this.#openProblems = undefined;
  }

  /** Levels that the person set in the editor; they go before those of the file. */
  setOverrides(levels: RuleLevels): void {
    this.#overrides = levels;
    this.#withOverrides = undefined;
  }

  /** Reads the file from the disk. A text that is no JSON leaves the last good settings in force. */
  async read(): Promise<void> {
    try {
      const { text } = decodeText(await this.#ports.files.readFile(SETTINGS_PATH));
      if (text === this.#savedText) return;
      this.#save(text, parseSettings(text, this.#rules, this.#inForce));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      if (error.kind !== "absent") return;
      if (this.#savedText !== undefined) this.#save(undefined, NO_FILE);
    }
  }

  #save(text: string | undefined, { settings, problems, corpusRange }: ParsedSettings): void {
    this.#savedText = text;
    this.#saved = problems;
    this.#unmatched = corpusRange && unmatchedPatterns(settings.corpus, corpusRange);
    if (JSON.stringify(settings) === JSON.stringify(this.#inForce)) return;
    this.#inForce = settings;
    this.#withOverrides = undefined;
    this.#openProblems = undefined;
  }
}
