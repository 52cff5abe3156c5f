// node --import tsx scripts/grammar-suite.ts
//
// Checks the scopes that test/grammar/*.test.md expect, with the Markdown grammar of the VS Code that the other suites use.
import { readdirSync } from "node:fs";
import path from "node:path";
import { runCommandSuite } from "./command-suite.ts";
import { getCodeServer } from "./host/code-server.ts";

const folder = "test/grammar";
const { vscode } = await getCodeServer(console.log);
const markdown = path.join(vscode, "extensions/markdown-basics/syntaxes/markdown.tmLanguage.json");

runCommandSuite(
  readdirSync(folder)
    .filter((name) => name.endsWith(".test.md"))
    .sort()
    .map((name) => ({
      title: `${folder}/${name}`,
      args: ["node_modules/vscode-tmgrammar-test/dist/unit.js", "--grammar", markdown, path.posix.join(folder, name)],
    })),
);
