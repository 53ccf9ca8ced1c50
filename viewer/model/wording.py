"""Dates and status in words: `15–19 May 2018`, `about March 2018`, `planned when reported`.

English, day before month, 24-hour clock. Every form of a date is one text with named places, so
that a language orders year, month and day as it likes by its translations alone.
"""

from __future__ import annotations

from collections.abc import Callable

from viewer.model.calendar import (
    DAY_S,
    CivilDate,
    civil_date,
    weekday,
)
from viewer.model.edtf import parse_when
from viewer.model.event import Status
from viewer.model.speech import tr, tr_later
from viewer.model.when import Precision, When

#: in English; `say_month` and `say_weekday` say them
MONTHS = (
    tr_later("January"), tr_later("February"), tr_later("March"), tr_later("April"),
    tr_later("May"), tr_later("June"), tr_later("July"), tr_later("August"),
    tr_later("September"), tr_later("October"), tr_later("November"), tr_later("December"),
)  # fmt: skip
SHORT_MONTHS = (
    tr_later("Jan", "month, short"), tr_later("Feb", "month, short"),
    tr_later("Mar", "month, short"), tr_later("Apr", "month, short"),
    tr_later("May", "month, short"), tr_later("Jun", "month, short"),
    tr_later("Jul", "month, short"), tr_later("Aug", "month, short"),
    tr_later("Sep", "month, short"), tr_later("Oct", "month, short"),
    tr_later("Nov", "month, short"), tr_later("Dec", "month, short"),
)  # fmt: skip
WEEKDAYS = (
    tr_later("Monday"), tr_later("Tuesday"), tr_later("Wednesday"), tr_later("Thursday"),
    tr_later("Friday"), tr_later("Saturday"), tr_later("Sunday"),
)  # fmt: skip
_SHORT_WEEKDAYS = (
    tr_later("Mon", "weekday, short"), tr_later("Tue", "weekday, short"),
    tr_later("Wed", "weekday, short"), tr_later("Thu", "weekday, short"),
    tr_later("Fri", "weekday, short"), tr_later("Sat", "weekday, short"),
    tr_later("Sun", "weekday, short"),
)  # fmt: skip
_SEASONS = (
    tr_later("spring", "of a year"), tr_later("summer", "of a year"),
    tr_later("autumn", "of a year"), tr_later("winter", "of a year"),
)  # fmt: skip
_QUARTERS = (
    tr_later("first", "quarter"), tr_later("second", "quarter"),
    tr_later("third", "quarter"), tr_later("fourth", "quarter"),
)  # fmt: skip
_PRECISIONS = {
    Precision.SECOND: tr_later("to the second"),
    Precision.MINUTE: tr_later("to the minute"),
    Precision.HOUR: tr_later("to the hour"),
    Precision.DAY: tr_later("to the day"),
    Precision.WEEK: tr_later("to the week"),
    Precision.MONTH: tr_later("to the month"),
    Precision.QUARTER: tr_later("to the quarter"),
    Precision.YEAR: tr_later("to the year"),
    Precision.DECADE: tr_later("to the decade"),
    Precision.CENTURY: tr_later("to the century"),
}
_STOOD = {
    Status.ONGOING: tr_later("ongoing when reported"),
    Status.PLANNED: tr_later("planned when reported"),
    Status.DEMANDED: tr_later("demanded when reported"),
    Status.THREATENED: tr_later("threatened when reported"),
    Status.DENIED: tr_later("denied when reported"),
}

#: precisions that come with a clock time
CLOCK_PRECISIONS = frozenset({Precision.SECOND, Precision.MINUTE, Precision.HOUR})

#: shorter views are told to the second
_SECONDS_BELOW_S = 600


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
    date = _say_dates(when, precision or when.precision)
    if when.approximate:
        date = tr("about {date}", date=date)
    if when.open_end:
        date = tr("since {date}", date=date)
    elif when.open_start:
        date = tr("until {date}", date=date)
    return tr("{date} (uncertain)", date=date) if when.uncertain else date


def say_precision(precision: Precision) -> str:
    """How finely a date is known: `to the day`."""
    return tr(_PRECISIONS[precision])


def status_phrases(status: Status, *, fulfilled: bool = False) -> tuple[str, ...]:
    """How an event stood: `planned when reported`, `has come about since`; nothing if it happened.

    Args:
        status: as the newest source gave it.
        fulfilled: a source tells that what was announced has come about.
    """
    stood = () if status == Status.HAPPENED else (tr(_STOOD[status]),)
    return (*stood, tr("has come about since")) if fulfilled else stood


def say_month(month: int) -> str:
    """A month by its number from 1, without a year: `May`."""
    return tr(MONTHS[month - 1])


def say_short_month(month: int) -> str:
    """A month by its number from 1, where room is dear: `Sep`."""
    return tr(SHORT_MONTHS[month - 1], about="month, short")


def say_weekday(day: int) -> str:
    """A day of the week, 0 being Monday."""
    return tr(WEEKDAYS[day])


def say_year(year: int) -> str:
    """A year that stands alone: `2018`."""
    return tr("{year}", about="a year", year=year)


def say_decade(year: int) -> str:
    """The decade that begins with that year: `2010s`; the first one has no year nought."""
    return tr("{year}s", year=year) if year >= 10 else _say_years(1, 9)


def say_year_month(year: int, month: int, say: Callable[[int], str] = say_month) -> str:
    """A month of a year: `May 2018`, with `say_short_month` `Sep 2018`."""
    return tr("{month} {year}", month=say(month), year=year)


def say_day_month(month: int, day: int) -> str:
    """A day without its year, where room is dear: `14 Sep`."""
    return tr("{day} {month}", day=day, month=say_short_month(month))


def say_date(date: CivilDate, say: Callable[[int], str] = say_month) -> str:
    """A day: `14 May 2018`, with `say_short_month` `14 Sep 2018`."""
    return tr("{day} {month} {year}", day=date.day, month=say(date.month), year=date.year)


def say_day(seconds: int) -> str:
    """The day of that second with its weekday: `Monday 14 May 2018`."""
    day = say_date(civil_date(seconds))
    return tr("{weekday} {date}", weekday=say_weekday(weekday(seconds)), date=day)


def say_short_day(seconds: int) -> str:
    """The same where room is dear: `Mon 14 May 2018`."""
    day = say_date(civil_date(seconds), say_short_month)
    short = tr(_SHORT_WEEKDAYS[weekday(seconds)], about="weekday, short")
    return tr("{weekday} {date}", weekday=short, date=day)


def say_clock(date: CivilDate, *, seconds: bool = False) -> str:
    """The clock time, 24 hours a day: `22:38`, with seconds `22:38:07`."""
    hour, minute = f"{date.hour:02}", f"{date.minute:02}"
    if not seconds:
        return tr("{hour}:{minute}", hour=hour, minute=minute)
    return tr("{hour}:{minute}:{second}", hour=hour, minute=minute, second=f"{date.second:02}")


def say_day_at(day: str, clock: str) -> str:
    """A day, said already, with a clock time: `14 May 2018, 22:38`."""
    return tr("{day}, {clock}", day=day, clock=clock)


def say_range(start_s: int, end_s: int) -> str:
    """The time that a view shows: `19 Mar 2018 – 10 Nov 2025`.

    Under two days with hours and minutes, under ten minutes with seconds.
    """
    start, end = civil_date(start_s), civil_date(end_s)
    if end_s - start_s >= 2 * DAY_S:
        return _say_days(start, end, say_short_month)
    is_close = end_s - start_s < _SECONDS_BELOW_S
    finest = Precision.SECOND if is_close else Precision.MINUTE
    days = [say_date(date, say_short_month) for date in (start, end)]
    clocks = [_say_exact_clock(date, finest) for date in (start, end)]
    if days[0] == days[1]:
        return tr("{day}, {first} – {last}", day=days[0], first=clocks[0], last=clocks[1])
    first, last = (say_day_at(*said) for said in zip(days, clocks, strict=True))
    return _say_moments(first, last)


def _say_dates(when: When, precision: Precision) -> str:
    """The dates alone, without doubt or open ends."""
    if precision == Precision.WEEK:
        return _say_week(when)
    if not when.is_interval:
        return _say_zone(_say_moment(when.earliest, precision), when.zone)
    ends = [parse_when(end) for end in when.edtf.split("/") if end not in ("", "..")]
    if len(ends) == 1:
        return _say_dates(ends[0], ends[0].precision)
    first, last = ends
    if {first.precision, last.precision} & CLOCK_PRECISIONS:
        return _say_zone(_say_hours(first, last), when.zone)
    return _say_interval(first, last)


def _say_week(when: When) -> str:
    """A week by its first day, or by the one that is known."""
    known = civil_date(when.latest if when.open_start else when.earliest)
    if when.open_start or when.open_end:
        return tr("the week of {date}", date=say_date(known))
    return tr("week of {date}", date=say_date(known))


def _say_hours(first: When, last: When) -> str:
    """An interval with clock times; on one day its date is said once."""
    are_clocks = {first.precision, last.precision} <= CLOCK_PRECISIONS
    if are_clocks and first.earliest // DAY_S == last.earliest // DAY_S:
        start, end = (_say_exact_clock(civil_date(w.earliest), w.precision) for w in (first, last))
        day = say_date(civil_date(first.earliest))
        return tr("{day}, {first}–{last}", day=day, first=start, last=end)
    return _say_moments(*(_say_moment(w.earliest, w.precision) for w in (first, last)))


def _say_moments(first: str, last: str) -> str:
    """From one day's clock time to another's."""
    return tr("{first} – {last}", about="days with clock times", first=first, last=last)


def _say_moment(earliest: int, precision: Precision) -> str:
    date = civil_date(earliest)
    if precision in CLOCK_PRECISIONS:
        return say_day_at(say_date(date), _say_exact_clock(date, precision))
    return _say_civil(date, precision)


def _say_exact_clock(date: CivilDate, precision: Precision) -> str:
    """To the second only if that is known and not the minute's first."""
    return say_clock(date, seconds=precision == Precision.SECOND and date.second > 0)


def _say_zone(time: str, zone: str | None) -> str:
    if zone is None:
        return time
    return tr("{time} UTC{offset}", time=time, offset="" if zone == "Z" else zone.replace("-", "−"))


def _say_civil(date: CivilDate, precision: Precision) -> str:
    """A date without a clock time, as finely as it is known."""
    year = date.year
    if precision == Precision.DAY:
        return say_date(date)
    if precision == Precision.MONTH:
        return say_year_month(year, date.month)
    if precision == Precision.QUARTER:
        return _say_part_of_year(date)
    if precision == Precision.DECADE:
        return say_decade(year // 10 * 10)
    if precision == Precision.CENTURY:
        return _say_years(max(year // 100 * 100, 1), year // 100 * 100 + 99)
    return say_year(year)


def _say_part_of_year(date: CivilDate) -> str:
    if _is_quarter(date):
        return tr("{which} quarter of {year}", which=_quarter(date), year=date.year)
    return tr("{season} {year}", season=_season(date), year=_season_year(date))


def _is_quarter(date: CivilDate) -> bool:
    """Quarters begin in January, April, July and October, seasons two months later."""
    return date.month % 3 == 1


def _quarter(date: CivilDate) -> str:
    return tr(_QUARTERS[date.month // 3], about="quarter")


def _season(date: CivilDate) -> str:
    return tr(_SEASONS[date.month // 3 - 1], about="of a year")


def _season_year(date: CivilDate) -> str:
    """A winter is of two years: `2018–19`."""
    return f"{date.year}–{(date.year + 1) % 100:02}" if date.month == 12 else str(date.year)


def _say_years(first: int, last: int) -> str:
    return tr("{first}–{last}", about="years", first=first, last=last)


def _say_interval(first: When, last: When) -> str:
    """From one date to another; what they share is said once."""
    start, end = civil_date(first.earliest), civil_date(last.earliest)
    kinds = {first.precision, last.precision}
    if kinds == {Precision.DAY}:
        return _say_days(start, end, say_month)
    said = [_say_civil(start, first.precision), _say_civil(end, last.precision)]
    if said[0] == said[1]:
        return said[0]
    if kinds == {Precision.YEAR}:
        return _say_years(start.year, end.year)
    return _say_within_year(first, last) or _say_apart(*said)


def _say_apart(first: str, last: str) -> str:
    return tr("{first} – {last}", first=first, last=last)


def _say_days(start: CivilDate, end: CivilDate, say: Callable[[int], str]) -> str:
    """From one day to another: `15–19 May 2018`, `28 May – 3 June 2018`."""
    if start[:3] == end[:3]:
        return say_date(end, say)
    if start.year != end.year:
        return _say_apart(say_date(start, say), say_date(end, say))
    if start.month == end.month:
        return tr(
            "{first}–{last} {month} {year}",
            first=start.day,
            last=end.day,
            month=say(end.month),
            year=end.year,
        )
    return tr(
        "{day} {month} – {last_day} {last_month} {year}",
        day=start.day,
        month=say(start.month),
        last_day=end.day,
        last_month=say(end.month),
        year=end.year,
    )


def _say_within_year(first: When, last: When) -> str | None:
    """Parts of one year: `March – May 2018`, `first – third quarter of 2018`."""
    start, end = civil_date(first.earliest), civil_date(last.earliest)
    parts = {first.precision, last.precision}
    if start.year != end.year or not parts <= {Precision.MONTH, Precision.QUARTER}:
        return None
    if parts == {Precision.QUARTER} and _is_quarter(start) and _is_quarter(end):
        which = {"first": _quarter(start), "last": _quarter(end)}
        return tr("{first} – {last} quarter of {year}", year=end.year, **which)
    names = [_part_name(first), _part_name(last)]
    if None in names:
        return None
    return tr("{first} – {last} {year}", first=names[0], last=names[1], year=end.year)


def _part_name(when: When) -> str | None:
    """The name of a month or of a season that lies within its year, or None."""
    date = civil_date(when.earliest)
    if when.precision == Precision.MONTH:
        return say_month(date.month)
    return None if _is_quarter(date) or date.month == 12 else _season(date)
