import FlexSearch from "flexsearch";
import { runEngine } from "./run-engine.mjs";

runEngine(() => {
  const index = new FlexSearch.Index({ tokenize: "strict" });
  return {
    add: (passages) => {
      for (const [id, text] of passages.entries()) index.add(id, text);
    },
    // `suggest` keeps passages that lack some of the words, as OR does.
    search: (words) => index.search(words, { limit: 10, suggest: true }),
  };
});
