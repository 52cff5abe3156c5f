import assert from "node:assert/strict";
import type { Source, SourceProblem } from "../../server/src/corpus/source.ts";
import { SourceSet } from "../../server/src/corpus/source-set.ts";
import { noCorrections } from "../../server/src/entities/corrections.ts";
import { ENTITIES_PATH, readEntitiesFile } from "../../server/src/entities/read-entities-file.ts";
import { extractSources } from "../../server/src/extract/extract.ts";
import { parseNote } from "../../server/src/notes/parse-note.ts";
import { checkFiles, checkNote } from "../../server/src/rules/check.ts";
import { type Finding, type Fix, RULE_IDS } from "../../server/src/rules/finding.ts";
import { makeSnapshot } from "../../server/src/snapshot/make-snapshot.ts";
import { DEFAULT_SETTINGS, parseSettings } from "../../server/src/snapshot/parse-settings.ts";
import type { Snapshot } from "../../server/src/snapshot/snapshot.ts";
import { LineIndex } from "../../server/src/text/line-index.ts";
import { type Archive, readArchive } from "./archive.ts";

export interface Folder {
  readonly archive: Archive;
  readonly snapshot: Snapshot;
}

/** The snapshot of a folder given as one text: `notes/` holds notes, `sources/` and `seeds/` sources. */
export function makeFolder(text: string): Folder {
  const archive = readArchive(text);
  const sources: Source[] = [];
  const problems: SourceProblem[] = [];
  const files = [...archive.files];
  const configuration = archive.files.get("provenote.json");
  const settings =
    configuration === undefined ? { settings: DEFAULT_SETTINGS, problems: [] } : parseSettings(configuration, RULE_IDS);
  const entities = readEntitiesFile(archive.files.get(ENTITIES_PATH) ?? "");
  for (const [path, content] of files.filter(([path]) => /^(?:sources|seeds)\//.test(path))) {
    const bytes = new TextEncoder().encode(content);
    const extracted = extractSources(path, bytes, `digest of ${path}: ${content}`, { limitBytes: 1e8 });
    sources.push(...extracted.sources);
    problems.push(...extracted.problems);
  }
  const notes = files.filter(([path]) => path.startsWith("notes/")).map(([path, content]) => parseNote(path, content));
  const snapshot = makeSnapshot({
    settings: settings.settings,
    settingsProblems: [...settings.problems, ...entities.problems.map((one) => ({ path: ENTITIES_PATH, ...one }))],
    corrections: entities.corrections ?? noCorrections(),
    entitiesText: archive.files.get(ENTITIES_PATH),
    entitiesPaths: entities.paths,
    sources: SourceSet.of(sources),
    problems,
    notes,
    candidates: [],
    pages: notes.map(({ path }) => path),
  });
  return { archive, snapshot };
}

/** Every finding of the folder, the caret lines and nothing else: missing and surplus ones are listed apart. */
export function assertFindings({ archive, snapshot }: Folder): void {
  const found = allFindings(snapshot).map((finding) => {
    const text = archive.files.get(finding.path) ?? "";
    const lines = new LineIndex(text);
    const from = lines.positionAt(finding.range.start);
    const to = lines.positionAt(finding.range.end);
    const shown = `${finding.path}:${from.line} ${finding.rule} “${text.slice(finding.range.start, finding.range.end)}”`;
    return { finding, from, to, shown };
  });
  const missing: string[] = [];
  for (const expected of archive.findings) {
    const at = found.findIndex(
      ({ finding, from, to }) =>
        finding.path === expected.path &&
        finding.rule === expected.rule &&
        from.line === expected.line &&
        from.character === expected.start &&
        to.line === expected.line &&
        to.character === expected.end &&
        finding.message.includes(expected.message),
    );
    if (at < 0) {
      const line = (archive.files.get(expected.path) ?? "").split("\n")[expected.line] ?? "";
      const words = line.slice(expected.start, expected.end);
      missing.push(`${expected.path}:${expected.line} ${expected.rule} “${words}” ${expected.message}`);
    } else found.splice(at, 1);
  }
  const surplus = found.map(({ shown, finding }) => `${shown} ${finding.message}`);
  assert.deepEqual({ missing, surplus }, { missing: [], surplus: [] });
}

export function allFindings(snapshot: Snapshot): readonly Finding[] {
  return [...snapshot.notes.flatMap((note) => checkNote(snapshot, note)), ...checkFiles(snapshot)];
}

/** The one finding of a rule. */
export function findingOf({ snapshot }: Folder, rule: string): Finding {
  const found = allFindings(snapshot).filter((finding) => finding.rule === rule);
  assert.equal(found.length, 1, `${found.length} findings of ${rule}`);
  return found[0] as Finding;
}

/** The text of the note that holds the finding after the fix with this title. */
export function applyFix({ archive }: Folder, finding: Finding, title: string): string {
  const fix = finding.fixes.find((f) => f.title === title);
  assert.ok(fix, `no fix “${title}”, but ${finding.fixes.map((f: Fix) => `“${f.title}”`).join(", ")}`);
  let text = archive.files.get(finding.path) ?? "";
  for (const edit of [...fix.edits].sort((a, b) => b.range.start - a.range.start)) {
    assert.equal(edit.path, finding.path);
    text = text.slice(0, edit.range.start) + edit.newText + text.slice(edit.range.end);
  }
  return text;
}
