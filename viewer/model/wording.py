"""Dates, lengths and status in words: `15–19 May 2018`, `about March 2018`, `3 years 2 months`.

English, day before month, 24-hour clock.
"""

from __future__ import annotations

from viewer.model.calendar import (
    DAY_S,
    HOUR_S,
    MINUTE_S,
    CivilDate,
    civil_date,
    civil_seconds,
    weekday,
)
from viewer.model.edtf import parse_when
from viewer.model.event import Status
from viewer.model.when import Precision, When

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = ("spring", "summer", "autumn", "winter")
ORDINALS = ("first", "second", "third", "fourth")

#: precisions that come with a clock time
CLOCK_PRECISIONS = frozenset({Precision.SECOND, Precision.MINUTE, Precision.HOUR})

_DASH = "–"
#: shorter views are told to the second
_SECONDS_BELOW_S = 600
_WORD_JOINED_DASH = " – "


def iso_bound(seconds: int, precision: Precision) -> str:
    """ISO 8601 as the command line answers: `2018-03-01`, for clock times `2018-03-24T22:38:00`."""
    date = civil_date(seconds)
    day = f"{date.year:04}-{date.month:02}-{date.day:02}"
    if precision not in CLOCK_PRECISIONS:
        return day
    return f"{day}T{date.hour:02}:{date.minute:02}:{date.second:02}"


def say_when(when: When, precision: Precision | None = None) -> str:
    """The date as a sentence would give it: `15–19 May 2018`, `about 1 May 2025`, `since 2018`.

    Args:
        when: the date; what an interval is called follows from how each of its ends is written.
        precision: where it is known better than from the EDTF alone (`week`).
    """
    words = _say_dates(when, precision or when.precision)
    if precision == Precision.WEEK and (when.open_start or when.open_end):
        words = f"the {words}"
    if when.approximate:
        words = f"about {words}"
    if when.open_end:
        words = f"since {words}"
    elif when.open_start:
        words = f"until {words}"
    return f"{words} (uncertain)" if when.uncertain else words


def say_precision(precision: Precision) -> str:
    """How finely a date is known: `to the day`."""
    return f"to the {precision.value}"


def status_phrases(status: Status, *, fulfilled: bool = False) -> tuple[str, ...]:
    """How an event stood: `planned when reported`, `has come about since`; nothing if it happened.

    Args:
        status: as the newest source gave it.
        fulfilled: a source tells that what was announced has come about.
    """
    stood = () if status == Status.HAPPENED else (f"{status.value} when reported",)
    return (*stood, "has come about since") if fulfilled else stood


def say_day(seconds: int) -> str:
    """The day of that second with its weekday: `Monday 14 May 2018`."""
    date = civil_date(seconds)
    return f"{WEEKDAYS[weekday(seconds)]} {date.day} {MONTHS[date.month - 1]} {date.year}"


def say_range(start_s: int, end_s: int) -> str:
    """The time that a view shows: `19 Mar 2018 – 10 Nov 2025`.

    Under two days with hours and minutes, under ten minutes with seconds.
    """
    start, end = civil_date(start_s), civil_date(end_s)
    first, last = (_short_day(date) for date in (start, end))
    if end_s - start_s >= 2 * DAY_S:
        return _join(first, last)
    is_close = end_s - start_s < _SECONDS_BELOW_S
    finest = Precision.SECOND if is_close else Precision.MINUTE
    clocks = [_say_clock(date, finest) for date in (start, end)]
    if first == last:
        return f"{' '.join(first)}, {_WORD_JOINED_DASH.join(clocks)}"
    return f"{' '.join(first)}, {clocks[0]}{_WORD_JOINED_DASH}{' '.join(last)}, {clocks[1]}"


def say_length(start_s: int, end_s: int) -> str:
    """How long it is from one moment to the other, by the calendar: `3 years 2 months`.

    At most two units, the rest is left off. The last second of a day counts as that day's end, so
    that both of an event's bounds may be given.
    """
    start_s, end_s = (s + 1 if s % DAY_S == DAY_S - 1 else s for s in (start_s, end_s))
    months = _whole_months(start_s, end_s)
    if months >= 12:
        return _say_units((months // 12, "year"), (months % 12, "month"))
    if months:
        return _say_units((months, "month"), (_days_beyond(start_s, months, end_s), "day"))
    length_s = max(end_s - start_s, 0)
    if length_s >= DAY_S:
        return _say_units((length_s // DAY_S, "day"), (length_s % DAY_S // HOUR_S, "hour"))
    if length_s >= HOUR_S:
        return _say_units((length_s // HOUR_S, "hour"), (length_s % HOUR_S // MINUTE_S, "minute"))
    return _say_units((length_s // MINUTE_S, "minute"), (length_s % MINUTE_S, "second"))


def say_quiet(start_s: int, end_s: int) -> str:
    """How long a time is in which nothing happens: `23 days`, `3 years 2 months`.

    From a day on to the nearest day, from a month on as `say_length`, from an hour on in hours.
    """
    length_s = max(end_s - start_s, 0)
    if length_s >= DAY_S:
        end_s = start_s + round(length_s / DAY_S) * DAY_S
    elif length_s >= HOUR_S:
        end_s = start_s + round(length_s / HOUR_S) * HOUR_S
    return say_length(start_s, end_s)


def _say_dates(when: When, precision: Precision) -> str:
    """The dates alone, without doubt or open ends."""
    if precision == Precision.WEEK:
        known = when.latest if when.open_start else when.earliest
        return f"week of {' '.join(_words(known, Precision.DAY))}"
    if not when.is_interval:
        return _say_moment(when.earliest, precision) + _say_zone(when.zone)
    ends = [parse_when(end) for end in when.edtf.split("/") if end not in ("", "..")]
    if len(ends) == 1:
        return _say_dates(ends[0], ends[0].precision)
    first, last = ends
    if {first.precision, last.precision} & CLOCK_PRECISIONS:
        return _say_hours(first, last) + _say_zone(when.zone)
    return _join(_words(first.earliest, first.precision), _words(last.earliest, last.precision))


def _say_hours(first: When, last: When) -> str:
    """An interval with clock times; on one day its date is said once."""
    if first.precision in CLOCK_PRECISIONS and last.precision in CLOCK_PRECISIONS:
        clocks = [_say_clock(civil_date(w.earliest), w.precision) for w in (first, last)]
        if first.earliest // DAY_S == last.earliest // DAY_S:
            day = " ".join(_words(first.earliest, Precision.DAY))
            return f"{day}, {_DASH.join(clocks)}"
    return _WORD_JOINED_DASH.join(_say_moment(w.earliest, w.precision) for w in (first, last))


def _say_moment(earliest: int, precision: Precision) -> str:
    if precision in CLOCK_PRECISIONS:
        day = " ".join(_words(earliest, Precision.DAY))
        return f"{day}, {_say_clock(civil_date(earliest), precision)}"
    return " ".join(_words(earliest, precision))


def _say_clock(date: CivilDate, precision: Precision) -> str:
    seconds = f":{date.second:02}" if precision == Precision.SECOND and date.second else ""
    return f"{date.hour:02}:{date.minute:02}{seconds}"


def _say_zone(zone: str | None) -> str:
    if zone is None:
        return ""
    return " UTC" if zone == "Z" else f" UTC{zone.replace('-', '−')}"


def _words(earliest: int, precision: Precision) -> list[str]:
    """A date from its smallest to its largest part, so that two of them may share a tail."""
    year, month, day = civil_date(earliest)[:3]
    if precision == Precision.DAY:
        return [str(day), MONTHS[month - 1], str(year)]
    if precision == Precision.MONTH:
        return [MONTHS[month - 1], str(year)]
    if precision == Precision.QUARTER:
        return _quarter_words(year, month)
    if precision == Precision.DECADE:
        return [f"{year // 10 * 10}s" if year >= 10 else "1–9"]
    if precision == Precision.CENTURY:
        return [f"{max(year // 100 * 100, 1)}–{year // 100 * 100 + 99}"]
    return [str(year)]


def _quarter_words(year: int, month: int) -> list[str]:
    """Quarters begin in January, April, July and October, seasons two months later."""
    if month % 3 == 1:
        return [ORDINALS[month // 3], "quarter", "of", str(year)]
    season = SEASONS[month // 3 - 1]
    return [season, f"{year}{_DASH}{(year + 1) % 100:02}" if season == "winter" else str(year)]


def _short_day(date: CivilDate) -> list[str]:
    return [str(date.day), MONTHS[date.month - 1][:3], str(date.year)]


def _join(first: list[str], last: list[str]) -> str:
    """Two dates with a dash; what they share at the end is said once."""
    if first == last:
        return " ".join(last)
    kept = list(first)
    if len(first) == len(last):
        while len(kept) > 1 and kept[-1] == last[len(kept) - 1]:
            kept.pop()
    joint = (
        _DASH if len(kept) == 1 and kept[0].isdigit() and last[0].isdigit() else _WORD_JOINED_DASH
    )
    return " ".join(kept) + joint + " ".join(last)


def _whole_months(start_s: int, end_s: int) -> int:
    """Whole months by the calendar; never negative."""
    start, end = civil_date(start_s), civil_date(end_s)
    months = (end.year - start.year) * 12 + end.month - start.month
    return max(months - (end[2:] < start[2:]), 0)


def _days_beyond(start_s: int, months: int, end_s: int) -> int:
    """Whole days from `months` after the start to the end."""
    start = civil_date(start_s)
    reached = civil_seconds(start.year, start.month + months, *start[2:])
    return max(end_s - reached, 0) // DAY_S


def _say_units(large: tuple[int, str], small: tuple[int, str]) -> str:
    """Counts with their units, noughts left off: `3 years 2 months`."""
    said = [f"{n} {unit}{'' if n == 1 else 's'}" for n, unit in (large, small) if n]
    return " ".join(said) or f"0 {small[1]}s"
