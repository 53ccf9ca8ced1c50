"""Units after a number, other than money: percent, time, multiples, points and measures."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from viewer.extract.phrase_tables import PhraseTable
from viewer.extract.tokens import Tokens, word_set
from viewer.model.annotation import FigureKind


class Unit(NamedTuple):
    """A unit by its name in the figure, the ways it is written, and an example.

    written: ways with `|` between; plurals with -s are known. example: a sentence with the span
    marked, and value and unit.
    """

    name: str
    kind: FigureKind
    written: str
    example: tuple[str, str]


PERCENT, COUNT, DURATION = FigureKind.PERCENT, FigureKind.COUNT, FigureKind.DURATION
MULTIPLE, POINTS = FigureKind.MULTIPLE, FigureKind.POINTS

#: kinds whose unit belongs to the span; a count's unit is named only
UNITS = (
    Unit("%", PERCENT, "%|percent|per cent|pct|pc|per cents|percentage",
        ("Rents rose [4 per cent].", "4 %")),
    Unit("percentage points", POINTS,
        "percentage point|percent point|% point|percentage - point|"
        "- percentage - point|- percentage point|pp|ppt",
         ("Its lead grew by [3 percentage points].", "3 percentage points")),
    Unit("basis points", POINTS, "basis point|basis - point|- basis - point|- basis point|bp|bps",
        ("Yields fell [12 basis points].", "12 basis points")),
    Unit("points", POINTS, "point|index point|pt|- point",
        ("The index lost [88 points].", "88 points")),
    Unit("times", MULTIPLE, "time|- time|fold|- fold|x",
        ("Demand was [four times] that of May.", "4 times")),
    Unit("seconds", DURATION, "second|sec|- second", ("She won in [9 seconds].", "9 seconds")),
    Unit("minutes", DURATION, "minute|min|- minute", ("He spoke for [20 minutes].", "20 minutes")),
    Unit("hours", DURATION, "hour|hr|- hour", ("Talks took [six hours].", "6 hours")),
    Unit("days", DURATION,
        "day|- day|working day|trading day|business day|consecutive day|straight day|full day",
        ("It lasted [12 days].", "12 days")),
    Unit("weeks", DURATION,
        "week|- week|consecutive week|straight week|full week",
        ("A [two-week] strike began.", "2 weeks")),
    Unit("fortnights", DURATION, "fortnight", ("It took [two fortnights].", "2 fortnights")),
    Unit("months", DURATION,
        "month|- month|consecutive month|straight month|full month",
        ("He served [18 months].", "18 months")),
    Unit("quarters", DURATION, "- quarter|consecutive quarter|straight quarter|quarters",
        ("It lost money for [five quarters].", "5 quarters")),
    Unit("years", DURATION,
        "year|- year|yr|consecutive year|straight year|full year",
        ("The lease runs [seven years].", "7 years")),
    Unit("decades", DURATION, "decade|- decade", ("They fought for [three decades].", "3 decades")),
    Unit("centuries", DURATION, "century|centuries",
        ("It stood for [four centuries].", "4 centuries")),
    Unit("millennia", DURATION, "millennium|millennia",
        ("The wall stood for [two millennia].", "2 millennia")),
    Unit("kilometres", COUNT, "km|kilometre|kilometer|- kilometre|- kilometer|- km",
        ("The road is [40]km long.", "40 kilometres")),
    Unit("metres", COUNT, "metre|meter|- metre|- meter|m",
        ("It stands [12] metres tall.", "12 metres")),
    Unit("centimetres", COUNT, "cm|centimetre|centimeter",
        ("Snow lay [30]cm deep.", "30 centimetres")),
    Unit("millimetres", COUNT, "mm|millimetre|millimeter",
        ("Rain of [50]mm fell.", "50 millimetres")),
    Unit("μm", COUNT, "μm|µm|micron|micrometre|micrometer", ("A film [7] microns thick.", "7 μm")),
    Unit("nanometres", COUNT, "nanometre|nanometer|- nanometre|- nanometer",
        ("A [5]-nanometre chip.", "5 nanometres")),
    Unit("miles", COUNT, "mile|- mile|mi", ("They walked [9] miles.", "9 miles")),
    Unit("nautical miles", COUNT, "nautical mile|nmi",
        ("It lay [12] nautical miles off.", "12 nautical miles")),
    Unit("yards", COUNT, "yard|- yard|yd", ("He ran [60] yards.", "60 yards")),
    Unit("feet", COUNT, "foot|- foot|feet|ft|- feet", ("A wall [8] feet high.", "8 feet")),
    Unit("inches", COUNT, "inch|- inch|inches|″|in", ("A [6]-inch pipe burst.", "6 inches")),
    Unit("hectares", COUNT, "hectare|ha", ("Fire took [90] hectares.", "90 hectares")),
    Unit("acres", COUNT, "acre|- acre", ("A farm of [40] acres.", "40 acres")),
    Unit("square metres", COUNT, "sq m|sqm|square metre|square meter|m2|m²",
        ("A hall of [600] sq m.", "600 square metres")),
    Unit("square kilometres", COUNT, "sq km|square kilometre|square kilometer|km2|km²",
        ("A park of [60] sq km.", "60 square kilometres")),
    Unit("sq ft", COUNT, "sq ft|sq . ft .|sq . ft|square foot|square feet|- square - foot",
        ("A shop of [900] sq ft.", "900 sq ft")),
    Unit("square miles", COUNT, "square mile|sq mile",
        ("It burned [30] square miles.", "30 square miles")),
    Unit("cubic metres", COUNT, "cubic metre|cubic meter|m3|m³",
        ("A leak of [80] cubic metres.", "80 cubic metres")),
    Unit("cubic feet", COUNT, "cubic foot|cubic feet",
        ("A boot of [20] cubic feet.", "20 cubic feet")),
    Unit("mph", COUNT, "mph|mile per hour|miles per hour|miles an hour",
        ("Winds hit [90]mph.", "90 mph")),
    Unit("km/h", COUNT,
        "km / h|km / hr|kmh|kph|kilometre per hour|kilometres per hour|kilometer per hour|"
        "kilometers per hour|kilometres an hour|kilometers an hour",
         ("It did [120] km/h.", "120 km/h")),
    Unit("mpg", COUNT, "mpg|- mpg|mile per gallon|miles per gallon",
        ("It does [40] mpg.", "40 mpg")),
    Unit("knots", COUNT, "knot|kt", ("Winds of [35] knots.", "35 knots")),
    Unit("tonnes", COUNT, "tonne|- tonne|metric ton|metric tonne|t",
        ("It shipped [70] tonnes.", "70 tonnes")),
    Unit("tons", COUNT, "ton|- ton", ("A [9]-ton truck.", "9 tons")),
    Unit("kilograms", COUNT, "kg|kilo|kilogram|kilogramme",
        ("They seized [80]kg.", "80 kilograms")),
    Unit("grams", COUNT, "gram|gramme|g", ("A bar of [60] grams.", "60 grams")),
    Unit("milligrams", COUNT, "mg|milligram|milligramme", ("A dose of [20]mg.", "20 milligrams")),
    Unit("ounces", COUNT, "ounce|oz|troy ounce|fluid ounce", ("It holds [9] ounces.", "9 ounces")),
    Unit("lb", COUNT, "lb|- lb|- pound", ("A [40]lb dog.", "40 lb")),
    Unit("pounds", COUNT, "pound", ("The crate weighs [90] pounds.", "90 pounds")),
    Unit("stone", COUNT, "stone|st", ("He weighs [14] stone.", "14 stone")),
    Unit("barrels a day", COUNT,
        "barrel per day|barrels per day|barrel a day|barrels a day|bpd|b / d",
         ("Output fell by [90,000] barrels a day.", "90000 barrels a day")),
    Unit("barrels", COUNT, "barrel|bbl", ("It holds [40 million] barrels.", "40000000 barrels")),
    Unit("bushels", COUNT, "bushel", ("A crop of [60 million] bushels.", "60000000 bushels")),
    Unit("gallons", COUNT, "gallon|- gallon|gal", ("It leaked [300] gallons.", "300 gallons")),
    Unit("litres", COUNT, "litre|liter|- litre|- liter|l", ("A [2]-litre bottle.", "2 litres")),
    Unit("millilitres", COUNT, "ml|millilitre|milliliter",
        ("A glass of [175]ml.", "175 millilitres")),
    Unit("megawatts", COUNT, "mw|megawatt|- megawatt", ("A plant of [700] MW.", "700 megawatts")),
    Unit("gigawatts", COUNT, "gw|gigawatt|- gigawatt", ("It adds [3]GW.", "3 gigawatts")),
    Unit("kilowatts", COUNT, "kw|kilowatt|- kilowatt", ("A [40]kW engine.", "40 kilowatts")),
    Unit("watts", COUNT, "w|watt|- watt", ("A [60]W bulb.", "60 watts")),
    Unit("kilowatt hours", COUNT, "kwh|kilowatt hour|kilowatt - hour",
        ("It used [90] kWh.", "90 kilowatt hours")),
    Unit("megawatt hours", COUNT, "mwh|megawatt hour|megawatt - hour",
        ("Power cost less for [9] MWh.", "9 megawatt hours")),
    Unit("gigawatt hours", COUNT, "gwh|gigawatt hour|gigawatt - hour",
        ("It stores [35] GWh.", "35 gigawatt hours")),
    Unit("terawatt hours", COUNT, "twh|terawatt hour|terawatt - hour",
        ("Demand is [300] TWh.", "300 terawatt hours")),
    Unit("horsepower", COUNT, "horsepower|hp|- hp|bhp|ps|- horsepower",
        ("An engine of [300] hp.", "300 horsepower")),
    Unit("volts", COUNT, "volt|v|- volt", ("A shock of [90] volts.", "90 volts")),
    Unit("mAh", COUNT, "mah", ("A cell of [4,000]mAh.", "4000 mAh")),
    Unit("kilohertz", COUNT, "khz|kilohertz", ("A tone of [9] kHz.", "9 kilohertz")),
    Unit("megahertz", COUNT, "mhz|megahertz", ("At [700] MHz.", "700 megahertz")),
    Unit("gigahertz", COUNT, "ghz|gigahertz", ("It runs at [3]GHz.", "3 gigahertz")),
    Unit("hertz", COUNT, "hz|hertz|- hz", ("A [90]Hz screen.", "90 hertz")),
    Unit("gigabytes", COUNT, "gb|gigabyte|- gigabyte", ("It stores [256]GB.", "256 gigabytes")),
    Unit("megabytes", COUNT, "mb|megabyte", ("A file of [40]MB.", "40 megabytes")),
    Unit("terabytes", COUNT, "tb|terabyte", ("A disk of [2]TB.", "2 terabytes")),
    Unit("°C", COUNT,
        "° c|°c|degrees celsius|degree celsius|degrees centigrade|celsius|℃|c|degrees c",
        ("It reached [38]°C.", "38 °C")),
    Unit("°F", COUNT, "° f|°f|degrees fahrenheit|degree fahrenheit|fahrenheit|degrees f",
        ("It fell to [20]°F.", "20 °F")),
    Unit("degrees", COUNT, "degree|°", ("It warmed by [2] degrees.", "2 degrees")),
    Unit("ppm", COUNT, "ppm|parts per million", ("It rose to [420] ppm.", "420 ppm")),
    Unit("ppb", COUNT, "ppb|parts per billion", ("Lead stood at [9] ppb.", "9 ppb")),
    Unit("rpm", COUNT, "rpm|revolutions per minute", ("It spins at [900] rpm.", "900 rpm")),
    Unit("pound-feet", COUNT, "pound - feet|pound - foot|lb - ft|lb ft|foot - pounds",
        ("A torque of [90] pound-feet.", "90 pound-feet")),
    Unit("newton metres", COUNT, "newton metre|newton meter|nm",
        ("A torque of [90] newton metres.", "90 newton metres")),
)  # fmt: skip

#: these are units glued to digits only: `a 60 m` is seldom, `I was 5 g` never
_GLUED_ONLY = frozenset(("in", "m", "t", "g", "l", "c", "v", "w", "st", "x", "mi", "pt", "h"))
_NO_PLURAL = word_set("% km cm mm m ft kg g w v l mph kw mw gw hp c f ° ha t x")


@cache
def _table() -> PhraseTable[Unit]:
    ways = []
    for unit in UNITS:
        for way in unit.written.split("|"):
            ways.append((way, unit))
            if way not in _NO_PLURAL and not way.endswith("s"):
                ways.append((f"{way}s", unit))
    return PhraseTable(ways, {}, {})


@cache
def _starts() -> frozenset[str]:
    return _table().starts()


def _is_letter_unit(tokens: Tokens, n: int) -> bool:
    """Whether a letter is a unit: glued to its number, or a capital as in `5 W`."""
    form = tokens.form(n)
    return form in ("W", "V") or (tokens.glued(n) and (form.islower() or form in ("C", "F")))


def unit_after(tokens: Tokens, n: int) -> tuple[Unit, int] | None:
    """The unit that begins with token n, and the token after it."""
    word = tokens.word(n)
    if word not in _starts() or (word in _GLUED_ONLY and not _is_letter_unit(tokens, n)):
        return None
    if word == "stone" and tokens.form(n)[0].isupper():
        return None  # `During 2016 Stone spoke`
    if word in ("pc", "pcs") and not (word == "pc" and tokens.glued(n)):
        return None  # computers
    if word == "x" and tokens.glued(n + 1) and tokens.word(n + 1)[0].isalnum():
        return None  # `4x4`
    if word == "-" and not (tokens.glued(n) and tokens.glued(n + 1)):
        return None
    found = _table().longest(tokens, n)
    return (found.meaning, found.end) if found else None
