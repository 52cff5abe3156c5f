import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { eventually } from "./suite/eventually.ts";
import { repository } from "./workspace.ts";

const waitMilliseconds = 30_000;

/** Where a word stands in the window, in CSS pixels. */
interface WordPlace {
  readonly x: number;
  readonly y: number;
}

/** Opens a window at `address` and waits until an editor shows text. */
export async function openWindow(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator(".editor-instance .view-line").first().waitFor({ timeout: 60_000 });
}

/** Waits until the editor marks something: the language server has answered then. */
export async function waitForSquiggle(page: Page): Promise<void> {
  const squiggles = page.locator(".squiggly-error, .squiggly-warning, .squiggly-info");
  await squiggles.first().waitFor({ state: "attached", timeout: 60_000 });
}

/**
 * Finds the middle of `word` in the first visible editor line that contains `line`.
 *
 * @throws Error when no such line is visible within half a minute.
 */
async function findWord(page: Page, line: string, word: string): Promise<WordPlace> {
  const handle = await page.waitForFunction(locateWord, { line, word }, { timeout: waitMilliseconds });
  const place = (await handle.jsonValue()) as WordPlace | undefined;
  if (place === undefined) throw new Error(`The editor shows no line with "${line}" and "${word}".`);
  return place;
}

/** Runs in the page: VS Code renders a line as spans, so a word may begin in one and end in another. */
function locateWord(wanted: { line: string; word: string }): WordPlace | undefined {
  for (const element of document.querySelectorAll(".editor-instance .view-line")) {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    const whole = texts.map((text) => text.data.replaceAll("\u00a0", " ")).join("");
    const lineStart = whole.indexOf(wanted.line);
    const start = whole.indexOf(wanted.word, Math.max(0, lineStart));
    if (lineStart < 0 || start < 0) continue;
    const range = document.createRange();
    let offset = 0;
    for (const text of texts) {
      const from = start - offset;
      const to = start + wanted.word.length - offset;
      if (from >= 0 && from < text.length) range.setStart(text, from);
      if (to > 0 && to <= text.length) range.setEnd(text, to);
      offset += text.length;
    }
    // A word that is wrapped has a rectangle on each of its lines; its first one is certainly on the word.
    const box = range.getClientRects()[0];
    if (box !== undefined) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  return undefined;
}

/** Rests the mouse on a word and returns the words of the hover that appears with `text` in it. */
export async function hoverWord(
  page: Page,
  line: string,
  word: string,
  text: string,
  timeout = waitMilliseconds,
): Promise<string> {
  const place = await findWord(page, line, word);
  await page.mouse.move(place.x - 60, place.y + 120);
  await page.mouse.move(place.x, place.y, { steps: 8 });
  const hover = page.locator(".monaco-hover:visible", { hasText: text }).first();
  await hover.waitFor({ timeout });
  return ((await hover.textContent()) ?? "").replaceAll("\u00a0", " ");
}

/** Takes the mouse off the text and waits until no hover is left. */
export async function leaveHover(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.mouse.move(5, 5);
  await page.locator(".monaco-editor .monaco-hover:visible").waitFor({ state: "hidden", timeout: waitMilliseconds });
}

/** Puts the cursor into a word. */
export async function clickWord(page: Page, line: string, word: string, modifiers: "Control"[] = []): Promise<void> {
  const place = await findWord(page, line, word);
  for (const modifier of modifiers) await page.keyboard.down(modifier);
  await page.mouse.move(place.x - 2, place.y, { steps: 3 });
  await page.mouse.click(place.x, place.y);
  for (const modifier of modifiers) await page.keyboard.up(modifier);
}

/**
 * Ctrl+clicks on a word, once the editor has marked a link with `text` in it. Before that the click puts the cursor there,
 * or is taken for Go to Definition.
 */
export async function followLink(page: Page, line: string, word: string, text: string): Promise<void> {
  const link = page.locator(".editor-instance .view-line .detected-link", { hasText: text });
  await link.first().waitFor({ timeout: waitMilliseconds });
  await clickWord(page, line, word, ["Control"]);
}

/** Runs the command whose title in the palette is exactly `title`. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await pick(page, "F1", `>${title}`, title);
}

/**
 * Opens a list with `key`, types into it and clicks the row that is exactly `label`; Enter would take whatever the fuzzy
 * filter has put first by then. A list that was opened before an extension was known goes on without it, and one closes
 * when an editor that opens late takes the focus: then it is opened anew, as a person would.
 */
async function pick(page: Page, key: string, typed: string, label: string): Promise<void> {
  const list = page.locator(".quick-input-widget");
  const row = list.locator(".monaco-list-row .label-name").getByText(label, { exact: true }).first();
  const isPicked = async () => {
    await page.keyboard.press(key);
    try {
      await list.locator("input").first().fill(typed, { timeout: 3000 });
      await row.click({ timeout: 3000 });
      return true;
    } catch {
      await page.keyboard.press("Escape");
      return undefined;
    }
  };
  await eventually(`“${label}” in the list that ${key} opens`, isPicked, 60_000);
}

/** The titles that the palette lists for what is typed into it, once one of them is `expected`. */
export async function listCommands(
  page: Page,
  typed: string,
  expected: string,
  timeout = waitMilliseconds,
): Promise<string[]> {
  await page.keyboard.press("F1");
  const palette = page.locator(".quick-input-widget");
  await palette.locator("input").first().fill(`>${typed}`);
  const labels = palette.locator(".monaco-list-row .label-name");
  try {
    await labels.getByText(expected, { exact: true }).first().waitFor({ timeout });
    return await labels.allTextContents();
  } finally {
    await page.keyboard.press("Escape");
    await palette.waitFor({ state: "hidden", timeout: waitMilliseconds });
  }
}

/** Waits until the palette has a command: one that was opened before the extension was known goes on without it. */
export async function waitForCommand(page: Page, title: string): Promise<void> {
  const isListed = () =>
    listCommands(page, title, title, 2000).then(
      () => true,
      () => undefined,
    );
  await eventually(`the command ${title}`, isListed, 60_000);
}

/** Opens a file of the workspace by its name. */
export async function openFile(page: Page, name: string): Promise<void> {
  await pick(page, "Control+P", name, name);
  await waitForActiveTab(page, name);
}

/** Waits until the tab in front is the one of the file `name`. */
export async function waitForActiveTab(page: Page, name: string): Promise<void> {
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor({ timeout: waitMilliseconds });
}

/** Names of the files on the tabs, in their order. */
export async function tabNames(page: Page): Promise<string[]> {
  const tabs = await page.locator(".tabs-container .tab").all();
  return Promise.all(tabs.map(async (tab) => (await tab.getAttribute("data-resource-name")) ?? ""));
}

/** Waits until the status bar shows the cursor at a line and column, both one-based. */
export async function waitForCursor(page: Page, line: number, column: number): Promise<void> {
  const status = page.locator("#status\\.editor\\.selection");
  await status.getByText(new RegExp(`Ln ${line}, Col ${column}\\b`)).waitFor({ timeout: waitMilliseconds });
}

/** Writes what the window shows to out/screenshots/`name`.png, or into `folder`. */
export async function takeScreenshot(page: Page, name: string, folder = "out/screenshots"): Promise<void> {
  const file = path.join(repository, folder, `${name}.png`);
  await mkdir(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file, animations: "disabled" });
}

/** Takes a screenshot for the test that has just failed. */
export async function takeFailureScreenshot(page: Page, title: string): Promise<void> {
  await takeScreenshot(page, `failed: ${title}`.replaceAll(/[^\w]+/g, "-"));
}
