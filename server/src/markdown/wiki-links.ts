import type { MarkdownConfig } from "@lezer/markdown";

const WIKI_LINK = /^!?\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/;

/**
 * `[[target]]` and `[[target|shown]]` become a `WikiLink` with a `WikiTarget` and, behind the bar, a `WikiText`;
 * `![[target]]`, which embeds, becomes a `WikiEmbed`. In a table the bar may be written `\|`.
 */
export const wikiLinks: MarkdownConfig = {
  defineNodes: ["WikiLink", "WikiEmbed", "WikiTarget", "WikiText"],
  parseInline: [
    {
      name: "WikiLink",
      before: "Link",
      parse(context, next, start) {
        const embed = next === 33;
        const open = embed ? start + 1 : start;
        if (context.char(open) !== 91 || context.char(open + 1) !== 91) return -1;
        const link = WIKI_LINK.exec(context.slice(start, start + 2000));
        if (!link) return -1;
        const [whole, target = "", text] = link;
        if (target.trim() === "") return -1;
        const end = start + whole.length;
        if (embed) return context.addElement(context.elt("WikiEmbed", start, end));
        const escaped = text !== undefined && target.endsWith("\\") ? 1 : 0;
        const targetEnd = open + 2 + target.length;
        const children = [context.elt("WikiTarget", open + 2, targetEnd - escaped)];
        if (text) children.push(context.elt("WikiText", targetEnd + 1, targetEnd + 1 + text.length));
        return context.addElement(context.elt("WikiLink", start, end, children));
      },
    },
  ],
};
