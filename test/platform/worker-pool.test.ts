import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WorkerPool } from "../../server/src/platform/node/worker-pool.ts";
import type { PackAnswer } from "../../server/src/workspace/ports.ts";

/**
 * Stands for the thread that makes packs: holds a connection to the port given in place of the limit for as long as it
 * lives, and answers with its number. The paths asked for are the lengths of the packs, the last of which is the last.
 */
const SCRIPT = `
const { parentPort, threadId } = require("node:worker_threads");
let connection, left = [];
parentPort.on("message", (message) => {
  if (message !== "go on") {
    left = message.request.files.map(({ path }) => Number(path));
    connection ??= require("node:net").connect(message.request.limitBytes);
  }
  const pack = new Uint8Array(left.shift());
  const outcomes = left.length > 0 ? undefined : [{ path: String(threadId), kind: "absent" }];
  const answer = () => parentPort.postMessage({ pack: { pack, segments: [], outcomes } });
  if (connection.connecting) connection.once("connect", answer);
  else answer();
});
`;

describe("threads that make packs", () => {
  let folder: string;
  let server: Server;
  let pool: WorkerPool;
  let connections: Socket[];

  before(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "provenote-threads-")));
    writeFileSync(join(folder, "worker.cjs"), SCRIPT);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    connections = [];
    // A thread that is ended may cut its connection off.
    server = createServer((socket) => connections.push(socket.resume().on("error", () => {})));
    await once(server.listen(0, "127.0.0.1"), "listening");
    pool = new WorkerPool(join(folder, "worker.cjs"), folder, (path) => path);
  });
  afterEach(async () => {
    pool.rest();
    await closed();
    await new Promise((resolve) => server.close(resolve));
  });

  const ask = (...lengths: number[]): AsyncGenerator<PackAnswer, void, undefined> => {
    const files = lengths.map((length) => ({ path: String(length), known: undefined }));
    return pool.makePacks({ files, limitBytes: (server.address() as AddressInfo).port });
  };
  /** The thread that answered all of a request. */
  const threadOf = async (...lengths: number[]) => {
    let last: PackAnswer | undefined;
    for await (const answer of ask(...lengths)) last = answer;
    return last?.outcomes?.[0]?.path;
  };
  /** Resolves when every thread that there was has ended. */
  const closed = () => Promise.all(connections.map((socket) => socket.closed || once(socket, "close")));

  it("are kept for the next request, until they are told to rest", async () => {
    const first = await threadOf(10, 10);
    assert.equal(await threadOf(10), first);
    pool.rest();
    await closed();
    assert.notEqual(await threadOf(10), first);
  });

  it("end where a reading is given up between two packs", async () => {
    const packs = ask(10, 10, 10);
    assert.equal((await packs.next()).value?.outcomes, undefined);
    await packs.return();
    await closed();
  });

  it("end with a request whose packs are large: what such a thread still holds is not given back otherwise", async () => {
    const first = await threadOf(2 ** 22, 2 ** 22, 10);
    await closed();
    assert.notEqual(await threadOf(10), first);
  });

  it("are kept where many requests make as much", async () => {
    const first = await threadOf(2 ** 22);
    assert.equal(await threadOf(2 ** 22, 10), first);
  });
});
