import type { EntityIndex, Names } from "../entities/entity.ts";
import { Memory } from "./memory.ts";
import { NamesAsked } from "./names-asked.ts";

interface Remembered<V> {
  readonly value: V;
  readonly asked: NamesAsked;
  /** Number of the names under which it was last known to hold. */
  names: number;
}

/** A memory of answers that rest on names besides what is written out: they hold for as long as names tell the same. */
export class NamesMemory<V> {
  readonly #memory: Memory<Remembered<V>>;

  constructor(earlier?: NamesMemory<V>, finished = true) {
    this.#memory = new Memory(earlier ? earlier.#memory : undefined, finished);
  }

  /** `number` is equal for entities whose names mean the same. */
  ask(basis: string, entities: EntityIndex, number: number, answer: (names: Names) => V): V {
    const remember = (): Remembered<V> => {
      const asked = new NamesAsked(entities);
      return { value: answer(asked), asked, names: number };
    };
    const holds = (known: Remembered<V>) => {
      if (known.names !== number && !known.asked.wouldAnswerAlike(entities)) return false;
      known.names = number;
      return true;
    };
    return this.#memory.ask(basis, remember, holds).value;
  }
}
