import type { Surroundings as CitationSurroundings } from "../citations/resolve.ts";
import { findExtractor } from "../extract/extract.ts";
import { compileGlobs } from "./globs.ts";

/** What else the folder holds, as far as links are concerned. */
export class Surroundings implements CitationSurroundings {
  readonly corpusGlobs: readonly string[];
  readonly notePaths: readonly string[];
  readonly #inCorpus: (path: string) => boolean;

  constructor(corpusGlobs: readonly string[], notePaths: readonly string[]) {
    this.corpusGlobs = corpusGlobs;
    this.notePaths = notePaths;
    this.#inCorpus = compileGlobs(corpusGlobs);
  }

  readonly isCorpusPath = (path: string): boolean => this.#inCorpus(path) && findExtractor(path) !== undefined;
}
