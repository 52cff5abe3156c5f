import type { RuleLevel } from "../snapshot/settings.ts";
import type { RuleLevels } from "../workspace/settings-file.ts";

const LEVELS: readonly RuleLevel[] = ["off", "error", "warning", "information", "hint"];

/** Levels of rules in the editor's settings (`provenote.rules`); what is no level there is left out. */
export function readRuleLevels(section: unknown, rules: readonly string[]): RuleLevels {
  if (typeof section !== "object" || section === null || !("rules" in section)) return {};
  const written = section.rules;
  if (typeof written !== "object" || written === null) return {};
  return Object.fromEntries(
    Object.entries(written).filter(
      (entry): entry is [string, RuleLevel] => rules.includes(entry[0]) && LEVELS.includes(entry[1]),
    ),
  );
}
