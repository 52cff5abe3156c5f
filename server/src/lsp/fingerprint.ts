/**
 * Sixteen hexadecimal digits that two values have in common only if they say the same, or once in 2^64 by chance. For
 * plain data: objects whose keys come in the same order, arrays, strings, finite numbers, booleans, null and undefined.
 * Goes through the value itself, since text made of it (JSON) would be several times as large as what it is made of.
 */
export function fingerprint(value: unknown): string {
  const hash = new Hash();
  hash.add(value);
  return hash.digits;
}

const number = new Float64Array(1);
const halves = new Uint32Array(number.buffer);

class Hash {
  #a = 0x811c9dc5;
  #b = 0;

  get digits(): string {
    return [this.#a, this.#b].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
  }

  /** What is added is told apart by its type and, if it has many parts, by how many it has. */
  add(value: unknown): void {
    if (typeof value === "string") this.#addText(value);
    else if (typeof value === "number") this.#addNumber(value);
    else if (Array.isArray(value)) {
      this.#mix(3);
      this.#mix(value.length);
      for (let i = 0; i < value.length; i++) this.add(value[i]);
    } else if (typeof value === "object" && value !== null) {
      this.#mix(4);
      for (const key in value) {
        this.#addText(key);
        this.add((value as Readonly<Record<string, unknown>>)[key]);
      }
      this.#mix(5);
    } else this.#mix(value === true ? 6 : value === false ? 7 : value === null ? 8 : 9);
  }

  #addText(text: string): void {
    this.#mix(1);
    this.#mix(text.length);
    for (let i = 0; i < text.length; i++) this.#mix(text.charCodeAt(i));
  }

  #addNumber(value: number): void {
    number[0] = value;
    this.#mix(2);
    this.#mix(halves[0] as number);
    this.#mix(halves[1] as number);
  }

  #mix(unit: number): void {
    this.#a = Math.imul(this.#a ^ unit, 0x01000193);
    this.#b = Math.imul(this.#b ^ unit ^ (this.#b >>> 15), 0x85ebca6b);
  }
}
