import type { Range } from "../text/range.ts";
import { isStopWord } from "../text/stop-words.ts";
import { roleHeads, roleModifiers } from "./word-lists.ts";

/** Words before a name that tell nothing of what its bearer does or is. */
const plainTitles = new Set("mr mrs ms miss madame madam monsieur herr frau".split(" "));

/** Nouns of who does something, by their ending: "shipowner", "violinist". */
const agent = /^\p{Ll}{3,}(?:er|or|ist|man|woman|ian|ant)$/u;
const noAgents = new Set("later former latter other another rather together never however whether".split(" "));

/** Roles that are written short. */
const writtenShort: ReadonlyMap<string, string> = new Map(
  "dr doctor,prof professor,sen senator,gov governor,rep representative,rev reverend,fr father,gen general,col colonel,maj major,capt captain,lt lieutenant,sgt sergeant,cpl corporal,adm admiral,cmdr commander"
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);

/** Behind a name: ", the former mayor of Vind," or " the baker." and nothing more before the stop. */
const behind =
  /^(?:,\s+(?:the|an?)|\s+the)\s+((?:[\p{Ll}-]+\s+){0,2}[\p{Ll}-]+)(?:\s+of\s+(?:the\s+)?\p{Lu}[\p{L}-]+)?\s*[,.;)]/u;

/** Characters before and behind a name in which its role is looked for. */
export const ROLE_REACH = 80;

/**
 * The role that a text gives the bearer of a name right beside it, in lower case, as `hasRole` looks for it: "foreign
 * minister" of "Foreign Minister Brandt", "mayor" of "Brandt, the mayor,". Undefined where none stands there or only what
 * anybody is called ("Mrs").
 */
export function findRole(text: string, name: Range): string | undefined {
  const before = text.slice(Math.max(0, name.start - ROLE_REACH), name.start);
  const run = /((?:[\p{L}-]+\.?[ \t\n]+)+)$/u.exec(before)?.[1] ?? "";
  const written = run.trim().split(/\s+/);
  const sentence = written.findLastIndex((word) => word.endsWith(".") && !isAbbreviation(word));
  const words = written.slice(sentence + 1).map(plainWord);
  const role = roleAt(words, words.length - 1);
  if (role !== undefined) return role;
  const said = behind.exec(text.slice(name.end, name.end + ROLE_REACH))?.[1]?.split(/\s+/) ?? [];
  return roleAt(said, said.length - 1);
}

/** Whether a text has a role in these words. */
export function hasRole(text: string, role: string): boolean {
  const words = text.match(/[\p{L}-]+\.?/gu)?.map(plainWord) ?? [];
  return ` ${words.join(" ")} `.includes(` ${role} `);
}

/** The first role that words about somebody name: "shipowner" of "Tom Brandt, a shipowner of Vind". */
export function roleIn(said: string): string | undefined {
  const words = said.match(/[\p{L}-]+\.?/gu)?.map(plainWord) ?? [];
  for (const index of words.keys()) {
    const role = roleAt(words, index);
    if (role !== undefined) return role;
  }
  return undefined;
}

/** The role whose last word stands at an index, with the words before that belong to it. */
function roleAt(words: readonly string[], index: number): string | undefined {
  const head = words[index];
  if (head === undefined || plainTitles.has(head)) return undefined;
  if (!roleHeads.has(head) && !(agent.test(head) && !isStopWord(head) && !noAgents.has(head))) return undefined;
  let first = index;
  while (first > 0 && belongs(words[first - 1]!)) first--;
  return words.slice(first, index + 1).join(" ");
}

/** "Foreign" of "Foreign Minister"; what only says when somebody had the role is left out. */
function belongs(word: string): boolean {
  return (
    roleModifiers.has(word) && !/^(?:former|outgoing|incoming|then-.*|acting|interim|caretaker|veteran)$/.test(word)
  );
}

function isAbbreviation(word: string): boolean {
  return writtenShort.has(word.toLowerCase().slice(0, -1));
}

function plainWord(word: string): string {
  const plain = word.toLowerCase().replace(/\.$/, "");
  return writtenShort.get(plain) ?? plain;
}
