// node --import tsx scripts/build-suite.ts
//
// What has to hold before anything runs. The bundles that the later suites use are made here: the minified ones go into
// the packed extension, the readable ones stay in dist/.
import { type CommandTest, runCommandSuite } from "./command-suite.ts";

const tests: readonly CommandTest[] = [
  { title: "types hold", args: ["node_modules/typescript/bin/tsc", "-b"] },
  { title: "lint and format hold", args: ["node_modules/@biomejs/biome/bin/biome", "check", "."] },
  { title: "no dead code or dependency", args: ["node_modules/knip/bin/knip.js"] },
  { title: "the extension packs within 5 MB", args: ["--import", "tsx", "scripts/package.ts"] },
  { title: "the bundles build", args: ["esbuild.mjs", "--quiet"] },
];

runCommandSuite(tests);
