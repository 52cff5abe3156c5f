/** Numbers objects in the order they are met, so that a text can stand for a list of them while they live. */
export class Identities {
  readonly #numbers = new WeakMap<object, number>();
  #last = 0;

  numberOf(object: object): number {
    let number = this.#numbers.get(object);
    if (number === undefined) {
      number = ++this.#last;
      this.#numbers.set(object, number);
    }
    return number;
  }
}
