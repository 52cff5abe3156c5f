import { answersOn } from "../../golden/answers.ts";

/** Texts of the golden folder, and the committed answers on it: put in when the suite is bundled. */
declare const goldenFolder: Readonly<Record<string, string>>;
declare const goldenAnswers: string;

describe("the golden answers", () => {
  it("are given by this host", async () => {
    const lines = (await answersOn(goldenFolder)).split("\n");
    const golden = goldenAnswers.split("\n");
    const first = golden.findIndex((line, i) => line !== lines[i]);
    if (first >= 0) throw new Error(`Line ${first + 1} should be ${golden[first]}\nand is ${lines[first]}`);
    if (lines.length > golden.length) throw new Error(`The answers go on with ${lines[golden.length]}`);
  });
});
