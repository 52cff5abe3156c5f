import { isMap, isScalar, parseDocument, type YAMLMap } from "yaml";
import type { Range } from "../text/range.ts";
import { type DeclaredMetadata, isMapping, readMetadata } from "./declared-metadata.ts";

/** Metadata of a front matter or sidecar; faults are placed in the text the YAML stands in. */
export interface YamlMetadata {
  readonly declared: DeclaredMetadata;
  readonly faults: readonly { readonly range: Range; readonly message: string }[];
}

/** Longest sidecar that is read, in UTF-16 code units: metadata is short, and YAML aliases can grow without bound. */
const LONGEST_YAML = 100_000;

/** Reads YAML that declares metadata; `offset` is where it begins in its file. Never throws. */
export function readYamlMetadata(yaml: string, offset = 0): YamlMetadata {
  const whole = { start: offset, end: offset + yaml.length };
  const fault = (range: Range, message: string) => ({ declared: {}, faults: [{ range, message }] });
  if (yaml.length > LONGEST_YAML) return fault(whole, "The metadata is too long to be read.");
  const parsed = parseDocument(yaml, { prettyErrors: false, logLevel: "silent" });
  const error = parsed.errors[0];
  if (error !== undefined) {
    const start = Math.min(offset + error.pos[0], whole.end);
    const end = Math.max(start, Math.min(offset + error.pos[1], whole.end));
    return fault({ start, end }, `The metadata is no valid YAML: ${firstSentence(error.message)}`);
  }
  let value: unknown;
  try {
    value = parsed.toJS({ maxAliasCount: 100 });
  } catch {
    return fault(whole, "The metadata is no valid YAML: an alias in it cannot be resolved.");
  }
  if (value === null || value === undefined) return { declared: {}, faults: [] };
  if (!isMapping(value) || !isMap(parsed.contents)) {
    return fault(whole, "The metadata should be a mapping such as `title: Annual report`.");
  }
  const { declared, faults } = readMetadata(value);
  const contents = parsed.contents;
  return {
    declared,
    faults: faults.map(({ field, message }) => ({ range: placeOf(contents, field, offset) ?? whole, message })),
  };
}

function placeOf(map: YAMLMap, field: string, offset: number): Range | undefined {
  for (const pair of map.items) {
    if (!isScalar(pair.key) || pair.key.value !== field) continue;
    const node = pair.value as { range?: readonly number[] | null } | null;
    const range = node?.range ?? pair.key.range;
    if (range) return { start: offset + (range[0] as number), end: offset + (range[1] as number) };
  }
  return undefined;
}

function firstSentence(message: string): string {
  const line = (message.split("\n")[0] as string).replace(/ at line \d+, column \d+:?$/, "").trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
