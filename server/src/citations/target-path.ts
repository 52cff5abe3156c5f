/** Whether a link destination is a URL with a scheme, or one that takes the page's own (`//host`). */
export function isUrl(target: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(target);
}

/**
 * The workspace paths a link destination may mean, likeliest first: relative to the note's folder, then from the
 * workspace folder; `/`-rooted ones from the workspace folder alone. Paths that leave the workspace folder are left out.
 */
export function pathsOfTarget(notePath: string, target: string): string[] {
  const folder = notePath.includes("/") ? notePath.slice(0, notePath.lastIndexOf("/") + 1) : "";
  const written = target.normalize("NFC").replaceAll("\\", "/");
  const candidates = written.startsWith("/") ? [written.slice(1)] : [folder + written, written];
  return [...new Set(candidates.map(normalisePath).filter((path) => path !== undefined))];
}

/** A link destination, not percent-encoded, that leads from a note to a workspace path; `rooted` starts it with `/`. */
export function writeTarget(notePath: string, path: string, rooted: boolean): string {
  if (rooted) return `/${path}`;
  const from = notePath.split("/").slice(0, -1);
  const to = path.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

/** The path without `.`, `..` and empty parts; undefined where it leads out of the folder it starts in. */
function normalisePath(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length === 0 ? undefined : parts.join("/");
}
