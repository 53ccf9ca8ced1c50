from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.library.handover.plain_text import one_line
from viewer.library.handover.timelinejs import timelinejs
from viewer.model.edtf import parse_when
from viewer.model.when import Precision

TAGS = {"p", "em", "small", "blockquote"}


class Reader(HTMLParser):
    """Which tags a text has, what it says, and whether anything else is in it."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[object] = []
        self.said = ""
        self.others: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.said += data

    def handle_comment(self, data):
        self.others.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


def slides(view) -> list[dict]:
    return json.loads(timelinejs(view))["events"]


def slide_of(view, event_id: str) -> dict:
    return next(slide for slide in slides(view) if slide["unique_id"] == event_id)


@pytest.mark.parametrize(
    ("edtf", "precision", "start", "end"),
    [
        ("2018", None, {"year": 2018}, None),
        ("2018-03~", None, {"year": 2018, "month": 3}, None),
        ("2018-03-05", None, {"year": 2018, "month": 3, "day": 5}, None),
        (
            "2018-03-05/2018-03-11",
            Precision.WEEK,
            {"year": 2018, "month": 3, "day": 5},
            {"year": 2018, "month": 3, "day": 11},
        ),
        ("2018-33", None, {"year": 2018, "month": 1}, {"year": 2018, "month": 3}),
        ("2018-24", None, {"year": 2018, "month": 12}, {"year": 2019, "month": 2}),
        ("201X", None, {"year": 2010}, {"year": 2019}),
        ("19XX", None, {"year": 1900}, {"year": 1999}),
        ("2018/2018-05", None, {"year": 2018}, {"year": 2018, "month": 5}),
        ("2018-05/2018-05", None, {"year": 2018, "month": 5}, None),
        ("2002-04/..", None, {"year": 2002, "month": 4}, {"year": 2003, "month": 1, "day": 7}),
        ("../2018-05", None, {"year": 2018, "month": 5}, None),
        (
            "2018-03-05T00:30-04:00",
            None,
            {"year": 2018, "month": 3, "day": 5, "hour": 0, "minute": 30},
            None,
        ),
        ("0001", None, {"year": 1}, None),
    ],
)
def test_dates_have_the_parts_that_are_known(dated, edtf, precision, start, end):
    slide = slides(dated(edtf, precision))[0]
    assert slide["start_date"] == start
    assert slide.get("end_date") == end


def test_a_slide_tells_an_event_and_its_evidence(whole):
    slide = slide_of(whole, "visit")
    assert slide["display_date"] == "5 June 2001"
    assert slide["group"] == "Both"
    assert slide["autolink"] is False
    assert slide["text"]["headline"] == "Title of visit"
    assert slide["text"]["text"] == (
        "<p>Summary of visit.</p>"
        "<blockquote>harbours</blockquote>"
        "<p><small>The Courier, 20 May 2001 (digest); it gave: June 2001, planned</small></p>"
        "<blockquote>on 5 June</blockquote>"
        "<p><small>The Letter, 7 January 2003 (digest)</small></p>"
        "<p><small>Date: The letter says so.</small></p>"
    )
    assert "media" not in slide


def test_what_has_not_happened_is_said_first(whole):
    text = slide_of(whole, "sail")["text"]["text"]
    assert text.startswith("<p><em>Planned when reported; has come about since.</em></p>")
    assert slide_of(whole, "truce")["display_date"] == "about 2002"


def test_the_title_slide_tells_what_was_left_out(view_of):
    view = view_of(sides=frozenset({"south"}), known_on=parse_when("2001-12-31"))
    told = json.loads(timelinejs(view))
    assert told["title"]["text"]["headline"] == "Herring"
    said = Reader(told["title"]["text"]["text"]).said
    assert "Only: South. As known on 31 December 2001." in said
    assert "Two events from two sources" in said
    assert told["scale"] == "human"


def test_every_id_is_there_once(whole):
    taken = replace(whole.events[0], id="about-this-timeline")
    told = json.loads(timelinejs(replace(whole, events=(taken, *whole.events))))
    ids = [told["title"]["unique_id"], *(slide["unique_id"] for slide in told["events"])]
    assert len(set(ids)) == len(ids) == len(whole.events) + 2


@settings(max_examples=60)
@given(data=st.data())
def test_any_text_is_text_and_nothing_else(data, hostile_view, texts):
    text = data.draw(texts)
    written = timelinejs(hostile_view(text))
    assert "</script" not in written
    told = json.loads(written)
    for slide in (told["title"], *told["events"]):
        head, body = (Reader(slide["text"][part]) for part in ("headline", "text"))
        assert (head.tags, head.others, head.said) == ([], [], one_line(text))
        assert set(body.tags) <= TAGS
        assert (body.attributes, body.others) == ([], [])
        assert one_line(text) in body.said
    for slide in told["events"]:
        # TimelineJS strips markup from these, and some versions read what is left as markup
        assert not re.search(r"[<>]|&[A-Za-z0-9#]", slide["group"])
