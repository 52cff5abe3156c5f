import type { RunningCodeServer } from "./code-server.ts";

/** Address of a window on `folder`; `payload` says in VS Code's own words what else it is to do. */
export function windowAddress(
  server: Pick<RunningCodeServer, "origin">,
  folder: string,
  payload: readonly (readonly [string, string])[],
): string {
  const address = new URL(server.origin);
  address.searchParams.set("folder", folder);
  address.searchParams.set(
    "payload",
    JSON.stringify([...payload, ["skipWelcome", "true"], ["skipReleaseNotes", "true"]]),
  );
  return address.href;
}
