import { decodeText } from "../extract/decode.ts";
import { DEFAULT_SETTINGS, parseSettings, SETTINGS_PATH } from "../snapshot/parse-settings.ts";
import type { RuleLevel, Settings, SettingsProblem } from "../snapshot/settings.ts";
import { FileError, type Ports } from "./ports.ts";

export type RuleLevels = Readonly<Record<string, RuleLevel>>;

/**
 * `provenote.json` of a folder. What stands on the disk is in force; the text an editor has open only tells which
 * problems to show, so that half-typed settings change nothing.
 */
export class SettingsFile {
  readonly #ports: Ports;
  readonly #rules: readonly string[];
  #open: string | undefined;
  #savedText = "";
  #inForce: Settings = DEFAULT_SETTINGS;
  #saved: readonly SettingsProblem[] = [];
  #overrides: RuleLevels = {};

  /** `rules` are the ids of all rules. */
  constructor(ports: Ports, rules: readonly string[]) {
    this.#ports = ports;
    this.#rules = rules;
  }

  /** The settings in force, with the editor's own levels of rules. */
  get settings(): Settings {
    if (Object.keys(this.#overrides).length === 0) return this.#inForce;
    return { ...this.#inForce, rules: { ...this.#inForce.rules, ...this.#overrides } };
  }

  get problems(): readonly SettingsProblem[] {
    return this.#open === undefined ? this.#saved : parseSettings(this.#open, this.#rules, this.#inForce).problems;
  }

  /** What the places of the problems are offsets into. */
  get text(): string {
    return this.#open ?? this.#savedText;
  }

  setOpen(text: string | undefined): void {
    this.#open = text;
  }

  /** Levels that the person set in the editor; they go before those of the file. */
  setOverrides(levels: RuleLevels): void {
    this.#overrides = levels;
  }

  /** Reads the file from the disk. A text that is no JSON leaves the last good settings in force. */
  async read(): Promise<void> {
    try {
      const { text } = decodeText(await this.#ports.files.readFile(SETTINGS_PATH));
      const { settings, problems } = parseSettings(text, this.#rules, this.#inForce);
      this.#saved = problems;
      this.#savedText = text;
      if (JSON.stringify(settings) !== JSON.stringify(this.#inForce)) this.#inForce = settings;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      if (error.kind !== "absent") return;
      this.#saved = [];
      this.#savedText = "";
      this.#inForce = DEFAULT_SETTINGS;
    }
  }
}
