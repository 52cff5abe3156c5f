/** A note on two of the articles of a large archive; it is about where they stand, whatever they say. */
export const largeNote = {
  name: "archive.md",
  text: "# Archive\n\nSomebody carried copper ore to town. [@article-7]\n\nSomebody else did not. [@article-19000]\n\nNobody wrote this down. [@article-0]\n",
  first: { key: "@article-7", file: "article-7.txt" },
  last: { key: "@article-19000", file: "article-19000.txt" },
  missing: "article-0",
};
