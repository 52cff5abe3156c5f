import { decodeFrontCoded } from "../entities/front-coding.ts";
import { antonymPairs, synonymPairs } from "./data/word-relations.ts";
import { stemOf } from "./word-forms.ts";

/*
 * Written by hand for reports, history, law, medicine, sport and business. A group holds words that may stand for each
 * other in a claim and its evidence; irregular forms are listed because the stemmer leaves them apart.
 */
const SYNONYM_GROUPS = `
say state tell declare announce note add remark comment assert claim mention explain report describe
accuse allege blame charge
reject refuse decline dismiss deny spurn rebuff
slam criticise criticize condemn denounce blast lambast decry rebuke
kill died dead death slay slain perish fatal life lost claim
wound injure hurt injury
buy purchase acquire acquisition takeover
sell sale
begin start launch commence open onset
end finish conclude conclusion close cease stop halt
win victory triumph beat defeat
lose defeat
rise increase grow growth climb gain surge jump soar up higher
fall decrease decline drop shrink down lower slump plunge dip reduce
show demonstrate indicate reveal suggest find
meet talk summit gather
agree agreement accord deal pact treaty
ask request urge call demand appeal
adopt pass approve endorse
vote ballot poll
make create produce build develop
get obtain receive
give grant provide award hand donate
keep retain maintain preserve
leave depart quit exit
send dispatch deliver ship
pay payment
write author pen
think believe consider
go travel move
come arrive
see view
hold host
lead leader head chief boss
run operate
fight battle combat
speak talk
choose select pick elect
appoint name nominate
resign quit step
arrest detain custody
jail prison imprison sentence
fire dismiss sack
hire recruit employ
worker employee staff
company firm business corporation enterprise
film movie picture
song track single
album record
child kid
man male
woman female
person human individual
wife spouse husband married marriage wed
mother mum mom
father dad
house home residence
car vehicle automobile
doctor physician
hospital clinic
attack assault strike raid offensive aggression
war conflict fighting hostilities
truce ceasefire cease-fire armistice
soldier troop military army force
law legislation act bill statute
court judge tribunal
big large huge major great vast massive enormous
small little tiny minor
fast quick rapid swift
important significant key crucial vital
famous renowned noted well-known
help aid assist support
protect defend defence defense guard safeguard
destroy ruin demolish wreck
repair fix restore renovate rebuild reconstruct
allow permit let enable
prevent stop block bar ban prohibit forbid
use utilise utilize employ
need require
want wish seek
try attempt effort
plan intend aim propose project
expect anticipate forecast predict project
happen occur take
cause lead result
include contain comprise consist
publish release issue
replace succeed
study research investigation survey
scientist researcher
money fund cash
cost price
profit earnings income
revenue sales turnover
share stock
city town municipality
village hamlet settlement
country nation state
government administration authorities cabinet
parliament legislature assembly
senate upper
president head
minister ministry
illness disease sickness
drug medicine medication
patient sufferer
cut reduce slash reduction
raise increase
student pupil
school academy college
ship vessel boat
plane aircraft airplane jet aeroplane
road street highway
region area territory district zone
border frontier
land territory soil ground
vow pledge promise commit
worth value
about approximately roughly around
over more above
under below less fewer
biggest largest greatest
work job employment
team side squad club
game match fixture
goal score
player footballer
fan supporter
season campaign
singer vocalist
actor actress star
director directed
role part character
debut premiere
house accommodate
global worldwide
find discover
book novel
usual normal
eventual ultimate final
schedule slate
nickname dub
often regular frequent
combine mix blend merge
inspire influence
centre center
theatre theater
metre meter
litre liter
fibre fiber
colour color
labour labor
favour favor
honour honor
harbour harbor
neighbour neighbor
rumour rumor
humour humor
armour armor
vapour vapor
grey gray
plough plow
mould mold
kerb curb
live reside inhabit
born birth
buried burial
crash collide collision accident
flee escape
steal theft rob
murder kill homicide
shoot shot gun
police officer cop
prosecutor attorney lawyer
lawsuit sue sued suit
legal law
illegal unlawful
binding bound
normalisation normalization
impose imposition
sanction penalty
accelerate expedite hasten speed
continue remain resume
withdraw pull retreat
trilateral three-way
bilateral two-way
annual yearly
daily day
mostly mainly chiefly primarily largely
often frequently
almost nearly
whole entire all
beautiful lovely
error mistake
dangerous hazardous risky
storm hurricane cyclone
flood inundate
fire blaze wildfire
quake earthquake tremor
rain rainfall
wage pay salary
strike walkout
negotiate talks dialogue
ally alliance
rival opponent competitor
secret confidential
visit tour
damage harm
close shut shuttered closure
test trial
treat treatment therapy
`;

const ANTONYM_PAIRS = `
increase decrease | increase fall | increase drop | increase decline | increase reduce | rise fall | rise drop | rise decline | grow shrink | growth decline | growth contraction
rise decrease | grow decline | grow fall | gain loss | gain lose | up down | higher lower | high low | highest lowest | raise lower | raise cut | upper lower | climb fall | surge plunge
win lose | succeed fail | success failure | successful unsuccessful | pass fail
before after | earlier later | early late | begin end | start end | start finish | start stop | open close
more less | more fewer | most least | many few | over under | above below | maximum minimum | most fewest | majority minority | best worst | better worse | good bad
large small | big small | largest smallest | biggest smallest | long short | longest shortest | longer shorter | tall short | tallest shortest | old new | older younger | oldest youngest | old young | oldest newest
hot cold | warm cool | wet dry | hard soft | hard easy | heavy light | fast slow | faster slower | strong weak | stronger weaker | strengthen weaken | rich poor | wide narrow | deep shallow
accept reject | accept refuse | accept decline | welcome reject | welcome condemn | welcome criticise | welcome denounce | welcome oppose | deny acknowledge | win forfeit | keep lose | hold lose | refuse agree | reject endorse | praise denounce | encourage discourage | capture lose | arrest release | jail release | allow refuse | grant refuse | grant deny | ban permit | allow forbid | uphold overturn | uphold quash | convict clear | confirm refute | increase halve | double halve |
acquit convict | first last | accelerate delay | hasten delay | postpone advance | resume suspend | resume halt | continue stop | continue halt | ratify reject | sign reject | approve reject | adopt reject | agree disagree | allow ban | allow prohibit | permit prohibit | admit deny | confirm deny | support oppose | supporter opponent
import export | hire fire | teacher student | arrive depart | enter leave | join leave | include exclude | inside outside | internal external
north south | northern southern | east west | eastern western | left right | northeast southwest | northwest southeast
male female | man woman | boy girl | father mother | son daughter | brother sister | husband wife | king queen | actor actress
legal illegal | lawful unlawful | guilty innocent | public private | domestic foreign | national international | rural urban
alive dead | survive die | birth death | born died | safe dangerous | healthy sick | positive negative | optimistic pessimistic | profit loss | surplus deficit
praise criticise | praise condemn | praise criticize | love hate | like dislike | friend enemy | ally enemy | attack defend | attack defence
remember forget | find lose | appear disappear | possible impossible | likely unlikely | able unable | known unknown | popular unpopular | common rare | often rarely | always never | frequently rarely
temporary permanent | partial complete | simple complex | same different | similar different | equal unequal | expand contract | expansion contraction | extend shorten | accelerate slow
improve worsen | improvement deterioration | advantage disadvantage | benefit harm | active inactive | modern ancient | single married | day night | morning evening | summer winter
present absent | true false | correct incorrect | right wrong | full empty | add remove | create destroy | build demolish | connect disconnect | appoint dismiss | voluntary compulsory | mandatory optional
ascend descend | forward backward | front back | top bottom | senior junior | professional amateur | natural artificial | visible invisible | sunrise sunset
`;

/* Forms that the stemmer leaves apart from the word whose opposite they share. */
const COMPARATIVES = `higher high highest high lower low lowest low larger large largest large smaller small smallest small
bigger big biggest big denied deny`;

class Relation {
  readonly #others = new Map<string, Set<string>>();

  add(a: string, b: string): void {
    if (a === b) return;
    this.#addOne(a, b);
    this.#addOne(b, a);
  }

  #addOne(word: string, other: string): void {
    const others = this.#others.get(word);
    if (others) others.add(other);
    else this.#others.set(word, new Set([other]));
  }

  of(word: string): ReadonlySet<string> {
    return this.#others.get(word) ?? NONE;
  }
}

const NONE: ReadonlySet<string> = new Set();

function buildBases(): Map<string, string> {
  const words = COMPARATIVES.split(/\s+/).map((word) => stemOf(word));
  const bases = new Map<string, string>();
  for (let i = 0; i + 1 < words.length; i += 2) bases.set(words[i] as string, words[i + 1] as string);
  return bases;
}

function buildSynonyms(): Relation {
  const relation = new Relation();
  for (const line of SYNONYM_GROUPS.trim().split("\n")) {
    const group = line.split(" ").map((word) => stemOf(word));
    for (const a of group) for (const b of group) relation.add(a, b);
  }
  addPairs(relation, synonymPairs, (word) => word);
  return relation;
}

function buildAntonyms(): Relation {
  const relation = new Relation();
  for (const pair of ANTONYM_PAIRS.trim().split(/[|\n]/)) {
    const [a, b] = pair
      .trim()
      .split(" ")
      .map((word) => baseOf(stemOf(word))) as [string, string];
    relation.add(a, b);
  }
  addPairs(relation, antonymPairs, baseOf);
  return relation;
}

function addPairs(relation: Relation, coded: string, lead: (stem: string) => string): void {
  for (const pair of decodeFrontCoded(coded)) {
    const [a, b] = pair.split(" ") as [string, string];
    relation.add(lead(a), lead(b));
  }
}

const bases = buildBases();
const synonyms = buildSynonyms();
const antonyms = buildAntonyms();

/** Whether two stems may stand for each other. */
export function areSynonyms(a: string, b: string): boolean {
  return synonyms.of(a).has(b);
}

/** Stems that may stand for this one. */
export function synonymsOf(word: string): ReadonlySet<string> {
  return synonyms.of(word);
}

/** Whether two stems say the opposite of each other. */
export function areAntonyms(a: string, b: string): boolean {
  const others = antonyms.of(baseOf(a));
  return others.size > 0 && others.has(baseOf(b));
}

/** `areAntonyms` of one stem and any others; undefined where it has no opposite, as most have none. */
export function makeAntonymTest(stem: string): ((other: string) => boolean) | undefined {
  const others = antonyms.of(baseOf(stem));
  return others.size === 0 ? undefined : (other) => others.has(baseOf(other));
}

function baseOf(word: string): string {
  return bases.get(word) ?? word;
}
