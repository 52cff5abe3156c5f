/** Words whose full stop says little about where a sentence ends. All sets hold the word without its full stop. */

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/** Stand before a name and never end a sentence. */
export const TITLES = setOf(
  `Adm Ald Amb Asst Assoc Atty Brig Capt Cdr Cmdr Col Cpl Cpt Det Dr Dra Fr Ft Gen Gov Hon Hr Insp Lt Maj Messrs Mlle
  Mme Mr Mrs Ms Msgr Mt Mx Pfc Pres Prof Pvt Rep Reps Rev Sen Sens Sgt Sra Srta Supt`,
);

/** Never end a sentence; lower case. */
export const NEVER_LAST = setOf("cf esp incl resp v viz vs e.g i.e z.b d.h p.ex bzw vgl");

/** Belong to the number behind them, and end a sentence before anything else; lower case. */
export const BEFORE_NUMBER = setOf(
  `abs approx art arts bd c ca ch chap col cols ed eds eq eqs est ex ext f ff fig figs fl fn fol l ll n nn no nos nr nos
  op p para paras pp pt pts sec sect secs ser sig tab tel v ver vol vols`,
);

export const MONTHS = setOf("Jan Feb Febr Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec");

export const WEEKDAYS = setOf("Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun");

/** Names of months and weekdays written out. */
export const CALENDAR_NAMES = setOf(
  `January February March April May June July August September October November December
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday`,
);

/** German months: in that language an ordinal number carries a full stop. */
export const GERMAN_MONTHS = setOf(
  "Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember",
);

/** May end a sentence; what follows decides. */
export const MAY_BE_LAST = setOf(
  `Acad al Assn Ave Blvd Bros Cie Co Corp Dept Dist Esq Govt Inc Inst Intl Jr LLC Ltd Natl Pty Rd Sr St Ste Ud Uds Univ`,
);

/** American states, abbreviations only behind a comma (`Boston, Mass.`). */
export const STATES = setOf(
  `Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex
  Va Vt Wash Wis Wyo`,
);

/** A lone capital behind one of these is no initial; lower case. */
export const BEFORE_LETTER = setOf("category class grade group hepatitis phase plan schedule type vitamin war");

/** With a capital, these open a sentence and are hardly ever part of a name; lower case. */
export const STARTERS = setOf(
  `a about according across after again all almost already also although among an and another any are as at because
  before besides between both but by despite during each earlier either even every few finally for from further
  furthermore had has have he her here hers his how however i if in indeed instead is it it's its last later many
  meanwhile more moreover most much my neither nevertheless next nobody none nor nothing now on once one only or other
  others our out over perhaps several she since so some soon still such that that's the their then there there's
  therefore these they this those though through throughout thus to today together under unlike until upon was we were
  what whatever when where whether which while who whose why with within without yesterday yet you your`,
);

/** Attribute a quoted question or exclamation to the name before them. */
export const SPEECH_VERBS = setOf(
  `added answered asked asks continued cried demanded exclaimed explained insisted joked repeated replied responded said
  says shouted told wondered wrote yelled`,
);
