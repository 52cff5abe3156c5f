import type { VerdictKind } from "../evidence/verdict.ts";

/** The verdict as a person would say it. */
export const SAID: Readonly<Record<VerdictKind, string>> = {
  supported: "Borne out.",
  contradicted: "The source says otherwise.",
  unsupported: "Not borne out.",
  unchecked: "Cannot tell.",
};
