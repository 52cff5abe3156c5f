import assert from "node:assert/strict";
import { hoverWord, leaveHover, runCommand, takeScreenshot } from "../page.ts";
import { eventually } from "../suite/eventually.ts";
import { useSampleNote } from "./installed-window.ts";

describe("in the window, a language server that crashes", () => {
  const window = useSampleNote("french-senate-resolution.md");

  it("is started again each time, and the person is told once", async () => {
    const { page } = window.browser;
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
    const [id] = await window.server.languageServers();
    assert.ok(id !== undefined, "A language server runs.");
    process.kill(id, "SIGKILL");
    await eventually("another language server", async () => {
      const others = (await window.server.languageServers()).filter((other) => other !== id);
      return others.length > 0 || undefined;
    });
  }
});
