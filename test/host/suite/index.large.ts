import { runTests } from "./run-tests.ts";

/** Called by VS Code in its extension host, with a large archive as its folder. */
export async function run(): Promise<void> {
  await runTests(async () => {
    await import("./large-corpus.test.ts");
  });
}
