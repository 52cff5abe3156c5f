import type { Source } from "../../server/src/corpus/source.ts";

/** A source of which nothing is known but what is given: no blocks, no passages, no metadata, in English. */
export function bareSource(
  id: string,
  text: string,
  parts: Partial<Omit<Source, "id" | "path" | "text" | "metadata">> & { metadata?: Partial<Source["metadata"]> } = {},
): Source {
  return {
    id,
    path: id,
    record: undefined,
    text,
    ownText: true,
    digest: "",
    blocks: [],
    passages: [],
    language: "en",
    ...parts,
    metadata: {
      title: "",
      titleRange: undefined,
      authors: [],
      date: undefined,
      dateOrigin: undefined,
      publisher: undefined,
      url: undefined,
      key: undefined,
      aliases: [],
      ...parts.metadata,
    },
  };
}
