from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.library.handover.calendar_entries import LINE_OCTETS, calendar
from viewer.library.handover.plain_text import one_line
from viewer.model.edtf import parse_when
from viewer.model.when import Precision


def entries(text: str) -> list[icalendar.Event]:
    return icalendar.Calendar.from_ical(text.encode()).events


@pytest.mark.parametrize(
    ("edtf", "precision", "start", "end"),
    [
        ("2018-03-05", None, "20180305", "20180306"),
        ("2018-12", None, "20181201", "20190101"),
        ("2018", None, "20180101", "20190101"),
        ("2018-05-15/2018-05-19", None, "20180515", "20180520"),
        ("2018-03-05/2018-03-11", Precision.WEEK, "20180305", "20180312"),
        ("2002-04/..", None, "20020401", "20030108"),
        ("0001", None, "00010101", "00020101"),
        ("2018-03-05T22", None, "20180305T220000", "20180305T230000"),
        ("2018-03-05T22:38-04:00", None, "20180305T223800", "20180305T223900"),
        ("2018-03-05T23:59:59", None, "20180305T235959", "20180306T000000"),
    ],
)
def test_days_end_before_the_next_and_clocks_float(dated, edtf, precision, start, end):
    entry = entries(calendar(dated(edtf, precision)))[0]
    assert entry["DTSTART"].to_ical() == start.encode()
    assert entry["DTEND"].to_ical() == end.encode()
    assert isinstance(entry["DTSTART"].dt, datetime) == ("T" in start)


@pytest.mark.parametrize("edtf", ["9999", "9999-12-31", "9999-12-31T23:59:59"])
def test_the_last_day_of_all_has_no_day_after_it(dated, edtf):
    text = calendar(dated(edtf))
    assert "DTEND" not in text
    assert len(entries(text)) == 1


def test_an_entry_tells_an_event_and_its_evidence(whole):
    entry = next(e for e in entries(calendar(whole)) if "visit" in e["SUMMARY"])
    assert entry["SUMMARY"] == "Title of visit"
    assert entry["DESCRIPTION"] == (
        "Summary of visit.\n\n"
        "When: 5 June 2001, known to the day. The letter says so.\n\n"
        "The Courier, 20 May 2001 (digest; it gave: June 2001, planned): harbours\n\n"
        "The Letter, 7 January 2003 (digest): on 5 June"
    )
    assert entry["CATEGORIES"].cats == ["Both", "talks"]
    assert (entry["STATUS"], entry["TRANSP"]) == ("CONFIRMED", "TRANSPARENT")


def test_what_has_not_happened_is_tentative_and_its_head_says_so(whole):
    entry = next(e for e in entries(calendar(whole)) if "sail" in e["SUMMARY"])
    assert entry["SUMMARY"] == "Title of sail (planned when reported; has come about since)"
    assert entry["STATUS"] == "TENTATIVE"


def test_the_calendar_says_what_it_holds(view_of):
    view = view_of(sides=frozenset({"south"}), known_on=parse_when("2001-12-31"))
    text = calendar(view)
    parsed = icalendar.Calendar.from_ical(text)
    assert parsed["NAME"] == "Herring"
    assert "Only: South. As known on 31 December 2001." in parsed["DESCRIPTION"]
    # the newest source known by then
    assert {str(e["DTSTAMP"].to_ical(), "ascii") for e in parsed.events} == {"20010520T000000Z"}


def test_ids_stay_the_same_and_are_there_once(whole, view_of):
    every = {e["SUMMARY"]: e["UID"] for e in entries(calendar(whole))}
    assert len(set(every.values())) == len(whole.events)
    some = entries(calendar(view_of(sides=frozenset({"south"}))))
    assert all(every[e["SUMMARY"]] == e["UID"] for e in some)
    other = replace(whole, document=replace(whole.document, title="Cod"))
    assert not {e["UID"] for e in entries(calendar(other))} & set(every.values())


@settings(max_examples=60)
@given(data=st.data())
def test_any_text_comes_back_from_the_parser(data, hostile_view, texts):
    text = data.draw(texts)
    view = hostile_view(text)
    written = calendar(view)
    raw = written.encode()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert b"\r" not in raw.replace(b"\r\n", b"")
    assert all(len(line) <= LINE_OCTETS for line in raw.split(b"\r\n"))
    # no character is parted by a fold
    assert "".join(line.decode() for line in raw.split(b"\r\n")) == written.replace("\r\n", "")
    planned, happened = entries(written)
    assert planned["SUMMARY"] == f"{one_line(text)} (planned when reported)".strip(" ")
    assert happened["SUMMARY"] == one_line(text)
    assert one_line(text) in happened["DESCRIPTION"]
