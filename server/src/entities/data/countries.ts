/** A country a line: name, other names, demonyms (adjectives and people, singular), capital; lists parted by `;`. */
export const countries = `Afghanistan||Afghan;Afghani|Kabul
Albania||Albanian|Tirana
Algeria||Algerian|Algiers
Andorra||Andorran|Andorra la Vella
Angola||Angolan|Luanda
Antigua and Barbuda|Antigua|Antiguan|St. John's
Argentina||Argentine;Argentinian;Argentinean|Buenos Aires
Armenia|Republic of Armenia|Armenian|Yerevan
Australia|Commonwealth of Australia|Australian;Aussie|Canberra
Austria||Austrian|Vienna
Azerbaijan|Republic of Azerbaijan|Azerbaijani;Azeri|Baku
Bahamas||Bahamian|Nassau
Bahrain||Bahraini|Manama
Bangladesh||Bangladeshi|Dhaka
Barbados||Barbadian;Bajan|Bridgetown
Belarus|Byelorussia|Belarusian;Belarussian;Byelorussian|Minsk
Belgium||Belgian|Brussels
Belize||Belizean|Belmopan
Benin||Beninese|Porto-Novo
Bhutan||Bhutanese|Thimphu
Bolivia||Bolivian|La Paz
Bosnia and Herzegovina|Bosnia;Bosnia-Herzegovina|Bosnian|Sarajevo
Botswana||Botswanan|Gaborone
Brazil||Brazilian|Brasilia;Brasília
Brunei||Bruneian|Bandar Seri Begawan
Bulgaria||Bulgarian|Sofia
Burkina Faso||Burkinabe;Burkinabè|Ouagadougou
Burundi||Burundian|Bujumbura;Gitega
Cambodia|Kampuchea|Cambodian;Khmer;Kampuchean|Phnom Penh
Cameroon||Cameroonian|Yaounde;Yaoundé
Canada||Canadian|Ottawa
Cape Verde|Cabo Verde|Cape Verdean|Praia
Central African Republic||Central African|Bangui
Chad||Chadian|N'Djamena
Chile||Chilean|Santiago
China|People's Republic of China;PRC|Chinese|Beijing;Peking
Colombia||Colombian|Bogota;Bogotá
Comoros||Comorian|Moroni
Democratic Republic of the Congo|Democratic Republic of Congo;DR Congo;DRC|Congolese|Kinshasa
Congo|||Brazzaville
Zaire||Zairean|
Costa Rica||Costa Rican|San Jose;San José
Croatia||Croatian;Croat|Zagreb
Cuba||Cuban|Havana
Cyprus||Cypriot|Nicosia
Czech Republic|Czechia|Czech|Prague
Czechoslovakia||Czechoslovak;Czechoslovakian|
Denmark||Danish;Dane|Copenhagen
Djibouti||Djiboutian|Djibouti
Dominica||Dominican|Roseau
Dominican Republic|||Santo Domingo
East Timor|Timor-Leste|Timorese;East Timorese|Dili
Ecuador||Ecuadorian;Ecuadorean|Quito
Egypt|Arab Republic of Egypt|Egyptian|Cairo
El Salvador||Salvadoran;Salvadorean|San Salvador
Equatorial Guinea||Equatoguinean|Malabo
Eritrea||Eritrean|Asmara
Estonia||Estonian|Tallinn
Eswatini|Swaziland|Swazi|Mbabane
Ethiopia||Ethiopian|Addis Ababa
Fiji||Fijian|Suva
Finland||Finnish;Finn|Helsinki
France|French Republic|French;Frenchman;Frenchwoman|Paris
Gabon||Gabonese|Libreville
Gambia||Gambian|Banjul
Georgia|Republic of Georgia|Georgian|Tbilisi
Germany|Federal Republic of Germany|German|Berlin;Bonn
West Germany||West German|
East Germany|German Democratic Republic;GDR|East German|
Ghana||Ghanaian|Accra
Greece||Greek|Athens
Grenada||Grenadian|St. George's
Guatemala||Guatemalan|Guatemala City
Guinea||Guinean|Conakry
Guinea-Bissau|||Bissau
Guyana||Guyanese|Georgetown
Haiti||Haitian|Port-au-Prince
Honduras||Honduran|Tegucigalpa
Hungary||Hungarian|Budapest
Iceland||Icelandic;Icelander|Reykjavik;Reykjavík
India||Indian|New Delhi;Delhi
Indonesia||Indonesian|Jakarta
Iran|Islamic Republic of Iran;Persia|Iranian;Persian|Tehran;Teheran
Iraq||Iraqi|Baghdad
Ireland|Republic of Ireland;Eire|Irish;Irishman|Dublin
Israel||Israeli|Jerusalem;Tel Aviv
Italy||Italian|Rome
Ivory Coast|Cote d'Ivoire;Côte d'Ivoire|Ivorian|Yamoussoukro;Abidjan
Jamaica||Jamaican|Kingston
Japan||Japanese|Tokyo
Jordan||Jordanian|Amman
Kazakhstan||Kazakh;Kazakhstani|Astana;Nur-Sultan
Kenya||Kenyan|Nairobi
Kiribati||I-Kiribati|Tarawa
Kosovo||Kosovar;Kosovan|Pristina;Prishtina
Kuwait||Kuwaiti|Kuwait City
Kyrgyzstan||Kyrgyz;Kyrgyzstani|Bishkek
Laos||Laotian;Lao|Vientiane
Latvia||Latvian|Riga
Lebanon||Lebanese|Beirut
Lesotho||Basotho|Maseru
Liberia||Liberian|Monrovia
Libya||Libyan|Tripoli
Liechtenstein||Liechtensteiner|Vaduz
Lithuania||Lithuanian|Vilnius
Luxembourg||Luxembourger;Luxembourgish|
Madagascar||Malagasy|Antananarivo
Malawi||Malawian|Lilongwe
Malaysia||Malaysian;Malay|Kuala Lumpur
Maldives||Maldivian|
Mali||Malian|Bamako
Malta||Maltese|Valletta
Marshall Islands||Marshallese|Majuro
Mauritania||Mauritanian|Nouakchott
Mauritius||Mauritian|Port Louis
Mexico||Mexican|Mexico City
Micronesia||Micronesian|Palikir
Moldova|Moldavia|Moldovan;Moldavian|Chisinau;Chișinău
Monaco||Monegasque;Monégasque|
Mongolia||Mongolian|Ulaanbaatar;Ulan Bator
Montenegro||Montenegrin|Podgorica
Morocco||Moroccan|Rabat
Mozambique||Mozambican|Maputo
Myanmar|Burma|Burmese|Naypyidaw;Yangon;Rangoon
Namibia||Namibian|Windhoek
Nauru||Nauruan|Yaren
Nepal||Nepalese;Nepali|Kathmandu
Netherlands|Holland;The Netherlands|Dutch;Dutchman|Amsterdam;The Hague
New Zealand|NZ|New Zealander;Kiwi|Wellington
Nicaragua||Nicaraguan|Managua
Niger||Nigerien|Niamey
Nigeria||Nigerian|Abuja
North Korea|Democratic People's Republic of Korea;DPRK|North Korean|Pyongyang
North Macedonia|Macedonia|Macedonian;North Macedonian|Skopje
Norway||Norwegian|Oslo
Oman||Omani|Muscat
Pakistan||Pakistani|Islamabad
Palau||Palauan|Ngerulmud
Palestine|State of Palestine|Palestinian|Ramallah
Panama||Panamanian|Panama City
Papua New Guinea||Papua New Guinean;Papuan|Port Moresby
Paraguay||Paraguayan|Asuncion;Asunción
Peru||Peruvian|Lima
Philippines||Filipino;Filipina;Philippine|Manila
Poland||Polish;Pole|Warsaw
Portugal||Portuguese|Lisbon
Qatar||Qatari|Doha
Romania||Romanian|Bucharest
Russia|Russian Federation|Russian|Moscow
Rwanda||Rwandan|Kigali
Saint Lucia|St. Lucia|Saint Lucian|Castries
Samoa|Western Samoa|Samoan|Apia
San Marino||Sammarinese|
Saudi Arabia|Kingdom of Saudi Arabia|Saudi;Saudi Arabian|Riyadh
Senegal||Senegalese|Dakar
Serbia||Serbian;Serb|Belgrade
Yugoslavia||Yugoslav|
Seychelles||Seychellois|
Sierra Leone||Sierra Leonean|Freetown
Singapore||Singaporean|
Slovakia||Slovak;Slovakian|Bratislava
Slovenia||Slovenian;Slovene|Ljubljana
Solomon Islands||Solomon Islander|Honiara
Somalia||Somali;Somalian|Mogadishu
South Africa||South African|Pretoria;Cape Town
South Korea|Republic of Korea|South Korean|Seoul
South Sudan||South Sudanese|Juba
Soviet Union|USSR;U.S.S.R.;Union of Soviet Socialist Republics|Soviet|
Spain||Spanish;Spaniard|Madrid
Sri Lanka||Sri Lankan|Colombo
Sudan||Sudanese|Khartoum
Suriname|Surinam|Surinamese|Paramaribo
Sweden||Swedish;Swede|Stockholm
Switzerland||Swiss|Bern;Berne
Syria||Syrian|Damascus
Taiwan||Taiwanese|Taipei
Tajikistan||Tajik;Tajikistani|Dushanbe
Tanzania||Tanzanian|Dodoma;Dar es Salaam
Thailand||Thai|Bangkok
Togo||Togolese|Lome;Lomé
Tonga||Tongan|Nuku'alofa
Trinidad and Tobago|Trinidad|Trinidadian|Port of Spain
Tunisia||Tunisian|Tunis
Turkey|Türkiye;Turkiye;Republic of Türkiye;Republic of Turkey|Turkish;Turk|Ankara
Turkmenistan||Turkmen|Ashgabat
Tuvalu||Tuvaluan|Funafuti
Uganda||Ugandan|Kampala
Ukraine||Ukrainian|Kyiv;Kiev
United Arab Emirates|UAE;U.A.E.|Emirati|Abu Dhabi
United Kingdom|UK;U.K.;Britain;Great Britain|British;Briton|London
United States|US;U.S.;USA;U.S.A.;United States of America;America|American|Washington, D.C.;Washington
Uruguay||Uruguayan|Montevideo
Uzbekistan||Uzbek;Uzbekistani|Tashkent
Vanuatu||Ni-Vanuatu|Port Vila
Vatican|Vatican City||
Venezuela||Venezuelan|Caracas
Vietnam|Viet Nam|Vietnamese|Hanoi
Yemen||Yemeni|Sanaa;Sana'a
Zambia||Zambian|Lusaka
Zimbabwe||Zimbabwean|Harare
Rhodesia||Rhodesian|
Korea||Korean|
Hong Kong|H.K.|Hong Konger|
Macau|Macao|Macanese|
Greenland||Greenlandic;Greenlander|Nuuk
Puerto Rico||Puerto Rican|San Juan
French Guiana||Guianese|Cayenne
French Polynesia||French Polynesian|Papeete
American Samoa||American Samoan|Pago Pago
New Caledonia||New Caledonian|Noumea
British Virgin Islands|||Road Town
U.S. Virgin Islands|US Virgin Islands||Charlotte Amalie
Scotland||Scottish;Scot;Scotsman|Edinburgh
Wales||Welsh;Welshman|Cardiff
England||English;Englishman|
Northern Ireland||Northern Irish|Belfast
Kurdistan||Kurdish;Kurd|
Chechnya||Chechen|Grozny
Tibet||Tibetan|Lhasa
Catalonia||Catalan|
Crimea||Crimean|
Abkhazia||Abkhaz;Abkhazian|
South Ossetia||South Ossetian;Ossetian|
Tatarstan||Tatar|
Dagestan||Dagestani|
Faroe Islands||Faroese|
Europe||European|
Asia||Asian|
Africa||African|
North America||North American|
South America||South American|
Latin America||Latin American|
Scandinavia||Scandinavian|
Sicily||Sicilian|
Bavaria||Bavarian|
Flanders||Flemish|
Siberia||Siberian|
Texas||Texan|
California||Californian|
Quebec||Quebecois;Québécois|`;

/** Peoples, faiths, languages and movements that belong to no one country. */
/** Places that English writes otherwise than the list of cities, or that it lacks. */
export const exonyms =
  "Antwerp;Ghent;Bruges;Geneva;Lucerne;Frankfurt;Cologne;Dusseldorf;Nuremberg;Hanover;Venice;Bologna;Padua;Seville;Saragossa;La Coruna;San Sebastian;Oporto;Marseilles;Lyons;Monte Carlo;Monaco;Aarhus;Gothenburg;Malmo;Lillehammer;Cracow;Krakow;Gdansk;Lodz;Poznan;Cluj;Bihac;Srebrenica;Salonika;Thessaloniki;Izmir;Kharkov;Kandahar;Bombay;Calcutta;Madras;Bangalore;Saigon;Pusan;Basra;Jericho;Wimbledon;Tampa Bay;Acapulco;Midwest;Krajina;Wallonia;Ulster;Gloucestershire;Worcestershire;Warwickshire;Leicestershire;Nottinghamshire;Derbyshire;Northamptonshire;Middlesex;Glamorgan;Buckinghamshire;Hertfordshire;Lincolnshire;Cambridgeshire;Oxfordshire;Wiltshire;Cheshire;Flanders;Peking;Canton;White House;Broadway;Fleet Street;Bayonne;Epsom;Ascot;Aintree;Silverstone;Hockenheim;Monza;Imola;Suzuka;Estoril;Magny-Cours;Val d'Isere;Cortina d'Ampezzo;St Moritz;Kitzbuehel;Garmisch-Partenkirchen;Whistler;Aspen;Lake Placid;Nagano;Albertville;Blue Nile;White Nile;Seine;Elbe;Oder;Vistula;Potomac;Apennines;Appalachians;Golan;Cyclades;Galapagos;Majorca;Mallorca;Ibiza;Minorca;Corfu;Lesbos;Chios;Timor;Bengal;Anatolia;Mesopotamia;Levant;Hormuz;Skagerrak;Kattegat;Balaton;Baikal;Ladoga;Titicaca;Berlin Wall;Wailing Wall;Western Wall;Temple Mount;Mars;Dalmatia;Slavonia;Thrace;Peloponnese;Attica;Judea;Samaria;Kivu;Oromia;Zululand;Matabeleland;Casamance;Baluchistan;Waziristan;Soho;Kensington;Montmartre;Tiananmen;Benelux;Indochina;Holy Land;Davos;Maastricht;Schengen;Strasbourg;Camp David;Oslo;Dayton;Guantanamo Bay".split(
    ";",
  );
export const peoples =
  "Alaskan Hawaiian Floridian Virginian Pennsylvanian Ohioan Oregonian Minnesotan Nebraskan Kansan Oklahoman Arizonan Coloradan Iowan Missourian Tennessean Kentuckian Alabamian Mississippian Louisianan Nevadan Montanan Vermonter Angeleno Bostonian Chicagoan Manitoban Albertan Ontarian Newfoundlander Quebecker Tasmanian Queenslander Breton Corsican Sardinian Tuscan Lombard Piedmontese Galician Andalusian Castilian Walloon Frisian Saxon Prussian Bohemian Moravian Silesian Transylvanian Dalmatian Herzegovinian Ruthenian Cossack Mongol Manchurian Cantonese Balinese Javanese Acehnese Tahitian Zanzibari Ashanti Tigrayan Oromo Amhara Darfuri Swahili Kikuyu Luo Maasai Tuareg Fulani Shona Ndebele Afrikaans Creole Inupiat Sami Cherokee Navajo Sioux Apache Mohawk Mayan Aztec Inca Pathan Baluchi Balochi Sindhi Gurkha Mandarin Yiddish Esperanto Sanskrit Cornish Neapolitan Milanese Florentine Viennese Glaswegian Liverpudlian Mancunian Yorkshireman Ulsterman Benedictine Franciscan Cistercian Quaker Huguenot Puritan Hasidic Wahhabi Ismaili Bahai Arab Arabic Jewish Jew Muslim Moslem Islamic Islamist Christian Catholic Protestant Orthodox Anglican Buddhist Hindu Sikh Sunni Shiite Shi'ite Shia Hutu Tutsi Latin Hebrew Slavic Slav Nordic Baltic Balkan Caucasian Hispanic Latino Basque Roma Romany Gypsy Zulu Xhosa Yoruba Hausa Igbo Pashtun Berber Bedouin Inuit Maori Aboriginal Byzantine Ottoman Roman Soviet Nazi Democrat Democratic Communist Socialist Marxist Maoist Zionist Leninist Stalinist Republican Conservative Labourite Tory Whig Mormon Methodist Baptist Lutheran Presbyterian Calvinist Jesuit Salafi Houthi Uyghur Uighur Tamil Sinhalese Punjabi Bengali Gujarati Kashmiri Rohingya Gallic Iberian Celtic Germanic Hellenic Victorian Elizabethan Parisian Londoner Berliner Muscovite Venetian Sandinista Bolshevik Trotskyist Thatcherite Gaullist Peronist Alawite Druze Maronite Coptic Copt Yazidi Turkic Indigenous Eurasian Antarctic Arctic Transatlantic Anglo-Saxon Afro-American African-American Afrikaner"
    .split(" ")
    .concat(
      "Roman Catholic",
      "Latin American",
      "North African",
      "South Asian",
      "West Indian",
      "Greek Cypriot",
      "Turkish Cypriot",
    );

/** Regions, states, provinces, seas, rivers, mountains: a name each, parted by `;`. */
export const regions =
  "Third World;Karabakh;Nagorno-Karabakh;Upper Karabakh;Middle East;Far East;Near East;Central Asia;East Asia;South Asia;Southeast Asia;Eastern Europe;Western Europe;Central Europe;Northern Europe;Southern Europe;East Africa;West Africa;North Africa;Southern Africa;Central America;Caribbean;Caucasus;South Caucasus;North Caucasus;Transcaucasia;Balkans;Baltics;Antarctica;Oceania;Polynesia;Melanesia;Americas;Eurasia;Maghreb;Sahel;Sahara;Horn of Africa;Gulf;Persian Gulf;Gulf of Mexico;Gulf of Aden;Gulf of Finland;Red Sea;Black Sea;Caspian Sea;Baltic Sea;North Sea;Mediterranean Sea;Mediterranean;Adriatic;Aegean;Adriatic Sea;Aegean Sea;Arabian Sea;South China Sea;East China Sea;Sea of Azov;Sea of Japan;English Channel;Atlantic;Pacific;Atlantic Ocean;Pacific Ocean;Indian Ocean;Arctic Ocean;Arctic;Baltic;Bering Sea;Caspian;Suez Canal;Panama Canal;Strait of Hormuz;Bosphorus;Bosporus;Dardanelles;Alps;Andes;Himalayas;Pyrenees;Urals;Rockies;Carpathians;Appalachia;Donbas;Donbass;Donetsk;Luhansk;Transnistria;Golan Heights;West Bank;Gaza;Gaza Strip;East Jerusalem;Kashmir;Punjab;Sindh;Balochistan;Xinjiang;Inner Mongolia;Manchuria;Siberia;Silesia;Pomerania;Prussia;Saxony;Lower Saxony;Hesse;Brandenburg;Thuringia;Rhineland;Westphalia;North Rhine-Westphalia;Baden-Wuerttemberg;Schleswig-Holstein;Brittany;Normandy;Provence;Burgundy;Alsace;Lorraine;Corsica;Sardinia;Tuscany;Lombardy;Piedmont;Veneto;Umbria;Andalusia;Galicia;Basque Country;Castile;Aragon;Transylvania;Bohemia;Moravia;Nakhchivan;Nakhichevan;Adjara;Lapland;Jutland;Zealand;Yorkshire;Lancashire;Cornwall;Devon;Kent;Essex;Sussex;Surrey;Norfolk;Suffolk;Hampshire;Dorset;Somerset;Cumbria;Durham;Northumberland;Midlands;Alabama;Alaska;Arizona;Arkansas;Colorado;Connecticut;Delaware;Florida;Hawaii;Idaho;Illinois;Indiana;Iowa;Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;Mississippi;Missouri;Montana;Nebraska;Nevada;New Hampshire;New Jersey;New Mexico;New York;New York State;North Carolina;North Dakota;Ohio;Oklahoma;Oregon;Pennsylvania;Rhode Island;South Carolina;South Dakota;Tennessee;Utah;Vermont;Virginia;Washington State;West Virginia;Wisconsin;Wyoming;District of Columbia;Ontario;British Columbia;Alberta;Manitoba;Saskatchewan;Nova Scotia;New Brunswick;Newfoundland;Prince Edward Island;Yukon;Nunavut;New South Wales;Queensland;Victoria;Tasmania;South Australia;Western Australia;Northern Territory;Guam;Bermuda;Gibraltar;Falkland Islands;Falklands;Channel Islands;Jersey;Guernsey;Isle of Man;Canary Islands;Azores;Madeira;Crete;Rhodes;Sinai;Darfur;Tigray;Biafra;Katanga;Natal;Transvaal;KwaZulu-Natal;Western Sahara;Zanzibar;Sumatra;Java;Bali;Borneo;Sulawesi;Papua;Aceh;Mindanao;Luzon;Okinawa;Hokkaido;Honshu;Kyushu;Kuril Islands;Sakhalin;Kamchatka;Thames;Danube;Rhine;Volga;Dnieper;Don;Nile;Congo River;Amazon;Mississippi River;Mekong;Yangtze;Ganges;Indus;Euphrates;Tigris;Everest;Kilimanjaro;Manhattan;Brooklyn;Queens;Harlem;Hollywood;Silicon Valley;Wall Street;Wall St;Downing Street;Westminster;Whitehall;White House;Capitol Hill;Kremlin;Brussels;Chernobyl;Hiroshima;Silk Road;Patagonia;Amazonia;Hague;Bonn;Davos;Vatican;Catalonia;Hebrides;Orkney;Shetland;Ulster;Munster;Leinster;Cotswolds;Pennines;Lake District;Highlands;Riviera;Dolomites;Tyrol;Carinthia;Styria;Ruhr;Vojvodina;Abkhazia;South Ossetia;Kurdistan;Galilee;Negev;Bekaa;Ogaden;Zambezi;Limpopo;Okavango;Kalahari;Serengeti;Gobi;Jaffna;Malabar;Sabah;Sarawak;Irian Jaya;Bougainville;Great Barrier Reef;Tierra del Fuego;Mato Grosso;Chiapas;Yucatan;Baja California;Orinoco;Rio Grande;Great Lakes;Hudson Bay;Labrador;Klondike;New England;Midwest;Long Island;Bronx;Broadway;Cape Cod;Chesapeake Bay;Everglades;Aral Sea;Dead Sea;Etna;Vesuvius;Pinatubo;Matterhorn;Huascaran;Aconcagua;Chimborazo;Annapurna;Denali;Elbrus;Mont Blanc;Ararat;Tiananmen Square;Red Square;Heathrow;Gatwick;Sellafield;Saturn;Jupiter;Neptune;Uranus;Enceladus;Ganymede;Callisto".split(
    ";",
  );

/** Organisations everyone writes by acronym: acronym, then its expansions; a set a line, parted by `;`. */
export const knownAcronyms = `UN;United Nations
EU;European Union
NATO;North Atlantic Treaty Organization;North Atlantic Treaty Organisation
OSCE;Organization for Security and Cooperation in Europe;Organisation for Security and Co-operation in Europe;Organization for Security and Co-operation in Europe
WHO;World Health Organization;World Health Organisation
IMF;International Monetary Fund
WTO;World Trade Organization;World Trade Organisation
EC;European Community
EEC;European Economic Community
ECB;European Central Bank
OPEC;Organization of the Petroleum Exporting Countries;Organization of Petroleum Exporting Countries
OECD;Organisation for Economic Co-operation and Development;Organization for Economic Cooperation and Development
IAEA;International Atomic Energy Agency
ILO;International Labour Organization;International Labour Organisation
UNESCO;United Nations Educational, Scientific and Cultural Organization
UNHCR;United Nations High Commissioner for Refugees
UNICEF;United Nations Children's Fund
ICC;International Criminal Court
ISIS;Islamic State
ICJ;International Court of Justice
ICRC;International Committee of the Red Cross
IOC;International Olympic Committee
FBI;Federal Bureau of Investigation
CIA;Central Intelligence Agency
NASA;National Aeronautics and Space Administration
SEC;Securities and Exchange Commission
FDA;Food and Drug Administration
EPA;Environmental Protection Agency
BBC;British Broadcasting Corporation
PLO;Palestine Liberation Organization;Palestine Liberation Organisation
PKK;Kurdistan Workers' Party
ANC;African National Congress
IRA;Irish Republican Army
ASEAN;Association of Southeast Asian Nations;Association of South East Asian Nations
CSTO;Collective Security Treaty Organization;Collective Security Treaty Organisation
CIS;Commonwealth of Independent States
AU;African Union
ECOWAS;Economic Community of West African States
IBM;International Business Machines
GM;General Motors
NBA;National Basketball Association
NFL;National Football League
NHL;National Hockey League
FIFA;Federation Internationale de Football Association
UEFA;Union of European Football Associations
ATP;Association of Tennis Professionals
WBC;World Boxing Council
IBF;International Boxing Federation
WBO;World Boxing Organisation;World Boxing Organization
IAAF;International Amateur Athletic Federation
USDA;U.S. Department of Agriculture
Fed;Federal Reserve;Federal Reserve Board;U.S. Federal Reserve
UNITA;National Union for the Total Independence of Angola`;

/** Written abbreviations of American states behind a town's name: abbreviation, then the state; parted by `;`. */
export const stateAbbreviations =
  "Ala;Alabama;Cal;California;Ariz;Arizona;Ark;Arkansas;Calif;California;Colo;Colorado;Conn;Connecticut;Fla;Florida;Kan;Kansas;Minn;Minnesota;Mont;Montana;Neb;Nebraska;Nev;Nevada;Okla;Oklahoma;Ore;Oregon;Tenn;Tennessee;Vt;Vermont;Wis;Wisconsin;Wyo;Wyoming;N.H.;New Hampshire;N.J.;New Jersey;N.M.;New Mexico;N.Y.;New York;N.C.;North Carolina;N.D.;North Dakota;R.I.;Rhode Island;S.C.;South Carolina;S.D.;South Dakota;D.C.;District of Columbia".split(
    ";",
  );
