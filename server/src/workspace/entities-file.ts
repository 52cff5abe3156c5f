import { type Corrections, noCorrections } from "../entities/corrections.ts";
import { ENTITIES_PATH, type NamedPath, type ReadEntities, readEntitiesFile } from "../entities/read-entities-file.ts";
import { decodeText } from "../extract/decode.ts";
import type { SettingsProblem } from "../snapshot/settings.ts";
import { FileError, type Ports } from "./ports.ts";

/** What a text of the file shows besides what it says of entities. */
interface ReadText {
  readonly problems: readonly SettingsProblem[];
  readonly paths: readonly NamedPath[];
}

const NOTHING: ReadText = { problems: [], paths: [] };

/**
 * `entities.yaml` of a folder. As with the settings, what stands on the disk is in force, and the text an editor has
 * open only tells which problems to show.
 */
export class EntitiesFile {
  readonly #ports: Ports;
  #open: string | undefined;
  /** Undefined where there is no file. */
  #savedText: string | undefined;
  #saved: ReadText = NOTHING;
  #openRead: ReadText | undefined;
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
    return this.#shown.problems;
  }

  /** The paths of sources that the text names; the same array until something changes. */
  get paths(): readonly NamedPath[] {
    return this.#shown.paths;
  }

  get #shown(): ReadText {
    if (this.#open === undefined) return this.#saved;
    this.#openRead ??= placed(readEntitiesFile(this.#open));
    return this.#openRead;
  }

  /** What the places of the problems are offsets into; undefined where there is no file. */
  get text(): string | undefined {
    return this.#open ?? this.#savedText;
  }

  setOpen(text: string | undefined): void {
    this.#open = text;
    this.#openRead = undefined;
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
    const read = readEntitiesFile(text ?? "");
    const { corrections } = read;
    this.#saved = placed(read);
    if (corrections === undefined || isSame(corrections, this.#corrections)) return;
    this.#corrections = corrections.entries.length === 0 ? noCorrections() : corrections;
  }
}

function placed({ problems, paths }: ReadEntities): ReadText {
  return { problems: problems.map((problem) => ({ path: ENTITIES_PATH, ...problem })), paths };
}

function isSame(a: Corrections, b: Corrections): boolean {
  return JSON.stringify(a.entries) === JSON.stringify(b.entries);
}
