import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { type BrowserExecutable, getUnpackedChromium } from "../../scripts/host/unpacked-chromium.ts";

/** The sandbox cannot start for root, nor in most containers; the pages shown are this project's own. */
const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--disable-sync",
  "--disable-component-update",
  "--disable-background-networking",
  "--no-first-run",
];

/** Webviews and the worker host store things under other origins of this machine. */
const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };

/** An open browser with one empty page. */
export interface Browser {
  readonly page: Page;
  /** Addresses outside this machine that a page asked for. */
  readonly outsideRequests: readonly string[];
  close(): Promise<void>;
}

/**
 * Starts the first browser that works: the one `CHROME_PATH` names, else an installed Chrome or Chromium, else the one
 * in the npm package @sparticuz/chromium.
 *
 * @throws Error that says what to install when none works.
 */
export async function launchBrowser(): Promise<Browser> {
  const profile = await mkdtemp(path.join(tmpdir(), "provenote-browser-"));
  try {
    await mkdir(path.join(profile, "Default"));
    await writeFile(path.join(profile, "Default/Preferences"), JSON.stringify(preferences));
    const context = await launchFirstWorking(profile);
    const outsideRequests = watchOutsideRequests(context);
    return {
      page: context.pages()[0] ?? (await context.newPage()),
      outsideRequests,
      close: async () => {
        await context.close();
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  } catch (error) {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

async function launchFirstWorking(profile: string): Promise<BrowserContext> {
  const failures: string[] = [];
  for (const find of browserFinders()) {
    const executable = await find();
    if (executable === undefined) continue;
    try {
      return await chromium.launchPersistentContext(profile, {
        executablePath: executable.path,
        env: { ...definedEnvironment(), ...executable.environment },
        args: chromiumArguments,
        headless: true,
        viewport: { width: 1280, height: 800 },
        locale: "en-US",
      });
    } catch (error) {
      failures.push(`${executable.path}: ${String(error).split("\n").slice(0, 12).join("\n  ")}`);
    }
  }
  throw new Error(
    [
      "No browser could be started for the tests in VS Code.",
      "Install Chrome or Chromium, or set CHROME_PATH to the executable of one.",
      ...failures.map((failure) => `Tried ${failure}`),
    ].join("\n"),
  );
}

type BrowserFinder = () => Promise<BrowserExecutable | undefined>;

function browserFinders(): BrowserFinder[] {
  const chosen = process.env["CHROME_PATH"];
  if (chosen) return [async () => ({ path: chosen, environment: {} })];
  const installed = installedBrowsers().map((file) => async () => ({ path: file, environment: {} }));
  return [...installed, getUnpackedChromium];
}

/** Chrome and Chromium where each system's installers put them. */
function installedBrowsers(): string[] {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium"]
      .map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
      .filter(existsSync);
  }
  if (process.platform === "win32") {
    return ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"]
      .map((name) => path.join(process.env[name] ?? "", "Google/Chrome/Application/chrome.exe"))
      .filter(existsSync);
  }
  return ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser"].flatMap(findOnPath);
}

function findOnPath(command: string): string[] {
  try {
    return [execFileSync("which", [command], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim()];
  } catch {
    return [];
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function watchOutsideRequests(context: BrowserContext): string[] {
  const requests: string[] = [];
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isLocal = hostname === "127.0.0.1" || hostname === "localhost" || hostname.endsWith(".localhost");
    if (/^(https?|wss?):$/.test(protocol) && !isLocal) requests.push(request.url());
  });
  return requests;
}
