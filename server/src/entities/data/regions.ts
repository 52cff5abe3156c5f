/** A region a line, and at the end states that are no more: its names, parted by `;`, then behind `|` the countries and the regions above it that lie in it. */
export const countriesOfRegions = `Benelux;Low Countries|Belgium;Luxembourg;Netherlands
British Isles|England;Ireland;Northern Ireland;Scotland;United Kingdom;Wales
Iberia;Iberian|Andorra;Portugal;Spain
Scandinavia;Scandinavian;Nordic;Northern Europe;Northern European|Denmark;Faroe Islands;Finland;Iceland;Norway;Sweden
Baltics;Baltic;Baltic States;Baltic Sea|Denmark;Estonia;Finland;Germany;Latvia;Lithuania;Poland;Russia;Sweden
Balkans;Balkan|Albania;Bosnia and Herzegovina;Bulgaria;Croatia;Greece;Kosovo;Montenegro;North Macedonia;Romania;Serbia;Slovenia;Turkey;Yugoslavia
Central Europe;Central European|Austria;Czech Republic;Czechoslovakia;East Germany;Germany;Hungary;Liechtenstein;Poland;Slovakia;Slovenia;Switzerland
Southern Europe;Southern European|Balkans;Cyprus;Iberia;Italy;Malta;San Marino;Vatican
Western Europe;Western European|Austria;Benelux;British Isles;France;Germany;Iberia;Italy;Liechtenstein;Monaco;Scandinavia;Switzerland;West Germany
Eastern Europe;Eastern European|Balkans;Belarus;Czech Republic;Czechoslovakia;East Germany;Estonia;Hungary;Latvia;Lithuania;Moldova;Poland;Russia;Slovakia;Soviet Union;Ukraine
European Union;EU|Austria;Benelux;Bulgaria;Croatia;Cyprus;Czech Republic;Denmark;Estonia;Finland;France;Germany;Greece;Hungary;Ireland;Italy;Latvia;Lithuania;Malta;Poland;Portugal;Romania;Slovakia;Slovenia;Spain;Sweden;United Kingdom
Europe;European;Continent|Central Europe;Eastern Europe;Southern Europe;Western Europe
Caucasus;Caucasian;South Caucasus;Transcaucasia|Abkhazia;Armenia;Azerbaijan;Chechnya;Dagestan;Georgia;South Ossetia
Gulf;Persian Gulf;Gulf States|Bahrain;Iran;Iraq;Kuwait;Oman;Qatar;Saudi Arabia;United Arab Emirates
Middle East;Middle Eastern;Near East|Cyprus;Egypt;Gulf;Israel;Jordan;Kurdistan;Lebanon;Palestine;Syria;Turkey;Yemen
Central Asia;Central Asian|Kazakhstan;Kyrgyzstan;Tajikistan;Turkmenistan;Uzbekistan
South Asia;South Asian;Indian Subcontinent|Afghanistan;Bangladesh;Bhutan;India;Maldives;Nepal;Pakistan;Sri Lanka
Southeast Asia;South-East Asia;Southeast Asian;South-East Asian|Brunei;Cambodia;East Timor;Indonesia;Laos;Malaysia;Myanmar;Philippines;Singapore;Thailand;Vietnam
East Asia;East Asian;Far East;Far Eastern|China;Hong Kong;Japan;Korea;Macau;Mongolia;North Korea;South Korea;Taiwan;Tibet
Asia;Asian|Caucasus;Central Asia;East Asia;Middle East;South Asia;Southeast Asia
Maghreb;North Africa;North African|Algeria;Egypt;Libya;Mauritania;Morocco;Sudan;Tunisia
Mediterranean|Albania;Algeria;Croatia;Cyprus;Egypt;France;Greece;Israel;Italy;Lebanon;Libya;Malta;Monaco;Montenegro;Morocco;Slovenia;Spain;Syria;Tunisia;Turkey
Sahel|Burkina Faso;Chad;Eritrea;Mali;Mauritania;Niger;Nigeria;Senegal;Sudan
West Africa;West African|Benin;Burkina Faso;Cape Verde;Gambia;Ghana;Guinea;Guinea-Bissau;Ivory Coast;Liberia;Mali;Mauritania;Niger;Nigeria;Senegal;Sierra Leone;Togo
Horn of Africa|Djibouti;Eritrea;Ethiopia;Somalia
East Africa;East African|Burundi;Comoros;Horn of Africa;Kenya;Madagascar;Malawi;Mozambique;Rwanda;Seychelles;South Sudan;Tanzania;Uganda;Zambia;Zimbabwe
Southern Africa;Southern African|Angola;Botswana;Eswatini;Lesotho;Malawi;Mozambique;Namibia;Rhodesia;South Africa;Zambia;Zimbabwe
Africa;African|Cameroon;Central African Republic;Chad;Congo;Democratic Republic of the Congo;East Africa;Equatorial Guinea;Gabon;Maghreb;Sahel;Southern Africa;West Africa;Zaire
Caribbean;West Indies;West Indian|Antigua and Barbuda;Bahamas;Barbados;British Virgin Islands;Cuba;Dominica;Dominican Republic;Grenada;Guyana;Haiti;Jamaica;Puerto Rico;Saint Lucia;Trinidad and Tobago;U.S. Virgin Islands
Central America;Central American|Belize;Costa Rica;El Salvador;Guatemala;Honduras;Nicaragua;Panama
South America;South American|Argentina;Bolivia;Brazil;Chile;Colombia;Ecuador;French Guiana;Guyana;Paraguay;Peru;Suriname;Uruguay;Venezuela
Latin America;Latin American|Central America;Cuba;Dominican Republic;Haiti;Mexico;Puerto Rico;South America
North America;North American|Canada;Caribbean;Central America;Greenland;Mexico;United States
Americas|North America;South America
Polynesia;Polynesian|French Polynesia;American Samoa;Samoa;Tonga;Tuvalu
Oceania|Australia;Fiji;Kiribati;Marshall Islands;Micronesia;Nauru;New Caledonia;New Zealand;Palau;Papua New Guinea;Polynesia;Solomon Islands;Vanuatu
Austria-Hungary;Austro-Hungarian;Habsburg Empire|Austria;Bosnia and Herzegovina;Croatia;Czech Republic;Hungary;Slovakia;Slovenia
Ottoman Empire;Ottoman;Ottomans|Albania;Balkans;Egypt;Iraq;Israel;Jordan;Lebanon;Palestine;Syria;Turkey;Yemen
Soviet Union|Armenia;Azerbaijan;Belarus;Central Asia;Estonia;Georgia;Latvia;Lithuania;Moldova;Russia;Ukraine
Czechoslovakia|Czech Republic;Slovakia
Yugoslavia|Bosnia and Herzegovina;Croatia;Kosovo;Montenegro;North Macedonia;Serbia;Slovenia
East Germany|Germany
West Germany|Germany`;
