/** A finding that a caret line asks for: `^^^^ rule-id: start of the message`, under the words at fault. */
export interface ExpectedFinding {
  readonly path: string;
  readonly rule: string;
  /** Zero-based. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Words the message must hold. */
  readonly message: string;
}

export interface Archive {
  readonly files: ReadonlyMap<string, string>;
  readonly findings: readonly ExpectedFinding[];
  /** Where `<|>` stood, if it did. */
  readonly cursor: { readonly path: string; readonly offset: number } | undefined;
}

const CARETS = /^( *)(\^+) ([a-z-]+)(?:: (.*))?$/;

/**
 * Reads files out of one text: each begins with a line `-- path --`. Caret lines are taken out and become expectations
 * on the line above them; `<|>` is taken out and becomes the cursor.
 */
export function readArchive(text: string): Archive {
  const files = new Map<string, string>();
  const findings: ExpectedFinding[] = [];
  let cursor: Archive["cursor"];
  for (const part of text.split(/^(?=-- .+ --$)/m)) {
    const header = /^-- (.+) --\n/.exec(part);
    if (!header) continue;
    const path = header[1] as string;
    const lines: string[] = [];
    for (const line of part.slice(header[0].length).split("\n")) {
      const carets = CARETS.exec(line);
      if (!carets) {
        lines.push(line);
        continue;
      }
      const start = (carets[1] as string).length;
      const end = start + (carets[2] as string).length;
      findings.push({ path, rule: carets[3] as string, line: lines.length - 1, start, end, message: carets[4] ?? "" });
    }
    const content = lines.join("\n");
    const at = content.indexOf("<|>");
    if (at >= 0) cursor = { path, offset: at };
    files.set(path, at < 0 ? content : content.slice(0, at) + content.slice(at + 3));
  }
  return { files, findings, cursor };
}
