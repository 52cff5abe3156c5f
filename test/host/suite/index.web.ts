import "mocha/mocha.js";
import { collectResults } from "../../support/collect-results.ts";
import { resultsMark } from "./results-mark.ts";

/** Called by VS Code in its worker extension host; leaves the results on the console. */
export async function run(): Promise<void> {
  mocha.setup({ ui: "bdd", timeout: 30_000, reporter: class {} as never });
  await import("./web.test.ts");
  await import("./golden.test.ts");
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run((count) => {
      console.log(resultsMark + JSON.stringify(results));
      resolve(count);
    });
    const results = collectResults(runner);
  });
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
