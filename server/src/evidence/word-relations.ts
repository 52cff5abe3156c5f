import { stem } from "../text/stem.ts";

/*
 * Written by hand for reports, history, law, medicine, sport and business. A group holds words that may stand for each
 * other in a claim and its evidence; irregular forms are listed because the stemmer leaves them apart.
 */
const SYNONYM_GROUPS = `
say said says state stated tell told declare declared announce announced note noted add added remark comment assert claim mention explain report describe
accuse accused allege alleged blame charge
reject rejected refuse refused decline dismiss deny spurn rebuff
slam slammed criticise criticize condemn denounce blast lambast decry rebuke
kill killed died die dead death slay slain perish fatal life lives lost claim
wound wounded injure injured hurt injury
buy bought purchase acquire acquired acquisition takeover
sell sold sale
begin began begun start started launch commence open onset
end ended finish conclude conclusion close cease stop halt
win won victory triumph beat defeat defeated
lose lost defeat
rise rose risen increase grow grew grown growth climb climbed gain surge jump soar up higher
fall fell fallen decrease decline drop dropped shrink shrank down lower slump plunge dip reduce
show showed shown demonstrate indicate reveal suggest find found
meet met meeting talk summit gather
agree agreed agreement accord deal pact treaty
ask asked request urge call demand appeal
adopt adopted pass passed approve approved approval endorse
vote voted ballot poll
make made create created produce produced build built develop
get got obtain receive received
give gave given grant granted provide provided award hand donate
keep kept retain maintain preserve
leave left depart quit exit
take took taken
send sent dispatch deliver ship
pay paid payment
write wrote written author pen
think thought believe believed consider
go went gone travel move
come came arrive arrival
become became
see saw seen view
hold held host
lead led leader head headed chief boss
run ran operate operated
fight fought battle combat
bring brought
teach taught
speak spoke spoken talk
choose chose chosen select selected pick picked elect elected
appoint appointed name named nominate
resign resigned quit step
arrest arrested detain detained custody
jail jailed prison imprison imprisoned sentence sentenced
fire fired dismiss dismissed sack sacked
hire hired recruit employ employed
worker employee staff
company firm business corporation enterprise
film movie picture
song track single
album record
child children kid
man men male
woman women female
person people human individual
wife spouse husband married marry marriage wed
mother mum mom
father dad
house home residence
car vehicle automobile
doctor physician
hospital clinic
attack assault strike raid offensive aggression
war conflict fighting hostilities
truce ceasefire cease-fire armistice
soldier troop troops military army force forces
law legislation act bill statute
court judge tribunal
big large huge major great vast massive enormous
small little tiny minor
fast quick rapid swift
important significant key crucial vital
famous renowned noted well-known
help aid assist assistance support
protect defend defence defense guard safeguard
destroy destroyed ruin demolish wreck
repair fix restore renovate rebuild rebuilt reconstruct reconstruction
allow permit let enable
prevent stop block bar ban prohibit forbid forbade forbidden
use used utilise utilize employ
need require required
want wish seek sought
try attempt effort
plan intend aim propose proposed proposal project
expect expected anticipate forecast predict project
happen occur take
cause lead result
include included contain comprise consist
publish published release released issue issued
join joined
replace replaced succeed
study research investigation survey
scientist researcher
money fund funds cash
cost price
profit earnings income
revenue sales turnover
share stock
city town municipality
village hamlet settlement
country nation state
government administration authorities cabinet
parliament legislature assembly
senate senator upper
president head
minister ministry
illness disease sickness ill
drug medicine medication
patient sufferer
cut reduce reduced slash reduction
raise raised increase
student pupil
school academy college
ship vessel boat
plane aircraft airplane jet aeroplane
road street highway
region area territory district zone
border frontier
land territory soil ground
vow pledge pledged promise promised commit
worth value valued
about approximately roughly around
over more above
under below less fewer
biggest largest greatest
work job employment
team side squad club
game match fixture
goal score scored
player footballer
fan supporter
season campaign
singer vocalist
actor actress star starred
director directed direct
role part character
debut premiere premiered
house accommodate
live lived reside resident inhabit inhabitant
born birth
buried burial
crash crashed collide collision accident
flee fled escape escaped
steal stole stolen theft rob
murder murdered kill killing homicide
shoot shot gun
police officer cop
prosecutor attorney lawyer
lawsuit sue sued suit
legal law lawful legally
illegal unlawful illegally unlawfully
binding bind bound
normalisation normalization normalise normalize
impose imposed imposition
sanction penalty
peace peaceful
accelerate expedite hasten speed
continue continued remain resume
withdraw withdrew withdrawn pull retreat
trilateral three-way
bilateral two-way
annual yearly year
monthly month
weekly week
daily day
mostly mainly chiefly primarily largely
often frequently
almost nearly
whole entire all
beautiful lovely
error mistake
dangerous hazardous risky
storm hurricane cyclone
flood flooding inundate
fire blaze wildfire
quake earthquake tremor
rain rainfall
wage pay salary
strike walkout
negotiate negotiation talks dialogue
ally allied alliance
rival opponent competitor
secret confidential
visit visited tour
damage damaged harm
close shut shuttered closure
test trial
treat treatment therapy
`;

const ANTONYM_PAIRS = `
increase decrease | increase fall | increase drop | increase decline | increase reduce | rise fall | rise drop | rise decline | grow shrink | growth decline | growth contraction
rise decrease | grow decline | grow fall | gain loss | gain lose | up down | higher lower | high low | highest lowest | raise lower | raise cut | upper lower | climb fall | surge plunge
win lose | won lost | succeed fail | success failure | successful unsuccessful | pass fail
before after | earlier later | early late | begin end | began ended | start end | start finish | start stop | open close | opened closed | opening closing
more less | more fewer | most least | many few | over under | above below | maximum minimum | most fewest | majority minority | best worst | better worse | good bad
large small | big small | largest smallest | biggest smallest | long short | longest shortest | longer shorter | tall short | tallest shortest | old new | older younger | oldest youngest | old young | oldest newest
hot cold | warm cool | wet dry | hard soft | hard easy | heavy light | fast slow | faster slower | strong weak | stronger weaker | strengthen weaken | rich poor | wide narrow | deep shallow
accept reject | accept refuse | accept decline | welcome reject | welcome condemn | welcome criticise | welcome denounce | welcome oppose | deny acknowledge | win forfeit | keep lose | hold lose | refuse agree | reject endorse | praise denounce | encourage discourage | capture lose | arrest release | jail release | allow refuse | grant refuse | grant deny | ban permit | allow forbid | uphold overturn | uphold quash | convict clear | confirm refute | increase halve | double halve |
acquit convict | first last | accelerate delay | hasten delay | postpone advance | resume suspend | resume halt | continue stop | continue halt | ratify reject | sign reject | accepted rejected | approve reject | adopt reject | agree disagree | allow forbid | allow ban | allow prohibit | permit prohibit | admit deny | confirm deny | support oppose | supporter opponent
buy sell | bought sold | import export | borrow lend | hire fire | teacher student | arrive depart | enter leave | join leave | include exclude | inside outside | internal external
north south | northern southern | east west | eastern western | left right | northeast southwest | northwest southeast
male female | man woman | men women | boy girl | father mother | son daughter | brother sister | husband wife | king queen | actor actress
legal illegal | legally illegally | lawful unlawful | guilty innocent | convict acquit | convicted acquitted | public private | domestic foreign | national international | rural urban
alive dead | survive die | survived died | birth death | born died | safe dangerous | healthy sick | positive negative | optimistic pessimistic | profit loss | surplus deficit
praise criticise | praise condemn | praised criticised | praise criticize | love hate | like dislike | friend enemy | ally enemy | attack defend | attack defence
remember forget | find lose | appear disappear | possible impossible | likely unlikely | able unable | known unknown | popular unpopular | common rare | often rarely | always never | frequently rarely
temporary permanent | partial complete | simple complex | same different | similar different | equal unequal | expand contract | expansion contraction | extend shorten | accelerate slow
improve worsen | improved worsened | improvement deterioration | advantage disadvantage | benefit harm | active inactive | modern ancient | single married | day night | morning evening | summer winter
present absent | true false | correct incorrect | right wrong | full empty | add remove | create destroy | build demolish | connect disconnect | appoint dismiss | voluntary compulsory | mandatory optional
ascend descend | forward backward | front back | top bottom | major minor | senior junior | professional amateur | natural artificial | visible invisible | sunrise sunset
`;

/* Irregular forms of words that have an opposite. */
const IRREGULAR = `kept keep held hold denied deny rose rise risen rise fell fall fallen fall grew grow grown grow shrank shrink shrunk shrink won win lost lose
began begin begun begin bought buy sold sell left leave came come forgot forget forgotten forget found find led lead
higher high highest high lower low lowest low larger large largest large smaller small smallest small bigger big biggest big`;

function buildBases(): Map<string, string> {
  const words = IRREGULAR.split(/\s+/);
  const bases = new Map<string, string>();
  for (let i = 0; i + 1 < words.length; i += 2) bases.set(stem(words[i] as string), stem(words[i + 1] as string));
  return bases;
}

function buildAntonyms(): Set<string> {
  const pairs = new Set<string>();
  for (const pair of ANTONYM_PAIRS.trim().split(/[|\n]/)) {
    const [a, b] = pair
      .trim()
      .split(" ")
      .map((word) => baseOf(stem(word)));
    if (a === undefined || b === undefined || a === b) continue;
    pairs.add(`${a} ${b}`);
    pairs.add(`${b} ${a}`);
  }
  return pairs;
}

function buildSynonyms(): Map<string, Set<string>> {
  const synonyms = new Map<string, Set<string>>();
  for (const line of SYNONYM_GROUPS.trim().split("\n")) {
    const group = line.split(" ").map((word) => stem(word));
    for (const word of group) {
      const known = synonyms.get(word) ?? new Set();
      for (const other of group) if (other !== word) known.add(other);
      synonyms.set(word, known);
    }
  }
  return synonyms;
}

const NONE: ReadonlySet<string> = new Set();
const synonyms = buildSynonyms();
const bases = buildBases();
const antonyms = buildAntonyms();

/** Whether two stems may stand for each other. */
export function areSynonyms(a: string, b: string): boolean {
  return synonyms.get(a)?.has(b) === true;
}

/** Stems that may stand for this one. */
export function synonymsOf(word: string): ReadonlySet<string> {
  return synonyms.get(word) ?? NONE;
}

/** Whether two stems say the opposite of each other. */
export function areAntonyms(a: string, b: string): boolean {
  return antonyms.has(`${baseOf(a)} ${baseOf(b)}`);
}

function baseOf(word: string): string {
  return bases.get(word) ?? word;
}
