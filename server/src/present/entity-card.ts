import type { EntityCard, EntityFacts } from "../features/cards.ts";
import { type Answer, bold, italic, type Line, quote, type Span, say } from "./answer.ts";
import type { LinkTargets } from "./link-targets.ts";
import { placeSpan } from "./passage-lines.ts";

/** Who or what a name is, according to the sources. */
export function entityAnswer(card: EntityCard, links: LinkTargets): Answer {
  const [first, ...others] = card.bearers;
  if (!first) return [];
  if (others.length === 0) return bearerLines(first, links, card);
  return [
    say(bold(card.name), ` may be one of ${card.bearers.length}:`),
    ...card.bearers.flatMap((bearer) => bearerLines(bearer, links, undefined).slice(0, 2)),
  ];
}

function bearerLines(facts: EntityFacts, links: LinkTargets, card: EntityCard | undefined): readonly Line[] {
  const { entity, definition, keyPassages } = facts;
  const others = entity.aliases.filter((alias) => alias !== entity.name);
  const lines: Line[] = [
    say(
      bold(entity.name),
      entity.kind === "other" ? "" : ` · ${entity.kind}`,
      ...(others.length === 0 ? [] : [" · also ", italic(others.slice(0, 4).join(", "))]),
    ),
  ];
  if (definition) {
    lines.push(quote(`“${definition.text}” — `, placeSpan(definition.place, links, true)));
  }
  const counts = `${counted(facts.mentions, "mention")} in ${counted(facts.sources, "source")}`;
  const inNotes = facts.noteMentions > 0 ? `, ${facts.noteMentions} in notes` : "";
  const companions = facts.companions.length === 0 ? "" : ` · with ${facts.companions.join(", ")}`;
  lines.push(say(counts + inNotes + companions));
  const titles = new Set(keyPassages.map(({ source }) => source));
  const last: (Span | string)[] = keyPassages.flatMap((place, i) => [
    i === 0 ? "Key passages: " : " · ",
    placeSpan(place, links, titles.size > 1),
  ]);
  const mentions = card && links.allMentions(card.range);
  if (mentions !== undefined) last.push(last.length > 0 ? " — " : "", { text: "All mentions", link: mentions });
  if (last.length > 0) lines.push(say(...last));
  return lines;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
