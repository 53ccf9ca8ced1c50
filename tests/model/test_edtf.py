"""Dates as EDTF, against tables and the PyPI package `edtf`."""

from __future__ import annotations

from datetime import datetime

import edtf as oracle
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.model.calendar import civil_date, civil_seconds
from viewer.model.edtf import BEGINNING, END, event_bounds, parse_when
from viewer.model.errors import WhenError
from viewer.model.when import Precision

years = st.integers(1, 9999)
months = st.tuples(years, st.integers(1, 12))
days = st.dates()


def written(text: str) -> tuple[str, str]:
    """Both bounds as ISO date-times."""
    when = parse_when(text)
    return tuple(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}".format(*civil_date(bound))
        for bound in (when.earliest, when.latest)
    )


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2018", "2018-01-01T00:00:00", "2018-12-31T23:59:59", Precision.YEAR),
        ("0476", "0476-01-01T00:00:00", "0476-12-31T23:59:59", Precision.YEAR),
        ("2020-02", "2020-02-01T00:00:00", "2020-02-29T23:59:59", Precision.MONTH),
        ("2018-12-31", "2018-12-31T00:00:00", "2018-12-31T23:59:59", Precision.DAY),
        ("2018-03-24T22", "2018-03-24T22:00:00", "2018-03-24T22:59:59", Precision.HOUR),
        ("2018-03-24T22:38", "2018-03-24T22:38:00", "2018-03-24T22:38:59", Precision.MINUTE),
        ("2018-03-24T22:38:07", "2018-03-24T22:38:07", "2018-03-24T22:38:07", Precision.SECOND),
        ("2018-21", "2018-03-01T00:00:00", "2018-05-31T23:59:59", Precision.QUARTER),
        ("2018-24", "2018-12-01T00:00:00", "2019-02-28T23:59:59", Precision.QUARTER),
        ("9999-24", "9999-12-01T00:00:00", "9999-12-31T23:59:59", Precision.QUARTER),
        ("2018-33", "2018-01-01T00:00:00", "2018-03-31T23:59:59", Precision.QUARTER),
        ("2018-36", "2018-10-01T00:00:00", "2018-12-31T23:59:59", Precision.QUARTER),
        ("201X", "2010-01-01T00:00:00", "2019-12-31T23:59:59", Precision.DECADE),
        ("20XX", "2000-01-01T00:00:00", "2099-12-31T23:59:59", Precision.CENTURY),
        ("00XX", "0001-01-01T00:00:00", "0099-12-31T23:59:59", Precision.CENTURY),
        ("2018-XX", "2018-01-01T00:00:00", "2018-12-31T23:59:59", Precision.YEAR),
        ("2018-XX-XX", "2018-01-01T00:00:00", "2018-12-31T23:59:59", Precision.YEAR),
        ("2018-04-XX", "2018-04-01T00:00:00", "2018-04-30T23:59:59", Precision.MONTH),
        ("2018-05-15/2018-05-19", "2018-05-15T00:00:00", "2018-05-19T23:59:59", Precision.DAY),
        ("2018-05-15/2018-06", "2018-05-15T00:00:00", "2018-06-30T23:59:59", Precision.MONTH),
        ("201X/2025-03-01", "2010-01-01T00:00:00", "2025-03-01T23:59:59", Precision.DECADE),
        (
            "2018-05-14T09/2018-05-14T11:30",
            "2018-05-14T09:00:00",
            "2018-05-14T11:30:59",
            Precision.HOUR,
        ),
        ("2018/..", "2018-01-01T00:00:00", "9999-12-31T23:59:59", Precision.YEAR),
        ("2018-03/", "2018-03-01T00:00:00", "9999-12-31T23:59:59", Precision.MONTH),
        ("../2018", "0001-01-01T00:00:00", "2018-12-31T23:59:59", Precision.YEAR),
        ("/2018-03-24", "0001-01-01T00:00:00", "2018-03-24T23:59:59", Precision.DAY),
    ],
)
def test_bounds_and_precision(text, earliest, latest, precision):
    assert written(text) == (earliest, latest)
    assert parse_when(text).precision == precision
    assert parse_when(text).edtf == text


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2018", False, False),
        ("2018~", True, False),
        ("2018-03?", False, True),
        ("2018-03-24%", True, True),
        ("201X~", True, False),
        ("2018-21?", False, True),
        ("2018-05-15~/2018-05-19", True, False),
        ("2018-05-15/2018-05-19?", False, True),
        ("2018~/2019?", True, True),
        ("2018~/..", True, False),
    ],
)
def test_doubt(text, approximate, uncertain):
    when = parse_when(text)
    assert (when.approximate, when.uncertain) == (approximate, uncertain)
    assert (when.earliest, when.latest) == tuple(
        getattr(parse_when(text.translate({ord(c): None for c in "?~%"})), end)
        for end in ("earliest", "latest")
    )


@pytest.mark.parametrize(
    ("text", "is_interval", "open_start", "open_end"),
    [
        ("2018", False, False, False),
        ("2018/2019", True, False, False),
        ("2018/..", True, False, True),
        ("2018/", True, False, True),
        ("../2018", True, True, False),
        ("/2018", True, True, False),
    ],
)
def test_intervals_and_open_ends(text, is_interval, open_start, open_end):
    when = parse_when(text)
    assert (when.is_interval, when.open_start, when.open_end) == (is_interval, open_start, open_end)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("2025-08-25T22:38", None),
        ("2025-08-25T22:38-04:00", "-04:00"),
        ("2025-08-26T02:38Z", "Z"),
        ("2025-08-26T02:38:00+05", "+05"),
        ("2025-08-26T02Z", "Z"),
        ("2025-08-25T22:38-04:00/2025-08-25T23-04:00", "-04:00"),
        ("2025-08-25T22:38-04:00/2025-08-26", "-04:00"),
        ("2025-08-25T22:38Z/..", "Z"),
    ],
)
def test_a_zone_is_kept_and_moves_nothing(text, zone):
    when = parse_when(text)
    assert when.zone == zone
    bare = parse_when(text.replace("-04:00", "").replace("Z", "").replace("+05", ""))
    assert (when.earliest, when.latest) == (bare.earliest, bare.latest)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "a date is missing"),
        ("2018-13", "no month 13"),
        ("2018-00", "no month 00"),
        ("2018-25", "no month 25"),
        ("2018-32", "no month 32"),
        ("2018-37", "no month 37"),
        ("2018-21-03", "no month 21"),
        ("2018-02-29", "01 to 28"),
        ("2018-02-00", "01 to 28"),
        ("2018-W12", "write 2018-03-19/2018-03-25"),
        ("2020-W53", "write 2020-12-28/2021-01-03"),
        ("2018-W12-5", "weeks are intervals"),
        ("/", "at least one side"),
        ("../..", "at least one side"),
        ("2019/2018", "ends before it begins"),
        ("2018-03-24T11/2018-03-24T10", "ends before it begins"),
        ("2018/2019/2020", "one / and two dates"),
        ("[2018,2019]", "sets of dates"),
        ("{2018}", "sets of dates"),
        ("Y12345", "0001 to 9999"),
        ("-0044", "0001 to 9999"),
        ("0000", "0001 to 9999"),
        ("0000-03", "0001 to 9999"),
        ("201", "201X"),
        ("20", "20XX"),
        ("2XXX", "the last or the last two"),
        ("XXXX", "the last or the last two"),
        ("20X8", "the last or the last two"),
        ("201X-03", "a year has four digits"),
        ("2018-XX-03", "only with its month"),
        ("2018-X3", "write it as"),
        ("2018-03-2X", "write it as"),
        ("2018~-03", "stand once, at the end"),
        ("?2018", "stand once, at the end"),
        ("2018?~", "stand once, at the end"),
        ("~", "a date is missing"),
        ("24 March 2018", "write it as"),
        ("2018-3-4", "write it as"),
        ("2018-03-24-01", "write it as"),
        ("20180324", "write it as"),
        ("2018-03-24T", "a clock time is written"),
        ("2018-03-24T9:30", "a clock time is written"),
        ("2018-03-24T09:30:00.5", "a clock time is written"),
        ("2018-03-24T24:00", "00:00:00 to 23:59:59"),
        ("2018-03-24T23:60", "00:00:00 to 23:59:59"),
        ("2018-03-24T23:59:60", "00:00:00 to 23:59:59"),
        ("2018-03-24T10:00+5", "a zone is written"),
        ("2018-03-24T10:00+24:00", "less than 24 hours"),
        ("2018-03T10:00", "a whole date"),
        ("2018-03-24T10Z/2018-03-24T11", "the same zone"),
        ("2018-03-24T10Z/2018-03-24T11+01:00", "the same zone"),
        ("²018", "four digits"),
        ("٢٠١٨", "four digits"),
    ],
)
def test_what_is_wrong_is_named(text, told):
    with pytest.raises(WhenError, match=r"^“") as raised:
        parse_when(text)
    assert told in str(raised.value)
    assert text in str(raised.value)


def test_a_long_text_is_cut_in_the_message():
    with pytest.raises(WhenError) as raised:
        parse_when("no date\n" * 1000)
    assert len(str(raised.value)) < 280
    assert "\n" not in str(raised.value)


@given(st.text(alphabet="0123456789-/.XTZ:?~%+WY[] ", max_size=30) | st.text(max_size=12))
def test_any_text_is_a_date_or_a_plain_sentence(text):
    try:
        when = parse_when(text)
    except WhenError as error:
        told = str(error)
    else:
        assert BEGINNING <= when.earliest <= when.latest <= END
        return
    assert told.startswith("“")
    assert "\n" not in told


#: the package takes some 20 ms a date
slow_oracle = settings(max_examples=40, deadline=None)


def bounds_of_oracle(text: str) -> tuple[int, int]:
    """First and last second by the PyPI package, which answers days."""
    parsed = oracle.parse_edtf(text)
    first, last = (
        civil_seconds(*bound[:3]) for bound in (parsed.lower_strict(), parsed.upper_strict())
    )
    return first, last + 86_399


dates = (
    years.map("{:04}".format)
    | months.map(lambda ym: "{:04}-{:02}".format(*ym))
    | days.map(str)
    | st.tuples(years, st.integers(21, 23) | st.integers(33, 36)).map(
        lambda ys: "{:04}-{:02}".format(*ys)
    )
    | st.integers(1, 999).map("{:03}X".format)
    | st.integers(1, 99).map("{:02}XX".format)
    | years.map("{:04}-XX".format)
    | months.map(lambda ym: "{:04}-{:02}-XX".format(*ym))
)


@slow_oracle
@given(dates)
def test_bounds_agree_with_the_edtf_package(text):
    when = parse_when(text)
    assert (when.earliest, when.latest) == bounds_of_oracle(text)


@slow_oracle
@given(years.map("{:04}".format) | days.map(str), st.sampled_from("?~%"))
def test_doubt_agrees_with_the_edtf_package(text, mark):
    when, parsed = parse_when(text + mark), oracle.parse_edtf(text + mark)
    both = parsed.is_uncertain_and_approximate
    assert when.approximate == (parsed.is_approximate or both)
    assert when.uncertain == (parsed.is_uncertain or both)


@slow_oracle
@given(days, days)
def test_intervals_agree_with_the_edtf_package(one, other):
    text = f"{min(one, other)}/{max(one, other)}"
    when = parse_when(text)
    assert (when.earliest, when.latest) == bounds_of_oracle(text)


@given(st.datetimes().map(lambda moment: moment.replace(microsecond=0)))
def test_clock_times_agree_with_datetime(moment: datetime):
    when = parse_when(moment.isoformat())
    assert when.earliest == when.latest == civil_seconds(*moment.timetuple()[:6])


@pytest.mark.parametrize(
    ("text", "told", "earliest", "latest"),
    [
        ("2018-05", (2018, 6), (2018, 5), (2018, 6)),
        ("2018-05/2018-07", (2018, 6), (2018, 5), (2018, 8)),
        ("2018-05/..", (2018, 6), (2018, 5), (2018, 6)),
        ("2018-05/", (2018, 5, 3), (2018, 5), (2018, 5, 3)),
        ("../2018-05~", (2018, 6), (2018, 5), (2018, 6)),
        ("/2018", (2019,), (2018,), (2019,)),
    ],
)
def test_where_an_event_of_that_date_stands(text, told, earliest, latest):
    bounds = event_bounds(parse_when(text), civil_seconds(*told) - 1)
    assert bounds == (civil_seconds(*earliest), civil_seconds(*latest) - 1)


def test_an_event_told_before_it_begins_does_not_end_before_it_begins():
    start = civil_seconds(2018, 5)
    assert event_bounds(parse_when("2018-05/.."), civil_seconds(2017)) == (start, start)
