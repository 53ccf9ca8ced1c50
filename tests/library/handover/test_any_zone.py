"""Forty dates in four time zones: no day changes, in no view and no file.

`research/reliability.md`, G5. The zones are those in which programs that count by the machine's
clock go wrong: a summer time, an offset of a quarter hour, a day that was left out.
"""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from viewer.library.asking import ask
from viewer.library.grouping import lanes_for, table_for
from viewer.library.handover.formats import DATA_FORMATS
from viewer.library.opening import open_library
from viewer.library.records import event_records
from viewer.library.tables.csv_text import csv_of
from viewer.library.tables.events import events_table
from viewer.model.edtf import event_bounds, parse_when
from viewer.model.errors import WhenError
from viewer.model.filter import FilterSpec
from viewer.model.wording import iso_bound, say_when
from viewer.store.documents import save_new
from viewer.timeline.lane_mode import LaneMode
from viewer.timeline.layout import layout
from viewer.timeline.prepared import TimelineOptions, prepare

ZONES = ("UTC", "America/New_York", "Asia/Kathmandu", "Pacific/Apia")
#: a date and the days on which it begins and ends
DATES = {
    "0001-01-01": "0001-01-01 0001-01-01",
    "0044-03-15": "0044-03-15 0044-03-15",
    "0999-12-31": "0999-12-31 0999-12-31",
    "1000-01-01": "1000-01-01 1000-01-01",
    "1582-10-04": "1582-10-04 1582-10-04",
    "1582-10-10": "1582-10-10 1582-10-10",
    "1582-10-15": "1582-10-15 1582-10-15",
    "1752-09-03": "1752-09-03 1752-09-03",
    "1883-11-18": "1883-11-18 1883-11-18",
    "1892-07-04": "1892-07-04 1892-07-04",
    "1900-02-28": "1900-02-28 1900-02-28",
    "1969-12-31": "1969-12-31 1969-12-31",
    "1970-01-01": "1970-01-01 1970-01-01",
    "1986-01-01": "1986-01-01 1986-01-01",
    "2000-02-29": "2000-02-29 2000-02-29",
    "2001-09-09": "2001-09-09 2001-09-09",
    "2011-12-29": "2011-12-29 2011-12-29",
    "2011-12-30": "2011-12-30 2011-12-30",
    "2011-12-31": "2011-12-31 2011-12-31",
    "2016-12-31": "2016-12-31 2016-12-31",
    "2018-03-11": "2018-03-11 2018-03-11",
    "2018-03-11T02:30": "2018-03-11 2018-03-11",
    "2018-03-25": "2018-03-25 2018-03-25",
    "2018-11-04T01:30": "2018-11-04 2018-11-04",
    "2018-12-31T23:59": "2018-12-31 2018-12-31",
    "2019-01-01T00:00": "2019-01-01 2019-01-01",
    "2021-04-03": "2021-04-03 2021-04-03",
    "2024-02-29": "2024-02-29 2024-02-29",
    "2038-01-19": "2038-01-19 2038-01-19",
    "2038-01-19T03:14": "2038-01-19 2038-01-19",
    "2100-02-28": "2100-02-28 2100-02-28",
    "9999-12-31": "9999-12-31 9999-12-31",
    "2018": "2018-01-01 2018-12-31",
    "2018-02": "2018-02-01 2018-02-28",
    "2024-02": "2024-02-01 2024-02-29",
    "2018-33": "2018-01-01 2018-03-31",
    "2018-03~": "2018-03-01 2018-03-31",
    "2018-03-10/2018-03-12": "2018-03-10 2018-03-12",
    "2011-12-29/2011-12-31": "2011-12-29 2011-12-31",
    "1969/1970": "1969-01-01 1970-12-31",
}
#: what no machine's calendar shall make a date of
REFUSED = ("2024-02-30", "1900-02-29", "0000", "10000-01-01", "-0044-03-15", "Y-13800000000",
           "2016-12-31T23:59:60")  # fmt: skip


@pytest.fixture(scope="module")
def document(small):
    told = parse_when("9999").latest
    events = []
    for number, text in enumerate(DATES):
        when = parse_when(text)
        earliest, latest = event_bounds(when, told)
        account = replace(small.events[0].accounts[0], when=when, precision=when.precision)
        events.append(
            replace(
                small.events[0],
                id=f"e{number:02}",
                label=f"Label {number}",
                title=f"Title {number}",
                when=when,
                precision=when.precision,
                earliest=earliest,
                latest=latest,
                accounts=(account,),
                evidence=(),
                actors=(),
            )
        )
    bare = {"figures": (), "quotations": (), "links": (), "proposals": (), "notes": ()}
    sources = tuple(replace(each, texts=(), original_sha256=None) for each in small.sources)
    events.sort(key=lambda event: (event.earliest, event.latest, event.id))
    return replace(small, events=tuple(events), sources=sources, **bare)


@pytest.fixture(params=ZONES)
def zone(request, monkeypatch):
    with monkeypatch.context() as changed:
        changed.setenv("TZ", request.param)
        time.tzset()
        yield request.param
    time.tzset()


def told(document) -> dict[str, str]:
    """What every view and file says."""
    view = ask(document, FilterSpec())
    table = table_for(view)
    prepared = prepare(
        table, lanes_for(view, LaneMode.SIDE), TimelineOptions(1200, 700), lambda *_: 60.0
    )
    frame = layout(prepared, prepared.fit)
    rows = events_table(view)
    said = {
        "words": "|".join(say_when(e.when, e.precision) for e in view.events),
        "records": str(event_records(document, view.events)),
        "table": csv_of(rows, range(len(view.events))),
        "ticks": str([(text.text, text.x) for text in frame.ticks]),
        "marks": str([*zip(frame.marks.event.tolist(), frame.marks.x.tolist(), strict=True)]),
    }
    return said | {each.name: each.text(view) for each in DATA_FORMATS}


@pytest.fixture(scope="module")
def first(document) -> dict[str, str]:
    return told(document)


def test_there_are_forty() -> None:
    assert len(DATES) == 40


def test_no_day_changes(zone, document):
    del zone
    days = {
        e.when.edtf: " ".join(iso_bound(s, e.precision)[:10] for s in (e.earliest, e.latest))
        for e in document.events
    }
    assert days == DATES


def test_every_view_and_file_says_the_same_everywhere(zone, document, first):
    del zone
    now = told(document)
    assert now.keys() == first.keys()
    assert [name for name in now if now[name] != first[name]] == []


def test_a_saved_document_is_read_the_same_everywhere(zone, document, tmp_path):
    del zone
    path = tmp_path / "dates.parley"
    save_new(document, path)
    with open_library(path) as library:
        read = {e.id: (e.when, e.earliest, e.latest) for e in library.document.events}
    assert read == {e.id: (e.when, e.earliest, e.latest) for e in document.events}


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_date_is_refused_everywhere(zone, text):
    del zone
    with pytest.raises(WhenError):
        parse_when(text)


@pytest.mark.parametrize("now", ["1970-01-01", "2038-01-20", "2100-06-01"])
def test_the_machines_clock_does_not_matter(document, first, monkeypatch, now):
    monkeypatch.setattr(time, "time", lambda: float(parse_when(now).earliest))
    assert told(document) == first
