import { type Corrections, noCorrections } from "../entities/corrections.ts";
import { ENTITIES_PATH, type EntitiesFileProblem, readEntitiesFile } from "../entities/read-entities-file.ts";
import { decodeText } from "../extract/decode.ts";
import type { SettingsProblem } from "../snapshot/settings.ts";
import { FileError, type Ports } from "./ports.ts";

/**
 * `entities.yaml` of a folder. As with the settings, what stands on the disk is in force, and the text an editor has
 * open only tells which problems to show.
 */
export class EntitiesFile {
  readonly #ports: Ports;
  #open: string | undefined;
  /** Undefined where there is no file. */
  #savedText: string | undefined;
  #saved: readonly SettingsProblem[] = [];
  #openProblems: readonly SettingsProblem[] | undefined;
  #corrections = noCorrections();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** The same object until the file says something else. */
  get corrections(): Corrections {
    return this.#corrections;
  }

  /** The same array until something changes. */
  get problems(): readonly SettingsProblem[] {
    if (this.#open === undefined) return this.#saved;
    this.#openProblems ??= placed(readEntitiesFile(this.#open).problems);
    return this.#openProblems;
  }

  /** What the places of the problems are offsets into; undefined where there is no file. */
  get text(): string | undefined {
    return this.#open ?? this.#savedText;
  }

  setOpen(text: string | undefined): void {
    this.#open = text;
    this.#openProblems = undefined;
  }

  /** Reads the file from the disk. A text that is no mapping leaves what was read before in force. */
  async read(): Promise<void> {
    try {
      const { text } = decodeText(await this.#ports.files.readFile(ENTITIES_PATH));
      if (text !== this.#savedText) this.#save(text);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      if (error.kind === "absent" && this.#savedText !== undefined) this.#save(undefined);
    }
  }

  #save(text: string | undefined): void {
    this.#savedText = text;
    const { corrections, problems } = readEntitiesFile(text ?? "");
    this.#saved = placed(problems);
    if (corrections === undefined || isSame(corrections, this.#corrections)) return;
    this.#corrections = corrections.entries.length === 0 ? noCorrections() : corrections;
  }
}

function placed(problems: readonly EntitiesFileProblem[]): readonly SettingsProblem[] {
  return problems.map((problem) => ({ path: ENTITIES_PATH, ...problem }));
}

function isSame(a: Corrections, b: Corrections): boolean {
  return JSON.stringify(a.entries) === JSON.stringify(b.entries);
}
