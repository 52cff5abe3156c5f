import { findCandidates } from "../../server/src/entities/candidates.ts";
import type { EntityIndex, EntityKind } from "../../server/src/entities/entity.ts";
import { mergeEntities } from "../../server/src/entities/merge.ts";
import type { AnnotatedStory, MarkedName } from "./annotated.ts";
import { sourceOfSentences } from "./make-source.ts";

interface Prediction {
  readonly start: number;
  readonly end: number;
  readonly kind: MarkedName["kind"];
  readonly entity: string;
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Measured {
  readonly sentences: number;
  readonly spans: Score;
  readonly withKinds: Score;
  readonly byKind: ReadonlyMap<MarkedName["kind"], Score>;
  /** Marked `=canonical name`: right ones among those linked, and among all. */
  readonly links: { readonly precision: number; readonly recall: number; readonly count: number };
  /** Predicted spans by story and sentence, offsets in the sentence. */
  readonly predicted: readonly (readonly (readonly Prediction[])[])[];
  readonly index: EntityIndex;
}

const kinds: Readonly<Record<EntityKind, MarkedName["kind"]>> = {
  person: "PER",
  organisation: "ORG",
  place: "LOC",
  work: "MISC",
  event: "MISC",
  demonym: "MISC",
  other: "MISC",
};

/** Finds the names of annotated stories, merged over all of them, and compares exact spans. */
export function measure(stories: readonly AnnotatedStory[]): Measured {
  const sources = stories.map((story, index) =>
    sourceOfSentences(
      `story-${String(index).padStart(6, "0")}`,
      story.map((sentence) => sentence.text),
    ),
  );
  const index = mergeEntities(sources, sources.map(findCandidates));
  const spans = new Tally();
  const withKinds = new Tally();
  const byKind = new Map((["PER", "ORG", "LOC", "MISC"] as const).map((kind) => [kind, new Tally()]));
  const links = { right: 0, made: 0, count: 0 };
  const predicted = stories.map((story, at) =>
    story.map((sentence, line) => {
      const passage = sources[at]!.passages.get(line)!;
      const found: Prediction[] = [];
      for (const name of index.namesIn(passage.source, passage)) {
        const entity = index.findEntity(name.entities[0]!)!;
        found.push({
          start: name.start - passage.start,
          end: name.end - passage.start,
          kind: kinds[entity.kind],
          entity: name.entities.length === 1 ? entity.id : "",
        });
      }
      const byStart = new Map(found.map((name) => [`${name.start} ${name.end}`, name]));
      spans.add(
        sentence.names.length,
        found.length,
        sentence.names.filter((n) => byStart.has(`${n.start} ${n.end}`)).length,
      );
      for (const name of sentence.names) {
        const same = byStart.get(`${name.start} ${name.end}`);
        const right = same?.kind === name.kind ? 1 : 0;
        withKinds.add(1, 0, right);
        byKind.get(name.kind)!.add(1, 0, right);
        if (name.stands === undefined) continue;
        links.count++;
        const bearers = index.findByName(name.stands).map((entity) => entity.id);
        const linked =
          same !== undefined &&
          index.findEntity(same.entity) !== undefined &&
          isLink(index, same.entity, name, sentence.text);
        if (linked) {
          links.made++;
          if (bearers.includes(same.entity)) links.right++;
        }
      }
      for (const name of found) {
        withKinds.add(0, 1, 0);
        byKind.get(name.kind)!.add(0, 1, 0);
      }
      return found;
    }),
  );
  return {
    sentences: stories.reduce((sum, story) => sum + story.length, 0),
    spans: spans.score(),
    withKinds: withKinds.score(),
    byKind: new Map([...byKind].map(([kind, tally]) => [kind, tally.score()])),
    links: { precision: ratio(links.right, links.made), recall: ratio(links.right, links.count), count: links.count },
    predicted,
    index,
  };
}

/** Whether the entity is known by another name than the written one. */
function isLink(index: EntityIndex, id: string, name: MarkedName, text: string): boolean {
  const written = text.slice(name.start, name.end).toLowerCase();
  const entity = index.findEntity(id)!;
  return entity.name.toLowerCase() !== written || entity.aliases.length > 0;
}

class Tally {
  marked = 0;
  found = 0;
  right = 0;

  add(marked: number, found: number, right: number): void {
    this.marked += marked;
    this.found += found;
    this.right += right;
  }

  score(): Score {
    const precision = ratio(this.right, this.found);
    const recall = ratio(this.right, this.marked);
    return { precision, recall, f1: ratio(2 * precision * recall, precision + recall) };
  }
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
