import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from "yaml";
import { editDistance } from "../text/approximate.ts";
import type { Range } from "../text/range.ts";
import { type Corrections, type EntityEntry, makeCorrections } from "./corrections.ts";
import type { EntityKind } from "./entity.ts";
import { nameKey } from "./name-key.ts";

/** The file in which people say what the corpus's entities are, at the root of a workspace folder. */
export const ENTITIES_PATH = "entities.yaml";

export const entityKinds: readonly EntityKind[] = [
  "person",
  "organisation",
  "place",
  "work",
  "event",
  "demonym",
  "other",
];

/** What an entry may hold, as written in the file. */
export const entryKeys = ["kind", "aliases", "not-aliases", "description", "hide", "links", "sources"] as const;

/** Longest file that is read, in UTF-16 code units. */
const longestFile = 5_000_000;

export interface EntitiesFileProblem {
  readonly range: Range;
  /** A whole sentence. */
  readonly message: string;
}

/** A path of a source or folder as the file names it. */
export interface NamedPath {
  readonly range: Range;
  readonly path: string;
}

export interface ReadEntities {
  /** Undefined where the text is no YAML mapping: what was read before stays in force. */
  readonly corrections: Corrections | undefined;
  readonly problems: readonly EntitiesFileProblem[];
  /** Under `sources`: whether they lead anywhere is for those to say who know the sources. */
  readonly paths: readonly NamedPath[];
}

/**
 * Reads `entities.yaml`: a mapping of canonical names to what is said of them. Never throws; each fault gives a problem
 * at its place, and what is sound is used all the same.
 */
export function readEntitiesFile(text: string): ReadEntities {
  const whole = { start: 0, end: text.length };
  if (text.length > longestFile) return unread(whole, "The file is too long to be read.");
  const document = parseDocument(text, { prettyErrors: false, logLevel: "silent", stringKeys: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const start = Math.min(error.pos[0], text.length);
    const end = Math.max(start, Math.min(error.pos[1], text.length));
    return unread({ start, end }, `This is no valid YAML: ${firstSentence(error.message)}`);
  }
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return { corrections: makeCorrections([]), problems: [], paths: [] };
  }
  if (!isMap(contents)) {
    return unread(
      whole,
      "entities.yaml must map names to what is known of them, such as `Ida Brandt: { kind: person }`.",
    );
  }
  const reader = new EntriesReader(document);
  return { corrections: makeCorrections(reader.read(contents)), problems: reader.problems, paths: reader.paths };
}

/** What is said of a link that is none. */
export const linkFault = "A link is a Wikidata id, such as Q64, or a web address.";

export function isLink(text: string): boolean {
  return /^Q[1-9]\d*$/.test(text) || /^https?:\/\/[^\s<>"]+$/.test(text);
}

function unread(range: Range, message: string): ReadEntities {
  return { corrections: undefined, problems: [{ range, message }], paths: [] };
}

/** A text with its place. */
interface Written extends Range {
  readonly text: string;
}

interface WrittenEntry {
  readonly name: Written;
  readonly entry: EntityEntry;
  readonly aliases: readonly Written[];
}

class EntriesReader {
  readonly problems: EntitiesFileProblem[] = [];
  readonly paths: NamedPath[] = [];
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
  }

  read(map: YAMLMap): readonly EntityEntry[] {
    const written = map.items.flatMap((pair) => this.#entry(pair as Pair<Node, Node | null>) ?? []);
    return this.#withoutContradictions(written);
  }

  #entry({ key, value }: Pair<Node, Node | null>): WrittenEntry | undefined {
    const name = this.#text(key, "A name must be a text.");
    if (name === undefined) return undefined;
    let kind: EntityKind | undefined;
    let description: string | undefined;
    let hide = false;
    let aliases: readonly Written[] = [];
    let notAliases: readonly Written[] = [];
    let links: readonly string[] = [];
    let sources: readonly Written[] = [];
    if (isMap(value)) {
      for (const item of value.items) {
        const { key: field, value: written } = item as Pair<Node, Node | null>;
        // "aliases: *names": what stands at the anchor.
        const said = isAlias(written) ? (written.resolve(this.#document) ?? written) : written;
        const what = isScalar(field) ? String(field.value) : "";
        if (what === "kind") kind = this.#kind(said, placeOf(field));
        else if (what === "aliases") aliases = this.#texts(said, field, "“aliases” must be a list of names.");
        else if (what === "not-aliases")
          notAliases = this.#texts(said, field, "“not-aliases” must be a list of names.");
        else if (what === "description") description = this.#text(said, "“description” must be a text.", field)?.text;
        else if (what === "hide") hide = this.#flag(said, field);
        else if (what === "links") links = this.#links(said, field);
        else if (what === "sources")
          sources = this.#texts(said, field, "“sources” must be a list of paths of sources or folders.");
        else this.#report(placeOf(field), `There is no “${what}” here.${suggest(what, entryKeys)}`);
      }
    } else if (value !== null && !(isScalar(value) && value.value === null)) {
      this.#report(placeOf(value), `What is known of “${name.text}” must be a mapping, such as { kind: person }.`);
    }
    for (const { start, end, text } of sources) this.paths.push({ range: { start, end }, path: text });
    const texts = (list: readonly Written[]) => list.map(({ text }) => text);
    const entry: EntityEntry = {
      name: name.text,
      kind,
      aliases: texts(aliases),
      notAliases: texts(notAliases),
      description,
      hide,
      links,
      sources: texts(sources),
    };
    return { name, entry, aliases };
  }

  /** Every name has one bearer: what another entry, or the entry itself, says otherwise of it is reported and left out. */
  #withoutContradictions(written: readonly WrittenEntry[]): readonly EntityEntry[] {
    const canonical = new Map<string, string>();
    const kept: WrittenEntry[] = [];
    for (const one of written) {
      const key = nameKey(one.name.text);
      const before = canonical.get(key);
      if (before !== undefined) this.#report(one.name, `“${one.name.text}” is in the file already, as “${before}”.`);
      else {
        canonical.set(key, one.name.text);
        kept.push(one);
      }
    }
    const claimed = new Map<string, string>();
    return kept.map(({ entry, aliases }) => {
      const sound: string[] = [];
      const denied = new Set(entry.notAliases.map(nameKey));
      for (const alias of aliases) {
        const key = nameKey(alias.text);
        const other = canonical.get(key);
        const claimant = claimed.get(key);
        if (other === entry.name) continue;
        const local = entry.sources.length > 0 && !denied.has(key);
        if (local) {
          sound.push(alias.text);
        } else if (other !== undefined) {
          this.#report(
            alias,
            `“${alias.text}” has an entry of its own, so that it cannot be an alias of “${entry.name}”: merge the two.`,
          );
        } else if (claimant !== undefined && claimant !== entry.name) {
          this.#report(alias, `“${alias.text}” is an alias of “${claimant}” already.`);
        } else if (denied.has(key)) {
          this.#report(alias, `“${alias.text}” cannot be both an alias of “${entry.name}” and not one.`);
        } else {
          claimed.set(key, entry.name);
          sound.push(alias.text);
        }
      }
      return { ...entry, aliases: sound };
    });
  }

  #kind(node: Node | null, place: Range): EntityKind | undefined {
    const said = isScalar(node) ? node.value : undefined;
    const kind = entityKinds.find((one) => one === said);
    if (kind === undefined) {
      const hint = typeof said === "string" ? suggest(said, entityKinds) : "";
      this.#report(node === null ? place : placeOf(node), `A kind is one of ${entityKinds.join(", ")}.${hint}`);
    }
    return kind;
  }

  #flag(node: Node | null, field: Node): boolean {
    if (isScalar(node) && typeof node.value === "boolean") return node.value;
    this.#report(placeOf(node ?? field), "“hide” is true or false.");
    return false;
  }

  #links(node: Node | null, field: Node): readonly string[] {
    const written = this.#texts(node, field, "“links” must be a list of Wikidata ids and web addresses.");
    return written.flatMap((link) => {
      if (isLink(link.text)) return [link.text];
      this.#report(link, linkFault);
      return [];
    });
  }

  /** A list of texts, or one alone. */
  #texts(node: Node | null, field: Node, fault: string): readonly Written[] {
    if (isSeq(node)) return node.items.flatMap((item) => this.#text(item as Node, fault, field) ?? []);
    const single = this.#text(node, fault, field);
    return single === undefined ? [] : [single];
  }

  #text(node: Node | null, fault: string, field?: Node): Written | undefined {
    const place = placeOf(node ?? field ?? null);
    const value = isScalar(node) ? node.value : undefined;
    const number = isScalar(node) && typeof value === "number" ? node.source : undefined;
    const text = (typeof value === "string" ? value : (number ?? "")).replace(/\s+/g, " ").trim();
    if (text !== "") return { ...place, text };
    this.#report(place, fault);
    return undefined;
  }

  #report(range: Range, message: string): void {
    this.problems.push({ range: { start: range.start, end: range.end }, message });
  }
}

function placeOf(node: Node | null): Range {
  const [start = 0, end = start] = node?.range ?? [];
  return { start, end };
}

function suggest(written: string, known: readonly string[]): string {
  const distance = (name: string) => editDistance(written.toLowerCase(), name, 2);
  const nearest = known.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  return distance(nearest) > 2 ? "" : ` Did you mean “${nearest}”?`;
}

function firstSentence(message: string): string {
  const line = (message.split("\n")[0] as string).replace(/ at line \d+, column \d+:?$/, "").trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
