import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { CodeServer } from "../../scripts/host/code-server.ts";
import { listLanguageServers } from "./language-servers.ts";

/** Of each command. */
const startTimeoutMilliseconds = 60_000;
const stopTimeoutMilliseconds = 8_000;

/** A quiet window: nothing opens, reports or updates by itself. VS Code's own Markdown support stays on. */
const quietSettings = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "telemetry.telemetryLevel": "off",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "update.mode": "none",
  "security.workspace.trust.enabled": false,
};

export interface CodeServerOptions {
  /** Folder of user data and extensions that outlives the server; without it a new one is made and removed on stop. */
  readonly profile?: string;
  /** Packed extensions to install before the start. */
  readonly extensions?: readonly string[];
  /** Settings beside the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Environment of the server and so of the extension host. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Port on 127.0.0.1; a free one without it. */
  readonly port?: number;
}

export interface RunningCodeServer {
  readonly origin: string;
  /** URI, as the window knows it, of a file or folder on this machine. */
  uri(file: string): string;
  /** Ids of the processes of our language server, where the packed extension runs. */
  languageServers(): Promise<number[]>;
  /** The ends of the logs of the server and the extension hosts. */
  logs(): Promise<string>;
  /** Resolves when the server's process has ended for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends the server and every process it started. */
  stop(): Promise<void>;
}

/**
 * Starts VS Code's server for this machine's browser, on the loopback interface and without a password.
 *
 * @throws Error with the server's output when it ends or stays silent instead of listening.
 */
export async function startCodeServer(host: CodeServer, options: CodeServerOptions = {}): Promise<RunningCodeServer> {
  const port = options.port ?? (await findFreePort());
  const temporary = await mkdtemp(path.join(tmpdir(), "provenote-"));
  const profile = options.profile ?? path.join(temporary, "profile");
  const environment = serverEnvironment(temporary, options.environment);
  let child: ChildProcess | undefined;
  try {
    const folders = await prepareProfile(profile, temporary, options.settings ?? {});
    const installations = (options.extensions ?? []).map((extension) => [
      host.node,
      host.entry,
      ...folders,
      "--install-extension",
      extension,
      "--force",
    ]);
    const commands = [...installations, [host.node, ...serverArguments(host.entry, folders, temporary, port)]];
    child = spawnSupervised(temporary, commands, environment);
    const output = await untilListening(child, commands.length * startTimeoutMilliseconds);
    return running(child, output, port, profile, temporary);
  } catch (error) {
    if (child !== undefined) await stopGroup(child);
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}

/** A port of the loopback interface that nobody listens on. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("The system gave no port.");
  return address.port;
}

/** Whether a server on the loopback interface could have the port. */
export async function isPortFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}

/** Writes the settings where there are none; returns the arguments that name the profile's folders. */
async function prepareProfile(
  profile: string,
  temporary: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const user = path.join(profile, "data/User");
  const configuration = path.join(temporary, "config.yaml");
  await mkdir(user, { recursive: true });
  await mkdir(path.join(profile, "extensions"), { recursive: true });
  await writeFile(configuration, "");
  const text = JSON.stringify({ ...quietSettings, ...settings }, null, 2);
  await writeFile(path.join(user, "settings.json"), text, { flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  const data = path.join(profile, "data");
  return ["--config", configuration, "--user-data-dir", data, "--extensions-dir", path.join(profile, "extensions")];
}

/** Sockets live in the temporary folder, whose path is short enough for one. */
function serverArguments(entry: string, folders: string[], temporary: string, port: number): string[] {
  const listening = ["--auth", "none", "--bind-addr", `127.0.0.1:${port}`, "--disable-proxy"];
  const quiet = ["--disable-telemetry", "--disable-update-check", "--disable-getting-started-override"];
  const socket = ["--session-socket", path.join(temporary, "session.sock")];
  // Without the smoke test driver the window ignores a request to run tests.
  const testable = ["--vscode-option", "enable-smoke-test-driver"];
  return [
    entry,
    ...folders,
    ...listening,
    ...quiet,
    ...socket,
    ...testable,
    "--disable-workspace-trust",
    "--ignore-last-opened",
  ];
}

/** No marketplace, and no folder of the person's own editor. What the asking Node was started with is not passed on. */
function serverEnvironment(temporary: string, extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, ...inherited } = process.env;
  const folders = ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"];
  return {
    ...inherited,
    ...Object.fromEntries(folders.map((name) => [name, temporary])),
    EXTENSIONS_GALLERY: "{}",
    ...extra,
  };
}

/** Runs one command after the other, all of which end with this process however it ends. */
function spawnSupervised(
  temporary: string,
  commands: readonly (readonly string[])[],
  environment: NodeJS.ProcessEnv,
): ChildProcess {
  const supervisor = fileURLToPath(new URL("../../scripts/host/supervise.ts", import.meta.url));
  const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const written = commands.map((command) => JSON.stringify(command));
  return spawn(process.execPath, ["--import", loader, supervisor, temporary, ...written], {
    env: environment,
    stdio: ["pipe", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
}

/** Resolves with the server's output, which keeps growing, once it listens. */
async function untilListening(child: ChildProcess, milliseconds: number): Promise<{ text: string }> {
  const output = { text: "" };
  await new Promise<void>((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`VS Code's server ${what}.\n${output.text.slice(-4000)}`));
    const timer = setTimeout(() => fail(`did not start within ${milliseconds / 1000} seconds`), milliseconds);
    const read = (data: Buffer) => {
      output.text += data.toString();
      if (output.text.includes("HTTP server listening on")) {
        clearTimeout(timer);
        resolve();
      }
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.on("error", reject);
    child.on("exit", () => {
      clearTimeout(timer);
      fail("ended instead of starting");
    });
  });
  return output;
}

function running(
  child: ChildProcess,
  output: { text: string },
  port: number,
  profile: string,
  temporary: string,
): RunningCodeServer {
  const authority = `127.0.0.1:${port}`;
  const ended = once(child, "exit").then(() => undefined);
  return {
    origin: `http://${authority}`,
    uri: (file) =>
      `vscode-remote://${authority}${encodeURI(file.replaceAll("\\", "/").replace(/^(?=[A-Za-z]:)/, "/"))}`,
    languageServers: async () => {
      const processes = await listLanguageServers();
      return processes.filter(({ command }) => command.includes(profile)).map(({ id }) => id);
    },
    logs: async () => `${output.text.slice(-2000)}\n${await extensionHostLogs(path.join(profile, "data/logs"))}`,
    ended,
    stop: async () => {
      await stopGroup(child);
      await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Asks the supervisor to stop; ends the whole group if it does not. */
async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.stdin?.end();
  await Promise.race([exited, delay(stopTimeoutMilliseconds, undefined, { ref: false })]);
  if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
  }
}

async function extensionHostLogs(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const wanted = names.filter((name) => name.endsWith(".log") && /exthost/.test(name));
  const texts = await Promise.all(
    wanted.map(async (name) => `--- ${name}\n${(await readFile(path.join(folder, name), "utf8")).slice(-3000)}`),
  );
  return texts.join("\n");
}
