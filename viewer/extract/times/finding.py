"""Finds every time expression of a text, in order and without overlap."""

from __future__ import annotations

from datetime import date

from viewer.extract.phrase_tables import Found
from viewer.extract.spans import FoundTime
from viewer.extract.times.reference import Phrase, Reference
from viewer.extract.times.rule import Rule, Value
from viewer.extract.times.tables import starts, table
from viewer.extract.times.values import edtf_of, made_day
from viewer.extract.tokens import BREAK, Tokens, tokens_of
from viewer.model.calendar import DAY_S, civil_date
from viewer.model.when import When


def find_times(text: str, published: When | date | str | None = None) -> tuple[FoundTime, ...]:
    """All time expressions of the text, resolved against the day of publication. Never raises.

    Without a day of publication, or with one that is not known to the day, relative times keep
    an X for what is not known. As text it is ISO 8601 with a whole day.
    """
    tokens = tokens_of(text)
    first_words, rules = starts(), table()
    reference = Reference(_day(published))
    found: list[FoundTime] = []
    n, words = 0, tokens.words
    size = len(words)
    while n < size:
        word = words[n]
        if word in first_words or word[0].isdecimal():
            made, n = _time_at(tokens, n, rules.fitting(tokens, n), reference)
            if made:
                found.append(made)
        else:
            n += 1
            if word == BREAK:
                reference.end_paragraph()
    return tuple(found)


def _time_at(
    tokens: Tokens, n: int, fitting: list[Found[Rule]], reference: Reference
) -> tuple[FoundTime | None, int]:
    """The time that begins with token n, and where to look on."""
    for match in fitting:
        phrase = Phrase(tokens, n, match.end, match.parts, reference)
        value = match.meaning.maker(phrase)
        if value is not None:
            return _found(phrase, value), match.end
    return None, n + 1


def _found(phrase: Phrase, value: Value) -> FoundTime:
    tokens = phrase.tokens
    last = phrase.end - 1
    last -= tokens.words[last] == ","  # it stood before a year that is not there
    start, end = tokens.starts[phrase.first], tokens.ends[last]
    return FoundTime(
        start=start,
        end=end,
        exact=tokens.text[start:end],
        type=value.type,
        value=value.value,
        edtf=edtf_of(value.value),
        anchor=value.anchor,
    )


def _day(published: When | date | str | None) -> date | None:
    if isinstance(published, When):
        told = civil_date(published.earliest)
        return made_day(*told[:3]) if published.latest - published.earliest < DAY_S else None
    if isinstance(published, str):
        try:
            return date.fromisoformat(published.strip()[:10])
        except ValueError:
            return None
    return date(published.year, published.month, published.day) if published else None
