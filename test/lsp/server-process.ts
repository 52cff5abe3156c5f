import assert from "node:assert/strict";
import { bundle } from "../support/bundle.ts";
import { type ClientSetup, TestClient } from "./test-client.ts";

type Files = string | Readonly<Record<string, string | Uint8Array>>;

/**
 * Bundles the server for the tests of a `describe`, and ends the one a test started: with exit code 0, or the test fails.
 * Gives a function that starts the server, or another program, on a folder of files.
 */
export function useServer() {
  let server: Awaited<ReturnType<typeof bundle>>;
  let client: TestClient | undefined;

  before(async () => {
    server = await bundle("server/src/lsp/main.node.ts");
  });
  after(() => server.remove());
  afterEach(async () => {
    const ended = await client?.dispose();
    client = undefined;
    assert.ok(ended === 0 || ended === undefined, `The server ended with ${ended}.`);
  });

  return async (files: Files, setup: ClientSetup = {}, program = [server.program, "--stdio"]): Promise<TestClient> => {
    client = new TestClient(program, files, setup);
    await client.initialized;
    return client;
  };
}
