import { STOP_WORDS } from "../text/stop-words.ts";
import { WordList, words } from "./word-list.ts";

/** Function words. */
export const stopWords = new WordList(STOP_WORDS);

/** Offices that a rank stands before, with a hyphen too: "Vice-Admiral". */
const rankedOffices: Readonly<Record<string, string>> = {
  vice: "president chairman chairwoman chair chancellor premier minister captain admiral mayor marshal principal rector",
  deputy: "president premier minister chairman mayor director governor",
  lieutenant: "general colonel commander governor",
  major: "general",
  brigadier: "general",
  rear: "admiral",
  attorney: "general",
  director: "general",
  governor: "general",
  solicitor: "general",
  inspector: "general",
  co: "chairman chairwoman chair president director founder author pilot leader",
  ex: "president premier minister chancellor chairman king general mayor senator governor",
};

const hyphenedRoles = Object.entries(rankedOffices)
  .flatMap(([rank, offices]) => offices.split(" ").map((office) => `${rank}-${office}`))
  .join(" ");

/** Roles that stand before a person's name, lower case, without dots. */
export const roleHeads = words(`${hyphenedRoles}
  prosecutor alhaji alhaja jonkheer jhr abune abuna datuk dato hajj
  president premier minister chancellor senator sen governor gov mayor congressman congresswoman representative rep
  mr mrs ms miss dr doctor prof professor sir lord lady dame madame madam monsieur herr frau king queen prince princess
  pope emperor empress tsar czar sultan shah emir sheikh sheik ayatollah imam mullah rabbi cardinal archbishop bishop
  reverend rev father fr sister brother saint-patriarch patriarch dalai general gen colonel col major maj captain capt
  lieutenant lt sergeant sgt corporal cpl private admiral adm commander cmdr marshal brigadier secretary
  executive administrator treasurer superintendent dean secretary-general undersecretary under-secretary chairman chairwoman chair chairperson chief ceo cfo director judge justice ambassador
  envoy spokesman spokeswoman spokesperson coach manager captain-general attorney commissioner inspector constable
  detective officer sheriff speaker leader comrade duke duchess earl count countess baron baroness viscount marquess
  deputy analyst economist lawyer journalist historian author novelist composer actor actress singer striker midfielder
  defender goalkeeper trader economist-in-chief mps mp mep dictator strongman warlord taoiseach hetman caliph vizier
  negotiator editor columnist correspondent trainer skipper referee physicist chemist biologist poet painter founder
  promoter winger jockey swimmer sprinter boxer cyclist golfer bowler batsman quarterback pitcher outfielder fullback
  flyhalf superintendent councillor councillors ministers senators presidents professors messrs mayors ambassadors congressmen alderman trustee consultant
  adviser advisor investor financier tycoon industrialist aide activist dissident rebel lawmaker politician banker broker dealer farmer fisherman candidate`);

/** Of these, what tells nothing of what somebody does. */
export const honorifics = words("mr mrs ms miss dr prof professor sir lord lady dame madame monsieur herr frau");

/** A word for what somebody does or makes, by its ending: "drugmaker", "geophysicist". */
export function isTrade(lower: string): boolean {
  return /.(?:maker|worker|holder|builder|owner|watcher|icist|ologist|ographer|ioneer)s?$/.test(lower);
}

/** Words that may stand before a role and belong to it: "Deputy Foreign Minister", "acting vice president". */
export const roleModifiers = words(`
  vice deputy former acting first chief prime foreign defence defense finance interior justice health education
  trade energy agriculture transport environment culture labour labor economy economic industry home treasury cabinet
  assistant senior junior executive managing general state federal regional national crown grand archduke major
  lieutenant rear staff supreme interim caretaker outgoing incoming veteran then-president opposition party
  presidential parliamentary military police army navy air planning development budget commerce works mines
  farm petroleum fisheries forestry housing shipping overseas district circuit central security social welfare tourism oil information communications internal external affairs`);

/** Last words of organisations' names; before "of" and "for" they open one. */
export const organisationHeads = words(`
  ministry senate parliament congress assembly council committee subcommittee commission commissariat union federation confederation
  association organisation organization institute institutes institution university college school academy department agency
  authority bureau office administration government cabinet court tribunal bank fund foundation trust society party front
  movement league alliance coalition group company corporation corp inc ltd limited plc llc co ag sa nv gmbh spa ab oy
  holdings holding industries enterprises partners associates brothers airlines airways railways railway motors metals products materials minerals sciences fabrics plastics textiles toys shoes properties ventures
  investment investments trading electric electronics energy petroleum oil gas steel chemical chemicals pharmaceuticals laboratories labs systems
  technologies technology software communications telecom telecommunications broadcasting television radio news times
  post journal gazette herald tribune telegraph guardian observer chronicle daily press agence newspaper magazine
  publishing publications records studios entertainment pictures productions club fc united city rovers wanderers
  athletic hotspur rangers team army navy force forces guard guards police militia brigade brigades regiment battalion
  division corps command staff headquarters secretariat board directorate service services exchange house commons lords
  duma knesset bundestag bundesrat rada sejm majlis politburo presidium church diocese synod archdiocese patriarchate
  gendarmerie hospital clinic centre center centres centers museum gallery library theatre theater orchestra ensemble choir philharmonic
  ferries media air tv shipping foods brewery breweries brewing mining motorsport shipyard shipyards logistics
  bros insurance assurance securities investments capital finance financial savings stores supermarkets markets
  resources commodities dynamics aerospace assicurazioni
  bancorp bancshares banc financiere partnership consortium syndicate cooperative co-operative mission embassy
  consulate delegation cartel network brotherhood jihad hamas organisations nations community
  communities survey chamber guild lodge order legion resistance rebels legislature judiciary treasury reserve customs
  watch monitor observatory forum conference initiative programme program project campaign taskforce unit`);

/** Organisational last words that also close names of other things when nothing organisational precedes. */
export const corporateSuffixWords: readonly string[] =
  "bros inc incorporated cos corp corporation ltd limited plc llc co ag sa nv gmbh spa ab oy as asa oyj kgaa ltda kk bhd pte pty bv srl sarl lp llp a/s rt nyrt kft zrt sro aps ehf tbk".split(
    " ",
  );
export const corporateSuffixes = new WordList(corporateSuffixWords);

/** Common nouns that need an owner to say which one is meant: "Azerbaijan's Foreign Ministry", "the Supreme Court". */
export const genericOrganisationWords = words(`
  foreign defence defense interior finance justice health education trade energy agriculture transport environment
  culture labour labor economy economic industry home treasury ministry senate parliament congress assembly council
  government cabinet court supreme constitutional high appeals central bank national federal state lower upper house
  army navy air force police department security commission electoral election general staff office prosecutor
  parliamentary committee party constitution armed forces ministry's external internal affairs planning embassy
  president's presidential administration customs coast guard statistics bureau of for and the
  community health-care football association federation team union chamber deputies representatives public prosecutor's`);

/** Last words of the names of clubs behind their city. */
export const clubHeads = words("united city rovers wanderers athletic hotspur town county albion argyle fc");

export const placeHeads = words(`
  river lake sea ocean bay gulf strait straits channel canal island islands isle isles peninsula cape mountain mountains
  mount hill hills valley desert forest plain plains plateau basin delta coast reef glacier volcano falls waterfall creek
  city town village county province state district region oblast krai prefecture governorate canton borough parish
  township municipality street road avenue boulevard lane square plaza park gardens garden bridge tunnel airport station
  port harbour harbor beach castle palace tower building stadium arena cathedral basilica shrine pagoda mosque temple monastery abbey
  cemetery prison dam reservoir base corridor pass heights strip bank territory territories republic kingdom emirate
  highway motorway expressway track trail row terrace quay pier dock docks wharf woods wood moor marsh ridge
  wall springs grove zone fairgrounds fairground racecourse racetrack oval campus field fields cove key point shore shores junction crossing hall`);

/** First words of places' names. */
export const placeFirst = words(
  "palacio palazzo palais schloss chateau lake mount mt cape fort port isle gulf strait bay river estadio stade stadio stadion col mont pic piazza plaza rio monte puerto isla ilha lago cerro",
);

export const eventHeads = words(`
  war wars revolution uprising rebellion olympics games cup championship championships tournament open masters
  festival summit accord accords battle siege crisis election elections referendum massacre genocide holocaust
  prix premiership marathon derby final finals jubilee coup offensive operation intifada spring award awards prize trophy
  classic exhibition medal medals airshow fair gala regatta expo tour biennale congress-of famine depression crash earthquake hurricane typhoon cyclone tsunami`);

export const workHeads = words(`
  constitution policy treaty act bill declaration charter protocol convention agreement code law laws pact covenant
  bible koran quran torah talmud gospel testament symphony concerto sonata opera manifesto resolution memorandum
  directive statute ordinance plan report amendment index average`);

/** Nouns that a number follows as part of the name: "Boeing 737", "Apollo 11". */
export const numberedHeads = words(
  "boeing airbus dash apollo formula flight route highway soyuz falcon area tupolev antonov ilyushin sukhoi mig embarco embraer mirage channel windows playstation sbf ibex aex asx csi voyager pioneer sputnik gemini salyut resolution article chapter protocol directive world group g nikkei ftse cac dax topix s&p russell stoxx",
);

/** First words of the names of stock indices that a number closes: "OMX Stockholm 30". */
export const indexFirst = words(
  "omx sbf ibex aex bel smi psi atx stoxx euro s&p asx msci nikkei ftse topix nifty euronext tsx csi",
);

/** Particles inside a person's or place's name, lower case. */
export const particles = words(
  "de van von der den del es della delle di da dos das du la le les el al bin ibn ben ter ten zu zum zur af av y e und et sur sous lès auf aux do bint abu arap ul ur",
);

/** Particles that may open a name when a capitalised word follows. */
export const leadingParticles = words("de du van von bin ibn al el abu der dos della ter");

export const calendarWords = words(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul jly aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  mondays tuesdays wednesdays thursdays fridays saturdays sundays`);

/** Words before a weekday or month that make it a name: "Black Wednesday", "Good Friday". */
export const calendarNameWords = words("black bloody good super whit palm ash holy sheffield easter red orange golden");

/** Capitalised words that are names of nothing here: acronyms of measures and everyday things, Roman numerals. */
export const notNames = words(`
  notes
  cds gdp gnp cpi ppi gmt est edt pst pdt cst cdt mst mdt utc bst cet am pm tv pc cd dvd id ok ceo cfo coo vp hr pr it ai hiv aids dna rna
  covid usd eur gbp jpy vat ipo lng lpg suv atm faq url pdf html i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xx
  ad bc ce bce mph kph km kg mw gw mln bln dlrs pct qtr shr net revs avg vs nil vol no nos oct yr mths mth qtrly qtly mthly noter int div
  aa afp photo photos file img fig table note source sources ps re fwd cc nb qa caps ot ufo sos pik adr mbpd bpd fob cif stg eds
  year editor's mr mrs ms dr prof sir`);

/** Words that open sentences and never open a name there, beyond stop words. */
export const openers = words(`
  however moreover furthermore meanwhile nevertheless nonetheless therefore thus hence instead otherwise besides
  additionally consequently accordingly similarly likewise finally eventually initially originally previously recently
  currently today yesterday tomorrow tonight now then here there earlier later last next once twice again still yet
  also even perhaps maybe indeed certainly clearly obviously unfortunately fortunately sadly despite although though
  while whereas since because unless until if when whenever where wherever who whom whose which what why how whether
  after before during following amid among amongst between under over above below beneath beside within without with
  from into onto upon about against across along around behind beyond by for in of off on to toward towards through
  throughout via per as at like unlike except the a an this that these those some any all both each every either neither
  no none nobody nothing not never only just most many much more less few fewer several other others another such same
  one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions half
  i we you he she it they me us him her them my our your his its their mine ours yours theirs myself itself themselves
  and or but nor so is are was were be been being am do does did done has have had having can could may might must shall
  should will would let please yes ok well oh ah hello dear according asked speaking given based compared regarding
  concerning considering including excluding first second third fourth fifth firstly secondly thirdly overall
  officials experts critics analysts police witnesses sources people men women children residents many
  scoreboard standings results scores scorers fixtures postponed attendance halftime bowling batting extras teams
  early late new old former everyone everything someone something anyone anything elsewhere everywhere facts`);

/** Verbs of saying: what stands before or after them speaks. */
export const sayingVerbs = words(
  "said says told added noted stated warned insisted argued claimed explained announced wrote tweeted declared stressed replied recalled joked admitted denied predicted",
);

/** Prepositions that places follow more than anything else does. */
export const placePrepositions = words("in at near across throughout outside inside around toward towards from");

/** Lower-case nouns behind a name, or before "of" and a name, that tell a place. */
export const placeNouns = words(
  "region province city town village river district island islands coast airport county state peninsula port capital suburb enclave exclave republic area valley border mountains range deposit plant mine field fields refinery oilfield quarry volcano glacier reef forest gorge canyon fjord lagoon crater plateau basin oasis lake desert resort resorts crossing checkpoint meadow meadows slopes territory municipality borough hills harbour harbor strait highlands lowlands prison jail camp stadium racecourse circuit hotel beach square street neighbourhood neighborhood pit colliery course vein reservoir wetland wetlands rivers lakes valleys provinces regions districts villages towns cities counties",
);

/** Lower-case words before "of" and a name that tell a place. */
export const placeOwners = words(
  "mayor capital governor residents villagers inhabitants widows people cemetery palace castle cathedral ports towns villages cities eruption slopes summit shores ruins outskirts streets south north east west southeast northeast southwest northwest miles kilometers kilometres centre center edge coast suburb suburbs part parts rest population citizens invasion occupation siege",
);

/** Lower-case nouns behind a name that tell an organisation. */
export const organisationNouns = words(
  "company group party bank newspaper agency union club airline firm militia magazine daily subsidiary unit radio television weekly spokesman spokeswoman spokesperson shares stock council coalition faction network organisation organization poll survey dealership franchise chain movement gang cartel militia sect",
);

/** Prefixes that stay with their capitalised word across a hyphen. */
export const joinedPrefixes = words("co al el ar as ash ad an at az abu ibn bin de von van ul o mc mac");

/** Prefixes that are no part of the name behind their hyphen: "pro-Russian", "ex-Soviet". */
export const splitPrefixes = words(
  "pro anti ex non pre post mid trans inter intra sub un neo pan semi multi all former then self quasi half",
);

/** First words of names of organisations, clubs above all. */
export const organisationFirst = words(`
  torpedo partizan hajduk grasshopper werder eintracht fortuna hertha vfb vfl tsv psv slavia sparta shakhtar metalurg
  zenit maccabi hapoel legia widzew gornik wisla honved levski viktoria sturm sigma fk nk sk ifk bk kv rkc
  real atletico atlético sporting deportivo dynamo dinamo spartak lokomotiv cska fc ac afc rc sc inter club borussia
  daily air bayern olympique racing cassa caisse credito banco banca banque bank credit crédit compagnie societe société electricite electricité électricité grupo groupe gruppo agence
  ministry department bureau radio tv union partido parti partei reporters médecins medecins`);

/** Organisations that everyone writes by one name; lower case. */
export const knownOrganisations = words(`
  itar-tass hamas hezbollah hizbollah hizbullah fatah taliban interpol europol eurostat opec pentagon reuters xinhua tass
  interfax bloomberg greenpeace oxfam unicef unesco boeing airbus toyota honda nissan mazda volkswagen bmw daimler
  siemens bosch google microsoft apple-inc amazon facebook twitter intel samsung sony panasonic toshiba hitachi philips
  nokia ericsson exxon chevron shell texaco bp total-sa gazprom rosneft lukoil novartis pfizer roche bayer unilever nestle
  nestlé coca-cola pepsico mcdonald's walmart ikea volvo fiat renault peugeot chrysler ford caterpillar lufthansa
  aeroflot qantas emirates-airline bundesbank bundestag bundesrat knesset duma verkhovna-rada mossad shin-bet stasi kgb
  gestapo solidarity solidarność likud labour-party sinn-féin politburo komsomol comintern comecon mercosur
  juventus barcelona-fc arsenal chelsea liverpool-fc everton ajax wehrmacht swapo frelimo renamo unita zanu zapu tsmc
  al-qaeda al-shabaab qaeda al-jazeera jazeera yonhap kyodo politico tesla netflix spacex uber airbnb nvidia huawei
  alcoa amoco anheuser-busch aramco asahi axa barclays basf bertelsmann cargill carrefour chevrolet citibank citicorp citigroup
  commerzbank compaq conagra conrail amtrak creditanstalt daewoo danone deloitte dupont ebay electrolux enron
  eurotunnel exxonmobil fedex finnair fujitsu gannett genentech gillette glaxo goodyear halliburton hasbro heineken hertz
  honeywell hyundai infosys itochu kia kmart kredietbank lego maersk mattel medtronic merck metlife michelin mitsubishi mitsui
  monsanto motorola nabisco natwest nordea nomura olivetti opel paribas pemex petrobras petronas pirelli porsche
  prudential-bache qualcomm rabobank raytheon repsol saab sabena safeway schlumberger sinopec skoda softbank spotify
  starbucks statoil suzuki swatch swedbank swissair telefonica telstra tesco thyssen thyssenkrupp toshiba unicredit unocal usair
  vauxhall vivendi vodafone wachovia wal-mart westinghouse xerox yahoo yamaha bruins canadiens brondby codelco ryanair easyjet mediobanca nasdaq bovespa nymex comex liffe euronext allianz aegon allstate lockheed northrop grumman
  aerospatiale embraer bombardier rolls-royce eurocopter arianespace intelsat inmarsat comsat viacom amgen biogen 
  izvestia pravda kommersant haaretz maariv yomiuri mainichi antara bernama handelsblatt corriere repubblica
  riksdag folketing storting saeima seimas riigikogu althing oireachtas eduskunta dail seanad skupstina verkhovna mafia 'ndrangheta ndrangheta camorra yakuza
  hizbul frolinat polisario farc mujahideen
  feyenoord benfica olympiakos olympiacos panathinaikos galatasaray fenerbahce besiktas anderlecht lazio sampdoria fiorentina
  udinese atalanta internazionale schalke heerenveen steaua ferencvaros ujpest rosenborg flamengo fluminense palmeiras
  corinthians penarol hibernian yankees mets dodgers phillies padres orioles cubs astros mariners lakers celtics knicks
  pistons mavericks cavaliers timberwolves canucks oilers seahawks steelers broncos redskins buccaneers bengals wallabies
  springboks greens moderates sears kodak goodrich bourse keidanren ferrari mclaren benetton lamborghini maserati ducati aprilia minardi
  asda sainsbury debenhams topshop primark aldi lidl waitrose morrisons argos homebase marriott hilton zara prada gucci versace
  armani burberry adidas puma reebok nike chanel cartier rolex vattenfall glencore trafigura vitol orsted iberdrola endesa
  visa mastercard walgreens kroger costco suntory kirin bbva unipol generali carlsberg foxconn xiaomi lenovo oppo zalando shopify reddit linkedin
  apple fed alibaba tencent paramount disney pixar dreamworks lionsgate miramax bytedance tiktok telegram-messenger whatsapp wikipedia youtube instagram`);

/** Organisations of several words that look like people or places; name keys. */
export const knownFirms = new WordList(
  "freddie mac;fannie mae;sallie mae;ginnie mae;farmer mac;k mart;royal dutch/shell;range rover;land rover;merrill lynch;drexel burnham;dillon read;wertheim schroder;shearson lehman;morgan stanley;jp morgan;arthur andersen;smith barney;dean witter;dean witter reynolds;eli lilly;martin marietta;philip morris;charles schwab;ralph lauren;calvin klein;harley-davidson;lehman brothers;kidder peabody;peat marwick;price waterhouse;time warner;dow jones;wells fargo;warner lambert;bear stearns;jardine matheson;jardine fleming;hutchison whampoa;cheung kong;henderson land;amerada hess;marks & spencer;johnson & johnson;procter & gamble;procter and gamble;standard and poor;globe and mail;mail and guardian;ways and means;tariffs and trade;saudi aramco;stora enso;royal dutch;swiss re;munich re;american express;french connection;british telecom;british leyland;korean air;standard & poor's;standard and poor's;pratt and whitney;duff and phelps;black and decker;johnson and johnson;coopers and lybrand;ernst and young;ernst and whinney;marks and spencer;dun and bradstreet;smith and wesson;barnes and noble;bausch and lomb;saatchi and saatchi;tate and lyle;harland and wolff;stone and webster;deloitte and touche;abercrombie and fitch;legal and general;first boston;first interstate;first chicago;first union;first fidelity;first executive;quaker oats;quaker state;dutch boy;gulf and western;bell and howell;brown and williamson;crum and forster;marsh and mclennan;alexander and alexander;alexander and baldwin;church and dwight;harper and row;simon and schuster;ogilvy and mather;smith and nephew;reckitt and colman;kohlberg kravis;texas instruments;goldman sachs;at and t;s and p;pratt & whitney;cable and wireless;cable & wireless;ernst & young;coopers & lybrand;rolls royce;alfa romeo;aston martin;mercedes-benz;air france;red cross;red crescent;fianna fail;fianna fáil;fine gael;sinn fein;sinn féin;plaid cymru;shining path;khmer rouge;tamil tigers;rio tinto;de beers;credit lyonnais;credit agricole;novo nordisk;louis vuitton;hugo boss;max factor;estee lauder;deutsche telekom;lloyd's of london;de standaard;de morgen;de telegraaf;de volkskrant;de tijd;het parool;het laatste nieuws;die presse;der standard;der tagesspiegel;die tageszeitung;die weltwoche;le soir;le temps;le devoir;la libre belgique;les echos;la tribune;el comercio;el tiempo;el universal;el mercurio;el espectador;la nacion;la nación;la prensa;la vanguardia;la croix;il sole;il messaggero;o globo;el pais;el país;el mundo;le monde;le figaro;la stampa;la repubblica;die welt;die zeit;der spiegel;bank negara;norsk hydro;western union;sears roebuck;sierra club;body shop;scotland yard;red sox;white sox;blue jays;maple leafs;red wings;sea shepherd;médecins sans frontières;medecins sans frontieres".split(
    ";",
  ),
);

/** Leagues, races and games that everyone knows by name; name keys. */
export const knownEvents = new WordList(
  "world war i;world war ii;world war one;world war two;first world war;second world war;cold war;golden lion;golden bear;golden palm;palme d'or;golden globe;golden globes;silver bear;booker prize;serie a;serie b;bundesliga;eredivisie;la liga;ligue 1;premiership;tour de france;giro d'italia;vuelta;vuelta a espana;grand national;super bowl;stanley cup;ryder cup;davis cup;ashes;indianapolis 500;le mans".split(
    ";",
  ),
);

/** Lower-case nouns right before a name that tell an organisation: "carmaker X". */
export const organisationNounsBefore = words(
  "companies firms groups banks airlines carmakers automakers retailers brokerages insurers newspapers clubs unions networks underwriters shipper pollster grocer affiliate importer exporter label group company firm newspaper magazine weekly daily airline carmaker automaker bank agency network channel publisher retailer brewer insurer brokerage club party union conglomerate giant subsidiary manufacturer maker startup operator lender utility broadcaster producer foundation charity nonprofit movement gang cartel brewery orchestra ensemble journal journals studio studios consultancy think-tank steelworks",
);

/** What follows a hyphen behind a name without belonging to it: "Moscow-based"; words in -ed and -ing do so too. */
export const hyphenEndings = words(
  "led born made style own run held wide era area type like bound built level side town time only free size day week year month old class long term year-old style-like linked born-again backed south north east west to in by and or the on turned proof fire arms oil gas aid war peace born owned",
);

/** Names that keep their "'s". */
export const keptPossessives = words(
  "poor's lloyd's mcdonald's sotheby's christie's moody's macy's sainsbury's levi's wendy's kellogg's domino's hudson's kohl's harrod's claridge's",
);

/** Abbreviations whose dot does not end a name. */
export const dottedAbbreviations = words(
  "st mt ft jr sr inc corp co ltd mr mrs ms dr gen sen gov rep prof lt col capt sgt maj adm cmdr rev hon pres bros no messrs cpl brig supt insp wm geo chas jas thos alex benj edw robt",
);

export const nameSuffixes = words("jr sr ii iii iv esq phd md qc");

/** Family names that stand first: "Xi Jinping", "Kim Jong-il". */
export const leadingSurnames = words(`
  kim lee park choi chung jung jeong kang cho yoon jang lim han seo shin kwon hwang ahn yoo yun hong bae chun roh ban moon
  mao zhou deng hu xi wen li wang zhang liu chen yang huang zhao wu xu sun zhu lin guo gao luo zheng tang feng jiang
  shen ma he lu jin bai cheng cai fang fu gu han kong qian qin qiao shi su tan tao wei xie xiong yan yao yu yuan zeng zhong zou jia ren
  hsu tsai chiang lien soong yeh kuo hsieh tseng nguyen tran pham hoang phan vo dang bui ngo duong lho rhee syngman paek pak ri ryu hyon rim ryang thae`);

/** Common surnames: one bearer in the corpus does not make every bearer the same person. */
export const commonSurnames = words(`
  smith jones williams brown taylor davies davis evans wilson thomas johnson roberts walker wright robinson thompson
  white hughes edwards green hall wood harris lewis martin jackson clarke clark turner hill scott cooper morris ward
  moore king baker harrison morgan patel young allen mitchell james anderson phillips lee lopez garcia martinez rodriguez
  hernandez gonzalez perez sanchez ramirez kim park choi chen wang li zhang liu yang huang zhao wu zhou singh kumar khan
  ali ahmed hussein hassan mohammed nguyen tran silva santos muller mueller schmidt schneider fischer ivanov petrov
  miller nelson carter campbell parker collins stewart murphy kelly ryan murray bell cook bailey ross rogers reed gray`);

/** What has a name of its own behind it, or before a comma: "the frigate Stark", "the Stark, a frigate". */
export const vessels = words(
  "frigate destroyer ship reefer cutter corvette minesweeper tanker supertanker ferry trawler submarine freighter yacht vessel carrier warship shuttle spacecraft liner cruiser tug schooner icebreaker lifeboat racehorse colt filly gelding mare stallion",
);
