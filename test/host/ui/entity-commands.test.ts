import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { clickWord, hoverWord, leaveHover, openFile, runCommand, takeScreenshot } from "../page.ts";
import { eventually } from "../suite/eventually.ts";
import { useSampleNote } from "./installed-window.ts";

const noteName = "brandt.md";

const files = {
  "seeds/union-letter.txt":
    "A letter of the union\n\nIda Brandt, who chairs the Harbour Workers' Union, wrote to the owners.\n\nThe Harbour Workers' Union (HWU) had met on Monday, and Brandt spoke.\n",
  "seeds/match-report.txt":
    "Rovers hold on\n\nIda Brandt, the goalkeeper of Halmsund Rovers, saved two penalties.\n\nThey play in Halmsund, a port.\n",
  [`notes/${noteName}`]:
    "# Brandt\n\nThe letter was signed by Ida Brandt.\n\nThe union is the HWU.\n\nRovers play in Halmsund every week.\n",
};

describe("the commands on names in the window, with the packed extension installed", () => {
  const window = useSampleNote("french-senate-resolution.md");

  before(async () => {
    for (const [name, text] of Object.entries(files)) {
      await writeFile(path.join(window.workspace.folder, name), text);
    }
    await openFile(window.browser.page, noteName);
    await hoverWord(window.browser.page, "signed by Ida Brandt", "Ida Brandt", "2 sources");
  });

  beforeEach(() => leaveHover(window.browser.page));

  /** Runs a command with the cursor on a name of the note. */
  async function runOn(line: string, name: string, title: string): Promise<void> {
    const { page } = window.browser;
    await clickWord(page, line, name);
    await runCommand(page, `Provenote: ${title}`);
  }

  /** Answers the question that a command asks in words. */
  async function answer(title: string, words: string): Promise<void> {
    const question = window.browser.page.locator(".quick-input-widget", { hasText: title });
    await question.waitFor({ timeout: 30_000 });
    await question.locator("input").last().fill(words);
    await question.locator("input").last().press("Enter");
    await question.waitFor({ state: "hidden", timeout: 30_000 });
  }

  /** Chooses one answer of those that a command offers. */
  async function choose(title: string, label: string): Promise<void> {
    const question = window.browser.page.locator(".quick-input-widget", { hasText: title });
    await question.waitFor({ timeout: 30_000 });
    await question.locator(".monaco-list-row .label-name").getByText(label, { exact: true }).first().click();
  }

  /** The entries of entities.yaml once it has this one, lines and all. */
  async function waitForEntry(entry: string): Promise<string> {
    const file = path.join(window.workspace.folder, "entities.yaml");
    return eventually(`“${entry}” in entities.yaml`, async () => {
      const text = await readFile(file, "utf8").catch(() => "");
      return text.includes(entry) ? text : undefined;
    });
  }

  it("Describe Entity writes a person's own words, which the card shows", async () => {
    await runOn("The union is the HWU", "HWU", "Describe Entity…");
    await answer("What is “Harbour Workers' Union”?", "the dockers' trade union");
    await waitForEntry("Harbour Workers' Union:\n  description: the dockers' trade union\n");
    await hoverWord(window.browser.page, "The union is the HWU", "HWU", "the dockers' trade union");
  });

  it("Set Kind of Entity offers the kinds and says which it is now", async () => {
    await runOn("Rovers play in Halmsund", "Halmsund", "Set Kind of Entity…");
    const now = window.browser.page.locator(".quick-input-widget .monaco-list-row", { hasText: "as it is now" });
    assert.match((await now.first().textContent()) ?? "", /^place/);
    await choose("What is “Halmsund”?", "other");
    await waitForEntry("Halmsund:\n  kind: other\n");
  });

  it("Add Link to Entity takes a Wikidata id", async () => {
    await runOn("The union is the HWU", "HWU", "Add Link to Entity…");
    await answer("Link for “Harbour Workers' Union”", "Q64");
    await waitForEntry("  description: the dockers' trade union\n  links: [Q64]\n");
  });

  it("Split Name from Entity takes the acronym off, and Merge Entity into gives it back", async () => {
    await runOn("The union is the HWU", "HWU", "Split Name from Entity…");
    await waitForEntry("  not-aliases: [HWU]\n");
    await hoverWord(window.browser.page, "The union is the HWU", "HWU", "mention");
    await leaveHover(window.browser.page);
    await runOn("The union is the HWU", "HWU", "Merge Entity into…");
    await answer("Merge “HWU” into", "Harbour Workers");
    const text = await waitForEntry("  aliases: [HWU]\n");
    assert.doesNotMatch(text, /not-aliases/);
  });

  it("Tell Two of One Name Apart asks for the sources of the other and for its name", async () => {
    await runOn("signed by Ida Brandt", "Ida Brandt", "Tell Two of One Name Apart…");
    const question = window.browser.page.locator(".quick-input-widget", { hasText: "another “Ida Brandt”" });
    await question.locator(".monaco-list-row", { hasText: "Rovers hold on" }).first().click();
    await takeScreenshot(window.browser.page, "entity-apart");
    await question.locator("input:not([type=checkbox])").first().press("Enter");
    await answer("The other “Ida Brandt”", "Ida Brandt (goalkeeper)");
    await waitForEntry(
      "Ida Brandt (goalkeeper):\n  kind: person\n  aliases: [Ida Brandt]\n  sources: [seeds/match-report.txt]\n",
    );
  });

  it("Rename Entity keeps the old name as an alias", async () => {
    await runOn("The union is the HWU", "HWU", "Rename Entity…");
    await answer("Rename “Harbour Workers' Union”", "Dockers of Halmsund");
    const text = await waitForEntry("Dockers of Halmsund:\n");
    assert.match(text, /aliases: \[.*Harbour Workers' Union.*\]/);
  });
});
