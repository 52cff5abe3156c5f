/** Zero-based line and UTF-16 character, as the Language Server Protocol counts them. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface PositionRange {
  readonly start: Position;
  readonly end: Position;
}

/**
 * The one place that converts offsets and positions.
 * Lines end at `\n`, `\r\n` or `\r`, as VS Code and the protocol have it.
 */
export class LineIndex {
  readonly #starts: number[];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#starts = [0];
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 13 && text.charCodeAt(i + 1) === 10) i++;
      if (c === 10 || c === 13) this.#starts.push(i + 1);
    }
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Zero-based line that holds `offset`; offsets beyond the text belong to the last line. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Offset of the first code unit of a line; lines beyond the last give the text's length. */
  lineStart(line: number): number {
    return this.#starts[Math.max(0, line)] ?? this.#text.length;
  }

  /** Offset behind the last code unit of a line, its line break not included. */
  lineEnd(line: number): number {
    let end = this.#starts[line + 1] ?? this.#text.length;
    const start = this.lineStart(line);
    while (end > start && (this.#text.charCodeAt(end - 1) === 10 || this.#text.charCodeAt(end - 1) === 13)) end--;
    return end;
  }

  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.lineAt(clamped);
    return { line, character: clamped - this.lineStart(line) };
  }

  /** Characters beyond the line's end give the line's end. */
  offsetAt(position: Position): number {
    if (position.line >= this.lineCount) return this.#text.length;
    return Math.min(this.lineStart(position.line) + Math.max(0, position.character), this.lineEnd(position.line));
  }
}
