import { BlockList } from "../../server/src/corpus/block-list.ts";
import { PassageList } from "../../server/src/corpus/passage-list.ts";
import type { Source } from "../../server/src/corpus/source.ts";
import { LayoutBuilder } from "../../server/src/corpus/text-layout.ts";

/** A source of which nothing is known but what is given: no blocks, no passages, no metadata, in English. */
export function bareSource(
  id: string,
  text: string,
  {
    layout = new LayoutBuilder(),
    ...parts
  }: Partial<Pick<Source, "ownText" | "digest">> & {
    layout?: LayoutBuilder;
    metadata?: Partial<Source["metadata"]>;
  } = {},
): Source {
  const built = layout.build();
  return {
    id,
    path: id,
    record: undefined,
    text,
    ownText: true,
    digest: "",
    blocks: new BlockList(built),
    passages: new PassageList(built, { id, text, markup: undefined }),
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
