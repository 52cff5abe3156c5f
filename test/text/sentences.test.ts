import assert from "node:assert/strict";
import fc from "fast-check";
import { splitSentences } from "../../server/src/text/sentences.ts";
import { runs } from "../support/runs.ts";

function sentencesOf(text: string): string[] {
  return splitSentences(text).map((range) => text.slice(range.start, range.end));
}

/** Each case is one text; `|` stands where a sentence ends (in front of white space, if there is any). */
const CASES: Readonly<Record<string, readonly string[]>> = {
  "plain sentences": [
    "The vote was close.| The bill passed.",
    "It failed!| Why?| Nobody knows.",
    "One sentence without its stop",
    "It ended.| 40 boats sank.",
    "It ended.| $5 million was lost.",
    "The strike began.| “We had no choice,” she said.",
    "It was over.|\nThe crowd left.",
    "The line breaks\nin the middle of it.| Then it ends.",
    "Sales fell 5%.| Profits rose.",
    "Really?!| Yes.",
    "He stopped.|   Then he ran.",
  ],
  "blank lines": [
    "A title without a stop|\n\nThe text begins.",
    "One.|\r\n\r\nTwo.",
    "One|\n \t\nTwo",
    "lower case|\n\nafter a blank line",
    "One|\u2029Two",
    'He left. "|\n\nShe stayed.',
  ],
  "titles and names": [
    "Mr. Smith met Mrs. Jones.| They talked.",
    "Then Dr. No arrived.",
    "Gen. He Weidong spoke.| He left.",
    "Gov. Brown and Sen. Warren agreed with Rep. Lee.",
    "Lt. Col. Brandt and Lt.-Gen. Olsen resigned.",
    "MR. SMITH SPOKE.| THE CROWD LISTENED.",
    "J. R. R. Tolkien wrote it.| C. S. Lewis read it.",
    "J.R.R. Tolkien wrote it.",
    "John F. Kennedy was elected.| Richard M. Nixon lost.",
    "The book is by J. A. Brown.",
    "Prof. A. Berg and St. Mary’s Hospital reported it.",
    "She lives on Main St.| The house is red.",
    "Mt. Everest is higher than Mt. Kenya.",
    "Martin Luther King Jr. Day is a holiday.",
    "He met Sammy Davis Jr.| They sang.",
  ],
  "dotted acronyms": [
    "The U.S. to expedite arms deliveries.",
    "He lives in the U.S.| The senate met.",
    "The U.S. Senate met.",
    "The U.S. president met U.N. envoys.",
    "He moved to the U.S.| In 2020 he returned.",
    "The U.S. IT sector grew.",
    "The U.S. 5th Fleet sailed.",
    "“I love the U.S.”| He meant it.",
    "(He lives in the U.S.)| She does not.",
    "She holds a Ph.D. in law.| He holds an M.B.A. from Oslo.",
    "He got his Ph.D.| Then he left.",
    "D.C. Mayor Lee spoke.",
  ],
  "times and dates": [
    "It began at 5 p.m. on Nov. 8, 2022.| It ended at noon.",
    "It began at 5 p.m. Monday in Oslo.",
    "It began at 5 p.m. EST on Friday.",
    "It began at 9 a.m. London time.",
    "It began at 9 a.m.| Police arrived later.",
    "It began at 9 a.m.| The police came.",
    "In Sept. 2021 and on Sat. Nov. 6 they met.",
    "It was founded in Nov.| The office opened later.",
    "Am 5. Mai begann es.",
    "The war ended in 1945.| The peace did not.",
  ],
  "other abbreviations": [
    "See No. 5 and no. 7, pp. 3-7, para. 4, Fig. 2 and Vol. II.",
    "Was it true?| No.| He denied it.",
    "The answer was no.| They left.",
    "Cats, dogs, etc. were there.",
    "Use it, e.g. Here or there, i.e. Nowhere.",
    "It was Smith vs. Jones, Roe v. Wade.",
    "Smith et al. (2020) found that it works.",
    "It was shown by Smith et al.| The method is old.",
    "Apple Inc. said so.| Microsoft Corp. CEO Satya Nadella did not.",
    "He works for Apple Inc.| He is an engineer.",
    "Smith & Co. & Sons closed.",
    "He lived in Boston, Mass. Police found him.",
    "The patient fell ill.| Doctors came.",
    "Ida Brandt (b. 1970) chairs the union.| Her father (d. 1999) led it.",
    "It is six ft. tall, approx. 40 kg, c. 1900.",
    "Mme Royal and Mlle. Dupont spoke.",
    "Vitamin C helps.| So does vitamin D.| Researchers agree.",
    "It was after World War I.| Germany was poor.",
    "Plan B failed.| The end.",
  ],
  German: [
    "Das kostete 2,4 Mio. Euro und 3 Mrd. Kronen.| Die Stadt zahlt.",
    "Der Umbau kostete 2,4 Mio.| Die Stadt zahlt das.",
    "Es kamen z. B. Fischer, u. a. Händler und i. d. R. auch Kinder.| Sie blieben.",
    "Es kamen z.B. Fischer und d.h. Händler.",
    "Im 19. Jahrhundert und im 2. Weltkrieg wurde die Stadt zerstört.| Danach baute man sie auf.",
    "Er kam auf den 3. Platz.| Die Liga endete.",
    "Im 5. Jh. v. Chr. stand hier ein Turm.| Er fiel 476 n. Chr.| Die Stadt blieb.",
    "Prof. Dr. Grau und dr. med. Sand sprachen mit Hrn. Berg und Dipl.-Ing. Ek.",
    "Siehe S. 12 (vgl. S. 14, Abs. 3 und Nr. 7).| Das gilt.",
    "Ggf. Fischer, bzw. Händler, inkl. Kinder, sog. Grüne, evtl. Rote und ehem. Blaue.",
    "Sie brachten Netze, Seile usw.| Danach fuhren sie heim.",
    "Am 3. Okt. 2021 und am 5. Dez. 2021 traf man sich.",
    "Die Hauptstr. Halmsund ist gesperrt.",
  ],
  French: [
    "M. Dupont, Mme. Royal et MM. Petit et Grand parlent.| Ils partent.",
    "Le 5 janv. 2021 et le 3 déc. 2022, p. ex. Paris.",
    "En 52 av. J.-C. César arriva.| Il vainquit.",
    "Env. 300 marins, chap. 4, art. 5 et p. 12.",
    "Il vend des filets, etc.| La ville dort.",
  ],
  Spanish: [
    "El Sr. Gómez y la Dra. Ruiz, p. ej. Madrid, hablaron.| Se fueron.",
    "Viajó a EE. UU.| Después volvió.",
    "La flota de EE. UU. Navy llegó.",
    "Murió en 300 a. C. Roma cayó en 476 d. C.| El rey huyó.",
    "Véanse pág. 12, págs. 3-4 y núm. 7.",
    "El Excmo. Gobernador y el Gral. Franco llegaron.",
  ],
  Italian: [
    "Il sig. Rossi e la dott. Bianchi, pag. 12, artt. 3 e 4.| Partono.",
    "L’Avv. Verdi e l’Ing. Neri parlarono.| Poi uscirono.",
    "Costò 2,4 mln.| Il sindaco pagò.",
    "La Fiat S.p.A. Torino chiuse.",
  ],
  Dutch: [
    "Dhr. Bakker, mevr. De Vries, drs. Jansen en prof. Smit spraken.| Zij gingen.",
    "Het kostte 2,4 mln.| De stad betaalt.",
    "Zie blz. 12, bijv. Amsterdam, en nr. 7.",
    "Boten, netten enz.| Daarna gingen zij.",
    "Volgens o.a. Bakker was het laat.",
  ],
  numbers: [
    "It rose 3.5 percent to 12,400.| It fell later.",
    "Version 2.0.1 is out.| It works.",
    "It costs $3.| That is cheap.",
    "1. First point.| 2. Second point.",
    "A. First option",
    "Pi is about 3.14.| It never ends.",
  ],
  "quotations and brackets": [
    "“It is over.”| He left.",
    'The ministry called it "removed from reality."| The Senate voted.',
    '"Why?" he asked.| "Because!" she cried.| They left.',
    '"Why now?" Ida Brandt asked.| Nobody answered.',
    "“Stop!” Macron said.",
    '"Why?"| He asked again.',
    'It was said in a joint statement.| "Facts such as these, and others ...," it said.',
    "He called it ‘absurd.’| She agreed.",
    "(It rained.)| We stayed.",
    "He left (see Fig. 2.)| She stayed.",
    "It rose (why?) sharply.| It fell (?) May last.",
    "British writers put it ‘outside’.| They do.",
    'He called it "fine".| She did not.',
    'Did he say "yes"?| He did.',
    'Did he ask "why?".| He did.',
    "„Das ist gut.“| Dann ging er.",
    "«C’est fini.»| Il partit.",
    "He resigned.[12]| She stayed.[^a]| They met.¹| All left.",
    "**It is over.**| _They left._| We stayed.",
    "It is over.| [...] They left.",
    "It fell. [...] and rose.",
  ],
  ellipses: [
    "He waited... and waited.",
    "He waited...| Then he left.",
    "He waited…| Then he left.",
    "The ... Senate voted.",
    "The … Senate voted.",
    "He said he would go. . . . and went.",
    "The . . . Senate voted.",
    "He would go ....| Then he went.",
    "“I wonder ...”| He stopped.",
    "... and then it ended.| All left.",
    "[…] Macron spoke.",
  ],
  "no break inside words": [
    "Visit example.com today.| See https://example.com/a.b?c=D!x now.",
    "The .NET framework and Node.js are used.",
    "It ended.Then it began.",
    "The file a.txt is empty.",
    "iPhone sales rose. iPad sales fell.",
  ],
  "other scripts": [
    "今日は晴れ。|明日は雨？|そうです！",
    "「行く。」と言った。|彼は帰った。",
    "他说：“你好。”|她笑了。",
    "真的吗?|是的。",
    "값은 3.5입니다.| 끝났습니다.",
    "Это было в 1945 году.| Война закончилась.",
    "هل هذا صحيح؟| نعم.",
    "यह सच है।| वह गया।",
    "Τέλος.| Αρχή.",
    "¿Por qué?| ¡Porque sí!| Vale.",
    "It ended.| 😀 Then it began.",
  ],
};

describe("sentences", () => {
  for (const [group, cases] of Object.entries(CASES)) {
    describe(group, () => {
      for (const marked of cases) {
        const text = marked.replaceAll("|", "");
        it(JSON.stringify(marked), () => {
          assert.deepEqual(
            sentencesOf(text),
            marked.split("|").map((sentence) => sentence.trim()),
          );
        });
      }
    });
  }

  it("gives nothing for white space", () => {
    assert.deepEqual(splitSentences(""), []);
    assert.deepEqual(splitSentences(" \n\n\t\u00a0"), []);
  });

  it("keeps to the range asked for", () => {
    const text = "One. Two. Three.";
    assert.deepEqual(splitSentences(text, { start: 4, end: 13 }), [
      { start: 5, end: 9 },
      { start: 10, end: 13 },
    ]);
    assert.deepEqual(splitSentences(text, { start: 5, end: 5 }), []);
    assert.deepEqual(splitSentences(text, { start: 10, end: 99 }), [{ start: 10, end: 16 }]);
  });

  it("covers everything but white space, in order, for any text", () => {
    const unit = fc.constantFrom(
      ...'aZ5 .!?…。？」"”’“()[]\n\r\t-,*_¹',
      "Mr.",
      "U.S.",
      "p.m.",
      "The ",
      "said ",
      "...",
      "\r\n",
      "\n\n",
      "😀",
      "\u00a0",
      "[12]",
    );
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 40 }).map((list) => list.join("")),
        (text) => {
          let last = 0;
          for (const { start, end } of splitSentences(text)) {
            assert.ok(start >= last && start < end && end <= text.length);
            assert.equal(text.slice(last, start).trim(), "");
            const sentence = text.slice(start, end);
            assert.equal(sentence, sentence.trim());
            assert.ok(!/\n[ \t]*\n|\r\n[ \t]*\r\n/.test(sentence));
            last = end;
          }
          assert.equal(text.slice(last).trim(), "");
        },
      ),
      { seed: 21, numRuns: runs(500) },
    );
  });

  it("gives a paragraph's sentences whatever stands behind a blank line", () => {
    const text = "Mr. Lee left the U.S. in 2020. He said “Why?” and so on.";
    const alone = splitSentences(text);
    assert.deepEqual(splitSentences(`${text}\n\nthe rest. Of it`).slice(0, alone.length), alone);
  });
});
