"""Dates and lengths in a language that orders year, month and day its own way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model.calendar import civil_date
from viewer.model.calendar import civil_seconds as at
from viewer.model.edtf import parse_when
from viewer.model.event import Status
from viewer.model.lengths import say_length
from viewer.model.speech import Speech, speaking
from viewer.model.when import Precision
from viewer.model.wording import (
    iso_bound,
    say_day,
    say_precision,
    say_range,
    say_when,
    status_phrases,
)

#: year first and no space, as in Chinese; every month is told by its number
SAID = {
    "{day} {month} {year}": "{year}年{month}{day}日",
    "{first}–{last} {month} {year}": "{year}年{month}{first}日至{last}日",
    "{day} {month} – {last_day} {last_month} {year}": (
        "{year}年{month}{day}日至{last_month}{last_day}日"
    ),
    "{first} – {last}": "{first}–{last}",
    "{first} – {last} {year}": "{year}年{first}至{last}",
    "{first} – {last} quarter of {year}": "{year}年第{first}至第{last}季度",
    "{which} quarter of {year}": "{year}年第{which}季度",
    "{season} {year}": "{year}年{season}",
    "{month} {year}": "{year}年{month}",
    "{year}": "{year}年",
    "{year}s": "{year}年代",
    "{first}–{last}": "{first}–{last}年",
    "about {date}": "约{date}",
    "since {date}": "{date}起",
    "until {date}": "截至{date}",
    "week of {date}": "{date}当周",
    "the week of {date}": "{date}当周",
    "{date} (uncertain)": "{date}（不确定）",
    "{day}, {clock}": "{day} {clock}",
    "{day}, {first}–{last}": "{day} {first}–{last}",
    "{day}, {first} – {last}": "{day} {first}–{last}",
    "{weekday} {date}": "{date} {weekday}",
    "{large} {small}": "{large}{small}",
    "{n} years": "{n}年",
    "{n} months": "{n}个月",
    "{n} days": "{n}天",
    "first": "一",
    "third": "三",
    "spring": "春",
    "autumn": "秋",
    "winter": "冬",
    "Monday": "星期一",
    "to the day": "精确到日",
    "planned when reported": "报道时仍在计划中",
    "January": "1月",
    "March": "3月",
    "May": "5月",
    "June": "6月",
    "December": "12月",
}
SHORT = {"Mar": "3月", "Nov": "11月"}
ABOUT = {
    "first": "quarter",
    "third": "quarter",
    "spring": "of a year",
    "autumn": "of a year",
    "winter": "of a year",
    "{year}": "a year",
    "{first}–{last}": "years",
    "{large} {small}": "length of time",
}


def _lookup(text: str, about: str, n: int | None) -> str | None:
    if about == "month, short":
        return SHORT.get(text)
    return SAID.get(text) if about == ABOUT.get(text, "") else None


@pytest.fixture(autouse=True)
def _year_first() -> Iterator[None]:
    with speaking(Speech("zh_CN", _lookup)):
        yield


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2018-05-14", "2018年5月14日"),
        ("2018-05-15/2018-05-19", "2018年5月15日至19日"),
        ("2018-05-28/2018-06-03", "2018年5月28日至6月3日"),
        ("2018-12-28/2019-01-03", "2018年12月28日–2019年1月3日"),
        ("2018-05/2019-03", "2018年5月–2019年3月"),
        ("2018-03/2018-05", "2018年3月至5月"),
        ("2018", "2018年"),
        ("2018/2020", "2018–2020年"),
        ("2018/2018-05", "2018年–2018年5月"),
        ("2018-33", "2018年第一季度"),
        ("2018-33/2018-35", "2018年第一至第三季度"),
        ("2018-21", "2018年春"),
        ("2018-24", "2018–19年冬"),
        ("2018-21/2018-23", "2018年春至秋"),
        ("201X", "2010年代"),
        ("20XX", "2000–2099年"),
        ("2018-03~", "约2018年3月"),
        ("2018?", "2018年（不确定）"),
        ("2018/..", "2018年起"),
        ("../2018-03", "截至2018年3月"),
        ("2018-05-03T14:30/2018-05-03T16", "2018年5月3日 14:30–16:00"),
        ("2018-05-03T22:38-04:00", "2018年5月3日 22:38 UTC−04:00"),
    ],
)
def test_when(edtf: str, said: str) -> None:
    assert say_when(parse_when(edtf)) == said


def test_a_week() -> None:
    week, since = parse_when("2018-05-14/2018-05-20"), parse_when("2018-05-14/..")
    assert say_when(week, Precision.WEEK) == "2018年5月14日当周"
    assert say_when(since, Precision.WEEK) == "2018年5月14日当周起"


def test_days_views_lengths_and_status() -> None:
    assert say_day(at(2018, 5, 14)) == "2018年5月14日 星期一"
    assert say_range(at(2018, 3, 19), at(2018, 11, 10)) == "2018年3月19日至11月10日"
    assert say_range(at(2018, 3, 19, 8), at(2018, 3, 19, 9)) == "2018年3月19日 08:00–09:00"
    assert say_length(at(2018, 5, 20), at(2021, 7, 20)) == "3年2个月"
    assert say_precision(Precision.DAY) == "精确到日"
    assert status_phrases(Status.PLANNED) == ("报道时仍在计划中",)


@given(st.integers(at(1), at(9999)), st.sampled_from(list(Precision)))
def test_bounds_for_the_command_line_are_in_no_language(seconds: int, precision: Precision) -> None:
    said = iso_bound(seconds, precision)
    with speaking(Speech()):
        assert said == iso_bound(seconds, precision)
    assert said.isascii()


@given(st.integers(at(1), at(9999)), st.integers(0, 400 * 86_400))
def test_no_word_of_english_is_left_in_days(start: int, length: int) -> None:
    """What a view shows is told by patterns alone; only month names are not all known here."""
    end = min(start + length, at(9999))
    said = say_range(start, end)
    names = {"Jan", "Feb", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Dec"}
    letters = "".join(c if c.isascii() and c.isalpha() else " " for c in said).split()
    assert set(letters) <= names
    assert str(civil_date(start).year) in said
