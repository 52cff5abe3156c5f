import assert from "node:assert/strict";
import path from "node:path";
import { getCodeServer } from "../../../scripts/host/code-server.ts";
import { type Browser, launchBrowser } from "../browser.ts";
import { type RunningCodeServer, startCodeServer } from "../code-server.ts";
import {
  hoverWord,
  leaveHover,
  openWindow,
  runCommand,
  takeFailureScreenshot,
  takeScreenshot,
  waitForSquiggle,
} from "../page.ts";
import { eventually } from "../suite/eventually.ts";
import { windowAddress } from "../window-address.ts";
import { copySampleWorkspace, repository, type SampleWorkspace } from "../workspace.ts";

describe("in the window, a language server that crashes", () => {
  let workspace: SampleWorkspace;
  let server: RunningCodeServer;
  let browser: Browser;

  before(async () => {
    workspace = await copySampleWorkspace();
    const extensions = [path.join(repository, "out/provenote.vsix")];
    const settings = { "git.enabled": false };
    server = await startCodeServer(await getCodeServer(console.log), { extensions, settings });
    browser = await launchBrowser();
    const note = server.uri(path.join(workspace.folder, "notes/french-senate-resolution.md"));
    await openWindow(browser.page, windowAddress(server, workspace.folder, [["openFile", note]]));
    await waitForSquiggle(browser.page);
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
    await workspace?.remove();
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await takeFailureScreenshot(browser.page, this.currentTest.title);
  });

  it("is started again each time, and the person is told once", async () => {
    const { page } = browser;
    for (let crashes = 1; crashes <= 2; crashes++) {
      await crash();
      // The editor asks for a hover once, maybe while the server is still starting: then the mouse has to come again.
      await eventually("a hover", () => hoverWord(page, "259 to 1", "259", "295", 3000).catch(() => leaveHover(page)));
      await leaveHover(page);
    }
    await runCommand(page, "Notifications: Show Notifications");
    const notifications = page.locator(".notifications-center .notification-list-item");
    await notifications.first().waitFor();
    const texts = await notifications.allTextContents();
    await takeScreenshot(page, "crash-told-once");
    assert.equal(texts.length, 1, texts.join("\n"));
    assert.match(texts[0] ?? "", /language server stopped unexpectedly and was started again/);
  });

  /** Ends the server's process and waits until another runs. */
  async function crash(): Promise<void> {
    const [id] = await server.languageServers();
    assert.ok(id !== undefined, "A language server runs.");
    process.kill(id, "SIGKILL");
    await eventually("another language server", async () => {
      const others = (await server.languageServers()).filter((other) => other !== id);
      return others.length > 0 || undefined;
    });
  }
});
