/** The command cannot run as it was given; the message is a whole sentence for the person. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}
