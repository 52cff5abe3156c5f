/** Goes to the start of the line and empties it. */
const CLEAR = "\r\x1b[2K";

/** Shows on a terminal how many files have been read, on a line that is gone once all are; nothing where there is none. */
export function showProgress(terminal: NodeJS.WriteStream): ((done: number, total: number) => void) | undefined {
  if (!terminal.isTTY) return undefined;
  return (done, total) => {
    terminal.write(done < total ? `${CLEAR}Read ${done} of ${total} source files.` : CLEAR);
  };
}
