import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Renders the licences of the npm packages that bundles contain.
 *
 * @param {Iterable<string>} inputs files that went into the bundles, relative to `root`
 * @param {string} root folder of package.json
 * @returns {string} one section a package, sorted by name and version
 */
export function renderThirdPartyLicences(inputs, root) {
  const folders = new Set([...inputs].map(packageFolder).filter((folder) => folder !== undefined));
  const sections = [...folders].map((folder) => renderPackage(path.join(root, folder)));
  return `Provenote contains these packages:\n\n${[...new Set(sections)].sort().join("\n")}`;
}

/** The innermost package folder of a file: `node_modules/a/node_modules/@b/c` of `node_modules/a/node_modules/@b/c/d.js`. */
function packageFolder(file) {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll("\\", "/"))?.[1];
}

function renderPackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? "" : readFileSync(path.join(folder, file), "utf8");
  return `${name} ${version} (${license})\n${"-".repeat(40)}\n${text.trim()}\n`;
}
