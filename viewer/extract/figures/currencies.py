"""Money: the signs, codes and words of currencies."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from viewer.extract.phrase_tables import PhraseTable
from viewer.extract.tokens import BREAK, Tokens, word_set


class Currency(NamedTuple):
    """How people write a currency.

    unit: ISO 4217 code; a hundredth of it by its own name. before: what stands before the number,
    `|` between the ways. after: what stands after it, in the singular; plurals with -s are known.
    example: a sentence with the span marked and value and unit said.
    """

    unit: str
    before: str
    after: str
    example: tuple[str, str]


#: `$` alone is the American one; where the text says otherwise the words do so
CURRENCIES = (
    Currency("USD", "$|us$|us $|u . s . $|$us|usd|dlrs|dlr",
        "us dollar|u . s . dollar|american dollar|dollar|buck|greenback|usd|dlr",
             ("The port bought cranes for [$12.5m].", "12500000 USD")),
    Currency("GBP", "£|gbp|ps",
        "pound sterling|pounds sterling|british pound|uk pound|pound|sterling|quid|gbp",
             ("The council owes [£3bn].", "3000000000 GBP")),
    Currency("EUR", "€|eur", "euro|eur", ("Repairs cost [€40 million].", "40000000 EUR")),
    Currency("JPY", "¥|jpy|jp¥", "japanese yen|yen|jpy", ("It sold for [300 yen].", "300 JPY")),
    Currency("CNY", "cn¥|rmb|cny", "chinese yuan|yuan|renminbi|chinese renminbi|kuai|rmb|cny",
             ("Rent fell to [5,000 yuan].", "5000 CNY")),
    Currency("CHF", "chf|sfr", "swiss franc|franc|chf",
        ("The watch fetched [CHF 900].", "900 CHF")),
    Currency("CAD", "c$|c $|ca$|cad|cad$|cdn$|$c", "canadian dollar|cad",
        ("He paid [C$45].", "45 CAD")),
    Currency("AUD", "a$|a $|au$|aud|$a|aud$", "australian dollar|aussie dollar|aud",
        ("The farm made [A$2m].", "2000000 AUD")),
    Currency("NZD", "nz$|nz $|nzd|nzd$|$nz", "new zealand dollar|kiwi dollar|nzd",
        ("Tickets are [NZ$30].", "30 NZD")),
    Currency("HKD", "hk$|hk $|hkd", "hong kong dollar|hkd",
        ("The flat cost [HK$9 million].", "9000000 HKD")),
    Currency("SGD", "s$|s $|sgd", "singapore dollar|singaporean dollar|sgd",
        ("A permit costs [S$80].", "80 SGD")),
    Currency("TWD", "nt$|nt $|twd|ntd", "taiwan dollar|new taiwan dollar|taiwanese dollar|twd",
        ("It earned [NT$7 billion].", "7000000000 TWD")),
    Currency("BRL", "r$|brl", "brazilian real|brazilian reais|reais|brl",
        ("Bail was [R$5,000].", "5000 BRL")),
    Currency("MXN", "mx$|mex$|mxn", "mexican peso|mxn",
        ("They lost [20 million Mexican pesos].", "20000000 MXN")),
    Currency("ZAR", "r|zar", "south african rand|rand|zar",
        ("The mine will cost [R120m].", "120000000 ZAR")),
    Currency("INR", "₹|rs|rs .|inr", "indian rupee|rupee|inr", ("A thali is [Rs 120].", "120 INR")),
    Currency("PKR", "pkr", "pakistani rupee|pkr",
        ("Fees rose to [9,000 Pakistani rupees].", "9000 PKR")),
    Currency("LKR", "lkr", "sri lankan rupee|lkr",
        ("They spent [40 million Sri Lankan rupees].", "40000000 LKR")),
    Currency("KRW", "₩|krw", "south korean won|korean won|won|krw",
        ("A ride is [1,400 won].", "1400 KRW")),
    Currency("RUB", "₽|rub", "russian ruble|russian rouble|ruble|rouble|rub",
        ("Fines reach [500 roubles].", "500 RUB")),
    Currency("TRY", "₺|try", "turkish lira|lira", ("Tea is [15 lira].", "15 TRY")),
    Currency("SEK", "sek", "swedish krona|swedish kronor|swedish crown|kronor|krona|sek",
        ("Ferries cost [90 Swedish kronor].", "90 SEK")),
    Currency("NOK", "nok", "norwegian krone|norwegian kroner|norwegian crown|nok",
        ("The fund lost [NOK 6bn].", "6000000000 NOK")),
    Currency("DKK", "dkk", "danish krone|danish kroner|danish crown|kroner|krone|dkk",
        ("Bread is [30 kroner].", "30 DKK")),
    Currency("PLN", "pln|zł", "polish zloty|polish zlotys|zloty|złoty|zlotys|pln",
        ("Coal is [900 zlotys].", "900 PLN")),
    Currency("CZK", "czk", "czech koruna|czech crown|koruna|czk",
        ("Beer is [50 Czech crowns].", "50 CZK")),
    Currency("HUF", "huf", "hungarian forint|forint|huf", ("He got [900 forints].", "900 HUF")),
    Currency("ILS", "₪|nis|ils", "israeli shekel|new israeli shekel|shekel|ils|nis",
        ("A flat costs [3 million shekels].", "3000000 ILS")),
    Currency("AED", "aed|dh", "uae dirham|emirati dirham|dirham|aed",
        ("Licences are [700 dirhams].", "700 AED")),
    Currency("SAR", "sar", "saudi riyal|riyal|sar", ("Visas are [300 riyals].", "300 SAR")),
    Currency("QAR", "qar", "qatari riyal|qar", ("Rent is [6,000 Qatari riyals].", "6000 QAR")),
    Currency("KWD", "kwd", "kuwaiti dinar|kwd", ("He won [90 Kuwaiti dinars].", "90 KWD")),
    Currency("IRR", "irr", "iranian rial|rial|irr", ("Gas is [300 rials].", "300 IRR")),
    Currency("EGP", "egp", "egyptian pound|egp", ("Sugar is [40 Egyptian pounds].", "40 EGP")),
    Currency("NGN", "₦|ngn", "nigerian naira|naira|ngn", ("Fares rose to [800 naira].", "800 NGN")),
    Currency("KES", "ksh|kes|sh", "kenyan shilling|kes",
        ("A bag is [900 Kenyan shillings].", "900 KES")),
    Currency("GHS", "ghs|gh₵", "ghanaian cedi|ghana cedi|cedi|ghs",
        ("They owe [70 cedis].", "70 GHS")),
    Currency("MYR", "rm|myr", "malaysian ringgit|ringgit|myr", ("Diesel is [3 ringgit].", "3 MYR")),
    Currency("THB", "฿|thb", "thai baht|baht|thb", ("A room is [900 baht].", "900 THB")),
    Currency("IDR", "rp|idr", "indonesian rupiah|rupiah|idr",
        ("Rice is [14,000 rupiah].", "14000 IDR")),
    Currency("PHP", "₱|php", "philippine peso|php", ("Fares are [13 Philippine pesos].", "13 PHP")),
    Currency("VND", "₫|vnd", "vietnamese dong|dong|vnd", ("Soup is [50,000 dong].", "50000 VND")),
    Currency("ARS", "ars", "argentine peso|argentinian peso|ars",
        ("Milk is [900 Argentine pesos].", "900 ARS")),
    Currency("CLP", "clp", "chilean peso|clp", ("A fare is [800 Chilean pesos].", "800 CLP")),
    Currency("COP", "cop", "colombian peso|cop",
        ("It cost [90,000 Colombian pesos].", "90000 COP")),
    Currency("UAH", "₴|uah", "ukrainian hryvnia|hryvnia|uah",
        ("The levy is [700 hryvnia].", "700 UAH")),
    Currency("RON", "ron", "romanian leu|romanian lei|leu|ron",
        ("Wood is [600 Romanian lei].", "600 RON")),
    Currency("HRK", "hrk", "croatian kuna|kuna|hrk", ("A pass was [90 kuna].", "90 HRK")),
    Currency("GEL", "gel|₾", "georgian lari|lari|gel", ("A lesson is [60 lari].", "60 GEL")),
    Currency("KZT", "₸|kzt", "kazakh tenge|tenge|kzt", ("Coal is [900 tenge].", "900 KZT")),
    Currency("BDT", "৳|bdt|tk", "bangladeshi taka|taka|bdt", ("Jute is [70 taka].", "70 BDT")),
    Currency("DEM", "dm", "german mark|deutsche mark|deutschmark|mark|d - mark|dem",
        ("The mill sold for [60 million marks].", "60000000 DEM")),
    Currency("FRF", "ffr|frf", "french franc|frf",
        ("The villa cost [2 million French francs].", "2000000 FRF")),
    Currency("ITL", "itl", "italian lira|italian lire|lire|itl",
        ("Coffee was [900 lire].", "900 ITL")),
    Currency("FIM", "fim", "finnish markka|markka|fim",
        ("A bond of [90 million markka].", "90000000 FIM")),
    Currency("NLG", "nlg", "dutch guilder|guilder|nlg", ("Tulips cost [30 guilders].", "30 NLG")),
    Currency("BEF", "bef", "belgian franc|bef",
        ("A loan of [7 million Belgian francs].", "7000000 BEF")),
    Currency("ESP", "esp", "spanish peseta|peseta|esp", ("Wine was [200 pesetas].", "200 ESP")),
    Currency("IEP", "iep|ir£", "irish pound|punt|iep", ("A grant of [IR£40].", "40 IEP")),
    Currency("CRC", "₡|crc", "costa rican colon|costa rican colones|crc",
        ("Coffee is [900 ₡].", "900 CRC")),
    Currency("peso", "", "peso", ("Bus fares are [13 pesos].", "13 peso")),
    Currency("shilling", "", "shilling", ("Rent was [20 shillings].", "20 shilling")),
    Currency("satoshi", "", "satoshi", ("The fee is [40 satoshis].", "40 satoshi")),
    Currency("BTC", "₿|btc", "bitcoin|btc", ("Thieves took [70 bitcoins].", "70 BTC")),
    Currency("GBX", "", "pence|penny|p|gbx", ("The shares rose to [45p].", "45 GBX")),
    Currency("sen", "", "sen", ("The share rose [40 sen].", "40 sen")),
    Currency("cents", "",
        "us cent|u . s . cent|euro cent|eurocent|canadian cent|australian cent|cent|¢|c",
        ("Copper fell [4 cents].", "4 cents")),
)  # fmt: skip

#: these mean money only glued to a number, or else a letter of any word would do
_GLUED_BEFORE = frozenset(
    ("r", "sh", "ps", "try", "dm", "sar", "ron", "rp", "cop", "tk", "dh", "php", "all")
)
_GLUED_AFTER = frozenset(("p", "c"))
#: written in capitals, since in small letters they are words
_CAPITALS = frozenset(("r", "try", "sar", "ron", "cop", "nis", "dm", "rm", "sek", "gel", "tk"))


@cache
def _before() -> dict[tuple[str, ...], str]:
    """Signs and codes; `MSEK 60` are millions."""
    ways = {
        tuple(way.split()): currency.unit
        for currency in CURRENCIES
        for way in currency.before.split("|")
        if way
    }
    codes = {(f"m{way[0]}",): unit for way, unit in ways.items() if way == (unit.lower(),)}
    return codes | ways


@cache
def _before_ways() -> dict[tuple[str, ...], str]:
    """Ways by their tokens: `us$` is a word and a sign."""
    ways: dict[tuple[str, ...], str] = {}
    for way, unit in _before().items():
        parts: list[str] = []
        for piece in way:
            letters = piece.strip("$£¥₵")
            if letters and letters != piece:
                parts += [letters, piece[-1]] if piece.startswith(letters) else [piece[0], letters]
            else:
                parts.append(piece)
        ways[tuple(parts)] = unit
    return ways


def currency_before(tokens: Tokens, n: int) -> tuple[str, int] | None:
    """The currency whose sign or code begins with token n, and the token after it."""
    for length in (5, 3, 2, 1):
        way = tuple(tokens.words[n : n + length])
        unit = _before_ways().get(way) if len(way) == length else None
        if unit and _stands_before(tokens, n, length, way):
            return unit, n + length
    return None


#: `a us $150 million loan` where all is written small
_BEFORE_CODES = word_set("a the 's s of for to at about and or than over nearly")


def _stands_before(tokens: Tokens, n: int, length: int, way: tuple[str, ...]) -> bool:
    """Whether the sign or code is no part of a word, and a number may follow."""
    first, following = tokens.form(n), tokens.word(n + length)
    if way[0].isalpha() and (
        (tokens.glued(n) and tokens.text[tokens.starts[n] - 1].isalnum())
        or ((way[0] in _CAPITALS | _GLUED_BEFORE or len(way) == 1) and not first[0].isupper())
    ):
        return False
    if way[:2] == ("us", "$") and first.islower() and tokens.word(n - 1) not in _BEFORE_CODES:
        return False  # `given us $6 million`
    if length > 1 and way[0] in ("a", "s", "r") and not tokens.glued(n + 1):
        return False
    if way[-1] in _GLUED_BEFORE and not tokens.glued(n + length):
        return False
    if way == ("ps",) and not _is_amount(tokens, n + 1):
        return False
    return following[:1].isdecimal() or following in ("-", ".") or not way[-1].isalpha()


def _is_amount(tokens: Tokens, n: int) -> bool:
    """Whether `PS2.7m` is money whose sign was lost, and no name as `PS5` is."""
    has_mark = "." in tokens.word(n) or "," in tokens.word(n)
    scale = tokens.word(n + 1) in ("m", "mn", "bn", "k", "tn", "million", "billion")
    return tokens.form(n - 1) == "PS" and (has_mark or scale)


@cache
def _after() -> PhraseTable[str]:
    return PhraseTable(
        [
            (phrase, currency.unit)
            for currency in CURRENCIES
            for way in (
                *currency.after.split("|"),
                *_lone_signs(currency),
                f"m{currency.unit.lower()}",
            )
            for phrase in ((way, f"{way}s") if len(way) > 1 else (way,))
        ],
        {},
        {},
    )


def _lone_signs(currency: Currency) -> list[str]:
    """Signs that also stand behind: `40 €`."""
    return [
        way for way in currency.before.split("|") if way and not way[0].isalnum() and way != "$"
    ]


@cache
def after_starts() -> frozenset[str]:
    """The words that money may have after its number."""
    return _after().starts()


def currency_after(tokens: Tokens, n: int) -> tuple[str, int] | None:
    """The currency whose words begin with token n, and the token after them."""
    word = tokens.word(n)
    if word not in after_starts():
        return None
    if word in _GLUED_AFTER and not _is_letter_of_money(tokens, n):
        return None
    if not word[0].isalpha() and tokens.word(n + 1)[:1].isdecimal():
        return None  # the sign of the next amount
    found = _after().longest(tokens, n)
    if found is None or (word == "won" and tokens.word(n + 1) in ("the", "a", "his", "in", "at")):
        return None
    if word in ("pound", "pounds") and (_is_weight(tokens, n) or tokens.word(n + 1) == "-"):
        return None
    return found.meaning, found.end


def _is_letter_of_money(tokens: Tokens, n: int) -> bool:
    """`45p`, `4c`: small, glued to its number, and no number of lines."""
    if not tokens.form(n).islower():
        return False
    if not tokens.glued(n):  # `down 68 p at 1112 p`
        is_clock = tokens.word(n + 2) == "m"
        return tokens.words[n] == "p" and tokens.word(n - 2) in _MOVED and not is_clock
    return not _is_picture(tokens, n)


_MOVED = word_set("down up at to rose fell gained lost added shed")
#: lines of a picture, and what shows it
_LINES_OF_PICTURE = word_set("480 576 720 1080 1440 2160 4320")
_SCREENS = word_set(
    "screen screens display displays video videos resolution camera cameras footage stream streams "
    "streaming monitor monitors tv television hd webcam picture pixels panel console film films"
)


def _is_picture(tokens: Tokens, n: int) -> bool:
    """Whether `1080p` is a picture of so many lines: what shows it stands near."""
    near = tokens.words[max(n - _NEAR, 0) : n + _NEAR]
    return (
        tokens.words[n] == "p"
        and tokens.word(n - 1) in _LINES_OF_PICTURE
        and not _SCREENS.isdisjoint(near)
    )


_WEIGHTS = word_set(
    "weigh weighs weighed weighing weight weights heavy heavier kg kilograms lift lifted obese "
    "body dropping muscle wrestler boxer baby birth meat coal sugar flour cocaine heroin cannabis "
    "marijuana explosives thrust pressure honey cotton beef"
)
_NEAR = 8


def _is_weight(tokens: Tokens, n: int) -> bool:
    """Whether pounds are a weight here: words of weighing stand near."""
    near = tokens.words[max(n - _NEAR, 0) : n] + tokens.words[n + 1 : n + 5]
    return bool(_WEIGHTS.intersection(near))


_RATE_BACK = 6


def currency_of_rate(tokens: Tokens, n: int) -> str | None:
    """The currency whose rate is told before token n: `the yen weakened to 109.65`."""
    for at in range(n - 1, max(n - _RATE_BACK, 0), -1):
        word = tokens.words[at]
        is_share = word == "%" or tokens.word(at + 1) in ("%", "percent", "per")
        if word in (".", ";", BREAK, "index") or (word[0].isdecimal() and not is_share):
            return None
        if word in _RATED:
            found = _after().longest(tokens, at)
            return found.meaning if found else None
    return None


_RATED = word_set(
    "yen rouble ruble yuan rupee won euro sterling rand lira franc peso dollar ringgit baht zloty"
)


@cache
def signs() -> frozenset[str]:
    """The words and signs with which money may begin."""
    return frozenset(way[0] for way in _before_ways())
