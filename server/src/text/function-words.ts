/**
 * Frequent short words of languages in Latin script, lower case, by ISO 639-1 code: what tells a language from others
 * in a few words. A word may stand in several lists.
 */
export const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: `the of and to in a is that for it was on are as with his they be at one have this from had not but what all were
  when we there can an your which their said if do will each about how up out them then she many some so these would
  other into has more her two him could no than been its who did over after before because between under while during
  says new year years people government also only most against since until where why our my you he by or any both such
  very should does just
  met man men die war come came me am made make door son no go see like take took may might two three day days week
  month last first per`,
  de: `der die das und in zu den mit von für ist des im nicht ein eine als auch es an werden aus er hat dass sie nach
  wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein
  wurde wurden sei ich wir ihr kann gegen vom können schon wenn habe seine ihre dem eines seit unter zwischen während
  sagte jahr jahre keine kein`,
  fr: `de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux ou
  mais comme elle cette sa ses nous vous leur été fait ont était être deux même après sans entre contre ils elles
  c'est d'un d'une qu'il leurs avait depuis selon aussi très où ces je n'est l'on`,
  es: `de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre
  este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué sólo han yo
  hay vez puede todos así nos ni parte tiene él uno donde bien contra dijo`,
  it: `di e che la il un a per in una mi sono ho ha non ma lo si con i le da no come al del della dei gli nel alla
  anche più questo quando era se ci delle nella degli dal dalla suo sua loro essere stato stata hanno fra tra dopo ai
  molto tutti sulla sul dell'anno è perché due ancora anni contro`,
  pt: `de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou
  ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas
  me esse eles estão você tinha foram essa num nem suas meu às minha têm numa pelos anos contra disse`,
  nl: `de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of wat
  mijn men dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft hebben deze u want nog zal
  me zij nu ge geen omdat iets worden toch al waren veel meer doen toen moet ben zonder kan hun dus alles onder ja werd
  wordt tegen tussen jaar na`,
  sv: `och i att det som en på är av för med till den har de inte om ett men var sig så från vi kan man när år under
  också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla andra mycket än här då sedan
  över bara in blir upp även vad får två vill ha många jag mellan blev inom hans hon han sade utan`,
  da: `og i at det er en til af på som med for den de ikke der han har et var fra jeg om men sig kan så ved vil efter
  eller skal også blev være have hun hvor over nu da kun når hans blive været mod mange end ud år under noget meget
  op mellem kunne havde hvad bliver andre sagde sin uden siden deres`,
  no: `og i det er på en til som av for med at den har de ikke om et var fra jeg men seg kan så ved vil etter eller
  skal også ble være ha hun han hvor over nå da bare når hans bli vært mot mange enn ut år under noe mye opp mellom
  kunne hadde hva blir andre sa sin uten siden deres sier`,
  tr: `ve bir bu da de için ile çok olarak daha olan gibi kadar sonra en ne ama var o ben değil mi her iki yok sen
  oldu ise ya ki diye olduğunu şey bunu ancak etti dedi tarafından göre yeni yıl büyük ilk tüm üzere arasında bile
  kendi biz onun önce olduğu karşı`,
  pl: `i w na z się nie do to że jest o jak za po od co przez dla ale czy już tylko tak jego jej są oraz być był była
  było może który która które przy też pod ich ze tym tego będzie ma roku bardzo także między lat przed jednak gdy
  jako według może tej przeciw powiedział`,
};
