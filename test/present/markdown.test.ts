import assert from "node:assert/strict";
import { GFM, parser } from "@lezer/markdown";
import fc from "fast-check";
import { bold, quote, say } from "../../server/src/present/answer.ts";
import { escapeMarkdown, renderMarkdown } from "../../server/src/present/markdown.ts";
import { runs } from "../support/runs.ts";

const commonmark = parser.configure(GFM);

/** The text a Markdown renderer shows, and the names of the nodes it sees besides plain paragraphs. */
function shown(markdown: string): { text: string; nodes: string[] } {
  const nodes: string[] = [];
  let text = "";
  let at = 0;
  commonmark.parse(markdown).iterate({
    enter: ({ name, from, to }) => {
      if (name === "Escape") {
        text += markdown.slice(at, from) + markdown.slice(from + 1, to);
        at = to;
      } else if (name !== "Document" && name !== "Paragraph") nodes.push(name);
    },
  });
  return { text: text + markdown.slice(at), nodes };
}

describe("escapeMarkdown", () => {
  const hostile = [
    "[click](command:workbench.action.terminal.new)",
    "![x](https://example.org/a.png)",
    "<img src=x onerror=alert(1)>",
    "<https://example.org>",
    "https://example.org and www.example.org, mail a@example.org",
    "**bold** _it_ `code` ~~no~~ $(alert)",
    "1. one",
    "- item",
    "# heading",
    "&lt;b&gt; &#35;",
    "a | b",
    "[x]: http://example.org",
    "=====",
    "> quote",
  ];
  for (const text of hostile) {
    it(`shows ${JSON.stringify(text)} as it stands`, () => {
      const { text: seen, nodes } = shown(escapeMarkdown(text));
      assert.deepEqual(nodes, []);
      assert.equal(seen, text);
    });
  }

  it("shows any line as it stands", () => {
    const line = fc.string({ unit: fc.constantFrom(..."ab1 [](){}<>!*_`~#&;:/.@|-=+\\\"'$^wmailto".split("")) });
    fc.assert(
      fc.property(line, (text) => {
        const plain = text.replace(/\s+/g, " ").trim();
        if (plain === "") return;
        const { text: seen, nodes } = shown(escapeMarkdown(plain));
        assert.deepEqual(nodes, []);
        assert.equal(seen, plain);
      }),
      { numRuns: runs(500), seed: 7 },
    );
  });

  it("puts line breaks of any kind on one line", () => {
    assert.equal(escapeMarkdown("a\nb\r\nc\u2028d"), "a b c d");
  });
});

describe("renderMarkdown", () => {
  it("keeps bold marks at the words, not at the spaces", () => {
    assert.equal(renderMarkdown([say("the", bold(" two words "), "end")]), "the **two words** end");
  });

  it("quotes the sources' words and links only where it is told to", () => {
    const answer = [quote({ text: "a (b)" }, " ", { text: "para. 4", link: "file:///x (1).txt#L1" })];
    assert.equal(renderMarkdown(answer), "> a \\(b\\) [para. 4](file:///x%20%281%29.txt#L1)");
  });
});
