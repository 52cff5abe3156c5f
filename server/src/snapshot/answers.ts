/** Who answers questions about claims or quotations of a note. */
export interface Answering<Q, A> {
  answer(asked: Q): A;
  /** Whether the answer is known, so that giving it costs nothing. */
  isKnown(asked: Q): boolean;
  /** What was answered before the sources changed, where it rests on none that did. */
  findEarlier(asked: Q): A | undefined;
}

/** The answers about all claims, or all quotations, of a note, by their index. */
export class Answers<Q, A> {
  readonly #questions: readonly Q[];
  readonly #answering: Answering<Q, A>;
  readonly #answers: (A | undefined)[] = [];
  readonly #earlier: (A | undefined)[] = [];
  #open: number;

  constructor(questions: readonly Q[], answering: Answering<Q, A>) {
    this.#questions = questions;
    this.#answering = answering;
    this.#open = questions.length;
  }

  /** All of them are answered. */
  get settled(): boolean {
    return this.#open === 0;
  }

  /** The answer or, where that is not known yet, the one before the sources changed. */
  meanwhileOf(index: number): A {
    return this.#answers[index] ?? this.#earlier[index] ?? this.of(index);
  }

  of(index: number): A {
    const known = this.#answers[index];
    if (known !== undefined) return known;
    const answer = this.#answering.answer(this.#questions[index] as Q);
    if (this.#answers[index] === undefined) this.#open--;
    this.#answers[index] = answer;
    return answer;
  }

  /** Answers one after the other until all are answered (true) or `enough` says to stop (false). */
  answerUntil(enough: () => boolean): boolean {
    for (let index = 0; this.#open > 0 && index < this.#questions.length; index++) {
      if (this.#answers[index] !== undefined) continue;
      if (enough()) return false;
      this.of(index);
    }
    return true;
  }

  /** The same for those only of which nothing is known from before. */
  answerNewUntil(enough: () => boolean): boolean {
    for (let index = 0; this.#open > 0 && index < this.#questions.length; index++) {
      if (this.#answers[index] !== undefined || this.#earlier[index] !== undefined) continue;
      const asked = this.#questions[index] as Q;
      if (!this.#answering.isKnown(asked)) {
        this.#earlier[index] = this.#answering.findEarlier(asked);
        if (this.#earlier[index] !== undefined) continue;
        if (enough()) return false;
      }
      this.of(index);
    }
    return true;
  }
}
