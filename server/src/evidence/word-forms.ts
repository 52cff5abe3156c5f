import { decodeFrontCoded } from "../entities/front-coding.ts";
import { stem } from "../text/stem.ts";
import { irregularForms } from "./data/word-forms.ts";

const bases = new Map(
  decodeFrontCoded(irregularForms).map((entry) => {
    const [form, base] = entry.split(" ") as [string, string];
    return [form, stem(base)] as const;
  }),
);

/** The stem of a word in lower case, irregular forms led back to their base: "said" and "says" are one. */
export function stemOf(norm: string): string {
  return bases.get(norm) ?? stem(norm);
}
