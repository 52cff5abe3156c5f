import assert from "node:assert/strict";
import { followLink, hoverWord, leaveHover, openFile, runCommand, takeScreenshot, waitForActiveTab } from "../page.ts";
import { seed } from "../suite/fixture-note.ts";
import { useSampleNote } from "./installed-window.ts";

const noteName = "french-senate-resolution.md";

describe("entities in the window, with the packed extension installed", () => {
  const window = useSampleNote(noteName);

  /** The row of the view whose label is exactly `label`. */
  function row(label: string) {
    const rows = window.browser.page.locator(".sidebar .pane-body .monaco-list-row");
    return rows.filter({ has: window.browser.page.locator(".label-name").getByText(label, { exact: true }) }).first();
  }

  it("the view in the side bar lists names by kind, and a click on one opens its page", async () => {
    const { page } = window.browser;
    await page.locator('.activitybar .action-item [aria-label="Provenote"]').first().click();
    await row("Places").click();
    await row("Karabakh").waitFor({ timeout: 30_000 });
    const places = await page.locator(".sidebar .pane-body .monaco-list-row .label-name").allTextContents();
    assert.deepEqual(
      ["Azerbaijan", "Armenia", "Karabakh"].map((name) => places.indexOf(name)),
      [1, 2, 3].map((behind) => places.indexOf("Places") + behind),
      `most mentioned first: ${places.join(", ")}`,
    );
    await row("Karabakh").click();
    await waitForActiveTab(page, "Karabakh");
    await page.locator(".editor-instance .view-line", { hasText: "What the sources say" }).first().waitFor();
    await takeScreenshot(page, "entities-view");
  });

  it("a place on the page is a link to its words", async () => {
    const { page } = window.browser;
    await followLink(page, "over Karabakh, para. 5", "para. 5", "para. 5");
    await waitForActiveTab(page, seed.name);
  });

  it("the filter leaves the names that hold its words, until it is cleared", async () => {
    const { page } = window.browser;
    await runCommand(page, "Provenote: Filter Entities");
    const input = page.locator(".quick-input-widget input").first();
    await input.fill("azerb");
    await row("Karabakh").waitFor({ state: "detached", timeout: 30_000 });
    await row("Azerbaijani").waitFor({ timeout: 30_000 });
    await input.press("Enter");
    await page.locator(".sidebar").getByText("Names that hold “azerb”").waitFor({ timeout: 30_000 });
    await takeScreenshot(page, "entities-filtered");
    await runCommand(page, "Provenote: Clear Filter of Entities");
    await row("Karabakh").waitFor({ timeout: 30_000 });
  });

  it("the palette opens the page of a name that is chosen from a list", async () => {
    const { page } = window.browser;
    await runCommand(page, "Provenote: Open Entity Page");
    await page.locator(".quick-input-widget input").first().fill("soch");
    await page.locator(".quick-input-widget .monaco-list-row", { hasText: "Sochi" }).first().click();
    await waitForActiveTab(page, "Sochi");
    await takeScreenshot(page, "entity-page");
  });

  it("the card of a name leads to its page", async () => {
    const { page } = window.browser;
    await openFile(page, noteName);
    await hoverWord(page, "humanitarian office in Karabakh", "Karabakh", "Entity page");
    await takeScreenshot(page, "entity-card");
    await page.locator(".monaco-hover:visible a", { hasText: "Entity page" }).first().click();
    await waitForActiveTab(page, "Karabakh");
    await leaveHover(page);
  });
});
