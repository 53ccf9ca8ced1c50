"""The countries of the world as news names them: short name, name, people, seat of government.

A line is `short; names; adjectives and people; capitals and other names for the government`. What
stands first among the names is the full one. No country is treated otherwise than the others.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

_NATIONS = """
Afghanistan; Afghanistan; Afghan Afghans; Kabul
Albania; Albania; Albanian Albanians; Tirana
Algeria; Algeria; Algerian Algerians; Algiers
Angola; Angola; Angolan Angolans; Luanda
Argentina; Argentina; Argentine Argentinian Argentines; Buenos_Aires
Armenia; Armenia; Armenian Armenians; Yerevan
Australia; Australia; Australian Australians; Canberra
Austria; Austria; Austrian Austrians; Vienna
Azerbaijan; Azerbaijan; Azerbaijani Azeri; Baku
Bahrain; Bahrain; Bahraini; Manama
Bangladesh; Bangladesh; Bangladeshi Bangladeshis; Dhaka
Belarus; Belarus; Belarusian Belarusians; Minsk
Belgium; Belgium; Belgian Belgians; -
Bolivia; Bolivia; Bolivian Bolivians; La_Paz
Bosnia; Bosnia_and_Herzegovina Bosnia; Bosnian Bosnians; Sarajevo
Botswana; Botswana; Botswanan; Gaborone
Brazil; Brazil; Brazilian Brazilians; Brasilia Brasília
Bulgaria; Bulgaria; Bulgarian Bulgarians; Sofia
Burkina Faso; Burkina_Faso; Burkinabe; Ouagadougou
Cambodia; Cambodia; Cambodian Cambodians; Phnom_Penh
Cameroon; Cameroon; Cameroonian; Yaoundé
Canada; Canada; Canadian Canadians; Ottawa
Chad; Chad; Chadian; N'Djamena
Chile; Chile; Chilean Chileans; Santiago
China; China People's_Republic_of_China; Chinese; Beijing
Colombia; Colombia; Colombian Colombians; Bogotá Bogota
Congo; Congo Democratic_Republic_of_Congo DRC; Congolese; Kinshasa
Costa Rica; Costa_Rica; Costa_Rican; San_José
Croatia; Croatia; Croatian Croatians Croat; Zagreb
Cuba; Cuba; Cuban Cubans; Havana
Cyprus; Cyprus; Cypriot Cypriots; Nicosia
Czech Republic; Czech_Republic Czechia; Czech Czechs; Prague
Denmark; Denmark; Danish Dane Danes; Copenhagen
Dominican Republic; Dominican_Republic; Dominican; Santo_Domingo
Ecuador; Ecuador; Ecuadorian Ecuadorean; Quito
Egypt; Egypt; Egyptian Egyptians; Cairo
El Salvador; El_Salvador; Salvadoran Salvadorean; San_Salvador
Eritrea; Eritrea; Eritrean; Asmara
Estonia; Estonia; Estonian Estonians; Tallinn
Ethiopia; Ethiopia; Ethiopian Ethiopians; Addis_Ababa
EU; European_Union EU; European Europeans; Brussels
Fiji; Fiji; Fijian; Suva
Finland; Finland; Finnish Finn Finns; Helsinki
France; France; French Frenchman Frenchwoman; Paris Élysée
Gabon; Gabon; Gabonese; Libreville
Gaza; Gaza Gaza_Strip; Gazan Gazans; -
Georgia; Georgia; Georgian Georgians; Tbilisi
Germany; Germany; German Germans; Berlin
Ghana; Ghana; Ghanaian Ghanaians; Accra
Greece; Greece; Greek Greeks; Athens
Guatemala; Guatemala; Guatemalan; Guatemala_City
Haiti; Haiti; Haitian Haitians; Port-au-Prince
Honduras; Honduras; Honduran; Tegucigalpa
Hong Kong; Hong_Kong; Hongkonger; -
Hungary; Hungary; Hungarian Hungarians; Budapest
Iceland; Iceland; Icelandic Icelander Icelanders; Reykjavik
India; India; Indian Indians; New_Delhi Delhi
Indonesia; Indonesia; Indonesian Indonesians; Jakarta
Iran; Iran; Iranian Iranians; Tehran
Iraq; Iraq; Iraqi Iraqis; Baghdad
Ireland; Ireland; Irish Irishman; Dublin
Israel; Israel; Israeli Israelis; Jerusalem
Italy; Italy; Italian Italians; Rome
Ivory Coast; Ivory_Coast; Ivorian; Abidjan
Jamaica; Jamaica; Jamaican Jamaicans; -
Japan; Japan; Japanese; Tokyo
Jordan; Jordan; Jordanian Jordanians; Amman
Kazakhstan; Kazakhstan; Kazakh Kazakhs; Astana
Kenya; Kenya; Kenyan Kenyans; Nairobi
Kosovo; Kosovo; Kosovan; Pristina
Kuwait; Kuwait; Kuwaiti; -
Kyrgyzstan; Kyrgyzstan; Kyrgyz; Bishkek
Laos; Laos; Lao Laotian; Vientiane
Latvia; Latvia; Latvian Latvians; Riga
Lebanon; Lebanon; Lebanese; Beirut
Libya; Libya; Libyan Libyans; Tripoli
Lithuania; Lithuania; Lithuanian Lithuanians; Vilnius
Luxembourg; Luxembourg; Luxembourger; -
Madagascar; Madagascar; Malagasy; Antananarivo
Malawi; Malawi; Malawian; Lilongwe
Malaysia; Malaysia; Malaysian Malaysians; Kuala_Lumpur Putrajaya
Mali; Mali; Malian; Bamako
Malta; Malta; Maltese; Valletta
Mexico; Mexico; Mexican Mexicans; Mexico_City
Moldova; Moldova; Moldovan; Chisinau
Mongolia; Mongolia; Mongolian; Ulaanbaatar
Montenegro; Montenegro; Montenegrin; Podgorica
Morocco; Morocco; Moroccan Moroccans; Rabat
Mozambique; Mozambique; Mozambican; Maputo
Myanmar; Myanmar Burma; Burmese; Naypyidaw
Namibia; Namibia; Namibian; Windhoek
Nepal; Nepal; Nepali Nepalese; Kathmandu
Netherlands; Netherlands Holland; Dutch Dutchman; The_Hague
New Zealand; New_Zealand; New_Zealander New_Zealanders; Wellington
Nicaragua; Nicaragua; Nicaraguan; Managua
Niger; Niger; Nigerien; Niamey
Nigeria; Nigeria; Nigerian Nigerians; Abuja
North Korea; North_Korea; North_Korean North_Koreans; Pyongyang
North Macedonia; North_Macedonia Macedonia; Macedonian; Skopje
Norway; Norway; Norwegian Norwegians; Oslo
Oman; Oman; Omani; Muscat
Pakistan; Pakistan; Pakistani Pakistanis; Islamabad
Palestine; Palestine; Palestinian Palestinians; Ramallah
Panama; Panama; Panamanian; Panama_City
Paraguay; Paraguay; Paraguayan; Asunción
Peru; Peru; Peruvian Peruvians; Lima
Philippines; Philippines; Philippine Filipino Filipinos; Manila
Poland; Poland; Polish Pole Poles; Warsaw
Portugal; Portugal; Portuguese; Lisbon
Qatar; Qatar; Qatari; Doha
Romania; Romania; Romanian Romanians; Bucharest
Russia; Russia Russian_Federation; Russian Russians; Moscow Kremlin
Rwanda; Rwanda; Rwandan; Kigali
Saudi Arabia; Saudi_Arabia; Saudi Saudis; Riyadh
Senegal; Senegal; Senegalese; Dakar
Serbia; Serbia; Serbian Serbs Serb; Belgrade
Sierra Leone; Sierra_Leone; Sierra_Leonean; Freetown
Singapore; Singapore; Singaporean Singaporeans; -
Slovakia; Slovakia; Slovak Slovaks; Bratislava
Slovenia; Slovenia; Slovenian; Ljubljana
Somalia; Somalia; Somali Somalis; Mogadishu
South Africa; South_Africa; South_African South_Africans; Pretoria
South Korea; South_Korea; South_Korean South_Koreans; Seoul
South Sudan; South_Sudan; South_Sudanese; Juba
Spain; Spain; Spanish Spaniard Spaniards; Madrid
Sri Lanka; Sri_Lanka; Sri_Lankan Sri_Lankans; Colombo
Sudan; Sudan; Sudanese; Khartoum
Sweden; Sweden; Swedish Swede Swedes; Stockholm
Switzerland; Switzerland; Swiss; Bern Berne
Syria; Syria; Syrian Syrians; Damascus
Taiwan; Taiwan; Taiwanese; Taipei
Tajikistan; Tajikistan; Tajik; Dushanbe
Tanzania; Tanzania; Tanzanian; Dodoma
Thailand; Thailand; Thai Thais; Bangkok
Togo; Togo; Togolese; Lomé
Tunisia; Tunisia; Tunisian Tunisians; Tunis
Turkey; Turkey Türkiye; Turkish Turk Turks; Ankara
Turkmenistan; Turkmenistan; Turkmen; Ashgabat
UAE; United_Arab_Emirates UAE; Emirati; Abu_Dhabi
Uganda; Uganda; Ugandan Ugandans; Kampala
UK; United_Kingdom UK U.K. Britain Great_Britain; British Briton Britons; London Westminster
UK; United_Kingdom; -; Whitehall Downing_Street
England; England; English Englishman; -
Scotland; Scotland; Scottish Scot Scots; Holyrood Edinburgh
Wales; Wales; Welsh Welshman; Cardiff
Northern Ireland; Northern_Ireland; Northern_Irish; Stormont Belfast
Ukraine; Ukraine; Ukrainian Ukrainians; Kyiv Kiev
Uruguay; Uruguay; Uruguayan; Montevideo
US; United_States US U.S. USA U.S.A. America; American Americans; Washington White_House
US; United_States United_States_of_America; -; -
Uzbekistan; Uzbekistan; Uzbek Uzbeks; Tashkent
Vatican; Vatican Holy_See; -; -
Venezuela; Venezuela; Venezuelan Venezuelans; Caracas
Vietnam; Vietnam; Vietnamese; Hanoi
Yemen; Yemen; Yemeni Yemenis; Sanaa
Zambia; Zambia; Zambian; Lusaka
Zimbabwe; Zimbabwe; Zimbabwean Zimbabweans; Harare
"""


class Nation(NamedTuple):
    """A country: `short` as a label, `name` in full."""

    short: str
    name: str


class NationWord(NamedTuple):
    """What a word says of a country.

    is_name: it names the country or its government. is_seat: it does so as its capital.
    """

    nation: Nation
    is_name: bool
    is_seat: bool = False


@cache
def nation_words() -> dict[str, NationWord]:
    """Every name, adjective and capital, spaces within as in the text, by the word itself."""
    found: dict[str, NationWord] = {}
    for line in _NATIONS.strip().splitlines():
        short, names, people, seats = (field.split() for field in line.split(";"))
        nation = Nation(" ".join(short), names[0].replace("_", " "))
        for word in people:
            found[word.replace("_", " ")] = NationWord(nation, is_name=False)
        for word in names:
            found[word.replace("_", " ")] = NationWord(nation, is_name=True)
        for word in seats:
            found[word.replace("_", " ")] = NationWord(nation, is_name=True, is_seat=True)
    del found["-"]
    return found
