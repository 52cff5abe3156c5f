import type { Source } from "../corpus/source.ts";
import type { LocatorLabel } from "../notes/note.ts";
import type { Range } from "../text/range.ts";

/** What a citation points to. */
export type Resolution =
  /** `ranges` are the places named, the whole source's text where none is. `whole` tells the two apart. */
  | { readonly status: "resolved"; readonly source: Source; readonly ranges: readonly Range[]; readonly whole: boolean }
  | {
      readonly status: "out-of-range";
      readonly source: Source;
      readonly label: LocatorLabel | "text";
      /** As written. */
      readonly written: string;
      readonly place: Range;
      /** How many of its kind the source has: 12 for "page 99 of 12", 0 where it has none; undefined where they are not counted. */
      readonly count: number | undefined;
    }
  | { readonly status: "ambiguous"; readonly sources: readonly Source[] }
  | {
      readonly status: "unresolved";
      /** Keys (for links, destinations not percent-encoded) a fix may offer, best first. */
      readonly nearest: readonly string[];
      /** Says that the file is there but unreadable, or the place in what was not read of it. */
      readonly problem: string | undefined;
      /** Why some sources were not read, one of which may be meant. */
      readonly unread: string | undefined;
    }
  /** No citation of ours: another handle, web link or note link. */
  | { readonly status: "foreign" };
