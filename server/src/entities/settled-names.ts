import { kindCodes, nameIn } from "./candidate-bytes.ts";
import type { SettledName } from "./settle.ts";
import { inParts, NAMES_IN_STEP, type Steps } from "./steps.ts";

/** A settled name with the number of its base key. */
export interface NamedStretch {
  readonly name: SettledName;
  readonly base: number;
}

/** Numbers that are kept, and forgotten, together. */
const CHUNK = 2 ** 15;

/**
 * The names of many sources from when they are settled until all are, as nine numbers each: as objects they would be most
 * of what a merge takes. First in, first out.
 */
export class SettledNames {
  /** The first is the one being read, the last the one being written. */
  readonly #chunks: Uint32Array[] = [];
  #written = CHUNK;
  #read = 0;
  /** By number; few for all the names, since the same come again and again. */
  readonly #strings: (string | undefined)[] = [undefined];
  readonly #numbers = new Map<string | undefined, number>([[undefined, 0]]);

  /** Puts in the names of a source with this text. */
  *put(names: readonly NamedStretch[], text: string): Steps<void> {
    this.#write(names.length);
    yield* inParts(names, (some) => {
      for (const named of some) this.#writeName(named, text);
    });
  }

  /** Takes out the names of the source that was put in first, which has this text. There must be one. */
  *take(text: string): Steps<NamedStretch[]> {
    const names: NamedStretch[] = [];
    for (let left = this.#next(); left > 0; left--) {
      names.push(this.#nextName(text));
      if (names.length % NAMES_IN_STEP === 0) yield;
    }
    return names;
  }

  #writeName({ name, base }: NamedStretch, text: string): void {
    const { start, end, kindSure, uncertain } = name;
    this.#write(start);
    this.#write(end);
    this.#write(base);
    this.#write(kindCodes.indexOf(name.kind) * 4 + Number(kindSure) * 2 + Number(uncertain));
    this.#writeString(name.name === nameIn(text, start, end) ? undefined : name.name);
    this.#writeString(name.key);
    this.#writeString(name.base);
    this.#writeString(name.title);
    this.#writeString(name.owner);
  }

  #nextName(text: string): NamedStretch {
    const start = this.#next();
    const end = this.#next();
    const base = this.#next();
    const kind = this.#next();
    const name: SettledName = {
      start,
      end,
      name: this.#nextString() ?? nameIn(text, start, end),
      key: this.#nextString()!,
      base: this.#nextString()!,
      title: this.#nextString(),
      kind: kindCodes[kind >>> 2],
      kindSure: (kind & 2) !== 0,
      owner: this.#nextString(),
      uncertain: (kind & 1) !== 0,
    };
    return { name, base };
  }

  #writeString(value: string | undefined): void {
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.#strings.push(value) - 1;
      this.#numbers.set(value, number);
    }
    this.#write(number);
  }

  #nextString(): string | undefined {
    return this.#strings[this.#next()];
  }

  #write(number: number): void {
    if (this.#written === CHUNK) {
      this.#chunks.push(new Uint32Array(CHUNK));
      this.#written = 0;
    }
    this.#chunks.at(-1)![this.#written++] = number;
  }

  #next(): number {
    if (this.#read === CHUNK) {
      this.#chunks.shift();
      this.#read = 0;
    }
    return this.#chunks[0]![this.#read++]!;
  }
}
