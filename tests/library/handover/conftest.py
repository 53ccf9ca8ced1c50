"""Views to hand on: the small document's, some of one date, and such as a stranger might make."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import strategies as st

from viewer.library.asking import View, ask
from viewer.model.annotation import Evidence, Selector
from viewer.model.document import Document
from viewer.model.edtf import event_bounds, parse_when
from viewer.model.event import Account, Event, Status
from viewer.model.filter import FilterSpec
from viewer.model.source import Form
from viewer.model.when import Precision

SCHEMAS = Path(__file__).resolve().parents[3] / "resources" / "schema"
NEWEST = parse_when("2003-01-07").latest

HOSTILE = [
    "=1+1", "+1", "-2", "@SUM(A1)", "\t=x", "\r=x", "'=x", "; =x", "＝1", "\r\nBEGIN:VEVENT\r\n",
    "END:VCALENDAR", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "<!--", "-->", "]]>", "&lt;b&gt;", "&amp;", "&#60;", "<b>", "<p>x</p>",
    "\u202e", "\u2066", "\u200f", "\x00", "\x1b[31m", "\x9b", "\u2028", "\u2029", "\x85", "\n",
    "\r", "😀", "𝕏", "漢字", "e\u0301", "\ufeff", "\ufffe", "\U000e0041",
    "![x](http://e.example)", "[x](http://e.example)", "[x]: http://e.example", "[^1]", "[^1]: x",
    "^[x]", "# x", "- x", "1. x", "***", "---", "`x`", "$x$", "~~x~~", "http://e.example/",
    "www.e.example", "a@e.example", "\\", ";", ",", ":", '"', "'", "“", "”", "|", "%", " ", "x",
]  # fmt: skip


@pytest.fixture(scope="session")
def texts() -> st.SearchStrategy[str]:
    """What no program may take for more than text."""
    piece = st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=["Cs"]), max_size=3)
    return st.lists(piece, min_size=1, max_size=4).map("".join)


@pytest.fixture(scope="session")
def view_of(small: Document) -> Callable[..., View]:
    """A view of the small document by the fields of a filter."""
    return lambda **fields: ask(small, FilterSpec(**fields))


@pytest.fixture(scope="session")
def whole(small: Document) -> View:
    return ask(small, FilterSpec())


@pytest.fixture(scope="session")
def dated(small: Document) -> Callable[..., View]:
    """The view of one event of that date."""

    def make(edtf: str, precision: Precision | None = None, **fields: object) -> View:
        when = parse_when(edtf)
        earliest, latest = event_bounds(when, NEWEST)
        precision = precision or when.precision
        event = replace(
            small.events[0], when=when, precision=precision, earliest=earliest, latest=latest
        )
        return ask(replace(small, events=(replace(event, **fields),)), FilterSpec())

    return make


@pytest.fixture(scope="session")
def hostile_view(small: Document) -> Callable[[str], View]:
    """A view in which every text is that one."""

    def make(text: str) -> View:
        source = replace(
            small.sources[0], title=text, publisher=text, byline=text, rights=text, url=text,
            published_basis=text, short=text,
        )  # fmt: skip
        events = (_event("one", text, Status.PLANNED), _event("two", text, Status.HAPPENED))
        document = replace(
            small,
            title=text,
            description=text,
            sources=(source,),
            sides=tuple(replace(side, name=text) for side in small.sides),
            actors=tuple(replace(actor, name=text) for actor in small.actors),
            events=events,
            links=(),
            figures=tuple(
                replace(f, measures=text, unit=text, events=())
                for f in small.figures
                if f.source == source.id
            ),
            quotations=tuple(
                replace(q, via=text, events=()) for q in small.quotations if q.source == source.id
            ),
        )
        return ask(document, FilterSpec())

    return make


def _event(event_id: str, text: str, status: Status) -> Event:
    when = parse_when("2001-03-01")
    place = Selector("gazette", Form.DIGEST, 0, len(text), text)
    return Event(
        id=event_id,
        title=text,
        label=text,
        summary=text,
        when=when,
        precision=when.precision,
        date_basis=text,
        status=status,
        kind="talks",
        side="north",
        importance=3,
        earliest=when.earliest,
        latest=when.latest,
        actors=("ada",),
        accounts=(Account("gazette", status, when, when.precision, text),),
        evidence=(Evidence(f"gazette.{event_id}.1", "gazette", event_id, (place,)),),
    )
