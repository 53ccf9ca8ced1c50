"""Dates as a person types them: EDTF, or words such as `about 10 March 2026` or `late May 2018`.

`early May 2018` is May 2018: words say no more than the month, as the reader of articles takes
them too.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from viewer.library.editing.numeric_dates import week_in, with_iso_dates, with_month_names
from viewer.model.calendar import civil_date
from viewer.model.edtf import BEGINNING, END, parse_when
from viewer.model.errors import DocumentError, WhenError
from viewer.model.speech import tr, tr_later
from viewer.model.when import Precision, When

if TYPE_CHECKING:
    from viewer.extract.spans import FoundTime

_ABOUT = re.compile(
    r"\b(?:about|around|circa|approximately|roughly)\b|\bca?\.|\bca?\s(?=\d)|~", re.IGNORECASE
)
_UNSURE = re.compile(r"\b(?:perhaps|possibly|probably|maybe)\b|\?", re.IGNORECASE)
_PART = re.compile(
    r"\b(?:(?:early|mid|late)[\s-]+(?:in\s+)?|(?:the\s+)?(?:beginning|start|middle|end)\s+of\s+)",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^\s*(?P<since>since|from)\b|^\s*(?P<until>until|till|up to|to|by)\b"
    r"|^\s*(?P<after>after)\b|^\s*(?P<before>before)\b",
    re.IGNORECASE,
)
_TO = re.compile(r"\bto\b", re.IGNORECASE)
_AND = re.compile(r"\band\b", re.IGNORECASE)
_BETWEEN = re.compile(r"^\s*between\b", re.IGNORECASE)
_OR = re.compile(r"\bor\b", re.IGNORECASE)
_WEEK = re.compile(r"\bweek\s+(?:of|from|beginning)\b", re.IGNORECASE)
_SMALL = re.compile(
    r"\b(?:the|in|on|of|from|to|through|and|between|until|till|since|at|by|after|before)\b",
    re.IGNORECASE,
)
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
_DAY_NUMBER = re.compile(r"(?<![\d'’])(\d{1,2})(?:st|nd|rd|th)?\b(?![\d'’])")
_IN_DIGITS = re.compile(r"[\d.X/T:Z+~?%-]+", re.IGNORECASE)
#: the one of an error, in English or as wide as a Chinese sign
_COLON = re.compile(": |：")
_NO_WORDS = " \t,;–—-/."
_HOW = tr_later("write it as 10 March 2026, March 2026, about 2026, or as EDTF (2026-03-10~)")


class ReadWhen(NamedTuple):
    """A date that was read, and how finely it is known."""

    when: When
    precision: Precision


#: as the window writes dates in Chinese, and as people type them
_CHINESE = re.compile(r"^(\d{4}) ?年(?: ?(\d{1,2}) ?月份?(?: ?(\d{1,2}) ?[日号])?)?$")


def read_when(typed: str, near: date | None = None) -> ReadWhen:
    """What a person means by a date.

    Args:
        typed: EDTF, English words, or a date in Chinese (`2018年3月`).
        near: the day from which `10 March` or `last Tuesday` is counted.

    Raises:
        DocumentError: it is no date, or one that can be read in two ways; says what was not
            understood and how to write it.
    """
    text = " ".join(typed.split())
    if not text:
        raise DocumentError(tr("The date is empty; {how}", how=tr(_HOW)))
    try:
        when = parse_when(_CHINESE.sub(_in_edtf, text))
    except WhenError:
        return _read_words(text, near)
    return ReadWhen(when, when.precision)


def _in_edtf(said: re.Match[str]) -> str:
    return "-".join(part.zfill(2) for part in said.groups() if part)


def _read_words(text: str, near: date | None) -> ReadWhen:
    bare = " ".join(_UNSURE.sub(" ", _ABOUT.sub(" ", with_iso_dates(text))).split())
    doubt = _doubt(text)
    week = week_in(bare)
    if week is not None:
        when = _parsed(text, f"{week.monday}{doubt}/{week.sunday}{doubt}")
        return ReadWhen(when, Precision.WEEK)
    if _IN_DIGITS.fullmatch(bare):
        when = _parsed(text, _doubted(bare, doubt))
        return ReadWhen(when, when.precision)
    leading = _LEADING.match(bare)
    is_choice = _OR.search(bare) is not None
    said, parts = _PART.subn(" ", _OR.sub("to", bare))
    ends = _ends(text, _with_from(with_month_names(said)), near)
    if _WEEK.search(bare) and len(ends) == 1:
        return _week(text, ends[0], doubt)
    if is_choice and len(ends) != 2:
        raise DocumentError(
            tr(
                "“{typed}” leaves open what stands on either side of “or”; {how}",
                typed=text,
                how=tr(_HOW),
            )
        )
    if leading and len(ends) == 1 and "/" not in ends[0]:
        edtf = _open(text, str(leading.lastgroup), ends[0], doubt, is_part=parts > 0)
    else:
        # of two days or months it was one: an interval of which the ends are not sure
        edtf = _doubted("/".join(ends), doubt or ("?" if is_choice else ""))
    when = _parsed(text, edtf)
    return ReadWhen(when, when.precision)


def _ends(text: str, said: str, near: date | None) -> list[str]:
    """The dates in the words, one or two."""
    # a window stands before anything that reads articles is loaded
    from viewer.extract.times import find_times

    alone = _LEADING.sub("", said).strip()
    if re.fullmatch(r"\d{4}", alone):
        return [alone]
    found = [time for time in find_times(said, near) if time.edtf and "X" not in time.value[:4]]
    _check_rest(text, said, found)
    for time in found:
        _check_day(time)
    return [time.edtf for time in found if time.edtf]


def _check_rest(text: str, bare: str, found: list[FoundTime]) -> None:
    """Whether all that was typed was understood; a guess from half of it would be wrong."""
    rest, at = "", 0
    for time in found:
        rest += bare[at : time.start] + " "
        at = time.end
    rest = _SMALL.sub(" ", _WEEK.sub(" ", rest + bare[at:])).strip(_NO_WORDS)
    if found and not rest.strip(_NO_WORDS) and len(found) <= 2:
        return
    if not (found and rest):
        raise DocumentError(
            tr("The date was not understood, namely “{typed}”; {how}", typed=text, how=tr(_HOW))
        )
    words = " ".join(rest.split())
    raise DocumentError(
        tr("The date was not understood, namely “{words}” in it; {how}", words=words, how=tr(_HOW))
    )


def _check_day(time: FoundTime) -> None:
    """Refuse a day that its month does not have: the finder then takes the month alone."""
    month = _MONTH.fullmatch(time.edtf or "")
    number = _DAY_NUMBER.search(time.exact)
    if month is None or number is None:
        return
    last = monthrange(int(month[1]), int(month[2]))[1]
    if not 1 <= int(number[1]) <= last:
        raise DocumentError(
            tr(
                "There is no {day}: that month has {last} days; write another",
                day=time.exact,
                last=last,
            )
        )


def _doubt(text: str) -> str:
    about, unsure = _ABOUT.search(text), _UNSURE.search(text)
    if about and unsure:
        return "%"
    return "~" if about else "?" if unsure else ""


def _doubted(edtf: str, doubt: str) -> str:
    ends = edtf.split("/")
    return "/".join(end + doubt if end.strip(".") else end for end in ends) if doubt else edtf


def _with_from(said: str) -> str:
    """The finder knows `from March to June` better than `March to June` or `between`."""
    if _BETWEEN.match(said):
        return _AND.sub("to", _BETWEEN.sub("from", said), count=1)
    return f"from {said}" if _TO.search(said) and not _LEADING.match(said) else said


def _open(text: str, word: str, end: str, doubt: str, *, is_part: bool) -> str:
    """A date of which one end is known.

    Before and after leave out the date itself, unless its beginning or end is named: before the
    end of May is until May.
    """
    if word in ("since", "until") or is_part:
        return f"{end}{doubt}/.." if word in ("since", "after") else f"../{end}{doubt}"
    when = _parsed(text, end)
    at = when.earliest - 1 if word == "before" else when.latest + 1
    if not BEGINNING <= at <= END:
        raise DocumentError(tr("“{typed}” leaves no time at all; {how}", typed=text, how=tr(_HOW)))
    day = civil_date(at)
    iso = f"{day.year:04}-{day.month:02}-{day.day:02}"
    length = {Precision.YEAR: 4, Precision.MONTH: 7}.get(when.precision, len(iso))
    beside = iso[:length]
    return f"../{beside}{doubt}" if word == "before" else f"{beside}{doubt}/.."


def _parsed(text: str, edtf: str) -> When:
    try:
        return parse_when(edtf)
    except WhenError as error:
        # the error quotes the date as it was read, not as it was typed
        reason = _COLON.split(str(error), maxsplit=1)[-1]
        raise DocumentError(
            tr("“{text}” is not a date that Parley reads: {mistake}", text=text, mistake=reason)
        ) from None


def _week(text: str, edtf: str, doubt: str) -> ReadWhen:
    try:
        day = date.fromisoformat(edtf)
        monday = day - timedelta(days=day.weekday())
        sunday = monday + timedelta(days=6)
    except (ValueError, OverflowError):
        raise DocumentError(
            tr("“{typed}” names no week; write the week of 14 May 2018", typed=text)
        ) from None
    when = _parsed(text, f"{monday}{doubt}/{sunday}{doubt}")
    return ReadWhen(when, Precision.WEEK)
