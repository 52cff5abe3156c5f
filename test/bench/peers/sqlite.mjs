// Runs under a Node that has node:sqlite (22.5 or newer).
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { runEngine } from "./run-engine.mjs";

let made = 0;
runEngine(() => {
  const database = new DatabaseSync(join(process.argv[2], `${++made}.sqlite`));
  database.exec("pragma journal_mode = off; pragma synchronous = off");
  database.exec("create virtual table passages using fts5(text, tokenize = 'porter unicode61')");
  const insert = database.prepare("insert into passages(rowid, text) values (?, ?)");
  const select = database.prepare("select rowid from passages where passages match ? order by rank limit 10");
  return {
    add: (passages) => {
      database.exec("begin");
      for (const [i, text] of passages.entries()) insert.run(i + 1, text);
      database.exec("commit");
    },
    search: (words) => {
      const terms = words.match(/[\p{L}\p{N}]+/gu) ?? [];
      return select.all(terms.map((term) => `"${term}"`).join(" OR ")).map(({ rowid }) => rowid - 1);
    },
  };
});
