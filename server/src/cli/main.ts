import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import picocolors from "picocolors";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { describeFault } from "../lsp/errors.ts";
import { nodePlatform } from "../lsp/node-platform.ts";
import { serve } from "../lsp/server.ts";
import { VERSION } from "../lsp/version.ts";
import { clearCache, userCacheFolder } from "../platform/node/cache-folder.ts";
import { describeLeftOut } from "../search/query.ts";
import { check, fails, readNotes } from "./check.ts";
import { findMentions, listEntities, renderEntities, renderMentions } from "./entities.ts";
import { explain, hasFailing, readPlace } from "./explain.ts";
import { ownFolder, selectPaths } from "./find-root.ts";
import { readSources } from "./open-workspace.ts";
import { renderExplanation } from "./render-explanation.ts";
import { renderProblems } from "./render-problems.ts";
import { renderText } from "./render-text.ts";
import { readQuery, renderPassages, searchPassages } from "./search.ts";
import { UsageError } from "./usage-error.ts";

interface CheckOptions {
  readonly format: "text" | "json";
  readonly root?: string;
  readonly cache: boolean;
}

const NO_CACHE = "neither use nor keep what commands read, so that nothing of the sources is on another disk";

interface CommonOptions {
  readonly cache: boolean;
  readonly json?: boolean;
  readonly root?: string;
}

interface SearchOptions extends CommonOptions {
  readonly limit: number;
}

function isColoured(): boolean {
  return process.stdout.isTTY === true && picocolors.isColorSupported;
}

function readLimit(written: string): number {
  const limit = Number(written);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new InvalidArgumentError("It is 1 to 1000.");
  return limit;
}

function reportFault(error: unknown): void {
  process.stderr.write(`${describeFault(error)}\n`);
}

const EXIT_CODES = `
Exit codes:
  0  no errors and no warnings (information and hints do not fail a check)
  1  at least one finding that is an error or a warning
  2  the command could not run`;

const program = new Command("provenote")
  .description("Checks notes against the sources they are about. Works offline and changes nothing.")
  .version(VERSION)
  .exitOverride()
  .showHelpAfterError("Run “provenote --help” to see what there is.");

program
  .command("check")
  .description("check notes and print the findings")
  .argument("[paths...]", "notes or folders of notes; all notes when absent")
  .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
  .option("--root <folder>", "folder of the corpus and the notes, which paths are relative to")
  .option("--no-cache", NO_CACHE)
  .addHelpText("after", EXIT_CODES)
  .action(async (paths: string[], { format, root, cache }: CheckOptions) => {
    const selection = selectPaths(paths, root, ownFolder(process.env, process.cwd()));
    const report = await check(selection, reportFault, { cache });
    process.stdout.write(
      format === "json" ? `${JSON.stringify(report, null, 2)}\n` : renderText(report, selection.base, isColoured()),
    );
    process.exitCode = fails(report) ? 1 : 0;
  });

program
  .command("explain")
  .description("explain the verdict on the claims at a place of a note, word by word")
  .argument("<place>", "FILE:LINE, or FILE:LINE:COLUMN for one claim of a line")
  .option("--json", "print JSON")
  .option("--root <folder>", "folder of the corpus and the notes, which the file is relative to")
  .option("--no-cache", NO_CACHE)
  .addHelpText("after", EXIT_CODES)
  .action(async (written: string, { root, cache, json }: CommonOptions) => {
    const place = readPlace(written);
    const selection = selectPaths([place.path], root, ownFolder(process.env, process.cwd()));
    const { snapshot, notes } = await readNotes(selection, reportFault, { cache });
    const note = notes.find(({ path }) => path === selection.paths[0]);
    if (!note) throw new UsageError(`${place.path} is a folder: name a note and a line of it.`);
    const explanation = explain(selection.root, snapshot, note, place);
    process.stdout.write(
      json ? `${JSON.stringify(explanation, null, 2)}\n` : renderExplanation(explanation, place.path, isColoured()),
    );
    process.exitCode = hasFailing(explanation) ? 1 : 0;
  });

program
  .command("index")
  .description("read the sources and keep what was read, so that the next command or editor starts sooner")
  .option("--root <folder>", "folder of the corpus")
  .option("--clear", "empty the cache instead, of all folders where none is given")
  .action(async ({ root: written, clear }: { readonly root?: string; readonly clear?: boolean }) => {
    const { root } = selectPaths([], written, ownFolder(process.env, process.cwd()));
    if (clear) {
      const cleared = await clearCache(userCacheFolder(process.env), written === undefined ? undefined : root);
      process.stdout.write(cleared ? "The cache is empty now.\n" : "There was nothing in the cache.\n");
      return;
    }
    const log = (line: string) => process.stderr.write(`${line}\n`);
    const { corpus, index } = await readSources(root, reportFault, { log });
    const sources = `${corpus.sources.length} source${corpus.sources.length === 1 ? "" : "s"}`;
    process.stdout.write(`Read ${sources} with ${index.passageCount} passages.\n`);
    process.stderr.write(renderProblems(corpus.problems));
  });

program
  .command("search")
  .description("find the passages of the sources that share most with some words")
  .argument("<words...>", "what to look for")
  .addOption(new Option("--limit <number>", "passages at most").default(10).argParser(readLimit))
  .option("--json", "print JSON")
  .option("--root <folder>", "folder of the corpus")
  .option("--no-cache", NO_CACHE)
  .action(async (words: string[], { root: written, limit, json, cache }: SearchOptions) => {
    const query = readQuery(words.join(" "));
    const { root } = selectPaths([], written, ownFolder(process.env, process.cwd()));
    const report = searchPassages(root, await readSources(root, reportFault, { cache }), query, limit);
    process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : renderPassages(report, isColoured()));
    const leftOut = describeLeftOut(query);
    if (leftOut !== undefined) process.stderr.write(`${leftOut}\n`);
  });

program
  .command("entities")
  .description("list who and what the sources name, or every name in some files")
  .argument("[files...]", "sources, notes or other texts; without, the entities of the whole corpus")
  .option("--json", "print JSON")
  .option("--root <folder>", "folder of the corpus, which paths are relative to")
  .option("--no-cache", NO_CACHE)
  .action(async (files: string[], { root: written, json, cache }: CommonOptions) => {
    const { root, paths } = selectPaths(files, written, ownFolder(process.env, process.cwd()));
    const snapshot = await readSources(root, reportFault, { cache });
    const print = (report: unknown, text: string) =>
      process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : text);
    if (files.length === 0) {
      const report = listEntities(root, snapshot);
      print(report, renderEntities(report, isColoured()));
    } else {
      const report = await findMentions(root, snapshot, paths.length === 0 ? [""] : paths);
      print(report, renderMentions(report, isColoured()));
    }
  });

program
  .command("lsp")
  .description("answer an editor over the Language Server Protocol")
  .option("--stdio", "speak over standard input and output (the default)")
  .action(() => {
    const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
    process.on("unhandledRejection", (error) => connection.console.error(describeFault(error)));
    serve(connection, nodePlatform(), VERSION);
  });

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    const message = error instanceof UsageError ? error.message : `Provenote stopped. ${describeFault(error)}`;
    process.stderr.write(`${message}\n`);
    process.exitCode = 2;
  }
}
