import assert from "node:assert/strict";
import { parseNote } from "../../server/src/notes/parse-note.ts";

/** `form rules (reason): "scope"` for each suppression. */
function suppressions(text: string): string[] {
  return parseNote("notes/a.md", text).suppressions.map(
    ({ form, rules, reason, scope }) =>
      `${form} ${rules.map(({ id }) => id).join("+")} (${reason ?? ""}): ${JSON.stringify(text.slice(scope.start, scope.end))}`,
  );
}

describe("suppressions", () => {
  it("act on their line", () => {
    assert.deepEqual(suppressions("A.\r\nIt was. <!-- provenote-disable-line claim-unsupported -- seen it -->\r\nB."), [
      'line claim-unsupported (seen it): "It was. <!-- provenote-disable-line claim-unsupported -- seen it -->"',
    ]);
    assert.deepEqual(suppressions("| A |\n|---|\n| It was. <!-- provenote-disable-line a, b --> |\n"), [
      'line a+b (): "| It was. <!-- provenote-disable-line a, b --> |"',
    ]);
  });

  it("act on the next line that holds text", () => {
    assert.deepEqual(suppressions("<!-- provenote-disable-next-line -->\n\nIt was.\nB."), ['next-line  (): "It was."']);
    assert.deepEqual(suppressions("A.\n<!-- provenote-disable-next-line -->"), ['next-line  (): ""']);
  });

  it("act from disable to enable, or to the end", () => {
    const text = "<!-- provenote-disable -->\n\nA.\n\n<!-- provenote-enable -->\n\nB.";
    assert.deepEqual(suppressions(text), [
      'disable  (): "<!-- provenote-disable -->\\n\\nA.\\n\\n"',
      'enable  (): "<!-- provenote-enable -->"',
    ]);
    assert.deepEqual(suppressions("<!--provenote-disable x-->\n\nA."), [
      'disable x (): "<!--provenote-disable x-->\\n\\nA."',
    ]);
  });

  it("end for each rule where that rule is enabled", () => {
    const text = "<!-- provenote-disable a b -->1<!-- provenote-enable a -->2<!-- provenote-enable -->3";
    assert.deepEqual(suppressions(text), [
      'disable a (): "<!-- provenote-disable a b -->1"',
      'disable b (): "<!-- provenote-disable a b -->1<!-- provenote-enable a -->2"',
      'enable a (): "<!-- provenote-enable a -->"',
      'enable  (): "<!-- provenote-enable -->"',
    ]);
  });

  it("act on the whole file", () => {
    assert.deepEqual(suppressions("A.\n\n<!-- provenote-disable-file x -- why not -->"), [
      'file x (why not): "A.\\n\\n<!-- provenote-disable-file x -- why not -->"',
    ]);
  });

  it("give the place of each rule", () => {
    const text = "It was. <!-- provenote-disable-line one two -->";
    const [suppression] = parseNote("notes/a.md", text).suppressions;
    assert.deepEqual(
      suppression?.rules.map(({ range }) => text.slice(range.start, range.end)),
      ["one", "two"],
    );
  });

  it("are none in code or unknown words", () => {
    assert.deepEqual(suppressions("`<!-- provenote-disable -->`\n\n    <!-- provenote-disable -->"), []);
    assert.deepEqual(suppressions("<!-- provenote-disabled --> <!-- provenote -->"), []);
  });
});
