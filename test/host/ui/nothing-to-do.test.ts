import assert from "node:assert/strict";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  listCommands,
  openFile,
  openWindow,
  runCommand,
  takeScreenshot,
  waitForCommand,
  waitForSquiggle,
} from "../page.ts";
import { windowAddress } from "../window-address.ts";
import { useInstalledExtension } from "./installed-window.ts";

describe("in the window, a folder with nothing to check", () => {
  const window = useInstalledExtension();

  before(async () => {
    const { folder } = window.workspace;
    await rm(path.join(folder, "notes"), { recursive: true });
    await writeFile(path.join(folder, "README.md"), "# A project\n\nIt has [a link](seeds) and @somebody.\n");
    await mkdir(path.join(folder, "project"));
    await writeFile(path.join(folder, "project/README.md"), "# A project\n\nSee [[other]].\n");
  });

  it("starts nothing in a repository that merely has a README", async () => {
    await open(path.join(window.workspace.folder, "project"));
    await expectNothingStarted();
  });

  it("starts nothing where there are sources and no notes", async () => {
    await open(window.workspace.folder);
    await expectNothingStarted();
    await takeScreenshot(window.browser.page, "nothing-to-check");
  });

  it("starts once there is a note", async () => {
    const { page } = window.browser;
    await mkdir(path.join(window.workspace.folder, "notes"));
    const text = "# First\n\nAt least 312 people were killed in September. [@000_d19a382c3b4f9353]\n";
    await writeFile(path.join(window.workspace.folder, "notes/first.md"), text);
    await statusBarItem().waitFor({ timeout: 30_000 });
    await openFile(page, "first.md");
    await waitForSquiggle(page);
    assert.equal((await window.server.languageServers()).length, 1);
    const offered = await listCommands(page, "Provenote: ", "Provenote: Search Sources");
    assert.ok(offered.includes("Provenote: Open Corpus Folder"), offered.join(", "));
  });

  async function open(folder: string): Promise<void> {
    const readme = window.server.uri(path.join(folder, "README.md"));
    await openWindow(window.browser.page, windowAddress(window.server, folder, [["openFile", readme]]));
  }

  /** The log says when the extension has looked at the folder. */
  async function expectNothingStarted(): Promise<void> {
    const { page } = window.browser;
    await waitForCommand(page, "Provenote: Show Log");
    await runCommand(page, "Provenote: Show Log");
    await page
      .locator(".part.panel .view-line", { hasText: "Nothing to check yet" })
      .first()
      .waitFor({ timeout: 30_000 });
    assert.deepEqual(await window.server.languageServers(), []);
    assert.equal(await statusBarItem().count(), 0);
    const offered = await listCommands(page, "Provenote: ", "Provenote: Show Log");
    assert.deepEqual(offered, ["Provenote: Show Log"]);
  }

  function statusBarItem() {
    return window.browser.page.locator(".statusbar-item", { hasText: /\d+ sources?/ });
  }
});
