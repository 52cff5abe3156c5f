import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** URI of `docs/rules/` in the package that the running program belongs to, whether bundled or not. */
export function findRulePages(program: string | undefined): string | undefined {
  if (program === undefined || !existsSync(program)) return undefined;
  let directory = dirname(realpathSync(program));
  for (let step = 0; step < 5; step++) {
    if (existsSync(join(directory, "docs", "rules"))) return `${pathToFileURL(join(directory, "docs", "rules")).href}/`;
    directory = dirname(directory);
  }
  return undefined;
}
