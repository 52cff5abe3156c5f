import type { LabelledClaim } from "./labelled-claim.ts";

/**
 * Files of labelled claims that share texts, and so may not be fitted and measured apart. A file known by none of these
 * names is an origin of its own.
 */
const ORIGINS: readonly (readonly [name: RegExp, origin: string])[] = [
  [/^wice/, "WiCE"],
  [/^bump/, "BUMP"],
  [/^summedits/, "SummEdits"],
  [/^(?:vitaminc|fever-symmetric|fm2)/, "Wikipedia"],
];

/** The origin of a claim of `file` (a name without its folder): of altered claims that of the claim altered. */
export function originOf(file: string, { id }: Pick<LabelledClaim, "id">): string {
  if (file.startsWith("corruptions")) return /^dev\d/.test(id) ? "WiCE" : /^b\d/.test(id) ? "BUMP" : "SummEdits";
  return ORIGINS.find(([name]) => name.test(file))?.[1] ?? file;
}
