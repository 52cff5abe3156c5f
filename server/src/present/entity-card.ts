import type { EntityCard } from "../features/cards.ts";
import type { BearerFacts, EntityFacts, SaidOfEntity } from "../features/entity-facts.ts";
import { cutText } from "../text/cut-text.ts";
import { describeDay } from "../text/dates.ts";
import { type Answer, bold, italic, type Line, quote, type Span, say } from "./answer.ts";
import { addressOf, counted, describeCounts, describeDates, drawBar, kindOf } from "./entity-wording.ts";
import type { LinkTargets, PlaceTargets } from "./link-targets.ts";
import { passageLine, placeSpan } from "./passage-lines.ts";

const MOST_ALIASES = 4;
const MOST_WORKS = 3;
/** Of a definition, in characters. */
const LONGEST = 320;

/** Who or what a name is, according to the sources. */
export function entityAnswer(card: EntityCard, links: LinkTargets): Answer {
  const { name, range, facts, bearers, more } = card;
  if (facts) return describedLines(facts, links, links.allMentions(range));
  return [
    say(bold(name), ` may be one of ${bearers.length + more}:`),
    ...bearers.flatMap((bearer) => [headLine(bearer, links), ...tellingLines(bearer, links)]),
    ...(more > 0 ? [say(`and ${more} more`)] : []),
  ];
}

/** What tells one bearer of a name from another: what it is said to be, else what it wrote, else where it is spoken of most. */
function tellingLines(facts: BearerFacts, links: PlaceTargets): Answer {
  if (facts.definition) return saidLines(facts.definition, links);
  if (facts.works.length > 0) return workLines(facts, links, 1);
  return facts.example ? [passageLine(facts.example, links, true)] : [];
}

/** All there is to tell of one entity; `allMentions` leads to the list of its mentions, where it can be had. */
export function describedLines(facts: EntityFacts, links: PlaceTargets, allMentions: string | undefined): Answer {
  const { dates, companions, example } = facts;
  const with_ = companions.flatMap(({ id, name }, index) => [
    index === 0 ? " · with " : ", ",
    linked(name, links.entityPage(id, name)),
  ]);
  const when = dates ? ` · ${[describeDates(dates), drawBar(dates)].join(" ").trim()}` : "";
  return [
    headLine(facts, links),
    ...variantLines(facts, links),
    ...commonLines(facts, links),
    ...ownLines(facts),
    ...saidLines(facts.definition, links),
    ...workLines(facts, links, MOST_WORKS),
    say(describeCounts(facts), ...with_, when),
    ...(example ? [passageLine(example, links, true)] : []),
    ...lastLine(facts, links, allMentions),
  ];
}

/** Of a common name what some of its sources mean by it, of what one source means that others have the name too. */
function commonLines({ bodies, moreBodies, common }: EntityFacts, links: PlaceTargets): Answer {
  if (common) {
    const name = linked(common.name, links.entityPage(common.id, common.name));
    return [
      say(
        "as this source means it: ",
        name,
        ` is a common name, by which ${counted(common.others, "other source")} may mean another body`,
      ),
    ];
  }
  if (bodies.length === 0) return [];
  return [
    say("a common name: each source may mean another body by it"),
    ...bodies.flatMap((body) => tellingLines(body, links)),
    ...(moreBodies > 0 ? [say(`and ${counted(moreBodies, "more source")}`)] : []),
  ];
}

function headLine({ entity }: BearerFacts, links: PlaceTargets): Line {
  const others = entity.aliases.filter((alias) => alias !== entity.name);
  const more = others.length - MOST_ALIASES;
  const kind = kindOf(entity.kind);
  const page = links.entityPage(entity.id, entity.name);
  return say(
    { ...bold(entity.name), ...(page === undefined ? {} : { link: page }) },
    kind === "" ? "" : ` · ${kind}`,
    ...(others.length === 0 ? [] : [" · also ", italic(others.slice(0, MOST_ALIASES).join(", "))]),
    more > 0 ? ` and ${counted(more, "other name")}` : "",
  );
}

function variantLines({ variants }: EntityFacts, links: PlaceTargets): readonly Line[] {
  const spans = variants.flatMap(({ id, name }, index) => [
    index === 0 ? "perhaps the same as " : ", ",
    linked(name, links.entityPage(id, name)),
  ]);
  return spans.length === 0 ? [] : [say(...spans)];
}

/** What people say of it in the corrections file. */
function ownLines({ entity: { description, links } }: EntityFacts): readonly Line[] {
  const spans: (Span | string)[] = description === undefined ? [] : [description];
  for (const link of links) {
    if (spans.length > 0) spans.push(" · ");
    spans.push({ text: link, link: addressOf(link) });
  }
  return spans.length === 0 ? [] : [say(...spans)];
}

/** What a source says it is, and as of when. */
function saidLines(said: SaidOfEntity | undefined, links: PlaceTargets): readonly Line[] {
  if (!said) return [];
  const { text, place, date } = said;
  return [quote(`“${cutText(text, LONGEST)}” — `, placeSpan(place, links, true), date ? `, ${describeDay(date)}` : "")];
}

/** What it wrote, newest first: "author of Ferry strike enters second week, 9 March 2021". */
function workLines({ works }: BearerFacts, links: PlaceTargets, most: number): readonly Line[] {
  if (works.length === 0) return [];
  const shown = works
    .slice(0, most)
    .flatMap(({ place, date }, index) => [
      index === 0 ? "" : "; ",
      placeSpan(place, links, false),
      date ? `, ${describeDay(date)}` : "",
    ]);
  const more = works.length - most;
  return [say("author of ", ...shown, more > 0 ? ` and ${counted(more, "more source")}` : "")];
}

function lastLine(
  { entity, example, keyPassages: places }: EntityFacts,
  links: PlaceTargets,
  allMentions: string | undefined,
): readonly Line[] {
  const titles = new Set(places.map(({ source }) => source));
  const passages = places.flatMap((place, index) => [
    index === 0 ? (example ? "More passages: " : "Key passages: ") : " · ",
    placeSpan(place, links, titles.size > 1),
  ]);
  const page = links.entityPage(entity.id, entity.name);
  const commands = [
    ...(allMentions === undefined ? [] : [linked("All mentions", allMentions)]),
    ...(page === undefined ? [] : [linked("Entity page", page)]),
  ].flatMap((span, index) => (index === 0 ? [span] : [" · ", span]));
  const between = passages.length > 0 && commands.length > 0 ? [" — "] : [];
  const spans = [...passages, ...between, ...commands];
  return spans.length === 0 ? [] : [say(...spans)];
}

function linked(text: string, link: string | undefined): Span {
  return link === undefined ? { text } : { text, link };
}
