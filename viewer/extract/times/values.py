"""Values of TIMEX3, calculated from dates, and the EDTF that says the same."""

from __future__ import annotations

from datetime import date, timedelta

_QUARTER_TO_EDTF = 32
_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_HALVES = {"H1": "{0}-01/{0}-06", "H2": "{0}-07/{0}-12"}
UNKNOWN_YEAR = "XXXX"


def day_value(day: date) -> str:
    """Such as `2018-03-24`."""
    return day.isoformat()


def month_value(year: int, month: int) -> str:
    """Such as `2018-03`; months beyond 1 to 12 count on into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return f"{year:04}-{month:02}" if 0 < year < 10_000 else UNKNOWN_YEAR


def quarter_value(year: int, quarter: int) -> str:
    """Such as `2018-Q3`; quarters beyond 1 to 4 count on into other years."""
    year, quarter = year + (quarter - 1) // 4, (quarter - 1) % 4 + 1
    return f"{year:04}-Q{quarter}" if 0 < year < 10_000 else UNKNOWN_YEAR


def year_value(year: int) -> str:
    """Such as `2018`."""
    return f"{year:04}" if 0 < year < 10_000 else UNKNOWN_YEAR


def week_value(day: date) -> str:
    """The ISO week of a day, such as `2018-W12`."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def shifted(day: date, days: int) -> date | None:
    """The day so many days later, None beyond the years 1 to 9999."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def made_day(year: int, month: int, day: int) -> date | None:
    """That day if there is one."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def edtf_of(value: str) -> str | None:
    """The EDTF date of a TIMEX3 value, None for lengths, references and what is not known.

    A week is the interval of its seven days, a weekend of its last two, a half year of its months;
    a part of a day (`TMO`) is the day.
    """
    if "X" in value or not value[:2].isdecimal() or value[:4] == "0000":
        return None
    if len(value) < _YEAR_DIGITS:
        return value + "X" * (_YEAR_DIGITS - len(value))
    if value[_YEAR_DIGITS : _YEAR_DIGITS + 1] not in ("", "-"):
        return None
    day, has_clock, clock = value.partition("T")
    return value if has_clock and clock[:1].isdecimal() else _edtf_of_date(day)


_YEAR_DIGITS = 4


def _edtf_of_date(value: str) -> str | None:
    year, rest = value[:4], value[5:]
    if rest[:1] == "W" and rest[1:3].isdecimal():
        return _week(int(year), int(rest[1:3]), weekend=rest.endswith("WE"))
    if rest[:1] == "Q":
        return f"{year}-{_QUARTER_TO_EDTF + int(rest[1])}"
    if rest in _HALVES:
        return _HALVES[rest].format(year)
    return f"{year}-{_SEASONS[rest]}" if rest in _SEASONS else value


def _week(year: int, week: int, weekend: bool) -> str | None:
    try:
        first = date.fromisocalendar(year, week, 6 if weekend else 1)
        last = date.fromisocalendar(year, week, 7)
    except ValueError:
        return None
    return f"{first.isoformat()}/{last.isoformat()}"
