/** Words whose full stop says little about where a sentence ends. All sets hold the word without its full stop. */

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/** Stand before a name and never end a sentence. */
export const TITLES = setOf(
  `Abg Adm Ald Amb Asst Assoc Atty Brig Capt Cdr Cmdr Col Cpl Cpt Det Dr Dra Fr Ft Gen Gov Hon Hr Insp Lt Maj Messrs Mlle
  Mme Mr Mrs Ms Msgr Mt Mx Pfc Pres Prof Pvt Rep Reps Rev Sen Sens Sgt Sra Srta Supt
  Avv Dhr Dipl Dña Dott Drs Excmo Excma Frl Gral Hrn Ilmo Ilma Ing Lic Mevr Mm Sig dhr dott dr drs ing ir jur med mevr mr mrs mw nat phil prof rer sig`,
);

/** Never end a sentence; lower case. */
export const NEVER_LAST = setOf(
  "cf esp incl resp v viz vs e.g i.e z.b d.h p.ex bijv bspw bzw ee ehem einschl evtl exkl ggf inkl insb sog vgl zzgl",
);

/** Belong to the number behind them, and end a sentence before anything else; lower case. */
export const BEFORE_NUMBER = setOf(
  `abs approx art arts bd c ca ch chap col cols ed eds eq eqs est ex ext f ff fig figs fl fn fol l ll n nn no nos nr nos
  op p para paras pp pt pts sec sect secs ser sig tab tel v ver vol vols
  aprox artt avr blz dic déc env févr febbr genn janv juill kap núm okt ott pag pagg pág págs`,
);

/**
 * Abbreviations of German, French, Spanish, Italian and Dutch that may end a sentence: only a word of `STARTERS_ELSEWHERE`
 * behind one begins the next, as nouns have capitals in German.
 */
export const MAY_BE_LAST_ELSEWHERE = setOf(
  `Aufl Avda Chr Hrsg Jh Jhd Jhdt Mia Mill Mio Mrd Std Str Tsd UU av ecc enz etc jl mia mio mld mln mrd tsd usf usw uvm`,
);

/** Begin sentences in German, French, Spanish, Italian and Dutch; lower case. */
export const STARTERS_ELSEWHERE = setOf(
  `aber alle als am auch auf bei da dabei damit danach dann das daher dazu dem den denn der deshalb die dies diese dieser
  dieses doch ein eine einen einer er erst es für gegen heute hier ich ihr im in insgesamt jedoch mit nach nun nur ob seit
  sie so und von vor was weil wenn wer wie wir zu zudem zum zur zwar
  ainsi après au aucun aujourd'hui aussi avec c'est ce ceci cela ces cet cette chaque comme dans depuis des donc elle elles
  en et il ils je la le les leur lors mais nous on or ou par pendant pour puis quand que qui sans selon ses si son sous sur
  tous tout toute un une vous
  ahora al antes aunque como con cuando de del desde después durante el ella ellos entre esa ese esta este esto fue ha hay
  las los más no nos para pero por según sin sobre su sus también tras una y ya
  a alla allo anche ancora che chi ci col da dal dalla degli dei della di dopo e gli i lo loro ma nei nel nella nessuno non
  ora per perché poi quando quella quello questa questo secondo sono tra tutti
  aan al alle alleen bij daar daarna dan dat de deze dit door een er geen het hij hoe ik is maar met na naar niet nog nu of
  om omdat ook op over sinds sommige te tijdens toen tot uit van vanaf volgens voor waar want wat we wie wij zij ze zijn zo`,
);

export const MONTHS = setOf("Jan Feb Febr Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Okt Dez");

export const WEEKDAYS = setOf("Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun");

/** Names of months and weekdays written out. */
export const CALENDAR_NAMES = setOf(
  `January February March April May June July August September October November December
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday`,
);

/** What German counts with ordinal numbers, which carry a full stop in that language: `am 5. Mai`, `im 19. Jahrhundert`. */
export const GERMAN_COUNTED = setOf(
  `Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember
  Armee Auflage Bezirk Bundesliga Etage Geburtstag Halbjahr Jahr Jahrestag Jahrhundert Jahrhunderts Jahrtausend Jh Jhd Kammer
  Kapitel Klasse Lebensjahr Liga Mal Monat Obergeschoss Platz Quartal Quartals Runde Senat Sitzung Spieltag Stock
  Strafkammer Tag Teil Wahlperiode Weltkrieg Weltkriegs Woche`,
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

/** Months as German shortens them; a full stop follows. */
export const GERMAN_MONTHS = setOf("Jan Feb Febr Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez");

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
