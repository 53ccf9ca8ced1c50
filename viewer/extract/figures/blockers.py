"""Numbers that are no figures: dates, clock times, ordinals, names, scores, addresses, ages."""

from __future__ import annotations

from typing import NamedTuple

from viewer.extract.amounts import ONES
from viewer.extract.figures.ages import is_age
from viewer.extract.figures.clause import is_verb
from viewer.extract.figures.counted import counted
from viewer.extract.figures.lines import begins_line
from viewer.extract.figures.numbering import is_item, is_mail, phone_end
from viewer.extract.figures.reading import Reading
from viewer.extract.some_day import is_some_day
from viewer.extract.tokens import BREAK, Tokens, word_set
from viewer.model.annotation import FigureKind


class NoFigure(NamedTuple):
    """A kind of number that is left out, the words that betray it, and examples without figures."""

    name: str
    words: str
    examples: tuple[str, ...]


MONTHS = NoFigure(
    "day of a month",
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec",
    ("The vote is on March 24.", "They met on 24 March.", "It closed on Sept. 30, 2019."),
)
CLOCK = NoFigure(
    "clock time",
    "am pm a.m p.m gmt utc bst est edt et pt cet hours",
    (
        "It began at 10:35.",
        "Doors open at 5 p.m.",
        "They met at 12 noon.",
        "It was about 4 in the afternoon.",
    ),
)
INDEXES = NoFigure(
    "index or list named with its size",
    "p s&p ftse nikkei cac dow ibex stoxx russell fortune asx csi topix sensex nifty tsx top "
    "big group g "
    "mib aex smi omx kospi hs300 nasdaq",
    ("The FTSE 100 was flat.", "The S&P 500 fell.", "Leaders of the Group of 20 met."),
)
NAMED = NoFigure(
    "thing named with a number",
    "phase article articles section sections chapter route title category level no nos number "
    "room channel "
    "formula apollo flight version page pages part act bill resolution highway interstate "
    "rule clause step "
    "grade type class model platform gate pier unit block windows district ward division war "
    "figure table "
    "item paragraph volume episode season round stage tier line lot proposition prop boeing "
    "airbus airport "
    "schedule measure amendment psalm verse line area zone junction terminal runway exhibit "
    "count series "
    "studio building bus catch row seat bay lap box court windows formula",
    (
        "The truce ended Phase 1.",
        "Section 301 was invoked.",
        "He lives in Room 101.",
        "She flew a Boeing 737.",
    ),
)
STREETS = NoFigure(
    "house number",
    "street st road rd avenue ave lane square drive boulevard blvd place terrace way crescent",
    ("It stands at 10 Harbour Street.",),
)
AGES = NoFigure(
    "age of a person",
    "old olds",
    (
        "The 45-year-old pilot survived.",
        "Ann Lee, 45, was freed.",
        "He died aged 70.",
        "She went to sea at 15.",
    ),
)
NUMBERED = NoFigure(
    "number of a paragraph, a telephone or an address",
    "",
    (
        "1. Buy bread.\n2. Sell milk.\n\n3. Wait.",
        "Call 020 7946 0958 or +44 20 7946 0958.",
        "Ring 555-0134 or write to ann.45@mail.example.",
        "2) Sell milk.",
        "(3) Wait.",
    ),
)
ORDINALS = NoFigure("ordinal", "st nd rd th", ("It came 22nd.", "The 3rd try failed."))
RECORDS = NoFigure(
    "score", "", ("They won 3-1.", "The motion passed 52-48.", "The board voted 9 to 4.")
)

NO_FIGURES = (MONTHS, CLOCK, INDEXES, NAMED, STREETS, AGES, NUMBERED, ORDINALS, RECORDS)

_MONTHS = frozenset(MONTHS.words.split())
_CLOCK = frozenset(CLOCK.words.split())
_INDEXES = frozenset(INDEXES.words.split())
_NAMED = frozenset(NAMED.words.split())
_STREETS = frozenset(STREETS.words.split())
_ORDINALS = frozenset(ORDINALS.words.split())
_YEAR_PREPOSITIONS = word_set(
    "in since by until till during before after from to of through late early mid - and or "
    "between for end the a fiscal year years as circa spring summer autumn fall winter his her "
    "its their our this , ("
)
_NAME_STARTERS = word_set(
    "the a an in on at of for to by from with and or but than about over under some only just "
    "nearly almost up its their his her our between was were is are had has all more another "
    "those these this that as after before since when if while last first next both even other "
    "total between sold bought"
)


def is_date(tokens: Tokens, n: int) -> bool:
    """Whether the digits in token n are a day beside a month, or a year."""
    word = tokens.words[n]
    if not word.isdecimal():
        return False
    if len(word) <= 2 and _beside_month(tokens, n):
        return True
    if len(word) == 4 and "1000" <= word <= "2100":
        return _is_year(tokens, n, int(word))
    if len(word) != 2 or tokens.word(n - 1) != "'" or not tokens.glued(n):
        return False
    return tokens.word(n - 2) != "'" and not tokens.word(n + 1).endswith("s")


_JOINERS = frozenset(("-", "and", "to", "or", ","))


def _beside_month(tokens: Tokens, n: int) -> bool:
    """`March 24`, `24 March`, `24th of March`, `24-26 March`, `March 24 and 26`."""
    if _is_month(tokens, n - 2 if tokens.word(n - 1) == "." else n - 1):
        return tokens.word(n + 1) not in ("%", "million", "billion", "percent")
    after = n + 2 if tokens.word(n + 1) == "of" else n + 1
    if _is_month(tokens, after):
        return True
    for at in range(n + 1, n + 2 * _MOST_DAYS, 2):  # `3, 5 and 7 June`
        if tokens.word(at) not in _JOINERS or not tokens.word(at + 1).isdecimal():
            break
        if _is_month(tokens, at + 2):
            return True
    if tokens.word(n - 1) in _JOINERS and tokens.word(n - 2).isdecimal():
        return _is_month(tokens, n - 4 if tokens.word(n - 3) == "." else n - 3)
    return False


#: a list of days is not longer than that
_MOST_DAYS = 6


def _is_month(tokens: Tokens, n: int) -> bool:
    return n >= 0 and tokens.word(n) in _MONTHS and tokens.form(n)[0].isupper()


def _is_year(tokens: Tokens, n: int, year: int) -> bool:
    before, after = tokens.word(n - 1), tokens.word(n + 1)
    if before == "," and tokens.word(n - 2).isdecimal() and len(tokens.word(n - 2)) <= 2:
        return True
    if _is_month(tokens, n - 2 if before in (".", ",") else n - 1):
        return True
    if 1900 <= year <= 2100:
        counts = after.isalpha() and after.endswith("s") and year % 50 == 0
        return not (counts or after == "people")
    return before in _YEAR_PREPOSITIONS and not (after.endswith("s") and len(after) > 3)


def is_clock(tokens: Tokens, n: int) -> bool:
    """Whether the digits in token n are part of a clock time."""
    after, word = tokens.word(n + 1), tokens.words[n]
    if after == ":" and tokens.glued(n + 1) and tokens.word(n + 2)[:1].isdecimal():
        return True
    if tokens.word(n - 1) == ":" and tokens.glued(n) and tokens.word(n - 2)[:1].isdecimal():
        return True
    if after in ("in", "at") and word.isdecimal() and len(word) < 3:
        part = tokens.word(n + 3) if tokens.word(n + 2) == "the" else tokens.word(n + 2)
        return 0 < int(word) <= 12 and part in ("morning", "afternoon", "evening", "night")
    if after in ("am", "pm", "o'clock", "noon", "midnight") or tokens.words[n + 1 : n + 4] in (
        ["a", ".", "m"],
        ["p", ".", "m"],
    ):
        return True
    is_zoned = after in _CLOCK and tokens.form(n + 1).isupper()
    if _is_dotted(word):  # `17.42 GMT`, or alone above an entry of a live page
        return is_zoned or (begins_line(tokens, n) and begins_line(tokens, n + 1))
    return is_zoned and len(word) == 4 and word.isdecimal()


def _is_dotted(word: str) -> bool:
    """`17.42`, `9.05`: an hour and minutes."""
    hour, dot, minute = word.partition(".")
    if not (dot and hour.isdecimal() and minute.isdecimal() and len(minute) == 2):
        return False
    return len(hour) < 3 and int(hour) < 24 and int(minute) < 60


#: what is numbered also where it is written small
_SMALL_NAMED = frozenset(
    ("page", "section", "article", "chapter", "room", "flight", "version", "resolution", "route")
)
_NUMBERED = frozenset(("no", "nos", "g", "chapter", "prop"))


def is_named(tokens: Tokens, n: int, end: int) -> bool:
    """Whether the digits in tokens n to end belong to a name or a code."""
    before, earlier = tokens.word(n - 1), tokens.word(n - 2)
    is_capital = tokens.form(n - 1)[:1].isupper()
    return (
        (tokens.glued(n) and _is_joined(tokens, n))
        or (before in _INDEXES and _is_index(tokens, n, before))
        or (before in ("-", ".") and earlier in _NUMBERED)
        or (before == "of" and earlier == "group" and tokens.form(n - 2)[0].isupper())
        or (before in _NAMED and is_capital)
        or before in _SMALL_NAMED
        or _is_house(tokens, n, end)
    )


def _is_joined(tokens: Tokens, n: int) -> bool:
    """Whether a letter, or one and a hyphen, stands right before the digits (H20, Covid-19)."""
    before = tokens.text[tokens.starts[n] - 1]
    if before.isalnum() or before in "_@#&":
        return True
    if n < 2 or not tokens.glued(n - 1):
        return False
    form = tokens.form(n - 2)
    if before in "-‑":
        return form[-1:].isalpha() and (form[:1].isupper() or len(form) < 3)
    return before == "/" or (before in ".," and form[-1:].isalnum())


def _is_index(tokens: Tokens, n: int, before: str) -> bool:
    form = tokens.form(n - 1)
    if before == "p":
        return tokens.word(n - 2) == "&"
    if before == "top" and tokens.word(n + 1) in ("%", "percent", "per"):
        return False
    return form[0].isupper() and tokens.words[n].isdecimal()


def _is_house(tokens: Tokens, n: int, end: int) -> bool:
    """`10 Harbour Street`: words with capitals up to one for a street."""
    word = tokens.words[n]
    if not word.isdecimal() or len(word) > _LONGEST_HOUSE:
        return False
    for at in range(end, min(end + 5, len(tokens.words))):
        if tokens.words[at].isdecimal() or tokens.words[at] in _ORDINALS - {"st"}:
            continue  # `9 E 72nd Street`
        if tokens.words[at] == "st" and tokens.form(at).islower():
            continue
        if not tokens.form(at)[0].isupper():
            return False
        if tokens.words[at] in _STREETS:
            return True
    return False


_LONGEST_HOUSE = 5


def is_ordinal(tokens: Tokens, end: int) -> bool:
    """Whether `st`, `nd`, `rd` or `th` is glued to the number that ends before token `end`."""
    return tokens.word(end) in _ORDINALS and tokens.glued(end)


def is_label(tokens: Tokens, n: int, end: int) -> bool:
    """Whether a name right before or after makes it part of one: `Windows 10`, `787 Dreamliner`."""
    word = tokens.words[n]
    is_long = len(word) > _LONGEST_LABEL or word.startswith("0.")
    if not word[0].isdecimal() or is_long or "," in word or end > n + 1:
        return False
    first, last = counted(tokens, end)
    if not begins_line(tokens, n) and _is_name_word(tokens, n - 1):
        before = tokens.form(n - 1)
        if before[0].islower() or before.lower() in _NAMED:
            return True
        if is_verb(tokens, n - 1) or tokens.words[n - 1] in _HEADLINE_VERBS:
            return False  # `Storm Kills 14 in Leeds`
        return first == last or (float(word) <= _LONGEST_SERIES and not _is_place(tokens, n - 1))
    if not word.isdecimal() or first < last:
        return len(word) > 2 and word.isdecimal() and _is_model(tokens, n, end)
    named_after = _is_name_word(tokens, end) and tokens.words[end] not in _CALENDAR
    return named_after or (len(word) > 2 and tokens.word(n - 1) in _BEFORE_CODES)


def _is_model(tokens: Tokens, n: int, end: int) -> bool:
    """`Two 737 Max jets`: counted itself, with a name behind."""
    return tokens.word(n - 1) in ONES and _is_name_word(tokens, end)


#: a number without a noun after these is a name: `the 747`
_BEFORE_CODES = frozenset(("the", "a", "an", "its", "'s", "this", "that"))


#: verbs of headlines, where each word may have a capital
_HEADLINE_VERBS = word_set(
    "kills injures hurts wounds leaves strands displaces arrests jails frees claims saves rescues "
    "sacks fines axes evacuates traps charges executes"
)
_LONGEST_LABEL = 5
#: what is made in a series seldom goes beyond: after a name and before a noun more is a count
_LONGEST_SERIES = 12


def _is_place(tokens: Tokens, n: int) -> bool:
    """`In Leeds 4 people`: a place at the head of the sentence."""
    return tokens.word(n - 1) in ("in", "at", "near", "outside")


_CALENDAR = word_set("monday tuesday wednesday thursday friday saturday sunday") | _MONTHS


def _is_name_word(tokens: Tokens, n: int) -> bool:
    """Whether the word is part of a name: a capital first, or inside as in `iPhone`."""
    form = tokens.form(n)
    if len(form) < 3 or form.islower() or not form.isalpha() or tokens.words[n] in _NAME_STARTERS:
        return False
    return n == 0 or not _starts_sentence(tokens, n)


def _starts_sentence(tokens: Tokens, n: int) -> bool:
    return tokens.words[n - 1] in (".", BREAK, "!", "?", '"', "“", ":")


def is_score(tokens: Tokens, n: int, end: int) -> bool:
    """Whether two small numbers are a score, ratio or height (`3-1`, `24/7`, `4 to 1`, `6'3`)."""
    word, after, other = tokens.words[n], tokens.word(end), tokens.word(end + 1)
    if (after, other) == ("-", "for") or (tokens.word(n - 2), tokens.word(n - 1)) == ("for", "-"):
        return True  # `a 5-for-1 swap`
    if not word.isdecimal() or not other.isdecimal() or len(word) > 9 or len(other) > 9:
        return False
    is_glued = tokens.glued(end) and tokens.glued(end + 1)
    if after == "'":
        return is_glued
    falls = int(other) < int(word)
    if after == "to":
        return falls and len(word) < 3 and tokens.word(n - 1) != "from"
    if after not in ("-", "/") or not is_glued:
        return False
    is_chain = tokens.word(end + 2) in ("-", "/") and tokens.word(end + 3).isdecimal()
    return is_chain or after == "/" or falls or int(other) == int(word)


def _is_code(tokens: Tokens, end: int) -> bool:
    """Whether letters that are no unit are glued behind: `5G`, `the 90s`, `4x4`."""
    form = tokens.form(end)
    return tokens.glued(end) and (form.isupper() or form in ("s", "x"))


def _is_number_name(tokens: Tokens, n: int) -> bool:
    """`The Group of Seven`, `Big Three carmakers`: a capital inside a sentence."""
    if not tokens.form(n)[0].isupper() or n == 0 or _starts_sentence(tokens, n):
        return False
    at = n - 2 if tokens.word(n - 1) in ("of", "the") else n - 1
    named = tokens.form(at)[:1].isupper() and not _starts_sentence(tokens, at) if at > 0 else False
    return named or (tokens.word(n - 1) == "the" and tokens.form(n + 1)[:1].isupper())


def _is_moment(tokens: Tokens, reading: Reading) -> bool:
    """`At one point`, or digits with a nought before them as in codes."""
    n = reading.first
    word = tokens.words[n]
    if reading.kind is FigureKind.POINTS:
        return reading.value == 1 and tokens.word(n - 1) == "at"
    if reading.kind is FigureKind.DURATION:
        return is_some_day(tokens, n, reading.end)
    return len(word) > 1 and word[0] == "0" and word.isdecimal()


def is_blocked(tokens: Tokens, reading: Reading) -> bool:
    """Whether the number is no figure."""
    n, end = reading.first, reading.end
    if reading.kind is FigureKind.MONEY:
        return False
    is_bare = not reading.has_unit and reading.scale == 1 and not reading.fraction
    if is_age(tokens, n, end) or is_ordinal(tokens, end) or _is_moment(tokens, reading):
        return True
    if not reading.digits:
        return is_bare and _is_number_name(tokens, n)
    if is_clock(tokens, n) or is_named(tokens, n, end) or is_mail(tokens, end):
        return True
    if is_item(tokens, n) or phone_end(tokens, n) > n:
        return True
    return is_bare and (
        _is_code(tokens, end)
        or is_date(tokens, n)
        or is_score(tokens, n, end)
        or is_label(tokens, n, end)
    )
