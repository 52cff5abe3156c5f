import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
  YAMLSeq,
} from "yaml";
import type { Range } from "../text/range.ts";
import type { EntityKind } from "./entity.ts";
import { nameKey } from "./name-key.ts";

/** An entity as a command names it. */
export interface EntityNamed {
  readonly name: string;
  /** Put into a new entry where the name alone does not tell which entity is meant. */
  readonly kind?: EntityKind | undefined;
}

/** What a command changes about an entity. */
export type EntityChange =
  /** Its names become aliases of another, and its entry goes. */
  | { readonly change: "merge"; readonly entity: EntityNamed; readonly into: EntityNamed }
  /** A name is not its name. */
  | { readonly change: "split"; readonly entity: EntityNamed; readonly alias: string }
  /** A name is its name. */
  | { readonly change: "alias"; readonly entity: EntityNamed; readonly alias: string }
  /** In these sources, by their ids, a name is its name; elsewhere it need not be. */
  | {
      readonly change: "apart";
      readonly entity: EntityNamed;
      readonly alias: string;
      readonly sources: readonly string[];
    }
  | { readonly change: "rename"; readonly entity: EntityNamed; readonly name: string }
  | { readonly change: "kind"; readonly entity: EntityNamed; readonly kind: EntityKind }
  | { readonly change: "hide"; readonly entity: EntityNamed }
  /** A Wikidata id or a web address of it. */
  | { readonly change: "link"; readonly entity: EntityNamed; readonly link: string }
  | { readonly change: "describe"; readonly entity: EntityNamed; readonly description: string };

/** A stretch of the file with what comes in its place. */
export interface FileEdit {
  readonly range: Range;
  readonly newText: string;
}

/** What stands above the first entry that a command writes. */
const heading = "# What the names of this folder's sources mean. Written by people and by Provenote.\n\n";

/**
 * The edit of `entities.yaml` that makes a change; its order and comments stay. Undefined where the file is no valid
 * YAML mapping, which is not to be overwritten, or says so already.
 */
export function editEntitiesFile(text: string, change: EntityChange): FileEdit | undefined {
  const document = parseDocument(text, { prettyErrors: false, logLevel: "silent", stringKeys: true });
  const { contents } = document;
  const empty = contents === null || (isScalar(contents) && contents.value === null);
  if (document.errors.length > 0 || (!empty && !isMap(contents))) return undefined;
  if (empty) document.contents = document.createNode({}) as unknown as typeof contents;
  const style = styleOf(text);
  const before = empty ? "" : document.toString(style);
  new EntryEditor(document, document.contents as unknown as YAMLMap).make(change);
  const after = document.toString(style);
  return differenceOf(text, text.trim() === "" ? heading + after : keepWritten(text, before, after));
}

class EntryEditor {
  readonly #document: Document;
  readonly #map: YAMLMap;

  constructor(document: Document, map: YAMLMap) {
    this.#document = document;
    this.#map = map;
  }

  make(change: EntityChange): void {
    if (change.change === "merge") this.#merge(change.entity, change.into);
    else if (change.change === "rename") this.#rename(change.entity, change.name);
    else {
      const entry = this.#entry(change.entity);
      if (change.change === "kind") entry.set("kind", change.kind);
      else if (change.change === "hide") entry.set("hide", true);
      else if (change.change === "link") this.#add(entry, "links", [change.link]);
      else if (change.change === "describe") this.#describe(entry, change.description);
      else if (change.change === "apart") this.#tellApart(entry, change.alias, change.sources);
      else if (change.change === "split") {
        const comment = this.#remove(entry, "aliases", change.alias);
        this.#add(entry, "not-aliases", [change.alias], comment);
      } else {
        const comment = this.#remove(entry, "not-aliases", change.alias);
        this.#add(entry, "aliases", [change.alias], comment);
      }
    }
  }

  /** An entry whose names hold everywhere is left alone: with sources they would hold no longer. */
  #tellApart(entry: YAMLMap, alias: string, sources: readonly string[]): void {
    const everywhere = textsOf(entry, "sources").length === 0 ? textsOf(entry, "aliases") : [];
    if (everywhere.length > 0) return;
    this.#remove(entry, "not-aliases", alias);
    this.#add(entry, "aliases", [alias]);
    this.#add(entry, "sources", sources);
  }

  #merge(entity: EntityNamed, into: EntityNamed): void {
    const from = this.#find(entity.name);
    const holder = from === undefined ? this.#findByAlias(entity.name) : undefined;
    const target = this.#entry(into);
    // One is another name in the entry of the other already.
    if ((from ?? holder)?.value === target) return;
    const comments =
      holder !== undefined && isMap(holder.value)
        ? [this.#remove(this.#spellOut(holder.value), "aliases", entity.name)]
        : [];
    const names = [entity.name];
    if (from !== undefined) this.#free((meant) => isWithin(meant, from));
    if (from !== undefined && isMap(from.value)) {
      this.#spellOut(from.value);
      names.push(...textsOf(from.value, "aliases"));
      for (const field of ["description", "links", "kind"]) {
        if (target.has(field) || !from.value.has(field)) continue;
        target.set(field, from.value.get(field, true));
        from.value.delete(field);
      }
    }
    // Names that held everywhere hold everywhere afterwards.
    const limited = from !== undefined && isMap(from.value) ? textsOf(from.value, "sources") : [];
    if (target.has("sources") && limited.length > 0) this.#add(target, "sources", limited);
    else target.delete("sources");
    if (from !== undefined) this.#takeOut(from, target);
    for (const name of names) comments.push(this.#remove(target, "not-aliases", name));
    const own = nameKey(into.name);
    this.#add(
      target,
      "aliases",
      names.filter((name) => nameKey(name) !== own),
      comments.filter((comment) => comment !== undefined).join(";") || undefined,
    );
  }

  /** Takes an entry out of the file; its comments go to another. */
  #takeOut(entry: Pair, heir: YAMLMap): void {
    this.#map.items.splice(this.#map.items.indexOf(entry), 1);
    this.#comment(heir, commentsOf(entry));
  }

  /** Puts comments above an entry. */
  #comment(entry: YAMLMap, comments: readonly string[]): void {
    const key = this.#map.items.find(({ value }) => value === entry)?.key;
    if (comments.length === 0 || !isNode(key)) return;
    key.commentBefore = [...(key.commentBefore ? [key.commentBefore] : []), ...comments].join("\n");
  }

  /** Puts copies of the nodes that are about to change in the place of the aliases that refer to them. */
  #free(isMeant: (node: Node) => boolean): void {
    visit(this.#document, {
      Alias: (_, alias) => {
        const meant = alias.resolve(this.#document);
        return meant !== undefined && isMeant(meant) ? copyOf(meant, alias) : undefined;
      },
    });
  }

  /** Puts what the anchors hold in the place of the aliases of an entry's fields: they are to change for this entry alone. */
  #spellOut(entry: YAMLMap): YAMLMap {
    for (const item of entry.items) {
      if (!isAlias(item.value)) continue;
      const meant = item.value.resolve(this.#document);
      if (meant !== undefined) item.value = copyOf(meant, item.value);
    }
    return entry;
  }

  /** To the name of another entry: the two become one. */
  #rename(entity: EntityNamed, name: string): void {
    const entry = this.#entry(entity);
    const pair = this.#map.items.find(({ value }) => value === entry);
    const taken = this.#find(name);
    if (taken !== undefined && taken !== pair) {
      this.#merge(entity, { name });
      return;
    }
    // The entry may be found by one of its aliases.
    const before = pair !== undefined && isScalar(pair.key) ? String(pair.key.value) : entity.name;
    if (pair !== undefined) {
      if (isScalar(pair.key)) pair.key.value = name;
      else pair.key = this.#document.createNode(name);
    }
    const comment = this.#remove(entry, "aliases", name);
    const others = [before, entity.name].filter((other) => nameKey(other) !== nameKey(name));
    this.#add(entry, "aliases", others, comment);
  }

  #describe(entry: YAMLMap, description: string): void {
    if (description === "") entry.delete("description");
    else entry.set("description", description);
  }

  #find(name: string): Pair | undefined {
    const key = nameKey(name);
    return this.#map.items.find((pair) => isScalar(pair.key) && nameKey(String(pair.key.value)) === key);
  }

  /** The entry of an entity, a new one at the end where it has none; one it is an alias of counts as its own. */
  #entry({ name, kind }: EntityNamed): YAMLMap {
    const pair = this.#find(name) ?? this.#findByAlias(name);
    if (pair !== undefined && isAlias(pair.value)) {
      const meant = pair.value.resolve(this.#document);
      if (meant !== undefined) pair.value = copyOf(meant, pair.value);
    }
    if (pair !== undefined && isMap(pair.value)) return this.#spellOut(pair.value);
    const made = this.#document.createNode(kind === undefined ? {} : { kind }) as YAMLMap;
    made.flow = false;
    if (pair !== undefined) pair.value = made;
    else this.#append(name, made);
    return made;
  }

  /** Behind an empty line, unless the person writes entries without. */
  #append(name: string, entry: YAMLMap): void {
    const [, ...others] = this.#map.items;
    const key = this.#document.createNode(name);
    key.spaceBefore =
      this.#map.items.length === 1 || others.some((other) => isScalar(other.key) && other.key.spaceBefore === true);
    this.#map.add(this.#document.createPair(key, entry));
  }

  /** An entry whose aliases mean it in some sources alone is another's than who bears the name elsewhere. */
  #findByAlias(name: string): Pair | undefined {
    const key = nameKey(name);
    return this.#map.items.find(
      ({ value }) =>
        isMap(value) &&
        textsOf(value, "sources").length === 0 &&
        textsOf(value, "aliases").some((alias) => nameKey(alias) === key),
    );
  }

  /** What stood with the names where they come from goes with the first that is new, else above the entry. */
  #add(entry: YAMLMap, field: string, names: readonly string[], comment?: string): void {
    const known = new Set(textsOf(entry, field).map(nameKey));
    const [first, ...others] = new Map(
      names.filter((name) => !known.has(nameKey(name))).map((name) => [nameKey(name), name]),
    ).values();
    if (first === undefined) {
      if (comment !== undefined) this.#comment(entry, [comment]);
      return;
    }
    const present = entry.get(field, true);
    let list: YAMLSeq;
    if (isSeq(present)) {
      list = present;
      if (list.anchor !== undefined) this.#free((meant) => meant === list);
    } else {
      list = new YAMLSeq();
      list.flow = comment === undefined;
      if (isScalar(present) && present.value !== null) list.add(present);
      entry.set(field, list);
    }
    const node = this.#document.createNode(first);
    if (comment !== undefined) node.comment = comment;
    list.add(node);
    for (const name of others) list.add(name);
  }

  /** Gives the comment that stood with the name. */
  #remove(entry: YAMLMap, field: string, name: string): string | undefined {
    const list = entry.get(field, true);
    const isIt = (node: unknown) => isScalar(node) && nameKey(String(node.value)) === nameKey(name);
    const found = isSeq(list) ? list.items.find(isIt) : isIt(list) ? list : undefined;
    if (found === undefined) return undefined;
    if (isSeq(list) && list.anchor !== undefined) this.#free((meant) => meant === list);
    if (isSeq(list)) list.items = list.items.filter((item) => !isIt(item));
    const rest = isSeq(list) ? list.items.length : 0;
    const own = isNode(found) ? [found.commentBefore, found.comment] : [];
    // What stood with the whole list stays with its last name.
    const whole = rest === 0 && isSeq(list) ? [list.commentBefore, list.comment] : [];
    if (rest === 0) entry.delete(field);
    const comments = [...whole, ...own].filter((comment) => comment);
    return comments.length === 0 ? undefined : comments.join(";");
  }
}

/** Whether a node stands in an entry. */
function isWithin(node: Node, { key, value }: Pair): boolean {
  if (node === key || node === value) return true;
  return (
    isCollection(value) &&
    value.items.some((item) => isWithin(node, isNode(item) ? ({ key: item } as Pair) : (item as Pair)))
  );
}

/** What stands at an anchor, to stand where an alias of it did. */
function copyOf(node: Node, alias: Node): Node {
  const copy = node.clone() as Node;
  const withoutAnchor = (one: Node & { anchor?: string }) => {
    delete one.anchor;
  };
  withoutAnchor(copy);
  visit(copy, { Node: (_, inner) => withoutAnchor(inner) });
  if (alias.comment) copy.comment = alias.comment;
  return copy;
}

/** All comments in and right above an entry, in their order. */
function commentsOf({ key, value }: Pair): string[] {
  const comments: string[] = [];
  const take = (node: unknown) => {
    if (!isNode(node)) return;
    if (node.commentBefore) comments.push(node.commentBefore);
    if (node.comment) comments.push(node.comment);
  };
  take(key);
  if (isNode(value)) visit(value, { Node: (_, node) => take(node) });
  return comments;
}

function textsOf(entry: YAMLMap, field: string): string[] {
  const said = entry.get(field, true);
  if (isScalar(said) && said.value !== null) return [String(said.value)];
  return isSeq(said) ? said.items.flatMap((item) => (isScalar(item) ? [String(item.value)] : [])) : [];
}

/**
 * The text after a change in which every entry that it leaves alone stands as the person wrote it. `before` and `after`
 * are the document without and with the change as the library writes it.
 */
function keepWritten(text: string, before: string, after: string): string {
  const written = entriesOf(text);
  const plain = entriesOf(before);
  const lineEnd = /\r\n/.test(text) ? "\r\n" : "\n";
  const parts = [...entriesOf(after)].map(([name, entry]) => {
    const own = written.get(name);
    if (own !== undefined && plain.get(name) === entry) return own;
    const isFollowed = own !== undefined && `${plain.get(name)}\n` === entry; // by an empty line, before a new entry
    return isFollowed ? own + (own.endsWith("\n") ? lineEnd : lineEnd + lineEnd) : entry.replace(/\n/g, lineEnd);
  });
  return parts
    .map((part, index) => (index < parts.length - 1 && part !== "" && !part.endsWith("\n") ? part + lineEnd : part))
    .join("");
}

/** Stretches of a file by the names of their entries, from one name to the next; what stands before the first under "". */
function entriesOf(text: string): ReadonlyMap<string, string> {
  const { contents } = parseDocument(text, { prettyErrors: false, logLevel: "silent", stringKeys: true });
  const entries = new Map<string, string>();
  let name = "";
  let start = 0;
  for (const { key } of isMap(contents) ? contents.items : []) {
    const next = isScalar(key) ? (key.range?.[0] ?? start) : start;
    entries.set(name, text.slice(start, next));
    name = isScalar(key) ? String(key.value) : name;
    start = next;
  }
  return entries.set(name, text.slice(start));
}

/** How the person wrote the file, as far as the library can write so. */
function styleOf(text: string) {
  const indent = /^[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n( +)\S/m.exec(text)?.[1]?.length ?? 2;
  return {
    lineWidth: 0,
    indent,
    indentSeq: !/^( *)[^\s#-][^\n]*:[ \t]*\r?\n\1- /m.test(text),
    flowCollectionPadding: /[[{] \S/.test(text),
  };
}

/** The one edit of whole lines between two texts; undefined where they are equal. */
function differenceOf(before: string, after: string): FileEdit | undefined {
  if (before === after) return undefined;
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  start = start === 0 ? 0 : before.lastIndexOf("\n", start - 1) + 1;
  let tail = 0;
  const longest = Math.min(before.length, after.length) - start;
  while (tail < longest && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const end = before.length - tail;
  return { range: { start, end }, newText: after.slice(start, after.length - tail) };
}
