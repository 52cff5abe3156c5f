import path from "node:path";
import { getCodeServer } from "../../../scripts/host/code-server.ts";
import { type Browser, launchBrowser } from "../browser.ts";
import { type RunningCodeServer, startCodeServer } from "../code-server.ts";
import { openWindow, takeFailureScreenshot, waitForSquiggle } from "../page.ts";
import { windowAddress } from "../window-address.ts";
import { copySampleWorkspace, repository, type SampleWorkspace } from "../workspace.ts";

/** What the tests of one file share; there from their `before` on. */
export interface InstalledWindow {
  readonly workspace: SampleWorkspace;
  readonly server: RunningCodeServer;
  readonly browser: Browser;
}

/** Starts a VS Code with the packed extension and a browser for the tests of a `describe`; a failed one leaves a screenshot. */
export function useInstalledExtension(): InstalledWindow {
  const window = {} as { -readonly [K in keyof InstalledWindow]: InstalledWindow[K] };
  before(async () => {
    window.workspace = await copySampleWorkspace();
    const extensions = [path.join(repository, "out/provenote.vsix")];
    const settings = { "git.enabled": false };
    window.server = await startCodeServer(await getCodeServer(console.log), { extensions, settings });
    window.browser = await launchBrowser();
  });
  after(async () => {
    await window.browser?.close();
    await window.server?.stop();
    await window.workspace?.remove();
  });
  afterEach(async function () {
    const { currentTest } = this;
    if (currentTest?.state === "failed") await takeFailureScreenshot(window.browser.page, currentTest.title);
  });
  return window;
}

/** The same with the sample notes open, this one in front, once its findings are shown. */
export function useSampleNote(noteName: string): InstalledWindow {
  const window = useInstalledExtension();
  before(async () => {
    const { workspace, server, browser } = window;
    const note = server.uri(path.join(workspace.folder, "notes", noteName));
    await openWindow(browser.page, windowAddress(server, workspace.folder, [["openFile", note]]));
    await waitForSquiggle(browser.page);
  });
  return window;
}
