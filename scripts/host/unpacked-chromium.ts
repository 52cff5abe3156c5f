import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { installOnce } from "./cache.ts";

/** The system's fonts, and the one in the package for systems that have none. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** A browser executable and what has to be in its environment. */
export interface BrowserExecutable {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * The Chromium inside the npm package @sparticuz/chromium (Linux on x64 only), unpacked into the cache on first use with
 * the shared libraries and the font it brings along.
 */
export async function getUnpackedChromium(): Promise<BrowserExecutable | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const manifest = createRequire(import.meta.url)
    .resolve("@sparticuz/chromium")
    .replace(/\/build\/.*$/, "/package.json");
  const { version } = createRequire(import.meta.url)(manifest) as { version: string };
  const folder = await installOnce(`chromium-${version}`, unpack);
  return {
    path: path.join(folder, "chromium"),
    environment: {
      LD_LIBRARY_PATH: path.join(folder, "al2023/lib"),
      FONTCONFIG_FILE: path.join(folder, "fonts.conf"),
    },
  };
}

/** The package unpacks into the system's temporary folder, and its libraries only where it believes to run on AWS. */
async function unpack(folder: string): Promise<void> {
  const program = `import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath());`;
  await promisify(execFile)(process.execPath, ["--eval", program], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
  });
  await writeFile(path.join(folder, "fonts.conf"), fontConfiguration);
}
