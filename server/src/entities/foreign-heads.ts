import { words } from "./word-list.ts";

/** First words of the names of parties, offices and firms in other languages: "Frente Andino", "Forza Italia". */
export const foreignOrganisations = words(`
  frente movimiento movimento alianza aliança alleanza alliance unión união unione coalición coalizão partito forza fronte lega
  azione democrazia rifondazione rassemblement mouvement ligue parti bloc bloque bloco bund bündnis verein verband partij beweging ruch sojusz stronnictwo stranka
  pokret savez hnutí strana partiya rukh convergència esquerra juntos
  minera mineradora mineração constructora construtora cementos cemento cimentos cervecería cervejaria inmobiliaria imobiliária
  petrolera petroquímica siderúrgica siderurgica eléctrica elétrica textil textiles industrias indústrias editora editorial
  aerolíneas aerolineas transportes embotelladora cooperativa corporación corporacion compañía compania companhia empresa usinas
  fundación fundação fundacion fondazione fondation stiftung stichting asociación asociacion associação associazione confederación confederação
  sindicato instituto istituto ministerio ministério ministero comisión comissão consejo conselho consiglio conseil comité
  cámara câmara laboratorios laboratoires établissements acciaierie cantieri ferrovie officine poste caja caixa sparkasse
  raiffeisen volksbank kombinat zakłady stocznia zavod kopalnia`);

/** Words that close the names of firms, short or in another language: "Hanbit Semicon". */
export const foreignFirmEnds = words(
  "semicon semiconductor petrochem petrochemical biotech infotech agrochem telecoms pharma heavy kogyo kagaku denki seiki gakki shoji bussan sangyo kensetsu seimei kaihatsu neft gaz prom energo energía energia energie agro werke bau verlag",
);

/** First words of places' names in other languages: "Serra Cabral", "Ksar Haddar", "Stari Brod". */
export const foreignPlaces = words(`
  serra sierra porto punta ponta cabo playa praia costa isola passo piz borgo castel castello villa val valle vale vallée alta alto alte bassa basso
  campo campi ciudad cidade pueblo ponte pont île ilhas islas
  san são sao santa santo sankt nova novi novo novy nový nowy nowa novaya stari stara staro stary starý veliki velika velike velyka velké mali male malé malaya banja
  ksar bordj oued wadi wad jebel jabal djebel deir beit kafr khirbet umm ain bir tel khan
  kuala tanjung pulau sungai gunung bukit kampung koh phnom doi khao nong ban`);

/** Who is called so is no place: "Santa Claus". */
export const foreignSurnames = words("claus");
