"""What times are counted from, and the choice between the one before and the one after."""

from __future__ import annotations

from datetime import date

from viewer.extract.phrase_tables import Part
from viewer.extract.times.tense import Tense, direction
from viewer.extract.times.values import made_day, shifted
from viewer.extract.tokens import Tokens


class Reference:
    """Where the reader of a text stands: the day it was published and what was told last.

    Attributes:
        published: the day of publication, None if nobody knows.
        quarter: the last quarter named, as (year, quarter).
        day: the last day named.
        year: the last year named or meant.
        month: the last month named or meant, as (year, month).
        last_day: the last day of this paragraph, and the token after it.
        instant: the last clock time with a zone, in minutes of UTC from year 1.
    """

    def __init__(self, published: date | None) -> None:
        self.published = published
        self.quarter: tuple[int, int] | None = None
        self.day: date | None = None
        self.year: int | None = None
        self.month: tuple[int, int] | None = None
        self.instant: int | None = None
        self.last_day: tuple[date, int] | None = None

    def tell(self, day: date, end: int) -> None:
        """Note a day that was told before token `end`."""
        self.day, self.year, self.last_day = day, day.year, (day, end)
        self.month = (day.year, day.month)

    def tell_month(self, year: int, month: int) -> None:
        """Note a month that was told."""
        self.year, self.month = year, (year, month)

    def end_paragraph(self) -> None:
        """Forget what only the paragraph that ends here may refer to."""
        self.last_day = None

    def near_day(self) -> date | None:
        """The last day told in this paragraph."""
        return self.last_day[0] if self.last_day else None

    def week_day(self) -> date | None:
        """A day in the week that the writer calls this week; on a Sunday the coming one.

        A Sunday paper looks back on the week that has just ended as `last week`.
        """
        if self.published and self.published.weekday() == 6:
            return shifted(self.published, 1)
        return self.published


class Phrase:
    """A time expression that was found, with its parts at hand."""

    def __init__(
        self, tokens: Tokens, first: int, end: int, parts: tuple[Part, ...], reference: Reference
    ) -> None:
        self.tokens = tokens
        self.first = first
        self.end = end
        self.parts = parts
        self.reference = reference

    def word(self, name: str, nth: int = 0) -> str:
        """The word that stands for that class, "" if none does."""
        found = [part for part in self.parts if part.name == name]
        return self.tokens.words[found[nth].first] if len(found) > nth else ""

    def has(self, *words: str) -> bool:
        """Whether one of these words is part of the expression."""
        return any(part.name in words for part in self.parts)

    def number(self, name: str, nth: int = 0) -> int:
        """The whole number that stands for that class, -1 if none does."""
        word = self.word(name, nth)
        return int(word) if word.isdecimal() else -1

    def at(self, name: str, nth: int = 0) -> int:
        """The first token of what stands for that class, -1 if nothing does."""
        found = [part for part in self.parts if part.name == name]
        return found[nth].first if len(found) > nth else -1

    def tense(self) -> Tense:
        """Whether the words around look back or ahead."""
        return direction(self.tokens, self.first, self.end)


def nearest_weekday(phrase: Phrase, weekday: int) -> date | None:
    """The day of that name which is meant: the last one up to publication, or the next."""
    published = phrase.reference.published
    if published is None:
        return None
    begun = _begun_range(phrase)
    if begun is not None:  # `from Tuesday to Saturday`
        return shifted(begun, (weekday - begun.weekday()) % 7)
    back = (published.weekday() - weekday) % 7
    if back and phrase.tense() is Tense.FUTURE:
        return shifted(published, 7 - back)
    return shifted(published, -back)


#: `from 3 March to Friday`, told in May, ends with the Friday before publication
_LONGEST_WEEK = 13


def _begun_range(phrase: Phrase) -> date | None:
    """The day before `to`, `and` or `through` if this one ends what it begins."""
    n, last = phrase.first, phrase.reference.last_day
    if last is None or phrase.tokens.word(n - 1) not in ("to", "through", "until", "-", "till"):
        return None
    day, end = last
    published = phrase.reference.published
    is_long = published is not None and (published - day).days > _LONGEST_WEEK
    return day if end == n - 1 and not is_long else None


def nearest_year(phrase: Phrase, month: int, day: int | None = None) -> int | None:
    """The year of a month or day told without one."""
    published = phrase.reference.published
    if published is None:
        return None
    tense = phrase.tense()
    if day is None:
        ahead = (month - published.month) % 12
        if ahead == 0:
            return published.year
        is_next = tense is Tense.FUTURE or ahead == 1 or (tense is not Tense.PAST and ahead < 6)
        return published.year + (published.month + ahead > 12) - (0 if is_next else 1)
    return _year_of_day(published, month, day, tense)


#: days by which a date may lie on the other side of the day of publication than its verb says
_SLACK = 20


def _year_of_day(published: date, month: int, day: int, tense: Tense) -> int:
    """Of the years around, the one in which that day is nearest or fits the tense."""
    best, best_distance = published.year, 10_000
    for year in (published.year - 1, published.year, published.year + 1):
        candidate = made_day(year, month, day)
        if candidate is None:
            continue
        ahead = (candidate - published).days
        distance = abs(ahead)
        if (tense is Tense.PAST and ahead > _SLACK) or (tense is Tense.FUTURE and ahead < -_SLACK):
            distance += 366
        if distance < best_distance:
            best, best_distance = year, distance
    return best
