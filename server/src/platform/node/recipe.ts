/** Digest of the code that makes sources, names and segments of files, put in when it is bundled. */
declare const PROVENOTE_RECIPE: string | undefined;

/** Version of what is kept on the disk; undefined for code that is not bundled, which may be another the next time. */
export const RECIPE = typeof PROVENOTE_RECIPE === "string" ? PROVENOTE_RECIPE : undefined;
