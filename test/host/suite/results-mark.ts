/** Stands before a suite's results, as JSON, on the console of a host that has no files. */
export const resultsMark = "provenote-results:";
