import { FileError, type Storage } from "../../server/src/workspace/ports.ts";

/** What is kept between runs, in memory. */
export class MemoryStorage implements Storage {
  readonly entries = new Map<string, Uint8Array>();
  /** Writing fails once so many bytes are written, as on a full disk. */
  room = Number.POSITIVE_INFINITY;
  readable = true;

  async read(name: string): Promise<Uint8Array | undefined> {
    if (!this.readable) throw new FileError("denied", `${name} may not be read.`);
    return this.entries.get(name)?.slice();
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    this.room -= bytes.length;
    if (this.room < 0) throw new FileError("failed", "The disk is full.");
    this.entries.set(name, bytes.slice());
  }

  async list() {
    return [...this.entries].map(([name, { length: size }]) => ({ name, size }));
  }

  async remove(name: string): Promise<void> {
    this.entries.delete(name);
  }
}
