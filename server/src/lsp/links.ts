import type { PassageLink } from "../features/location.ts";
import type { PlaceTargets } from "../present/link-targets.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Folder } from "./folder.ts";
import { toSourceLocation, withPosition } from "./locations.ts";
import { Commands } from "./protocol.ts";

/** Links to what a folder holds; `commands` are those that the client can run from one. */
export function linksFor(folder: Folder, snapshot: Snapshot, commands: ReadonlySet<string>): PlaceTargets {
  const locate = (place: PassageLink) => toSourceLocation(folder, snapshot, place.source, place.range);
  return {
    passage: (place) => {
      const location = locate(place);
      return location ? withPosition(location) : folder.uri;
    },
    openPassage: (place) => {
      const location = locate(place);
      return location && commandLink(commands, Commands.openPassage, [location.uri, location.range]);
    },
    entityPage: (id, name) => commandLink(commands, Commands.openEntityPage, [folder.uriOfEntity(id, name)]),
  };
}

/** URI that runs a command; undefined where the client does not know it. */
export function commandLink(commands: ReadonlySet<string>, id: string, args: readonly unknown[]): string | undefined {
  return commands.has(id) ? `command:${id}?${encodeURIComponent(JSON.stringify(args))}` : undefined;
}
