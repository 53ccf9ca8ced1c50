"""When an event is, and how that is known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from viewer.extract.spans import FoundTime, TimeType
from viewer.model.calendar import civil_date
from viewer.model.edtf import parse_when
from viewer.model.errors import WhenError
from viewer.model.event import Status
from viewer.model.when import Precision, When

_DAY_S = 86_400
_WEEK_DAYS = 7
_END = re.compile(r"(?:the\s+)?(?:very\s+)?end\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dating:
    """A date with its basis. is_told: the passage itself gives it."""

    when: str
    start: str
    end: str | None
    precision: Precision
    basis: str
    is_told: bool


def dated_by(time: FoundTime) -> Dating | None:
    """The date that a time expression gives, None if it gives none."""
    if time.edtf is None or time.type in (TimeType.DURATION, TimeType.SET):
        return None
    when = _parsed(time.edtf)
    if when is None or when.open_start:
        return None
    said = " ".join(time.exact.split())
    basis = f"The text says “{said}”"
    if time.anchor != "absolute":
        basis += ", counted from its day of publication"
    return _dating(time.edtf, when, f"{basis}.", is_told=True)


def ended_by(time: FoundTime) -> Dating | None:
    """The date by which something is to end: by `the end of 2020` is its last day."""
    dating = dated_by(time)
    when = _parsed(time.edtf) if dating and time.edtf else None
    if dating is None or when is None or not _END.match(time.exact):
        return dating
    day = _iso(when.latest)
    return replace(dating, when=day, start=day, end=None, precision=Precision.DAY)


def undated(published: date, status: Status, *, is_statement: bool) -> Dating | None:
    """What is told without a date: at publication, or some time in its month before."""
    day = published.isoformat()
    if is_statement or status is not Status.HAPPENED:
        when = _parsed(day)
        basis = "Undated; told as of the day of publication."
        return _dating(day, when, basis, is_told=False) if when else None
    month = f"{day[:7]}~"
    when = _parsed(month)
    basis = "Undated past; taken to be near the day of publication."
    return _dating(month, when, basis, is_told=False) if when else None


def as_reported(status: Status, dating: Dating, published: date) -> Status:
    """The status of what has a date: what lies ahead is planned, what is over has happened."""
    day = published.isoformat()
    if dating.start > day and status in (Status.HAPPENED, Status.ONGOING):
        return Status.PLANNED
    when = _parsed(dating.when)
    is_over = when is not None and _iso(when.latest) < day
    return Status.HAPPENED if is_over and status is Status.ONGOING else status


def news_day(times: Sequence[FoundTime], published: date) -> date:
    """The day that a text tells as its own: of a morning paper it is the day before.

    That is the day before publication if the text names it more than once and more often than the
    day of publication.
    """
    if published == date.min:
        return published
    day, before = published.isoformat(), (published - timedelta(days=1)).isoformat()
    values = [t.value for t in times]
    is_before = values.count(before) > max(values.count(day), 1)
    return published - timedelta(days=1) if is_before else published


def carried(last: Dating) -> Dating:
    """The date of what is told right after something dated, in the same paragraph."""
    return replace(last, basis="Told right after an event of that date.", is_told=False)


def chosen(times: Sequence[FoundTime], at: int) -> Dating | None:
    """The date of the time nearest to a place, finer ones first."""
    dated = [(d, t) for t in times if (d := dated_by(t))]
    if not dated:
        return None
    order = list(Precision)
    return min(dated, key=lambda p: (order.index(p[0].precision), abs(p[1].start - at)))[0]


def _parsed(edtf: str) -> When | None:
    try:
        return parse_when(edtf)
    except WhenError:
        return None


def _dating(edtf: str, when: When, basis: str, *, is_told: bool) -> Dating:
    precision, days = when.precision, (when.latest - when.earliest + 1) // _DAY_S
    if when.is_interval and precision is Precision.DAY and days == _WEEK_DAYS:
        precision = Precision.WEEK
    runs_on = when.is_interval and not when.open_end and precision is not Precision.WEEK
    last = _iso(when.latest) if runs_on else None
    return Dating(edtf, _iso(when.earliest), last, precision, basis, is_told)


def _iso(seconds: int) -> str:
    day = civil_date(seconds)
    return f"{day.year:04}-{day.month:02}-{day.day:02}"
