// npm run screenshots
//
// Takes the pictures of docs/images/ in a real window on the sample notes, with the extension as it is packed now, and
// draws icon.png from icon.svg.
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { launchBrowser } from "../test/host/browser.ts";
import { startCodeServer } from "../test/host/code-server.ts";
import {
  clickWord,
  hoverWord,
  leaveHover,
  openWindow,
  takeScreenshot,
  waitForActiveTab,
  waitForSquiggle,
} from "../test/host/page.ts";
import { fixtureNote } from "../test/host/suite/fixture-note.ts";
import { windowAddress } from "../test/host/window-address.ts";
import { copySampleWorkspace } from "../test/host/workspace.ts";
import { getCodeServer } from "./host/code-server.ts";
import { packExtension } from "./pack-extension.ts";

const folder = "docs/images";
const settings = { "git.enabled": false, "window.title": "Provenote" };

const { file } = await packExtension();
const workspace = await copySampleWorkspace();
await rm(path.join(workspace.folder, "notes", fixtureNote.name));
const server = await startCodeServer(await getCodeServer(console.log), { extensions: [file], settings });
const browser = await launchBrowser();
const { page } = browser;
try {
  const note = server.uri(path.join(workspace.folder, "notes/french-senate-resolution.md"));
  await openWindow(page, windowAddress(server, workspace.folder, [["openFile", note]]));
  await waitForSquiggle(page);
  await hoverWord(page, "humanitarian office in Karabakh", "Karabakh", "mention");
  await takeScreenshot(page, "hover-name", folder);
  await leaveHover(page);
  await hoverWord(page, "259 to 1", "259", "295");
  await takeScreenshot(page, "hover-number", folder);
  await leaveHover(page);
  await clickWord(page, "@azerbaijan-slams-french, para. 3", "slams");
  await page.keyboard.press("F12");
  await waitForActiveTab(page, "000_d19a382c3b4f9353.txt");
  await takeScreenshot(page, "jump-to-passage", folder);
  await page.locator('.activitybar .action-item [aria-label="Provenote"]').first().click();
  await page.locator(".sidebar .monaco-list-row", { hasText: "Places" }).first().click();
  await page.locator(".sidebar .monaco-list-row", { hasText: "Karabakh" }).first().click();
  await waitForActiveTab(page, "Karabakh");
  await takeScreenshot(page, "entities", folder);
  await page.setViewportSize({ width: 128, height: 128 });
  await page.setContent(`<body style="margin:0">${await readFile(path.join(folder, "icon.svg"), "utf8")}</body>`);
  await writeFile(path.join(folder, "icon.png"), await page.screenshot({ omitBackground: true }));
  console.log(`Wrote icon.png, entities.png, hover-name.png, hover-number.png and jump-to-passage.png to ${folder}/.`);
} finally {
  await browser.close();
  await server.stop();
  await workspace.remove();
}
