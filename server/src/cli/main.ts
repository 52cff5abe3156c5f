import { Command, CommanderError, Option } from "commander";
import picocolors from "picocolors";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { describeFault } from "../lsp/errors.ts";
import { nodePlatform } from "../lsp/node-platform.ts";
import { serve } from "../lsp/server.ts";
import { VERSION } from "../lsp/version.ts";
import { check, fails } from "./check.ts";
import { ownFolder, selectPaths } from "./find-root.ts";
import { renderText } from "./render-text.ts";
import { UsageError } from "./usage-error.ts";

interface CheckOptions {
  readonly format: "text" | "json";
  readonly root?: string;
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
  .addHelpText("after", EXIT_CODES)
  .action(async (paths: string[], { format, root }: CheckOptions) => {
    const selection = selectPaths(paths, root, ownFolder(process.env, process.cwd()));
    const report = await check(selection, (error) => process.stderr.write(`${describeFault(error)}\n`));
    const coloured = process.stdout.isTTY === true && picocolors.isColorSupported;
    process.stdout.write(
      format === "json" ? `${JSON.stringify(report, null, 2)}\n` : renderText(report, selection.base, coloured),
    );
    process.exitCode = fails(report) ? 1 : 0;
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
