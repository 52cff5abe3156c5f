/** A note on the seed article that the tests put beside the sample notes, and the passages it is about. */
export const fixtureNote = {
  name: "host-test.md",
  text: `# Vote in the Senate

The French Senate voted 295 to 1 on Tuesday to adopt the resolution. [@000_d19a382c3b4f9353, para. 3]

At least 312 people were killed in September before a truce. [@000_d19a382c3b4f9353]

The resolution [bears no legal binding](../seeds/000_d19a382c3b4f9353.txt#:~:text=bears%20no%20legal%20binding), and Karabakh is mentioned in it.

A [plain link](other.md) to a note is none of ours.
`,
};

export const seed = {
  name: "000_d19a382c3b4f9353.txt",
  /** Begins the passage that the note's first citation points to. */
  votePassage: "The French Senate on Tuesday voted 295 to 1",
  linkedWords: "bears no legal binding",
};
