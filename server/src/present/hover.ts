import type { Card } from "../features/cards.ts";
import type { Range } from "../text/range.ts";
import { type Answer, say } from "./answer.ts";
import { citationAnswer } from "./citation-card.ts";
import { claimAnswer, valueAnswer } from "./claim-card.ts";
import { entityAnswer } from "./entity-card.ts";
import type { LinkTargets } from "./link-targets.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderPlainText } from "./plain-text.ts";
import { quotationAnswer } from "./quotation-card.ts";

/** Renders a card; undefined when it has nothing to say beyond the findings the editor shows itself. */
export function renderHover(
  card: Card,
  links: LinkTargets,
  format: "markdown" | "plaintext",
): { readonly value: string; readonly range: Range } | undefined {
  const answer = answerOf(card, links);
  if (answer.length === 0) return undefined;
  return { value: render(answer, format), range: card.range };
}

/** Renders a sentence of our own, where there is nothing else to tell. */
export function renderNotice(message: string, format: "markdown" | "plaintext"): string {
  return render([say(message)], format);
}

function render(answer: Answer, format: "markdown" | "plaintext"): string {
  return format === "markdown" ? renderMarkdown(answer) : renderPlainText(answer);
}

function answerOf(card: Card, links: LinkTargets): Answer {
  switch (card.kind) {
    case "entity":
      return entityAnswer(card, links);
    case "citation":
      return citationAnswer(card, links);
    case "quotation":
      return quotationAnswer(card, links);
    case "value":
      return valueAnswer(card, links);
    case "claim":
      return claimAnswer(card, links);
  }
}
