import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { repository } from "./workspace.ts";

const timeLimitMilliseconds = 300_000;

export interface TestRunOptions {
  /** Name of the screenshot that is taken when the tests do not end. */
  readonly name: string;
  /** Receives what the extension host writes to its console. */
  readonly onLog?: (line: string) => void;
}

/**
 * Opens `address`, whose window has been asked to run tests, and waits until it reports their end.
 *
 * @returns the exit code the window reports: 0 also where the extension host was killed, so it proves nothing alone.
 * @throws Error when the tests do not end within five minutes; a screenshot shows the window then.
 */
export async function runTestsInWindow(page: Page, address: string, options: TestRunOptions): Promise<number> {
  let reportExit: (code: number) => void = () => {};
  const exit = new Promise<number>((resolve) => {
    reportExit = resolve;
  });
  // VS Code calls these two functions of the page when its smoke test driver is enabled.
  await page.exposeFunction("codeAutomationExit", (code: number) => reportExit(code));
  await page.exposeFunction("codeAutomationLog", (_type: string, values: unknown[]) => {
    options.onLog?.(values.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join(" "));
  });
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), timeLimitMilliseconds);
  });
  try {
    await page.goto(address);
    const code = await Promise.race([exit, timeout]);
    if (code !== undefined) return code;
  } finally {
    clearTimeout(timer);
  }
  const screenshot = path.join(repository, "out/screenshots", `${options.name}-timeout.png`);
  await mkdir(path.dirname(screenshot), { recursive: true });
  await page.screenshot({ path: screenshot });
  throw new Error(`The tests in VS Code did not end within ${timeLimitMilliseconds / 1000} s; see ${screenshot}.`);
}
