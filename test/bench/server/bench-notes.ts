export const NEWS_NOTE = "notes/news.md";
export const LONG_NOTE = "notes/long.md";

const CLAIMS = 300;
/** Words of a claim, so that the long note has about 10,000. */
const WORDS = 33;

/** A small note and a long one, made of passages drawn at random with words dropped, one claim in three with a citation. */
export function makeNotes(next: () => number, passages: readonly string[]): Readonly<Record<string, string>> {
  const sentences: string[] = [];
  while (sentences.length < CLAIMS) {
    const passage = passages[Math.floor(next() * passages.length)] as string;
    const words = passage
      .replace(/[[\]<>*_`#|@]/g, "")
      .trim()
      .split(/\s+/);
    if (words.length < 25) continue;
    const kept = words
      .slice(0, WORDS + 6)
      .filter(() => next() >= 0.1)
      .slice(0, WORDS)
      .join(" ");
    const cited =
      sentences.length % 3 === 0 ? ` [@article-${String(1 + Math.floor(next() * 900)).padStart(5, "0")}]` : "";
    sentences.push(`${kept.charAt(0).toUpperCase()}${kept.slice(1).replace(/[.,;:]+$/, "")}${cited}.`);
  }
  const paragraphs: string[] = [];
  for (let i = 0; i < sentences.length; i += 5) paragraphs.push(sentences.slice(i, i + 5).join(" "));
  return {
    [NEWS_NOTE]: `# News\n\n${paragraphs[0]}\n`,
    [LONG_NOTE]: `# Everything\n\n${paragraphs.join("\n\n")}\n`,
  };
}
