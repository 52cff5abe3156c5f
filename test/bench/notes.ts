/**
 * Milliseconds of work (processor time) to read a note from scratch and after an edit of one character, by size.
 * Usage: npx tsx test/bench/notes.ts
 */
import { parseNote } from "../../server/src/notes/parse-note.ts";

const EDITS = 60;

function part(number: number): string {
  return [
    `## Day ${number}`,
    `The council voted ${number} to 1 to shut the port, the union said [@ferry, para. ${number}]. It *condemned* the "attack on`,
    `the right to strike" in [March](seeds/ferry.txt#L10-L12) and called on the mayor to step back.[^${number}]`,
    "",
    `- The walkout lasted ${number} days [@ferry].`,
    "- Rents fell in the north, officials said.",
    "",
    `[^${number}]: @report, p. ${number}`,
    "",
    "",
  ].join("\n");
}

function noteOf(size: number): string {
  let text = "---\ntitle: The strike\n---\n\n";
  for (let number = 1; text.length < size; number++) text += part(number);
  return text;
}

function milliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000;
}

for (const size of [20_000, 100_000, 300_000, 1_000_000]) {
  let text = noteOf(size);
  let note = parseNote("notes/a.md", text);
  const scratch = milliseconds(() => {
    note = parseNote("notes/a.md", text);
  });
  const edits = Array.from({ length: EDITS }, (_, round) => {
    const at = (round * 296_303) % text.length;
    text = `${text.slice(0, at)}x${text.slice(at)}`;
    return milliseconds(() => {
      note = parseNote("notes/a.md", text, note);
    });
  }).sort((a, b) => a - b);
  const at = (share: number) => (edits[Math.floor(share * (EDITS - 1))] as number).toFixed(1);
  console.log(
    `${size} characters, ${note.claims.length} claims: scratch ${scratch.toFixed(0)}, edit median ${at(0.5)}, 95 % ${at(0.95)}`,
  );
}
