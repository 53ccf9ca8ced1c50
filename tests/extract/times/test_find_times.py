"""Times in whole paragraphs, how they are resolved, and what holds for any text."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.extract.spans import TimeAnchor, TimeType
from viewer.extract.times import find_times
from viewer.model.edtf import parse_when

LINES = (Path(__file__).parent / "articles.txt").read_text(encoding="utf-8").splitlines()
WORDS = (
    "last next this the a in on by until since early late Monday Fri. March Sept. 3 12 2019 1990s "
    "week weeks year quarter third second century ago from to - , : . 10 35 a.m. pm GMT ET morning "
    "night two half fiscal end of summer Christmas Easter every now day before after ( )"
)
PIECES = [*WORDS.split(), "\n\n"]


def paragraphs():
    published = None
    for line in LINES:
        if line.startswith("@"):
            published = line[1:].strip()
        elif not line.startswith("#"):
            yield pytest.param(line, published, id=line[:40])


def unmarked(line):
    """The paragraph without marks, and what they say: (start, exact, value)."""
    text, marks = "", []
    for piece in line.split("["):
        marked, closed, rest = piece.partition("]")
        if closed and "|" in marked:
            exact, _, value = marked.partition("|")
            marks.append((len(text), exact, value))
            text += exact + rest
        else:
            text += piece
    return text, marks


@pytest.mark.parametrize(("line", "published"), list(paragraphs()))
def test_all_times_of_a_paragraph(line, published):
    text, marks = unmarked(line)
    assert [(t.start, t.exact, t.value) for t in find_times(text, published)] == marks


def check(text, published):
    at = 0
    for time in find_times(text, published):
        assert at <= time.start < time.end
        assert text[time.start : time.end] == time.exact
        assert time.edtf is None or parse_when(time.edtf)
        at = time.end


@given(st.text(max_size=300), st.dates() | st.text(max_size=12) | st.none())
def test_any_text(text, published):
    check(text, published)


@given(
    st.lists(st.sampled_from(PIECES), max_size=40),
    st.dates() | st.sampled_from([date.min, date.max, None]),
)
def test_any_row_of_time_words(pieces, published):
    check(" ".join(pieces), published)


def value(text, published="2019-05-15"):
    (found,) = find_times(text, published)
    return found.value


def test_the_tense_of_the_verb_chooses():
    assert value("He will land on Friday.") == "2019-05-17"
    assert value("He landed on Friday.") == "2019-05-10"
    assert value("He is due to land on Friday.") == "2019-05-17"
    assert value("On Friday he landed.") == "2019-05-10"
    assert value("The lease ends in July.") == "2019-07"
    assert value("The lease ended in July.") == "2018-07"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The council approved the plan on Thursday.", "2026-04-02"),
        ("The union backed a plan on Thursday.", "2026-04-02"),
        ("The mayor unveiled their plans on Thursday.", "2026-04-02"),
        ("The board set out a set of plans on Thursday.", "2026-04-02"),
        ("The council plans to vote on Thursday.", "2026-04-09"),
        ("The union plans a strike on Thursday.", "2026-04-09"),
        ("The members plan to meet on Thursday.", "2026-04-09"),
    ],
)
def test_a_plan_looks_ahead_only_as_a_verb(text, day):
    assert value(text, "2026-04-03") == day


def test_the_nearer_verb_counts():
    found = find_times("He said on Monday that he will sail on Friday.", "2019-05-15")
    assert [time.value for time in found] == ["2019-05-13", "2019-05-17"]


def test_prepositions_that_look_ahead_or_back():
    assert value("They were at work to finish it by July.") == "2019-07"
    assert value("It has been shut since July.") == "2018-07"


def test_a_range_of_days_runs_on():
    found = find_times("She will be in Oslo from Thursday to Tuesday.", "2019-05-15")
    assert [time.value for time in found] == ["2019-05-16", "2019-05-21"]


def test_the_week_of_a_sunday_paper_begins_on_sunday():
    assert value("Prices fell last week.", "2019-05-19") == "2019-W20"
    assert value("Prices fell last week.", "2019-05-20") == "2019-W20"
    assert value("They meet this week.", "2019-05-19") == "2019-W21"


@pytest.mark.parametrize(
    "published", ["2019-05-15", "2019-05-15T08:00", date(2019, 5, 15), parse_when("2019-05-15")]
)
def test_ways_to_tell_the_day_of_publication(published):
    assert value("It sank yesterday.", published) == "2019-05-14"


@pytest.mark.parametrize("published", [None, "", "May", "2019-13-45", parse_when("2019-05")])
def test_without_that_day_relative_times_stay_open(published):
    (found,) = find_times("It sank last month.", published)
    assert (found.value, found.edtf) == ("XXXX-XX", None)


def test_bracketed_clock_times_are_the_same_moment():
    first, second = find_times("Posted June 4, 2021 21:30 ET (01:30 GMT).", None)
    assert first.value == "2021-06-04T21:30-04:00"
    assert second.value == "2021-06-05T01:30Z"
    assert second.anchor == TimeAnchor.OTHER


def test_types_and_dates():
    found = find_times("Last week it rained for two days at 10:35 a.m. every Monday.", "2019-05-15")
    assert [time.type for time in found] == [
        TimeType.DATE, TimeType.DURATION, TimeType.TIME, TimeType.SET,
    ]  # fmt: skip
    assert [time.edtf for time in found] == [
        "2019-05-06/2019-05-12", None, "2019-05-15T10:35", None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "She may sail. April Jones and Theresa May sat down.",
        "They march on, and the sun and the sat-nav failed.",
        "A fall in prices hit 2,000 people at 1,950 firms.",
        "The six-year-old won 3:1. He is 44 years old.",
        "The Daily Mail and Easter Island and Christmas trees.",
    ],
)
def test_no_times(text):
    assert find_times(text, "2019-05-15") == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Income rose in the half year through September.", "2025-09"),
        ("The fair will run through June.", "2026-06"),
        ("The minister will visit on 28 September.", "2026-09-28"),
        ("The minister visited on 28 December.", "2024-12-28"),
    ],
)
def test_a_verb_keeps_a_day_on_its_side_of_publication(text, value):
    assert find_times(text, "2025-11-19")[-1].value == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They met on 13 and 14 November 2017.", ["2017-11-13", "2017-11-14"]),
        ("They met from 3 to 5 May.", ["2019-05-03", "2019-05-05"]),
        ("They met on 9, 10 and 11 March.", ["2019-03-09", "2019-03-10", "2019-03-11"]),
        ("They met on May 3-5, 2017.", ["2017-05-03", "2017-05-05"]),
        ("They met May 3 and 5 ships sank.", ["2019-05-03"]),
        ("In November it was 4.6%, and 3% the month before.", ["2018-11", "2018-10"]),
        ("In 2015 it sold 40, and 50 the year before.", ["2015", "2014"]),
        ("It ended at midnight on Sept. 30.", ["2018-09-30T00:00"]),
        ("He told the Today programme so.", []),
        ("It is as massive as the Sun. It shines.", []),
        ("It will open in two days.", ["2019-05-17"]),
        ("It was built in two days.", ["P2D"]),
        ("It lies on the 14th floor.", []),
        ("Highs will reach the 90s.", []),
        ("One day in 1979 it fell.", ["1979"]),
        ("It fell to 4% two months later.", ["XXXX-XX"]),
    ],
)
def test_days_that_share_a_month_and_times_that_follow_others(text, values):
    assert [time.value for time in find_times(text, "2019-05-15")] == values
