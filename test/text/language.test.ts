import assert from "node:assert/strict";
import { detectLanguage } from "../../server/src/text/language.ts";

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  en: [
    "France rejected the Senate resolution.",
    "Workers returned to the harbour on Monday.",
    "He was born in Oslo in 1961.",
    "The strike idled forty boats.",
    "Baku accused Paris of emboldening revanchist forces.",
    "Prices rose sharply during the winter.",
    "Nobody was hurt, police said.",
    "She moved to Washington after college.",
    "The Bundestag and the Assemblée nationale met in Berlin.",
    "Ida Brandt leads the union's negotiating team.",
    "A ferry sank near Halmsund yesterday evening.",
    "Armenia and Azerbaijan signed a peace treaty.",
    "Karabakh is internationally recognised as part of Azerbaijan.",
    "Der Spiegel reported the story first.",
    "Emmanuel Macron met Ilham Aliyev in Prague.",
    "More than 200 people died.",
    "Police arrested three men near Lyon.",
    "The die was cast by then.",
    "War broke out again last autumn.",
    "Paris imposed sanctions against Baku on Tuesday.",
    "The resolution condemned Azerbaijan.",
    "Voters in Finland, Sweden and Norway went to the polls.",
    "Le Monde and Die Zeit ran similar stories.",
    "Nine members abstained, two voted against.",
    "Boats stayed in port for eleven days.",
    "Her brother owns a bakery in Antwerp.",
  ],
  de: [
    "Der Streik dauerte elf Tage und legte vierzig Boote still.",
    "Die Regierung in Paris hat den Vorschlag abgelehnt.",
    "Sie wurde im Hafen von Hamburg geboren.",
    "Er sagte, dass die Preise gestiegen seien.",
  ],
  fr: [
    "Le Sénat français a adopté une résolution mardi.",
    "La grève a duré onze jours et a bloqué quarante bateaux.",
    "Il est né à Lyon, dans une famille d'ouvriers.",
    "L'union des travailleurs a refusé l'offre du gouvernement.",
  ],
  es: [
    "La huelga duró once días y paralizó cuarenta barcos.",
    "El gobierno rechazó la propuesta del Senado.",
    "Nació en Madrid, pero vivió en Bogotá muchos años.",
  ],
  it: [
    "Lo sciopero è durato undici giorni e ha fermato quaranta barche.",
    "Il governo ha respinto la proposta del Senato, che non era stata discussa.",
    "È nata a Torino, ma vive a Roma con la sua famiglia.",
  ],
  pt: [
    "A greve durou onze dias e parou quarenta barcos, segundo o presidente da associação.",
    "O governo não aceitou a proposta do Senado.",
    "Ela nasceu em Lisboa, mas não vive em Portugal.",
  ],
  nl: [
    "De staking duurde elf dagen en het bedrijf heeft veertig boten niet gebruikt.",
    "De regering heeft het voorstel van de Senaat verworpen.",
    "Hij werd geboren in een klein dorp bij Utrecht.",
  ],
  sv: [
    "Strejken varade i elva dagar och stoppade fyrtio båtar.",
    "Regeringen har inte antagit förslaget från senaten.",
    "Hon är född i Göteborg och bor nu i Stockholm.",
  ],
  da: [
    "Strejken varede i elleve dage og stoppede fyrre både, og den blev afsluttet af fagforeningen.",
    "Regeringen har ikke vedtaget forslaget, som blev fremsat af senatet efter mødet.",
  ],
  no: [
    "Streiken varte i elleve dager og ble avsluttet etter et møte mellom partene.",
    "Regjeringen har ikke vedtatt forslaget, som ble lagt fram av senatet etter møtet.",
  ],
  ru: ["Это было в 1945 году.", "Сенат принял резолюцию во вторник, и министерство её отвергло."],
  tr: [
    "Grev on bir gün sürdü ve kırk tekneyi durdurdu.",
    "Bakanlık bu kararı reddetti ve çok sert bir açıklama yaptı.",
  ],
  pl: [
    "Strajk trwał jedenaście dni i zatrzymał czterdzieści łodzi.",
    "Rząd nie przyjął propozycji, która była w Senacie.",
  ],
  zh: ["罢工持续了十一天。", "法国参议院星期二通过了一项决议。"],
  ja: ["ストライキは十一日間続いた。", "フランス上院は火曜日に決議を採択した。"],
  ko: ["파업은 11일 동안 계속되었다."],
  ar: ["استمر الإضراب أحد عشر يوما."],
  he: ["השביתה נמשכה אחד עשר ימים."],
  el: ["Η απεργία διήρκεσε έντεκα ημέρες."],
};

const UNDECIDED: readonly string[] = [
  "",
  "12,400 — 3.5 %",
  "Halmsund",
  "Oslo, Bergen",
  "Karabakh Baku Yerevan Sochi",
  "水",
  "Страйк тривав одинадцять днів і зупинив сорок човнів.",
  "اعتصاب یازده روز طول کشید و چهل قایق را متوقف کرد.",
  "Lorem xyzzy qwrtp zzz",
];

describe("language", () => {
  for (const [language, texts] of Object.entries(TEXTS)) {
    for (const text of texts) it(`${language}: ${text}`, () => assert.equal(detectLanguage(text), language));
  }

  for (const text of UNDECIDED) {
    it(`undecided: ${JSON.stringify(text)}`, () => assert.equal(detectLanguage(text), undefined));
  }

  it("takes a foreign name or quotation in its stride", () => {
    const text = "The minister called it “une résolution inacceptable” and left the meeting of the council.";
    assert.equal(detectLanguage(text), "en");
  });
});
