import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import path from "node:path";

/** Writes a package.json with these dependencies into `folder` and installs them; no install script runs. */
export async function installPackages(folder: string, dependencies: Readonly<Record<string, string>>): Promise<void> {
  await writeFile(path.join(folder, "package.json"), JSON.stringify({ private: true, dependencies }, null, 2));
  await npmInstall(folder);
}

/**
 * Runs `npm install` for the package.json in `folder`.
 *
 * @throws Error with the end of npm's output when it fails.
 */
export async function npmInstall(folder: string): Promise<void> {
  const npm = process.env["npm_execpath"];
  const args = ["install", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const options = { cwd: folder, env: environmentForNpm() };
  const child =
    npm?.endsWith(".js") === true
      ? spawn(process.execPath, [npm, ...args], options)
      : spawn("npm", args, { ...options, shell: process.platform === "win32" });
  child.stdin.end();
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data: Buffer) => {
      output += data.toString();
    });
  }
  const [code] = await once(child, "close");
  if (code !== 0) {
    throw new Error(
      `npm install failed in ${folder}. It needs the npm registry on the first run.\n${output.trim().slice(-2000)}`,
    );
  }
}

/** The settings that an enclosing `npm run` exports belong to its own package, not to the one installed here. */
function environmentForNpm(): NodeJS.ProcessEnv {
  const foreign = /^npm_(package_|lifecycle_|config_(local_prefix|prefix|global_prefix|omit|include)$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
