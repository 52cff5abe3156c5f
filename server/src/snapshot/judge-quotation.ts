import type { Resolution } from "../citations/resolution.ts";
import type { Source } from "../corpus/source.ts";
import { checkQuotation } from "../evidence/check-quotation.ts";
import type { QuotationCheck } from "../evidence/quotation-check.ts";
import type { Quotation } from "../notes/note.ts";
import type { Ground } from "./ground.ts";

/** Other sources that are asked for the words of a quotation. */
const OTHERS = 8;

/** Where the words of a quotation stand, by what its citations point to. */
export function judgeQuotation(
  quotation: Quotation,
  resolutions: readonly (Resolution | undefined)[],
  { corpus, index }: Pick<Ground, "corpus" | "index">,
): QuotationCheck {
  const cited = resolutions.flatMap((resolution) => {
    if (resolution?.status === "resolved") return [{ source: resolution.source, ranges: resolution.ranges }];
    if (resolution?.status === "out-of-range") return [{ source: resolution.source, ranges: [] }];
    return [];
  });
  const lost = resolutions.some(
    (resolution) => resolution?.status === "unresolved" || resolution?.status === "ambiguous",
  );
  const check = checkQuotation({ text: quotation.text, cited, findOthers: () => othersThan(cited) });
  return lost && check.status !== "found" ? { status: "unchecked" } : check;

  function othersThan(known: readonly { readonly source: Source }[]): readonly Source[] {
    const others = new Set<Source>();
    for (const { passage } of index.search(quotation.text, { limit: OTHERS * 4 })) {
      const source = corpus.findSource(passage.source);
      if (source && !known.some((one) => one.source === source)) others.add(source);
    }
    return [...others].slice(0, OTHERS);
  }
}
