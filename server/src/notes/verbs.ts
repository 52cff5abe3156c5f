/** Forms that are always finite, or all but always, in English. */
export const FINITE = words(
  "am is are was were has have had does do did will would shall should can could may might must cannot ought",
  "isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shan't shouldn't can't couldn't",
  "mayn't mightn't mustn't ain't he's she's it's that's there's who's what's i'm you're we're they're i've you've we've",
  "they've i'd you'd he'd she'd we'd they'd i'll you'll he'll she'll it'll we'll they'll",
);

/** Past tenses of irregular verbs that are no participle, noun or adjective. */
export const PAST = words(
  "said told went took came saw got gave knew thought became brought began kept held wrote stood heard ran sat spoke grew",
  "fell built drew broke drove bought wore chose won fought sold rose threw flew ate sang drank swam shook stole struck",
  "swore tore woke froze forgot forgave arose awoke bore blew clung crept dealt dug fled flung forbade foresaw hid knelt",
  "lent meant overcame overtook partook rang rode sank sought shone shot shrank slept slid slung sought spun sprang stank",
  "strove swept swung taught trod understood undertook underwent undid upheld withdrew withheld withstood wept wound",
  "wrung used owed lost met paid sent spent led felt found made left caught fed hung laid lay lit bent bred shook sued vied died",
  "lied tied withstood outran oversaw rewrote retook resold bled sped stuck stung swelled mistook misled forecast",
);

/** Past tenses that look like the base form or a noun; finite only behind a subject. */
export const UNCHANGED_PAST = words("set put cut hit let read cost hurt spread bid cast quit shut split thrust beat");

/** Third person singular of verbs that notes and reports live on. */
export const PRESENT = words(
  "says tells shows argues claims notes reports states adds calls condemns rejects denies confirms explains describes",
  "suggests holds remains makes takes goes comes gives gets finds keeps wants asks urges needs seems appears becomes",
  "means includes contains covers costs lasts begins starts ends continues plans hopes expects believes thinks knows",
  "considers accuses criticises criticizes slams blames praises warns announces declares proposes recommends supports",
  "opposes approves adopts votes passes backs seeks faces leads follows lies stands runs works lives owns employs earns",
  "pays sells buys produces provides offers requires allows prevents causes affects reduces increases rises falls grows",
  "shrinks drops reaches exceeds equals represents consists belongs depends differs marks refers relates reaffirms",
  "recognises recognizes insists maintains acknowledges admits agrees disagrees disputes contradicts quotes cites",
  "mentions attributes dates serves uses sees hears feels lacks loses wins brings sends moves turns opens closes",
);

/** Base forms that follow a plural subject or a name. */
export const BASE = words(
  "say tell show argue add condemn reject deny confirm explain describe suggest hold remain make take go come give",
  "get find want urge seem appear become mean include contain last begin continue expect believe think know",
  "consider accuse criticise criticize blame praise warn announce declare propose recommend oppose approve adopt",
  "seek follow live own employ earn pay sell buy produce provide require allow prevent affect reduce grow shrink",
  "exceed equal represent consist belong depend differ refer relate insist maintain acknowledge admit agree",
  "disagree dispute contradict see lack lose bring send carry allege apply arrive attend breed build choose collect",
  "compete consume contribute defend deserve destroy die eat emerge enjoy enter exist expand fail feed fill fly",
  "gather generate govern guarantee handle happen hire ignore inhabit invest join kill learn leave manage meet",
  "migrate miss occupy occur operate perform prefer protect prove publish qualify receive recover refuse rely",
  "reopen replace resume retain retire reveal serve settle sit speak spend succeed suffer survive teach threaten",
  "undergo unload vary weigh write",
);

/** Base forms that are nouns as often: behind a name they need an object or a measure to be verbs. */
export const BASE_OR_NOUN = words(
  "account aim answer ask back burn call catch cause change claim close control cost cover decline demand drink drive drop",
  "end estimate export face fall fight finance fish form gain help hope host house import increase keep land launch lead lie",
  "limit link load mark measure move need note number offer open order place plan play point range rank reach repair report",
  "return rise run sail share sign sleep stand start state stay stem stop store strike struggle study support supply taste",
  "total trade train transport travel treat try turn use value visit vote wait walk welcome win work worry yield",
);

/** Verbs that open an instruction to oneself or to the reader. */
export const IMPERATIVE = words(
  "see check ask call verify add find compare note remember consider look read write get make use send email phone follow",
  "confirm fix update review contact quote cite include insert move delete remove rewrite do don't let's let please try",
  "keep avoid be go ensure think imagine suppose recall wait request interview talk speak listen watch investigate",
  "summarise summarize list explain describe clarify expand cut drop double-check recheck re-read revisit link attach",
  "mention highlight discuss decide remind translate transcribe print search google todo tbd fixme nb cf",
);

function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(" ").split(" "));
}
