import MiniSearch from "minisearch";
import { runEngine } from "./run-engine.mjs";

runEngine(() => {
  const index = new MiniSearch({ fields: ["text"] });
  return {
    add: (passages) => index.addAll(passages.map((text, id) => ({ id, text }))),
    search: (words) =>
      index
        .search(words)
        .slice(0, 10)
        .map(({ id }) => id),
  };
});
