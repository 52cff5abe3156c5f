// Bundles the extension (desktop and web), its server (process and worker) and the command line into dist/.
//   node esbuild.mjs [--only=cli|client|server|web] [--minify] [--watch] [--quiet]
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import * as esbuild from "esbuild";
import { renderThirdPartyLicences } from "./scripts/third-party-licences.mjs";

process.chdir(import.meta.dirname);

const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    minify: { type: "boolean", default: false },
    watch: { type: "boolean", default: false },
    quiet: { type: "boolean", default: false },
  },
});

/**
 * Left as they are written: both targets know them. esbuild takes every engine for one without them, since which letters
 * they stand for grows with Unicode, and makes a constructor call of such an expression, which then runs each time it is met.
 */
const supported = { "regexp-unicode-property-escapes": true };
/** The Node inside VS Code 1.91, the oldest editor supported. */
const node = { platform: "node", target: "node20.9", supported, mainFields: ["module", "main"] };
/** The Chromium inside VS Code 1.91. */
const browser = { platform: "browser", target: "chrome122", supported, mainFields: ["browser", "module", "main"] };

/** An ES module has no `require`, which CommonJS dependencies bundled into it still call. */
const commandLineBanner = [
  "#!/usr/bin/env node",
  'import { createRequire as createRequireForBundle } from "node:module";',
  "const require = createRequireForBundle(import.meta.url);",
].join("\n");

/**
 * Digest of the code between files and what is kept of them on the disk, so that another version never takes it for its
 * own.
 */
function digestOfRecipe() {
  const digest = createHash("sha256");
  for (const layer of ["text", "markdown", "corpus", "extract", "entities", "search", "workspace"]) {
    const files = readdirSync(`server/src/${layer}`, { recursive: true }).filter((file) => file.endsWith(".ts"));
    for (const file of files.sort()) digest.update(`${file}\0`).update(readFileSync(`server/src/${layer}/${file}`));
  }
  return digest.update(readFileSync("package-lock.json")).digest("hex").slice(0, 32);
}

const recipe = { PROVENOTE_RECIPE: JSON.stringify(digestOfRecipe()) };

const indexWorker = {
  ...node,
  entryPoints: ["server/src/platform/node/index-worker.ts"],
  outfile: "dist/index-worker.cjs",
  format: "cjs",
};

const bundles = [
  {
    group: "client",
    build: {
      ...node,
      entryPoints: ["client/src/extension.ts"],
      outfile: "dist/client.cjs",
      format: "cjs",
      external: ["vscode"],
    },
  },
  {
    group: "web",
    build: {
      ...browser,
      entryPoints: ["client/src/extension.web.ts"],
      outfile: "dist/client.web.cjs",
      format: "cjs",
      external: ["vscode"],
    },
  },
  {
    group: "server",
    build: {
      ...node,
      entryPoints: ["server/src/lsp/main.node.ts"],
      outfile: "dist/server.cjs",
      format: "cjs",
      define: recipe,
    },
  },
  { group: "server", build: indexWorker },
  {
    group: "web",
    build: {
      ...browser,
      entryPoints: ["server/src/lsp/main.worker.ts"],
      outfile: "dist/server.web.js",
      format: "iife",
    },
  },
  {
    group: "cli",
    build: {
      ...node,
      entryPoints: ["server/src/cli/main.ts"],
      outfile: "dist/provenote.mjs",
      format: "esm",
      banner: { js: commandLineBanner },
      define: recipe,
    },
  },
];

const chosen = bundles.filter(({ group }) => options.only === undefined || group === options.only);
if (options.only === "cli") chosen.push({ group: "cli", build: indexWorker });
if (chosen.length === 0) {
  console.error(
    `--only=${options.only}: the groups are ${[...new Set(bundles.map(({ group }) => group))].join(", ")}.`,
  );
  process.exit(2);
}

const common = {
  bundle: true,
  metafile: true,
  minify: options.minify,
  sourcemap: !options.minify,
  legalComments: "none",
  logLevel: options.quiet ? "error" : "warning",
};

if (options.watch) {
  const contexts = await Promise.all(
    chosen.map(({ build }) => esbuild.context({ ...common, logLevel: "info", ...build })),
  );
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  const results = await Promise.all(chosen.map(({ build }) => esbuild.build({ ...common, ...build }))).catch(() => {
    process.exit(1);
  });
  if (options.only === undefined) {
    const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
    writeFileSync("dist/third-party-licences.txt", renderThirdPartyLicences(inputs, import.meta.dirname));
  }
  if (!options.quiet) {
    for (const { build } of chosen) {
      const kilobytes = Math.round(statSync(build.outfile).size / 1024);
      console.log(`${build.outfile}  ${kilobytes} kB`);
    }
  }
}
