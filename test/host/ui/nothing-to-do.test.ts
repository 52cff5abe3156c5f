import assert from "node:assert/strict";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { getCodeServer } from "../../../scripts/host/code-server.ts";
import { type Browser, launchBrowser } from "../browser.ts";
import { type RunningCodeServer, startCodeServer } from "../code-server.ts";
import {
  listCommands,
  openFile,
  openWindow,
  runCommand,
  takeFailureScreenshot,
  takeScreenshot,
  waitForCommand,
  waitForSquiggle,
} from "../page.ts";
import { windowAddress } from "../window-address.ts";
import { copySampleWorkspace, repository, type SampleWorkspace } from "../workspace.ts";

describe("in the window, a folder with nothing to check", () => {
  let workspace: SampleWorkspace;
  let server: RunningCodeServer;
  let browser: Browser;

  before(async () => {
    workspace = await copySampleWorkspace();
    await rm(path.join(workspace.folder, "notes"), { recursive: true });
    await writeFile(path.join(workspace.folder, "README.md"), "# A project\n\nIt has [a link](seeds) and @somebody.\n");
    await mkdir(path.join(workspace.folder, "project"));
    await writeFile(path.join(workspace.folder, "project/README.md"), "# A project\n\nSee [[other]].\n");
    const extensions = [path.join(repository, "out/provenote.vsix")];
    const settings = { "git.enabled": false };
    server = await startCodeServer(await getCodeServer(console.log), { extensions, settings });
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
    await workspace?.remove();
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await takeFailureScreenshot(browser.page, this.currentTest.title);
  });

  it("starts nothing in a repository that merely has a README", async () => {
    await open(path.join(workspace.folder, "project"));
    await expectNothingStarted();
  });

  it("starts nothing where there are sources and no notes", async () => {
    await open(workspace.folder);
    await expectNothingStarted();
    await takeScreenshot(browser.page, "nothing-to-check");
  });

  it("starts once there is a note", async () => {
    const { page } = browser;
    await mkdir(path.join(workspace.folder, "notes"));
    const text = "# First\n\nAt least 312 people were killed in September. [@000_d19a382c3b4f9353]\n";
    await writeFile(path.join(workspace.folder, "notes/first.md"), text);
    await statusBarItem().waitFor({ timeout: 30_000 });
    await openFile(page, "first.md");
    await waitForSquiggle(page);
    assert.equal((await server.languageServers()).length, 1);
    const offered = await listCommands(page, "Provenote: ", "Provenote: Search Sources");
    assert.ok(offered.includes("Provenote: Open Corpus Folder"), offered.join(", "));
  });

  async function open(folder: string): Promise<void> {
    const readme = server.uri(path.join(folder, "README.md"));
    await openWindow(browser.page, windowAddress(server, folder, [["openFile", readme]]));
  }

  /** The log says when the extension has looked at the folder. */
  async function expectNothingStarted(): Promise<void> {
    const { page } = browser;
    await waitForCommand(page, "Provenote: Show Log");
    await runCommand(page, "Provenote: Show Log");
    await page
      .locator(".part.panel .view-line", { hasText: "Nothing to check yet" })
      .first()
      .waitFor({ timeout: 30_000 });
    assert.deepEqual(await server.languageServers(), []);
    assert.equal(await statusBarItem().count(), 0);
    const offered = await listCommands(page, "Provenote: ", "Provenote: Show Log");
    assert.deepEqual(offered, ["Provenote: Show Log"]);
  }

  function statusBarItem() {
    return browser.page.locator(".statusbar-item", { hasText: /\d+ sources?/ });
  }
});
