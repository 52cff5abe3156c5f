import type { EntityIndex, Names } from "../entities/entity.ts";
import { NamesAsked } from "./names-asked.ts";

/** An answer that rests on names besides what is written out: it holds for as long as names tell the same. */
export interface ByNames<V> {
  readonly value: V;
  readonly asked: NamesAsked;
  /** Number of the names under which it was last known to hold. */
  names: number;
}

/** What is known, if it holds under these names too; else a new answer. `number` is equal for names that mean the same. */
export function answerByNames<V>(
  known: ByNames<V> | undefined,
  entities: EntityIndex,
  number: number,
  answer: (names: Names) => V,
): ByNames<V> {
  if (known && (known.names === number || known.asked.wouldAnswerAlike(entities))) {
    known.names = number;
    return known;
  }
  const asked = new NamesAsked(entities);
  return { value: answer(asked), asked, names: number };
}
