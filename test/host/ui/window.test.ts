import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import {
  clickWord,
  followLink,
  hoverWord,
  leaveHover,
  listCommands,
  openFile,
  runCommand,
  tabNames,
  takeScreenshot,
  waitForActiveTab,
  waitForCursor,
  waitForSquiggle,
} from "../page.ts";
import { seed } from "../suite/fixture-note.ts";
import { useSampleNote } from "./installed-window.ts";

const noteName = "french-senate-resolution.md";
const linkedWords = "exposes the one-sided political stance of France";

describe("in the window, with the packed extension installed", () => {
  const window = useSampleNote(noteName);

  afterEach(async () => {
    await leaveHover(window.browser.page);
    await openFile(window.browser.page, noteName);
  });

  it("the mouse on a name shows its card", async () => {
    const text = await hoverWord(window.browser.page, "humanitarian office in Karabakh", "Karabakh", "mention");
    assert.match(text, /Karabakh/);
    await takeScreenshot(window.browser.page, "hover-name");
  });

  it("the mouse on a wrong number shows the source's", async () => {
    const text = await hoverWord(window.browser.page, "259 to 1", "259", "295");
    assert.match(text, /295/);
    await takeScreenshot(window.browser.page, "hover-number");
  });

  it("the mouse on a citation shows its passage", async () => {
    const text = await hoverWord(window.browser.page, "@azerbaijan-slams-french, para. 3", "para. 3", "voted 295 to 1");
    assert.match(text, /para\. 3/);
    await takeScreenshot(window.browser.page, "hover-citation");
  });

  it("F12 on a citation opens the article at the passage", async () => {
    await clickWord(window.browser.page, "@azerbaijan-slams-french, para. 3", "slams");
    await window.browser.page.keyboard.press("F12");
    await expectSeedAt(seed.votePassage);
    await takeScreenshot(window.browser.page, "jump-to-passage");
  });

  it("F12 on a cited link opens the article at the linked words, once", async () => {
    await clickWord(window.browser.page, "exposes", "exposes");
    await window.browser.page.keyboard.press("F12");
    await expectSeedAt(linkedWords);
  });

  it("Ctrl+click on the text of a cited link opens the article at the linked words, once", async () => {
    await clickWord(window.browser.page, "exposes", "exposes", ["Control"]);
    await expectSeedAt(linkedWords);
  });

  it("Ctrl+click on the target of a cited link opens the article and selects the linked words, once", async () => {
    await followLink(window.browser.page, "exposes", "seeds/", "seeds/");
    await expectSeedAt(linkedWords, "end");
    await window.browser.page
      .locator(".statusbar-item", { hasText: `(${linkedWords.length} selected)` })
      .first()
      .waitFor();
  });

  it("Search Sources lists passages as the person types, and opens the one chosen", async () => {
    await runCommand(window.browser.page, "Provenote: Search Sources");
    const palette = window.browser.page.locator(".quick-input-widget");
    await palette.locator("input").first().fill("zeppelin");
    await palette.locator(".monaco-list-row", { hasText: "No passage has these words" }).first().waitFor();
    await palette.locator("input").first().fill("killed before a truce");
    const row = palette.locator(".monaco-list-row", { hasText: "killed on both sides before a U.S.-brokered truce" });
    await row.filter({ hasText: "para. 12" }).click();
    await waitForActiveTab(window.browser.page, seed.name);
  });

  it("the status bar tells how many sources there are and how much of the note they bear out", async () => {
    const item = window.browser.page.locator(".statusbar-item", { hasText: /1 source · \d+\/8/ });
    await item.waitFor({ timeout: 30_000 });
  });

  it("Pause Checking takes the marks away and says so in the status bar, until Resume Checking", async () => {
    const { page } = window.browser;
    await runCommand(page, "Provenote: Pause Checking");
    await page.locator(".statusbar-item .codicon-debug-pause").waitFor({ timeout: 30_000 });
    await page.locator(".squiggly-warning, .squiggly-error").first().waitFor({ state: "detached", timeout: 30_000 });
    const offered = await listCommands(page, "Provenote: ", "Provenote: Resume Checking");
    assert.ok(!offered.includes("Provenote: Pause Checking"));
    await takeScreenshot(page, "paused");

    await runCommand(page, "Provenote: Resume Checking");
    await waitForSquiggle(page);
    await page.locator(".statusbar-item .codicon-debug-pause").waitFor({ state: "detached", timeout: 30_000 });
  });

  it("Open Corpus Folder shows the folder of the sources in the Explorer", async () => {
    await runCommand(window.browser.page, "Provenote: Open Corpus Folder");
    const row = window.browser.page.locator(".explorer-folders-view .monaco-list-row.focused", { hasText: "seeds" });
    await row.waitFor({ timeout: 30_000 });
  });

  it("asks nothing outside this machine", () => {
    assert.deepEqual(window.browser.outsideRequests, []);
  });

  /** The article stands in front on its one tab, with the cursor where `words` begin or, selected, end. */
  async function expectSeedAt(words: string, edge: "start" | "end" = "start"): Promise<void> {
    await waitForActiveTab(window.browser.page, seed.name);
    const lines = readFileSync(path.join(window.workspace.folder, "seeds", seed.name), "utf8").split("\n");
    const line = lines.findIndex((text) => text.includes(words));
    const start = (lines[line]?.indexOf(words) ?? -1) + 1;
    await waitForCursor(window.browser.page, line + 1, edge === "start" ? start : start + words.length);
    const tabs = await tabNames(window.browser.page);
    assert.deepEqual(
      tabs.filter((name) => name === seed.name),
      [seed.name],
    );
  }
});
