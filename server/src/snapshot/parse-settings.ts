import { type Node, type ParseError, type ParseErrorCode, parseTree } from "jsonc-parser";
import { editDistance } from "../text/approximate.ts";
import type { Range } from "../text/range.ts";
import { findGlobFault } from "./globs.ts";
import type { RuleLevel, Settings, SettingsProblem } from "./settings.ts";

/** The settings file, at the root of a workspace folder. */
export const SETTINGS_PATH = "provenote.json";

/** What holds where `provenote.json` says nothing. */
export const DEFAULT_SETTINGS: Settings = {
  corpus: ["seeds/**", "sources/**"],
  notes: ["notes/**"],
  rules: {},
  limits: { sourceBytes: 32 * 1024 * 1024, noteLength: 1_000_000, findings: 1000 },
};

const LEVELS: readonly string[] = ["off", "error", "warning", "information", "hint"] satisfies RuleLevel[];

export interface ParsedSettings {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
  /** Where the text lists the patterns of sources; undefined where it does not. */
  readonly corpusRange: Range | undefined;
}

/**
 * Reads `provenote.json`, which may hold comments. Never throws: each fault (of the syntax, the first alone) gives a problem at its place and what is
 * sound is used all the same. A text that is no JSON at all leaves `previous` (the last good settings) in force.
 * `rules` are the ids of all rules.
 */
export function parseSettings(
  text: string,
  rules: readonly string[],
  previous: Settings = DEFAULT_SETTINGS,
): ParsedSettings {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || root === undefined) {
    // The parser goes on after a fault and stumbles over its own guess: only the first one is the person's.
    const fault = errors[0] ?? { error: 4 as ParseErrorCode, offset: 0, length: text.length };
    const inForce =
      previous === DEFAULT_SETTINGS ? "Until it can be, the defaults hold." : "The settings read before stay in use.";
    return { settings: previous, problems: [syntaxProblem(text, fault, inForce)], corpusRange: undefined };
  }
  const reader = new SettingsReader(rules);
  return { settings: reader.read(root), problems: reader.problems, corpusRange: reader.corpusRange };
}

class SettingsReader {
  readonly problems: SettingsProblem[] = [];
  corpusRange: Range | undefined;
  readonly #rules: readonly string[];

  constructor(rules: readonly string[]) {
    this.#rules = rules;
  }

  read(root: Node): Settings {
    if (root.type !== "object") {
      this.#report(root, "provenote.json must hold an object: { … }.");
      return DEFAULT_SETTINGS;
    }
    let { corpus, notes, rules, limits } = DEFAULT_SETTINGS;
    for (const { name, key, value } of members(root)) {
      if (name === "corpus") corpus = this.#corpus(value) ?? corpus;
      else if (name === "notes") notes = this.#globs(name, value) ?? notes;
      else if (name === "rules") rules = this.#levels(value);
      else if (name === "limits") limits = this.#limits(value);
      else if (name === "$schema") continue;
      else this.#report(key, `There is no setting "${name}".${suggest(name, Object.keys(DEFAULT_SETTINGS))}`);
    }
    return { corpus, notes, rules, limits };
  }

  #corpus(value: Node): readonly string[] | undefined {
    const globs = this.#globs("corpus", value);
    if (globs !== undefined) this.corpusRange = { start: value.offset, end: value.offset + value.length };
    return globs;
  }

  #globs(name: string, value: Node): readonly string[] | undefined {
    if (value.type !== "array") {
      this.#report(value, `"${name}" must be a list of glob patterns, such as ["sources/**"].`);
      return undefined;
    }
    const globs: string[] = [];
    for (const item of value.children ?? []) {
      const fault =
        item.type === "string" ? findGlobFault(item.value) : "A glob pattern must be a text in quotation marks.";
      if (fault === undefined) globs.push(item.value);
      else this.#report(item, fault);
    }
    return globs;
  }

  #levels(value: Node): Settings["rules"] {
    const levels: Record<string, RuleLevel> = {};
    if (value.type !== "object") {
      this.#report(value, '"rules" must be an object of rule ids and levels, such as { "claim-uncited": "off" }.');
      return levels;
    }
    for (const { name, key, value: level } of members(value)) {
      if (!this.#rules.includes(name)) this.#report(key, `There is no rule "${name}".${suggest(name, this.#rules)}`);
      else if (isLevel(level.value)) levels[name] = level.value;
      else {
        const hint = typeof level.value === "string" ? suggest(level.value, LEVELS) : "";
        this.#report(level, `The level of a rule is "off", "error", "warning", "information" or "hint".${hint}`);
      }
    }
    return levels;
  }

  #limits(value: Node): Settings["limits"] {
    const limits = { ...DEFAULT_SETTINGS.limits };
    if (value.type !== "object") {
      this.#report(value, '"limits" must be an object, such as { "findings": 500 }.');
      return limits;
    }
    for (const { name, key, value: limit } of members(value)) {
      if (!isLimit(name)) this.#report(key, `There is no limit "${name}".${suggest(name, Object.keys(limits))}`);
      else if (Number.isSafeInteger(limit.value) && limit.value > 0) limits[name] = limit.value;
      else this.#report(limit, `"${name}" must be a whole number above zero.`);
    }
    return limits;
  }

  #report(node: Node, message: string): void {
    this.problems.push({
      path: SETTINGS_PATH,
      range: { start: node.offset, end: node.offset + node.length },
      message,
    });
  }
}

function isLevel(value: unknown): value is RuleLevel {
  return typeof value === "string" && LEVELS.includes(value);
}

function isLimit(name: string): name is keyof Settings["limits"] {
  return Object.hasOwn(DEFAULT_SETTINGS.limits, name);
}

function members(object: Node): { name: string; key: Node; value: Node }[] {
  return (object.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    return key && value ? [{ name: key.value as string, key, value }] : [];
  });
}

function suggest(written: string, known: readonly string[]): string {
  const limit = Math.max(1, Math.floor(written.length / 3));
  let nearest: string | undefined;
  let least = limit + 1;
  for (const name of known) {
    const distance = editDistance(written, name, limit);
    if (distance < least) {
      least = distance;
      nearest = name;
    }
  }
  return nearest === undefined ? "" : ` Did you mean "${nearest}"?`;
}

/** By the codes of jsonc-parser's `ParseErrorCode`, 1 to 16. */
const SYNTAX_FAULTS: Readonly<Record<number, string>> = {
  1: "this is no value of JSON",
  2: "the number is not well formed",
  3: "a name in quotation marks must stand here",
  4: "a value is missing",
  5: 'a ":" is missing',
  6: 'a "," is missing',
  7: 'a "}" is missing',
  8: 'a "]" is missing',
  9: "nothing may follow the settings",
  11: "the comment has no end",
  12: "the text has no closing quotation mark",
  13: "the number has no end",
  14: "the Unicode escape is not well formed",
  15: "there is no such escape",
  16: "this character cannot stand here",
};

function syntaxProblem(text: string, { error, offset, length }: ParseError, inForce: string): SettingsProblem {
  const fault = SYNTAX_FAULTS[error] ?? "this is no JSON";
  return {
    path: SETTINGS_PATH,
    range: wordAt(text, offset, length),
    message: `provenote.json cannot be read: ${fault}. ${inForce}`,
  };
}

/** A fault at the end of the text is shown on the last character that stands there. */
function wordAt(text: string, offset: number, length: number): Range {
  if (offset < text.length) return { start: offset, end: Math.min(text.length, offset + Math.max(1, length)) };
  const end = text.trimEnd().length;
  return { start: Math.max(0, end - 1), end };
}
