import { runTests } from "./run-tests.ts";

/** Called by VS Code in its extension host. */
export async function run(): Promise<void> {
  await runTests(loadTests);
}

async function loadTests(): Promise<void> {
  await import("./activation.test.ts");
  await import("./hover.test.ts");
  await import("./definition.test.ts");
  await import("./findings.test.ts");
  await import("./withheld-findings.test.ts");
  await import("./records.test.ts");
  await import("./entities.test.ts");
  await import("./name-completion.test.ts");
  await import("./changing-files.test.ts");
  await import("./crash.test.ts");
  await import("./commands.test.ts");
  await import("./golden.test.ts");
}
