"""Lengths of time in words: `3 years 2 months`, `23 days`."""

from __future__ import annotations

from viewer.model.calendar import DAY_S, HOUR_S, MINUTE_S, civil_date, civil_seconds
from viewer.model.speech import tr, tr_n


def say_length(start_s: int, end_s: int) -> str:
    """How long it is from one moment to the other, by the calendar: `3 years 2 months`.

    At most two units, the rest is left off. The last second of a day counts as that day's end, so
    that both of an event's bounds may be given.
    """
    start_s, end_s = (s + 1 if s % DAY_S == DAY_S - 1 else s for s in (start_s, end_s))
    months = _whole_months(start_s, end_s)
    if months >= 12:
        return _two_units(say_years(months // 12), say_months(months % 12), months % 12)
    if months:
        days = _days_beyond(start_s, months, end_s)
        return _two_units(say_months(months), say_days(days), days)
    length_s = max(end_s - start_s, 0)
    if length_s >= DAY_S:
        hours = length_s % DAY_S // HOUR_S
        return _two_units(say_days(length_s // DAY_S), say_hours(hours), hours)
    if length_s >= HOUR_S:
        minutes = length_s % HOUR_S // MINUTE_S
        return _two_units(say_hours(length_s // HOUR_S), say_minutes(minutes), minutes)
    minutes, seconds = divmod(length_s, MINUTE_S)
    if not minutes:
        return say_seconds(seconds)
    return _two_units(say_minutes(minutes), say_seconds(seconds), seconds)


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


def say_years(n: int) -> str:
    """`1 year`, `3 years`."""
    return tr_n("{n} year", "{n} years", n)


def say_months(n: int) -> str:
    """`1 month`, `3 months`."""
    return tr_n("{n} month", "{n} months", n)


def say_weeks(n: int) -> str:
    """`1 week`, `3 weeks`."""
    return tr_n("{n} week", "{n} weeks", n)


def say_days(n: int) -> str:
    """`1 day`, `3 days`."""
    return tr_n("{n} day", "{n} days", n)


def say_hours(n: int) -> str:
    """`1 hour`, `3 hours`."""
    return tr_n("{n} hour", "{n} hours", n)


def say_minutes(n: int) -> str:
    """`1 minute`, `3 minutes`."""
    return tr_n("{n} minute", "{n} minutes", n)


def say_seconds(n: int) -> str:
    """`1 second`, `3 seconds`."""
    return tr_n("{n} second", "{n} seconds", n)


def _two_units(large: str, small: str, count: int) -> str:
    """A length in two units, unless there is nothing of the smaller one."""
    return (
        tr("{large} {small}", about="length of time", large=large, small=small) if count else large
    )


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
