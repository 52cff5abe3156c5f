import type { SourceId } from "../corpus/source.ts";
import type { NameInText, Names } from "../entities/entity.ts";
import type { Range } from "../text/range.ts";

type Question =
  | { readonly a: string; readonly b: string }
  | { readonly text: string }
  | { readonly source: SourceId; readonly range: Range };

/**
 * Names that keep what they were asked and answered: what rests on the answers holds for other names that would answer
 * the same, and asking them again costs far less than judging a claim.
 */
export class NamesAsked implements Names {
  readonly #names: Names;
  readonly #questions: Question[] = [];
  readonly #answers: string[] = [];
  readonly #compared = new Map<string, ReturnType<Names["compareNames"]>>();

  constructor(names: Names) {
    this.#names = names;
  }

  compareNames(a: string, b: string): ReturnType<Names["compareNames"]> {
    const pair = `${a}\n${b}`;
    const known = this.#compared.get(pair);
    if (known !== undefined) return known;
    const answer = this.#names.compareNames(a, b);
    this.#compared.set(pair, answer);
    this.#keep({ a, b }, answer);
    return answer;
  }

  findNames(text: string): readonly NameInText[] {
    const found = this.#names.findNames(text);
    this.#keep({ text }, writeNames(found));
    return found;
  }

  namesIn(source: SourceId, range: Range): readonly NameInText[] {
    const found = this.#names.namesIn(source, range);
    this.#keep({ source, range }, writeNames(found));
    return found;
  }

  /** Whether these names would have answered the same, so that whoever asked would have asked nothing else. */
  wouldAnswerAlike(names: Names): boolean {
    return this.#questions.every((question, i) => answer(names, question) === this.#answers[i]);
  }

  #keep(question: Question, written: string): void {
    this.#questions.push(question);
    this.#answers.push(written);
  }
}

function answer(names: Names, question: Question): string {
  if ("a" in question) return names.compareNames(question.a, question.b);
  if ("text" in question) return writeNames(names.findNames(question.text));
  return writeNames(names.namesIn(question.source, question.range));
}

function writeNames(names: readonly NameInText[]): string {
  return names.length === 0 ? "" : JSON.stringify(names);
}
