import assert from "node:assert/strict";
import fc from "fast-check";
import { findEdit, type ParsedMarkdown, parseMarkdown } from "../../server/src/markdown/parse.ts";
import { runs } from "../support/runs.ts";
import { editOf, longMarkdownText, markdownText } from "./arbitrary-markdown.ts";

/** The tree as lines `Name start-end`, indented. */
function outline(parsed: ParsedMarkdown): string {
  let depth = 0;
  const lines: string[] = [];
  parsed.tree.iterate({
    enter: (node) => {
      lines.push(`${" ".repeat(depth++)}${node.name} ${node.from}-${node.to}`);
    },
    leave: () => {
      depth--;
    },
  });
  return lines.join("\n");
}

/** `Name "text"` of every node with one of the names. */
function nodes(text: string, ...names: string[]): string[] {
  const found: string[] = [];
  parseMarkdown(text).tree.iterate({
    enter: (node) => {
      if (names.includes(node.name)) found.push(`${node.name} ${JSON.stringify(text.slice(node.from, node.to))}`);
    },
  });
  return found;
}

describe("parseMarkdown", () => {
  it("finds citation groups and narrative citations", () => {
    const text =
      "Strike [see @a, p. 3; @b]. As @key-1 [sec. 2] says, and @{odd key}; -@c. Mail me@x.org or [me@x.org].";
    assert.deepEqual(nodes(text, "CitationGroup", "NarrativeCitation"), [
      'CitationGroup "[see @a, p. 3; @b]"',
      'NarrativeCitation "@key-1 [sec. 2]"',
      'NarrativeCitation "@{odd key}"',
      'NarrativeCitation "-@c"',
    ]);
  });

  it("leaves punctuation behind a key outside it", () => {
    assert.deepEqual(nodes("See @a.b:c/d. And @x, @y!", "NarrativeCitation"), [
      'NarrativeCitation "@a.b:c/d"',
      'NarrativeCitation "@x"',
      'NarrativeCitation "@y"',
    ]);
  });

  it("takes a link whose text names a handle for a link", () => {
    assert.deepEqual(nodes("[@jo](https://x.org/jo) and [@a][@b]", "Link", "CitationGroup"), [
      'Link "[@jo](https://x.org/jo)"',
      'CitationGroup "[@a]"',
      'CitationGroup "[@b]"',
    ]);
  });

  it("finds wiki links, embeds and their parts", () => {
    assert.deepEqual(nodes("[[a.txt]] [[a#^p4|shown]] ![[b.png]]", "WikiLink", "WikiTarget", "WikiText", "WikiEmbed"), [
      'WikiLink "[[a.txt]]"',
      'WikiTarget "a.txt"',
      'WikiLink "[[a#^p4|shown]]"',
      'WikiTarget "a#^p4"',
      'WikiText "shown"',
      'WikiEmbed "![[b.png]]"',
    ]);
  });

  it("reads footnotes with continued definitions", () => {
    const text = "A.[^1] B.[^two]\n\n[^1]: First\n[^two]: Second\n\n    goes on [@a].\n\nNot here.\n";
    assert.deepEqual(nodes(text, "FootnoteReference", "FootnoteDefinition", "FootnoteLabel", "CitationGroup"), [
      'FootnoteReference "[^1]"',
      'FootnoteReference "[^two]"',
      'FootnoteDefinition "[^1]: First"',
      'FootnoteLabel "[^1]:"',
      'FootnoteDefinition "[^two]: Second\\n\\n    goes on [@a]."',
      'FootnoteLabel "[^two]:"',
      'CitationGroup "[@a]"',
    ]);
  });

  it("hides front matter from the tree, and only at the very start", () => {
    const text = "---\ntitle: A\n---\n# Head\n";
    const parsed = parseMarkdown(text);
    assert.deepEqual(parsed.frontMatter, { start: 0, end: 16, content: { start: 4, end: 12 } });
    assert.deepEqual(nodes(text, "ATXHeading1", "HorizontalRule", "SetextHeading2"), ['ATXHeading1 "# Head"']);
    assert.equal(parseMarkdown(`\n${text}`).frontMatter, undefined);
    assert.equal(parseMarkdown("---\n\n---\n\nText").frontMatter, undefined);
    assert.equal(parseMarkdown("---\nnever: closed\n").frontMatter, undefined);
  });

  it("ends blocks of HTML at a blank line and breaks lines after a backslash with carriage returns, too", () => {
    assert.deepEqual(nodes("<div>\r\n\r\nText\\\r\nmore.\r\n", "HTMLBlock", "Paragraph", "HardBreak"), [
      'HTMLBlock "<div>\\r"',
      'Paragraph "Text\\\\\\r\\nmore.\\r"',
      'HardBreak "\\\\\\r\\n"',
    ]);
  });

  it("covers the text and gives the same tree after edits as from scratch", () => {
    fc.assert(
      fc.property(
        longMarkdownText,
        fc.array(fc.tuple(fc.nat(), fc.nat(40), markdownText), { maxLength: 4 }),
        (text, edits) => {
          let parsed = parseMarkdown(text);
          for (const [at, length, inserted] of edits) {
            parsed = parseMarkdown(editOf(parsed.text, at, length, inserted), parsed);
            assert.equal(outline(parsed), outline(parseMarkdown(parsed.text)));
            assert.equal(parsed.tree.length, parsed.text.length);
          }
        },
      ),
      { seed: 1, numRuns: runs(150) },
    );
  });

  it("reads again what an edit behind it changes", () => {
    const head = "Some words to begin with, long enough for the parser to keep them.\n\n".repeat(4);
    const changes = [
      ["Text\n| a | b |\n|---|---|\n| c | d |\n", "Text\n| a | b |\n|-X-|---|\n| c | d |\n"],
      ["[^1]: Note.\n\nText.\n", "[^1]: Note.\n\n    Text.\n"],
      ["[^1]: Note.\n\n\n\n\n\n\nText.\n", "[^1]: Note.\n\n\n\n\n\n\n     Text.\n"],
      ["- item\n\n\n\n\n\n\nText.\n", "- item\n\n\n\n\n\n\n     Text.\n"],
    ] as const;
    for (const [before, after] of changes) {
      const edited = parseMarkdown(head + after, parseMarkdown(head + before));
      assert.equal(outline(edited), outline(parseMarkdown(head + after)));
    }
  });

  it("bounds deep nesting and long lines", () => {
    const deep = `${"> ".repeat(5000)}end`;
    assert.equal(nodes(deep, "Blockquote").length <= 65, true);
    assert.equal(nodes(deep, "Unparsed").length, 1);
    assert.equal(nodes(`# ${"a* ".repeat(20_000)}`, "Unparsed").length, 1);
  });

  it("parses a long line in paragraphs that end with its sentences", () => {
    const words = "The ferry *sailed* [@log]. It [came](a.txt) back! ";
    const text = `Before.\n\n> - ${words.repeat(1000)}\n\nAfter.`;
    const { tree } = parseMarkdown(text);
    const pieces: string[] = [];
    tree.iterate({
      enter: ({ name, from, to }) => {
        if (name === "Paragraph") pieces.push(text.slice(from, to));
      },
    });
    assert.deepEqual([pieces[0], pieces.at(-1)], ["Before.", "After."]);
    const inner = pieces.slice(1, -1);
    assert.ok(inner.length > 1);
    for (const piece of inner) assert.match(piece, /^(?:The|It) .*[.!]$/s);
    assert.equal(inner.join(" "), words.repeat(1000).trimEnd());
    assert.equal(nodes(text, "CitationGroup").length, 1000);
  });

  it("parses a long line again like one from scratch when its end or its neighbours change", () => {
    const line = "The ferry *sailed* [@log]. ".repeat(2000);
    const head = `${"Some words to begin with.\n\n".repeat(20)}${line}\nMore.\n\n`;
    const before = `${head}Tail.\n\nEnd.`;
    for (const after of [`${head}Tale.\n\nEnd.`, before.replace("More", "Less"), before.replace("]. \n", "]? \n")]) {
      assert.equal(outline(parseMarkdown(after, parseMarkdown(before))), outline(parseMarkdown(after)));
    }
  });
});

describe("findEdit", () => {
  it("finds the one stretch that differs", () => {
    assert.deepEqual(findEdit("aXb", "aYYb"), { old: { start: 1, end: 2 }, new: { start: 1, end: 3 } });
    assert.deepEqual(findEdit("aa", "aaa"), { old: { start: 2, end: 2 }, new: { start: 2, end: 3 } });
  });
});
