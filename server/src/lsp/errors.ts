import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { Cancelled } from "../workspace/ports.ts";

/** The document changed while the answer was being made: the client asks again. */
export class ContentModified extends Error {
  constructor() {
    super("The document changed meanwhile.");
    this.name = "ContentModified";
  }
}

export type Log = (line: string) => void;

/**
 * Runs what answers a request. Whatever goes wrong becomes an error a person can read, never an empty answer; a fault of
 * ours goes to the log without the words of sources or notes.
 */
export async function answer<T>(token: CancellationToken, log: Log, work: () => T | Promise<T>): Promise<T> {
  try {
    const result = await work();
    if (token.isCancellationRequested) throw new Cancelled();
    return result;
  } catch (error) {
    throw responseError(error, token, log);
  }
}

function responseError(error: unknown, token: CancellationToken, log: Log): ResponseError<unknown> {
  if (error instanceof ResponseError) return error;
  if (error instanceof Cancelled && token.isCancellationRequested) {
    return new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
  }
  if (error instanceof Cancelled) {
    const message =
      "Reading the sources was stopped, so that nothing can be said about notes. Reindex to start it again.";
    return new ResponseError(LSPErrorCodes.ServerCancelled, message, { retriggerRequest: false });
  }
  if (error instanceof ContentModified) return new ResponseError(LSPErrorCodes.ContentModified, error.message);
  log(describeFault(error));
  return new ResponseError(
    ErrorCodes.InternalError,
    "Provenote could not answer because of a fault of its own; its log says where.",
  );
}

/** Kind and place of an error. Its message is left out, since it may hold words of a note or a source. */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return `Fault: ${typeof error}`;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s*at /.test(line));
  return [`Fault: ${error.name}`, ...frames.slice(0, 12)].join("\n");
}
